//! The mark at a sentence names the witness: `■ Ivanova [2019] ¶11`, "Jurkonis in ○ Baonghean [2016] ¶9", "■ ¶69".

use crate::line::locator;
use crate::shape::{Shape, shape};
use pack::{Actor, Locator, Pack, QuoteIx, SourceIx, Word};

/// The year of a text; one that the text does not state stands in brackets, as librarians write it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Year {
    /// The year.
    pub year: u16,
    /// Whether it is inferred.
    pub inferred: bool,
}

/// What a mark says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark<'a> {
    /// The quote that the mark opens.
    pub quote: QuoteIx,
    /// The text.
    pub source: SourceIx,
    /// Which text, without words or colour.
    pub shape: Shape,
    /// Whose words the text reports, where they are not its own.
    pub speaker: Option<&'a str>,
    /// The short name of the text and its year; absent where the mark before names the same text.
    pub name: Option<(&'a str, Option<Year>)>,
    /// Where in the text: "¶11"; empty for a title or heading.
    pub place: String,
    /// What a screen reader says: "Ivanova 2019, paragraph 11". Always with name and year.
    pub label: String,
}

/// The mark of a quote. `before` is the text of the mark before it in the same paragraph: a mark of the same text
/// leaves out its name and year.
///
/// Where the sentence itself names the speaker, the caller may drop `speaker`.
pub fn mark(pack: &Pack, at: QuoteIx, before: Option<SourceIx>) -> Mark<'_> {
    let quote = &pack[at];
    let source = &pack[quote.source];
    let year = pack.date_of(quote.source).map(|date| Year { year: date.year, inferred: source.stated.is_none() });
    let speaker = quote.speaker.map(|actor| family_name(&pack[actor]));
    Mark {
        quote: at,
        source: quote.source,
        shape: shape(pack, quote.source),
        speaker,
        name: (before != Some(quote.source)).then_some((source.short.as_str(), year)),
        place: match quote.locator {
            Locator::Unnumbered => String::new(),
            Locator::Paragraph(n) => pack.words.with(Word::MarkParagraph, n),
            Locator::Footnote(n) => pack.words.with(Word::MarkFootnote, n),
        },
        label: label(pack, at, speaker, year),
    }
}

/// The name by which a person is called after the first time: the alias that ends the name, else the whole name.
fn family_name(actor: &Actor) -> &str {
    let ends = |alias: &&String| actor.name.strip_suffix(alias.as_str()).is_some_and(|rest| rest.ends_with(' '));
    actor.aliases.iter().find(ends).unwrap_or(&actor.name)
}

fn label(pack: &Pack, at: QuoteIx, speaker: Option<&str>, year: Option<Year>) -> String {
    let quote = &pack[at];
    let mut source = pack[quote.source].short.clone();
    if let Some(year) = year {
        source.push_str(&format!(" {}", year.year));
    }
    if let Some(speaker) = speaker {
        source = pack.words.fill(Word::MarkSpeaker, &[("speaker", speaker), ("source", &source)]);
    }
    let place = locator(pack, quote.locator);
    pack.words.fill(Word::MarkLabel, &[("source", &source), ("place", &place)])
}

impl Mark<'_> {
    /// `[2019]`, or "2019" where the text states it; empty in a short mark.
    pub fn year(&self) -> String {
        match self.name {
            Some((_, Some(Year { year, inferred: true }))) => format!("[{year}]"),
            Some((_, Some(Year { year, inferred: false }))) => year.to_string(),
            _ => String::new(),
        }
    }

    /// The text without its speaker: `■ Ivanova [2019] ¶11`.
    pub fn witness(&self) -> String {
        let (sign, year) = (self.shape.sign().to_string(), self.year());
        let name = self.name.map_or("", |(name, _)| name);
        let parts = [sign.as_str(), name, &year, &self.place];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\u{a0}")
    }

    /// What stands before and after the witness where it reports a speaker: ("Jurkonis in ", ""). The words decide
    /// which comes first in a language.
    pub fn around(&self, pack: &Pack) -> (String, String) {
        let Some(speaker) = self.speaker else {
            return Default::default();
        };
        let words = pack.words.get(Word::MarkSpeaker).replace("{speaker}", speaker);
        let (before, after) = words.split_once("{source}").unwrap_or((&words, ""));
        (before.to_owned(), after.to_owned())
    }

    /// The whole mark as plain text; the spaces inside the witness do not break.
    pub fn plain(&self, pack: &Pack) -> String {
        let (before, after) = self.around(pack);
        format!("{before}{}{after}", self.witness())
    }
}
