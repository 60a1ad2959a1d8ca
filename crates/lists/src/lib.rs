//! The views that are read from top to bottom, as document trees: disagreements, dates, figures, terms, people, and what the
//! texts leave open. The same on the pages without scripts, in the annex and in an element.
//! Not filtered: each is short enough to read. Not the texts, which the page's own program shows.

mod figures;
mod gaps;
mod people;
mod plain;
mod table;

use address::{Cx, Links, Place, View};
use pack::{Pack, QuoteIx, Word};
use tree::{Element, Node, el};

/// What a view of this crate shows, with the pictures that are `drawn` for it; `None` where the view is another's.
pub fn draw(pack: &Pack, links: &dyn Links, view: View, drawn: Vec<Node>) -> Option<Node> {
    let cx = Cx { pack, links };
    let (class, name, inside) = match view {
        View::Disagreements => ("disagreements", Word::Disagreements, plain::disagreements(cx)),
        View::Timeline => ("timeline", Word::Timeline, plain::timeline(cx)),
        View::Figures => ("figures", Word::Figures, vec![figures::figures(cx)]),
        View::Glossary => ("glossary", Word::Glossary, vec![plain::glossary(cx)]),
        View::People => ("people", Word::People, people::people(cx)),
        View::Gaps => ("gaps", Word::Gaps, gaps::gaps(cx)),
        _ => return None,
    };
    let heading = el("h2").attr("tabindex", "-1").with(cx.word(name));
    let section = el("section").class(class).attr("id", links.anchor(Place::View(view)));
    Some(section.with(heading).all(drawn).all(inside).into())
}

/// A quote in a list, with a short source line whose link is the place.
fn brief(cx: Cx<'_>, at: QuoteIx) -> Node {
    let quote = &cx.pack[at];
    let place = say::short_place(cx.pack, quote.source, quote.locator);
    let place = el("a").attr("href", cx.links.quote(at)).attr("data-context", "").with(place);
    let when = el("span").class("when").all(say::nodes(say::when(cx.pack, quote.source)));
    let line = el("small").all(say::nodes(say::speaker(cx.pack, at))).with(place).with(when);
    el("p").class("brief").with(say::words(cx.pack, at)).with(" ").with(line).into()
}

/// The quotes of a thing.
fn briefs<'a>(cx: Cx<'a>, quotes: &'a [QuoteIx]) -> impl Iterator<Item = Node> + 'a {
    quotes.iter().map(move |at| brief(cx, *at))
}

/// Links one after the other, with commas.
fn in_a_row(all: impl IntoIterator<Item = Node>) -> Vec<Node> {
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
fn link(href: String, words: impl Into<Node>) -> Element {
    el("a").attr("href", href).with(words)
}

/// "3 cards".
fn cards(cx: Cx<'_>, number: usize) -> String {
    cx.with(if number == 1 { Word::CardsOne } else { Word::CardsMany }, number)
}
