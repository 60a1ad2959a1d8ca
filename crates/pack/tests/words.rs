//! Words that are drawn apart stay out of the program that everybody loads, so nothing in that program may say them.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use pack::{COUNTED, SECTIONS};
use std::path::{Path, PathBuf};

/// What the program that everybody loads is made of, and the element's.
const FIRST: [&str; 6] =
    ["src", "crates/address/src", "crates/element/src", "crates/say/src", "crates/search/src", "crates/state/src"];

fn files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).expect("the folder is there") {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
}

/// A file without the functions that are run while publishing only.
fn in_programs(text: &str) -> String {
    let mut parts = text.split("\n#[cfg(not(target_arch = \"wasm32\"))]\n");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |all, part| all + part.split_once("\n}\n").map_or("", |(_, rest)| rest))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the checkout is there")
}

/// The names of the words, by section, as the table lists them.
fn table(root: &Path) -> Vec<(String, Vec<String>)> {
    let text = std::fs::read_to_string(root.join("crates/pack/src/words/keys.rs")).expect("the words are there");
    let sections = text.split("    \"").skip(1).filter_map(|part| part.split_once("\": {"));
    let names = |list: &str| {
        let list = list.split_once("\n    }").map_or(list, |(list, _)| list);
        list.split(',').filter_map(|pair| Some(pair.split_once(" = ")?.0.trim().to_owned())).collect()
    };
    sections.map(|(section, list)| (section.to_owned(), names(list))).collect()
}

/// The words that a file says.
fn said(text: &str) -> impl Iterator<Item = &str> {
    text.split("Word::").skip(1).filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next())
}

#[test]
fn the_page_says_no_word_that_it_does_not_have() {
    let root = root();
    let table = table(&root);
    let keys: Vec<(&str, usize)> = SECTIONS.iter().map(|(name, keys)| (*name, keys.len())).collect();
    assert_eq!(table.iter().map(|(name, names)| (name.as_str(), names.len())).collect::<Vec<_>>(), keys);
    let order: Vec<&str> = SECTIONS.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        order,
        ["page", "pictures", "stack", "lists", "pages", "sheets", "annex", "citations"],
        "the pack takes the first of them, an element those before the sheets"
    );
    let page = &table[0].1;
    let mut all = Vec::new();
    FIRST.iter().for_each(|dir| files(&root.join(dir), &mut all));
    for path in all {
        let text = in_programs(&std::fs::read_to_string(&path).expect("it is text"));
        assert!(!text.contains("Word::*"), "{} takes every word by its bare name", path.display());
        let foreign =
            said(&text).find(|name| name.starts_with(char::is_uppercase) && !page.iter().any(|one| one == name));
        assert_eq!(foreign, None, "{} says what only the annex has", path.display());
    }
}

#[test]
fn what_counts_is_said_with_its_number() {
    let root = root();
    let table = table(&root);
    let counted: Vec<&str> = COUNTED
        .iter()
        .map(|(section, key)| {
            let at = SECTIONS.iter().position(|(name, _)| name == section).expect("the section is there");
            let key = SECTIONS[at].1.iter().position(|one| one == key).expect("the key is there");
            table[at].1[key].as_str()
        })
        .collect();
    let mut all = Vec::new();
    ["src", "crates"].iter().for_each(|dir| files(&root.join(dir), &mut all));
    let mut seen = 0;
    for path in all.iter().filter(|path| !path.iter().any(|part| part == "pack" || part == "author")) {
        let text = std::fs::read_to_string(path).expect("it is text");
        for name in &counted {
            let every = text.split(&format!("Word::{name}")).count() - 1;
            let right = text.matches(&format!("count(Word::{name}")).count();
            assert_eq!(every, right, "{}: {name} has forms, of which `count` takes one", path.display());
            seen += right;
        }
    }
    assert!(seen >= counted.len(), "every one is said somewhere");
}
