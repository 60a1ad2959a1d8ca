//! One card on a page of its own, which other people's pages can show in a frame.
//! Not a card among others: that is `cards`.

use super::{Cx, evidence, figures, stack};
use address::Place;
use pack::{CardIx, Word};
use yew::prelude::*;

/// The card whole, as one step without a next one.
pub fn card(cx: Cx, at: CardIx) -> Html {
    let pack = cx.pack();
    let card = &pack[at];
    let line = say::card_line(pack, card);
    let caveat = |caveat: &str| {
        html! { <p class="caveat"><b>{ cx.word(Word::Caveat) }{ ": " }</b>{ caveat.to_owned() }</p> }
    };
    let inside = html! {
        <section class="part" data-card={card.id.clone()} data-step={card.id.clone()} data-size={stack::size(weight(cx, at))}>
            <header><b>{ line.kind }</b><span>{ evidence::draw(line.as_of) }{ " · " }{ line.status }</span></header>
            <h1>{ &card.title }</h1>
            { for card.figure.iter().map(|figure| html! { <p class="amount">{ figures::amount(figure) }</p> }) }
            if !card.body.is_empty() { <p class="body">{ &card.body }</p> }
            { stack::witnesses(cx, "q", &card.quotes) }
            { for card.figure.iter().map(|figure| caveat(&figure.caveat)) }
        </section>
    };
    stack::frame(cx, None, inside, None, cx.href(Place::Card(at)))
}

/// How much stands in the frame at once, in code points: title, body and the longest quote.
fn weight(cx: Cx, at: CardIx) -> usize {
    let card = &cx.pack()[at];
    let longest = card.quotes.iter().map(|at| cx.pack().shown(*at).chars().count()).max().unwrap_or(0);
    // A card's frame is lower than that of a step.
    (card.title.chars().count() + card.body.chars().count() + longest) * 3 / 2
}
