//! A passage in numbered lines that are the same on every paper: broken by the number of characters, not by the width.
//! Not justified text; a word longer than a line stands on one of its own.

use core::ops::Range;
use pack::{Block, Pack, QuoteIx, SourceIx, reach};
use tree::{Node, el};

/// The most characters of a line: what fits A4 upright in large letters.
pub const WIDE: usize = 64;

/// A paragraph as readers see it, and which of its bytes some quotes cover.
pub struct Passage {
    /// Its words.
    pub text: String,
    /// For each byte of `text`, whether it is quoted.
    pub quoted: Vec<bool>,
}

impl Passage {
    /// A block of a source with the places that `quotes` cover, their omissions left out.
    pub fn of(pack: &Pack, source: SourceIx, block: &Block, quotes: &[QuoteIx]) -> Self {
        let read = pack.block_text(source, block);
        let mut quoted = vec![false; read.text.len()];
        for quote in quotes.iter().map(|quote| &pack[*quote]).filter(|quote| quote.source == source) {
            for ((at, c), shows) in read.text.char_indices().zip(reach(quote, &read)) {
                quoted[at..at + c.len_utf8()].iter_mut().for_each(|byte| *byte |= shows);
            }
        }
        Self { text: read.text, quoted }
    }

    /// The stretches that are not quoted and hold letters or digits, from the first of these to the last; in bytes of `text`.
    pub fn unquoted(&self) -> Vec<Range<usize>> {
        self.stretches(0..self.text.len())
            .filter(|(_, quoted)| !quoted)
            .filter_map(|(part, _)| self.trim(part))
            .collect()
    }

    fn trim(&self, part: Range<usize>) -> Option<Range<usize>> {
        let words = self.text.get(part.clone())?;
        let start = words.find(char::is_alphanumeric)?;
        let (last, c) = words.char_indices().rfind(|(_, c)| c.is_alphanumeric())?;
        Some(part.start + start..part.start + last + c.len_utf8())
    }

    /// The stretches of `within` that are quoted or not, one after the other.
    fn stretches(&self, within: Range<usize>) -> impl Iterator<Item = (Range<usize>, bool)> {
        let mut at = within.start;
        core::iter::from_fn(move || {
            let quoted = *self.quoted.get(at..within.end)?.first()?;
            let long = self.quoted.get(at..within.end)?.iter().take_while(|one| **one == quoted).count();
            let part = at..at + long;
            at += long;
            Some((part, quoted))
        })
    }

    /// The passage in numbered lines. `marked` says which stretches are marked: the quoted ones, the others, or none.
    pub fn numbered(&self, marked: Option<bool>) -> Node {
        let lines = breaks(&self.text).into_iter().map(|line| {
            let mut item = el("li");
            for (part, quoted) in self.stretches(line) {
                let words = self.text.get(part.clone()).unwrap_or_default();
                let bare = marked != Some(quoted) || self.trim(part).is_none();
                item = if bare { item.with(words) } else { item.with(el("mark").with(words)) };
            }
            item.into()
        });
        el("ol").class("lines").all(lines).into()
    }
}

/// The lines of `text` as byte ranges, without the spaces between them.
pub fn breaks(text: &str) -> Vec<Range<usize>> {
    let mut lines: Vec<Range<usize>> = Vec::new();
    let (mut wide, mut next) = (0, 0);
    for word in text.split(' ') {
        let start = next;
        next += word.len() + 1;
        let long = word.chars().count();
        if long == 0 {
            continue;
        }
        match lines.last_mut() {
            Some(line) if wide + 1 + long <= WIDE => {
                line.end = start + word.len();
                wide += 1 + long;
            }
            _ => {
                lines.push(start..start + word.len());
                wide = long;
            }
        }
    }
    lines
}

/// The number of the line in which byte `at` of `text` stands, from 1.
pub fn line_at(text: &str, at: usize) -> usize {
    breaks(text).iter().take_while(|line| line.start <= at).count().max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passage(text: &str, quoted: Range<usize>) -> Passage {
        Passage { text: text.to_owned(), quoted: (0..text.len()).map(|at| quoted.contains(&at)).collect() }
    }

    #[test]
    fn what_is_not_quoted_is_named_without_the_signs_around_it() {
        let one = passage("First. “Second,” he says. Third.", 7..20);
        let parts: Vec<&str> = one.unquoted().into_iter().map(|part| &one.text[part]).collect();
        assert_eq!(parts, ["First", "he says. Third"]);
    }

    #[test]
    fn marks_stop_at_the_end_of_a_line_and_signs_alone_are_not_marked() {
        let text = format!("{} b, c", "a".repeat(WIDE));
        let one = passage(&text, 0..WIDE + 2);
        let lines = tree::html(&[one.numbered(Some(true))]);
        assert_eq!(
            lines,
            format!("<ol class=\"lines\"><li><mark>{}</mark></li><li><mark>b</mark>, c</li></ol>", "a".repeat(WIDE))
        );
        assert_eq!(line_at(&text, WIDE - 1), 1);
        assert_eq!(line_at(&text, WIDE + 1), 2);
    }

    proptest! {
        #[test]
        fn lines_hold_every_word_and_no_more_than_fit(text in "[a-zé]{1,9}( {1,2}[a-z]{1,80}){0,30}") {
            let lines = breaks(&text);
            let words: Vec<&str> = lines.iter().flat_map(|line| text[line.clone()].split_whitespace()).collect();
            prop_assert_eq!(words, text.split_whitespace().collect::<Vec<_>>());
            for line in &lines {
                let words = &text[line.clone()];
                // A second space between words is kept and not counted.
                let wide = words.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>() - 1;
                prop_assert!(wide <= WIDE || !words.contains(' '));
            }
        }
    }
}
