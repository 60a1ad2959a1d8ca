//! Words that are drawn apart stay out of the program that everybody loads, so nothing in that program may say them.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

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

#[test]
fn the_page_says_no_word_that_it_does_not_have() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let table = std::fs::read_to_string(root.join("crates/pack/src/words.rs")).expect("the words are there");
    let (_, apart) = table.split_once("// From here on").expect("the table says where it is divided");
    let (apart, _) = apart.split_once('}').expect("the table ends");
    let apart: Vec<&str> =
        apart.lines().filter_map(|line| line.split_once(" = ")).map(|(name, _)| name.trim()).collect();
    assert!(apart.len() > 20, "{apart:?}");
    let mut all = Vec::new();
    FIRST.iter().for_each(|dir| files(&root.join(dir), &mut all));
    for path in all {
        let text = in_programs(&std::fs::read_to_string(&path).expect("it is text"));
        assert!(!text.contains("Word::*"), "{} takes every word by its bare name", path.display());
        let names = text.split("Word::").skip(1).map(|rest| rest.split(|c: char| !c.is_alphanumeric()).next());
        let said = names.flatten().find(|name| apart.contains(name));
        assert_eq!(said, None, "{} says what only the annex has", path.display());
    }
}
