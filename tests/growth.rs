//! An explainer of 10,000 cards, made of this one's sentences: everything that looks through all cards still agrees with itself.
//! Not how long it takes, which machines disagree about: `cargo test --release --test growth -- --nocapture` prints that.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use address::{Facet, Filters};
use pack::{Card, CardIx, Pack, decode, encode};
use search::{Index, Target};
use state::{Sets, counts, matching, values};
use std::path::Path;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

const CARDS: usize = 10_000;

/// What is typed, key by key.
const QUESTIONS: [&str; 6] =
    ["air base", "who wants more with nato", "military doctrine", "lukashneka", "troops in poland", "belarus"];

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    grown(author::build(&seeds).map_err(|report| report.render()).expect("the seeds are right").pack)
});

/// The same explainer with more cards: the beginning of one title, the end of another, the words and quotes of a third.
fn grown(mut pack: Pack) -> Pack {
    let own = pack.cards.clone();
    // Numerical Recipes' generator: the same cards on every machine.
    let mut state = 2019_u32;
    let mut any = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        &own[(state >> 8) as usize % own.len()]
    };
    for number in own.len()..CARDS {
        let (first, last, whole) = (any(), any(), any());
        let half = |card: &Card| card.title.split(' ').count() / 2;
        let words = first.title.split(' ').take(half(first)).chain(last.title.split(' ').skip(half(last)));
        let title = words.collect::<Vec<_>>().join(" ");
        pack.cards.push(Card { id: format!("card-{number}"), title, actors: first.actors.clone(), ..whole.clone() });
    }
    pack
}

fn printed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let made = work();
    println!("{what:<40} {:>10.3} ms", start.elapsed().as_secs_f64() * 1e3);
    made
}

#[test]
fn ten_thousand_cards_are_written_and_read_alike() {
    let bytes = printed("writing the pack", || encode(&PACK)).expect("a pack can be written");
    let read = printed("reading the pack", || decode(&bytes)).expect("it can be read");
    assert_eq!(read.cards, PACK.cards);
    println!("{} cards, {} bytes", PACK.cards.len(), bytes.len());
}

#[test]
fn counts_equal_the_list_among_ten_thousand_cards() {
    let sets = Sets::default();
    let mut filters = Filters::default();
    for (round, facet) in [Facet::Topic, Facet::Voice, Facet::Kind, Facet::Status].into_iter().enumerate() {
        let offered = printed("values of a facet, the first time", || values(&PACK, &sets, facet));
        let told = printed("counts of a facet", || counts(&PACK, &sets, &filters, None, &offered));
        for (value, count) in offered.iter().zip(&told).step_by(round + 1) {
            let mut with = filters.clone();
            with.chosen.retain(|one| one.facet() != facet);
            with.toggle(*value);
            assert_eq!(matching(&PACK, &sets, &with, None).len(), *count, "{}", value.id(&PACK));
        }
        let most = offered.iter().zip(&told).max_by_key(|(_, count)| **count);
        filters.toggle(*most.expect("every facet offers a value").0);
    }
    let shown = printed("the list of four facets", || matching(&PACK, &sets, &filters, None));
    assert!(!shown.is_empty());
}

#[test]
fn every_key_finds_cards_among_ten_thousand() {
    let index = printed("building the index", || Index::build(&PACK));
    let mut keys: Vec<Duration> = Vec::new();
    for question in QUESTIONS {
        for (end, _) in question.char_indices().skip(1) {
            let start = Instant::now();
            let hits = index.search(&question[..end], CARDS);
            keys.push(start.elapsed());
            let cards = hits.iter().filter_map(|hit| if let Target::Card(at) = hit.target { Some(at) } else { None });
            let mut seen = vec![false; CARDS];
            for CardIx(at) in cards {
                assert!(
                    !std::mem::replace(&mut seen[usize::from(at)], true),
                    "{question}: card {at} stands there twice"
                );
            }
        }
        assert!(index.search(question, 10).iter().any(|hit| matches!(hit.target, Target::Card(_))), "{question}");
    }
    keys.sort();
    println!("a key (p95) {:>39.3} ms", keys[keys.len() * 95 / 100].as_secs_f64() * 1e3);
}
