//! "Put in order" and "Where do these two part?": what stands beside one another in time, or against one another.
//! Not for dates that somebody inferred, nor for two events of one year.

use super::wording::{long, plain};
use super::{Item, Task, offer};
use crate::random::Random;
use crate::selection::{blocks_of, cards_with};
use pack::{CardIx, DisagreementIx, EventIx, Pack, QuoteIx};

/// How many events are put in order, at most and at least.
const EVENTS: usize = 4;
const FEWEST: usize = 3;
/// How many disagreements are offered, at most and at least.
const TOPICS: usize = 4;
const FEWEST_TOPICS: usize = 3;
/// How long one side's words may be, in characters.
const LONGEST: usize = 400;

/// Events of different years to be put in order; their titles tell no year.
pub fn order(pack: &Pack, events: &[EventIx], random: &mut Random) -> Option<Item> {
    let mut shown = events.to_vec();
    random.shuffle(&mut shown);
    let mut years: Vec<u16> = Vec::new();
    shown.retain(|at| {
        let event = &pack[*at];
        let usable = !event.inferred && !tells_a_year(&event.title) && !years.contains(&event.date.year);
        if usable {
            years.push(event.date.year);
        }
        usable
    });
    shown.truncate(EVENTS);
    if shown.len() < FEWEST {
        return None;
    }
    let mut answer = in_order(pack, &shown);
    // What stands in order already asks nothing.
    if answer.windows(2).all(|pair| pair[0] < pair[1]) {
        shown.reverse();
        answer.reverse();
    }
    Some(Item { task: Task::Order { events: shown }, answer })
}

/// The places of events of different years, the earliest first.
fn in_order(pack: &Pack, events: &[EventIx]) -> Vec<usize> {
    let year = |at: usize| pack[events[at]].date.year;
    let before = |at: usize| (0..events.len()).filter(|other| year(*other) < year(at)).count();
    (0..events.len()).filter_map(|place| (0..events.len()).find(|at| before(*at) == place)).collect()
}

/// Whether four digits or more stand together.
fn tells_a_year(title: &str) -> bool {
    title.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() > 3)
}

/// Two quotes of two sides of a disagreement, and other disagreements.
///
/// Wrong are those that share with the two quotes no quote, no paragraph and no card, and whose question has
/// no long word in common with the right one.
pub fn parting(pack: &Pack, right: DisagreementIx, random: &mut Random) -> Option<Item> {
    let mut sides: Vec<usize> = (0..pack[right].sides.len()).collect();
    random.shuffle(&mut sides);
    let short = |side: &usize| {
        let quotes = &pack[right].sides[*side].quotes;
        quotes.iter().find(|quote| long(&pack.shown(**quote)) <= LONGEST).copied()
    };
    let mut quotes = sides.iter().filter_map(short);
    let quotes = [quotes.next()?, quotes.next()?];
    let both =
        |at: DisagreementIx| quotes.iter().all(|quote| pack[at].sides.iter().any(|side| side.quotes.contains(quote)));
    if quotes[0] == quotes[1] || DisagreementIx::all(pack).any(|at| at != right && both(at)) {
        return None;
    }
    let cards = |quotes: &[QuoteIx]| -> Vec<CardIx> { quotes.iter().flat_map(|at| cards_with(pack, *at)).collect() };
    let all = |at: DisagreementIx| -> Vec<QuoteIx> {
        pack[at].sides.iter().flat_map(|side| side.quotes.iter().copied()).collect()
    };
    let near = cards(&quotes);
    let blocks: Vec<_> = quotes.iter().map(|at| (pack[*at].source, blocks_of(pack, *at))).collect();
    let wrong = |at: &DisagreementIx| {
        let others = all(*at);
        *at != right
            && others.iter().all(|other| {
                let there = blocks_of(pack, *other);
                !blocks
                    .iter()
                    .any(|(source, at)| *source == pack[*other].source && at.iter().any(|at| there.contains(at)))
            })
            && cards(&others).iter().all(|card| !near.contains(card))
            && !share_a_word(&pack[*at].topic, &pack[right].topic)
    };
    let wrong: Vec<DisagreementIx> = DisagreementIx::all(pack).filter(wrong).collect();
    if wrong.len() + 1 < FEWEST_TOPICS {
        return None;
    }
    let (options, at) = offer(right, wrong, TOPICS, random);
    Some(Item { task: Task::Parting { quotes, options }, answer: vec![at] })
}

/// Whether two questions are about something of the same name: a word of seven letters or more stands in both.
fn share_a_word(one: &str, other: &str) -> bool {
    let other = plain(other);
    plain(one).split(' ').filter(|word| long(word) > 6).any(|word| other.split(' ').any(|one| one == word))
}
