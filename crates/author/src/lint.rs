//! Words that our own sentences may not use: undated time words, verbs that judge, what is known from elsewhere.
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

/// How a sentence begins that rests on what no source says. Only the note on a flaw and a source's perspective hold one.
pub const OUTSIDE: &str = "From outside the corpus: ";

/// The words by which knowledge from elsewhere is known.
const ELSEWHERE: &str = "outside the corpus";

/// Reports words of ours that are undated, judge, or speak of what is known from elsewhere. Words between “ and ” are
/// somebody else's and left alone.
pub fn check(file: &str, prose: &Placed<String>, report: &mut Report) {
    let own = Own::of(&prose.value);
    let says = |phrase: &str| own.says(phrase);
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
    if says(ELSEWHERE) {
        let range = narrow(report.text(file).unwrap_or_default(), &prose.range, ELSEWHERE);
        report.push(
            Problem::new(file, range, "what is known from outside the corpus is never a claim of ours").help(format!(
                "leave it out, or say it in the note on a flaw or in a source's perspective, beginning with \"{OUTSIDE}\""
            )),
        );
    }
}

/// Reports the note on a flaw that speaks of knowledge from outside the corpus and does not begin with [`OUTSIDE`].
pub fn check_note(file: &str, note: &Placed<String>, report: &mut Report) {
    if !note.value.starts_with(OUTSIDE) && Own::of(&note.value).says(ELSEWHERE) {
        let range = narrow(report.text(file).unwrap_or_default(), &note.range, ELSEWHERE);
        report.push(
            Problem::new(file, range, "a note that rests on what no source says is not labelled so")
                .note(format!("expected: \"{OUTSIDE}…\""))
                .help("begin the note with these very words, or leave out what no source says"),
        );
    }
}

/// Reports a source's perspective that speaks of knowledge from outside the corpus in a sentence that does not begin with
/// [`OUTSIDE`]; such a sentence comes last, so that all that follows its label is from outside.
pub fn check_perspective(file: &str, perspective: &Placed<String>, report: &mut Report) {
    let stated = perspective.value.split(OUTSIDE).next().unwrap_or_default();
    if Own::of(stated).says(ELSEWHERE) {
        let range = narrow(report.text(file).unwrap_or_default(), &perspective.range, ELSEWHERE);
        report.push(
            Problem::new(file, range, "what is known from outside the corpus is not labelled so")
                .note(format!("expected: \"{OUTSIDE}…\""))
                .help("begin a last sentence with these very words, or leave out what no source says"),
        );
    }
}

/// The words of a text that are its own, in small letters.
pub(crate) struct Own(Vec<String>);

impl Own {
    pub(crate) fn of(text: &str) -> Self {
        let own = without_quotations(text).to_lowercase();
        let words = own.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        Self(words.map(str::to_owned).collect())
    }

    /// Whether the words of `phrase` stand here one after another.
    pub(crate) fn says(&self, phrase: &str) -> bool {
        let phrase: Vec<&str> = phrase.split(' ').collect();
        self.0.windows(phrase.len()).any(|found| found == phrase)
    }
}

/// The same text with spaces in place of what stands between quotation marks.
pub(crate) fn without_quotations(text: &str) -> String {
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
