//! What a page must not break. Not what is in it: that is `kinds`.

use tree::{Node, el};

/// What a page must not break.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Block {
    /// What is in it.
    pub nodes: Vec<Node>,
    /// Whether it must not stand last on a page: a heading.
    pub keep_with_next: bool,
}

impl Block {
    /// A block that a page may end with.
    pub fn of(node: impl Into<Node>) -> Self {
        Self { nodes: vec![node.into()], keep_with_next: false }
    }

    /// A heading, held with what follows.
    pub fn heading(tag: &'static str, words: impl Into<Node>) -> Self {
        Self::of(el(tag).with(words)).held()
    }

    /// The block, held with what follows.
    #[must_use]
    pub fn held(mut self) -> Self {
        self.keep_with_next = true;
        self
    }
}
