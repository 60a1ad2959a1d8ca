//! What a picture says stands in the quotes that it names: quoted words letter by letter, numbers as digits or as words.
//! Not whether a line is a fair reading of its quote: that is for people.

use crate::entries::Prose;
use crate::fields::Placed;
use crate::figures::{numbers, shown};
use crate::lookup::Lookup;
use crate::quotes::one_line;
use crate::report::{Problem, Report};
use crate::sources::Described;
use pack::{Card, Event, Quote, QuoteIx, SourceIx};
use std::ops::Range;

/// Numbers that texts write as words.
const WORDS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// What pictures refer to.
pub struct Known<'a> {
    /// Quotes by id.
    pub quotes: &'a Lookup,
    /// Cards by id.
    pub cards: &'a Lookup,
    /// The cards, made.
    pub built: &'a [Card],
    /// Events by id.
    pub events: &'a Lookup,
    /// The events, by date.
    pub dated: &'a [Event],
    /// Chapters by id.
    pub chapters: &'a Lookup,
    /// The quotes that were found.
    pub found: &'a [Quote],
    /// Their texts.
    pub sources: &'a [Described],
}

/// The quotes, asked for one picture.
pub struct Evidence<'a> {
    /// What there is.
    pub known: &'a Known<'a>,
    /// The file of the picture.
    pub file: &'a str,
}

impl Evidence<'_> {
    /// Reports quoted words and numbers of `text` that none of `quotes` has.
    pub fn check(&self, text: &Prose, quotes: &[QuoteIx], report: &mut Report) {
        let there: Vec<String> = quotes.iter().filter_map(|at| self.words(*at)).collect();
        let line = one_line(&text.value);
        for words in quoted(&line).filter(|words| !there.iter().any(|one| one.contains(*words))) {
            self.missing(text, format!("no quote that is named here says “{words}”"), &there, report);
        }
        for number in numbers(&line).filter(|number| !there.iter().any(|one| says(one, number))) {
            self.missing(text, format!("no quote that is named here says {number}"), &there, report);
        }
    }

    /// Reports words that do not stand in their quote.
    pub fn spoken(&self, words: &Prose, quote: QuoteIx, report: &mut Report) {
        let Some(there) = self.words(quote) else { return };
        if !there.contains(&one_line(&words.value)) {
            self.missing(words, "these words do not stand in the quote".to_owned(), &[there], report);
        }
    }

    /// Reports a name that none of `quotes` has.
    pub fn named(&self, name: &Prose, quotes: &[QuoteIx], report: &mut Report) {
        let there: Vec<String> = quotes.iter().filter_map(|at| self.words(*at)).collect();
        if !there.iter().any(|one| one.contains(&one_line(&name.value))) {
            self.missing(name, "no quote that is named here has this name".to_owned(), &there, report);
        }
    }

    /// Reports a text that stands on two sides of a claim.
    pub fn one_side_each(&self, sides: &[Vec<QuoteIx>; 3], range: Range<usize>, report: &mut Report) {
        let sources = sides.each_ref().map(|side| side.iter().filter_map(|at| self.source(*at)).collect::<Vec<_>>());
        for (at, side) in sources.iter().enumerate() {
            let mut twice: Vec<_> =
                side.iter().filter(|one| sources[at + 1..].iter().flatten().any(|o| o == *one)).collect();
            twice.dedup();
            for source in twice {
                let id = self.known.sources.get(usize::from(source.0)).map_or("", |one| one.id.as_str());
                let message = format!("source \"{id}\" stands on two sides of this claim");
                let problem = Problem::new(self.file, range.clone(), message);
                report.push(problem.help("write all its quotes under `partly`"));
            }
        }
    }

    /// Reports a number that its quote does not have.
    pub fn number(&self, number: &Placed<u32>, quote: QuoteIx, report: &mut Report) {
        let Some(there) = self.words(quote) else { return };
        if !says(&there.replace(',', ""), &number.value.to_string()) {
            let problem = Problem::new(self.file, number.range.clone(), "this number does not stand in the quote");
            let problem = problem.note(format!("shown   : {there}"));
            report.push(problem.help("write the number that the quote has, or name the quote that has it"));
        }
    }

    fn missing(&self, text: &Prose, message: String, there: &[String], report: &mut Report) {
        let mut problem = Problem::new(self.file, text.range.clone(), message);
        for words in there.iter().take(3) {
            problem = problem.note(format!("shown   : {words}"));
        }
        report.push(problem.help("write it as a quote has it, or name the quote that says it"));
    }

    fn words(&self, at: QuoteIx) -> Option<String> {
        shown(self.known.found.get(usize::from(at.0))?, self.known.sources)
    }

    /// The text of a quote.
    pub fn source(&self, at: QuoteIx) -> Option<SourceIx> {
        self.known.found.get(usize::from(at.0)).map(|quote| quote.source)
    }
}

/// What stands between “ and ” in a line.
fn quoted(line: &str) -> impl Iterator<Item = &str> {
    line.split('“').skip(1).filter_map(|rest| rest.split_once('”')).map(|(words, _)| words)
}

/// Whether a quote has a number, as digits or as a word.
fn says(words: &str, number: &str) -> bool {
    let spelt = number.parse::<usize>().ok().and_then(|n| WORDS.get(n));
    let has = |word: &str| words.split(|c: char| !c.is_alphanumeric()).any(|one| one.eq_ignore_ascii_case(word));
    numbers(words).any(|one| one == number) || spelt.is_some_and(|word| has(word))
}
