//! Steps of a chapter: nothing of the narrative is lost, nothing is said twice, and each thought is short.
//! Not how they are drawn.

mod common;

use common::little_pack;
use pack::*;

/// The sentences that stand in steps, in order.
fn told<'a>(steps: &'a [Step<'a>]) -> Vec<&'a str> {
    let thought = |step: &'a Step<'a>| match &step.said {
        Said::Opening(thought) | Said::Thought(thought) => thought.as_slice(),
        _ => &[],
    };
    steps.iter().flat_map(thought).map(|one| one.text.as_str()).collect()
}

fn sentence(text: &str) -> Sentence {
    Sentence { text: text.to_owned(), cites: vec![QuoteIx(0)] }
}

/// The little pack with this narrative in its first chapter.
fn with(blocks: Vec<ChapterBlock>) -> Pack {
    let mut pack = little_pack();
    pack.chapters[0].blocks = blocks;
    pack
}

#[test]
fn every_sentence_stands_in_one_step_and_the_ends_are_there() {
    let pack = little_pack();
    for part in Part::all(&pack) {
        let steps = steps(&pack, part);
        let expected: Vec<&str> = match part {
            Part::Summary => pack.summary.iter().map(|one| one.text.as_str()).collect(),
            Part::Chapter(at) => pack[at].sentences().map(|one| one.text.as_str()).collect(),
        };
        assert_eq!(told(&steps), expected);
        assert!(matches!(steps.first().map(|one| &one.said), Some(Said::Opening(_))));
        assert!(matches!(steps.last().map(|one| &one.said), Some(Said::Last(_))));
        let numbers: Vec<u16> = steps.iter().map(|one| one.number).collect();
        assert_eq!(numbers, (1..).take(steps.len()).collect::<Vec<u16>>());
    }
}

#[test]
fn short_neighbours_of_a_paragraph_are_one_thought_and_long_ones_stand_alone() {
    let long = "x".repeat(LONGEST_THOUGHT);
    let pack = with(vec![
        ChapterBlock::Paragraph(["One.", "Two.", "Three.", &long, "Four."].map(sentence).to_vec()),
        ChapterBlock::Paragraph(vec![sentence("Five.")]),
    ]);
    let steps = steps(&pack, Part::Chapter(ChapterIx(0)));
    let thoughts: Vec<usize> = steps
        .iter()
        .filter_map(|one| match &one.said {
            Said::Opening(thought) | Said::Thought(thought) => Some(thought.len()),
            _ => None,
        })
        .collect();
    assert_eq!(thoughts, [2, 1, 1, 1, 1]);
}

#[test]
fn a_quote_that_stands_first_comes_after_the_opening() {
    let pack = with(vec![ChapterBlock::Quote(QuoteIx(0)), ChapterBlock::Paragraph(vec![sentence("One.")])]);
    let steps = steps(&pack, Part::Chapter(ChapterIx(0)));
    assert!(matches!(steps[0].said, Said::Opening(_)));
    assert_eq!(steps[1].said, Said::Quote(QuoteIx(0)));
}
