//! What the search box suggests: everybody and everything that has a name, and the words that titles have in common. It goes into
//! the script that comes when the page is live, so that nobody waits for it.
//! Not what is searched for: whatever is typed is, suggested or not.

use pack::{Pack, Word};
use search::tokens;
use serde_json::json;
use std::collections::BTreeMap;

/// The script, with a place for the names.
pub const SCRIPT: &str = include_str!("../web/suggest.js");
const NAMES_HERE: &str = "/* NAMES */";

/// A shorter word is typed as fast as it is chosen.
const SHORTEST: usize = 5;

/// The script with the names of one explainer.
pub fn script(pack: &Pack) -> String {
    SCRIPT.replacen(NAMES_HERE, &format!("{}, {}", named(pack), words(pack)), 1)
}

/// Each name, what it is, and what else it is called.
fn named(pack: &Pack) -> String {
    let person = pack.actors.iter().map(|one| json!([one.name, one.role, one.aliases]));
    let term = pack.terms.iter().map(|one| json!([one.name, pack.words.get(Word::Glossary), one.aliases]));
    let topic = pack.topics.iter().map(|one| json!([one.name, pack.words.get(Word::FacetTopic), []]));
    person.chain(term).chain(topic).collect::<serde_json::Value>().to_string()
}

/// The words of more than one title, the most frequent first.
fn words(pack: &Pack) -> String {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for card in &pack.cards {
        for token in tokens(&card.title) {
            let word = card.title.get(token.range).unwrap_or_default().to_lowercase();
            let word = word.split(['’', '\'']).next().unwrap_or_default();
            if word.chars().count() >= SHORTEST && word.chars().all(char::is_alphabetic) {
                *counts.entry(word.to_owned()).or_default() += 1;
            }
        }
    }
    let mut words: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 1).collect();
    words.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    json!(words.into_iter().map(|(word, _)| word).collect::<Vec<_>>()).to_string()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn every_name_and_no_rare_word_is_there() {
        let mini = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/mini/seeds"));
        let pack = author::build(mini).unwrap().pack;
        let named: Vec<(String, String, Vec<String>)> = serde_json::from_str(&named(&pack)).unwrap();
        assert_eq!(named.len(), pack.actors.len() + pack.terms.len() + pack.topics.len());
        let words: Vec<String> = serde_json::from_str(&words(&pack)).unwrap();
        let titles = |word: &str| pack.cards.iter().filter(|card| card.title.to_lowercase().contains(word)).count();
        assert!(!words.is_empty() && words.iter().all(|word| titles(word) > 0));
        assert!(!script(&pack).contains(NAMES_HERE));
    }
}
