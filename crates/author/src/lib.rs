//! Seeds in, checked explainer out: every check that an editor relies on lives here.
//! Never linked into what readers download, and never writing anything: callers write, and only when nothing is wrong.

mod assemble;
mod chapters;
pub mod coverage;
mod data;
mod entries;
mod export;
mod fields;
mod figures;
mod files;
mod fitting;
mod flaws;
mod interface;
mod lines;
mod lint;
mod lookup;
mod missing;
mod nearest;
mod passage;
mod picture_data;
mod pictures;
mod plurals;
mod prose;
mod quotes;
pub mod readability;
mod redirect;
mod report;
mod settings;
mod sources;
mod status;
mod structure;
mod style;
mod take;
mod thesaurus;
mod unused;
mod voices;

pub use files::LARGEST;
pub use report::{Problem, Report, line_column};
pub use structure::Furniture;
pub use unused::Unused;

use pack::Pack;
use std::path::Path;

/// An explainer that passed every check.
pub struct Built {
    /// The model.
    pub pack: Pack,
    /// The pack's bytes, which `publish` puts into the program.
    pub bytes: Vec<u8>,
    /// The drafts of the citations and the pictures, which it puts into the annex.
    pub supplement: pack::Supplement,
    /// SHA-256 of the model's bytes, lower-case hex: the edition's digest.
    pub digest: String,
    /// The stored texts by source, whole even where only excerpts are shipped.
    pub texts: Vec<String>,
    /// By source, the lines that are not shown.
    pub furniture: Vec<Vec<Furniture>>,
    /// Passages that no card quotes on purpose.
    pub unused: Vec<Unused>,
    /// `data/explainer.json`.
    pub json: String,
    /// What should be mended, drawn for a terminal with places; empty where there is nothing.
    pub warnings: String,
    /// `data/schema.json`.
    pub schema: String,
    /// The other files of `data/`, which say parts of the same in forms that other programs know: name and text.
    pub files: Vec<(&'static str, String)>,
}

/// Reads the seeds in `dir`, checks everything and builds the pack.
///
/// # Errors
/// A [`Report`] with every problem of the run; nothing is built then.
pub fn build(dir: &Path) -> Result<Built, Box<Report>> {
    let seeds = files::Seeds::at(dir);
    let mut report = Report::default();
    if !dir.is_dir() {
        report.push(
            Problem::new(&dir.display().to_string(), 0..0, "there is no such directory of seeds")
                .help("name the directory that holds explainer.toml"),
        );
        return Err(Box::new(report));
    }
    let (mut pack, stored, unused) = assemble::assemble(&seeds, &mut report);
    if !report.is_empty() {
        return Err(Box::new(report));
    }
    fitting::check(&pack, &seeds, &mut report);
    let inner = |what: &str, error: &dyn std::fmt::Display| {
        let mut report = Report::default();
        report.push(
            Problem::new(&dir.display().to_string(), 0..0, format!("{what}: {error}"))
                .help("report this as a fault of the program"),
        );
        Box::new(report)
    };
    let (texts, furniture): (Vec<_>, Vec<_>) = stored.into_iter().unzip();
    let supplement = pack::encode_supplement(&pack)
        .map_err(|error| inner("citations, pictures and the guide cannot be written", &error))?;
    pack.edition.supplement = pack::sha256_hex(&supplement.guide);
    let bytes = pack::encode(&pack).map_err(|error| inner("the pack cannot be written", &error))?;
    let digest = pack::digest_of(&bytes);
    let data = export::explainer(&pack, &digest, &texts, &unused);
    let unwritten = |error: &dyn std::fmt::Display| inner("the data cannot be written", error);
    let json = serde_json::to_string_pretty(&data).map_err(|error| unwritten(&error))?;
    let schema = export::schema().map_err(|error| unwritten(&error))?;
    let files = take::files(&data, &pack).map_err(|error| unwritten(&error))?;
    Ok(Built {
        warnings: report.render(),
        pack,
        bytes,
        supplement,
        digest,
        texts,
        furniture,
        unused,
        json,
        schema,
        files,
    })
}
