//! Handouts, citations and the sheets that are ready: made in three browsers, printed in two, read back from the files.
//! Not what each sheet holds: `crates/handout/tests` proves that.
#![allow(clippy::panic, reason = "a test")]

mod contents;
mod sheets;

use std::process::ExitCode;
use std::sync::Arc;

use lab::Suite;
use sheets::Lesson;

fn main() -> ExitCode {
    let lesson = Arc::new(Lesson::new());
    let mut suite = Suite::new();
    sheets::backs::add(&mut suite, &lesson);
    sheets::builder::add(&mut suite, &lesson);
    sheets::hosts::add(&mut suite, &lesson);
    sheets::print::add(&mut suite, &lesson);
    sheets::cite::add(&mut suite, &lesson);
    sheets::ready::add(&mut suite, &lesson);
    suite.run()
}
