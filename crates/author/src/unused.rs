//! Passages that no card quotes on purpose, as a source's description declares them; every block is quoted or declared.
//! Not a count of what is quoted, which is `coverage`.

use crate::entries::OwnCards;
use crate::fields::{Fields, Placed};
use crate::passage;
use crate::report::{Problem, Report};
use crate::sources::Described;
use pack::{Locator, Quote, Reading, SourceIx, Span, reach, touches};

/// A passage that no card quotes on purpose.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unused {
    /// Which text.
    pub source: SourceIx,
    /// The block.
    pub locator: Locator,
    /// Bytes of the stored file, within one line.
    pub span: Span,
    /// The editor's reason.
    pub why: String,
}

/// One `[[unused]]` table as written.
pub struct Declared {
    paragraph: Placed<String>,
    text: Option<Placed<String>>,
    why: Placed<String>,
}

impl Declared {
    /// The words that a message marks.
    fn place(&self) -> &Placed<String> {
        self.text.as_ref().unwrap_or(&self.paragraph)
    }
}

/// Reads one `[[unused]]` table; `None` after reporting what is missing.
pub fn read(fields: &Fields<'_>, report: &mut Report) -> Option<Declared> {
    if !fields.has("paragraph") {
        report.push(
            Problem::new(fields.file(), fields.range(), "this [[unused]] names no paragraph")
                .help("add `paragraph = \"26\"`, or \"fn3\" for a footnote"),
        );
    }
    let (paragraph, text) = (fields.locator("paragraph", report), fields.optional_text("text", report));
    let why = fields.text("why", report);
    Some(Declared { paragraph: paragraph?, text, why: why? })
}

/// The declared passages of every source, ascending by source and block as declared.
///
/// Reports declarations that are found nowhere or are quoted after all, and blocks that are neither quoted nor declared.
pub fn check(described: &[Described], cards: &OwnCards<'_>, quotes: &[Quote], report: &mut Report) -> Vec<Unused> {
    // What a quote that cannot be used would have shown is not known, and its card is reported already.
    let all_known = !report.has_spoilt("quotes") && !report.has_spoilt("cards");
    let mut passages = Vec::new();
    for (source, at) in described.iter().zip(0..).map(|(one, at)| (one, SourceIx(at))) {
        // Paragraphs are counted wrongly where lines are described wrongly.
        if report.speaks_of(&source.file) || report.speaks_of(&source.text_file) {
            continue;
        }
        let own: Vec<&Quote> = quotes.iter().filter(|quote| quote.source == at).collect();
        for one in &source.unused {
            crate::lint::check(&source.file, &one.why, report);
            let Some((block, start, end)) = passage::find(source, &one.paragraph, one.text.as_ref(), report) else {
                continue;
            };
            let (locator, reading) = &source.readings[block];
            let quoting: Vec<_> = own.iter().filter(|quote| shows(quote, reading, start, end)).collect();
            if all_known && !quoting.is_empty() {
                report.push(quoted(one, source, &quoting, cards, report));
            }
            passages.extend(lines(source, *locator, reading, start, end).map(|span| Unused {
                source: at,
                locator: *locator,
                span,
                why: one.why.value.clone(),
            }));
        }
        for (locator, reading) in source.readings.iter().filter(|_| all_known) {
            let declared = source.unused.iter().any(|one| Locator::parse(&one.paragraph.value) == Some(*locator));
            if !declared && !own.iter().any(|quote| touches(quote, reading)) {
                report.push(untouched(source, *locator, reading));
            }
        }
    }
    passages
}

/// Whether `quote` shows a character of the bytes `start..end` of a block's shown words.
fn shows(quote: &Quote, reading: &Reading, start: usize, end: usize) -> bool {
    let places = reading.text.char_indices().map(|(i, _)| i);
    places.zip(reach(quote, reading)).any(|(i, shown)| shown && (start..end).contains(&i))
}

/// The message for a passage that cards quote after all.
fn quoted(one: &Declared, source: &Described, quoting: &[&&Quote], cards: &OwnCards<'_>, report: &Report) -> Problem {
    let owners: Vec<_> = quoting.iter().filter_map(|quote| cards.owner(&quote.id)).collect();
    let first = owners.first().map_or("", |(card, _)| *card);
    let mut problem = Problem::new(
        &source.file,
        one.place().range.clone(),
        format!("declared unused, but card \"{first}\" quotes it"),
    );
    for (_, typed) in owners {
        let place = report.place(&typed.file, typed.text.range.start);
        problem = problem.note(format!("quoted  : {place}: \"{}\"", typed.text.value));
    }
    problem.help("remove this [[unused]], or narrow it with `text = \"…\"` to the words that no card quotes")
}

/// The message for a block that no card quotes and no declaration names.
fn untouched(source: &Described, locator: Locator, reading: &Reading) -> Problem {
    const FIRST_WORDS: usize = 8;
    let words: Vec<&str> = reading.text.split_whitespace().collect();
    let more = if words.len() > FIRST_WORDS { " …" } else { "" };
    let first = words[..words.len().min(FIRST_WORDS)].join(" ");
    let block = source.blocks.iter().find(|block| block.locator == locator);
    let part = block.and_then(|block| block.parts.first()).map_or(0..0, |part| part.start as usize..part.end as usize);
    let name = locator.name();
    Problem::new(&source.text_file, part, format!("no card quotes paragraph {name}, and it is not declared unused"))
        .note(format!("begins  : \"{first}{more}\""))
        .help(format!(
            "quote it in a card, or declare it in {}: [[unused]] with paragraph = \"{name}\" and why = \"…\"",
            source.file
        ))
}

/// The stored places of the bytes `start..end` of a block's shown words: one span for each of its lines.
fn lines<'a>(
    source: &'a Described,
    locator: Locator,
    reading: &Reading,
    start: usize,
    end: usize,
) -> impl Iterator<Item = Span> + 'a {
    let stored = reading.stored(start, end);
    let parts = source.blocks.iter().filter(move |block| block.locator == locator).flat_map(|block| &block.parts);
    parts.filter_map(move |part| {
        let span = Span { start: part.start.max(stored?.start), end: part.end.min(stored?.end) };
        (!span.is_empty()).then_some(span)
    })
}
