//! The message for words that are not where a quote says: where else they stand, or what comes nearest.
//! Not the search that resolves quotes, which accepts nothing but the exact words.

use crate::nearest::nearest;
use crate::quotes::{Typed, problem};
use crate::report::{Problem, line_column};
use crate::sources::{Described, cut};
use pack::{Locator, reading_of};
use std::ops::Range;

const COPY: &str = "copy the words from the source; only line breaks may differ; mark an omission with […]";

/// Says that `part` is not in the blocks `scope` of `source`.
pub fn words(typed: &Typed, part: &str, source: &Described, scope: Range<usize>, all: &[Described]) -> Problem {
    let mut message =
        problem(typed, format!("this quote is not in source \"{}\"", source.id)).note(format!("quote   : \"{part}\""));
    let found = elsewhere(part, source, all);
    if let Some((place, _)) = &found {
        message = message.note(format!("found   : {place}"));
    }
    let near = nearest(source.readings.get(scope).unwrap_or_default(), part);
    let near: Vec<_> = near.into_iter().filter(|near| near.words != part && (near.close || found.is_none())).collect();
    for (i, near) in near.iter().enumerate() {
        let (there, here) = &near.difference;
        let place = source.place(near.locator, near.reading, near.differs_at);
        message = message
            .note(format!("{} : \"{}\"", if i == 0 { "nearest" } else { "or     " }, near.words))
            .note(format!("at      : {place}: the source has {there}, the quote has {here}"));
    }
    if near.is_empty() && found.is_none() {
        message = message.note(format!("nearest : nothing like it stands in {}", source.text_file));
    }
    match found {
        Some((_, help)) => message.help(help),
        None if part.contains("[...]") => {
            message.help("write an omission as […], with one character for the three dots")
        }
        None => message.help(COPY),
    }
}

/// Where the very words stand, if not where they were looked for; and what to do.
fn elsewhere(part: &str, source: &Described, all: &[Described]) -> Option<(String, String)> {
    let in_blocks = |one: &Described| {
        one.readings.iter().find_map(|(locator, reading)| {
            let at = reading.text.find(part)?;
            Some((one.place(*locator, reading, at), *locator))
        })
    };
    if let Some((place, locator)) = in_blocks(source) {
        let help = format!(
            "quote them where they stand, in paragraph {}; the parts around an omission keep the order of the source",
            locator.name()
        );
        return Some((place, help));
    }
    if let Some(place) = outside(part, source) {
        return Some((place, "quote the running text: titles, headings and furniture are no evidence".to_owned()));
    }
    all.iter().filter(|other| other.id != source.id).find_map(|other| {
        let (place, _) = in_blocks(other)?;
        Some((place, format!("write source = \"{}\" if that text is meant", other.id)))
    })
}

/// Words that stand in a part of the text that cannot be quoted.
fn outside(part: &str, source: &Described) -> Option<String> {
    for block in source.blocks.iter().filter(|block| block.locator == Locator::Unnumbered) {
        let reading = reading_of(&block.parts, source.markup, |span| cut(&source.text, span));
        if let Some(at) = reading.text.find(part) {
            return Some(source.place(Locator::Unnumbered, &reading, at));
        }
    }
    let at = source.text.find(part)?;
    let (line, column) = line_column(&source.text, at);
    Some(format!("{}:{line}:{column} (declared as furniture, or across parts)", source.text_file))
}
