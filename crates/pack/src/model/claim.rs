//! Quotes, which are places in sources, and the cards that rest on them.
//! Not the words of a quote: those can only be cut from its source.

use crate::date::Date;
use crate::index::{ActorIx, QuoteIx, SourceIx, TopicIx};
use crate::model::source::Locator;
use crate::text::Span;
use crate::words::Word;
use serde::{Deserialize, Serialize};

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
    /// Whose words or view it reports, where that is not the source's own voice.
    pub speaker: Option<ActorIx>,
    /// When that was said, where the source dates it.
    pub said: Option<Date>,
    /// The first bytes of the SHA-256 of the words as the editor typed them: what `verify` compares with. Two are enough to find a
    /// place that slipped: the texts have whole digests, and every byte more of each quote would be loaded at every start.
    pub seal: [u8; 2],
}

/// What a claim is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names are the explanation; the glossary of kinds is in the guide for editors")]
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

    /// Its name in the interface's words.
    pub fn word(self) -> Word {
        match self {
            CardKind::Law => Word::KindLaw,
            CardKind::Event => Word::KindEvent,
            CardKind::Figure => Word::KindFigure,
            CardKind::Statement => Word::KindStatement,
            CardKind::Position => Word::KindPosition,
            CardKind::Proposal => Word::KindProposal,
            CardKind::Assessment => Word::KindAssessment,
            CardKind::Forecast => Word::KindForecast,
            CardKind::Definition => Word::KindDefinition,
        }
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
    pub const ALL: [(Status, &'static str); 3] =
        [(Status::Single, "single"), (Status::Several, "several"), (Status::Disputed, "disputed")];

    /// Its name in addresses and data.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// Its name in the interface's words.
    pub fn word(self) -> Word {
        match self {
            Status::Single => Word::StatusSingle,
            Status::Several => Word::StatusSeveral,
            Status::Disputed => Word::StatusDisputed,
        }
    }
}

/// What a card of kind figure counts, measures or ranks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Figure {
    /// How much, as in `about 1,250`: our words with the source's numbers.
    pub value: String,
    /// Of what.
    pub unit: String,
    /// What its source says or leaves open about it.
    pub caveat: String,
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
    /// The figure, where the claim is one.
    pub figure: Option<Figure>,
}
