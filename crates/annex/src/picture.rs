//! The views that show pictures: each picture of their kind, one below the other. Not their drawing: that is the crate `pictures`.

use crate::parts::{heading, unknown};
use address::{Live, Unknown, View};
use pack::{Pack, PictureKind, Word};
use tree::Node;

/// The view.
pub fn pictures(pack: &Pack, view: View, not_understood: &[Unknown]) -> Vec<Node> {
    let mut nodes = vec![heading(pack.words.get(name(view)))];
    nodes.extend(unknown(not_understood));
    nodes.extend(view.picture().into_iter().flat_map(|kind| of_kind(pack, kind)));
    nodes
}

/// The pictures of a kind.
pub fn of_kind(pack: &Pack, kind: PictureKind) -> Vec<Node> {
    pictures::of_kind(pack, kind).map(|one| pictures::draw(pack, one, &Live(pack))).collect()
}

fn name(view: View) -> Word {
    match view {
        View::Matrix => Word::Matrix,
        View::Positions => Word::Positions,
        View::Map => Word::Map,
        _ => Word::WhoSaysWhat,
    }
}
