//! The pages of a sheet: its blocks are measured on paper of the right width, then stand page by page.
//! Not the rule by which they are divided, which is `handout::paginate`.

use crate::{draw, split};
use annex::Out;
use core::ops::Range;
use handout::{Block, paginate};
use tree::{Node, el};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// What a printer may need more than a screen showed, as a share of a page.
const SPARE: f64 = 0.015;

/// The letters of a card to cut out in hundredths of the sheet's, as the style sheet knows them: the first in which its words
/// have room.
const LETTERS: [&str; 13] = ["200", "178", "158", "140", "125", "112", "100", "90", "80", "71", "60", "50", "42"];

/// The most rounds of measuring and splitting: a block would have to be higher than so many pages.
const ROUNDS: usize = 20;

/// Draws the sheet's pages into `under`.
///
/// # Errors
/// Where the page refuses an element.
pub fn draw(under: &Element, out: &Out) -> Result<(), JsValue> {
    let sheet = &out.sheet;
    if sheet.paged {
        let each = (0..sheet.blocks.len()).map(|at| (at..at + 1, false)).collect();
        pages(under, out, &sheet.blocks, each)?;
        return fit_cells(under);
    }
    let mut blocks = sheet.blocks.clone();
    let mut measured = measure(under, out, &blocks)?;
    for _ in 0..ROUNDS {
        if !divide(&mut blocks, &measured)? {
            break;
        }
        measured = measure(under, out, &blocks)?;
    }
    under.set_text_content(None);
    let kept: Vec<bool> = blocks.iter().map(|block| block.keep_with_next).collect();
    let long = |range: &Range<usize>| measured.heights[range.clone()].iter().sum::<f64>() > measured.room;
    let ranges = paginate(&measured.heights, &kept, measured.room).into_iter();
    pages(under, out, &blocks, ranges.map(|range| (range.clone(), long(&range))).collect())
}

/// Blocks as they stand one under the other.
struct Measured {
    /// The elements of each block.
    elements: Vec<Vec<Element>>,
    /// How far each block reaches to the next one, in CSS pixels.
    heights: Vec<f64>,
    /// The height that a page has for blocks, in CSS pixels.
    room: f64,
}

/// Draws all blocks on one page and measures them.
fn measure(under: &Element, out: &Out, blocks: &[Block]) -> Result<Measured, JsValue> {
    under.set_text_content(None);
    let all = blocks.iter().flat_map(|block| block.nodes.clone()).collect();
    draw::into(under, &[page(out, (1, 1), false, all)])?;
    let place = under.query_selector(".on-page")?.ok_or("a page without a place for its blocks")?;
    let children = place.children();
    let mut drawn = (0..children.length()).filter_map(|at| children.get_with_index(at));
    let elements: Vec<Vec<Element>> =
        blocks.iter().map(|block| drawn.by_ref().take(block.nodes.len()).collect()).collect();
    let top = |block: &Vec<Element>| block.first().map(|one| one.get_bounding_client_rect().top());
    let end = elements.iter().flatten().last().map_or(0.0, |last| last.get_bounding_client_rect().bottom());
    let edges: Vec<f64> = elements.iter().filter_map(top).chain([end]).collect();
    let heights = edges.windows(2).map(|pair| pair[1] - pair[0]).collect();
    Ok(Measured { elements, heights, room: place.get_bounding_client_rect().height() * (1.0 - SPARE) })
}

/// Divides what is held together and higher than a page where the page ends; whether there was anything to divide.
fn divide(blocks: &mut Vec<Block>, measured: &Measured) -> Result<bool, JsValue> {
    let mut parts = Vec::new();
    let mut begun = 0;
    for (at, block) in blocks.iter().enumerate() {
        let high = measured.heights[at];
        let before: f64 = measured.heights[begun..at].iter().sum();
        // A short beginning at the foot of a page helps nobody: then the block begins on the next.
        let left = if before <= measured.room / 2.0 { measured.room - before } else { measured.room };
        if high > left
            && let Some((first, second)) = split::at(&block.nodes, &measured.elements[at], left)?
        {
            parts.push((at, first, second));
        }
        if !block.keep_with_next {
            begun = at + 1;
        }
    }
    let any = !parts.is_empty();
    for (at, first, second) in parts.into_iter().rev() {
        let keep_with_next = blocks[at].keep_with_next;
        let halves = [Block { nodes: first, keep_with_next: false }, Block { nodes: second, keep_with_next }];
        blocks.splice(at..=at, halves);
    }
    Ok(any)
}

/// Draws pages, each of a range of blocks; the second of a pair says whether these are higher than a page.
fn pages(under: &Element, out: &Out, blocks: &[Block], each: Vec<(Range<usize>, bool)>) -> Result<(), JsValue> {
    let of = each.len();
    for (at, (range, long)) in each.into_iter().enumerate() {
        let on = blocks[range].iter().flat_map(|block| block.nodes.clone()).collect();
        draw::into(under, &[page(out, (at + 1, of), long, on)])?;
    }
    Ok(())
}

/// One page: what is on it, and the foot.
fn page(out: &Out, (number, of): (usize, usize), long: bool, on: Vec<Node>) -> Node {
    let count = out.sheet.page_of(number, of);
    let foot = el("footer").class("foot-of-page").all(out.sheet.foot.clone()).with(el("p").class("count").with(count));
    let long = if long { " long" } else { "" };
    let page = el("section").class(&format!("page {}{long}", out.sheet.classes));
    page.attr("data-page", number.to_string()).with(el("div").class("on-page").all(on)).with(foot).into()
}

/// Gives each card the largest letters in which its words have room.
fn fit_cells(under: &Element) -> Result<(), JsValue> {
    let cells = under.query_selector_all(".cell:not(.empty)")?;
    let mut left: Vec<Element> = (0..cells.length()).filter_map(|at| cells.get(at)?.dyn_into().ok()).collect();
    for size in LETTERS {
        // All are set before one is measured: the page is laid out once for each size.
        for cell in &left {
            cell.set_attribute("data-letters", size)?;
        }
        left.retain(|cell| cell.scroll_height() > cell.client_height());
    }
    Ok(())
}
