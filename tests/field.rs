//! What others do to the pages: servers, messengers, loaders, optimisers, translators, and browsers that save, discard or
//! copy. A report about any product of this kind becomes a test here, tried as the kind that it is.
//! Not the ways to start, which are start_matrix.rs, and not hosts' styles and policies, which are hosts.rs.
#![allow(clippy::panic, reason = "a test")]

mod contents;
mod guest;
mod reports;

use std::process::ExitCode;
use std::sync::Arc;

use contents::built;
use guest::Guest;
use lab::Suite;

fn main() -> ExitCode {
    let (dist, contents) = built();
    let guest = Arc::new(Guest::new(dist, contents));
    let mut suite = Suite::new();
    reports::faults::add(&mut suite, &guest);
    reports::frames::add(&mut suite, &guest);
    reports::texts::add(&mut suite, &guest);
    reports::offline::add(&mut suite, &guest);
    suite.run()
}
