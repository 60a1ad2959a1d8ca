//! The lists. Not their drawing: that is the crate `lists`.

use address::{Live, View};
use pack::Pack;
use tree::Node;

/// The view, with the pictures that stand above it.
pub fn list(pack: &Pack, view: View) -> Vec<Node> {
    let drawn = view.above().map_or_else(Vec::new, |kind| crate::picture::of_kind(pack, kind));
    lists::draw(pack, &Live(pack), view, drawn).into_iter().collect()
}
