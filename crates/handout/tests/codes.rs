//! The code on a sheet is drawn from the tree and read by another program: it leads to the very same sheet.
//! Not the reading from a photograph.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;

use address::sheet::{Kind, Request, What};
use common::REAL;
use handout::{Sheet, sheet};
use pack::{CardIx, ChapterIx};
use tree::{Element, Node};

const HOME: &str = "https://explainers.example.org/belarus/index.html#";

/// The first element that `wanted` accepts, depth first.
fn find<'a>(nodes: &'a [Node], wanted: &dyn Fn(&Element) -> bool) -> Option<&'a Element> {
    nodes.iter().find_map(|node| match node {
        Node::Element(one) if wanted(one) => Some(one),
        Node::Element(one) => find(&one.children, wanted),
        Node::Text(_) => None,
    })
}

fn code_of(sheet: &Sheet) -> Option<&Element> {
    let blocks = sheet.blocks.iter().map(|block| &block.nodes);
    blocks.chain([&sheet.foot]).find_map(|nodes| find(nodes, &|one| one.get("class") == Some("code")))
}

/// Draws the path, four dots to a module, and reads the picture.
#[track_caller]
fn read(svg: &Element) -> String {
    const DOTS: usize = 4;
    let side: usize = svg.get("viewBox").unwrap().split(' ').next_back().unwrap().parse().unwrap();
    let path = find(&svg.children, &|one| one.tag == "path").unwrap();
    let mut dark = vec![false; side * side];
    for run in path.get("d").unwrap().split('M').filter(|run| !run.is_empty()) {
        let numbers: Vec<usize> = run.split(|c: char| !c.is_ascii_digit()).filter_map(|one| one.parse().ok()).collect();
        let [x, y, long, high, back] = numbers[..] else { panic!("{run}") };
        assert_eq!((high, back), (1, long), "a run is one module high");
        dark[y * side + x..y * side + x + long].fill(true);
    }
    // The quiet zone of four modules is white.
    for at in (0..side * side).filter(|at| dark[*at]) {
        assert!((4..side - 4).contains(&(at % side)) && (4..side - 4).contains(&(at / side)));
    }
    let dot = |x: usize, y: usize| if dark[y / DOTS * side + x / DOTS] { 0 } else { 255 };
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side * DOTS, side * DOTS, dot);
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1);
    grids[0].decode().unwrap().1
}

fn made(request: &Request) -> (Sheet, String) {
    let link = format!("{HOME}{}", request.write(&REAL.pack));
    (sheet(&REAL.pack, &REAL.digest, request, Some(&link)), link)
}

#[test]
fn the_code_of_every_kind_leads_to_its_sheet() {
    for &(kind, _) in Kind::ALL {
        let request = Request { kind, seed: 7, ..Request::new(What::Chapter(ChapterIx(4))) };
        let (sheet, link) = made(&request);
        let found = read(code_of(&sheet).unwrap());
        assert_eq!(found, link);
        let fragment = found.strip_prefix(HOME).unwrap();
        assert_eq!(Request::parse(&REAL.pack, fragment), (request, Vec::new()));
        assert!(sheet.foot.iter().any(|node| matches!(node, Node::Element(one) if one.tag == "svg")), "in the foot");
    }
}

#[test]
fn the_long_address_of_25_cards_has_a_code_in_a_block_of_its_own() {
    let cards: Vec<CardIx> = CardIx::all(&REAL.pack).skip(40).take(25).collect();
    let request = Request { kind: Kind::Key, seed: 4_294_967_295, ..Request::new(What::Cards(cards)) };
    let (sheet, link) = made(&request);
    assert_eq!(read(code_of(&sheet).unwrap()), link);
    assert!(find(&sheet.foot, &|one| one.tag == "svg").is_none());
    assert!(find(&sheet.blocks.last().unwrap().nodes, &|one| one.tag == "svg").is_some());
    assert!(tree::text(&sheet.foot).contains("last page"));
}

#[test]
fn an_address_that_no_code_can_hold_is_said_to_be_too_long() {
    let cards: Vec<CardIx> = CardIx::all(&REAL.pack).collect();
    let request = Request::new(What::Cards(cards));
    let (sheet, link) = made(&request);
    assert!(link.len() > 2_953, "{}", link.len());
    assert!(code_of(&sheet).is_none());
    assert!(tree::text(&sheet.blocks.last().unwrap().nodes).contains("too long for a QR code"));
}

#[test]
fn without_a_home_the_sheet_says_what_to_put_after_the_address() {
    let request = Request::new(What::Chapter(ChapterIx(0)));
    let sheet = sheet(&REAL.pack, &REAL.digest, &request, None);
    assert!(code_of(&sheet).is_none());
    assert!(tree::text(&sheet.foot).contains("#view=handout&chapter="));
}
