//! Which pictures stand in steps, and how much of a long one in each. Not how they are drawn (crate `pictures`).

use crate::index::{ChapterIx, QuoteIx};
use crate::model::{Content, Framework, Pack, Picture};

/// The most rows of a list of words in one step: what stands in a narrow frame.
const MOST_ROWS: usize = 6;

/// The most claims of a table in one step: their signs are small, their words are long.
const MOST_CLAIMS: usize = 6;

/// The most frameworks in one step of a matrix whose words stand there.
const MOST_FRAMEWORKS: usize = 3;

/// The most code points of a matrix whose words stand in steps.
const WORDS_IN_STEPS: usize = 600;

/// Whether the words of a matrix stand in steps. Of a longer one a step shows only which cells say something.
pub fn spelled_out(frameworks: &[Framework]) -> bool {
    let lines = frameworks.iter().flat_map(|one| &one.cells).flatten();
    lines.map(|line| line.text.chars().count()).sum::<usize>() <= WORDS_IN_STEPS
}

/// The steps of the picture that carries a chapter's answer. A timeline has too many marks for a frame.
pub(super) fn of_chapter(pack: &Pack, at: ChapterIx) -> Vec<(Picture, Cut)> {
    let picture = pack.pictures.iter().find(|one| one.chapter == Some(at));
    picture.filter(|one| !matches!(one.content, Content::Timeline { .. })).map(parts).unwrap_or_default()
}

/// The chapters' pictures of numbers and places that one of these quotes carries, too.
pub(super) fn of_quotes<'a>(pack: &'a Pack, quotes: &[QuoteIx]) -> Vec<&'a Picture> {
    let small = |one: &Picture| matches!(one.content, Content::Figures(_) | Content::Map(_)) && one.chapter.is_some();
    let shared = |one: &Picture| one.quotes().iter().any(|at| quotes.contains(at));
    pack.pictures.iter().filter(|one| small(one) && shared(one)).collect()
}

/// How much of a picture a step shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cut {
    /// All of it.
    Whole,
    /// Some rows, which are a part of as many parts.
    Part {
        /// Which part, from 1.
        number: usize,
        /// How many there are.
        of: usize,
    },
}

/// A picture in one step, or a long one in as few as it takes, with about as many of its rows in each.
pub(super) fn parts(picture: &Picture) -> Vec<(Picture, Cut)> {
    let (rows, most) = match &picture.content {
        Content::Words(rows) => (rows.len(), MOST_ROWS),
        Content::Grid(claims) => (claims.len(), MOST_CLAIMS),
        Content::Matrix { frameworks, .. } if spelled_out(frameworks) => (frameworks.len(), MOST_FRAMEWORKS),
        _ => (1, 1),
    };
    let of = rows.div_ceil(most).max(1);
    let each = rows.div_ceil(of).max(1);
    let part = |number: usize| {
        let mut part = picture.clone();
        let (from, to) = ((number - 1) * each, number * each);
        match &mut part.content {
            Content::Words(rows) => keep(rows, from, to),
            Content::Grid(claims) => keep(claims, from, to),
            Content::Matrix { frameworks, .. } if of > 1 => keep(frameworks, from, to),
            // What a number is a part of would fill the frame; its unit says it.
            Content::Figures(list) => list.iter_mut().for_each(|one| one.of = None),
            _ => {}
        }
        // What limits all of them stands below the last.
        if number < of {
            part.caption.clear();
        }
        (part, if of == 1 { Cut::Whole } else { Cut::Part { number, of } })
    };
    (1..=of).map(part).collect()
}

/// Keeps the rows from one place up to another, or to the end.
fn keep<T>(rows: &mut Vec<T>, from: usize, to: usize) {
    rows.truncate(to);
    rows.drain(..from.min(rows.len()));
}
