//! Chapters and the summary: Markdown whose every sentence ends with the notes that carry it, in paragraphs and lists,
//! under headings, between quotes that stand alone. Not general Markdown: what would be lost on the page is refused here.

use crate::fields::{self, Fields, Placed};
use crate::report::{Problem, Report};
use pulldown_cmark::{Event, HeadingLevel, MetadataBlockKind, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// A sentence as written, with the ids of its quotes.
#[derive(Default)]
pub struct Written {
    /// The words.
    pub text: String,
    /// Where the sentence stands.
    pub range: Range<usize>,
    /// Ids of quotes and where they stand.
    pub cites: Vec<Placed<String>>,
}

/// One part of a narrative as written.
pub enum WrittenBlock {
    /// Sentences.
    Paragraph(Vec<Written>),
    /// `- item.[^quote-id]`, or `1. item.[^quote-id]` where the order matters.
    List {
        /// Whether the items have numbers.
        numbered: bool,
        /// The sentences of each item.
        items: Vec<Vec<Written>>,
    },
    /// `## Words`.
    Heading(Placed<String>),
    /// `> [^quote-id]`: the id of a quote that stands alone.
    Quote(Placed<String>),
}

impl WrittenBlock {
    /// The sentences of a paragraph or of all items of a list, in order.
    pub fn sentences(&self) -> impl Iterator<Item = &Written> {
        let (paragraph, items): (&[Written], &[Vec<Written>]) = match self {
            Self::Paragraph(sentences) => (sentences, &[]),
            Self::List { items, .. } => (&[], items),
            Self::Heading(_) | Self::Quote(_) => (&[], &[]),
        };
        paragraph.iter().chain(items.iter().flatten())
    }
}

/// The parts of a prose file: the front matter's place and words, and the narrative.
#[derive(Default)]
pub struct Document {
    /// TOML between the `+++` lines, with spaces in place of everything before it so that places stay right.
    pub front: Option<String>,
    /// The narrative.
    pub blocks: Vec<WrittenBlock>,
}

/// Reads a Markdown file.
pub fn read(file: &str, text: &str, report: &mut Report) -> Document {
    let options = Options::ENABLE_OLD_FOOTNOTES | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader = Reader {
        file,
        text,
        report,
        read: Document::default(),
        inside: Inside::Nothing,
        sentence: Written::default(),
        done: Vec::new(),
        items: Vec::new(),
        lists: 0,
    };
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        reader.take(event, range);
    }
    let read = reader.read;
    leads(file, &read.blocks, report);
    read
}

/// What is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Front,
    Paragraph,
    Item,
    Heading,
    Quote,
}

/// What was read so far of one file.
struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    report: &'a mut Report,
    read: Document,
    inside: Inside,
    sentence: Written,
    /// The sentences of the paragraph or item that is being read.
    done: Vec<Written>,
    /// The items of the list that is being read.
    items: Vec<Vec<Written>>,
    /// How many lists are open; one inside another is refused.
    lists: usize,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        match (event, self.inside) {
            (Event::Start(Tag::MetadataBlock(MetadataBlockKind::PlusesStyle)), _) => self.inside = Inside::Front,
            (Event::End(TagEnd::MetadataBlock(_)), _) => self.inside = Inside::Nothing,
            (Event::Text(words), Inside::Front) => self.front(&words, range),
            (Event::Start(Tag::Paragraph), inside) => {
                if inside == Inside::Nothing {
                    self.inside = Inside::Paragraph;
                }
            }
            (Event::End(TagEnd::Paragraph), Inside::Paragraph) => {
                self.close();
                let done = std::mem::take(&mut self.done);
                self.end(WrittenBlock::Paragraph(done));
            }
            // An item that stands apart from the next one holds a paragraph.
            (Event::End(TagEnd::Paragraph), Inside::Item) => self.close(),
            (Event::End(TagEnd::Paragraph), _) => {}
            (Event::Start(Tag::List(_)), Inside::Nothing) => self.lists = 1,
            (Event::Start(Tag::Item), Inside::Nothing) if self.lists == 1 => self.inside = Inside::Item,
            (Event::Start(Tag::Item), Inside::Item) => self.close(),
            (Event::End(TagEnd::Item), _) => self.end_item(range),
            (Event::End(TagEnd::List(numbered)), _) => self.end_list(numbered),
            (Event::Start(Tag::Heading { level: HeadingLevel::H2, .. }), Inside::Nothing) => {
                self.inside = Inside::Heading;
            }
            (Event::End(TagEnd::Heading(_)), Inside::Heading) => self.end_heading(range),
            (Event::Start(Tag::BlockQuote(_)), Inside::Nothing) => self.inside = Inside::Quote,
            (Event::End(TagEnd::BlockQuote(_)), Inside::Quote) => self.end_quote(range),
            (Event::Text(words), _) => self.words(&words, range),
            (Event::SoftBreak, _) => {
                if self.sentence.cites.is_empty() {
                    self.sentence.text.push(' ');
                }
            }
            (Event::FootnoteReference(id), _) => {
                if self.sentence.text.is_empty() && self.sentence.cites.is_empty() {
                    self.sentence.range = range.clone();
                }
                self.sentence.cites.push(Placed { value: id.to_string(), range });
            }
            (other, _) => self.refuse(&other, range),
        }
    }

    fn front(&mut self, words: &str, range: Range<usize>) {
        let before: String = self.text[..range.start].chars().map(|c| if c == '\n' { '\n' } else { ' ' }).collect();
        // Columns of the front matter start at the line's beginning, so padding by lines and bytes is exact.
        let pad = " ".repeat(range.start - before.len());
        self.read.front = Some(format!("{before}{pad}{words}"));
    }

    fn words(&mut self, words: &str, range: Range<usize>) {
        if !self.sentence.cites.is_empty() && matches!(self.inside, Inside::Paragraph | Inside::Item) {
            self.close();
        }
        if self.sentence.text.is_empty() {
            self.sentence.range = range.clone();
        }
        self.sentence.range.end = range.end;
        self.sentence.text.push_str(words);
    }

    /// Ends the sentence that was being read.
    fn close(&mut self) {
        let sentence = std::mem::take(&mut self.sentence);
        self.done.extend(closed(self.file, sentence, self.report));
    }

    fn end(&mut self, block: WrittenBlock) {
        self.read.blocks.push(block);
        self.inside = Inside::Nothing;
    }

    fn end_item(&mut self, range: Range<usize>) {
        if self.inside != Inside::Item {
            return;
        }
        self.close();
        if self.lists > 1 {
            return;
        }
        self.inside = Inside::Nothing;
        let item = std::mem::take(&mut self.done);
        if item.is_empty() {
            self.problem(range, "this item is empty", "write a sentence that ends with [^quote-id], or remove it");
        }
        self.items.push(item);
    }

    fn end_list(&mut self, numbered: bool) {
        self.lists = self.lists.saturating_sub(1);
        if self.lists == 0 && self.inside == Inside::Nothing {
            let items = std::mem::take(&mut self.items);
            self.end(WrittenBlock::List { numbered, items });
        }
    }

    fn end_heading(&mut self, range: Range<usize>) {
        let heading = std::mem::take(&mut self.sentence);
        let value = heading.text.trim().to_owned();
        if value.is_empty() || !heading.cites.is_empty() {
            let help = "write ## and a few words; the sentences below show the evidence";
            self.problem(range.clone(), "a heading is words without notes", help);
        } else if value.ends_with(['.', ':', ';']) {
            self.problem(range.clone(), "a heading is no sentence", "leave out what it ends with");
        }
        self.end(WrittenBlock::Heading(Placed { value, range: trimmed(self.text, range) }));
    }

    fn end_quote(&mut self, range: Range<usize>) {
        let quote = std::mem::take(&mut self.sentence);
        self.inside = Inside::Nothing;
        match <[Placed<String>; 1]>::try_from(quote.cites) {
            Ok([cite]) if quote.text.trim().is_empty() => self.end(WrittenBlock::Quote(cite)),
            _ => {
                let help = "write > [^quote-id]: its words, speaker and place come from its card";
                self.problem(range, "a quote that stands alone is one note and nothing else", help);
            }
        }
    }

    fn refuse(&mut self, event: &Event<'_>, range: Range<usize>) {
        if let Event::Start(Tag::List(_)) = event {
            self.lists += 1;
        }
        let (what, help) = refused(event);
        self.problem(range, &format!("a narrative has no {what}"), help);
    }

    fn problem(&mut self, range: Range<usize>, message: &str, help: &str) {
        let range = trimmed(self.text, range);
        self.report.push(Problem::new(self.file, range, message).help(help));
    }
}

/// Reports a colon that leads to no list, and a heading that nothing stands under.
fn leads(file: &str, blocks: &[WrittenBlock], report: &mut Report) {
    for (at, block) in blocks.iter().enumerate() {
        let next = blocks.get(at + 1);
        if let (WrittenBlock::Heading(heading), None | Some(WrittenBlock::Heading(_))) = (block, next) {
            report.push(
                Problem::new(file, heading.range.clone(), "nothing stands under this heading")
                    .help("write a paragraph below it, or remove it"),
            );
        }
        let sentences: Vec<&Written> = block.sentences().collect();
        let before_a_list =
            matches!(block, WrittenBlock::Paragraph(_)) && matches!(next, Some(WrittenBlock::List { .. }));
        let last = sentences.len().checked_sub(1).filter(|_| before_a_list);
        for (n, sentence) in sentences.iter().enumerate() {
            if sentence.text.ends_with(':') && last != Some(n) {
                report.push(
                    Problem::new(file, sentence.range.clone(), "a note after a colon leads to a list")
                        .help("write the list below, or end the sentence with a full stop"),
                );
            }
        }
    }
}

/// A range without the white space at its end, so that a mark does not run into the next line.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    range.start..range.start + text.get(range.clone()).unwrap_or_default().trim_end().len()
}

/// A sentence whose end was reached, checked; none where nothing was written.
fn closed(file: &str, written: Written, report: &mut Report) -> Option<Written> {
    let text = written.text.trim().to_owned();
    if text.is_empty() && written.cites.is_empty() {
        return None;
    }
    let place = |message: &str| Problem::new(file, written.range.clone(), message);
    if written.cites.is_empty() {
        report.push(place("this sentence shows no evidence").help("end it with [^quote-id]"));
    }
    if !text.ends_with(['.', '?', ':', '”', '’', ')']) {
        report.push(place("a note follows a whole sentence").help("put [^quote-id] after the full stop"));
    }
    if let Some(inner) = sentence_end_inside(&text) {
        report.push(
            place("two sentences share their notes")
                .label(format!("the first ends here: …{inner}"))
                .help("give each sentence its own [^quote-id]"),
        );
    }
    Some(Written { text, ..written })
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

/// What Markdown has and a narrative has not, and what to write instead.
fn refused(event: &Event<'_>) -> (&'static str, &'static str) {
    let plain = "write plain sentences, each followed by [^quote-id]";
    match event {
        Event::Start(Tag::Heading { .. }) | Event::End(TagEnd::Heading(_)) => {
            ("headings of this kind", "begin the line with ## and a space, outside lists and quotes")
        }
        Event::Start(Tag::List(_) | Tag::Item) | Event::End(TagEnd::List(_) | TagEnd::Item) => {
            ("lists inside lists or quotes", "write one list, each item a line of its own: - item.[^quote-id]")
        }
        Event::Start(Tag::BlockQuote(_)) | Event::End(TagEnd::BlockQuote(_)) => {
            ("quotes inside lists or quotes", "write > [^quote-id] between empty lines, outside the list")
        }
        Event::Start(Tag::Link { .. }) | Event::End(TagEnd::Link) => ("links", plain),
        Event::Start(Tag::Emphasis | Tag::Strong) | Event::End(TagEnd::Emphasis | TagEnd::Strong) => {
            ("emphasis", plain)
        }
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => {
            ("HTML", plain)
        }
        Event::Code(_) | Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => ("code", plain),
        Event::Start(Tag::FootnoteDefinition(_)) | Event::End(TagEnd::FootnoteDefinition) => {
            ("texts of notes", "write [^quote-id] alone: the quote on its card is the note")
        }
        Event::Rule => ("rules", "part the narrative with ## and a heading"),
        Event::HardBreak => ("forced line breaks", plain),
        _ => ("marks of this kind", plain),
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
