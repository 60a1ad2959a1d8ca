//! Mistakes and doubtful words of a source, as its description lists them, each with a note for readers.
//! Not written on cards: every quote that shows the place takes the note from here, so that no two quotes differ.

use crate::fields::{Fields, Placed};
use crate::lint;
use crate::passage;
use crate::report::{Problem, Report};
use crate::sources::Described;
use pack::Flaw;

/// One `[[flaw]]` table as written.
pub struct FlawEntry {
    paragraph: Placed<String>,
    text: Placed<String>,
    note: Placed<String>,
}

/// Reads one `[[flaw]]` table; `None` after reporting what is missing.
pub fn read(fields: &Fields<'_>, report: &mut Report) -> Option<FlawEntry> {
    if !fields.has("paragraph") {
        report.push(
            Problem::new(fields.file(), fields.range(), "this [[flaw]] names no paragraph")
                .help("add `paragraph = \"26\"`, or \"fn3\" for a footnote"),
        );
    }
    let paragraph = fields.locator("paragraph", report);
    let (text, note) = (fields.text("text", report), fields.text("note", report)?);
    lint::check_note(fields.file(), &note, report);
    Some(FlawEntry { paragraph: paragraph?, text: text?, note })
}

/// Reports a `[[quote.flaw]]` in the table of a quote.
pub fn refuse(fields: &Fields<'_>, report: &mut Report) {
    if let Some(range) = fields.place("flaw") {
        report.push(
            Problem::new(fields.file(), range, "flaws of a text are listed in its description, not on a card").help(
                "move it to sources/ID.toml: [[flaw]] with paragraph, text and note; every quote of the place shows it",
            ),
        );
    }
}

/// The flaws of a source, ascending by place; reports those that are found nowhere and places that are named twice.
pub fn resolve(source: &Described, report: &mut Report) -> Vec<Flaw> {
    let mut flaws: Vec<Flaw> = Vec::new();
    // Paragraphs are counted wrongly where lines are described wrongly.
    if report.speaks_of(&source.file) || report.speaks_of(&source.text_file) {
        return flaws;
    }
    for one in &source.flaws {
        let Some((block, start, end)) = passage::find(source, &one.paragraph, Some(&one.text), report) else {
            continue;
        };
        let Some(span) = source.readings[block].1.stored(start, end) else {
            continue;
        };
        if flaws.iter().any(|other| other.span == span) {
            report.push(
                Problem::new(&source.file, one.text.range.clone(), "these words have a note already")
                    .help("say it all in one [[flaw]]"),
            );
        }
        flaws.push(Flaw { span, note: one.note.value.clone() });
    }
    flaws.sort_by_key(|flaw| (flaw.span.start, flaw.span.end));
    flaws
}
