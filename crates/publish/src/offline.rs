//! The offline copy of the explainer's own page: which files belong to it, its service worker, and the manifest.
//! Not what the worker does, which is `web/sw.js`, and nothing for frames, elements or the one file.

use crate::script::script;
use crate::versioned::versioned;
use pack::{Pack, Word, sha256_hex};
use serde_json::json;
use std::collections::BTreeMap;

const WORKER: &str = include_str!("../web/sw.js");

/// What the page does for it.
pub const PAGE: &str = include_str!("../web/offline.js");

/// Files that pages name with their digest behind: so they are asked for, and so they are kept.
const VERSIONED: [&str; 7] =
    ["style.css", "later.css", "explainer.js", "annex.js", "annex.css", "after.js", "explainer_bg.wasm"];

/// What readers are told of the copy, for the script that keeps it.
pub fn words(pack: &Pack) -> String {
    let word = |word| pack.words.get(word);
    json!({
        "offline": word(Word::Offline),
        "keep": word(Word::OfflineKeep),
        "remove": word(Word::OfflineRemove),
        "newer": word(Word::EditionReady),
        "show": word(Word::EditionShow),
    })
    .to_string()
}

/// The service worker and the manifest. `files` are those of the explainer's own pages, whose paths and bytes they name.
pub fn all(pack: &Pack, files: &[(String, Vec<u8>)]) -> Result<Vec<(String, Vec<u8>)>, String> {
    let manifest = json!({
        "name": pack.edition.title,
        "short_name": pack.edition.title,
        "description": pack.edition.description,
        "lang": pack.edition.language,
        "start_url": "index.html",
        "scope": "./",
        "display": "minimal-ui",
        "icons": [
            { "src": "icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" },
            { "src": "icon-192.png", "sizes": "192x192", "type": "image/png", "purpose": "any" },
            { "src": "icon-512.png", "sizes": "512x512", "type": "image/png", "purpose": "any" },
        ],
    });
    Ok(vec![
        ("sw.js".to_owned(), worker(files)?.into_bytes()),
        ("manifest.webmanifest".to_owned(), format!("{manifest:#}\n").into_bytes()),
    ])
}

fn worker(files: &[(String, Vec<u8>)]) -> Result<String, String> {
    let kept: BTreeMap<String, String> = files
        .iter()
        .filter(|(name, _)| name != "explainer_bytes.js")
        .map(|(name, bytes)| (address(name, bytes), sha256_hex(bytes)))
        .collect();
    let list = json!(kept).to_string();
    let edition = sha256_hex(list.as_bytes());
    script(WORKER, &[("/* EDITION */", &edition), ("/* FILES */", &list)])
}

/// How the pages ask for a file.
fn address(name: &str, bytes: &[u8]) -> String {
    match VERSIONED.contains(&name) {
        true => versioned(name, bytes),
        false => name.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn another_byte_is_another_edition() {
        let worker = |body: &str| worker(&[("index.html".to_owned(), body.as_bytes().to_vec())]).unwrap();
        assert_eq!(worker("a"), worker("a"));
        assert_ne!(worker("a"), worker("b"));
        assert!(worker("a").contains(&sha256_hex(b"a")));
    }
}
