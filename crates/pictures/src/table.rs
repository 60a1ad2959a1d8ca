//! What tables share: headings, and cells that carry the name of their column for narrow pages.

use tree::{Element, Node, el};

/// A table under these headings, of which the first names the rows.
pub fn table(headings: Vec<Element>, rows: impl IntoIterator<Item = Node>) -> Element {
    let headings = headings.into_iter().map(|heading| heading.attr("scope", "col").into());
    let head = el("thead").with(el("tr").all(headings));
    el("table").with(head).with(el("tbody").all(rows))
}

/// A row with its heading.
pub fn row(heading: Element, cells: impl IntoIterator<Item = Node>) -> Node {
    el("tr").with(heading.attr("scope", "row")).all(cells).into()
}
