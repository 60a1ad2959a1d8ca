//! Every way in which editors break seeds, and the message that they get: `expected/NAME.txt`.
//! Not a test of what is accepted. `AUTHOR_REFRESH=1` writes the messages anew; read them before you keep them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

#[allow(dead_code, reason = "other suites use the rest")]
#[path = "../common/mod.rs"]
mod common;
mod entries;
mod files;
mod pictures;
mod prose;
mod quotes;
mod sources;
mod unused;

use common::Copy;
use std::fs;
use std::path::Path;

/// Breaks the tiny seeds and compares the report with the one that is expected.
fn case(name: &str, spoil: impl Fn(&Copy)) {
    let copy = Copy::mini();
    spoil(&copy);
    let report = copy.report();
    let here = copy.seeds.display().to_string();
    for problem in report.problems() {
        assert!(problem.notes.iter().any(|note| note.starts_with("help: ")), "no remedy: {problem:?}");
    }
    let found = report.render().replace(&here, "SEEDS");
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected").join(format!("{name}.txt"));
    if std::env::var_os("AUTHOR_REFRESH").is_some() {
        fs::write(&file, &found).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{name}: the report is now\n{found}\ninstead of\n{expected}");
}

/// One test per case, named as its expected report.
macro_rules! cases {
    ($($name:ident: $spoil:expr;)+) => {$(
        #[test]
        fn $name() {
            $crate::case(stringify!($name), $spoil);
        }
    )+};
}
use cases;

#[test]
fn every_expected_report_belongs_to_a_case() {
    let suites = ["entries", "files", "pictures", "prose", "quotes", "sources", "unused"];
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let code: String =
        suites.iter().map(|suite| fs::read_to_string(dir.join(format!("messages/{suite}.rs"))).unwrap()).collect();
    for entry in fs::read_dir(dir.join("expected")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(code.contains(&format!("{}:", name.trim_end_matches(".txt"))), "{name} is left over");
    }
}
