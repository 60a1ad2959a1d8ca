//! The pieces of a line and the words of a quote as nodes of a document tree, for all that is drawn from trees.

use crate::Piece;
use pack::{Date, Flaw, Pack, QuoteIx, SourceIx, Word};
use tree::{Element, Node, el};

/// The pieces of a line, with dates for people and machines.
pub fn nodes(line: Vec<Piece>) -> impl Iterator<Item = Node> {
    line.into_iter().map(|piece| match piece {
        Piece::Text(words) | Piece::Source(_, words) => words.into(),
        Piece::Date(date, words) => time(date, words).into(),
    })
}

/// A date for people and machines. Words such as "2019" are both, by the rules of HTML.
pub fn time(date: Date, words: String) -> Element {
    let iso = date.iso();
    let time = el("time");
    let time = if words == iso { time } else { time.attr("datetime", iso) };
    time.with(words)
}

/// The shown words of a quote and nothing else.
pub fn words(pack: &Pack, at: QuoteIx) -> Element {
    let shown = pack.shown(at);
    let quote = el("q").attr("data-quote", pack[at].id.as_str());
    let quote = if let Some(class) = outer(&shown) { quote.class(class) } else { quote };
    quote.with(shown)
}

/// The marks around the words of a quote where no style sets them.
pub fn marks(shown: &str) -> [&'static str; 2] {
    if outer(shown).is_some() { ["‘", "’"] } else { ["“", "”"] }
}

/// The class of a quote whose words begin with a quotation mark of their own: the marks around it are then the other ones.
pub fn outer(shown: &str) -> Option<&'static str> {
    shown.starts_with('“').then_some("outer")
}

/// The words of a text that a flaw is about.
pub fn flawed(pack: &Pack, source: SourceIx, flaw: &Flaw) -> String {
    let source = &pack[source];
    let stored = source.text.cut(flaw.span).unwrap_or_default();
    pack::read_span(stored, flaw.span.start, &[], source.markup).text
}

/// What a reader should know about flawed words of a text; nothing where there are none.
pub fn flaws<'a>(pack: &Pack, source: SourceIx, flaws: impl Iterator<Item = &'a Flaw>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for flaw in flaws {
        let before = if nodes.is_empty() { format!("{}: ", pack.words.get(Word::FlawNote)) } else { " ".to_owned() };
        let words = el("i").with(flawed(pack, source, flaw));
        nodes.extend([before.into(), words.into(), format!(": {}", flaw.note).into()]);
    }
    nodes
}
