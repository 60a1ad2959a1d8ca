//! What every part of a picture needs: the explainer, and how links are written where it stands.

use pack::{Pack, QuoteIx, Word};

/// How a link to a quote is written where the picture stands.
pub type Links<'a> = &'a dyn Fn(QuoteIx) -> String;

/// Where a part is drawn.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The explainer.
    pub pack: &'a Pack,
    /// How links are written.
    pub links: Links<'a>,
}

impl Cx<'_> {
    /// The interface's words.
    pub fn word(&self, word: Word) -> &str {
        self.pack.words.get(word)
    }
}
