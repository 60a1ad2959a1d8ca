//! Every picture of the real and of the tiny explainer, drawn: each quote of the data is a mark, and no mark is without one.
//! Not how pictures look.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may say what it counts on")]

use address::{Links, Live, View};
use pack::{Pack, Picture, PictureKind, Precision, QuoteIx};
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
    let drawn = pictures::draw(pack, picture, &Live(pack));
    let all = elements(&drawn);
    let id = &picture.id;
    let expected: BTreeSet<_> = picture.quotes().into_iter().map(|at| pack[at].id.as_str()).collect();
    let marks: Vec<_> = all.iter().filter(|one| one.get("data-quote").is_some()).collect();
    let found: BTreeSet<_> = marks.iter().filter_map(|one| one.get("data-quote")).collect();
    assert_eq!(found, expected, "{id}");
    for mark in marks {
        let quote = mark.get("data-quote").unwrap_or_default();
        let at = QuoteIx::find(pack, quote).expect("the pack has it");
        assert_eq!((mark.tag, mark.get("href")), ("a", Some(Live(pack).quote(at).as_str())), "{id}");
        // Who says it and where: in the mark's own words, or beside them.
        let words = tree::text(&mark.children);
        let described = mark.get("title").or_else(|| mark.get("aria-label")).unwrap_or(&words);
        assert!(described.contains(pack[pack[at].source].short.as_str()), "{id}: nothing says what {quote} is");
    }
    assert!(all.iter().all(|one| one.get("style").is_none()), "{id}: a policy would drop its style");
    assert_eq!(all.iter().filter(|one| one.tag == "figcaption").count(), 1, "{id}");
    assert!(all.iter().any(|one| one.tag == "time"), "{id} has no as-of date");
    // A timeline is read as the list below it, which has the same ids.
    let read = if picture.kind() == PictureKind::Timeline { "text" } else { "table" };
    assert!(all.iter().any(|one| [read, "ul"].contains(&one.tag)), "{id} cannot be read as text");
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
    let html = tree::html(&[pictures::draw(&pack, grid, &Live(&pack))]);
    let row = html.split("<tr>").find(|row| row.contains("Lithuania blocks")).expect("the claim is there");
    assert!(row.contains("<small>One text</small>"), "{row}");
    assert_eq!(row.matches("class=\"silent\"").count(), pack.sources.len() - 1, "{row}");
}

/// The events that elements name, in the order of the page.
fn events(nodes: &[Node]) -> Vec<String> {
    let all = nodes.iter().flat_map(elements);
    all.filter_map(|one| one.get("data-event")).map(str::to_owned).collect()
}

#[test]
fn every_event_stands_once_in_the_lanes_and_once_in_the_list_below() {
    for seeds in ["seeds", "tests/mini/seeds"] {
        let pack = pack(seeds);
        let timeline = pictures::of_kind(&pack, PictureKind::Timeline).next().expect("there is a timeline");
        let drawn = events(&[pictures::draw(&pack, timeline, &Live(&pack))]);
        let listed = events(lists::draw(&pack, &Live(&pack), View::Timeline, Vec::new()).as_slice());
        assert_eq!(listed, pack.events.iter().map(|event| event.id.as_str()).collect::<Vec<_>>(), "{seeds}");
        let sorted = |mut all: Vec<String>| {
            all.sort();
            all
        };
        assert_eq!(sorted(drawn), sorted(listed), "{seeds}");
    }
}

#[test]
fn an_inferred_date_is_dashed_and_a_vague_one_is_wide() {
    let pack = pack("seeds");
    let timeline = pictures::of_kind(&pack, PictureKind::Timeline).next().expect("there is a timeline");
    let drawn = pictures::draw(&pack, timeline, &Live(&pack));
    for group in elements(&drawn).into_iter().filter(|one| one.get("data-event").is_some()) {
        let id = group.get("data-event").unwrap_or_default();
        let event = pack.events.iter().find(|event| event.id == id).expect("a mark is an event");
        let inside = group.children.iter().flat_map(elements);
        let dates: Vec<_> =
            inside.filter(|one| one.get("class").is_some_and(|class| class.starts_with("date"))).collect();
        let [date] = dates[..] else {
            assert_eq!((id, dates.len()), ("nato-inception", 0), "only what is earlier than the scale is an arrow");
            continue;
        };
        assert_eq!(date.get("class") == Some("date inferred"), event.inferred, "{id}");
        assert_eq!(date.tag == "circle", event.date.precision() == Precision::Day, "{id}");
    }
}

#[test]
fn what_the_map_names_its_list_names() {
    let pack = pack("seeds");
    let map = pictures::of_kind(&pack, PictureKind::Map).next().expect("there is a map");
    let drawn = pictures::draw(&pack, map, &Live(&pack));
    let all = elements(&drawn);
    let names = |tag: &str| -> BTreeSet<&str> {
        let of = all.iter().filter(|one| one.tag == tag).flat_map(|one| one.children.iter().flat_map(elements));
        of.filter_map(|one| one.get("data-area")).collect()
    };
    assert_eq!(names("svg"), names("ul"));
    assert!(names("ul").contains("Belarus"), "{:?}", names("ul"));
}
