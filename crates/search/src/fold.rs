//! The folder: one word as index and question compare it.
//! Not a stemmer: only plural and possessive endings and the spellings that differ across the Atlantic are made one.

use crate::letters::plain;

/// Folds one word: the same for `Centres`, `center’s` and `CENTRE`; index and question both go through here.
///
/// In this order: lower case; accents of Latin letters away; Cyrillic written in Latin letters; apostrophes, dots and a
/// possessive `’s` away; plural endings away; British spellings become American ones, except that -ize becomes -ise.
/// Names are folded like any word: what matters is that both sides are. At most 64 letters of a word count.
pub fn fold(word: &str) -> String {
    english(&plain(word))
}

/// What is replaced (`from`, `to`) from which byte on, and before which letters; `.` is the end of the word.
const SPELLINGS: [(&str, &str, usize, &str); 11] = [
    ("iz", "is", 2, "aei."),     // organize, organisation
    ("yz", "ys", 2, "aei."),     // analyze
    ("our", "or", 3, "aehils."), // neighbour, favourable
    ("enc", "ens", 2, "eiy."),   // defence
    ("ll", "l", 3, "ei."),       // travelled, fulfill
    ("oeu", "eu", 1, "v"),       // manoeuvre
    ("vre", "ver", 3, "."),      // manoeuvre
    ("tre", "ter", 2, "."),      // centre
    ("logue", "log", 1, "."),    // dialogue
    ("gramme", "gram", 1, "."),  // programme
    ("gramm", "gram", 1, "ei"),  // programmed
];

/// Makes plural and spelling of a plain word one.
pub(crate) fn english(plain: &str) -> String {
    let (stem, end) = singular(plain);
    let mut word = [stem, end].concat();
    for (from, to, least, before) in SPELLINGS {
        let bytes = word.as_bytes();
        let here = |at: &usize| bytes[*at] == from.as_bytes()[0] && bytes[*at..].starts_with(from.as_bytes());
        let Some(at) = (least..bytes.len()).rev().find(here) else {
            continue;
        };
        let rest = at + from.len();
        let next = word.as_bytes().get(rest).copied().unwrap_or(b'.');
        if before.as_bytes().contains(&next) {
            word = [&word[..at], to, &word[rest..]].concat();
        }
    }
    word
}

/// Harman's s-stemmer, a little wider: countries, classes, speeches, agreements. What stays, and what is put behind it.
fn singular(word: &str) -> (&str, &'static str) {
    let ends = |ends: &[&str]| ends.iter().any(|end| word.len() > end.len() + 1 && word.ends_with(end));
    let cut = |bytes: usize| &word[..word.len() - bytes];
    if word.len() < 4 || !ends(&["s"]) || ends(&["ss", "us", "is"]) {
        (word, "")
    } else if ends(&["ies"]) {
        (cut(3), "y")
    } else if ends(&["sses", "xes", "ches", "shes"]) {
        (cut(2), "")
    } else {
        (cut(1), "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn same(words: &str) {
        let folded: Vec<_> = words.split(' ').map(fold).collect();
        assert!(folded.windows(2).all(|pair| pair[0] == pair[1]), "{folded:?}");
    }

    #[track_caller]
    fn differ(a: &str, b: &str) {
        assert_ne!(fold(a), fold(b));
    }

    #[test]
    fn british_and_american_spellings_are_one() {
        same("defence defense Defences");
        same("centre center CENTRES center’s");
        same("programme program programmes programs");
        same("programming programing");
        same("organisation organization organizations");
        same("analyse analyze");
        same("neighbour neighbor neighbours");
        same("neighbourhood neighborhood");
        same("favourable favorable");
        same("travelling traveling");
        same("fulfil fulfill");
        same("manoeuvres maneuvers manoeuvre");
        same("dialogue dialog dialogues");
        same("theatre theater");
        same("licence license");
    }

    #[test]
    fn plural_and_possessive_are_one_with_the_word() {
        same("country countries country’s Country's");
        same("agreement agreements");
        same("class classes");
        same("speech speeches");
        same("exercise exercises exercises’");
        same("Russia Russia’s Russia's");
    }

    #[test]
    fn short_words_and_names_in_s_keep_their_end() {
        assert_eq!(fold("Belarus"), "belarus");
        assert_eq!(fold("crisis"), "crisis");
        assert_eq!(fold("gas"), "gas");
        differ("course", "corse");
        differ("four", "for");
        differ("size", "sie");
    }
}
