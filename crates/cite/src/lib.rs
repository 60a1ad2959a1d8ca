//! Citations of a source, of a quote and of the explainer itself, in five text styles and three data formats.
//! Not a citation processor: a style is a template over what a pack says, and what a file does not state is left out.
//!
//! Two halves. [`draft`] runs at authoring time: it knows the styles, and leaves in the model one short text per work and
//! style in which only a paragraph, a speaker and the digest are open. [`entry`], [`mention`] and [`list`] fill those; they
//! are all that the page needs. A card is cited by its quotes. The words of the styles ("para.", "quoted in") are English.

mod draft;
mod facts;
mod fill;
mod style;
mod template;

pub use address::cite::Style;
pub use draft::{draft, draft_own};
pub use facts::{Form, Imprint, Reference};
pub use fill::Run;
pub use style::{NAMES as STYLE_NAMES, is_text};

use pack::{Citation, Pack, QuoteIx, SourceIx};

/// What is cited.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Work {
    /// The explainer itself, in the edition that is open.
    Explainer,
    /// A text of the corpus.
    Source(SourceIx),
    /// A place in a text, and whom it reports there.
    Quote(QuoteIx),
}

/// The entry of `work` in a list of references, or its record in a data format.
///
/// `digest` is the SHA-256 of the pack in hex; the explainer's citation shows its first twelve digits. A quote has the
/// entry of its source; its record in a data format notes the paragraph and the speaker too.
pub fn entry(pack: &Pack, digest: &str, work: Work, style: Style) -> Vec<Run> {
    let text = citation(pack, work, style).map_or("", |one| &one.entry);
    fill::fill(text, pack, digest, work, style)
}

/// What stands in the running text or its footnote: the note of Chicago and ISO 690, the brackets of the others.
///
/// A quote's mention names its paragraph, and its speaker where the words are not the author's. Empty in data formats.
pub fn mention(pack: &Pack, digest: &str, work: Work, style: Style) -> Vec<Run> {
    let text = citation(pack, work, style).map_or("", |one| &one.mention);
    fill::fill(text, pack, digest, work, style)
}

/// The words of `runs` without their italics.
pub fn plain(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// The entries of all `works`, each once: a list in alphabetical order, or a whole file in a data format.
pub fn list(pack: &Pack, digest: &str, works: &[Work], style: Style) -> String {
    let mut entries: Vec<String> = Vec::new();
    for work in works {
        let one = plain(&entry(pack, digest, *work, style));
        let at = match is_text(style) {
            true => entries.partition_point(|other| filed(other) < filed(&one)),
            false => entries.len(),
        };
        if !entries.contains(&one) {
            entries.insert(at, one);
        }
    }
    let [before, between, after] = style::around(style);
    let mut out = before.to_owned();
    for (n, one) in entries.iter().enumerate() {
        out.push_str(if n > 0 { between } else { "" });
        out.push_str(one);
    }
    out.push_str(after);
    out
}

/// An entry as it is put in order: quotation marks do not count.
fn filed(entry: &str) -> &str {
    entry.trim_start_matches(['“', '‘'])
}

/// What the pack holds for a work in one style.
fn citation(pack: &Pack, work: Work, style: Style) -> Option<&Citation> {
    let all = match work {
        Work::Explainer => &pack.edition.citations,
        Work::Source(at) => &pack[at].citations,
        Work::Quote(at) => &pack[pack[at].source].citations,
    };
    all.get(style as usize)
}
