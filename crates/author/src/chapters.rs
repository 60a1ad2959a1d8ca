//! The chapters and the summary, with their references still as names.
//! Not their order, which `explainer.toml` gives.

use crate::entries::{self, Entry, Prose};
use crate::fields::{Fields, Placed};
use crate::files::Seeds;
use crate::prose::{self, Written, WrittenBlock};
use crate::report::{Problem, Report};

/// Question, answer and quote of a self-check, as far as they are there.
pub type CheckEntry = (Option<Prose>, Option<Prose>, Option<Placed<String>>);

/// A chapter as written.
pub struct ChapterEntry {
    /// Its title.
    pub title: Option<Prose>,
    /// Its question.
    pub question: Option<Prose>,
    /// The narrative.
    pub blocks: Vec<WrittenBlock>,
    /// Ids of cards.
    pub cards: Vec<Placed<String>>,
    /// Ids of disagreements.
    pub disagreements: Vec<Placed<String>>,
    /// What the corpus cannot tell.
    pub silence: Option<Prose>,
    /// Question, answer and quote of the self-check.
    pub check: Option<CheckEntry>,
}

/// Reads every chapter.
pub fn read_all(seeds: &Seeds, report: &mut Report) -> Vec<Entry<ChapterEntry>> {
    let mut chapters = Vec::new();
    for (id, inside) in seeds.list("chapters", "md", report) {
        let Some(text) = seeds.read(&inside, report) else {
            continue;
        };
        let file = seeds.name(&inside);
        let document = prose::read(&file, &text, report);
        let front = prose::front(&file, &text, &document, report, front);
        if !entries::is_id(&id) {
            report.push(entries::bad_id(&file, &Placed { value: id.clone(), range: 0..0 }));
        }
        match front {
            Some(mut chapter) => {
                chapter.blocks = document.blocks;
                chapters.push(Entry { id, file, value: chapter });
            }
            None => report.spoil(format!("chapters/{id}")),
        }
    }
    chapters
}

/// Reads `summary.md`.
pub fn summary(seeds: &Seeds, report: &mut Report) -> Vec<Written> {
    let Some(text) = seeds.read("summary.md", report) else {
        return Vec::new();
    };
    let file = seeds.name("summary.md");
    let mut sentences = Vec::new();
    for block in prose::read(&file, &text, report).blocks {
        match block {
            WrittenBlock::Paragraph(paragraph) => sentences.extend(paragraph),
            WrittenBlock::List { items, .. } => {
                let first = items.iter().flatten().next().map(|one| one.range.clone());
                report.push(not_in_the_summary(&file, first.unwrap_or_default()));
            }
            WrittenBlock::Heading(one) | WrittenBlock::Quote(one) => {
                report.push(not_in_the_summary(&file, one.range));
            }
        }
    }
    sentences
}

fn not_in_the_summary(file: &str, range: std::ops::Range<usize>) -> Problem {
    Problem::new(file, range, "the summary is sentences and notes only")
        .help("lists, headings and quotes that stand alone belong in a chapter")
}

fn front(fields: &Fields<'_>, report: &mut Report) -> ChapterEntry {
    let check = fields.table("check", report, |check, report| {
        (check.text("question", report), check.text("answer", report), check.text("quote", report))
    });
    if check.is_none() {
        report.push(
            Problem::new(fields.file(), 0..0, "[check] is missing")
                .help("add a self-check with question, answer and quote"),
        );
    }
    ChapterEntry {
        title: fields.text("title", report),
        question: fields.text("question", report),
        blocks: Vec::new(),
        cards: fields.texts("cards", report),
        disagreements: fields.texts("disagreements", report),
        silence: fields.text("silence", report),
        check,
    }
}
