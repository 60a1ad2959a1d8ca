//! Words that our own sentences may not use: undated time words and verbs that judge.
//! Not applied to quotes, which keep their source's words.

use crate::fields::Placed;
use crate::report::{Problem, Report};

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
    "admit", "admits", "admitted", "boast", "boasts", "boasted", "brags", "claims", "claimed",
    "insists", "insisted", "slams", "slammed", "blasts", "lashes", "concedes",
];

/// Reports words of ours that are undated or judge. Words between “ and ” are somebody else's and left alone.
pub fn check(file: &str, prose: &Placed<String>, report: &mut Report) {
    let own = without_quotations(&prose.value.to_lowercase());
    let padded = format!(
        " {} ",
        own.replace(|c: char| !c.is_alphanumeric() && c != '\'', " ")
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    );
    let found = |words: &[&str]| {
        words
            .iter()
            .find(|word| padded.contains(&format!(" {word} ")))
            .map(|word| (*word).to_owned())
    };
    if let Some(word) = found(&UNDATED) {
        report.push(
            Problem::new(
                file,
                prose.range.clone(),
                format!("our words never say \"{word}\""),
            )
            .help("give the date: a reader of another year must understand it"),
        );
    }
    if let Some(word) = found(&LOADED) {
        report.push(
            Problem::new(
                file,
                prose.range.clone(),
                format!("\"{word}\" judges the speaker"),
            )
            .help("use says, writes, argues, reports, asks or warns, the same for every side"),
        );
    }
}

fn without_quotations(text: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in text.chars() {
        match c {
            '“' => inside = true,
            '”' => inside = false,
            _ if !inside => out.push(c),
            _ => {}
        }
    }
    out
}
