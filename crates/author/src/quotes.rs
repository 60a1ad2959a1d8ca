//! Typed quotes become places in a source, by exact match on the words as shown.
//! Not a fuzzy match: only line breaks may differ, and omissions are marked with […].

use crate::fields::{Fields, Placed};
use crate::nearest::nearest;
use crate::report::{Problem, Report, line_column};
use crate::sources::{Described, cut};
use pack::{BlockKind, Date, Flaw, Locator, Omit, Quote, SourceIx, Span, Why, read_span, seal_of};

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
    /// Flawed words inside and what to know about them.
    pub flaws: Vec<(Placed<String>, String)>,
}

/// Reads one `[[quote]]` table.
pub fn read(fields: &Fields<'_>, report: &mut Report) -> Option<Typed> {
    let id = fields.text("id", report);
    let source = fields.text("source", report);
    let text = fields.text("text", report);
    let paragraph = fields.locator("paragraph", report);
    let speaker = fields.optional_text("speaker", report);
    let said = fields.date("said", report);
    let flaws = fields.tables("flaw", report, |flaw, report| {
        Some((flaw.text("text", report)?, flaw.text("note", report)?.value))
    });
    let mut text = text?;
    text.value = one_line(&text.value);
    Some(Typed {
        file: fields.file().to_owned(),
        id: id?,
        source: source?,
        text,
        paragraph,
        speaker,
        said,
        flaws: flaws.into_iter().flatten().collect(),
    })
}

/// Words with every line break, and the spaces around it, as one space.
pub fn one_line(words: &str) -> String {
    words
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A part of a typed quote, found: which block, and where in the block's shown words.
struct Found {
    block: usize,
    start: usize,
    end: usize,
}

/// The place of `typed` in `source`, or `None` after reporting why there is none.
pub fn resolve(
    typed: &Typed,
    at: SourceIx,
    source: &Described,
    report: &mut Report,
) -> Option<Quote> {
    let parts: Vec<&str> = typed.text.value.split(OMISSION).map(str::trim).collect();
    if parts.iter().any(|part| part.is_empty()) {
        report.push(
            problem(
                typed,
                "a quote begins and ends with words, and words stand between two omissions",
            )
            .help("remove the […] at its edge"),
        );
        return None;
    }
    let found = locate(typed, &parts, source, report)?;
    let stored: Vec<Span> = found
        .iter()
        .filter_map(|part| source.readings[part.block].1.stored(part.start, part.end))
        .collect();
    let (first, last) = (stored.first()?, stored.last()?);
    let span = Span {
        start: first.start,
        end: last.end,
    };
    let mut omits = Vec::new();
    for (i, part) in stored.iter().enumerate() {
        omits.extend(torn(source, *part));
        if let Some(next) = stored.get(i + 1) {
            omits.extend(omission(
                &source.text,
                Span {
                    start: part.end,
                    end: next.start,
                },
            ));
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
    let flaws = typed
        .flaws
        .iter()
        .filter_map(|flaw| flaw_at(typed, flaw, source, &found, report))
        .collect();
    Some(Quote {
        id: typed.id.value.clone(),
        source: at,
        span,
        omits,
        locator: source.readings[found.first()?.block].0,
        flaws,
        speaker: None,
        said: typed.said,
        seal: seal_of(&shown),
    })
}

fn problem(typed: &Typed, message: impl Into<String>) -> Problem {
    Problem::new(&typed.file, typed.text.range.clone(), message)
}

/// Finds the first part (once, or in the named paragraph) and the others after it.
fn locate(
    typed: &Typed,
    parts: &[&str],
    source: &Described,
    report: &mut Report,
) -> Option<Vec<Found>> {
    let named = match &typed.paragraph {
        None => None,
        Some(name) => {
            let block = Locator::parse(&name.value)
                .and_then(|wanted| source.readings.iter().position(|(one, _)| *one == wanted));
            if block.is_none() {
                report.push(
                    Problem::new(
                        &typed.file,
                        name.range.clone(),
                        format!("source \"{}\" has no paragraph {}", source.id, name.value),
                    )
                    .help("paragraphs, items and notes count from 1; a footnote is \"fn1\""),
                );
                return None;
            }
            block
        }
    };
    let (first, rest) = parts.split_first()?;
    let places: Vec<Found> = source
        .readings
        .iter()
        .enumerate()
        .filter(|(i, _)| named.is_none_or(|wanted| wanted == *i))
        .flat_map(|(i, (_, reading))| {
            reading.text.match_indices(first).map(move |(at, _)| Found {
                block: i,
                start: at,
                end: at + first.len(),
            })
        })
        .collect();
    let mut found = match places.len() {
        0 => {
            report.push(missing(typed, first, source));
            return None;
        }
        1 => places,
        n => {
            let names: Vec<_> = places
                .iter()
                .map(|place| source.readings[place.block].0.name())
                .collect();
            let help = if named.is_some() {
                "quote more words, so that they stand there once"
            } else {
                "add `paragraph = ` with the one that is meant"
            };
            report.push(
                problem(
                    typed,
                    format!("these words stand {n} times in source \"{}\"", source.id),
                )
                .note(format!("in paragraphs {}", names.join(", ")))
                .help(help),
            );
            return None;
        }
    };
    for part in rest {
        let (block, after) = found.last().map(|last| (last.block, last.end))?;
        let next = source
            .readings
            .iter()
            .enumerate()
            .skip(block)
            .find_map(|(i, (_, reading))| {
                let from = if i == block { after } else { 0 };
                let at = from + reading.text.get(from..)?.find(part)?;
                Some(Found {
                    block: i,
                    start: at,
                    end: at + part.len(),
                })
            });
        match next {
            Some(next) => found.push(next),
            None => {
                report.push(
                    missing(typed, part, source).note(
                        "this part follows an omission and must stand after the part before it",
                    ),
                );
                return None;
            }
        }
    }
    Some(found)
}

/// The message for words that are not in their source.
fn missing(typed: &Typed, part: &str, source: &Described) -> Problem {
    let mut problem = problem(
        typed,
        format!("this quote is not in source \"{}\"", source.id),
    )
    .note(format!("quote   : \"{part}\""));
    if let Some(near) = nearest(source, part) {
        let (line, column) = line_column(&source.text, near.differs_at);
        let (there, here) = near.difference;
        problem = problem
            .note(format!("nearest : \"{}\"", near.words))
            .note(format!("at      : {}:{line}:{column} (paragraph {}): the source has {there}, the quote has {here}", source.text_file, near.locator.name()));
    }
    problem.help(
        "copy the words from the source; only line breaks may differ; mark an omission with […]",
    )
}

/// What a page break leaves inside a quoted stretch: rules, and footnotes set at the foot of the page.
fn torn(source: &Described, quoted: Span) -> Vec<Omit> {
    let mut omits = Vec::new();
    for block in &source.blocks {
        for pair in block.parts.windows(2) {
            // The line break after the first part stays: it becomes the space between the two.
            let gap = Span {
                start: pair[0].end + 1,
                end: pair[1].start,
            };
            if !(quoted.contains(gap)
                && quoted.contains(Span {
                    start: pair[0].end - 1,
                    end: pair[0].end,
                }))
            {
                continue;
            }
            let mut from = gap.start;
            let mut why = Why::PageBreak;
            for note in source
                .blocks
                .iter()
                .filter(|b| b.kind == BlockKind::Footnote)
            {
                let Some(start) = note
                    .parts
                    .first()
                    .map(|part| line_start(&source.text, part.start))
                else {
                    continue;
                };
                if gap.start <= start && start < gap.end {
                    omits.push(Omit {
                        span: Span {
                            start: from,
                            end: start,
                        },
                        why,
                    });
                    (from, why) = (start, Why::Footnote);
                }
            }
            omits.push(Omit {
                span: Span {
                    start: from,
                    end: gap.end,
                },
                why,
            });
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
        Span {
            start: gap.start + 1,
            end: gap.end.max(gap.start + 2) - 1,
        }
    } else {
        Span {
            start: gap.start + lead as u32,
            end: gap.end - tail as u32,
        }
    };
    Some(Omit {
        span,
        why: Why::Omission,
    })
}

/// Where flawed words stand inside a found quote.
fn flaw_at(
    typed: &Typed,
    (words, note): &(Placed<String>, String),
    source: &Described,
    found: &[Found],
    report: &mut Report,
) -> Option<Flaw> {
    let words_line = one_line(&words.value);
    let span = found.iter().find_map(|part| {
        let reading = &source.readings[part.block].1;
        let at = part.start + reading.text.get(part.start..part.end)?.find(&words_line)?;
        reading.stored(at, at + words_line.len())
    });
    if span.is_none() {
        report.push(
            Problem::new(
                &typed.file,
                words.range.clone(),
                "these flawed words are not in the quote",
            )
            .help("copy them from the quote's text"),
        );
    }
    Some(Flaw {
        span: span?,
        note: note.clone(),
    })
}
