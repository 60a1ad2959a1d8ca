//! The parts of an address, one by one, and the links that change one of them.
//! Not what a handout's address means: the crate `handout` reads that itself.

use crate::words;
use tree::{Element, Node, el};

/// The parts of an address in their order, each name once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parts(Vec<(String, String)>);

impl Parts {
    /// Reads `a=1&b=2`, with or without `#`. Of a name that stands twice, the first counts.
    pub fn read(address: &str) -> Self {
        let mut parts: Vec<(String, String)> = Vec::new();
        for part in address.strip_prefix('#').unwrap_or(address).split('&').filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            if parts.iter().all(|(name, _)| name != key) {
                parts.push((key.to_owned(), value.to_owned()));
            }
        }
        Self(parts)
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The address with another value of a name; with `None`, without it.
    pub fn with(&self, name: &str, value: Option<&str>) -> String {
        let mut parts = self.0.clone();
        match (parts.iter().position(|(key, _)| key == name), value) {
            (Some(at), Some(value)) => value.clone_into(&mut parts[at].1),
            (Some(at), None) => drop(parts.remove(at)),
            (None, Some(value)) => parts.push((name.to_owned(), value.to_owned())),
            (None, None) => {}
        }
        let written: Vec<String> = parts
            .into_iter()
            .map(|(key, value)| if value.is_empty() { key } else { format!("{key}={value}") })
            .collect();
        written.join("&")
    }
}

/// A row of choices, each a link to the address that makes it; the one that holds is marked.
pub fn choices<'a>(name: &'static str, all: impl Iterator<Item = (&'a str, bool, String)>) -> Node {
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
pub fn button(act: &'static str, of: &'static str, label: &'static str) -> Element {
    el("button").attr("type", "button").attr("data-act", act).attr("data-of", of).with(label)
}

/// The heading of a view, where the focus goes when it is opened.
pub fn heading(words: impl Into<Node>) -> Node {
    el("h2").attr("tabindex", "-1").with(words).into()
}

/// What an address said that means nothing here.
pub fn unknown(parts: &[String]) -> Option<Node> {
    let words = words::with(words::UNKNOWN, &parts.join(", "));
    (!parts.is_empty())
        .then(|| el("p").class("notice").attr("role", "alert").attr("data-notice", "").with(words).into())
}

/// Words to take away: shown, and beside them a button that copies them. `name` is unique in its view.
pub fn taken(name: &'static str, words: impl Into<Node>) -> Vec<Node> {
    vec![
        el("pre").attr("data-take", name).attr("tabindex", "0").with(words).into(),
        el("p").class("acts").with(button("copy", name, words::COPY)).into(),
    ]
}
