//! A block that is higher than a page, in two: between two of its paragraphs or lines, as deep inside as these stand.
//! Not inside a paragraph, a quote or a line of a list: these stay whole.

use tree::{Element as Branch, Node};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// Elements between which a block may end.
const PARTS: [&str; 15] =
    ["p", "ol", "ul", "li", "dl", "dt", "dd", "h2", "h3", "h4", "hr", "blockquote", "section", "article", "aside"];

/// Those of them that must not stand last.
const HEADINGS: [&str; 4] = ["h2", "h3", "h4", "dt"];

/// Those that may be divided themselves.
const FRAMES: [&str; 8] = ["ol", "ul", "li", "dl", "dd", "section", "article", "aside"];

/// What stands before the end of the page, and what after it.
type Halves = (Vec<Node>, Vec<Node>);

/// The two halves of `nodes`, drawn as `elements`, where a page of `room` CSS pixels from their top ends; `None` where they
/// cannot be divided there.
///
/// # Errors
/// Where an element of ours is drawn as something else.
pub fn at(nodes: &[Node], elements: &[Element], room: f64) -> Result<Option<Halves>, JsValue> {
    let Some(top) = elements.first().map(|first| first.get_bounding_client_rect().top()) else { return Ok(None) };
    halves(nodes, elements, top + room)
}

fn halves(nodes: &[Node], drawn: &[Element], limit: f64) -> Result<Option<Halves>, JsValue> {
    let mut branches = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Element(one) if PARTS.contains(&one.tag) => branches.push(one),
            // Words, and what stands in a line with them.
            _ => return Ok(None),
        }
    }
    if branches.len() != drawn.len() {
        return Err("the page holds something else than what was drawn".into());
    }
    let crosses = |element: &Element| element.get_bounding_client_rect().bottom() > limit;
    let Some(at) = drawn.iter().position(crosses) else { return Ok(None) };
    let (mut first, mut second) = (nodes[..at].to_vec(), Vec::new());
    let inside = match FRAMES.contains(&branches[at].tag) {
        true => halves(&branches[at].children, &children(&drawn[at])?, limit)?,
        false => None,
    };
    match inside {
        Some((begun, rest)) => {
            second.push(goes_on(branches[at], &begun, rest).into());
            first.push(Branch { children: begun, ..branches[at].clone() }.into());
        }
        None if branches[..at].iter().all(|one| HEADINGS.contains(&one.tag)) => return Ok(None),
        None => second.push(nodes[at].clone()),
    }
    second.extend_from_slice(&nodes[at + 1..]);
    Ok(Some((first, second)))
}

fn children(drawn: &Element) -> Result<Vec<Element>, JsValue> {
    let nodes = drawn.child_nodes();
    // Words among them: then these are counted, and nothing is divided.
    (0..nodes.length())
        .filter_map(|at| nodes.get(at))
        .filter(|node| node.node_type() == 1)
        .map(|node| Ok(node.dyn_into()?))
        .collect()
}

/// The second half of an element of which the first holds `begun`: numbers go on, and an item that was begun has none.
fn goes_on(whole: &Branch, begun: &[Node], rest: Vec<Node>) -> Branch {
    let mut half = Branch { children: rest, ..whole.clone() };
    if whole.tag == "li" {
        half.attrs = vec![("class", "goes-on".to_owned())];
    }
    if whole.tag == "ol" {
        let divided = matches!(half.children.first(), Some(Node::Element(one)) if one.get("class") == Some("goes-on"));
        let start: usize = whole.get("start").and_then(|start| start.parse().ok()).unwrap_or(1);
        half.attrs.retain(|(name, _)| *name != "start");
        half.attrs.push(("start", (start + begun.len() - usize::from(divided)).to_string()));
    }
    half
}
