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

/// One part of a chapter's narrative. Not a [`Block`](crate::Block), which is a part of a source.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum ChapterBlock {
    /// Sentences that read on from one another.
    Paragraph(Vec<Sentence>),
    /// What is enumerated.
    List {
        /// Whether the order of the items matters.
        numbered: bool,
        /// The sentences of each item.
        items: Vec<Vec<Sentence>>,
    },
    /// What the blocks below are about.
    Heading(String),
    /// A quote that stands by itself, with its speaker and place.
    Quote(QuoteIx),
}

impl ChapterBlock {
    /// The sentences of a paragraph or of all items of a list, in order.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        let (paragraph, items): (&[Sentence], &[Vec<Sentence>]) = match self {
            Self::Paragraph(sentences) => (sentences, &[]),
            Self::List { items, .. } => (&[], items),
            Self::Heading(_) | Self::Quote(_) => (&[], &[]),
        };
        paragraph.iter().chain(items.iter().flatten())
    }

    /// The quotes that are shown with it, in order.
    pub fn quotes(&self) -> impl Iterator<Item = QuoteIx> {
        let alone = match self {
            Self::Quote(at) => Some(*at),
            _ => None,
        };
        alone.into_iter().chain(self.sentences().flat_map(|one| one.cites.iter().copied()))
    }
}

/// One chapter of the guide.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Chapter {
    /// Name in addresses and data.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question it answers. Like what the guide alone tells not part of the pack's bytes: see
    /// [`crate::encode_supplement`].
    #[serde(skip)]
    pub question: String,
    /// The narrative.
    #[serde(skip)]
    pub blocks: Vec<ChapterBlock>,
    /// Its cards in reading order.
    pub cards: Vec<CardIx>,
    /// The disagreements it touches.
    #[serde(skip)]
    pub disagreements: Vec<DisagreementIx>,
    /// What the corpus cannot tell.
    #[serde(skip)]
    pub silence: String,
    /// Its self-check.
    #[serde(skip)]
    pub check: SelfCheck,
}

impl Default for SelfCheck {
    /// None yet: it comes with the supplement.
    fn default() -> Self {
        Self { question: String::new(), answer: String::new(), quote: QuoteIx(0) }
    }
}

impl Chapter {
    /// The sentences of the narrative in order, those of lists too.
    pub fn sentences(&self) -> impl Iterator<Item = &Sentence> {
        self.blocks.iter().flat_map(ChapterBlock::sentences)
    }

    /// The quotes that the narrative shows, in order: under its sentences, and those that stand alone.
    pub fn quotes(&self) -> impl Iterator<Item = QuoteIx> {
        self.blocks.iter().flat_map(ChapterBlock::quotes)
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
