//! A table that falls into blocks where there is no room for columns.
//! Not a picture, and nothing to sort: rows stand in the order of the explainer.

use address::Cx;
use pack::Word;
use tree::{Node, el};

/// Rows under these headings. The first cell of a row is its heading; each cell carries the name of its column for
/// narrow pages, where the headings are out of sight.
pub fn table(cx: Cx<'_>, headings: &[Word], rows: impl Iterator<Item = Vec<Vec<Node>>>) -> Node {
    let row = |cells: Vec<Vec<Node>>| {
        let cells = cells.into_iter().zip(headings).enumerate().map(|(at, (cell, heading))| match at {
            0 => el("th").attr("scope", "row").all(cell).into(),
            _ => el("td").attr("data-label", cx.word(*heading)).all(cell).into(),
        });
        el("tr").all(cells).into()
    };
    let names = headings.iter().map(|heading| el("th").attr("scope", "col").with(cx.word(*heading)).into());
    let head = el("thead").with(el("tr").all(names));
    el("table").with(head).with(el("tbody").all(rows.map(row))).into()
}
