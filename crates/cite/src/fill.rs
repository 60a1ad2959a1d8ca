//! The open places of a drafted citation, filled: this is what the page runs.
//! Not the styles; a draft brings them along.
//!
//! A draft is text with marks: [`VALUE`] around the name of a value, [`TURN`] where italics begin or end, and [`OPEN`], [`OR`]
//! and [`CLOSE`] around parts of which the first is written whose values are all there; of several, one must be.

use crate::{Style, Work};
use pack::{Locator, Pack, QuoteIx, Span};

/// Stands before and after the name of a value.
pub const VALUE: char = '\u{1}';
/// Begins a group.
pub const OPEN: char = '\u{2}';
/// Stands between the parts of a group.
pub const OR: char = '\u{3}';
/// Ends a group.
pub const CLOSE: char = '\u{4}';
/// Begins or ends italics.
pub const TURN: char = '\u{5}';

/// A stretch of a citation that is set in one way.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Whether they are set in italics.
    pub italic: bool,
}

/// A drafted text with its values put in.
pub fn fill(draft: &str, pack: &Pack, digest: &str, work: Work, style: Style) -> Vec<Run> {
    let mut out = String::new();
    part(draft, &|name| value(name, pack, digest, work), style, &mut out);
    let mut runs = Vec::new();
    for (n, text) in out.split(TURN).enumerate() {
        if !text.is_empty() {
            runs.push(Run { text: text.to_owned(), italic: n % 2 == 1 });
        }
    }
    runs
}

/// The parts of the group whose [`OPEN`] stands before `text`, and what follows its [`CLOSE`].
pub fn group(text: &str, [open, or, close]: [char; 3]) -> (Vec<&str>, &str) {
    let (mut parts, mut begun, mut deep) = (Vec::new(), 0, 0);
    for (at, c) in text.char_indices() {
        if c == open {
            deep += 1;
        } else if c == close && deep > 0 {
            deep -= 1;
        } else if deep == 0 && (c == or || c == close) {
            parts.push(&text[begun..at]);
            begun = at + 1;
            if c == close {
                break;
            }
        }
    }
    (parts, &text[begun..])
}

/// Writes one part; false where one of its values is missing, and then nothing of it stays.
fn part(draft: &str, value: &dyn Fn(&str) -> Option<String>, style: Style, out: &mut String) -> bool {
    let begun = out.len();
    let mut rest = draft;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            VALUE => {
                let (name, after) = rest.split_once(VALUE).unwrap_or((rest, ""));
                let Some(text) = value(name) else {
                    out.truncate(begun);
                    return false;
                };
                crate::style::escape(style, &text, out);
                rest = after;
            }
            OPEN => {
                let (parts, after) = group(rest, [OPEN, OR, CLOSE]);
                if !parts.iter().any(|one| part(one, value, style, out)) && parts.len() > 1 {
                    out.truncate(begun);
                    return false;
                }
                rest = after;
            }
            _ => out.push(c),
        }
    }
    true
}

/// The values that a draft leaves open.
fn value(name: &str, pack: &Pack, digest: &str, work: Work) -> Option<String> {
    let at = match (work, name) {
        (_, "digest") => return Some(digest.get(..12).unwrap_or(digest).to_owned()),
        (Work::Quote(at), _) => at,
        (Work::Source(at), "id") => return Some(pack[at].id.clone()),
        _ => return None,
    };
    let quote = &pack[at];
    match (name, quote.locator) {
        ("id", _) => Some(quote.id.clone()),
        ("paragraph", Locator::Paragraph(n)) | ("footnote", Locator::Footnote(n)) => Some(n.to_string()),
        ("speaker", _) => Some(pack[quote.speaker?].name.clone()),
        ("direct", _) => is_direct(pack, at).then(String::new),
        _ => None,
    }
}

/// Whether a quote shows a speaker's own words: quotation marks stand in it or open right before it.
fn is_direct(pack: &Pack, at: QuoteIx) -> bool {
    let quote = &pack[at];
    let start = quote.span.start as usize;
    let text = &pack[quote.source].text;
    let opens = |mark: &str| text.cut(Span::new(start.saturating_sub(mark.len()), start)) == Some(mark);
    ["“", "\"", "«", "„"].into_iter().any(opens) || pack.shown(at).chars().any(|c| matches!(c, '“' | '"' | '«' | '„'))
}
