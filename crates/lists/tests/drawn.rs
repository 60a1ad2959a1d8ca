//! Lists of the real explainer and of the tiny one: nothing is left out, and every link leads to what it names.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use address::{Live, Place, View, parse};
use pack::{CardIx, DisagreementIx, Pack, SourceIx, TermIx};
use std::path::Path;
use tree::{Element, Node};

const LISTS: [View; 8] = [
    View::Sources,
    View::Disagreements,
    View::Timeline,
    View::Figures,
    View::Glossary,
    View::People,
    View::Gaps,
    View::About,
];

fn packs() -> Vec<Pack> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let build = |seeds: &str| author::build(&root.join(seeds)).expect("the seeds are right").pack;
    vec![build("seeds"), build("tests/mini/seeds")]
}

fn drawn(pack: &Pack, view: View) -> Element {
    match lists::draw(pack, &Live(pack), view, Vec::new()) {
        Some(Node::Element(section)) => section,
        other => unreachable!("{} is drawn as {other:?}", view.word()),
    }
}

/// Every element inside, in document order.
fn all<'a>(of: &'a Element, found: &mut Vec<&'a Element>) {
    for child in &of.children {
        if let Node::Element(element) = child {
            found.push(element);
            all(element, found);
        }
    }
}

fn elements(of: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    all(of, &mut found);
    found
}

#[test]
fn only_lists_are_drawn() {
    for pack in packs() {
        for (view, word) in View::ALL.iter().copied() {
            let list = lists::draw(&pack, &Live(&pack), view, Vec::new());
            assert_eq!(list.is_some(), LISTS.contains(&view), "{word}");
            assert_eq!(list.is_some(), view.listed(), "{word}");
        }
    }
}

#[test]
fn every_link_is_an_address_that_is_understood() {
    for pack in packs() {
        for view in LISTS {
            for link in elements(&drawn(&pack, view)).into_iter().filter(|one| one.tag == "a") {
                let address = link.get("href").expect("a link leads somewhere");
                assert_eq!(parse(&pack, address).unknown, None, "{} in {}", address, view.word());
            }
        }
    }
}

#[test]
fn what_an_address_names_has_its_id() {
    for pack in packs() {
        let ids = |view| -> Vec<String> {
            elements(&drawn(&pack, view)).into_iter().filter_map(|one| one.get("id")).map(str::to_owned).collect()
        };
        let written = |place: Place| address::write(&pack, &place.into());
        let disagreements: Vec<String> =
            DisagreementIx::all(&pack).map(|at| written(Place::Disagreement(at))).collect();
        assert_eq!(ids(View::Disagreements), disagreements);
        let terms: Vec<String> = TermIx::all(&pack).map(|at| written(Place::Term(at))).collect();
        assert_eq!(ids(View::Glossary), terms);
    }
}

#[test]
fn every_quote_figure_and_text_stands_there() {
    for pack in packs() {
        let text = |view| tree::text(&[drawn(&pack, view).into()]);
        let (events, argued) = (text(View::Timeline), text(View::Disagreements));
        for event in &pack.events {
            assert!(events.contains(&event.title), "{}", event.id);
        }
        for one in &pack.disagreements {
            for side in &one.sides {
                assert!(argued.contains(&side.position), "{}", one.id);
                for quote in &side.quotes {
                    assert!(argued.contains(pack.shown(*quote).as_str()), "{}", pack[*quote].id);
                }
            }
        }
        let (figures, gaps) = (text(View::Figures), text(View::Gaps));
        for at in CardIx::all(&pack) {
            let caveat = pack[at].figure.as_ref().map(|figure| figure.caveat.as_str());
            assert!(caveat.is_none_or(|caveat| figures.contains(caveat)), "{}", pack[at].id);
        }
        for at in SourceIx::all(&pack) {
            assert!(gaps.contains(&pack[at].title), "{}", pack[at].id);
        }
    }
}
