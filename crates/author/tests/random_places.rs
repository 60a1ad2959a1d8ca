//! One changed character, anywhere in a quote or in a text, breaks the build and is shown where it stands.
//! Not the other ways to break seeds, which are in `messages`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

#[allow(dead_code, reason = "other suites use the rest")]
mod common;

use author::line_column;
use common::Copy;
use pack::{QuoteIx, SourceIx};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// How many places are tried in the quotes, and as many in the texts.
const PLACES: usize = 200;

/// The same places in every run (SplitMix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    /// Another letter than `from`.
    fn letter_but(&mut self, from: char) -> char {
        let next = char::from(b'a' + self.below(26) as u8);
        if next.eq_ignore_ascii_case(&from) { self.letter_but(from) } else { next }
    }

    /// `text` with another letter at byte `at`.
    fn change(&mut self, text: &str, at: usize) -> String {
        let from = text[at..].chars().next().unwrap();
        let to = self.letter_but(from);
        format!("{}{to}{}", &text[..at], &text[at + from.len_utf8()..])
    }
}

/// Where the `text` values of a card's quotes stand, quotation marks included.
fn quote_texts(card: &str) -> Vec<Range<usize>> {
    let table = DeTable::parse(card).unwrap();
    let Some(DeValue::Array(quotes)) = table.get_ref().get("quote").map(|quotes| quotes.get_ref()) else {
        return Vec::new();
    };
    let text = |quote: &toml::Spanned<DeValue<'_>>| match quote.get_ref() {
        DeValue::Table(quote) => quote["text"].span(),
        _ => panic!("a quote is a table"),
    };
    quotes.iter().map(text).collect()
}

#[test]
fn a_changed_letter_in_a_quote_is_found() {
    let seeds = Copy::real();
    let mut dice = Dice(1);
    let mut places = Vec::new();
    let mut cards: Vec<_> =
        std::fs::read_dir(seeds.path("cards")).unwrap().map(|entry| entry.unwrap().path()).collect();
    cards.sort();
    for card in &cards {
        let text = std::fs::read_to_string(card).unwrap();
        places.extend(quote_texts(&text).into_iter().map(|range| (card, range)));
    }
    for _ in 0..PLACES {
        let (card, range) = &places[dice.below(places.len())];
        let text = std::fs::read_to_string(card).unwrap();
        let letters: Vec<usize> = text[range.clone()]
            .char_indices()
            .map(|(at, c)| (range.start + at, c))
            .filter(|(at, c)| c.is_alphabetic() && !text[..*at].ends_with('\\'))
            .map(|(at, _)| at)
            .collect();
        let at = letters[dice.below(letters.len())];
        let changed = dice.change(&text, at);
        std::fs::write(card, &changed).unwrap();
        let report = seeds.report();
        std::fs::write(card, &text).unwrap();
        let lines = line_column(&text, range.start).0..=line_column(&text, range.end).0;
        let file = card.display().to_string();
        let named = |problem: &&author::Problem| {
            problem.file == file && lines.contains(&line_column(&changed, problem.range.start).0)
        };
        assert!(report.problems().iter().any(named), "{file}:{}:\n{}", lines.start(), report.render());
    }
}

#[test]
fn a_changed_letter_in_a_text_is_found() {
    let seeds = Copy::real();
    let pack = seeds.build().unwrap().pack;
    let mut dice = Dice(2);
    // Every shown letter: its source and its place in the stored file.
    let mut letters = Vec::new();
    for source in SourceIx::all(&pack) {
        for block in &pack[source].blocks {
            let read = pack.block_text(source, block);
            letters.extend(
                read.text.char_indices().filter(|(_, c)| c.is_alphabetic()).map(|(i, _)| (source, read.at[i] as usize)),
            );
        }
    }
    let mut quoted = 0;
    for _ in 0..PLACES {
        let (source, at) = letters[dice.below(letters.len())];
        let file = &pack[source].file;
        let text = seeds.read(file);
        seeds.write(file, dice.change(&text, at));
        let report = seeds.report();
        seeds.write(file, &text);
        let (line, column) = line_column(&text, at);
        let path = seeds.path(file).display().to_string();
        let problems = report.problems();
        assert!(
            problems.iter().any(|problem| problem.message == format!("{path} is not the text that was described")),
            "{path}:{line}:{column}:\n{}",
            report.render()
        );
        let holds = |span: pack::Span| (span.start as usize..span.end as usize).contains(&at);
        let shown = |quote: &pack::Quote| {
            quote.source == source && holds(quote.span) && !quote.omits.iter().any(|omit| holds(omit.span))
        };
        if QuoteIx::all(&pack).any(|quote| shown(&pack[quote])) {
            quoted += 1;
            let place = format!(": {path}:{line}:{column} ");
            assert!(
                problems.iter().flat_map(|problem| &problem.notes).any(|note| note.contains(&place)),
                "{place}\n{}",
                report.render()
            );
        }
    }
    assert!(quoted * 4 > PLACES, "only {quoted} of {PLACES} places stand in quotes");
}
