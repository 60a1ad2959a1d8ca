//! Chapters and the summary: Markdown whose every sentence ends with the notes that carry it.
//! Not general Markdown: what would be lost on the page is refused here.

use crate::fields::{self, Fields, Placed};
use crate::report::{Problem, Report};
use pulldown_cmark::{Event, MetadataBlockKind, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A sentence as written, with the ids of its quotes.
pub struct Written {
    /// The words.
    pub text: String,
    /// Where the sentence stands.
    pub range: Range<usize>,
    /// Ids of quotes and where they stand.
    pub cites: Vec<Placed<String>>,
}

/// The parts of a prose file: the front matter's place and words, and the paragraphs.
pub struct Document {
    /// TOML between the `+++` lines, with spaces in place of everything before it so that places stay right.
    pub front: Option<String>,
    /// The sentences by paragraph.
    pub paragraphs: Vec<Vec<Written>>,
}

/// Reads a Markdown file.
pub fn read(file: &str, text: &str, report: &mut Report) -> Document {
    let options = Options::ENABLE_OLD_FOOTNOTES | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut front = None;
    let mut in_front = false;
    let mut paragraphs = Vec::new();
    let mut open: Option<Vec<Written>> = None;
    let mut sentence = Written { text: String::new(), range: 0..0, cites: Vec::new() };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::MetadataBlock(MetadataBlockKind::PlusesStyle)) => in_front = true,
            Event::End(TagEnd::MetadataBlock(_)) => in_front = false,
            Event::Text(words) if in_front => {
                let before: String = text[..range.start].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
                // Columns of the front matter start at the line's beginning, so padding by lines and bytes is exact.
                let pad = " ".repeat(range.start - before.len());
                front = Some(format!("{before}{pad}{words}"));
            }
            Event::Start(Tag::Paragraph) => open = Some(Vec::new()),
            Event::End(TagEnd::Paragraph) => {
                let mut done = open.take().unwrap_or_default();
                close(file, &mut sentence, &mut done, report);
                paragraphs.push(done);
            }
            Event::Text(words) => {
                if let Some(done) = open.as_mut() {
                    if !sentence.cites.is_empty() {
                        close(file, &mut sentence, done, report);
                    }
                    if sentence.text.is_empty() {
                        sentence.range = range.clone();
                    }
                    sentence.range.end = range.end;
                    sentence.text.push_str(&words);
                }
            }
            Event::SoftBreak => {
                if sentence.cites.is_empty() {
                    sentence.text.push(' ');
                }
            }
            Event::FootnoteReference(id) if open.is_some() => {
                if sentence.text.is_empty() && sentence.cites.is_empty() {
                    sentence.range = range.clone();
                }
                sentence.cites.push(Placed { value: id.to_string(), range });
            }
            // A note inside something that was refused.
            Event::FootnoteReference(_) => {}
            other => report.push(
                Problem::new(
                    file,
                    trimmed(text, range),
                    format!("prose here is sentences and notes only, not {}", name_of(&other)),
                )
                .help("write plain sentences, each followed by [^quote-id]"),
            ),
        }
    }
    Document { front, paragraphs }
}

/// A range without the white space at its end, so that a mark does not run into the next line.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text.get(range.clone()).unwrap_or_default().trim_end().len()
}

/// Ends the sentence that was being read.
fn close(file: &str, sentence: &mut Written, done: &mut Vec<Written>, report: &mut Report) {
    let written = std::mem::replace(sentence, Written { text: String::new(), range: 0..0, cites: Vec::new() });
    let text = written.text.trim().to_owned();
    if text.is_empty() && written.cites.is_empty() {
        return;
    }
    let place = |message: &str| Problem::new(file, written.range.clone(), message);
    if written.cites.is_empty() {
        report.push(place("this sentence shows no evidence").help("end it with [^quote-id]"));
    }
    if !text.ends_with(['.', '?', '”', '’', ')']) {
        report.push(place("a note follows a whole sentence").help("put [^quote-id] after the full stop"));
    }
    if let Some(inner) = sentence_end_inside(&text) {
        report.push(
            place("two sentences share their notes")
                .label(format!("the first ends here: …{inner}"))
                .help("give each sentence its own [^quote-id]"),
        );
    }
    done.push(Written { text, ..written });
}

/// The last words of a sentence that ends inside `text`, if one does.
fn sentence_end_inside(text: &str) -> Option<&str> {
    let stops = [". ", "? ", ".” ", "?” ", ".) "];
    let begins = |at: &usize| text[*at..].trim_start().starts_with(|c: char| c.is_uppercase() || c == '“');
    let ends = stops.iter().flat_map(|stop| text.match_indices(stop).map(|(at, stop)| at + stop.trim_end().len()));
    let at = ends.filter(begins).min()?;
    let start = text[..at].char_indices().rev().nth(20).map_or(0, |(i, _)| i);
    Some(&text[start..at])
}

fn name_of(event: &Event<'_>) -> &'static str {
    match event {
        Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)) => "headings",
        Event::Start(Tag::List(_) | Tag::Item) | Event::End(TagEnd::List(_) | TagEnd::Item) => "lists",
        Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => "links",
        Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => "emphasis",
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => "HTML",
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => "code",
        Event::Start(Tag::FootnoteDefinition(_)) | Event::End(TagEnd::FootnoteDefinition) => "the text of a note",
        Event::Rule => "rules",
        Event::HardBreak => "forced line breaks",
        _ => "this",
    }
}

/// Reads the front matter of a chapter.
pub fn front<T>(
    file: &str,
    text: &str,
    document: &Document,
    report: &mut Report,
    read: impl FnOnce(&Fields<'_>, &mut Report) -> T,
) -> Option<T> {
    let Some(front) = &document.front else {
        report.push(
            Problem::new(file, 0..text.len().min(3), "the front matter is missing")
                .help("begin the file with +++, the keys, and +++"),
        );
        return None;
    };
    fields::parse(file, front, report, read)
}
