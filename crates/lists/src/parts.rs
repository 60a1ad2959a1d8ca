//! What every list is made of: quotes with a short source line, links, numbers of cards.

use address::Cx;
use pack::{QuoteIx, Word};
use tree::{Element, Node, el};

/// A quote in a list, with a short source line whose link is the place.
pub fn brief(cx: Cx<'_>, at: QuoteIx) -> Node {
    let quote = &cx.pack[at];
    let place = say::short_place(cx.pack, quote.source, quote.locator);
    let place = el("a").attr("href", cx.links.quote(at)).attr("data-context", "").with(place);
    let when = el("span").class("when").all(say::nodes(say::when(cx.pack, quote.source)));
    let line = el("small").all(say::nodes(say::speaker(cx.pack, at))).with(place).with(when);
    el("p").class("brief").with(say::words(cx.pack, at)).with(" ").with(line).into()
}

/// The quotes of a thing.
pub fn briefs<'a>(cx: Cx<'a>, quotes: &'a [QuoteIx]) -> impl Iterator<Item = Node> + 'a {
    quotes.iter().map(move |at| brief(cx, *at))
}

/// Links one after the other, with commas.
pub fn in_a_row(all: impl IntoIterator<Item = Node>) -> Vec<Node> {
    let mut row = Vec::new();
    for one in all {
        if !row.is_empty() {
            row.push(", ".into());
        }
        row.push(one);
    }
    row
}

/// A link.
pub fn link(href: String, words: impl Into<Node>) -> Element {
    el("a").attr("href", href).with(words)
}

/// "3 cards".
pub fn cards(cx: Cx<'_>, number: usize) -> String {
    cx.pack.words.count(Word::CardCount, number)
}
