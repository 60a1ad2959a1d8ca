//! The views that show pictures: each picture of their kind, one below the other. Not their drawing: that is the crate `pictures`.

use crate::parts::{heading, unknown};
use address::{AppState, Place, Unknown, View, write};
use pack::{Pack, Word};
use tree::Node;

/// The view.
pub fn pictures(pack: &Pack, view: View, not_understood: &[Unknown]) -> Vec<Node> {
    let mut nodes = vec![heading(pack.words.get(name(view)))];
    nodes.extend(unknown(not_understood));
    let links = |quote| format!("#{}", write(pack, &AppState::from(Place::quote(pack, quote))));
    let kind = view.picture().into_iter();
    nodes.extend(kind.flat_map(|kind| pictures::of_kind(pack, kind)).map(|one| pictures::draw(pack, one, &links)));
    nodes
}

fn name(view: View) -> Word {
    match view {
        View::Matrix => Word::Matrix,
        View::Positions => Word::Positions,
        _ => Word::WhoSaysWhat,
    }
}
