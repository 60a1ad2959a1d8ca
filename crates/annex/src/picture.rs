//! The views that show pictures: each picture of their kind, one below the other. Not their drawing: that is the crate `pictures`.

use crate::parts::{heading, unknown};
use address::{Filters, Live, Unknown, View};
use pack::{Pack, PictureKind, Word};
use std::collections::BTreeSet;
use tree::{Node, el};

/// The view. Where cards are wanted, their marks are lit.
pub fn pictures(pack: &Pack, view: View, filters: &Filters, not_understood: &[Unknown]) -> Vec<Node> {
    let mut nodes = vec![heading(pack.words.get(name(view)))];
    nodes.extend(unknown(pack, not_understood));
    let drawn = view.picture().into_iter().flat_map(|kind| of_kind(pack, kind));
    if filters.chosen.is_empty() {
        nodes.extend(drawn);
        return nodes;
    }
    let cards = state::matching(pack, &state::Sets::default(), filters, None);
    nodes.push(filtered(pack, view, filters, cards.len()));
    let quotes = cards.iter().flat_map(|card| &pack[*card].quotes).map(|at| pack[*at].id.as_str()).collect();
    nodes.extend(drawn.map(|one| lit(one, &quotes)));
    nodes
}

/// What is wanted, the way to its cards, and the way back to all marks.
fn filtered(pack: &Pack, view: View, filters: &Filters, cards: usize) -> Node {
    let values: Vec<_> = filters.chosen.iter().map(|value| state::name(pack, *value)).collect();
    let to =
        |address: String, words: String| -> Node { el("a").attr("href", format!("#{address}")).with(words).into() };
    let word = |word| pack.words.get(word).to_owned();
    el("p")
        .class("filtered")
        .attr("role", "status")
        .with(format!("{}: ", word(Word::Filters)))
        .with(el("b").with(values.join(", ")))
        .with(" ")
        .with(to(address::cards_with(pack, filters.chosen.clone()), pack.words.count(Word::ShowCards, cards)))
        .with(" ")
        .with(to(address::lit(pack, view, Vec::new()), word(Word::ClearFilters)))
        .into()
}

/// The picture with the marks of these quotes lit, and said to be.
fn lit(node: Node, quotes: &BTreeSet<&str>) -> Node {
    let Node::Element(mut one) = node else { return node };
    if one.get("data-quote").is_some_and(|quote| quotes.contains(quote)) {
        one = one.attr("data-lit", "");
    }
    if one.get("data-picture").is_some() {
        one = one.attr("data-filtered", "");
    }
    one.children = one.children.into_iter().map(|child| lit(child, quotes)).collect();
    one.into()
}

/// The pictures of a kind.
pub fn of_kind(pack: &Pack, kind: PictureKind) -> Vec<Node> {
    pictures::of_kind(pack, kind).map(|one| pictures::draw(pack, one, &Live(pack))).collect()
}

fn name(view: View) -> Word {
    match view {
        View::Matrix => Word::Matrix,
        View::Positions => Word::Positions,
        View::Map => Word::Map,
        _ => Word::WhoSaysWhat,
    }
}
