//! Which line of a stored text is what, as its description declares it; every line must be accounted for.
//! Not a guess: a mark in the file that contradicts the declaration is a problem, not a hint.

use crate::fields::{Fields, Placed};
use crate::lines::{line_spans, parse_blocks};
use crate::report::{Problem, Report};
use pack::{Block, BlockKind, Locator, Markup, Span};

/// The declared lines of one kind.
struct Declared {
    kind: Option<BlockKind>,
    footnote: Option<u16>,
    lines: Vec<usize>,
    range: std::ops::Range<usize>,
}

/// Lines of a stored text that are not shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Furniture {
    /// The lines as declared, from 1.
    pub lines: String,
    /// What they are.
    pub why: String,
}

const KINDS: [(&str, BlockKind); 6] = [
    ("title", BlockKind::Title),
    ("note", BlockKind::Note),
    ("heading", BlockKind::Heading),
    ("subheading", BlockKind::Subheading),
    ("paragraph", BlockKind::Paragraph),
    ("item", BlockKind::Item),
];

/// The blocks of `text` in reading order and its furniture, as the `[structure]` table declares them.
///
/// `text_file` names the stored text in messages.
pub fn read(
    fields: &Fields<'_>,
    text_file: &str,
    text: &str,
    markup: Markup,
    report: &mut Report,
) -> (Vec<Block>, Vec<Furniture>) {
    let mut declared = Vec::new();
    for (key, kind) in KINDS {
        for words in fields.texts(key, report) {
            for lines in blocks_of(&words, fields.file(), report) {
                declared.push(Declared { kind: Some(kind), footnote: None, lines, range: words.range.clone() });
            }
        }
    }
    fields.table("footnote", report, |notes, report| {
        for (number, words) in notes.pairs(report) {
            let Ok(n) = number.value.parse::<u16>() else {
                report.push(
                    Problem::new(fields.file(), number.range, "a footnote's key is the number that the file prints")
                        .help("write 1 = \"40\": the number, and the line of the note"),
                );
                continue;
            };
            for lines in blocks_of(&words, fields.file(), report) {
                declared.push(Declared {
                    kind: Some(BlockKind::Footnote),
                    footnote: Some(n),
                    lines,
                    range: words.range.clone(),
                });
            }
        }
    });
    let furniture = fields.tables("furniture", report, |item, report| {
        let why = item.text("why", report);
        let words = item.text("lines", report)?;
        for lines in blocks_of(&words, fields.file(), report) {
            declared.push(Declared { kind: None, footnote: None, lines, range: words.range.clone() });
        }
        Some(Furniture { lines: words.value, why: why?.value })
    });
    account(&declared, fields, text_file, text, report);
    declared.sort_by_key(|one| one.lines.first().copied());
    (number(&declared, text, markup), furniture.into_iter().flatten().collect())
}

fn blocks_of(words: &Placed<String>, file: &str, report: &mut Report) -> Vec<Vec<usize>> {
    parse_blocks(&words.value).unwrap_or_else(|| {
        report.push(
            Problem::new(file, words.range.clone(), format!("\"{}\" names no lines", words.value))
                .help("write \"12\", \"12-15\" for a block each, or \"36+42\" for one block torn by a page break"),
        );
        Vec::new()
    })
}

/// Every line that is not blank is declared once; every declared line exists and is not blank.
fn account(declared: &[Declared], fields: &Fields<'_>, text_file: &str, text: &str, report: &mut Report) {
    let spans = line_spans(text);
    if declared.len() > usize::from(u16::MAX) {
        let message = format!("a text has at most {} parts, not {}", u16::MAX, declared.len());
        report.push(Problem::new(fields.file(), fields.range(), message).help("split it into several sources"));
    }
    if declared.iter().all(|one| one.kind.is_none()) {
        report.push(
            Problem::new(fields.file(), fields.range(), "no line of this text is declared as text")
                .help("name its paragraphs: paragraph = [\"3\", \"5-7\"]"),
        );
    }
    let mut taken = vec![0_usize; spans.len()];
    for one in declared {
        for line in &one.lines {
            let blank = spans.get(line - 1).is_none_or(|span| cut(text, *span).trim().is_empty());
            match taken.get_mut(line - 1) {
                Some(times) if !blank || one.kind.is_none() => *times += 1,
                Some(_) => report.push(
                    Problem::new(fields.file(), one.range.clone(), format!("line {line} of the text is blank"))
                        .help(format!("look at {text_file} and correct the number")),
                ),
                None => report.push(
                    Problem::new(
                        fields.file(),
                        one.range.clone(),
                        format!("the text has {} lines, and no line {line}", spans.len()),
                    )
                    .help(format!("look at {text_file} and correct the number")),
                ),
            }
            if taken.get(line - 1) == Some(&2) {
                report.push(
                    Problem::new(
                        fields.file(),
                        one.range.clone(),
                        format!("line {line} of the text is declared twice"),
                    )
                    .help("a line is one thing only: remove it from one of the lists"),
                );
            }
        }
    }
    for (i, span) in spans.iter().enumerate() {
        if taken[i] == 0 && !cut(text, *span).trim().is_empty() {
            report.push(
                Problem::new(
                    text_file,
                    span.start as usize..span.end as usize,
                    format!("line {} is not accounted for", i + 1),
                )
                .help(format!(
                    "name it under [structure] in {}: as text, or as furniture with a reason",
                    fields.file()
                )),
            );
        }
    }
}

fn cut(text: &str, span: Span) -> &str {
    text.get(span.start as usize..span.end as usize).unwrap_or_default()
}

/// Gives each block its locator and leaves list marks, heading marks and footnote numbers out of its parts.
fn number(declared: &[Declared], text: &str, markup: Markup) -> Vec<Block> {
    let spans = line_spans(text);
    let mut count = 0;
    let mut blocks = Vec::new();
    for one in declared {
        let Some(kind) = one.kind else { continue };
        let locator = match (kind, one.footnote) {
            (_, Some(n)) => Locator::Footnote(n),
            (BlockKind::Paragraph | BlockKind::Item | BlockKind::Note, _) => {
                count = u16::saturating_add(count, 1);
                Locator::Paragraph(count)
            }
            _ => Locator::Unnumbered,
        };
        let mut parts: Vec<_> = one.lines.iter().filter_map(|line| spans.get(line - 1).copied()).collect();
        if let Some(first) = parts.first_mut() {
            first.start += mark_len(cut(text, *first), kind, markup) as u32;
        }
        if let Some(last) = parts.last_mut() {
            last.end -= (cut(text, *last).len() - cut(text, *last).trim_end().len()) as u32;
        }
        blocks.push(Block { kind, locator, parts });
    }
    blocks
}

/// The length of the mark that makes a line what it is.
fn mark_len(line: &str, kind: BlockKind, markup: Markup) -> usize {
    let indent = line.len() - line.trim_start().len();
    let rest = &line[indent..];
    let mark = match kind {
        BlockKind::Item => ["• ", "- "].iter().find(|mark| rest.starts_with(**mark)).map_or(0, |mark| mark.len()),
        BlockKind::Title | BlockKind::Heading | BlockKind::Subheading if markup == Markup::Markdown => {
            rest.len() - rest.trim_start_matches('#').trim_start().len()
        }
        BlockKind::Footnote => rest.find("</sup> ").map_or(0, |at| at + "</sup> ".len()),
        _ => 0,
    };
    indent + mark
}

/// Reports marks of the file that say something else than the declaration.
pub fn contradictions(blocks: &[Block], text: &str, text_file: &str, markup: Markup, report: &mut Report) {
    for block in blocks {
        let Some(first) = block.parts.first() else {
            continue;
        };
        let line_start = text[..first.start as usize].rfind('\n').map_or(0, |at| at + 1);
        let mark = text[line_start..first.start as usize].trim();
        let words = cut(text, *first).trim_start();
        let is_list = words.starts_with("• ") || (markup == Markup::Markdown && words.starts_with("- "));
        let is_heading = markup == Markup::Markdown && words.starts_with('#');
        let is_note = markup == Markup::Markdown && words.starts_with("<sup>");
        let heading_without_mark = markup == Markup::Markdown
            && matches!(block.kind, BlockKind::Heading | BlockKind::Subheading)
            && !mark.starts_with('#');
        if is_list || is_heading || is_note || heading_without_mark {
            let what = if is_list {
                "a list item"
            } else if is_note {
                "a footnote"
            } else if is_heading {
                "a heading"
            } else {
                "no heading"
            };
            report.push(
                Problem::new(
                    text_file,
                    first.start as usize..first.end as usize,
                    format!("by its own mark this line is {what}"),
                )
                .help("declare it so under [structure]"),
            );
        }
    }
}
