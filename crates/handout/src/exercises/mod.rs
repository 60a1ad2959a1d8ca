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
    // By kind, so that what is drawn in one order stands in another.
    let mut items = [const { Vec::new() }; Exercise::ALL.len()];
    let mut refused = [false; Exercise::ALL.len()];
    for exercise in Exercise::DRAWN {
        let (_, most) = Exercise::ALL[exercise as usize];
        let mut random = Random::new(seed, exercise as u32);
        let made: &mut Vec<Item> = &mut items[exercise as usize];
        for subject in mixed(subjects(pack, selection, exercise), &mut random) {
            if made.len() == most {
                break;
            }
            let Some(item) = make(pack, corpus, selection, exercise, subject, &mut random) else { continue };
            let new = item.reveals(pack, corpus);
            if new.iter().any(|quote| revealed.contains(quote)) {
                refused[exercise as usize] = true;
                continue;
            }
            revealed.extend(new);
            made.push(item);
        }
    }
    let mut missing = Vec::new();
    for (exercise, _) in Exercise::ALL {
        if items[exercise as usize].is_empty() {
            let why = if refused[exercise as usize] { Missing::GivesAway } else { Missing::TooLittle };
            missing.push((exercise, why));
        }
    }
    Drawn { items: items.into_iter().flatten().collect(), missing }
}

/// What items of one kind could be made of, by places in the pack's lists, each with a class: answers of one class should not follow
/// one another where there are others.
fn subjects(pack: &Pack, selection: &Selection, exercise: Exercise) -> Vec<(u16, usize)> {
    let quotes = |class: &dyn Fn(QuoteIx) -> usize| selection.quotes.iter().map(|at| (at.0, class(*at))).collect();
    let cards = |class: &dyn Fn(CardIx) -> usize| selection.cards.iter().map(|at| (at.0, class(*at))).collect();
    match exercise {
        Exercise::Speaker => quotes(&|at| pack[at].speaker.map_or(0, |speaker| usize::from(speaker.0))),
        Exercise::Source => quotes(&|at| usize::from(pack[at].source.0)),
        Exercise::Nature => cards(&|at| nature(pack[at].kind).unwrap_or(NATURES)),
        Exercise::Sureness => cards(&|at| pack[at].status as usize),
        Exercise::LeftOut => cards(&|_| 0),
        Exercise::Parting => selection.disagreements(pack).iter().map(|at| (at.0, 0)).collect(),
        // All events of the selection are one.
        Exercise::Order => vec![(0, 0)],
    }
}

/// Makes an item of a subject if the corpus allows it.
fn make(
    pack: &Pack,
    corpus: &Corpus,
    selection: &Selection,
    exercise: Exercise,
    subject: u16,
    random: &mut Random,
) -> Option<Item> {
    match exercise {
        Exercise::Speaker => voices::speaker(pack, corpus, QuoteIx(subject), random),
        Exercise::Source => voices::source(pack, corpus, QuoteIx(subject), random),
        Exercise::Order => places::order(pack, &selection.events(pack), random),
        Exercise::Parting => places::parting(pack, DisagreementIx(subject), random),
        Exercise::Nature => claims::nature_of(pack, CardIx(subject)),
        Exercise::Sureness => claims::sureness(pack, CardIx(subject)),
        Exercise::LeftOut => claims::left_out(pack, CardIx(subject), random),
    }
}

/// The subjects in a random order in which the classes take turns.
fn mixed(mut list: Vec<(u16, usize)>, random: &mut Random) -> Vec<u16> {
    random.shuffle(&mut list);
    let mut out = Vec::new();
    while !list.is_empty() {
        let mut round: Vec<usize> = Vec::new();
        list.retain(|(subject, class)| {
            let again = round.contains(class);
            if !again {
                round.push(*class);
                out.push(*subject);
            }
            again
        });
    }
    out
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
