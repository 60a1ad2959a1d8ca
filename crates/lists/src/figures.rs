//! Every figure of the cards as a table: what is counted, as of when, with which caveat, and who says so.
//! Not a chart: figures of different sources and years are not set on one scale.

use crate::parts::{in_a_row, link};
use crate::table::table;
use address::{Cx, Place};
use pack::{Card, CardIx, SourceIx, Word};
use tree::{Node, el};

/// The figures.
pub fn figures(cx: Cx<'_>) -> Node {
    let headings = [Word::KindFigure, Word::AsOfHeading, Word::Claim, Word::Caveat, Word::FacetSource];
    let rows = CardIx::all(cx.pack).filter_map(|at| {
        let card = &cx.pack[at];
        let figure = card.figure.as_ref()?;
        Some(vec![
            vec![el("b").with(figure.value.as_str()).into(), format!(" {}", figure.unit).into()],
            say::nodes(vec![say::date(cx.pack, card.as_of)]).collect(),
            vec![link(cx.links.place(Place::Card(at)), card.title.as_str()).into()],
            vec![figure.caveat.as_str().into()],
            sources(cx, card),
        ])
    });
    table(cx, &headings, rows)
}

/// The texts that carry a card, each a link to the first quote in it.
fn sources(cx: Cx<'_>, card: &Card) -> Vec<Node> {
    let mut seen: Vec<SourceIx> = Vec::new();
    let links = card.quotes.iter().filter_map(|at| {
        let source = cx.pack[*at].source;
        (!seen.contains(&source)).then(|| {
            seen.push(source);
            link(cx.links.quote(*at), cx.pack[source].short.as_str()).into()
        })
    });
    in_a_row(links)
}
