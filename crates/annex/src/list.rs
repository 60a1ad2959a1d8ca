//! The lists without pictures. Not their drawing: that is the crate `lists`.

use address::{Live, View};
use pack::Pack;
use tree::Node;

/// The view.
pub fn list(pack: &Pack, view: View) -> Vec<Node> {
    lists::draw(pack, &Live(pack), view, Vec::new()).into_iter().collect()
}
