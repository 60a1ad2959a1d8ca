//! A hundred worksheets of every chapter: each item proven by `check`, no answer given away by another item, the key in step.
//! Not how sheets look.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, reason = "a test stops where something is wrong")]

mod check;
#[path = "../common/mod.rs"]
mod common;

use address::sheet::What;
use check::Checker;
use common::{MINI, REAL};
use handout::{Corpus, Drawn, Exercise, Item, Selection, Task, draw};
use pack::{CardIx, ChapterIx, Pack, QuoteIx};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const SEEDS: u32 = 100;

/// Every chapter, every path, and the cards of the last chapter by themselves.
fn selections(pack: &Pack) -> Vec<What> {
    let mut all: Vec<What> = ChapterIx::all(pack).map(What::Chapter).collect();
    all.extend(pack::PathIx::all(pack).map(What::Path));
    all.extend(pack.chapters.last().map(|last| What::Cards(last.cards.clone())));
    all
}

/// Each item shows these quotes on the worksheet.
fn shown(pack: &Pack, item: &Item) -> Vec<QuoteIx> {
    match &item.task {
        Task::Speaker { quote, .. } | Task::Source { quote, .. } => vec![*quote],
        Task::Parting { quotes, .. } => quotes.to_vec(),
        Task::Sureness { card } => pack[*card].quotes.clone(),
        Task::Order { .. } | Task::Nature { .. } | Task::LeftOut { .. } => Vec::new(),
    }
}

fn card(item: &Item) -> Option<CardIx> {
    match item.task {
        Task::Nature { card } | Task::Sureness { card } | Task::LeftOut { card, .. } => Some(card),
        _ => None,
    }
}

/// Whose speaker or text each item prints, or whose words it prints in another place.
fn tells(pack: &Pack, item: &Item) -> Vec<QuoteIx> {
    let mut told: Vec<QuoteIx> = card(item).into_iter().flat_map(|card| pack[card].quotes.clone()).collect();
    match &item.task {
        Task::Order { events } => told.extend(events.iter().flat_map(|at| pack[*at].quotes.clone())),
        Task::Parting { quotes, .. } => told.extend(quotes),
        Task::LeftOut { source, block, .. } => {
            let parts = &pack[*source].blocks[*block].parts;
            let there = |at: &QuoteIx| {
                let quote = &pack[*at];
                quote.source == *source
                    && parts.iter().any(|part| part.start < quote.span.end && quote.span.start < part.end)
            };
            told.extend(QuoteIx::all(pack).filter(there));
        }
        _ => {}
    }
    told
}

/// No quote, card or event stands in two items, and no item gives away another's speaker or text.
fn repeated(pack: &Pack, checker: &Checker<'_>, items: &[Item]) -> Vec<String> {
    let mut found = Vec::new();
    let shared =
        |some: &[QuoteIx], others: &[QuoteIx]| some.iter().any(|a| others.iter().any(|b| checker.shares(*a, *b)));
    for (n, one) in items.iter().enumerate() {
        for other in &items[..n] {
            let twice = shared(&shown(pack, one), &shown(pack, other));
            let same_card = card(one).is_some() && card(one) == card(other);
            let given = |teller: &Item, asked: &Item| {
                matches!(asked.task, Task::Speaker { .. } | Task::Source { .. })
                    && shared(&tells(pack, teller), &shown(pack, asked))
            };
            if one == other || twice || same_card || given(one, other) || given(other, one) {
                found.push(format!("{one:?} repeats {other:?}"));
            }
        }
    }
    found
}

#[track_caller]
fn prove(pack: &Pack, what: &[What]) {
    let (corpus, checker) = (Corpus::new(pack), Checker::new(pack));
    let mut wrong = Vec::new();
    let mut table = String::new();
    for what in what {
        let selection = Selection::of(pack, what);
        let (mut counts, mut sheets) = (BTreeMap::<usize, (usize, BTreeSet<String>)>::new(), BTreeSet::new());
        for seed in 0..SEEDS {
            let Drawn { items, missing } = draw(pack, &corpus, &selection, seed);
            wrong.extend(items.iter().flat_map(|item| checker.check(item)));
            wrong.extend(repeated(pack, &checker, &items));
            let there: BTreeSet<usize> = items.iter().map(|item| item.exercise() as usize).collect();
            for (exercise, most) in Exercise::ALL {
                let count = items.iter().filter(|item| item.exercise() == exercise).count();
                let named = missing.iter().any(|(one, _)| *one == exercise);
                if count > most || named == there.contains(&(exercise as usize)) {
                    wrong.push(format!("seed {seed}: {count} items of {exercise:?}, named as missing: {named}"));
                }
            }
            for item in &items {
                let (count, which) = counts.entry(item.exercise() as usize).or_default();
                *count += 1;
                which.insert(format!("{:?}", item.task));
            }
            sheets.insert(format!("{items:?}"));
        }
        write!(table, "{}: {} different sheets;", selection.title, sheets.len()).unwrap();
        for (exercise, _) in Exercise::ALL {
            let (count, which) = counts.remove(&(exercise as usize)).unwrap_or_default();
            write!(table, " {exercise:?} {count}/{}", which.len()).unwrap();
        }
        table.push('\n');
    }
    assert!(wrong.is_empty(), "{table}\n{} problems, first:\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
}

#[test]
fn every_item_of_a_hundred_seeds_has_exactly_one_supported_answer() {
    prove(&REAL.pack, &selections(&REAL.pack));
}

#[test]
fn the_whole_story_has_every_exercise_with_every_seed() {
    let (pack, corpus) = (&REAL.pack, Corpus::new(&REAL.pack));
    let selection = Selection::of(pack, &What::Path(pack::PathIx(0)));
    for seed in 0..SEEDS {
        assert_eq!(draw(pack, &corpus, &selection, seed).missing, [], "seed {seed}");
    }
}

/// Another answer to the same question; of a passage, one part less.
fn mistaken(item: &Item) -> Item {
    let mut other = item.clone();
    let options = match &mut other.task {
        Task::Speaker { options, .. } => options.len(),
        Task::Source { options, .. } => options.len(),
        Task::Parting { options, .. } => options.len(),
        Task::Nature { .. } => 3,
        Task::Sureness { .. } => 2,
        Task::Order { events } => {
            other.answer.swap(0, events.len() - 1);
            return other;
        }
        Task::LeftOut { parts, .. } => {
            parts.pop();
            return other;
        }
    };
    other.answer[0] = (other.answer[0] + 1) % options;
    other
}

#[test]
fn the_checker_refuses_every_item_with_another_answer() {
    let (pack, corpus, checker) = (&REAL.pack, Corpus::new(&REAL.pack), Checker::new(&REAL.pack));
    let selection = Selection::of(pack, &What::Path(pack::PathIx(0)));
    let mut kinds = BTreeSet::new();
    for seed in 0..20 {
        for item in draw(pack, &corpus, &selection, seed).items {
            assert!(!checker.check(&mistaken(&item)).is_empty(), "{item:?}");
            kinds.insert(item.exercise() as usize);
        }
    }
    assert_eq!(kinds.len(), Exercise::ALL.len());
}

#[test]
fn another_explainer_has_sound_items_too() {
    prove(&MINI.pack, &selections(&MINI.pack));
}
