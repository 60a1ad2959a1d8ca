//! What an explainer is made of. Every list refers to the others by typed places, never by words.
//! Not here: how things look, and any word of ours that is not an editor's (those are `words`).

use crate::date::Date;
use crate::index::*;
use crate::text::{SourceText, Span};
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
    pub quotes: Vec<Quote>,
    /// The claims, in the order in which chapters first name them.
    pub cards: Vec<Card>,
    /// The story, in reading order.
    pub chapters: Vec<Chapter>,
    /// Ways through the chapters, the full one first.
    pub paths: Vec<Path>,
    /// The one-minute summary.
    pub summary: Vec<Sentence>,
    /// Subjects that cards are filed under.
    pub topics: Vec<Topic>,
    /// Kinds of actors.
    pub groups: Vec<Group>,
    /// People, states, alliances and publications.
    pub actors: Vec<Actor>,
    /// Explained words.
    pub terms: Vec<Term>,
    /// The timeline, ascending by date.
    pub events: Vec<Event>,
    /// Where the sources part.
    pub disagreements: Vec<Disagreement>,
    /// Ids that were given out once and what they are called since: `card=old` to `card=new`.
    pub redirects: Vec<(String, String)>,
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
}

/// Whether a source's whole text may be shipped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Rights {
    /// The whole text is shipped.
    Full,
    /// Only quoted passages with the paragraph around them are.
    Excerpts,
}

/// The marks that a stored file uses.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Markup {
    /// None: every character is text.
    None,
    /// `**bold**`, `*italic*`, `[words](#)`, `<sup>` and `<i>`.
    Markdown,
}

/// One text of the corpus, with everything that is known about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// Name in addresses and data.
    pub id: String,
    /// Path of the stored file inside the seeds.
    pub file: String,
    /// SHA-256 of the stored file, lower-case hex.
    pub sha256: String,
    /// Title as described.
    pub title: String,
    /// A name of one or two words, for source lines.
    pub short: String,
    /// The author, if the file names one.
    pub author: Option<String>,
    /// The publisher, if the file names one.
    pub publisher: Option<String>,
    /// The place, if the file names one.
    pub place: Option<String>,
    /// The date that the file states.
    pub stated: Option<Date>,
    /// The date that we infer.
    pub inferred: Option<Date>,
    /// What the date was taken from.
    pub date_from: String,
    /// What kind of text it is.
    pub genre: String,
    /// Whose voice the narration is.
    pub voice: ActorIx,
    /// The outlet or source that this text retells, if it does.
    pub retells: Option<String>,
    /// Whom it quotes or reports.
    pub quotes_whom: Vec<ActorIx>,
    /// From where it looks, and for whom.
    pub perspective: String,
    /// What it does not say.
    pub silent_on: Vec<String>,
    /// What may be shipped.
    pub rights: Rights,
    /// The marks its file uses.
    pub markup: Markup,
    /// The stored words.
    pub text: SourceText,
    /// The shown parts in reading order.
    pub blocks: Vec<Block>,
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum BlockKind {
    /// The title line.
    Title,
    /// A byline, imprint or other line about the text itself.
    Note,
    /// A heading.
    Heading,
    /// A heading below a heading.
    Subheading,
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A footnote.
    Footnote,
}

/// How a place in a source is named to readers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Locator {
    /// A title or heading: not numbered, not quotable.
    Unnumbered,
    /// Paragraphs, items and notes count together from 1.
    Paragraph(u16),
    /// Footnotes carry the number that the file prints.
    Footnote(u16),
}

impl Locator {
    /// `12`, `fn3`, or nothing.
    pub fn name(self) -> String {
        match self {
            Locator::Unnumbered => String::new(),
            Locator::Paragraph(n) => n.to_string(),
            Locator::Footnote(n) => format!("fn{n}"),
        }
    }

    /// Reads what `name` writes.
    pub fn parse(name: &str) -> Option<Self> {
        match name.strip_prefix("fn") {
            Some(n) => n.parse().ok().map(Locator::Footnote),
            None => name.parse().ok().map(Locator::Paragraph),
        }
    }
}

/// One shown part of a source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// How it is named.
    pub locator: Locator,
    /// Where its words stand, list marks left out; more than one part where a page break tears it.
    pub parts: Vec<Span>,
}

/// Why a stretch inside a quote is not shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Why {
    /// The editor left it out: shown as […].
    Omission,
    /// A page break tears the sentence.
    PageBreak,
    /// A footnote stands inside the sentence.
    Footnote,
}

/// A stretch inside a quote that is not shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Omit {
    /// Where.
    pub span: Span,
    /// Why.
    pub why: Why,
}

/// A mistake or doubtful word of the source itself, inside a quote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Flaw {
    /// Where.
    pub span: Span,
    /// What a reader should know.
    pub note: String,
}

/// A place in a source. It holds no words: they can only be cut from the source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Quote {
    /// Name in addresses and data.
    pub id: String,
    /// Which text.
    pub source: SourceIx,
    /// From the first to the last quoted byte.
    pub span: Span,
    /// What inside is not shown, ascending.
    pub omits: Vec<Omit>,
    /// The block where it begins.
    pub locator: Locator,
    /// Flaws of the source inside it.
    pub flaws: Vec<Flaw>,
    /// Whose words or view it reports, where that is not the source's own voice.
    pub speaker: Option<ActorIx>,
    /// When that was said, where the source dates it.
    pub said: Option<Date>,
    /// The first eight bytes of the SHA-256 of the words as the editor typed them: what `verify` compares with.
    pub seal: [u8; 8],
}

/// What a claim is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[allow(
    missing_docs,
    reason = "the names are the explanation; the glossary of kinds is in the guide for editors"
)]
pub enum CardKind {
    Law,
    Event,
    Figure,
    Statement,
    Position,
    Proposal,
    Assessment,
    Forecast,
    Definition,
}

impl CardKind {
    /// Every kind with its name in addresses and data.
    pub const ALL: [(CardKind, &'static str); 9] = [
        (CardKind::Law, "law"),
        (CardKind::Event, "event"),
        (CardKind::Figure, "figure"),
        (CardKind::Statement, "statement"),
        (CardKind::Position, "position"),
        (CardKind::Proposal, "proposal"),
        (CardKind::Assessment, "assessment"),
        (CardKind::Forecast, "forecast"),
        (CardKind::Definition, "definition"),
    ];

    /// Its name in addresses and data.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// On how many independent sources a claim rests. Computed, never typed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Status {
    /// One source, or several that retell one another.
    Single,
    /// Two or more independent sources.
    Several,
    /// A source says otherwise.
    Disputed,
}

impl Status {
    /// Every status with its name in addresses and data.
    pub const ALL: [(Status, &'static str); 3] = [
        (Status::Single, "single"),
        (Status::Several, "several"),
        (Status::Disputed, "disputed"),
    ];

    /// Its name in addresses and data.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// One claim with its evidence.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Card {
    /// Name in addresses and data.
    pub id: String,
    /// The claim as a sentence.
    pub title: String,
    /// One to three sentences of ours.
    pub body: String,
    /// What the claim is.
    pub kind: CardKind,
    /// On how many independent sources it rests.
    pub status: Status,
    /// The date for which it holds.
    pub as_of: Date,
    /// Who speaks or is spoken of; the speaker first.
    pub actors: Vec<ActorIx>,
    /// What it is about.
    pub topics: Vec<TopicIx>,
    /// Its evidence.
    pub quotes: Vec<QuoteIx>,
}

/// One sentence of ours with its evidence.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Sentence {
    /// The words.
    pub text: String,
    /// The quotes that carry it; at least one.
    pub cites: Vec<QuoteIx>,
}

/// A question a reader can ask themselves.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SelfCheck {
    /// The question.
    pub question: String,
    /// Its answer.
    pub answer: String,
    /// The passage that answers it.
    pub quote: QuoteIx,
}

/// One chapter of the guide.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Chapter {
    /// Name in addresses and data.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question it answers.
    pub question: String,
    /// The narrative.
    pub paragraphs: Vec<Vec<Sentence>>,
    /// Its cards in reading order.
    pub cards: Vec<CardIx>,
    /// The disagreements it touches.
    pub disagreements: Vec<DisagreementIx>,
    /// What the corpus cannot tell.
    pub silence: String,
    /// Its self-check.
    pub check: SelfCheck,
}

impl Chapter {
    /// The sentences of the narrative in order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.paragraphs.iter().flatten()
    }
}

/// A way through the chapters.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Path {
    /// Name in addresses and data.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The chapters in order.
    pub chapters: Vec<ChapterIx>,
}

/// A subject.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Topic {
    /// Name in addresses and data.
    pub id: String,
    /// Shown name.
    pub name: String,
}

/// A kind of actor.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Name in addresses and data.
    pub id: String,
    /// Shown name.
    pub name: String,
}

/// Somebody who acts or speaks.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Actor {
    /// Name in addresses and data.
    pub id: String,
    /// The one spelling of our text.
    pub name: String,
    /// Other spellings and names, for the search.
    pub aliases: Vec<String>,
    /// What they are in the corpus.
    pub role: String,
    /// What kind of actor.
    pub group: GroupIx,
}

/// An explained word.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Term {
    /// Name in addresses and data.
    pub id: String,
    /// Shown name.
    pub name: String,
    /// Other names, for the search.
    pub aliases: Vec<String>,
    /// What it means here.
    pub definition: String,
    /// The evidence.
    pub quotes: Vec<QuoteIx>,
}

/// A dated happening.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Event {
    /// Name in addresses and data.
    pub id: String,
    /// When.
    pub date: Date,
    /// Whether the year is our inference.
    pub inferred: bool,
    /// What, as a sentence.
    pub title: String,
    /// The evidence.
    pub quotes: Vec<QuoteIx>,
}

/// In what way sources part.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum DisagreementKind {
    /// On what is or was.
    Fact,
    /// On what to think of it.
    Verdict,
    /// On what matters; does not make a claim disputed.
    Emphasis,
}

/// One side of a disagreement.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Side {
    /// What this side says, and who it is.
    pub position: String,
    /// In their words.
    pub quotes: Vec<QuoteIx>,
}

/// A place where the sources part.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Disagreement {
    /// Name in addresses and data.
    pub id: String,
    /// What it is about.
    pub topic: String,
    /// In what way.
    pub kind: DisagreementKind,
    /// Two sides or more.
    pub sides: Vec<Side>,
    /// Why they may differ.
    pub note: String,
}

impl Pack {
    /// The words of a quote as readers see them; empty where the pack was damaged (which `verify` reports).
    pub fn shown(&self, quote: QuoteIx) -> String {
        let quote = &self[quote];
        let source = &self[quote.source];
        let stored = source.text.cut(quote.span).unwrap_or_default();
        crate::read_span(stored, quote.span.start, &quote.omits, source.markup).text
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
}
