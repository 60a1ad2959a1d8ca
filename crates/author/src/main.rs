//! Checks seeds and says what is wrong with them.
//! Not a builder: nothing is written.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let dir = std::env::args().nth(1).unwrap_or_else(|| "seeds".to_owned());
    match author::build(Path::new(&dir)) {
        Ok(built) => {
            eprint!("{}", built.warnings);
            let pack = &built.pack;
            println!(
                "{dir}: {} sources, {} cards, {} quotes, {} chapters: every quote is in its text. Edition {} ({}).",
                pack.sources.len(),
                pack.cards.len(),
                pack.quotes.len(),
                pack.chapters.len(),
                pack.edition.version,
                built.digest,
            );
            ExitCode::SUCCESS
        }
        Err(report) => {
            eprint!("{}", report.render());
            ExitCode::FAILURE
        }
    }
}
