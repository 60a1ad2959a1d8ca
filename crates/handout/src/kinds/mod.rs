//! The kinds of sheet, one module each: from a selection to blocks, and the texts that these cite.
//! Not the head, the list of texts and the foot, which all share: those are `sheet`.

mod cut_out;
mod dossier;
mod exercises;
mod key;
mod lists;
mod picture;
mod reading;
mod worksheet;

pub use cut_out::cut_out;
pub use dossier::dossier;
pub use key::key;
pub use lists::{glossary, timeline};
pub use reading::reading;
pub use worksheet::worksheet;

use crate::block::Block;
use crate::evidence::{Numbers, numbered};
use pack::{Pack, QuoteIx, SourceIx};
use tree::{Node, el};

/// Blocks and the texts that they cite.
pub type Made = (Vec<Block>, Vec<SourceIx>);

/// The numbers of quotes after a sentence: "[3, 4]".
pub fn refs(numbers: &mut Numbers, quotes: &[QuoteIx]) -> Node {
    let list: Vec<String> = quotes.iter().map(|at| numbers.of(*at).to_string()).collect();
    el("span").class("refs").with(format!("[{}]", list.join(", "))).into()
}

/// Quotes with their numbers, in a list each.
pub fn listed(pack: &Pack, numbers: &mut Numbers, quotes: &[QuoteIx]) -> Vec<Node> {
    quotes.iter().map(|at| numbered(pack, numbers.of(*at), *at)).collect()
}
