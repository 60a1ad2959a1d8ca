//! The pages of a sheet: its blocks are measured on paper of the right width, then stand page by page.
//! Not the rule by which they are divided, which is `handout::paginate`.

use crate::draw;
use annex::Out;
use handout::paginate;
use tree::{Node, el};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// What a printer may need more than a screen showed, as a share of a page.
const SPARE: f64 = 0.015;

/// Draws the sheet's pages into `under`.
///
/// # Errors
/// Where the page refuses an element.
pub fn draw(under: &Element, out: &Out) -> Result<(), JsValue> {
    let sheet = &out.sheet;
    let kept: Vec<bool> = sheet.blocks.iter().map(|block| block.keep_with_next).collect();
    let pages = if sheet.paged {
        (0..sheet.blocks.len()).map(|at| at..at + 1).collect()
    } else {
        let blocks = sheet.blocks.iter().flat_map(|block| block.nodes.clone());
        draw::into(under, &[page(out, 1, 1, blocks.collect())])?;
        let room = room(under)?;
        let heights = heights(under, &sheet.blocks.iter().map(|block| block.nodes.len()).collect::<Vec<_>>())?;
        under.set_text_content(None);
        paginate(&heights, &kept, room * (1.0 - SPARE))
    };
    for (at, range) in pages.iter().enumerate() {
        let blocks = sheet.blocks[range.clone()].iter().flat_map(|block| block.nodes.clone());
        draw::into(under, &[page(out, at + 1, pages.len(), blocks.collect())])?;
    }
    Ok(())
}

/// One page: what is on it, and the foot.
fn page(out: &Out, number: usize, of: usize, blocks: Vec<Node>) -> Node {
    let count = annex::page_of(number, of);
    let foot = el("footer").class("foot-of-page").all(out.sheet.foot.clone()).with(el("p").class("count").with(count));
    let page = el("section").class(&format!("page {}", out.sheet.classes)).attr("data-page", number.to_string());
    page.with(el("div").class("on-page").all(blocks)).with(foot).into()
}

/// The height that a page has for its blocks, in CSS pixels.
fn room(under: &Element) -> Result<f64, JsValue> {
    let found = under.query_selector(".on-page")?.ok_or("a page without a place for its blocks")?;
    Ok(found.get_bounding_client_rect().height())
}

/// How far each block reaches to the next one, in CSS pixels; `nodes` says of how many elements each consists.
fn heights(under: &Element, nodes: &[usize]) -> Result<Vec<f64>, JsValue> {
    let place = under.query_selector(".on-page")?.ok_or("a page without a place for its blocks")?;
    let children = place.children();
    let edge = |at: usize| {
        let found = u32::try_from(at).ok().and_then(|at| children.get_with_index(at));
        found.map(|element| element.get_bounding_client_rect().top())
    };
    let end = children.length().checked_sub(1).and_then(|last| children.get_with_index(last));
    let end = end.map_or(0.0, |last| last.get_bounding_client_rect().bottom());
    let mut heights = Vec::with_capacity(nodes.len());
    let mut at = 0;
    for many in nodes {
        let top = edge(at).unwrap_or(end);
        at += many;
        heights.push(edge(at).unwrap_or(end) - top);
    }
    Ok(heights)
}
