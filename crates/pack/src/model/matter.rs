//! What the texts speak of: topics, actors, terms, events, and where the texts part.
//! Not claims: each entry names the quotes that carry it.

use crate::date::Date;
use crate::index::{GroupIx, QuoteIx};
use crate::words::Word;
use serde::{Deserialize, Serialize};

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

impl DisagreementKind {
    /// Its name in the interface's words.
    pub fn word(self) -> Word {
        match self {
            DisagreementKind::Fact => Word::KindFact,
            DisagreementKind::Verdict => Word::KindVerdict,
            DisagreementKind::Emphasis => Word::KindEmphasis,
        }
    }
}

/// One side of a disagreement.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Side {
    /// What this side says, and who it is. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
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
    /// Why they may differ. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub note: String,
}

impl Disagreement {
    /// Whether one of these quotes stands on a side, and the sides cannot both be right: a difference of emphasis disputes
    /// nothing.
    pub fn disputes(&self, quotes: &[QuoteIx]) -> bool {
        let mut sides = self.sides.iter().flat_map(|side| &side.quotes);
        self.kind != DisagreementKind::Emphasis && sides.any(|quote| quotes.contains(quote))
    }
}
