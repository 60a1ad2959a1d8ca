//! The paper that a sheet is printed on: its measures, its grid of cards to cut out, and the class names that say so.
//! Not the style: that is `crates/publish/style/paper.css`.

use address::sheet::{Ink, Paper, Per, Request, Size, Turn};

/// Width and height of a page as it lies, in tenths of a millimetre.
pub fn measures(request: &Request) -> (u16, u16) {
    let (short, long) = match request.paper {
        Paper::A4 => (2100, 2970),
        Paper::Letter => (2159, 2794),
    };
    match request.turn {
        Turn::Portrait => (short, long),
        Turn::Landscape => (long, short),
    }
}

/// Columns and rows of cards to cut out on a page as it lies.
pub fn grid(request: &Request) -> (usize, usize) {
    let (columns, rows) = match request.per {
        Per::Two => (1, 2),
        Per::Four => (2, 2),
        Per::Eight => (2, 4),
    };
    match request.turn {
        Turn::Portrait => (columns, rows),
        Turn::Landscape => (rows, columns),
    }
}

/// The class names that say which sheet this is: `sheet worksheet a4 landscape large save`, those of a default left out but for
/// kind and paper.
pub fn classes(request: &Request) -> String {
    let mut names = vec!["sheet", request.kind.word(), request.paper.word()];
    names.extend((request.turn == Turn::Landscape).then(|| request.turn.word()));
    names.extend((request.size == Size::Large).then(|| request.size.word()));
    names.extend((request.ink == Ink::Save).then(|| request.ink.word()));
    names.join(" ")
}
