//! What readers type and what they find, over a little pack.
//! Not over the real one: a test of the root package asks that.

mod common;

use common::{found, little_pack};
use proptest::prelude::*;
use search::Index;

/// The first hits are these, in this order.
#[track_caller]
fn check(words: &str, expected: &[&str]) {
    let found = found(words, 10);
    let first: Vec<_> = found.iter().take(expected.len()).map(String::as_str).collect();
    assert_eq!(first, expected, "{words}: {found:?}");
}

/// These are all the hits, in any order.
#[track_caller]
fn only(words: &str, expected: &[&str]) {
    let mut found = found(words, 10);
    found.sort();
    let mut expected: Vec<_> = expected.to_vec();
    expected.sort();
    assert_eq!(found, expected, "{words}");
}

#[test]
fn accents_and_case_do_not_matter() {
    for words in ["klysinski", "Kłysiński", "KLYSINSKI", "kłysinski"] {
        only(words, &["kremlin-will-not-forgive", "person:klysinski"]);
    }
}

#[test]
fn hyphens_do_not_matter() {
    for words in ["Zapad-2017", "zapad 2017", "zapad2017", "ZAPAD‑2017"] {
        only(words, &["zapad-2017"]);
    }
    for words in ["confidence-building", "confidence building", "confidencebuilding", "building confidence"] {
        only(words, &["confidence"]);
    }
    for words in ["cooperation", "co-operation", "co operation"] {
        only(words, &["confidence"]);
    }
    check("peace-keeping", &["programme"]);
}

#[test]
fn words_written_as_one_are_found_apart() {
    check("airbase", &["kremlin-will-not-forgive"]);
    check("air base", &["kremlin-will-not-forgive"]);
}

#[test]
fn apostrophes_do_not_matter() {
    for words in ["don't", "don’t", "dont"] {
        only(words, &["makei-visit"]);
    }
    check("Lukashenka's", &["person:lukashenka", "lukashenka-peace"]);
    check("“NATO’s”", &["person:nato"]);
}

#[test]
fn abbreviations_are_found_without_dots() {
    check("US press", &["lukashenka-peace"]);
    check("U.S.", &["lukashenka-peace"]);
}

#[test]
fn cyrillic_finds_latin() {
    check("Лукашенко", &["person:lukashenka", "lukashenka-peace"]);
    check("Лукашэнка", &["person:lukashenka", "lukashenka-peace"]);
    check("Макей", &["person:makei", "makei-visit"]);
    check("ОДКБ", &["person:csto"]);
    check("нато", &["person:nato"]);
    only("Клысинский", &["person:klysinski", "kremlin-will-not-forgive"]);
    check("Запад", &["zapad-2017"]);
}

#[test]
fn transliterations_find_one_another() {
    only("Lukashenko", &["person:lukashenka", "lukashenka-peace", "study#1"]);
    only("lukashenka", &["person:lukashenka", "lukashenka-peace", "study#1"]);
    check("Łukašenka", &["person:lukashenka", "lukashenka-peace"]);
    only("Loukachenko", &["person:lukashenka", "lukashenka-peace", "study#1"]);
    check("yakovlevsky", &["person:yakauleuski"]);
    check("Aleksandr Iakovlevskij", &["person:yakauleuski"]);
    check("wladimir makey", &["person:makei", "makei-visit"]);
    check("Bobruisk", &["study#4"]);
}

#[test]
fn british_and_american_spellings_find_one_another() {
    only("defense", &["doctrine"]);
    check("center", &["doctrine"]);
    check("program", &["programme"]);
    check("neighbors", &["confidence"]);
    check("maneuver", &["study#3"]);
    check("organization of training", &["programme"]);
}

#[test]
fn typing_errors_are_forgiven() {
    only("klsyinski", &["person:klysinski", "kremlin-will-not-forgive"]);
    check("kremiln", &["kremlin-will-not-forgive"]);
    check("zapd", &["zapad-2017"]);
    check("xapad", &["zapad-2017"]);
    check("niutralety", &["study#1"]);
    check("lithaunia", &["confidence"]);
    only("qqqq", &[]);
}

#[test]
fn another_year_is_no_typing_error() {
    only("1998", &[]);
    only("1999", &["term:union-state", "study#2"]);
}

#[test]
fn an_unfinished_last_word_is_found() {
    check("neutr", &["study#1"]);
    check("zapad 20", &["zapad-2017"]);
    only("klysi", &["person:klysinski", "kremlin-will-not-forgive"]);
    check("lukasj", &["person:lukashenka"]);
    check("kremlin w", &["kremlin-will-not-forgive"]);
    only("manoeu ", &[]);
}

#[test]
fn every_key_on_the_way_to_a_word_finds_it() {
    for word in
        ["organisation", "organization", "neighbours", "countries", "manoeuvre", "defence", "programme", "inspectors"]
    {
        let expected = found(word, 10);
        for end in 4..word.len() {
            let now = found(&word[..end], 10);
            assert!(expected.iter().all(|one| now.contains(one)), "{}: {now:?}", &word[..end]);
        }
    }
}

#[test]
fn documents_with_every_word_leave_out_the_others() {
    only("nato observers", &["zapad-2017", "person:nato"]);
    only("military danger threat", &["doctrine", "term:danger", "person:nato", "person:csto"]);
}

#[test]
fn more_words_rank_before_fewer() {
    let all = found("brussels kremlin forgive", 10);
    assert_eq!(all, ["kremlin-will-not-forgive", "makei-visit"]);
}

#[test]
fn words_that_say_nothing_are_left_out_beside_others() {
    check("what did klysinski say about the kremlin", &["kremlin-will-not-forgive"]);
    check("who is makei?", &["person:makei"]);
    assert!(!found("the ", 10).is_empty());
}

#[test]
fn names_rank_before_mentions() {
    check("nato", &["person:nato", "zapad-2017", "lukashenka-peace"]);
    check("union state", &["term:union-state"]);
}

#[test]
fn exact_ranks_before_beginning_before_sound_before_error() {
    check("state", &["term:union-state"]);
    check("observe", &["zapad-2017"]);
    let hits = found("lukashenko", 10);
    assert_eq!(hits, ["person:lukashenka", "lukashenka-peace", "study#1"]);
}

#[test]
fn the_words_of_quotes_find_their_cards() {
    only("Babruysk airfield", &["kremlin-will-not-forgive", "study#4"]);
}

#[test]
fn at_most_the_limit_of_each_kind_is_given() {
    assert_eq!(found("nato", 1), ["person:nato", "zapad-2017"]);
    assert!(found("nato", 0).is_empty());
    let pack = little_pack();
    let hits = Index::build(&pack).search("belarus nato military", usize::MAX);
    assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
}

#[test]
fn no_words_find_nothing() {
    for words in ["", "   ", "…", "-", "’", "ъ-ь", "\u{301}"] {
        only(words, &[]);
    }
}

#[test]
fn what_was_found_can_be_marked() {
    let index = Index::build(&little_pack());
    let text = "Confidence-building with Łukašenka’s Zapad-2017, neighbours and Lukashenko";
    let marked = |words: &str| -> Vec<_> { index.marks(words, text).into_iter().map(|range| &text[range]).collect() };
    assert_eq!(marked("confidence building"), ["Confidence-building"]);
    assert_eq!(marked("building "), ["building"]);
    assert_eq!(marked("zapad 2017 neighbor"), ["Zapad", "2017", "neighbours"]);
    assert_eq!(marked("lukashenka"), ["Lukashenko"]);
    assert!(marked("").is_empty());
}

#[test]
fn the_passage_stands_around_the_first_place_and_ends_with_whole_words() {
    let index = Index::build(&little_pack());
    let long = "None of this. ".repeat(20)
        + "Then Belarus invited seven states to watch Zapad-2017"
        + &" and so on".repeat(30);
    let marker = index.marker("zapad 2017");
    let (part, marks) = marker.passage(&long, 100).unwrap_or_default();
    let words = &long[part.clone()];
    assert!(words.len() < 120 && words.contains("watch Zapad-2017 and so"), "{words}");
    assert!(long[..part.start].ends_with(' ') && long[part.end..].starts_with(' '));
    assert_eq!(marks.iter().map(|mark| &long[mark.clone()]).collect::<Vec<_>>(), ["Zapad", "2017"]);
    assert_eq!(marker.passage("Zapad", 100).map(|(part, _)| part), Some(0..5));
    assert_eq!(marker.passage("nothing of it", 100), None);
}

proptest! {
    #[test]
    fn a_passage_is_part_of_its_text_whatever_that_is(text in "\\PC{0,80}( zapad)?\\PC{0,80}", length in 0_usize..90) {
        let index = Index::build(&little_pack());
        if let Some((part, marks)) = index.marker("zapad").passage(&text, length) {
            prop_assert!(text.get(part.clone()).is_some());
            prop_assert!(marks.iter().all(|mark| text.get(mark.clone()).is_some() && part.start <= mark.start && mark.end <= part.end));
        }
    }
}
