//! Every picture of the real and of the tiny explainer, drawn: each quote of the data is a mark, and no mark is without one.
//! Not how pictures look.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may say what it counts on")]

use pack::{Pack, Picture};
use std::collections::BTreeSet;
use std::path::Path;
use tree::{Element, Node};

fn pack(seeds: &str) -> Pack {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(seeds);
    author::build(&dir).unwrap_or_else(|report| panic!("{}", report.render())).pack
}

/// Every element in and below a node.
fn elements(node: &Node) -> Vec<&Element> {
    let Node::Element(one) = node else { return Vec::new() };
    [one].into_iter().chain(one.children.iter().flat_map(elements)).collect()
}

fn check(pack: &Pack, picture: &Picture) {
    let drawn = pictures::draw(pack, picture, &|quote| format!("#quote={}", pack[quote].id));
    let all = elements(&drawn);
    let id = &picture.id;
    let expected: BTreeSet<_> = picture.quotes().into_iter().map(|at| pack[at].id.as_str()).collect();
    let marks: Vec<_> = all.iter().filter(|one| one.get("data-quote").is_some()).collect();
    let found: BTreeSet<_> = marks.iter().filter_map(|one| one.get("data-quote")).collect();
    assert_eq!(found, expected, "{id}");
    for mark in marks {
        let quote = mark.get("data-quote").unwrap_or_default();
        assert_eq!((mark.tag, mark.get("href")), ("a", Some(format!("#quote={quote}").as_str())), "{id}");
        assert!(mark.get("aria-label").is_some_and(|label| !label.is_empty()), "{id}: {quote} has no name");
    }
    assert!(all.iter().all(|one| one.get("style").is_none()), "{id}: a policy would drop its style");
    assert_eq!(all.iter().filter(|one| one.tag == "figcaption").count(), 1, "{id}");
    assert!(all.iter().any(|one| one.tag == "time"), "{id} has no as-of date");
    assert!(all.iter().any(|one| ["table", "ul"].contains(&one.tag)), "{id} cannot be read as text");
    for table in all.iter().filter(|one| one.tag == "tbody") {
        let widths = table.children.iter().map(cells).collect::<BTreeSet<_>>();
        assert_eq!(widths.len(), 1, "{id}: rows of different widths");
    }
}

/// How many columns a row takes.
fn cells(row: &Node) -> usize {
    let Node::Element(row) = row else { return 0 };
    let width = |node: &Node| match node {
        Node::Element(cell) => cell.get("colspan").and_then(|n| n.parse().ok()).unwrap_or(1),
        Node::Text(_) => 0,
    };
    row.children.iter().map(width).sum()
}

#[test]
fn every_mark_leads_to_its_quote_and_every_quote_has_a_mark() {
    for seeds in ["seeds", "tests/mini/seeds"] {
        let pack = pack(seeds);
        assert!(!pack.pictures.is_empty(), "{seeds} has no pictures");
        pack.pictures.iter().for_each(|picture| check(&pack, picture));
    }
}

#[test]
fn a_claim_of_one_text_says_so() {
    let pack = pack("seeds");
    let grid = pack.pictures.iter().find(|one| one.id == "who-says-what").expect("the grid is there");
    let html = tree::html(&[pictures::draw(&pack, grid, &|_| String::new())]);
    let row = html.split("<tr>").find(|row| row.contains("Lithuania blocks")).expect("the claim is there");
    assert!(row.contains("<small>One text</small>"), "{row}");
    assert_eq!(row.matches("class=\"silent\"").count(), pack.sources.len() - 1, "{row}");
}
