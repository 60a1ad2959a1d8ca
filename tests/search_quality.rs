//! How well the search answers what readers ask, by `queries/queries.txt`.
//! Not single cases: those are in `search_corpus.rs`. `cargo test --test search_quality -- --nocapture` prints all figures.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use lab::queries::{self, Query, Score};
use pack::Pack;
use search::{Index, Target};
use std::collections::BTreeSet;
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    author::build(&seeds).map_err(|report| report.render()).expect("the seeds are right").pack
});
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&PACK));
static QUERIES: LazyLock<Vec<Query>> =
    LazyLock::new(|| queries::read(include_str!("queries/queries.txt")).expect("the queries are read"));

fn cards(words: &str) -> Vec<String> {
    let card = |hit: &search::Hit| match hit.target {
        Target::Card(at) => Some(PACK[at].id.clone()),
        _ => None,
    };
    INDEX.search(words, 10).iter().filter_map(card).collect()
}

fn score(of: impl Fn(&Query) -> bool) -> Score {
    let mut score = Score::default();
    for query in QUERIES.iter().filter(|query| of(query)) {
        score.add(query, &cards(&query.words));
    }
    score
}

#[test]
fn every_expected_card_is_there() {
    for id in QUERIES.iter().flat_map(|query| &query.cards) {
        assert!(PACK.cards.iter().any(|card| card.id == *id), "tests/queries/queries.txt names {id}, which is no card");
    }
}

/// What a search must reach to be better than a stock engine: right at 1, right at 5, mean reciprocal rank.
const FLOOR: [f64; 3] = [0.75, 0.9, 0.82];

/// The share of right answers at 5 that no kind of query may fall below.
const KIND: f64 = 0.8;

/// The share of queries about something else that find nothing.
const EMPTY: f64 = 0.75;

#[test]
fn questions_find_their_answers() {
    let kinds: BTreeSet<&str> = QUERIES.iter().map(|query| query.kind.as_str()).collect();
    for kind in kinds {
        let score = score(|query| query.kind == kind);
        println!("{kind:<12} {score}");
        assert!(score.asked == 0 || score.shares()[1] >= KIND, "{kind}: {score}");
    }
    for held_back in [false, true] {
        let score = score(|query| query.held_back == held_back);
        let name = if held_back { "held back" } else { "tuned on" };
        println!("{name:<12} {score}");
        assert!(score.shares().iter().zip(FLOOR).all(|(share, floor)| *share >= floor), "{name}: {score}");
        assert!(score.empty as f64 >= EMPTY * score.off_topic as f64, "{name}: {score}");
    }
    // For whoever tunes; what is held back is not shown.
    for query in QUERIES.iter().filter(|query| !query.held_back) {
        let found = cards(&query.words);
        let right = found.iter().position(|id| query.cards.contains(id));
        if right != Some(0) && !(query.cards.is_empty() && found.is_empty()) {
            println!("{:?} {} → {:?}", right.map(|at| at + 1), query.words, &found[..found.len().min(5)]);
        }
    }
}

#[test]
fn what_the_texts_do_not_speak_of_is_named() {
    let unknown = |words: &str| INDEX.marker(words).unknown();
    assert_eq!(
        unknown("who won the football world cup"),
        [("won".to_owned(), None), ("football".to_owned(), None), ("cup".to_owned(), None)]
    );
    assert!(unknown("can Belarus quit the alliance with Russia").is_empty());
    assert!(unknown("").is_empty());
}
