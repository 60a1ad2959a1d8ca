//! What every part needs: the explainer, and how links are written where it stands.

use address::Place;
use pack::{ChapterIx, Pack, QuoteIx, Word};

/// How links are written where steps stand.
pub trait Links {
    /// Whether the program runs there.
    fn live(&self) -> bool;
    /// A link to a place.
    fn place(&self, place: Place) -> String;
    /// The address of a place, which is also the id of its element.
    fn anchor(&self, place: Place) -> String;
    /// A link to a quote in its text.
    fn quote(&self, at: QuoteIx) -> String;
    /// A link to the cards of a chapter.
    fn cards_of(&self, at: ChapterIx) -> String;
}

/// Where a part is drawn.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The explainer.
    pub pack: &'a Pack,
    /// How links are written.
    pub links: &'a dyn Links,
}

impl<'a> Cx<'a> {
    /// The interface's words.
    pub fn word(&self, word: Word) -> &'a str {
        self.pack.words.get(word)
    }

    /// A link to a step, which stays inside the frame.
    pub fn step(&self, place: Place) -> String {
        format!("#{}", self.links.anchor(place))
    }
}
