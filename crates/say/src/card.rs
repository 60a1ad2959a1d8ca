//! The line under a card's title: what kind of claim it is, for which date it holds, and on how many texts it rests.

use crate::line::{Piece, date};
use pack::{Card, Pack, Status, Word};

/// What stands under a card's title.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CardLine<'a> {
    /// The kind of claim: "Law".
    pub kind: &'a str,
    /// For which date the claim holds: "as of August 2019".
    pub as_of: Vec<Piece>,
    /// On what it rests: "Several sources".
    pub status: String,
}

/// The line under the title of `card`.
pub fn card_line<'a>(pack: &'a Pack, card: &Card) -> CardLine<'a> {
    CardLine { kind: pack.words.get(card.kind.word()), as_of: as_of(pack, card), status: status(pack, card) }
}

/// For which date a card holds: "as of August 2019".
pub fn as_of(pack: &Pack, card: &Card) -> Vec<Piece> {
    vec![Piece::Text(format!("{} ", pack.words.get(Word::AsOf))), date(pack, card.as_of)]
}

/// On what a card rests; where that is one text, which one.
pub fn status(pack: &Pack, card: &Card) -> String {
    match card.status {
        Status::Single => pack.words.with(Word::StatusOnly, short_names(pack, card)),
        other => pack.words.get(other.word()).to_owned(),
    }
}

/// The short names of the texts that a card quotes, each once, in the order of its quotes.
pub fn short_names(pack: &Pack, card: &Card) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in card.quotes.iter().map(|quote| pack[pack[*quote].source].short.as_str()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}
