//! Exercises made from the corpus: each a question about a place in it, with its answer and, where there are options, wrong ones
//! that the corpus shows to be wrong. Not their words on paper: those are in `kinds::worksheet` and `kinds::key`.
//!
//! The same seed draws the same items from the same selection. What could be argued is left out rather than asked: every rule is
//! at the function that keeps it, and `tests/exercises` proves each item anew without these functions.

mod claims;
mod places;
mod voices;
mod wording;

use crate::random::Random;
use crate::selection::{Selection, push};

use pack::{ActorIx, CardIx, DisagreementIx, EventIx, Pack, QuoteIx, SourceIx};

use claims::{NATURES, nature};
pub use wording::Corpus;

/// A kind of exercise.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exercise {
    /// Who said it?
    Speaker,
    /// Put in order.
    Order,
    /// Fact, position or forecast?
    Nature,
    /// Which source, how do you know?
    Source,
    /// Where do these two disagree, and why might they?
    Parting,
    /// Is this claim single-sourced?
    Sureness,
    /// Read the passage and mark what the card left out.
    LeftOut,
}

impl Exercise {
    /// Every kind in the order of a sheet, with the most items that a sheet has of it.
    pub const ALL: [(Exercise, usize); 7] = [
        (Exercise::Speaker, 3),
        (Exercise::Order, 1),
        (Exercise::Nature, 4),
        (Exercise::Source, 2),
        (Exercise::Parting, 1),
        (Exercise::Sureness, 3),
        (Exercise::LeftOut, 1),
    ];

    /// Those with the least material are drawn first.
    const DRAWN: [Exercise; 7] = [
        Exercise::Order,
        Exercise::Parting,
        Exercise::Speaker,
        Exercise::Nature,
        Exercise::LeftOut,
        Exercise::Source,
        Exercise::Sureness,
    ];
}

/// What an item asks, with everything that the corpus must prove about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Task {
    /// Which of `options` says the words of `quote`.
    Speaker {
        /// The words.
        quote: QuoteIx,
        /// Who is offered.
        options: Vec<ActorIx>,
    },
    /// In which order `events` happened; they stand as they are shown.
    Order {
        /// The events.
        events: Vec<EventIx>,
    },
    /// Whether the claim of `card` is a fact (0), a position (1) or a forecast (2).
    Nature {
        /// The claim.
        card: CardIx,
    },
    /// Which of `options` holds the words of `quote`.
    Source {
        /// The words.
        quote: QuoteIx,
        /// The texts that are offered.
        options: Vec<SourceIx>,
    },
    /// In which of `options` the two quotes are evidence of two sides.
    Parting {
        /// One quote of each side.
        quotes: [QuoteIx; 2],
        /// The disagreements that are offered.
        options: Vec<DisagreementIx>,
    },
    /// Whether the claim of `card` rests on one source (0) or on several that do not retell one another (1).
    Sureness {
        /// The claim.
        card: CardIx,
    },
    /// What the quotes of `card` do not cover in a block of a source.
    LeftOut {
        /// The card.
        card: CardIx,
        /// The quote that leads to the passage.
        quote: QuoteIx,
        /// The text.
        source: SourceIx,
        /// The place of the block in the list of the source.
        block: usize,
        /// The stretches that are not quoted, in bytes of the block's shown words.
        parts: Vec<(usize, usize)>,
    },
}

/// A question with its answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Item {
    /// What is asked.
    pub task: Task,
    /// The places of the right options: one, or for an order all of them in the right one. Empty where there are no options.
    pub answer: Vec<usize>,
}

impl Item {
    /// Which kind of exercise it is.
    pub fn exercise(&self) -> Exercise {
        match self.task {
            Task::Speaker { .. } => Exercise::Speaker,
            Task::Order { .. } => Exercise::Order,
            Task::Nature { .. } => Exercise::Nature,
            Task::Source { .. } => Exercise::Source,
            Task::Parting { .. } => Exercise::Parting,
            Task::Sureness { .. } => Exercise::Sureness,
            Task::LeftOut { .. } => Exercise::LeftOut,
        }
    }

    /// Every quote whose words, speaker or text it gives away.
    fn reveals(&self, pack: &Pack, corpus: &Corpus) -> Vec<QuoteIx> {
        let mut out = Vec::new();
        let mut add = |quotes: &[QuoteIx]| quotes.iter().for_each(|quote| push(&mut out, *quote));
        match &self.task {
            Task::Speaker { quote, .. } | Task::Source { quote, .. } => add(&[*quote]),
            Task::Order { events } => events.iter().for_each(|at| add(&pack[*at].quotes)),
            Task::Nature { card } | Task::Sureness { card } => add(&pack[*card].quotes),
            Task::Parting { options, .. } => {
                let right = self.answer.first().and_then(|at| options.get(*at));
                right.into_iter().flat_map(|at| &pack[*at].sides).for_each(|side| add(&side.quotes));
            }
            Task::LeftOut { card, source, block, .. } => {
                add(&pack[*card].quotes);
                let parts = &pack[*source].blocks[*block].parts;
                let there = |at: &QuoteIx| {
                    pack[*at].source == *source && parts.iter().any(|part| part.overlaps(pack[*at].span))
                };
                QuoteIx::all(pack).filter(there).for_each(|quote| add(&[quote]));
            }
        }
        let shown = out.clone();
        for one in shown {
            corpus.same(one).iter().for_each(|other| push(&mut out, *other));
        }
        out
    }
}

/// Why an exercise has no item on a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Missing {
    /// The selection has nothing that it could be made of.
    TooLittle,
    /// What there is would give away the answer to another item of this sheet.
    GivesAway,
}

/// What a seed draws from a selection: the items in the order of the sheet, and the exercises for which there is nothing.
pub struct Drawn {
    /// The items, numbered by their places from 1.
    pub items: Vec<Item>,
    /// The exercises without any, and why.
    pub missing: Vec<(Exercise, Missing)>,
}

/// Draws the items of a sheet. No two of them show, or give away, the same quote.
pub fn draw(pack: &Pack, corpus: &Corpus, selection: &Selection, seed: u32) -> Drawn {
    let mut revealed: Vec<QuoteIx> = Vec::new();
    let (mut items, mut missing) = (Vec::new(), Vec::new());
    for exercise in Exercise::DRAWN {
        let (_, most) = Exercise::ALL[exercise as usize];
        let mut random = Random::new(seed, exercise as u32);
        let (mut made, mut refused) = (0, false);
        for maker in candidates(pack, corpus, selection, exercise, &mut random) {
            if made == most {
                break;
            }
            let Some(item) = maker(&mut random) else { continue };
            let new = item.reveals(pack, corpus);
            if new.iter().any(|quote| revealed.contains(quote)) {
                refused = true;
                continue;
            }
            revealed.extend(new);
            items.push(item);
            made += 1;
        }
        if made == 0 {
            missing.push((exercise, if refused { Missing::GivesAway } else { Missing::TooLittle }));
        }
    }
    items.sort_by_key(|item| item.exercise() as usize);
    missing.sort_by_key(|(exercise, _)| *exercise as usize);
    Drawn { items, missing }
}

/// Makes an item if the corpus allows it.
type Maker<'a> = Box<dyn Fn(&mut Random) -> Option<Item> + 'a>;

/// What items of one kind could be made of, in a random order.
fn candidates<'a>(
    pack: &'a Pack,
    corpus: &'a Corpus,
    selection: &'a Selection,
    exercise: Exercise,
    random: &mut Random,
) -> Vec<Maker<'a>> {
    match exercise {
        Exercise::Speaker => {
            let class = |quote: &QuoteIx| pack[*quote].speaker.map_or(0, |speaker| usize::from(speaker.0));
            makers(mixed(selection.quotes.clone(), random, class), move |at, random| {
                voices::speaker(pack, corpus, at, random)
            })
        }
        Exercise::Source => {
            let class = |quote: &QuoteIx| usize::from(pack[*quote].source.0);
            makers(mixed(selection.quotes.clone(), random, class), move |at, random| {
                voices::source(pack, corpus, at, random)
            })
        }
        Exercise::Order => {
            let events = selection.events(pack);
            makers(vec![()], move |(), random| places::order(pack, &events, random))
        }
        Exercise::Parting => {
            let all = selection.disagreements(pack);
            makers(mixed(all, random, |_| 0), move |at, random| places::parting(pack, at, random))
        }
        Exercise::Nature => {
            let class = |card: &CardIx| nature(pack[*card].kind).unwrap_or(NATURES);
            makers(mixed(selection.cards.clone(), random, class), move |at, _| claims::nature_of(pack, at))
        }
        Exercise::Sureness => {
            let class = |card: &CardIx| pack[*card].status as usize;
            makers(mixed(selection.cards.clone(), random, class), move |at, _| claims::sureness(pack, at))
        }
        Exercise::LeftOut => {
            makers(mixed(selection.cards.clone(), random, |_| 0), move |at, random| claims::left_out(pack, at, random))
        }
    }
}

fn makers<'a, T: Copy + 'a>(
    list: Vec<T>,
    make: impl Fn(T, &mut Random) -> Option<Item> + Clone + 'a,
) -> Vec<Maker<'a>> {
    let maker = |one: T| -> Maker<'a> {
        let make = make.clone();
        Box::new(move |random| make(one, random))
    };
    list.into_iter().map(maker).collect()
}

/// The list in a random order in which the classes take turns, so that answers do not repeat where they need not.
fn mixed<T: Copy>(mut list: Vec<T>, random: &mut Random, class: impl Fn(&T) -> usize) -> Vec<T> {
    random.shuffle(&mut list);
    let rank = |at: usize| list[..at].iter().filter(|one| class(one) == class(&list[at])).count();
    let mut ranked: Vec<(usize, T)> = (0..list.len()).map(|at| (rank(at), list[at])).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, one)| one).collect()
}

/// The right option among the wrong ones, in a random order, and its place.
fn offer<T: Copy + PartialEq>(right: T, mut wrong: Vec<T>, most: usize, random: &mut Random) -> (Vec<T>, usize) {
    random.shuffle(&mut wrong);
    wrong.truncate(most - 1);
    wrong.push(right);
    random.shuffle(&mut wrong);
    let at = wrong.iter().position(|one| *one == right).unwrap_or(0);
    (wrong, at)
}
