//! Quotes with who says so, in which text, when and through whom; dates; the notes on a source's own mistakes.
//! Not a judge: what is shown here was proven while authoring. What is said comes from crate `say`; here it becomes a tree.

use crate::selection::push;
use cite::{Run, Style, Work};
use pack::{Card, Date, Figure, Flaw, Pack, QuoteIx, SourceIx, Word};
use say::Piece;
use tree::{Element, Node, el};

/// The numbers of the quotes on a sheet, in the order in which they are first cited.
#[derive(Default)]
pub struct Numbers(Vec<QuoteIx>);

impl Numbers {
    /// The number of a quote, from 1; a quote without one gets the next.
    pub fn of(&mut self, quote: QuoteIx) -> usize {
        push(&mut self.0, quote);
        self.0.iter().position(|one| *one == quote).map_or(0, |at| at + 1)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// The quotes from the one after `count` on.
    pub fn after(&self, count: usize) -> &[QuoteIx] {
        self.0.get(count..).unwrap_or_default()
    }

    /// The sources of all quotes, each once, in the order of the pack.
    pub fn sources(&self, pack: &Pack) -> Vec<SourceIx> {
        SourceIx::all(pack).filter(|source| self.0.iter().any(|quote| pack[*quote].source == *source)).collect()
    }
}

/// The pieces of a line as nodes: dates for people and machines, names of sources with their ids.
pub fn draw(pack: &Pack, line: Vec<Piece>) -> Vec<Node> {
    let node = |piece| match piece {
        Piece::Text(words) => words.into(),
        Piece::Date(date, words) => say::time(date, words).into(),
        Piece::Source(at, name) => el("span").attr("data-source", pack[at].id.clone()).with(name).into(),
    };
    line.into_iter().map(node).collect()
}

/// A date for people and machines.
pub fn date(pack: &Pack, date: Date) -> Node {
    say::time(date, say::date_words(pack, date)).into()
}

/// " (inferred)" where it is, with a space before.
pub fn inferred(pack: &Pack, inferred: bool) -> Option<Node> {
    inferred.then(|| format!(" ({})", pack.words.get(Word::DateInferred)).into())
}

/// The name of a source, then its date and whether that is inferred.
pub fn source(pack: &Pack, at: SourceIx) -> Vec<Node> {
    draw(pack, say::source(pack, at))
}

/// The place of a quote without its speaker: the text, its date, the paragraph.
pub fn place(pack: &Pack, at: QuoteIx) -> Vec<Node> {
    draw(pack, say::place(pack, at))
}

/// Who says it, through whom, in which text, when and where in it.
pub fn source_line(pack: &Pack, at: QuoteIx) -> Vec<Node> {
    draw(pack, say::source_line(pack, at))
}

/// The shown words of a quote and nothing else.
pub fn words(pack: &Pack, at: QuoteIx) -> Node {
    say::words(pack, at).into()
}

/// What follows the number of a numbered quote: its words, its source line, the notes on its flaws.
pub fn note(pack: &Pack, at: QuoteIx) -> Vec<Node> {
    let mut out = vec![words(pack, at), " ".into()];
    out.push(el("span").class("line").all(source_line(pack, at)).with(".").into());
    out.extend(flaws(pack, pack[at].source, pack.flaws(at)));
    out
}

/// A numbered quote in a list of its own, so that lists of them can be broken between pages.
pub fn numbered(pack: &Pack, number: usize, at: QuoteIx) -> Node {
    let item = el("li").all(note(pack, at));
    el("ol").class("notes").attr("start", number.to_string()).with(item).into()
}

/// What a reader should know about flawed words of a text.
pub fn flaws<'a>(pack: &Pack, source: SourceIx, flaws: impl Iterator<Item = &'a Flaw>) -> Option<Node> {
    let notes = say::flaws(pack, source, flaws);
    (!notes.is_empty()).then(|| el("span").class("flaws").with(" ").all(notes).into())
}

/// "as of August 2019": no card stands anywhere without it.
pub fn as_of(pack: &Pack, card: &Card) -> Element {
    el("span").class("as-of").all(draw(pack, say::as_of(pack, card)))
}

/// Kind, as-of date and status of a card.
pub fn meta(pack: &Pack, card: &Card) -> Element {
    let line = say::card_line(pack, card);
    let kind = el("span").class("kind").with(line.kind);
    let as_of = el("span").class("as-of").all(draw(pack, line.as_of));
    let status = el("span").class("status").with(line.status);
    el("p").class("meta").with(kind).with(" · ").with(as_of).with(" · ").with(status)
}

/// How much of what.
pub fn amount(figure: &Figure) -> Node {
    el("p").class("amount").with(el("b").with(figure.value.clone())).with(format!(" {}", figure.unit)).into()
}

/// What to know about a figure.
pub fn caveat(pack: &Pack, figure: &Figure) -> Node {
    let name = el("b").with(format!("{}: ", pack.words.get(Word::Caveat)));
    el("p").class("caveat").with(name).with(figure.caveat.clone()).into()
}

/// The entry of a work in a list of references.
pub fn entry(pack: &Pack, digest: &str, work: Work) -> Element {
    let runs = cite::entry(pack, digest, work, Style::Chicago);
    let set = |run: Run| if run.italic { el("i").with(run.text).into() } else { Node::Text(run.text) };
    let entry = el("p").class("entry");
    let entry = if let Work::Source(at) = work { entry.attr("data-source", pack[at].id.clone()) } else { entry };
    entry.all(runs.into_iter().map(set))
}
