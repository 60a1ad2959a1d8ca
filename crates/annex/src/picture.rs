//! The views that show pictures: each picture of their kind, one below the other, and a list where they have one. Not their
//! drawing: those are the crates `pictures` and `lists`.

use crate::parts::{heading, unknown};
use address::{Filters, Live, Unknown, View};
use pack::{Pack, Word};
use std::collections::BTreeSet;
use tree::{Node, el};

/// The view, with its list where it has one. Where cards are wanted, their marks are lit.
pub fn pictures(pack: &Pack, view: View, filters: &Filters, not_understood: &[Unknown]) -> Vec<Node> {
    let links = Live(pack);
    let cards = state::matching(pack, &state::Sets::default(), filters, None);
    let chosen = !filters.chosen.is_empty();
    let mut drawn: Vec<Node> = unknown(pack, not_understood).into_iter().collect();
    if chosen {
        drawn.push(filtered(pack, view, filters, cards.len()));
    }
    let shown = view.picture().or(view.above()).into_iter().flat_map(|kind| pictures::of_kind(pack, kind));
    drawn.extend(shown.map(|one| pictures::draw(pack, one, &links)));
    let mut nodes = Vec::new();
    if view.listed() {
        nodes.extend(lists::draw(pack, &links, view, drawn));
    } else {
        nodes.push(heading(pack.words.get(name(view))));
        nodes.extend(drawn);
    }
    if chosen {
        let quotes = cards.iter().flat_map(|card| &pack[*card].quotes).map(|at| pack[*at].id.as_str()).collect();
        nodes = nodes.into_iter().map(|one| lit(one, &quotes)).collect();
    }
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

/// A picture or list with the marks of these quotes lit, and said to be.
fn lit(node: Node, quotes: &BTreeSet<&str>) -> Node {
    let Node::Element(mut one) = node else { return node };
    if one.get("data-quote").is_some_and(|quote| quotes.contains(quote)) {
        one = one.attr("data-lit", "");
    }
    if ["figure", "section"].contains(&one.tag) {
        one = one.attr("data-filtered", "");
    }
    one.children = one.children.into_iter().map(|child| lit(child, quotes)).collect();
    one.into()
}

fn name(view: View) -> Word {
    match view {
        View::Matrix => Word::Matrix,
        View::Positions => Word::Positions,
        View::Map => Word::Map,
        _ => Word::WhoSaysWhat,
    }
}
