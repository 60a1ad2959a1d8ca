//! What holds for any words at all.
//! Not examples: those are in `search.rs`.

mod common;

use common::{found, little_pack, name};
use pack::Pack;
use proptest::prelude::*;
use search::{Index, fold, tokens};
use std::sync::LazyLock;

static PACK: LazyLock<Pack> = LazyLock::new(little_pack);
static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&PACK));

/// Every text of the pack with the name of what it belongs to.
fn texts() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for card in &PACK.cards {
        all.push((card.id.clone(), format!("{} {}", card.title, card.body)));
    }
    for actor in &PACK.actors {
        all.push((
            format!("person:{}", actor.id),
            format!("{} {} {}", actor.name, actor.aliases.join(" "), actor.role),
        ));
    }
    for term in &PACK.terms {
        all.push((format!("term:{}", term.id), format!("{} {}", term.name, term.definition)));
    }
    for block in &PACK.sources[0].blocks[1..] {
        all.push((format!("study#{}", block.locator.name()), PACK.block_text(pack::SourceIx(0), block).text));
    }
    all
}

/// Latin words of five letters or more, as written, each with where it stands.
fn long_words() -> Vec<(String, String)> {
    let mut all = Vec::new();
    for (id, text) in texts() {
        for word in text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= 5) {
            if word.chars().all(|c| c < 'А') {
                all.push((id.clone(), word.to_owned()));
            }
        }
    }
    all
}

fn search(words: &str) -> Vec<String> {
    INDEX.search(words, 10).iter().map(|hit| name(&PACK, hit)).collect()
}

#[test]
fn one_typing_error_in_any_word_still_finds_its_place() {
    for (id, word) in long_words() {
        let letters: Vec<char> = word.chars().collect();
        for at in 0..letters.len() {
            let mut wrong = vec![letters.clone(); 4];
            wrong[0].remove(at);
            wrong[1].insert(at, 'q');
            wrong[2][at] = if letters[at] == 'k' { 'l' } else { 'k' };
            if at > 0 {
                wrong[3].swap(at - 1, at);
            }
            for typed in wrong {
                let typed: String = typed.into_iter().collect();
                let hits = search(&format!("{typed} "));
                assert!(hits.contains(&id), "{typed} for {word} in {id}: {hits:?}");
            }
        }
    }
}

#[test]
fn case_and_accents_change_nothing() {
    for (_, word) in long_words() {
        let plain = search(&word);
        let accented: String = word.chars().flat_map(|c| [c, '\u{301}']).collect();
        assert_eq!(search(&word.to_uppercase()), plain);
        assert_eq!(search(&word.to_lowercase()), plain);
        assert_eq!(search(&accented), plain, "{accented}");
        let umlauts = word.replace('a', "ä").replace('o', "ő").replace('e', "ė").replace('s', "š").replace('i', "ı");
        assert_eq!(search(&umlauts), plain, "{umlauts}");
    }
}

#[test]
fn endless_questions_are_cut() {
    let words = "belarus nato zapad lukashenka ".repeat(400);
    assert!(!INDEX.search(&words, 10).is_empty());
    let one = "a".repeat(10_000);
    assert!(INDEX.search(&one, 10).is_empty());
    assert!(fold(&one).len() < 72);
    assert!(INDEX.search(&"щ-".repeat(5_000), 10).is_empty());
    assert!(tokens(&"щ".repeat(10_000)).iter().all(|token| token.text.len() < 72));
}

proptest! {
    #[test]
    fn no_words_break_it(words in any::<String>(), limit in 0..20_usize) {
        let hits = INDEX.search(&words, limit);
        prop_assert!(hits.iter().all(|hit| hit.score.is_finite() && hit.score >= 1.0));
        for token in tokens(&words) {
            prop_assert!(words.get(token.range).is_some());
        }
        for pair in INDEX.marks(&words, &words).windows(2) {
            prop_assert!(pair[0].end <= pair[1].start);
        }
        // Among any characters, what is marked is exactly what was searched for.
        let text = format!("{words} NATO’s {words} neighbours ");
        for mark in INDEX.marks("nato neighbor ", &text) {
            let marked = text.get(mark);
            prop_assert!(marked.is_some_and(|marked| !marked.trim().is_empty()), "{:?}", marked);
        }
    }

    #[test]
    fn no_marks_break_it(words in "[a-zA-ZłŁ'’ʼ. \u{301}\u{ad}0-9ёщъЎß‑-]{0,40}") {
        INDEX.search(&words, 10);
        for token in tokens(&words) {
            prop_assert!(words.get(token.range).is_some());
            prop_assert!(!token.text.is_empty());
        }
    }

    #[test]
    fn the_same_words_find_the_same(words in "[a-z]{1,8}( [a-z]{1,8}){0,3}") {
        prop_assert_eq!(found(&words, 10), search(&words));
    }
}
