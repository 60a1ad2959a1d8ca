//! What every address and every choice must hold, over the explainer of this repository.
//! Not the page: what is drawn is tested in browsers.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

mod actions;
mod addresses;
mod filters;
mod gaps;
mod roundtrip;

use super::*;
use pack::Pack;
use proptest::prelude::*;
use std::sync::LazyLock;

/// The explainer of this repository.
static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    author::build(&seeds).map_err(|report| report.render()).expect("the seeds are right").pack
});

/// Every value of every facet, those without cards too.
static VALUES: LazyLock<Vec<FacetValue>> = LazyLock::new(|| {
    let mut all = Vec::new();
    all.extend(pack::TopicIx::all(&PACK).map(FacetValue::Topic));
    all.extend(pack::CardKind::ALL.map(|(kind, _)| FacetValue::Kind(kind)));
    all.extend(pack::Status::ALL.map(|(status, _)| FacetValue::Status(status)));
    all.extend(pack::SourceIx::all(&PACK).map(FacetValue::Source));
    all.extend(pack::ActorIx::all(&PACK).map(FacetValue::Actor));
    all.extend(pack::GroupIx::all(&PACK).map(FacetValue::Group));
    all.extend(pack::ChapterIx::all(&PACK).map(FacetValue::Chapter));
    all
});

/// Filters of these values and words.
fn filters(chosen: &[FacetValue], words: &str) -> Filters {
    let mut filters = Filters::default();
    chosen.iter().for_each(|value| filters.toggle(*value));
    filters.search(words);
    filters
}

/// Cards under these filters.
fn cards(filters: Filters) -> AppState {
    AppState { place: Place::View(View::Cards), filters, ..AppState::default() }
}

/// This place, nothing chosen.
fn at(place: Place) -> AppState {
    AppState { place, ..AppState::default() }
}

/// A few different values of any facets.
fn some_values() -> impl Strategy<Value = Vec<FacetValue>> {
    prop::sample::subsequence(VALUES.clone(), 0..12)
}

/// Words with everything that an address treats in its own way.
fn some_words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z &=#+%,/?;:'\"<>łЛ漢😀\\n\\t]{0,30}",
        "%[0-9A-Fa-fgG]{0,3}[%+&]?",
        "\\PC{0,30}",
        any::<String>(),
        "\\PC{380,420}",
    ]
}
