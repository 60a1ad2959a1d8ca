//! A step of the guide, on the explainer's own page. Not its drawing: that is the crate `stack`.

use address::{Live, Stack};
use core::num::NonZeroU16;
use pack::Pack;
use tree::Node;

/// The step; nothing where the stack has none.
pub fn steps(pack: &Pack, stack: Stack, number: NonZeroU16) -> Vec<Node> {
    stack::one(pack, &Live(pack), stack, number).into_iter().collect()
}
