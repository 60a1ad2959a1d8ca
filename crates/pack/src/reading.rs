//! What readers see of stored words: the file's own markup and line breaks taken away, declared omissions marked.
//! Not a Markdown parser: only the marks that product data names are removed, and nothing is ever added but […].

use crate::model::{Markup, Omit, Why};
use crate::text::Span;

/// Shown words, each byte of which knows where it stands in the stored file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Reading {
    /// The words as shown.
    pub text: String,
    /// For each byte of `text`, the byte offset in the stored file of the character it belongs to.
    pub at: Vec<u32>,
}

impl Reading {
    fn push(&mut self, c: char, at: usize) {
        self.text.push(c);
        self.at.resize(self.text.len(), at as u32);
    }

    /// The stored span that the shown bytes `start..end` stand for; `None` where there are none.
    pub fn stored(&self, start: usize, end: usize) -> Option<Span> {
        let last = self.text.get(start..end)?.chars().next_back()?;
        let first = *self.at.get(start)?;
        // An ellipsis mark or a folded line break stands for other bytes; real quotes begin and end on words.
        let end = *self.at.get(end.checked_sub(1)?)? + last.len_utf8() as u32;
        Some(Span { start: first, end })
    }
}

/// The shown form of `stored`, whose first byte stands at `base` in its file, less `omits` (in file offsets, ascending).
///
/// Markup is removed as `markup` declares; a run of white space that holds a line break becomes one space; an
/// [`Why::Omission`] becomes `[…]`; page breaks and footnotes vanish.
pub fn read_span(stored: &str, base: u32, omits: &[Omit], markup: Markup) -> Reading {
    let mut out = Reading::default();
    let mut at = 0;
    while let Some(c) = stored[at..].chars().next() {
        let place = base as usize + at;
        if let Some(omit) = omits.iter().find(|omit| omit.span.start as usize == place && !omit.span.is_empty()) {
            if omit.why == Why::Omission {
                for mark in "[…]".chars() {
                    out.push(mark, place);
                }
            }
            at = (at + omit.span.len()).min(stored.len());
        } else if let Some(skip) = mark_at(&stored[at..], markup) {
            at += skip;
        } else {
            out.push(c, place);
            at += c.len_utf8();
        }
    }
    fold_line_breaks(&out)
}

/// The shown form of one block of a source, whose lines stand at `parts`; parts torn by a page break join with a space.
///
/// `cut` gives the stored words of a span; a part that it does not give is left out.
pub fn reading_of<'a>(parts: &[Span], markup: Markup, cut: impl Fn(Span) -> Option<&'a str>) -> Reading {
    let mut out = Reading::default();
    for part in parts {
        let Some(stored) = cut(*part) else { continue };
        if !out.text.is_empty() {
            // The line break that ends the part before: one byte before this part at the latest.
            out.push(' ', part.start.saturating_sub(1) as usize);
        }
        let read = read_span(stored, part.start, &[], markup);
        out.text.push_str(&read.text);
        out.at.extend(read.at);
    }
    out
}

/// The length in bytes of the markup that starts `rest`, if any does.
fn mark_at(rest: &str, markup: Markup) -> Option<usize> {
    if markup == Markup::None {
        return None;
    }
    let number = rest.strip_prefix("<sup>").and_then(|inner| {
        let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
        (digits > 0 && inner[digits..].starts_with("</sup>")).then_some(5 + digits + 6)
    });
    let mark = ["<sup>", "</sup>", "<i>", "</i>", "*"].into_iter().find(|mark| rest.starts_with(mark));
    let bracket = || {
        // `[words](#)`: the opening bracket goes where its link follows, the end of the link goes where it stands.
        if rest.starts_with("](#)") {
            return Some(4);
        }
        let inner = rest.strip_prefix('[')?;
        // Without any bracket after it, the words end inside the link.
        let Some(close) = inner.find([']', '[']) else { return Some(1) };
        inner[close..].starts_with("](#)").then_some(1)
    };
    number.or(mark.map(str::len)).or_else(bracket)
}

/// Every run of white space that holds a line break becomes one space.
fn fold_line_breaks(from: &Reading) -> Reading {
    let mut out = Reading::default();
    let mut chars = from.text.char_indices().peekable();
    while let Some((i, c)) = chars.next() {
        if !c.is_whitespace() {
            out.push(c, from.at[i] as usize);
            continue;
        }
        let mut run = vec![(i, c)];
        while let Some(&(j, next)) = chars.peek().filter(|(_, next)| next.is_whitespace()) {
            run.push((j, next));
            chars.next();
        }
        if run.iter().any(|(_, c)| *c == '\n') {
            out.push(' ', from.at[i] as usize);
        } else {
            run.into_iter().for_each(|(j, c)| out.push(c, from.at[j] as usize));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(stored: &str, shown: &str) {
        assert_eq!(read_span(stored, 0, &[], Markup::Markdown).text, shown);
    }

    #[test]
    fn bold_italic_and_footnote_numbers_go() {
        check("**Military Doctrine**<sup>3</sup> was *adopted*", "Military Doctrine was adopted");
    }

    #[test]
    fn an_ordinal_keeps_its_letters() {
        check("took **39<sup>th</sup>** position", "took 39th position");
    }

    #[test]
    fn a_link_keeps_its_words_and_other_brackets_stay() {
        check("Ministers [adopted](#) an [open] appeal", "Ministers adopted an [open] appeal");
    }

    #[test]
    fn words_may_begin_or_end_inside_a_link() {
        check("areas are [kno", "areas are kno");
        check("wn](#), and so on", "wn, and so on");
    }

    #[test]
    fn line_breaks_become_one_space_and_other_spaces_stay() {
        check("certain types \n\nof  armaments", "certain types of  armaments");
    }

    #[test]
    fn a_file_without_markup_keeps_every_mark() {
        let stored = "“[W]e should not look at them [as] our *enemies*,”";
        assert_eq!(read_span(stored, 0, &[], Markup::None).text, stored);
    }

    #[test]
    fn an_omission_is_marked_and_a_page_break_is_not() {
        let omit = |start, end, why| Omit { span: Span { start, end }, why };
        let stored = "one two three\n---\nfour";
        let omits = [omit(14, 17, Why::Omission), omit(24, 27, Why::PageBreak)];
        assert_eq!(read_span(stored, 10, &omits, Markup::None).text, "one […] three four");
    }

    #[test]
    fn a_shown_place_leads_back_to_the_stored_one() {
        let stored = "the **bold** word";
        let read = read_span(stored, 100, &[], Markup::Markdown);
        let at = read.text.find("bold").unwrap_or_default();
        assert_eq!(read.stored(at, at + 4), Some(Span::new(106, 110)));
    }

    proptest! {
        #[test]
        fn shown_words_are_a_subsequence_of_the_stored_ones(stored in "[a-c*<>/sup1\\[\\]()#\n ]{0,60}") {
            let read = read_span(&stored, 0, &[], Markup::Markdown);
            prop_assert_eq!(read.at.len(), read.text.len());
            for (i, c) in read.text.char_indices() {
                let there = stored[read.at[i] as usize..].chars().next();
                prop_assert!(there == Some(c) || (c == ' ' && there.is_some_and(char::is_whitespace)));
            }
            prop_assert!(read.at.windows(2).all(|pair| pair[0] <= pair[1]));
        }
    }
}
