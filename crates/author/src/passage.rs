//! Passages that a source's description names: a paragraph, or words that stand once in it.
//! Not quotes, which cards hold and which may begin in any paragraph.

use crate::fields::Placed;
use crate::nearest::nearest;
use crate::quotes::one_line;
use crate::report::{Problem, Report};
use crate::sources::Described;
use pack::Locator;

/// Where the passage stands that a description names by its paragraph (`name`) and its words (all, where it gives none):
/// the place of its block among the readings, and bytes of the block's shown words.
pub fn find(
    source: &Described,
    name: &Placed<String>,
    text: Option<&Placed<String>>,
    report: &mut Report,
) -> Option<(usize, usize, usize)> {
    let wanted = Locator::parse(&name.value);
    let Some(block) = source.readings.iter().position(|(locator, _)| Some(*locator) == wanted) else {
        let message = format!("source \"{}\" has no paragraph {}", source.id, name.value);
        report.push(
            Problem::new(&source.file, name.range.clone(), message)
                .help("paragraphs, items and notes count from 1; a footnote is \"fn1\""),
        );
        return None;
    };
    let reading = &source.readings[block].1;
    let Some(words) = text else {
        return Some((block, 0, reading.text.len()));
    };
    let line = one_line(&words.value);
    let found: Vec<usize> = reading.text.match_indices(&line).map(|(start, _)| start).collect();
    match found.as_slice() {
        [start] => return Some((block, *start, start + line.len())),
        [] => report.push(missing(&line, words, source, block)),
        all => report.push(
            Problem::new(
                &source.file,
                words.range.clone(),
                format!("these words stand {} times in paragraph {}", all.len(), name.value),
            )
            .help("write more words, so that they stand there once"),
        ),
    }
    None
}

/// The message for words that are not in the block.
fn missing(line: &str, words: &Placed<String>, source: &Described, block: usize) -> Problem {
    let message = format!("these words are not in paragraph {}", source.readings[block].0.name());
    let mut problem = Problem::new(&source.file, words.range.clone(), message).note(format!("passage : \"{line}\""));
    for near in nearest(&source.readings[block..=block], line).iter().take(1) {
        let (there, here) = &near.difference;
        let place = source.place(near.locator, near.reading, near.differs_at);
        problem = problem
            .note(format!("nearest : \"{}\"", near.words))
            .note(format!("at      : {place}: the source has {there}, the passage has {here}"));
    }
    problem.help("copy the words from the source; only line breaks may differ")
}
