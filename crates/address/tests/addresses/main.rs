//! What every address must hold, over the real explainer, and that every program reads it the same.
//! Not the page: what is drawn is tested in browsers.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;
mod options;
mod programs;
mod requests;
mod roundtrip;
mod sheets;
mod written_by_others;
