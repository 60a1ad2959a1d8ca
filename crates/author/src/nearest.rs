//! The passage of a text that comes nearest to words that are not in it.
//! Not a search for readers: it only helps an editor to see one wrong character.

use pack::{Locator, Reading};
use std::collections::HashMap;

/// Where words almost stand.
pub struct Nearest<'a> {
    /// The passage as it really reads.
    pub words: String,
    /// Its block.
    pub locator: Locator,
    /// The block's shown words.
    pub reading: &'a Reading,
    /// Byte in those words of the first character that differs.
    pub differs_at: usize,
    /// Whether most of the words are there.
    pub close: bool,
    /// What stands there, and what was typed instead.
    pub difference: (String, String),
}

/// Typed words are cut into runs of so many characters, and every run votes for the places where it stands.
const LONGEST_RUN: usize = 6;
/// A lost or added character moves the votes after it by one; so many moves still count as one place.
const DRIFT: isize = 8;

/// The nearest passage of `blocks` to `typed`, if any of it is there at all.
pub fn nearest<'a>(blocks: &'a [(Locator, Reading)], typed: &str) -> Option<Nearest<'a>> {
    let wanted: Vec<char> = typed.chars().collect();
    // Short words with one wrong character hold no long run that is right.
    let run = (wanted.len() / 3).clamp(1, LONGEST_RUN);
    let mut runs: HashMap<&[char], Vec<usize>> = HashMap::new();
    for (i, chars) in wanted.windows(run).enumerate() {
        runs.entry(chars).or_default().push(i);
    }
    let mut best: Option<(usize, usize, Vec<char>, &(Locator, Reading))> = None;
    for block in blocks {
        let text: Vec<char> = block.1.text.chars().collect();
        if let Some((votes, start)) = place(&text, &runs, run)
            && best.as_ref().is_none_or(|(most, ..)| votes > *most)
        {
            best = Some((votes, start, text, block));
        }
    }
    let (votes, start, text, (locator, reading)) = best?;
    let end = (start + wanted.len()).min(text.len());
    let same = wanted.iter().zip(&text[start..]).take_while(|(a, b)| a == b).count();
    Some(Nearest {
        words: text[start..end].iter().collect(),
        locator: *locator,
        reading,
        close: votes * 2 > wanted.len(),
        differs_at: text[..start + same].iter().map(|c| c.len_utf8()).sum(),
        difference: (describe(text.get(start + same)), describe(wanted.get(same))),
    })
}

/// The place in `text` that most runs vote for: its votes, and where the typed words would begin.
fn place(text: &[char], runs: &HashMap<&[char], Vec<usize>>, run: usize) -> Option<(usize, usize)> {
    // Per offset of the typed words from the text: how many runs, and the first of them.
    let mut votes: HashMap<isize, (usize, usize)> = HashMap::new();
    for (at, chars) in text.windows(run).enumerate() {
        for i in runs.get(chars).into_iter().flatten() {
            let vote = votes.entry(at as isize - *i as isize).or_insert((0, usize::MAX));
            *vote = (vote.0 + 1, vote.1.min(*i));
        }
    }
    let mut offsets: Vec<_> = votes.into_iter().collect();
    offsets.sort_unstable();
    let (strongest, _) = offsets.iter().copied().max_by_key(|(offset, (count, _))| (*count, -offset))?;
    let around = offsets.iter().filter(|(offset, _)| (offset - strongest).abs() <= DRIFT);
    let total = around.clone().map(|(_, (count, _))| count).sum();
    // Among the places that drifted apart, the one that holds the beginning says where it all starts.
    let (start, _) = around.filter(|(_, (count, _))| count * 8 >= total).min_by_key(|(_, (_, first))| *first)?;
    Some((total, (*start).max(0) as usize))
}

/// A character so that look-alikes can be told apart.
fn describe(c: Option<&char>) -> String {
    match c {
        None => "the end".to_owned(),
        Some(c) if c.is_ascii_graphic() => format!("'{c}'"),
        Some(c) => format!("'{c}' (U+{:04X})", u32::from(*c)),
    }
}
