//! "Who said it?" and "Which text?": who is heard in a quote, and where it stands.
//! Not for quotes that name the answer.

use super::wording::{Corpus, is_proper, long, names_actor, names_source, related, tells_role};
use super::{Item, Task, offer};
use crate::random::Random;
use crate::selection::cards_with;
use core::ops::RangeInclusive;
use pack::{ActorIx, Pack, QuoteIx, SourceIx};

/// How long words must be to tell something and may be to be read, in characters.
const SPOKEN: RangeInclusive<usize> = 40..=400;
/// The same for words that are to give their text away.
const WRITTEN: RangeInclusive<usize> = 70..=400;
/// How many options there are at most, and at least.
const MOST: usize = 4;
const LEAST: usize = 3;

/// Who said the words of a quote that reports somebody.
///
/// The words name neither the speaker, nor anybody offered, nor a role that only the speaker has. Wrong are others of the speaker's group who are quoted somewhere: not the
/// author's own voice, not whoever says the same words elsewhere, nobody whom a card with this quote is about, and nobody who
/// may stand for the speaker.
pub fn speaker(pack: &Pack, corpus: &Corpus, quote: QuoteIx, random: &mut Random) -> Option<Item> {
    let right = pack[quote].speaker?;
    let words = pack.shown(quote);
    if !SPOKEN.contains(&long(&words)) || names_actor(&pack[right], &words) || !is_proper(&pack[right].name) {
        return None;
    }
    let same = corpus.same(quote);
    let alone = same.iter().all(|other| pack[*other].speaker.is_none_or(|speaker| speaker == right));
    let wrong = |at: &ActorIx| {
        let actor = &pack[*at];
        *at != right
            && actor.group == pack[right].group
            && is_proper(&actor.name)
            && QuoteIx::all(pack).any(|other| pack[other].speaker == Some(*at))
            && same.iter().all(|other| pack[pack[*other].source].voice != *at)
            && same.iter().flat_map(|other| cards_with(pack, *other)).all(|card| !pack[card].actors.contains(at))
            && !related(actor, &pack[right])
            && !names_actor(actor, &words)
    };
    let wrong: Vec<ActorIx> = ActorIx::all(pack).filter(wrong).collect();
    if !alone || wrong.len() + 1 < LEAST {
        return None;
    }
    let (options, at) = offer(right, wrong, MOST, random);
    let others = options.iter().filter(|at| **at != right).map(|at| &pack[*at]);
    let told = tells_role(&pack[right], others, &words);
    (!told).then_some(Item { task: Task::Speaker { quote, options }, answer: vec![at] })
}

/// Which text holds the words of a quote.
///
/// The words name no text. Wrong are texts that do not hold them, that no card sets beside this quote for saying the same, and that neither
/// retell the right one nor are retold by it.
pub fn source(pack: &Pack, corpus: &Corpus, quote: QuoteIx, random: &mut Random) -> Option<Item> {
    let right = pack[quote].source;
    let words = pack.shown(quote);
    if !WRITTEN.contains(&long(&words)) || SourceIx::all(pack).any(|at| names_source(pack, at, &words)) {
        return None;
    }
    let retells = |one: SourceIx, other: SourceIx| pack[one].retells.as_ref() == Some(&pack[other].id);
    let beside = |at: SourceIx| {
        cards_with(pack, quote).any(|card| pack[card].quotes.iter().any(|other| pack[*other].source == at))
    };
    let wrong = |at: &SourceIx| {
        *at != right
            && !retells(*at, right)
            && !retells(right, *at)
            && !beside(*at)
            && !corpus.stands_in(pack, quote, *at)
    };
    let wrong: Vec<SourceIx> = SourceIx::all(pack).filter(wrong).collect();
    if wrong.len() + 1 < LEAST {
        return None;
    }
    let (options, at) = offer(right, wrong, MOST, random);
    Some(Item { task: Task::Source { quote, options }, answer: vec![at] })
}
