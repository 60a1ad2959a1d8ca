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

/// How many places with one wrong character are named.
const MOST: usize = 3;

/// Where typed words would begin in a block.
struct Place<'a> {
    votes: usize,
    start: usize,
    text: Vec<char>,
    block: &'a (Locator, Reading),
}

/// The passages of `blocks` that are `typed` but for one character; otherwise the one that shares most with it, if any
/// does.
pub fn nearest<'a>(blocks: &'a [(Locator, Reading)], typed: &str) -> Vec<Nearest<'a>> {
    let wanted: Vec<char> = typed.chars().collect();
    // Short words with one wrong character hold no long run that is right.
    let run = (wanted.len() / 3).clamp(1, LONGEST_RUN);
    let mut runs: HashMap<&[char], Vec<usize>> = HashMap::new();
    for (i, chars) in wanted.windows(run).enumerate() {
        runs.entry(chars).or_default().push(i);
    }
    let mut best: Option<Place<'_>> = None;
    let mut near = Vec::new();
    for block in blocks {
        let text: Vec<char> = block.1.text.chars().collect();
        let votes = vote(&text, &runs, run);
        for start in votes.iter().filter_map(|vote| usize::try_from(vote.offset).ok()) {
            if one_off(&wanted, &text, start) {
                near.push(Place { votes: wanted.len(), start, text: text.clone(), block });
            }
        }
        if let Some((votes, start)) = strongest(&votes)
            && best.as_ref().is_none_or(|best| votes > best.votes)
        {
            best = Some(Place { votes, start, text, block });
        }
    }
    if near.is_empty() {
        near.extend(best);
    }
    near.truncate(MOST);
    near.iter().map(|place| compare(place, &wanted)).collect()
}

/// Whether just one character of `text` from `start` on is not the wanted one.
fn one_off(wanted: &[char], text: &[char], start: usize) -> bool {
    let there = text.get(start..start + wanted.len());
    there.is_some_and(|there| there.iter().zip(wanted).filter(|(a, b)| a != b).count() == 1)
}

fn compare<'a>(place: &Place<'a>, wanted: &[char]) -> Nearest<'a> {
    let Place { votes, start, text, block: (locator, reading) } = place;
    let end = (start + wanted.len()).min(text.len());
    let same = wanted.iter().zip(&text[*start..]).take_while(|(a, b)| a == b).count();
    Nearest {
        words: text[*start..end].iter().collect(),
        locator: *locator,
        reading,
        close: votes * 2 > wanted.len(),
        differs_at: text[..start + same].iter().map(|c| c.len_utf8()).sum(),
        difference: (describe(text.get(start + same)), describe(wanted.get(same))),
    }
}

/// How many runs say that the typed words begin at `offset`, and the first run that says so.
struct Vote {
    offset: isize,
    count: usize,
    first: usize,
}

/// The votes of all runs, by offset.
fn vote(text: &[char], runs: &HashMap<&[char], Vec<usize>>, run: usize) -> Vec<Vote> {
    let mut votes: HashMap<isize, Vote> = HashMap::new();
    for (at, chars) in text.windows(run).enumerate() {
        for i in runs.get(chars).into_iter().flatten() {
            let offset = at as isize - *i as isize;
            let vote = votes.entry(offset).or_insert(Vote { offset, count: 0, first: *i });
            vote.count += 1;
            vote.first = vote.first.min(*i);
        }
    }
    let mut votes: Vec<_> = votes.into_values().collect();
    votes.sort_unstable_by_key(|vote| vote.offset);
    votes
}

/// Where most runs agree, a little drift allowed: their number, and where the typed words would begin.
fn strongest(votes: &[Vote]) -> Option<(usize, usize)> {
    let top = votes.iter().max_by_key(|vote| (vote.count, -vote.offset))?;
    let around = votes.iter().filter(|vote| (vote.offset - top.offset).abs() <= DRIFT);
    let total: usize = around.clone().map(|vote| vote.count).sum();
    // Among the places that drifted apart, the one that holds the beginning says where it all starts.
    let start = around.filter(|vote| vote.count * 8 >= total).min_by_key(|vote| vote.first)?;
    Some((total, start.offset.max(0) as usize))
}

/// A character so that look-alikes can be told apart.
fn describe(c: Option<&char>) -> String {
    match c {
        None => "the end".to_owned(),
        Some(c) if c.is_ascii_graphic() => format!("'{c}'"),
        Some(c) => format!("'{c}' (U+{:04X})", u32::from(*c)),
    }
}
