//! Prints how much of each text the explainer shows, and writes the page that shows it.
//! Not a check: seeds that are wrong are reported as by `author`, and nothing is written then.

use author::coverage::{self, Coverage};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let seeds = words.next().unwrap_or_else(|| "seeds".to_owned());
    let page = words.next().unwrap_or_else(|| "target/coverage.html".to_owned());
    let built = match author::build(Path::new(&seeds)) {
        Ok(built) => built,
        Err(report) => {
            eprint!("{}", report.render());
            return ExitCode::FAILURE;
        }
    };
    eprint!("{}", built.warnings);
    let coverage = Coverage::of(&built);
    print!("{}", coverage::print(&coverage));
    let folder = Path::new(&page).parent().map_or(Ok(()), std::fs::create_dir_all);
    match folder.and_then(|()| std::fs::write(&page, coverage::page(&coverage))) {
        Ok(()) => {
            println!("Each text with its marks: {page}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("error: {page} cannot be written: {error}");
            ExitCode::FAILURE
        }
    }
}
