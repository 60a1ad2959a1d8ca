//! The passage of a text that comes nearest to words that are not in it.
//! Not a search for readers: it only helps an editor to see one wrong character.

use crate::sources::Described;
use pack::Locator;
use std::collections::HashMap;

/// Where words almost stand.
pub struct Nearest {
    /// The passage as it really reads.
    pub words: String,
    /// Its block.
    pub locator: Locator,
    /// Byte offset in the stored file of the first character that differs.
    pub differs_at: usize,
    /// What stands there, and what was typed instead.
    pub difference: (String, String),
}

const SHINGLE: usize = 6;

/// The nearest passage of `source` to `typed`, if any of it is there at all.
pub fn nearest(source: &Described, typed: &str) -> Option<Nearest> {
    let wanted: Vec<char> = typed.chars().collect();
    let mut shingles: HashMap<&[char], Vec<usize>> = HashMap::new();
    for (i, shingle) in wanted.windows(SHINGLE).enumerate() {
        shingles.entry(shingle).or_default().push(i);
    }
    let mut best: Option<(usize, usize, usize)> = None;
    let texts: Vec<Vec<char>> = source
        .readings
        .iter()
        .map(|(_, reading)| reading.text.chars().collect())
        .collect();
    for (block, text) in texts.iter().enumerate() {
        let mut votes: HashMap<isize, usize> = HashMap::new();
        for (at, shingle) in text.windows(SHINGLE).enumerate() {
            for i in shingles.get(shingle).into_iter().flatten() {
                *votes.entry(at as isize - *i as isize).or_default() += 1;
            }
        }
        // The alignment that starts the quote counts, not the one after an inserted or lost character.
        let total: usize = votes.values().sum();
        let first = votes
            .iter()
            .filter(|(_, n)| **n * 4 >= total.div_ceil(4))
            .map(|(offset, _)| *offset)
            .min();
        if let Some(offset) = first
            && best.is_none_or(|(_, _, most)| total > most)
        {
            best = Some((block, offset.max(0) as usize, total));
        }
    }
    let (block, start, _) = best?;
    let (locator, reading) = source.readings.get(block)?;
    let text = &texts[block];
    let end = (start + wanted.len()).min(text.len());
    let same = wanted
        .iter()
        .zip(&text[start..])
        .take_while(|(a, b)| a == b)
        .count();
    let byte = text[..(start + same).min(text.len())]
        .iter()
        .map(|c| c.len_utf8())
        .sum::<usize>();
    Some(Nearest {
        words: text[start..end].iter().collect(),
        locator: *locator,
        differs_at: reading
            .at
            .get(byte)
            .or(reading.at.last())
            .map_or(0, |at| *at as usize),
        difference: (describe(text.get(start + same)), describe(wanted.get(same))),
    })
}

/// A character so that look-alikes can be told apart.
fn describe(c: Option<&char>) -> String {
    match c {
        None => "the end".to_owned(),
        Some(c) if c.is_ascii_graphic() => format!("'{c}'"),
        Some(c) => format!("'{c}' (U+{:04X})", u32::from(*c)),
    }
}
