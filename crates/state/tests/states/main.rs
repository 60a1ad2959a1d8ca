//! What a reader does and what it changes, over the real explainer. Not how it is drawn: that is tested in browsers.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod actions;
#[path = "../../../address/tests/addresses/common.rs"]
mod common;
mod filters;
mod gaps;
mod navigation;

/// Which cards have which facets, told once for each thread.
fn sets() -> &'static state::Sets {
    thread_local! {
        static SETS: &'static state::Sets = Box::leak(Box::default());
    }
    SETS.with(|sets| *sets)
}
