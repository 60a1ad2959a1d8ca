//! What a card claims, on how much it rests, and what it leaves out.
//! Not for cards whose kind or status could be argued.

use super::{Item, Task};
use crate::lines::Passage;
use crate::random::Random;
use crate::selection::blocks_of;
use core::ops::RangeInclusive;
use pack::{BlockKind, CardIx, CardKind, Pack, QuoteIx, Status, Word};

/// How many answers "fact, position or forecast" has: 0, 1 and 2.
pub const NATURES: usize = 3;

/// How long a passage must be to hide something and may be to be read in a lesson, in bytes.
const PASSAGE: RangeInclusive<usize> = 220..=1_500;
/// The least that is left out, in bytes, and into how many parts it may fall.
const LEFT_OUT: usize = 60;
const PARTS: usize = 4;
/// How many bytes of quotes one claim may rest on, to be read in a lesson.
const EVIDENCE: usize = 1_000;

/// What a kind of card is to students: a fact (0), a position (1) or a forecast (2).
///
/// The others could be argued: a law is also somebody's reading of it, a figure may carry a judgement, that somebody holds a position is
/// itself a fact, a statement and an assessment may be any of the three, a definition none.
pub fn nature(kind: CardKind) -> Option<usize> {
    match kind {
        CardKind::Event => Some(0),
        CardKind::Proposal => Some(1),
        CardKind::Forecast => Some(2),
        _ => None,
    }
}

/// Whether one of a card's quotes is on a side of a disagreement of fact or verdict, be it only for the surroundings of its claim:
/// a student sees the quotes, and not what each is for.
fn argued(pack: &Pack, card: CardIx) -> bool {
    pack.disagreements.iter().any(|one| one.disputes(&pack[card].quotes))
}

/// Whether the claim of a card is a fact, a position or a forecast. What the texts dispute is not asked.
pub fn nature_of(pack: &Pack, card: CardIx) -> Option<Item> {
    let answer = nature(pack[card].kind).filter(|_| !argued(pack, card))?;
    Some(Item { task: Task::Nature { card }, answer: vec![answer] })
}

/// On one source or several. A disputed claim is not asked: it may rest on either. Neither is one whose title tells how many
/// texts say so, nor one that rests on a single quote: nothing would have to be found out; nor one whose claim rests on one text
/// and its surroundings on another.
pub fn sureness(pack: &Pack, card: CardIx) -> Option<Item> {
    let title = &pack[card].title;
    let long: usize = pack[card].quotes.iter().map(|quote| pack[*quote].span.len()).sum();
    let told = pack.words.get(Word::SheetCounting).split('|').any(|count| title.contains(count));
    if told || pack[card].quotes.len() < 2 || argued(pack, card) {
        return None;
    }
    let mut texts = pack[card].quotes.iter().map(|quote| pack[*quote].source);
    let first = texts.next();
    let answer = match pack[card].status {
        Status::Single if texts.all(|text| Some(text) == first) => 0,
        Status::Several => 1,
        Status::Single | Status::Disputed => return None,
    };
    (long <= EVIDENCE).then_some(Item { task: Task::Sureness { card }, answer: vec![answer] })
}

/// What the quotes of a card leave out of a paragraph that one of them stands in.
pub fn left_out(pack: &Pack, card: CardIx, random: &mut Random) -> Option<Item> {
    let mut quotes = pack[card].quotes.clone();
    random.shuffle(&mut quotes);
    quotes.into_iter().find_map(|quote| passage(pack, card, quote))
}

fn passage(pack: &Pack, card: CardIx, quote: QuoteIx) -> Option<Item> {
    let source = pack[quote].source;
    let block = *blocks_of(pack, quote).first()?;
    let stored = &pack[source].blocks[block];
    let one = Passage::of(pack, source, stored, &pack[card].quotes);
    let parts: Vec<(usize, usize)> = one.unquoted().into_iter().map(|part| (part.start, part.end)).collect();
    let left_out: usize = parts.iter().map(|(start, end)| end - start).sum();
    let good = stored.kind == BlockKind::Paragraph
        && PASSAGE.contains(&one.text.len())
        && (1..=PARTS).contains(&parts.len())
        && left_out >= LEFT_OUT;
    good.then_some(Item { task: Task::LeftOut { card, quote, source, block, parts }, answer: Vec::new() })
}
