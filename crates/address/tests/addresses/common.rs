//! The explainers that addresses lead into, and random parts of addresses. Not a test.
#![allow(dead_code, reason = "not every test program needs everything")]

use address::{AppState, Facet, FacetValue, Filters, Place, View};
use author::Built;
use pack::Pack;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

fn build(seeds: &str) -> Built {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(seeds);
    author::build(&seeds).unwrap_or_else(|report| panic!("{}", report.render()))
}

/// The real explainer.
pub static PACK: LazyLock<Pack> = LazyLock::new(|| build("seeds").pack);

/// The tiny one.
pub static MINI: LazyLock<Pack> = LazyLock::new(|| build("tests/mini/seeds").pack);

/// Every value of every facet, those without cards too.
pub static VALUES: LazyLock<Vec<FacetValue>> =
    LazyLock::new(|| Facet::ALL.iter().flat_map(|(facet, _)| facet.values(&PACK)).collect());

/// Filters of these values and words.
pub fn filters(chosen: &[FacetValue], words: &str) -> Filters {
    let mut filters = Filters::default();
    chosen.iter().for_each(|value| filters.toggle(*value));
    filters.search(words);
    filters
}

/// Cards under these filters.
pub fn cards(filters: Filters) -> AppState {
    AppState { place: Place::View(View::Cards), filters, ..AppState::default() }
}

/// A few different values of any facets.
pub fn some_values() -> impl Strategy<Value = Vec<FacetValue>> {
    prop::sample::subsequence(VALUES.clone(), 0..12)
}

/// Words with everything that an address treats in its own way.
pub fn some_words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z &=#+%,/?;:'\"<>łЛ漢😀\\n\\t]{0,30}",
        "%[0-9A-Fa-fgG]{0,3}[%+&]?",
        "\\PC{0,30}",
        any::<String>(),
        "\\PC{380,420}",
    ]
}

/// Every name that a part of an address can have, and a few that none has.
const NAMES: &str = "view chapter path step card disagreement source quote paragraph topic voice sort open year kind status actor group q cards \
    paper turn size ink per seed style way show of scheme height mode theme accent font heading lang x";

/// Anything at all, and anything that looks like an address.
pub fn some_address() -> impl Strategy<Value = String> {
    let mut known: Vec<String> = View::ALL.iter().map(|(_, word)| (*word).to_owned()).collect();
    known.extend(VALUES.iter().map(|value| value.id(&PACK).into_owned()));
    known.extend(PACK.cards.iter().map(|card| card.id.clone()));
    known.extend(PACK.quotes.iter().map(|quote| quote.id.clone()));
    known.extend(PACK.paths.iter().map(|path| path.id.clone()));
    known.extend(PACK.redirects.iter().filter_map(|(old, _)| Some(old.split_once('=')?.1.to_owned())));
    known.extend((0..9).flat_map(|n| [n.to_string(), format!("fn{n}")]));
    known.extend(
        "date guide best worksheet letter landscape large save apa frame card dark 700 brief en-GB"
            .split(' ')
            .map(str::to_owned),
    );
    let value = prop_oneof![
        6 => prop::sample::select(known.clone()),
        2 => prop::collection::vec(prop::sample::select(known), 0..4)
            .prop_flat_map(|ids| prop_oneof![Just(ids.join(",")), Just(ids.join("%2C"))]),
        1 => some_words(),
    ];
    let names: Vec<String> = NAMES.split_whitespace().chain([""]).map(str::to_owned).collect();
    let part = (prop::sample::select(names), value).prop_map(|(key, value)| format!("{key}={value}"));
    let apart = prop::sample::select(vec!["view=handout", "view=cite", "view=embed", "view=cards", ""]);
    prop_oneof![
        1 => any::<String>(),
        1 => "[#&=%,+a-z0-9ł]{0,40}",
        8 => (apart, prop::collection::vec(part, 0..5))
            .prop_map(|(view, parts)| [view.to_owned()].into_iter().chain(parts).collect::<Vec<_>>().join("&")),
    ]
}
