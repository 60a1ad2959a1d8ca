//! What an explainer is made of. Every list refers to the others by typed places, never by words.
//! Not here: how things look, and any word of ours that is not an editor's (those are `words`).

mod claim;
mod matter;
mod picture;
mod source;
mod story;

pub use claim::{Card, CardKind, Figure, Omit, Quote, Status, Why};
pub use matter::{Actor, Disagreement, DisagreementKind, Event, Group, Side, Term, Topic};
pub use picture::{
    Area, Claim, Content, Counted, Dated, Framework, Lane, Line, Map, Membership, Picture, PictureKind, Position,
    Scale, Spoken, Spot,
};
pub use source::{Block, BlockKind, Citation, Flaw, Locator, Markup, Rights, Source};
pub use story::{Chapter, ChapterBlock, Path, SelfCheck, Sentence};

use crate::date::Date;
use crate::index::*;
use crate::words::Words;
use serde::{Deserialize, Serialize};

/// One whole explainer.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Pack {
    /// Title, version and standing line.
    pub edition: Edition,
    /// The words of the interface.
    pub words: Words,
    /// The texts.
    pub sources: Vec<Source>,
    /// Every quote, once; ascending by source and place.
    #[serde(with = "crate::near")]
    pub quotes: Vec<Quote>,
    /// The claims, in the order in which chapters first name them.
    pub cards: Vec<Card>,
    /// The story, in reading order.
    pub chapters: Vec<Chapter>,
    /// Ways through the chapters, the full one first.
    pub paths: Vec<Path>,
    /// The one-minute summary. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub summary: Vec<Sentence>,
    /// Subjects that cards are filed under.
    pub topics: Vec<Topic>,
    /// Kinds of actors.
    pub groups: Vec<Group>,
    /// People, states, alliances and publications.
    pub actors: Vec<Actor>,
    /// Explained words.
    pub terms: Vec<Term>,
    /// Whether anything is dated: the timeline is drawn apart and still linked from here.
    pub dated: bool,
    /// The timeline, ascending by date. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub events: Vec<Event>,
    /// Where the sources part.
    pub disagreements: Vec<Disagreement>,
    /// Ids that were given out once and what they are called since: `card=old` to `card=new`.
    pub redirects: Vec<(String, String)>,
    /// What means the same to whoever searches: a group per line, stems of words and phrases between commas, as the crate
    /// `search` writes them.
    pub thesaurus: String,
    /// The kinds of pictures that there are, each once: what is drawn apart is still linked from here.
    pub pictured: Vec<PictureKind>,
    /// The pictures. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub pictures: Vec<Picture>,
}

/// What this explainer is called and which edition it is.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Edition {
    /// Short name in data.
    pub id: String,
    /// The explainer's title.
    pub title: String,
    /// One sentence for search engines and link previews.
    pub description: String,
    /// Version of the content, as in `1.0.0`.
    pub version: String,
    /// BCP 47 tag of the language of our words.
    pub language: String,
    /// The name under which the page offers its functions to scripts.
    pub host_name: String,
    /// The line that says what lies outside the corpus.
    pub standing: String,
    /// Where this explainer is published, if anywhere: an absolute address that ends in `/`.
    pub home: Option<String>,
    /// Whether that language is written from right to left.
    pub right_to_left: bool,
    /// SHA-256 of the supplement, as lower-case hex: with it the pack's digest is that of everything.
    pub supplement: String,
    /// How the explainer itself is cited, by style. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub citations: Vec<Citation>,
}

impl Edition {
    /// The name of the custom element: `belarusExplainer` is `belarus-explainer`. Such a name needs a hyphen.
    pub fn tag(&self) -> String {
        let mut tag = String::new();
        for letter in self.host_name.chars().filter(char::is_ascii_alphanumeric) {
            if letter.is_ascii_uppercase() && !tag.is_empty() {
                tag.push('-');
            }
            tag.push(letter.to_ascii_lowercase());
        }
        if tag.contains('-') { tag } else { format!("{tag}-explainer") }
    }
}

impl Pack {
    /// The id that took the place of an old one of the same kind (`card`, `chapter`), or the id itself.
    pub fn renamed<'a>(&'a self, kind: &str, id: &'a str) -> &'a str {
        let of = |address: &'a str| address.strip_prefix(kind)?.strip_prefix('=');
        self.redirects.iter().find(|(old, _)| of(old) == Some(id)).and_then(|(_, new)| of(new)).unwrap_or(id)
    }

    /// Who says or reports a claim: the speakers of its quotes, then the voices of the texts that report them, each once.
    pub fn voices(&self, card: &Card) -> Vec<ActorIx> {
        let mut voices = Vec::new();
        for voice in self.every_voice(card) {
            if !voices.contains(&voice) {
                voices.push(voice);
            }
        }
        voices
    }

    /// The same, each as often as it is heard.
    pub fn every_voice(&self, card: &Card) -> impl Iterator<Item = ActorIx> {
        let speakers = card.quotes.iter().filter_map(|at| self[*at].speaker);
        speakers.chain(card.quotes.iter().map(|at| self[self[*at].source].voice))
    }

    /// The words of a quote as readers see them; empty where the pack was damaged (which `verify` reports).
    pub fn shown(&self, quote: QuoteIx) -> String {
        let quote = &self[quote];
        let source = &self[quote.source];
        let stored = source.text.cut(quote.span).unwrap_or_default();
        crate::read_span(stored, quote.span.start, &quote.omits, source.markup).text
    }

    /// The flaws of its source that a quote shows, whole.
    pub fn flaws(&self, quote: QuoteIx) -> impl Iterator<Item = &Flaw> {
        let quote = &self[quote];
        let left_out = |flaw: &Flaw| quote.omits.iter().any(|o| o.why == Why::Omission && o.span.overlaps(flaw.span));
        let of_source = self[quote.source].flaws.iter();
        of_source.filter(move |flaw| quote.span.contains(flaw.span) && !left_out(flaw))
    }

    /// A block's words as readers see them; empty where they are not shipped.
    pub fn block_text(&self, source: SourceIx, block: &Block) -> crate::Reading {
        let source = &self[source];
        crate::reading_of(&block.parts, source.markup, |part| source.text.cut(part))
    }

    /// The date of a source: stated if it is, inferred otherwise.
    pub fn date_of(&self, source: SourceIx) -> Option<Date> {
        self[source].stated.or(self[source].inferred)
    }

    /// The date of a quote's words: when they were said, where the text tells it, else that of the text.
    pub fn date_of_words(&self, at: QuoteIx) -> Option<Date> {
        self[at].said.or_else(|| self.date_of(self[at].source))
    }
}
