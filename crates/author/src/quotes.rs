//! Typed quotes become places in a source, by exact match on the words as shown.
//! Not a fuzzy match: only line breaks may differ, and omissions are marked with […].

use crate::fields::{Fields, Placed};
use crate::flaws;
use crate::missing;
use crate::report::{Problem, Report};
use crate::sources::{Described, cut};
use pack::{BlockKind, Date, Locator, Omit, Quote, SourceIx, Span, Why, read_span, seal_of};

/// The mark of an omission.
pub const OMISSION: &str = "[…]";

/// A quote as an editor wrote it.
pub struct Typed {
    /// The file that holds it.
    pub file: String,
    /// Its id.
    pub id: Placed<String>,
    /// The id of its source.
    pub source: Placed<String>,
    /// The words, line breaks as spaces.
    pub text: Placed<String>,
    /// The paragraph, where the editor named it.
    pub paragraph: Option<Placed<String>>,
    /// Whose words they are.
    pub speaker: Option<Placed<String>>,
    /// When they were said.
    pub said: Option<Date>,
}

/// Reads one `[[quote]]` table.
pub fn read(fields: &Fields<'_>, report: &mut Report) -> Option<Typed> {
    let id = fields.text("id", report);
    let source = fields.text("source", report);
    let text = fields.text("text", report);
    let paragraph = fields.locator("paragraph", report);
    let speaker = fields.optional_text("speaker", report);
    let said = fields.date("said", report);
    flaws::refuse(fields, report);
    if let (Some(id), true) = (&id, source.is_none() || text.is_none()) {
        report.spoil(format!("quotes/{}", id.value));
    }
    let mut text = text?;
    text.value = one_line(&text.value);
    Some(Typed { file: fields.file().to_owned(), id: id?, source: source?, text, paragraph, speaker, said })
}

/// Words with every line break, and the spaces around it, as one space.
pub fn one_line(words: &str) -> String {
    words.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A part of a typed quote, found: which block, and where in the block's shown words.
struct Found {
    block: usize,
    start: usize,
    end: usize,
}

/// The place of `typed` in `source`, or `None` after reporting why there is none.
pub fn resolve(typed: &Typed, at: SourceIx, all: &[Described], report: &mut Report) -> Option<Quote> {
    let source = all.get(usize::from(at.0))?;
    let parts: Vec<&str> = typed.text.value.split(OMISSION).map(str::trim).collect();
    if parts.iter().any(|part| part.is_empty()) {
        report.push(
            problem(typed, "a quote begins and ends with words, and words stand between two omissions")
                .help("remove the […] at its edge"),
        );
        return None;
    }
    let found = locate(typed, &parts, source, all, report)?;
    let stored: Vec<Span> =
        found.iter().filter_map(|part| source.readings[part.block].1.stored(part.start, part.end)).collect();
    let (first, last) = (stored.first()?, stored.last()?);
    let span = Span { start: first.start, end: last.end };
    let mut omits = Vec::new();
    for (i, part) in stored.iter().enumerate() {
        omits.extend(torn(source, *part));
        if let Some(next) = stored.get(i + 1) {
            omits.extend(omission(&source.text, Span { start: part.end, end: next.start }));
        }
    }
    let words = cut(&source.text, span)?;
    let shown = read_span(words, span.start, &omits, source.markup).text;
    if shown.replace(' ', "") != typed.text.value.replace(' ', "") {
        report.push(
            problem(typed, "this quote would not be shown as typed")
                .note(format!("shown : {shown}"))
                .help("quote fewer lines at once"),
        );
        return None;
    }
    Some(Quote {
        id: typed.id.value.clone(),
        source: at,
        span,
        omits,
        locator: source.readings[found.first()?.block].0,
        speaker: None,
        said: typed.said,
        seal: seal_of(&shown),
    })
}

/// A problem at the words of a quote.
pub fn problem(typed: &Typed, message: impl Into<String>) -> Problem {
    Problem::new(&typed.file, typed.text.range.clone(), message)
}

/// Finds the first part (once, or in the named paragraph) and the others after it.
fn locate(
    typed: &Typed,
    parts: &[&str],
    source: &Described,
    all: &[Described],
    report: &mut Report,
) -> Option<Vec<Found>> {
    let named = match &typed.paragraph {
        None => None,
        Some(name) => {
            let block = Locator::parse(&name.value)
                .and_then(|wanted| source.readings.iter().position(|(one, _)| *one == wanted));
            if block.is_none() {
                let message = format!("source \"{}\" has no paragraph {}", source.id, name.value);
                report.push(
                    Problem::new(&typed.file, name.range.clone(), message)
                        .help("paragraphs, items and notes count from 1; a footnote is \"fn1\""),
                );
                return None;
            }
            block
        }
    };
    let (first, rest) = parts.split_first()?;
    let scope = named.map_or(0..source.readings.len(), |block| block..block + 1);
    let mut found = Vec::new();
    for block in scope.clone() {
        let text = &source.readings[block].1.text;
        found.extend(text.match_indices(first).map(|(start, _)| Found { block, start, end: start + first.len() }));
    }
    if found.is_empty() {
        report.push(missing::words(typed, first, source, scope, all));
        return None;
    }
    if found.len() > 1 {
        let mut twice = problem(typed, format!("these words stand {} times in source \"{}\"", found.len(), source.id));
        for one in found.iter().take(5) {
            let (locator, reading) = &source.readings[one.block];
            twice = twice.note(format!("found   : {}", source.place(*locator, reading, one.start)));
        }
        report.push(twice.help(if named.is_some() {
            "quote more words, so that they stand there once"
        } else {
            "add `paragraph = ` with the one that is meant, or quote more words"
        }));
        return None;
    }
    for part in rest {
        let (block, after) = found.last().map(|last| (last.block, last.end))?;
        let next = source.readings.iter().enumerate().skip(block).find_map(|(i, (_, reading))| {
            let from = if i == block { after } else { 0 };
            let at = from + reading.text.get(from..)?.find(part)?;
            Some(Found { block: i, start: at, end: at + part.len() })
        });
        match next {
            Some(next) => found.push(next),
            None => {
                let scope = block..source.readings.len();
                let mut problem = missing::words(typed, part, source, scope, all);
                problem
                    .notes
                    .insert(1, "expected: after an omission, words that stand after those before it".to_owned());
                report.push(problem);
                return None;
            }
        }
    }
    Some(found)
}

/// What a page break leaves inside a quoted stretch: rules, and footnotes set at the foot of the page.
fn torn(source: &Described, quoted: Span) -> Vec<Omit> {
    let mut omits = Vec::new();
    for block in &source.blocks {
        for pair in block.parts.windows(2) {
            // The line break after the first part stays: it becomes the space between the two.
            let gap = Span { start: pair[0].end + 1, end: pair[1].start };
            if !(quoted.contains(gap) && quoted.contains(Span { start: pair[0].end - 1, end: pair[0].end })) {
                continue;
            }
            let mut from = gap.start;
            let mut why = Why::PageBreak;
            for note in source.blocks.iter().filter(|b| b.kind == BlockKind::Footnote) {
                let Some(start) = note.parts.first().map(|part| line_start(&source.text, part.start)) else {
                    continue;
                };
                if gap.start <= start && start < gap.end {
                    omits.push(Omit { span: Span { start: from, end: start }, why });
                    (from, why) = (start, Why::Footnote);
                }
            }
            omits.push(Omit { span: Span { start: from, end: gap.end }, why });
        }
    }
    omits.retain(|omit| !omit.span.is_empty());
    omits
}

fn line_start(text: &str, at: u32) -> u32 {
    text[..at as usize].rfind('\n').map_or(0, |i| i as u32 + 1)
}

/// The omission of what stands in `gap`, white space at its edges kept.
fn omission(text: &str, gap: Span) -> Option<Omit> {
    let words = cut(text, gap)?;
    let lead = words.len() - words.trim_start().len();
    let tail = words.len() - words.trim_end().len();
    let span = if words.trim().is_empty() {
        // Nothing but a line break lies between: the mark stands in its place.
        Span { start: gap.start + 1, end: gap.end.max(gap.start + 2) - 1 }
    } else {
        Span { start: gap.start + lead as u32, end: gap.end - tail as u32 }
    };
    Some(Omit { span, why: Why::Omission })
}
