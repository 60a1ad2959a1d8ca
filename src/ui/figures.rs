//! Every figure of the cards as a table: what is counted, as of when, with which caveat, and who says so.
//! Not a chart: figures of different sources and years are not set on one scale.

use super::table::table;
use super::{Cx, evidence, lists};
use address::{Place, View};
use pack::{Card, CardIx, Figure, SourceIx, Word};
use yew::prelude::*;

/// How much of what.
pub fn amount(figure: &Figure) -> Html {
    html! { <><b>{ &figure.value }</b>{ " " }{ &figure.unit }</> }
}

/// The figures, with what is `drawn` of them.
pub fn figures(cx: Cx, drawn: Html) -> Html {
    let headings = [Word::KindFigure, Word::AsOfHeading, Word::Claim, Word::Caveat, Word::FacetSource];
    let rows = CardIx::all(cx.pack()).filter_map(|at| {
        let card = &cx.pack()[at];
        let figure = card.figure.as_ref()?;
        Some(vec![
            amount(figure),
            evidence::date(cx, card.as_of),
            html! { <a href={cx.card(at)}>{ &card.title }</a> },
            figure.caveat.clone().into(),
            sources(cx, card),
        ])
    });
    html! {
        <section class="figures" key="figures" id={cx.anchor(Place::View(View::Figures))}>
            { lists::heading(cx, Word::Figures) }
            { drawn }
            { table(cx, &headings, rows) }
        </section>
    }
}

/// The texts that carry a card, each a link to the first quote in it.
fn sources(cx: Cx, card: &Card) -> Html {
    let mut seen: Vec<SourceIx> = Vec::new();
    let links = card.quotes.iter().filter_map(|at| {
        let source = cx.pack()[*at].source;
        (!seen.contains(&source)).then(|| {
            let comma = if seen.is_empty() { "" } else { ", " };
            seen.push(source);
            html! { <>{ comma }<a href={cx.quote(*at)}>{ &cx.pack()[source].short }</a></> }
        })
    });
    html! { <>{ for links }</> }
}
