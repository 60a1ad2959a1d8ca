//! The two explainers that are cited in the tests: the real one and the tiny one of tests/mini.
//! Not made for tests: both are built from their seeds.
#![allow(clippy::panic, reason = "a test stops where something is wrong")]
#![allow(dead_code, reason = "not every test file needs everything")]

use author::Built;
use cite::{Style, Work};
use pack::SourceIx;
use std::path::Path;
use std::sync::LazyLock;

/// Both explainers.
pub static EXPLAINERS: LazyLock<[Built; 2]> = LazyLock::new(|| {
    ["seeds", "tests/mini/seeds"].map(|dir| {
        let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(dir);
        author::build(&dir).unwrap_or_else(|report| panic!("{}", report.render()))
    })
});

/// Every source of an explainer, then the explainer itself.
pub fn works(built: &Built) -> Vec<Work> {
    SourceIx::all(&built.pack).map(Work::Source).chain([Work::Explainer]).collect()
}

/// The list of all of them in one style.
pub fn list(built: &Built, style: Style) -> String {
    cite::list(&built.pack, &built.digest, &works(built), style)
}
