//! The coverage as lines for a terminal.
//! Not the page, which shows the words themselves.

use super::{Coverage, Share, Text};
use std::fmt::Write;

/// The report in plain lines, code points and percents; a paragraph is named as on the page.
pub fn print(coverage: &Coverage) -> String {
    let mut out = String::new();
    for text in &coverage.texts {
        table(&mut out, text);
    }
    let summary = coverage.texts.iter().map(|text| row(&text.id, text.share()));
    list(&mut out, "Each text", std::iter::once(heads()).chain(summary));
    list(&mut out, "Deliberately unused", coverage.texts.iter().flat_map(unused));
    list(&mut out, "Furniture, not shown and not counted", coverage.texts.iter().flat_map(furniture));
    list(&mut out, "Neither quoted by a card nor declared unused", coverage.texts.iter().flat_map(overlooked));
    let single: usize = coverage.single.iter().sum();
    let by_text = coverage.texts.iter().zip(&coverage.single).map(|(text, n)| format!("{:<20} {n:>6}", text.id));
    list(&mut out, &format!("Cards that rest on one source: {single} of {}", coverage.cards), by_text);
    list(&mut out, "Topics with fewer than two cards", coverage.thin_topics.iter().cloned());
    let grade = |(what, grade): &(String, f64)| format!("{what:<40} {grade:>5.1}");
    list(
        &mut out,
        "Flesch-Kincaid grade of our words, quotations left out (guide and cards: at most 11)",
        coverage.grades.iter().map(grade),
    );
    list(&mut out, "The hardest cards", coverage.hardest.iter().map(grade));
    out
}

fn table(out: &mut String, text: &Text) {
    let rows = text.passages.iter().map(|passage| row(&passage.locator.name(), passage.share()));
    list(out, &format!("{}, paragraph by paragraph", text.id), std::iter::once(heads()).chain(rows));
}

/// What the columns are: code points, then percent of them.
fn heads() -> String {
    format!("{:<20} {:>10} {:>8} {:>8} {:>8}", "", "characters", "cards", "chapters", "unused")
}

fn row(name: &str, share: Share) -> String {
    let percent = |part| share.percent(part);
    let (cards, chapters, unused) = (percent(share.cards), percent(share.chapters), percent(share.unused));
    format!("{name:<20} {:>10} {cards:>7.1}% {chapters:>7.1}% {unused:>7.1}%", share.all)
}

fn unused(text: &Text) -> impl Iterator<Item = String> {
    text.passages.iter().flat_map(|passage| {
        let why = |why: &String, words: &str| format!("{} {}: “{words}”: {why}", text.id, passage.locator.name());
        passage.runs.iter().filter_map(move |run| Some(why(run.unused.as_ref()?, &run.words)))
    })
}

fn furniture(text: &Text) -> impl Iterator<Item = String> {
    text.furniture.iter().map(|one| format!("{} line {}: {}", text.id, one.lines, one.why))
}

fn overlooked(text: &Text) -> impl Iterator<Item = String> {
    text.passages.iter().flat_map(|passage| {
        let runs = passage.runs.iter().filter(|run| run.is_overlooked());
        runs.map(|run| format!("{} {}: “{}”", text.id, passage.locator.name(), run.words.trim()))
    })
}

/// A title and its indented lines; `none` where there are none.
fn list(out: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    // Writing to a text cannot fail.
    let _ = writeln!(out, "{title}");
    for line in if lines.is_empty() { vec!["none".to_owned()] } else { lines } {
        let _ = writeln!(out, "  {line}");
    }
    out.push('\n');
}
