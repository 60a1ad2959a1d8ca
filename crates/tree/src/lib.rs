//! A document tree: elements with attributes around text, made once and written as HTML or as plain text.
//! Not a view layer (nothing here changes or listens) and not a parser.
//!
//! What makes documents, such as a handout, returns nodes; whoever shows them writes HTML or makes elements of a page from them.

mod html;
mod text;

pub use html::{escaped, html};
pub use text::text;

/// A part of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Node {
    /// Words, as they are: escaping is left to whoever writes them.
    Text(String),
    /// An element.
    Element(Element),
}

/// An element of HTML or SVG.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Element {
    /// Its name, in the letters of the standard: `p`, `viewBox` has its capital.
    pub tag: &'static str,
    /// Its attributes, in the order in which they are written.
    pub attrs: Vec<(&'static str, String)>,
    /// What it holds.
    pub children: Vec<Node>,
}

impl Element {
    /// An element without attributes and children.
    pub fn new(tag: &'static str) -> Self {
        Self { tag, attrs: Vec::new(), children: Vec::new() }
    }

    /// With one attribute more. A name that is there already is not looked for: give each once.
    #[must_use]
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attrs.push((name, value.into()));
        self
    }

    /// With these class names, separated by spaces.
    #[must_use]
    pub fn class(self, names: &str) -> Self {
        self.attr("class", names)
    }

    /// With one child more.
    #[must_use]
    pub fn with(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// With these children more.
    #[must_use]
    pub fn all(mut self, children: impl IntoIterator<Item = Node>) -> Self {
        self.children.extend(children);
        self
    }

    /// The value of an attribute, if it has one of this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attrs.iter().find(|(one, _)| *one == name).map(|(_, value)| value.as_str())
    }
}

/// An element without attributes and children: `el("p").with("words")`.
pub fn el(tag: &'static str) -> Element {
    Element::new(tag)
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Node::Element(element)
    }
}

impl From<String> for Node {
    fn from(words: String) -> Self {
        Node::Text(words)
    }
}

impl From<&str> for Node {
    fn from(words: &str) -> Self {
        Node::Text(words.to_owned())
    }
}
