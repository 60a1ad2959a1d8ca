//! Cards to cut out: pages of fronts and of backs in turn, so that each back lies behind its front.
//! Not every word of a long card: a quote stands whole on a back or is named by its place.

use crate::block::Block;
use crate::evidence::{meta, source_line, words as quoted};
use crate::paper;
use crate::selection::Selection;
use address::sheet::{Per, Request, Size, Turn};
use pack::{CardIx, Pack, Word};
use tree::{Element, Node, el};

/// How many characters of a card have room, by how many cards stand on a page: what a cell holds in letters of 7 points, some
/// eighty to the 85 mm of a line. Eight are too small for more than 480 that one likes to read.
fn room(request: &Request) -> usize {
    let room = match request.per {
        Per::Two => 2_400,
        Per::Four => 1_700,
        Per::Eight => 480,
    };
    match request.size {
        Size::Normal => room,
        Size::Large => room / 2,
    }
}

/// A page of fronts, the page of their backs, and so on.
///
/// Printed on both sides and turned over along the long edge, as printers do, a back stands behind its front: upright paper is turned
/// to the side, so each row of backs runs from right to left; lying paper is turned upwards, so the rows run from bottom to top.
pub fn cut_out(pack: &Pack, request: &Request, selection: &Selection) -> Vec<Block> {
    let (columns, rows) = paper::grid(request);
    let room = room(request);
    let mut pages = Vec::new();
    for (page, cards) in selection.cards.chunks(columns * rows).enumerate() {
        let first = page * columns * rows + 1;
        let place = |at: usize| cards.get(at).map(|card| (first + at, *card));
        let fronts = (0..columns * rows).map(|at| place(at).map_or_else(empty, |(n, card)| front(pack, n, card, room)));
        let behind = |at: usize| match (at / columns, at % columns, request.turn) {
            (row, column, Turn::Portrait) => row * columns + (columns - 1 - column),
            (row, column, Turn::Landscape) => (rows - 1 - row) * columns + column,
        };
        let backs =
            (0..columns * rows).map(|at| place(behind(at)).map_or_else(empty, |(n, card)| back(pack, n, card, room)));
        pages.push(grid("grid front", columns, rows, fronts));
        pages.push(grid("grid back", columns, rows, backs));
    }
    pages
}

fn grid(class: &str, columns: usize, rows: usize, cells: impl Iterator<Item = Node>) -> Block {
    let grid = el("div").class(class).attr("data-columns", columns.to_string()).attr("data-rows", rows.to_string());
    Block::of(grid.all(cells))
}

fn empty() -> Node {
    el("div").class("cell empty").attr("aria-hidden", "true").into()
}

/// A cell with a mark to cut along at each corner.
fn cell(pack: &Pack, number: usize, at: CardIx) -> Element {
    let marks = ["cut one", "cut two", "cut three", "cut four"];
    let marks = marks.map(|corner| el("i").class(corner).attr("aria-hidden", "true").into());
    let cell = el("article").class("cell").attr("data-card", pack[at].id.clone()).all(marks);
    cell.with(el("p").class("number").with(number.to_string()))
}

/// The claim.
fn front(pack: &Pack, number: usize, at: CardIx, room: usize) -> Node {
    let card = &pack[at];
    let cell = cell(pack, number, at).with(el("h3").with(card.title.clone())).with(meta(pack, card));
    let fits = card.title.chars().count() + card.body.chars().count() <= room;
    let body = fits.then(|| el("p").class("body").with(card.body.clone()).into());
    cell.all(body).into()
}

/// What the claim rests on: each quote whole where it has room, else by its place.
fn back(pack: &Pack, number: usize, at: CardIx, room: usize) -> Node {
    // Of the room for a card, what a source line takes.
    const LINE: usize = 90;
    let card = &pack[at];
    let mut cell = cell(pack, number, at);
    let mut left = room.saturating_sub(LINE * card.quotes.len().saturating_sub(1));
    let mut short = false;
    for quote in &card.quotes {
        let long = pack.shown(*quote).chars().count();
        let mut line = el("p").class("quote");
        if long <= left {
            left -= long;
            line = line.with(quoted(pack, *quote)).with(" ");
        } else {
            short = true;
        }
        cell = cell.with(line.with(el("span").class("line").all(source_line(pack, *quote)).with(".")));
    }
    let note = short.then(|| el("p").class("why").with(pack.words.get(Word::SheetWordsElsewhere)).into());
    cell.all(note).into()
}
