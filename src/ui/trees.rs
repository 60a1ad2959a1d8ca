//! Document trees as parts of the interface: lists, pictures and steps are the same on pages without scripts, in the
//! annex, which makes elements of them itself, and where a program draws them itself.

use super::Cx;
use address::{FacetValue, Links, Place, View};
use pack::QuoteIx;
use tree::Node;
use yew::Html;
#[cfg(target_arch = "wasm32")]
use yew::virtual_dom::VTag;

impl Links for Cx {
    fn live(&self) -> bool {
        Cx::live(*self)
    }

    fn place(&self, place: Place) -> String {
        self.href(place).to_string()
    }

    fn anchor(&self, place: Place) -> String {
        Cx::anchor(*self, place).to_string()
    }

    fn quote(&self, at: QuoteIx) -> String {
        Cx::quote(*self, at).to_string()
    }

    fn cards_of(&self, value: FacetValue) -> String {
        Cx::cards_of(*self, value).to_string()
    }
}

/// The nodes. On a static page they are written as the crate `tree` writes them, where an attribute that says nothing needs no value.
#[cfg(not(target_arch = "wasm32"))]
pub fn html(nodes: impl IntoIterator<Item = Node>) -> Html {
    let nodes: Vec<Node> = nodes.into_iter().collect();
    Html::from_html_unchecked(tree::html(&nodes).into())
}

/// The nodes.
#[cfg(target_arch = "wasm32")]
pub fn html(nodes: impl IntoIterator<Item = Node>) -> Html {
    nodes.into_iter().map(one).collect()
}

#[cfg(target_arch = "wasm32")]
fn one(node: Node) -> Html {
    match node {
        Node::Text(words) => words.into(),
        Node::Element(element) => {
            let mut tag = VTag::new(element.tag);
            for (name, value) in element.attrs {
                tag.add_attribute(name, value);
            }
            tag.add_children(element.children.into_iter().map(one));
            tag.into()
        }
    }
}

/// A list, with the pictures that are `drawn` for it.
pub fn list(cx: Cx, view: View, drawn: Vec<Node>) -> Option<Html> {
    lists::draw(cx.pack(), &cx, view, drawn).map(|list| html([list]))
}
