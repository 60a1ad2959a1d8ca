//! The guide as steps: one thought of one or two sentences, one disagreement, one check at a time, from the chapters as
//! they are written. Not how a step is drawn, and not which one is shown.

mod picture;

pub use picture::{Cut, spelled_out};

use crate::index::{ChapterIx, DisagreementIx, QuoteIx};
use crate::model::{ChapterBlock, Pack, Picture, SelfCheck, Sentence, Side};

/// The longest thought, in code points: what stands in a frame above its evidence in large type.
pub const LONGEST_THOUGHT: usize = 230;

/// The most sentences of one thought.
const MOST_SENTENCES: usize = 2;

/// The most items of a list in one step.
const MOST_ITEMS: usize = 3;

/// The most sides of a disagreement that stand side by side.
const MOST_SIDES: usize = 3;

/// The longest quote of a side, in code points, so that the sides stand in a frame together.
const LONGEST_SIDE: usize = 240;

/// The most code points of a step of words that fit a frame of 680 pixels' height in a column of 360 pixels, as [`Step::weight`]
/// counts them: the heaviest that was seen to fit there has 611.
pub const HEAVIEST_STEP: usize = 620;

/// The most code points of a disagreement that stands in a step: topic, sides with their quotes, and why they differ.
const SIDES_TOGETHER: usize = 1_000;

/// How much room a picture takes in its frame, in code points of words.
const USUAL_PICTURE: usize = 300;

/// What steps are the steps of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Part {
    /// The one-minute summary.
    Summary,
    /// One chapter.
    Chapter(ChapterIx),
}

impl Part {
    /// The summary where there is one, then every chapter.
    pub fn all(pack: &Pack) -> impl Iterator<Item = Self> {
        let summary = (!pack.summary.is_empty()).then_some(Self::Summary);
        summary.into_iter().chain(ChapterIx::all(pack).map(Self::Chapter))
    }
}

/// What a step says.
#[derive(Clone, PartialEq, Debug)]
pub enum Said<'a> {
    /// The beginning: title and first thought.
    Opening(Vec<&'a Sentence>),
    /// One thought.
    Thought(Vec<&'a Sentence>),
    /// Items of a list that stand together.
    Items {
        /// The number of the first one, where the list is numbered.
        first: Option<usize>,
        /// The sentences of each.
        items: Vec<&'a [Sentence]>,
    },
    /// A quote that stands by itself.
    Quote(QuoteIx),
    /// The picture that carries the answer; a long one in several steps, each with some of its rows.
    Picture {
        /// The picture with the rows of this step.
        picture: Box<Picture>,
        /// Which rows these are.
        cut: Cut,
    },
    /// Where the texts part.
    Voices(DisagreementIx),
    /// A question to the reader.
    Check(&'a SelfCheck),
    /// What the texts leave out, and where to go on.
    Last(&'a str),
}

impl<'a> Said<'a> {
    /// The sentences of a thought or of the items of a list.
    pub fn sentences(&self) -> Vec<&'a Sentence> {
        match self {
            Self::Opening(thought) | Self::Thought(thought) => thought.clone(),
            Self::Items { items, .. } => items.iter().copied().flatten().collect(),
            _ => Vec::new(),
        }
    }
}

/// One step.
#[derive(Clone, PartialEq, Debug)]
pub struct Step<'a> {
    /// The part that it belongs to.
    pub part: Part,
    /// Its place in the part, from 1.
    pub number: u16,
    /// What it says.
    pub said: Said<'a>,
}

impl Step<'_> {
    /// The quotes that it rests on, each once, in the order of its sentences.
    pub fn quotes(&self, pack: &Pack) -> Vec<QuoteIx> {
        let mut quotes = Vec::new();
        let mut add = |at: &QuoteIx| {
            if !quotes.contains(at) {
                quotes.push(*at);
            }
        };
        match &self.said {
            Said::Opening(_) | Said::Thought(_) | Said::Items { .. } => {
                self.said.sentences().into_iter().flat_map(|one| &one.cites).for_each(&mut add);
            }
            Said::Quote(at) => add(at),
            Said::Picture { picture, .. } => picture.quotes().iter().for_each(&mut add),
            Said::Voices(at) => pack[*at].sides.iter().filter_map(|side| side.quotes.first()).for_each(&mut add),
            Said::Check(check) => add(&check.quote),
            Said::Last(_) => {}
        }
        quotes
    }

    /// How much stands in its frame at once, in code points: its words and the longest quote below them.
    pub fn weight(&self, pack: &Pack) -> usize {
        let longest = self.quotes(pack).into_iter().map(|at| length(&pack.shown(at))).max().unwrap_or(0);
        let own = match &self.said {
            Said::Opening(_) | Said::Thought(_) | Said::Items { .. } => {
                self.said.sentences().into_iter().map(|one| length(&one.text)).sum()
            }
            Said::Voices(at) => length(&pack[*at].topic) + length(&pack[*at].note),
            Said::Check(check) => length(&check.question) + length(&check.answer),
            Said::Last(words) => length(words),
            Said::Quote(_) => 0,
            // Its drawing takes the place of a quote.
            Said::Picture { picture, .. } => return length(&picture.title) + USUAL_PICTURE,
        };
        own + longest
    }
}

/// The steps of a part.
pub fn steps(pack: &Pack, part: Part) -> Vec<Step<'_>> {
    let said = match part {
        Part::Summary => summary(pack),
        Part::Chapter(at) => chapter(pack, at),
    };
    said.into_iter().zip(1..).map(|(said, number)| Step { part, number, said }).collect()
}

/// Title and thoughts of a chapter, its picture after the first paragraph, which answers its question, one of its
/// disagreements, its check, and its silence.
fn chapter(pack: &Pack, at: ChapterIx) -> Vec<Said<'_>> {
    let chapter = &pack[at];
    let mut said: Vec<Said> = chapter.blocks.iter().flat_map(block).collect();
    begin(&mut said);
    let first = chapter.blocks.iter().position(|block| matches!(block, ChapterBlock::Paragraph(_)));
    let answer: usize = chapter.blocks.iter().take(first.map_or(0, |at| at + 1)).map(|one| block(one).len()).sum();
    said.splice(answer..answer, pictured(picture::of_chapter(pack, at)));
    said.extend(side_by_side(pack, chapter.disagreements.iter().copied()).map(Said::Voices));
    said.push(Said::Check(&chapter.check));
    said.push(Said::Last(&chapter.silence));
    said
}

/// The same of the summary, which has neither of its own: the disagreement and the check that share a quote with it.
fn summary(pack: &Pack) -> Vec<Said<'_>> {
    let mut said = Vec::new();
    for thought in thoughts(pack.summary.iter()) {
        let cited: Vec<QuoteIx> = thought.sentences().into_iter().flat_map(|one| &one.cites).copied().collect();
        said.push(thought);
        for one in picture::of_quotes(pack, &cited) {
            let shown = |said: &Said| matches!(said, Said::Picture { picture, .. } if picture.id == one.id);
            if !said.iter().any(shown) {
                said.extend(pictured(picture::parts(one)));
            }
        }
    }
    begin(&mut said);
    let cited = |at: &QuoteIx| pack.summary.iter().any(|one| one.cites.contains(at));
    let shares = |at: &DisagreementIx| pack[*at].sides.iter().flat_map(|side| &side.quotes).any(cited);
    said.extend(side_by_side(pack, DisagreementIx::all(pack).filter(shares)).map(Said::Voices));
    let check = pack.chapters.iter().map(|chapter| &chapter.check).find(|check| cited(&check.quote));
    said.extend(check.map(Said::Check));
    said.push(Said::Last(&pack.edition.standing));
    said
}

/// The steps of a part of the narrative.
fn block(block: &ChapterBlock) -> Vec<Said<'_>> {
    match block {
        ChapterBlock::Quote(at) => vec![Said::Quote(*at)],
        ChapterBlock::List { numbered, items } => listed(*numbered, items),
        block => thoughts(block.sentences()),
    }
}

/// Neighbouring items of a list, together while they stay short.
fn listed(numbered: bool, items: &[Vec<Sentence>]) -> Vec<Said<'_>> {
    let long = |item: &[Sentence]| item.iter().map(|one| length(&one.text)).sum::<usize>();
    let mut all: Vec<Vec<&[Sentence]>> = Vec::new();
    let mut firsts = Vec::new();
    for (item, number) in items.iter().zip(1..) {
        let room = |step: &&mut Vec<&[Sentence]>| {
            step.len() < MOST_ITEMS && step.iter().map(|one| long(one)).sum::<usize>() + long(item) <= LONGEST_THOUGHT
        };
        match all.last_mut().filter(room) {
            Some(step) => step.push(item),
            None => {
                all.push(vec![item]);
                firsts.push(numbered.then_some(number));
            }
        }
    }
    firsts.into_iter().zip(all).map(|(first, items)| Said::Items { first, items }).collect()
}

/// Neighbouring sentences, joined while they stay short.
fn thoughts<'a>(sentences: impl Iterator<Item = &'a Sentence>) -> Vec<Said<'a>> {
    let mut all: Vec<Vec<&Sentence>> = Vec::new();
    for one in sentences {
        let room = |thought: &&mut Vec<&Sentence>| {
            let long: usize = thought.iter().map(|one| length(&one.text) + 1).sum();
            thought.len() < MOST_SENTENCES && long + length(&one.text) <= LONGEST_THOUGHT
        };
        match all.last_mut().filter(room) {
            Some(thought) => thought.push(one),
            None => all.push(vec![one]),
        }
    }
    all.into_iter().map(Said::Thought).collect()
}

fn pictured<'a>(parts: Vec<(Picture, Cut)>) -> impl Iterator<Item = Said<'a>> {
    parts.into_iter().map(|(picture, cut)| Said::Picture { picture: Box::new(picture), cut })
}

/// Puts the first thought first, as the opening: a title needs words of ours below it.
fn begin(said: &mut Vec<Said>) {
    let first = said.iter().position(|one| matches!(one, Said::Thought(_)));
    if let Some(Said::Thought(thought)) = first.map(|at| said.remove(at)) {
        said.insert(0, Said::Opening(thought));
    }
}

/// The first disagreement whose sides stand in a frame together, each with its first quote whole.
fn side_by_side(pack: &Pack, mut all: impl Iterator<Item = DisagreementIx>) -> Option<DisagreementIx> {
    all.find(|at| {
        let sides = &pack[*at].sides;
        let short = |at: &QuoteIx| length(&pack.shown(*at)) <= LONGEST_SIDE;
        let side = |side: &Side| length(&side.position) + side.quotes.first().map_or(0, |at| length(&pack.shown(*at)));
        let together = length(&pack[*at].topic) + length(&pack[*at].note) + sides.iter().map(side).sum::<usize>();
        sides.len() <= MOST_SIDES
            && together <= SIDES_TOGETHER
            && sides.iter().all(|side| side.quotes.first().is_some_and(short))
    })
}

fn length(words: &str) -> usize {
    words.chars().count()
}
