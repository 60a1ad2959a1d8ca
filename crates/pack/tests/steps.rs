//! Steps of a chapter: nothing of the narrative is lost, nothing is said twice, and each thought is short.
//! Not how they are drawn.

mod common;

use common::little_pack;
use pack::*;

/// The sentences that stand in steps, in order.
fn told<'a>(steps: &'a [Step<'a>]) -> Vec<&'a str> {
    steps.iter().flat_map(|step| step.said.sentences()).map(|one| one.text.as_str()).collect()
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
fn short_items_of_a_list_stand_together_and_keep_their_numbers() {
    let long = "x".repeat(LONGEST_THOUGHT);
    let items = ["One.", "Two.", "Three.", "Four.", &long].map(|text| vec![sentence(text)]).to_vec();
    let pack = |numbered| {
        let items = items.clone();
        with(vec![ChapterBlock::Paragraph(vec![sentence("Zero.")]), ChapterBlock::List { numbered, items }])
    };
    let lists = |pack: &Pack| -> Vec<(Option<usize>, usize)> {
        let list = |one: &Step| match &one.said {
            Said::Items { first, items } => Some((*first, items.len())),
            _ => None,
        };
        steps(pack, Part::Chapter(ChapterIx(0))).iter().filter_map(list).collect()
    };
    assert_eq!(lists(&pack(true)), [(Some(1), 3), (Some(4), 1), (Some(5), 1)]);
    assert_eq!(lists(&pack(false)), [(None, 3), (None, 1), (None, 1)]);
}

/// The little pack with a picture for its first chapter.
fn pictured(content: Content) -> Pack {
    let mut pack = with(vec![
        ChapterBlock::Paragraph(["One.", "Two.", "Three."].map(sentence).to_vec()),
        ChapterBlock::Paragraph(vec![sentence("Four.")]),
    ]);
    pack.pictures = vec![Picture {
        id: "words".to_owned(),
        chapter: Some(ChapterIx(0)),
        title: "Who says what".to_owned(),
        caption: "Nothing else.".to_owned(),
        as_of: None,
        content,
    }];
    pack
}

fn spoken(rows: usize) -> Content {
    Content::Words((0..rows).map(|n| Spoken { words: n.to_string(), quote: QuoteIx(0) }).collect())
}

/// The picture's steps of the first chapter: their places, cuts and words.
fn pictures(pack: &Pack) -> Vec<(u16, Cut, String)> {
    let words = |picture: &Picture| match &picture.content {
        Content::Words(list) => list.iter().map(|one| one.words.as_str()).collect(),
        _ => String::new(),
    };
    let steps = steps(pack, Part::Chapter(ChapterIx(0)));
    let picture = |one: &Step| match &one.said {
        Said::Picture { picture, cut } => Some((one.number, *cut, words(picture))),
        _ => None,
    };
    steps.iter().filter_map(picture).collect()
}

#[test]
fn the_picture_stands_after_the_answer_and_a_long_list_in_two_steps() {
    assert_eq!(pictures(&pictured(spoken(6))), [(3, Cut::Whole, "012345".to_owned())]);
    let part = |number| Cut::Part { number, of: 2 };
    let two = [(3, part(1), "0123".to_owned()), (4, part(2), "456".to_owned())];
    assert_eq!(pictures(&pictured(spoken(7))), two);
    let claim = Claim { text: "One.".to_owned(), says: vec![QuoteIx(0)], partly: Vec::new(), denies: Vec::new() };
    let cuts = |many| pictures(&pictured(Content::Grid(vec![claim.clone(); many]))).into_iter().map(|one| one.1);
    assert_eq!(cuts(6).collect::<Vec<_>>(), [Cut::Whole]);
    assert_eq!(cuts(7).collect::<Vec<_>>(), [part(1), part(2)]);
}

#[test]
fn a_quote_that_stands_first_comes_after_the_opening() {
    let pack = with(vec![ChapterBlock::Quote(QuoteIx(0)), ChapterBlock::Paragraph(vec![sentence("One.")])]);
    let steps = steps(&pack, Part::Chapter(ChapterIx(0)));
    assert!(matches!(steps[0].said, Said::Opening(_)));
    assert_eq!(steps[1].said, Said::Quote(QuoteIx(0)));
}
