//! Document trees as elements of the page, one by one: policies that refuse markup as text take elements.
//! Not a view layer: a view is drawn anew when its address changes.

use tree::Node;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Appends `nodes` to `parent`.
///
/// # Errors
/// Where the page refuses an element.
pub fn into(parent: &Element, nodes: &[Node]) -> Result<(), JsValue> {
    let document = parent.owner_document().ok_or("an element without a document")?;
    for node in nodes {
        append(&document, parent, node)?;
    }
    Ok(())
}

fn append(document: &Document, parent: &Element, node: &Node) -> Result<(), JsValue> {
    match node {
        Node::Text(words) => {
            parent.append_child(&document.create_text_node(words))?;
        }
        Node::Element(one) => {
            // A drawing's inner elements are drawings, too.
            let drawing = one.tag == "svg" || parent.namespace_uri().as_deref() == Some(SVG);
            let element = match drawing {
                true => document.create_element_ns(Some(SVG), one.tag)?,
                false => document.create_element(one.tag)?,
            };
            for (name, value) in &one.attrs {
                element.set_attribute(name, value)?;
            }
            for child in &one.children {
                append(document, &element, child)?;
            }
            parent.append_child(&element)?;
        }
    }
    Ok(())
}

/// The parts of a view that open and close.
pub fn details(place: &Element) -> Vec<Element> {
    all(place, "details")
}

/// A link by its words and its place among the links of the same words, from 0. Every "Remove" of a list reads the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Chosen {
    words: Option<String>,
    at: usize,
}

impl Chosen {
    /// The link `chosen` of `place`, which is about to be drawn anew.
    pub fn of(place: &Element, chosen: &Element) -> Self {
        let words = chosen.text_content();
        let at = links(place, words.as_deref()).iter().position(|link| link == chosen).unwrap_or_default();
        Self { words, at }
    }

    /// What has taken its place: the link of these words at the same place, the last one where the list became shorter, and
    /// what the list is folded into where none is left.
    pub fn again(&self, place: &Element) -> Option<Element> {
        let links = links(place, self.words.as_deref());
        let link = links.get(self.at).or(links.last()).cloned();
        link.or_else(|| all(place, "summary").into_iter().next())
    }
}

fn links(place: &Element, words: Option<&str>) -> Vec<Element> {
    all(place, "a").into_iter().filter(|link| link.text_content().as_deref() == words).collect()
}

fn all(place: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = place.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok()).collect()
}
