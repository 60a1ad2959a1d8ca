//! The two explainers that sheets are made of in the tests: the real one and the tiny one of tests/mini.
//! Not made for tests: both are built from their seeds.
#![allow(clippy::panic, reason = "a test stops where something is wrong")]
#![allow(dead_code, reason = "not every test file needs everything")]

use author::Built;
use std::path::Path;
use std::sync::LazyLock;

fn build(dir: &str) -> Built {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(dir);
    author::build(&dir).unwrap_or_else(|report| panic!("{}", report.render()))
}

/// The real explainer.
pub static REAL: LazyLock<Built> = LazyLock::new(|| build("seeds"));

/// The tiny one.
pub static MINI: LazyLock<Built> = LazyLock::new(|| build("tests/mini/seeds"));
