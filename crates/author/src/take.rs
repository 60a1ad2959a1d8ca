//! The files to take away beside `explainer.json`: a table, references, annotations, flash cards.
//! Not data of their own: each is the same claims and quotes in a form that other programs know.

mod annotations;
mod cards;
mod flashcards;

use crate::data::{Explainer, Number};
use cite::{Style, Work};
use pack::{Pack, SourceIx};
use std::error::Error;

/// Every file: its name in `data/`, and its text.
pub fn files(data: &Explainer, pack: &Pack) -> Result<Vec<(&'static str, String)>, Box<dyn Error>> {
    let digest = data.edition.sha256.as_str();
    let works: Vec<Work> = SourceIx::all(pack).map(Work::Source).chain([Work::Explainer]).collect();
    let references = |style| cite::list(pack, digest, &works, style);
    Ok(vec![
        ("cards.csv", cards::table(data)?),
        ("sources.bib", references(Style::Bibtex)),
        ("sources.ris", references(Style::Ris)),
        ("csl.json", references(Style::CslJson)),
        ("annotations.jsonld", annotations::collection(data, pack)?),
        ("flashcards.tsv", flashcards::deck(data, pack)?),
    ])
}

/// A place in a source as tables write it: `12`, or `fn1`.
fn place(number: &Number) -> String {
    match number {
        Number::Paragraph(n) => n.to_string(),
        Number::Footnote(name) => name.clone(),
    }
}
