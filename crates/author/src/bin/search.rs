//! Prints what a question finds and how each hit comes by its score, for the editor who tunes the thesaurus.
//! Not a search of its own: `search::Part` says how the score is made.

use search::{Index, Target};
use std::path::Path;
use std::process::ExitCode;

/// How many hits of each kind are printed.
const SHOWN: usize = 10;

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let (question, seeds) = (args.next().unwrap_or_default(), args.next().unwrap_or_else(|| "seeds".to_owned()));
    let built = match author::build(Path::new(&seeds)) {
        Ok(built) => built,
        Err(report) => {
            eprint!("{}", report.render());
            return ExitCode::FAILURE;
        }
    };
    let pack = &built.pack;
    let index = Index::build(pack);
    let hits = index.search(&question, SHOWN);
    for hit in &hits {
        let name = match hit.target {
            Target::Card(at) => format!("card={}", pack[at].id),
            Target::Paragraph(at, locator) => format!("source={}&paragraph={}", pack[at].id, locator.name()),
            Target::Term(at) => format!("term={}", pack[at].id),
            Target::Person(at) => format!("actor={}", pack[at].id),
        };
        println!("{:.3}  {name}", hit.score);
        for part in index.parts(&question, hit.target) {
            let how = part.likeness.map_or("-".to_owned(), |likeness| format!("{likeness:?}").to_lowercase());
            println!("         {:<16} {how:<8} rarity {:5.2} × worth {:.2}", part.word, part.rarity, part.worth);
        }
    }
    let marker = index.marker(&question);
    let also = marker.also();
    if !also.is_empty() {
        println!("Also looked for, by the thesaurus: {}", also.join(", "));
    }
    for (word, nearest) in marker.unknown() {
        let near = nearest.map_or(String::new(), |near| format!("; nearest: {near}"));
        println!("“{word}” stands nowhere{near}");
    }
    if hits.is_empty() {
        println!("Nothing has enough of this question.");
    }
    ExitCode::SUCCESS
}
