//! The tokeniser: where words and numbers stand in a text.
//! Not a sentence splitter, and it knows no language: hyphens, apostrophes and the dots of abbreviations are all it looks at.

use crate::fold::english;
use crate::letters::{Class, LONGEST, class, plain_into};
use core::ops::Range;

/// One word of a text as the index knows it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Token {
    /// The folded word.
    pub text: String,
    /// Its bytes in the text, possessive ending and accents included.
    pub range: Range<usize>,
}

/// The folded words of `text` in order. Letters and digits part (`Zapad2017` is two tokens, as `Zapad-2017` is); words
/// tied by hyphens come one by one and then as one word over the whole range (`co`, `operation`, `cooperation`).
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    scan(text, &mut |plain, range, _| {
        found.push(Token { text: english(plain), range });
        true
    });
    found
}

/// Calls `visit` with each plain word, its bytes, and whether it is made of hyphenated parts, until that says `false`.
pub(crate) fn scan(text: &str, visit: &mut dyn FnMut(&str, Range<usize>, bool) -> bool) {
    let mut tied = Tied::default();
    let mut at = 0;
    let mut word = String::new();
    while let Some(range) = next_word(text, at) {
        word.clear();
        plain_into(&text[range.clone()], &mut word);
        let hyphen = tied.parts > 0 && class_at(text, at) == Some((Class::Hyphen, range.start - at));
        if !hyphen && !tied.end(at, visit) {
            return;
        }
        at = range.end;
        tied.add(&word, range.start);
        if !word.is_empty() && !visit(&word, range, false) {
            return;
        }
    }
    tied.end(at, visit);
}

/// Words tied by hyphens, so far.
#[derive(Default)]
struct Tied {
    word: String,
    start: usize,
    parts: usize,
    number: bool,
}

impl Tied {
    fn add(&mut self, word: &str, start: usize) {
        if self.parts == 0 {
            self.start = start;
        }
        self.parts += 1;
        self.number |= word.starts_with(|c: char| c.is_ascii_digit());
        if self.word.len() < LONGEST {
            self.word.push_str(word);
        }
    }

    /// Reports more than one part as one word, and starts anew. `false` where the visitor has enough.
    fn end(&mut self, end: usize, visit: &mut dyn FnMut(&str, Range<usize>, bool) -> bool) -> bool {
        let goes_on = self.parts < 2 || self.number || self.word.is_empty() || visit(&self.word, self.start..end, true);
        self.word.clear();
        self.parts = 0;
        self.number = false;
        goes_on
    }
}

/// The bytes of the next run of letters, or of digits, at or after byte `from`.
fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let mut start = from;
    let kind = loop {
        match class_at(text, start)? {
            (kind @ (Class::Letter | Class::Digit), _) => break kind,
            (_, len) => start += len,
        }
    };
    let is_letter = |at| class_at(text, at).is_some_and(|(next, _)| next == Class::Letter);
    let is_initial = |at| class_at(text, at).is_some_and(|(next, len)| next == Class::Letter && !is_letter(at + len));
    let mut end = start;
    // Letters since the start or the last dot: `U.S.` has one each time.
    let mut run = 0;
    while let Some((now, len)) = class_at(text, end) {
        match now {
            Class::Letter | Class::Digit if now == kind => run += 1,
            Class::Mark => {}
            Class::Apostrophe if kind == Class::Letter && is_letter(end + len) => {}
            Class::Dot if kind == Class::Letter && run == 1 && is_initial(end + len) => run = 0,
            _ => break,
        }
        end += len;
    }
    Some(start..end)
}

/// The class of the character at byte `at`, and its length; `None` at the end.
fn class_at(text: &str, at: usize) -> Option<(Class, usize)> {
    let byte = *text.as_bytes().get(at)?;
    // Most are one byte long, and decoding is what takes the time.
    let c = if byte.is_ascii() { byte as char } else { text.get(at..)?.chars().next()? };
    Some((class(c), c.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = tokens(text);
        let words: Vec<_> = found.iter().map(|token| token.text.as_str()).collect();
        assert_eq!(words.join(" "), expected, "{text}");
        assert!(found.iter().all(|token| text.get(token.range.clone()).is_some()), "{found:?}");
    }

    #[test]
    fn letters_and_digits_part() {
        check("Zapad-2017", "zapad 2017");
        check("zapad2017", "zapad 2017");
        check("Su-27, S-400", "su 27 s 400");
    }

    #[test]
    fn hyphenated_words_count_as_parts_and_whole() {
        check("confidence-building measures", "confidense building confidensebuilding measure");
        check("co‑operation", "co operation cooperation");
        check("state-of-the-art", "state of the art stateoftheart");
        check("- dash - only -", "dash only");
        check("a--b", "a b");
    }

    #[test]
    fn apostrophes_and_quotation_marks_do_not_matter() {
        check("“NATO’s ‘new’ enemies”", "nato new enemy");
        check("'don't' l`amour", "dont lamor");
        check("states' rights", "state right");
    }

    #[test]
    fn abbreviations_with_dots_are_one_word() {
        check("the U.S. and the U.S.-led force", "the us and the us led force");
        check("the end.But no. I see.", "the end but no i see");
        check("U.S.Army", "us army");
    }

    #[test]
    fn ranges_lead_back_to_the_words() {
        let text = "In Łódź, Russia’s co-operation";
        let shown: Vec<_> = tokens(text).into_iter().map(|token| &text[token.range]).collect();
        assert_eq!(shown, ["In", "Łódź", "Russia’s", "co", "operation", "co-operation"]);
    }

    #[test]
    fn nothing_gives_nothing() {
        check("", "");
        check(" \u{301}’’--.…€ ъ", "");
    }
}
