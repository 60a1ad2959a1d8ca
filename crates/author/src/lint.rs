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
    let own = without_quotations(&prose.value);
    let padded = format!(
        " {} ",
        own.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect::<Vec<_>>()
            .join(" ")
    );
    let dated = "give the date: a reader of another year must understand it";
    let fair = "use says, writes, argues, reports, asks or warns, the same for every side";
    let undated = UNDATED.iter().map(|word| (*word, format!("our words never say \"{word}\""), dated));
    let loaded = LOADED.iter().map(|word| (*word, format!("\"{word}\" judges the speaker"), fair));
    for (word, message, help) in undated.chain(loaded) {
        if padded.contains(&format!(" {word} ")) {
            let range = narrow(report.text(file).unwrap_or_default(), &prose.range, word);
            report.push(Problem::new(file, range, message).help(help));
        }
    }
}

/// The same text with spaces in place of what stands between quotation marks.
fn without_quotations(text: &str) -> String {
    let mut inside = false;
    let blank = |c: char| {
        inside = match c {
            '“' => true,
            '”' => false,
            _ => inside,
        };
        if inside || c == '”' { " ".repeat(c.len_utf8()) } else { c.to_string() }
    };
    text.chars().map(blank).collect()
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
