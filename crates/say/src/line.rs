//! Lines about a quote: who says it, through whom, in which text, when, and where in it.
//! A line is a list of pieces, so that a date can be a `<time>` and a source's name can carry its id.

use crate::date::date_words;
use pack::{Date, Locator, Pack, QuoteIx, SourceIx, Word};

/// A part of a line. Pieces follow one another without a space.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece {
    /// Words and punctuation.
    Text(String),
    /// A date and its words.
    Date(Date, String),
    /// A source and its name.
    Source(SourceIx, String),
}

impl Piece {
    /// The words of the piece.
    pub fn words(&self) -> &str {
        match self {
            Piece::Text(words) | Piece::Date(_, words) | Piece::Source(_, words) => words,
        }
    }
}

impl From<&str> for Piece {
    fn from(words: &str) -> Self {
        Piece::Text(words.to_owned())
    }
}

/// A line as plain text.
pub fn plain(line: &[Piece]) -> String {
    line.iter().map(Piece::words).collect()
}

/// A date with its words.
pub fn date(pack: &Pack, date: Date) -> Piece {
    Piece::Date(date, date_words(pack, date))
}

/// "paragraph 12" or "footnote 3"; nothing for a title or heading, which is not numbered.
pub fn locator(pack: &Pack, locator: Locator) -> String {
    match locator {
        Locator::Unnumbered => String::new(),
        Locator::Paragraph(n) => pack.words.with(Word::Paragraph, n),
        Locator::Footnote(n) => pack.words.with(Word::Footnote, n),
    }
}

/// The name of a source in a line: what its file states of author and publisher, else its short name.
pub fn source_name(pack: &Pack, source: SourceIx) -> String {
    let one = &pack[source];
    match (&one.author, &one.publisher) {
        (Some(author), Some(publisher)) => format!("{author}, {publisher}"),
        (Some(name), None) | (None, Some(name)) => name.clone(),
        (None, None) => one.short.clone(),
    }
}

/// ", March 2019 (inferred)": what follows the name of a source; nothing where no date is known.
pub fn when(pack: &Pack, source: SourceIx) -> Vec<Piece> {
    let Some(day) = pack.date_of(source) else {
        return Vec::new();
    };
    let mut line = vec![", ".into(), date(pack, day)];
    if pack[source].stated.is_none() {
        line.push(Piece::Text(format!(" ({})", pack.words.get(Word::DateInferred))));
    }
    line
}

/// The date of a text by itself: whether it is our inference, or that none is known.
pub fn day(pack: &Pack, source: SourceIx) -> Piece {
    match (pack[source].stated, pack[source].inferred) {
        (Some(day), _) => date(pack, day),
        (None, Some(day)) => Piece::Date(day, pack.words.with(Word::InferredDate, date_words(pack, day))),
        (None, None) => pack.words.get(Word::NotStated).into(),
    }
}

/// "Eurasia Daily Monitor, March 2019 (inferred)".
pub fn source(pack: &Pack, at: SourceIx) -> Vec<Piece> {
    let mut line = vec![Piece::Source(at, source_name(pack, at))];
    line.extend(when(pack, at));
    line
}

/// Whose words a quote reports, where they are not the source's own: "Jens Stoltenberg (12 August 2019), as reported by ".
pub fn speaker(pack: &Pack, at: QuoteIx) -> Vec<Piece> {
    let quote = &pack[at];
    let Some(actor) = quote.speaker else {
        return Vec::new();
    };
    let mut line = vec![Piece::Text(pack[actor].name.clone())];
    if let Some(day) = quote.said {
        line.extend([" (".into(), date(pack, day), ")".into()]);
    }
    line.push(Piece::Text(format!("{} ", pack.words.get(Word::ReportedBy))));
    line
}

/// The place of a quote without its speaker: the text, its date, the paragraph.
pub fn place(pack: &Pack, at: QuoteIx) -> Vec<Piece> {
    let quote = &pack[at];
    let mut line = source(pack, quote.source);
    line.push(Piece::Text(format!(", {}", locator(pack, quote.locator))));
    line
}

/// "EDM, paragraph 5": a place in few words.
pub fn short_place(pack: &Pack, source: SourceIx, at: Locator) -> String {
    format!("{}, {}", pack[source].short, locator(pack, at))
}

/// Who says it, through whom, in which text, when and where in it.
pub fn source_line(pack: &Pack, at: QuoteIx) -> Vec<Piece> {
    let mut line = speaker(pack, at);
    line.extend(place(pack, at));
    line
}
