//! What readers of this explainer type, and what they find in it.
//! Not the rules of forgiveness, which the crate `search` tests over a little pack of its own.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use pack::Pack;
use search::{Index, Target};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How far down a list of one kind a reader looks.
const SEEN: usize = 4;

static PACK: LazyLock<Pack> = LazyLock::new(|| {
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    author::build(&seeds).map_err(|report| report.render()).expect("the seeds are right").pack
});
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&PACK));

/// A target as the page's hooks write it.
fn name(target: Target) -> String {
    match target {
        Target::Card(at) => format!("card:{}", PACK[at].id),
        Target::Paragraph(at, locator) => format!("source:{}#{}", PACK[at].id, locator.name()),
        Target::Term(at) => format!("term:{}", PACK[at].id),
        Target::Person(at) => format!("person:{}", PACK[at].id),
    }
}

fn found(words: &str, limit: usize) -> Vec<String> {
    INDEX.search(words, limit).iter().map(|hit| name(hit.target)).collect()
}

/// Each of these is among the first few of its kind.
#[track_caller]
fn check(words: &str, expected: &str) {
    let found = found(words, SEEN);
    for one in expected.split_whitespace() {
        assert!(found.iter().any(|hit| hit == one), "{words}: no {one} in {found:?}");
    }
}

/// This one comes before everything else.
#[track_caller]
fn first(words: &str, expected: &str) {
    let found = found(words, SEEN);
    assert_eq!(found.first().map(String::as_str), Some(expected), "{words}: {found:?}");
}

/// All of these find this one, whatever else they find.
#[track_caller]
fn same(all: &[&str], expected: &str) {
    all.iter().for_each(|words| check(words, expected));
}

#[test]
fn people_are_found_however_their_names_are_spelled() {
    check("klysinski", "person:klysinski card:klysinski-russia-will-not-forgive");
    check("Klysinsky", "person:klysinski card:klysinski-russia-will-not-forgive");
    first("lukashneka", "person:lukashenka");
    first("lukashenka", "person:lukashenka");
    first("Лукашенко", "person:lukashenka");
    first("Лукашэнка", "person:lukashenka");
    check("Макей", "person:makei card:makei-expects-retaliation");
    check("Шкляров", "person:shkliarov");
    check("forbrigg", "person:forbrig card:forbrig-security-changed");
    check("stoltenburg", "person:stoltenberg card:stoltenberg-does-not-see-csto-as-threat");
    check("Semerikow", "person:semerikov card:semerikov-us-presence-grows");
}

#[test]
fn two_sources_spellings_of_one_name_find_the_same_cards() {
    let all = ["jakovlevski", "yakauleuski", "Yakovlevsky", "Яковлевский", "Якаўлеўскі"];
    same(&all, "person:yakauleuski card:yakauleuski-ministers-visits card:yakauleuski-no-shift-west");
    // The whole name leads to the card that tells of both spellings, too.
    let two = "card:two-spellings-taken-for-yakauleuski";
    check("Roman Jakovlevski", &format!("person:yakauleuski card:yakauleuski-ministers-visits {two}"));
}

#[test]
fn exercises_and_places_are_found_with_and_without_marks() {
    let all = ["zapad 2017", "Zapad-2017", "zapad2017", "Запад-2017"];
    same(&all, "term:zapad-2017 card:nato-states-invited-to-zapad-2017");
    let all = ["astravets", "Astravyets", "Ostrovets", "Островец", "nuclear power plant"];
    same(&all, "term:astravets-plant card:lithuania-blocks-secrecy-agreement");
    same(&["air base", "airbase", "air-base"], "card:belarus-refused-russian-air-base");
}

#[test]
fn alliances_and_treaties_are_found_by_any_of_their_names() {
    check("ОДКБ", "term:csto person:csto");
    check("ODKB", "term:csto person:csto");
    check("collective security treaty organisation", "term:csto person:csto");
    check("НАТО", "person:nato term:nato");
    check("partnership for peace", "term:partnership-for-peace card:belarus-joined-partnership-for-peace-1995");
    check("inf treaty", "term:inf-treaty card:inf-treaty-suspended-in-2019");
    check("fort trump", "term:fort-trump card:poland-fort-trump");
    check("isaf", "term:isaf person:isaf card:isaf-transit-through-belarus");
    check("article 9", "term:article-9 card:csto-article-9-duty-to-coordinate");
}

#[test]
fn claims_are_found_by_what_they_say() {
    first("military danger", "card:military-danger-is-not-military-threat");
    check("military danger", "term:military-danger card:military-danger-defined");
    first("brain death", "card:macron-brain-death");
    first("last dictatorship", "card:last-dictatorship-label");
    first("lukashenka enemies", "card:lukashenka-not-enemies");
    check("security dilemma", "term:security-dilemma card:belarus-could-tame-dilemma");
    check("individual partnership", "term:ipcp");
    check("peacekeping centre", "card:proposal-peacekeeping-centre");
    check("confidence building measures", "term:confidence-and-security-building-measures");
    check("what does the law say about military danger?", "card:military-danger-is-not-military-threat");
}

#[test]
fn the_sources_own_words_are_found_in_their_paragraphs() {
    for source in pack::SourceIx::all(&PACK) {
        for block in PACK[source].blocks.iter().filter(|block| block.locator != pack::Locator::Unnumbered) {
            let text = PACK.block_text(source, block).text;
            let words: Vec<&str> = text.split_whitespace().take(12).collect();
            let here = format!("source:{}#{}", PACK[source].id, block.locator.name());
            let found = found(&format!("{} ", words.join(" ")), SEEN);
            assert!(words.len() < 4 || found.contains(&here), "{here}: {words:?} finds {found:?}");
        }
    }
}

#[test]
fn every_card_term_and_person_is_found_by_its_own_name() {
    let cards = PACK.cards.iter().map(|card| (format!("card:{}", card.id), &card.title));
    let terms = PACK.terms.iter().map(|term| (format!("term:{}", term.id), &term.name));
    let people = PACK.actors.iter().map(|actor| (format!("person:{}", actor.id), &actor.name));
    for (id, words) in cards.chain(terms).chain(people) {
        let found = found(words, SEEN);
        assert!(found.contains(&id), "{words}: no {id} in {found:?}");
    }
}

#[test]
fn every_alias_finds_its_owner() {
    let terms = PACK.terms.iter().map(|term| (format!("term:{}", term.id), &term.aliases));
    let people = PACK.actors.iter().map(|actor| (format!("person:{}", actor.id), &actor.aliases));
    for (id, aliases) in terms.chain(people) {
        for words in aliases {
            let found = found(words, SEEN);
            assert!(found.contains(&id), "{words}: no {id} in {found:?}");
        }
    }
}

#[test]
fn at_most_the_limit_of_each_kind_is_given_best_first() {
    for words in ["belarus", "nato", "military", "Belarus NATO military cooperation", "a"] {
        let all = INDEX.search(words, usize::MAX);
        assert!(all.windows(2).all(|pair| pair[0].score >= pair[1].score), "{words}");
        for limit in [0, 1, 2, 7] {
            let mut expected = BTreeMap::<String, usize>::new();
            let kept = all.iter().map(|hit| name(hit.target)).filter(|id| {
                let kind = id.split(':').next().unwrap_or_default().to_owned();
                let given = expected.entry(kind).or_default();
                *given += 1;
                *given <= limit
            });
            let kept: Vec<String> = kept.collect();
            assert_eq!(found(words, limit), kept, "{words}, {limit}");
        }
    }
}

#[test]
fn what_is_not_here_finds_nothing() {
    for words in ["", " ", "…", "qqqqqq", "1871"] {
        assert!(found(words, SEEN).is_empty(), "{words}");
    }
}
