//! One card by itself: its kind and date, its claim, and its quotes.

use crate::step::{size, witnesses};
use address::Cx;
use pack::{CardIx, QuoteIx, Word};
use say::nodes;
use tree::{Node, el};

/// A card's frame is lower than that of a step: what stands in it weighs more.
const LOWER: (usize, usize) = (3, 2);

/// The card whole.
pub fn draw(cx: Cx<'_>, at: CardIx) -> Node {
    let card = &cx.pack[at];
    let line = say::card_line(cx.pack, card);
    let when = el("span").all(nodes(line.as_of)).with(" · ").with(line.status);
    let amount = card.figure.as_ref().map(|figure| {
        let value = el("b").with(figure.value.as_str());
        el("p").class("amount").with(value).with(" ").with(figure.unit.as_str()).into()
    });
    let body = (!card.body.is_empty()).then(|| el("p").class("body").with(card.body.as_str()).into());
    let caveat = card.figure.as_ref().map(|figure| {
        let word = el("b").with(format!("{}: ", cx.word(Word::Caveat)));
        el("p").class("caveat").with(word).with(figure.caveat.as_str()).into()
    });
    el("section")
        .class("part")
        .attr("data-card", card.id.as_str())
        .attr("data-step", card.id.as_str())
        .attr("data-size", size(weight(cx, at)))
        .with(el("header").with(el("b").with(line.kind)).with(when))
        .with(el("h1").with(card.title.as_str()))
        .all(amount)
        .all(body)
        .with(witnesses(cx, "q", &card.quotes, |at| flaws(cx, at)))
        .all(caveat)
        .into()
}

/// What a reader should know about flawed words of a quote: nothing else beside a single card says it.
fn flaws(cx: Cx<'_>, at: QuoteIx) -> Option<Node> {
    let notes = say::flaws(cx.pack, cx.pack[at].source, cx.pack.flaws(at));
    (!notes.is_empty()).then(|| el("small").all(notes).into())
}

/// How much stands in the frame at once, in code points: title, body and the longest quote with the notes on its flaws.
fn weight(cx: Cx<'_>, at: CardIx) -> usize {
    let card = &cx.pack[at];
    let noted = |at: &QuoteIx| {
        let notes: usize = cx.pack.flaws(*at).map(|flaw| flaw.note.chars().count()).sum();
        cx.pack.shown(*at).chars().count() + notes
    };
    let longest = card.quotes.iter().map(noted).max().unwrap_or(0);
    (card.title.chars().count() + card.body.chars().count() + longest) * LOWER.0 / LOWER.1
}
