//! The parts that the annex's views are made of: rows of choices, buttons, notices, words to take away.
//! Not an address: what a choice leads to is written by the crate `address`.

use address::Unknown;
use pack::{Pack, Word};
use tree::{Element, Node, el};

/// A row of choices, each a link to the address that makes it; the one that holds is marked.
pub fn choices<'a>(name: &str, all: impl Iterator<Item = (&'a str, bool, String)>) -> Node {
    let mut row = el("p").class("choice").with(el("b").with(name));
    for (label, holds, address) in all {
        let mut link = el("a").attr("href", format!("#{address}"));
        if holds {
            link = link.attr("aria-current", "true");
        }
        row = row.with(" ").with(link.with(label));
    }
    row.into()
}

/// A button that does something with the words of the element named `of`.
pub fn button(act: &'static str, of: &'static str, label: &str) -> Element {
    el("button").attr("type", "button").attr("data-act", act).attr("data-of", of).with(label)
}

/// The heading of a view, where the focus goes when it is opened.
pub fn heading(words: impl Into<Node>) -> Node {
    el("h2").attr("tabindex", "-1").with(words).into()
}

/// What an address said that means nothing here.
pub fn unknown(pack: &Pack, parts: &[Unknown]) -> Option<Node> {
    let words =
        pack.words.with(Word::AnnexUnknown, parts.iter().map(|part| part.0.as_str()).collect::<Vec<_>>().join(", "));
    (!parts.is_empty())
        .then(|| el("p").class("notice").attr("role", "alert").attr("data-notice", "").with(words).into())
}

/// Words to take away: shown, and beside them a button that copies them. `name` is unique in its view.
pub fn taken(pack: &Pack, name: &'static str, words: impl Into<Node>) -> Vec<Node> {
    vec![
        el("pre").attr("data-take", name).attr("tabindex", "0").with(words).into(),
        el("p").class("acts").with(button("copy", name, pack.words.get(Word::AnnexCopy))).into(),
    ]
}

/// Where what was copied is shown, with what is said of it: that it was copied, or that the browser refused.
pub fn copied(pack: &Pack) -> Node {
    let place = el("div").class("taken").attr("role", "status").attr("data-taken", "");
    let place = place.attr("data-copied", pack.words.get(Word::AnnexCopied));
    place.attr("data-refused", pack.words.get(Word::AnnexNotCopied)).into()
}
