//! The pages that are one frame: the guide in steps, and one card alone. Not in a running program.

use super::{Cx, trees};
use pack::CardIx;
use yew::Html;

/// Every step.
pub fn steps(cx: Cx) -> Html {
    trees::html([stack::all(cx.pack(), &cx)])
}

/// One card.
pub fn card(cx: Cx, at: CardIx) -> Html {
    trees::html([stack::card(cx.pack(), &cx, at)])
}
