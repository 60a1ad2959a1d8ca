//! Words that our own sentences may not use: undated time words and verbs that judge.
//! Not applied to quotes, which keep their source's words.

use crate::fields::Placed;
use crate::report::{Problem, Report};
use std::ops::Range;

/// Time words that mean nothing to a reader of another year.
const UNDATED: [&str; 11] = [
    "now",
    "nowadays",
    "recently",
    "currently",
    "today",
    "at the moment",
    "at present",
    "last month",
    "last year",
    "this year",
    "upcoming",
];

/// Verbs that tell a reader what to think of a speaker.
const LOADED: [&str; 16] = [
    "admit", "admits", "admitted", "boast", "boasts", "boasted", "brags", "claims", "claimed", "insists", "insisted",
    "slams", "slammed", "blasts", "lashes", "concedes",
];

/// Reports words of ours that are undated or judge. Words between “ and ” are somebody else's and left alone.
pub fn check(file: &str, prose: &Placed<String>, report: &mut Report) {
    let own = without_quotations(&prose.value).to_lowercase();
    let words: Vec<&str> = own.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let says = |phrase: &str| {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        words.windows(phrase.len()).any(|found| found == phrase)
    };
    let dated = "give the date: a reader of another year must understand it";
    let fair = "use says, writes, argues, reports, asks or warns, the same for every side";
    let undated = UNDATED.iter().map(|word| (*word, "our words never say \"", "\"", dated));
    let loaded = LOADED.iter().map(|word| (*word, "\"", "\" judges the speaker", fair));
    for (word, before, after, help) in undated.chain(loaded) {
        if says(word) {
            let message = format!("{before}{word}{after}");
            let range = narrow(report.text(file).unwrap_or_default(), &prose.range, word);
            report.push(Problem::new(file, range, message).help(help));
        }
    }
}

/// The same text with spaces in place of what stands between quotation marks.
fn without_quotations(text: &str) -> String {
    let (mut out, mut inside) = (String::with_capacity(text.len()), false);
    for c in text.chars() {
        inside = c == '“' || (inside && c != '”');
        if inside || c == '”' {
            (0..c.len_utf8()).for_each(|_| out.push(' '));
        } else {
            out.push(c);
        }
    }
    out
}

/// The place of `word` inside `range` of `text`; the whole range where the file's own writing hides it.
fn narrow(text: &str, range: &Range<usize>, word: &str) -> Range<usize> {
    let own = without_quotations(text.get(range.clone()).unwrap_or_default());
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let stands_at = |at: &usize| {
        own.get(*at..*at + word.len()).is_some_and(|found| found.eq_ignore_ascii_case(word))
            && !letter(own[..*at].chars().next_back())
            && !letter(own[*at + word.len()..].chars().next())
    };
    let found = own.char_indices().map(|(at, _)| at).find(stands_at);
    found.map_or(range.clone(), |at| range.start + at..range.start + at + word.len())
}
