//! A table that falls into blocks where there is no room for columns.
//! Not a picture, and nothing to sort: rows stand in the order of the explainer.

use super::Cx;
use pack::Word;
use yew::prelude::*;

/// Rows under these headings. The first cell of a row is its heading; each cell carries the name of its column for
/// narrow pages, where the headings are out of sight.
pub fn table(cx: Cx, headings: &[Word], rows: impl Iterator<Item = Vec<Html>>) -> Html {
    let row = |cells: Vec<Html>| {
        let cells = cells.into_iter().zip(headings).enumerate().map(|(at, (cell, heading))| match at {
            0 => html! { <th scope="row">{ cell }</th> },
            _ => html! { <td data-label={cx.word(*heading)}>{ cell }</td> },
        });
        html! { <tr>{ for cells }</tr> }
    };
    html! {
        <table>
            <thead><tr>{ for headings.iter().map(|heading| html! { <th scope="col">{ cx.word(*heading) }</th> }) }</tr></thead>
            <tbody>{ for rows.map(row) }</tbody>
        </table>
    }
}
