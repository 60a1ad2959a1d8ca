//! Quotes with who says so, in which text, when and through whom; dates; the notes on a source's own mistakes.
//! Not a judge: what is shown here was proven while authoring. It says what the page says (`src/ui/evidence.rs`), as a tree.

use crate::selection::push;
use cite::{Run, Style, Work};
use pack::{Card, Date, Figure, Flaw, Locator, Pack, Precision, QuoteIx, SourceIx, Word};
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

/// A date in words, as in "12 August 2019".
pub fn date_words(pack: &Pack, date: Date) -> String {
    let names = pack.words.get(Word::Months);
    let month = names.split(' ').nth(usize::from(date.month).saturating_sub(1)).unwrap_or_default();
    match date.precision() {
        Precision::Year => date.year.to_string(),
        Precision::Month => format!("{month} {}", date.year),
        Precision::Day => format!("{} {month} {}", date.day, date.year),
    }
}

/// A date for people and machines.
pub fn date(pack: &Pack, date: Date) -> Node {
    el("time").attr("datetime", date.iso()).with(date_words(pack, date)).into()
}

/// " (inferred)" where it is, with a space before.
pub fn inferred(pack: &Pack, inferred: bool) -> Option<Node> {
    inferred.then(|| format!(" ({})", pack.words.get(Word::DateInferred)).into())
}

/// "paragraph 12" or "footnote 3".
pub fn locator(pack: &Pack, locator: Locator) -> String {
    match locator {
        Locator::Footnote(n) => pack.words.with(Word::Footnote, n),
        other => pack.words.with(Word::Paragraph, other.name()),
    }
}

/// A source in a line: its author and publisher, or what it has of them.
pub fn source_name(pack: &Pack, source: SourceIx) -> String {
    let one = &pack[source];
    match (&one.author, &one.publisher) {
        (Some(author), Some(publisher)) => format!("{author}, {publisher}"),
        (Some(one), None) | (None, Some(one)) => one.clone(),
        (None, None) => one.short.clone(),
    }
}

/// The name of a source, then its date and whether that is inferred.
pub fn source(pack: &Pack, at: SourceIx) -> Vec<Node> {
    let name = el("span").attr("data-source", pack[at].id.clone()).with(source_name(pack, at));
    let mut out = vec![name.into()];
    if let Some(day) = pack.date_of(at) {
        out.push(", ".into());
        out.push(date(pack, day));
        out.extend(inferred(pack, pack[at].stated.is_none()));
    }
    out
}

/// The place of a quote without its speaker: the text, its date, the paragraph.
pub fn place(pack: &Pack, at: QuoteIx) -> Vec<Node> {
    let mut out = source(pack, pack[at].source);
    out.push(format!(", {}", locator(pack, pack[at].locator)).into());
    out
}

/// Who says it, through whom, in which text, when and where in it.
pub fn source_line(pack: &Pack, at: QuoteIx) -> Vec<Node> {
    let quote = &pack[at];
    let mut out: Vec<Node> = Vec::new();
    if let Some(actor) = quote.speaker {
        out.push(pack[actor].name.clone().into());
        if let Some(day) = quote.said {
            out.extend([" (".into(), date(pack, day), ")".into()]);
        }
        out.push(format!("{} ", pack.words.get(Word::ReportedBy)).into());
    }
    out.extend(place(pack, at));
    out
}

/// The shown words of a quote and nothing else.
pub fn words(pack: &Pack, at: QuoteIx) -> Node {
    el("q").attr("data-quote", pack[at].id.clone()).with(pack.shown(at)).into()
}

/// What follows the number of a numbered quote: its words, its source line, the notes on its flaws.
pub fn note(pack: &Pack, at: QuoteIx) -> Vec<Node> {
    let mut out = vec![words(pack, at), " ".into()];
    out.push(el("span").class("line").all(source_line(pack, at)).with(".").into());
    out.extend(flaws(pack, pack[at].source, &pack[at].flaws));
    out
}

/// A numbered quote in a list of its own, so that lists of them can be broken between pages.
pub fn numbered(pack: &Pack, number: usize, at: QuoteIx) -> Node {
    let item = el("li").all(note(pack, at));
    el("ol").class("notes").attr("start", number.to_string()).with(item).into()
}

/// What a reader should know about flawed words of a text.
pub fn flaws(pack: &Pack, source: SourceIx, flaws: &[Flaw]) -> Option<Node> {
    if flaws.is_empty() {
        return None;
    }
    let source = &pack[source];
    let mut out = el("span").class("flaws").with(format!(" {}: ", pack.words.get(Word::FlawNote)));
    for (n, flaw) in flaws.iter().enumerate() {
        let stored = source.text.cut(flaw.span).unwrap_or_default();
        let words = pack::read_span(stored, flaw.span.start, &[], source.markup).text;
        out = out.with(if n > 0 { " " } else { "" }).with(el("i").with(words)).with(format!(": {}", flaw.note));
    }
    Some(out.into())
}

/// "as of August 2019": no card stands anywhere without it.
pub fn as_of(pack: &Pack, card: &Card) -> Element {
    el("span").class("as-of").with(format!("{} ", pack.words.get(Word::AsOf))).with(date(pack, card.as_of))
}

/// Kind, as-of date and status of a card.
pub fn meta(pack: &Pack, card: &Card) -> Element {
    let kind = el("span").class("kind").with(pack.words.get(card.kind.word()));
    let status = el("span").class("status").with(pack.carried_by(card));
    el("p").class("meta").with(kind).with(" · ").with(as_of(pack, card)).with(" · ").with(status)
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
