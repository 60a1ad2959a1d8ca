//! Which pictures stand in steps, and how much of a long one in each. Not how they are drawn (crate `pictures`).

use crate::index::{ChapterIx, QuoteIx};
use crate::model::{Content, Counted, Pack, Picture, Spoken};

/// The most rows of a list in one step: what stands in a narrow frame.
const MOST_ROWS: usize = 6;

/// The steps of the picture that carries a chapter's answer. A matrix has too many words for a frame, a timeline too many
/// marks, and a table of claims weighs as much as the rest of its chapter.
pub(super) fn of_chapter(pack: &Pack, at: ChapterIx) -> Vec<(Picture, Cut)> {
    let picture = pack.pictures.iter().find(|one| one.chapter == Some(at));
    let large =
        |one: &Picture| matches!(one.content, Content::Matrix { .. } | Content::Timeline { .. } | Content::Grid(_));
    picture.filter(|one| !large(one)).map(parts).unwrap_or_default()
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

/// A picture in one step, or a long list in as few as it takes, with about as many of its rows in each.
pub(super) fn parts(picture: &Picture) -> Vec<(Picture, Cut)> {
    match &picture.content {
        Content::Words(list) => cut(picture, list),
        // What a number is a part of would fill the frame; its unit says it.
        Content::Figures(list) => {
            let alone = |one: &Counted| Counted { of: None, ..one.clone() };
            vec![with(picture, Content::Figures(list.iter().map(alone).collect()), Cut::Whole)]
        }
        whole => vec![with(picture, whole.clone(), Cut::Whole)],
    }
}

fn cut(picture: &Picture, rows: &[Spoken]) -> Vec<(Picture, Cut)> {
    let of = rows.len().div_ceil(MOST_ROWS).max(1);
    let each = rows.len().div_ceil(of).max(1);
    let cut = |number| if of == 1 { Cut::Whole } else { Cut::Part { number, of } };
    rows.chunks(each).zip(1..).map(|(rows, number)| with(picture, Content::Words(rows.to_vec()), cut(number))).collect()
}

fn with(picture: &Picture, content: Content, cut: Cut) -> (Picture, Cut) {
    (Picture { content, ..picture.clone() }, cut)
}
