//! The guide: chapters, their sentences, and the ways through them.
//! Not the cards, which chapters only name.

use crate::index::{CardIx, ChapterIx, DisagreementIx, QuoteIx};
use serde::{Deserialize, Serialize};

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
