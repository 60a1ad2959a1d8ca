//! The student's worksheet: questions, options, room to write.
//! Not the answers: nothing here names one.

use super::Made;
use super::exercises::{items, lettered, options};
use crate::evidence::{as_of, place, source, source_line, words as quoted};
use crate::exercises::{Item, Task};
use crate::lines::Passage;
use crate::selection::Selection;
use crate::words;
use pack::{CardIx, Pack, QuoteIx, SourceIx, Word};
use tree::{Element, Node, el};

/// The items of a seed as questions.
pub fn worksheet(pack: &Pack, selection: &Selection, seed: u32) -> Made {
    items(pack, selection, seed, |item| lead(pack, item), |item| question(pack, item))
}

/// What to do, and what one needs to do it.
fn lead(pack: &Pack, item: &Item) -> Vec<Node> {
    let how = pack.words.get(words::EXERCISES[item.exercise() as usize].how);
    let mut out = vec![el("p").class("how").with(how).into()];
    if matches!(item.task, Task::Source { .. }) {
        let about = |at: SourceIx| {
            let one = &pack[at];
            el("li").all(source(pack, at)).with(format!(": {}. {}", one.genre, one.perspective)).into()
        };
        out.push(el("p").with(format!("{}:", pack.words.get(Word::SheetOffered))).into());
        out.push(el("ul").class("offered").all(SourceIx::all(pack).map(about)).into());
    }
    out
}

fn question(pack: &Pack, item: &Item) -> Vec<Node> {
    let quote = |at: QuoteIx| -> Node { el("blockquote").with(quoted(pack, at)).into() };
    let answers = || -> Node { lettered(options(pack, &item.task)).into() };
    match &item.task {
        Task::Speaker { quote: at, .. } => {
            vec![quote(*at), el("p").class("line").all(place(pack, *at)).with(".").into(), answers()]
        }
        Task::Source { quote: at, .. } => {
            let mut out = vec![quote(*at), answers()];
            out.extend(write(pack.words.get(Word::SheetHowKnown), 1));
            out
        }
        Task::Order { .. } => {
            let line =
                |one: String| el("li").with(el("span").class("blank").with("____")).with(format!(" {one}")).into();
            vec![el("ul").class("order").all(options(pack, &item.task).into_iter().map(line)).into()]
        }
        Task::Nature { card } => {
            vec![claim(pack, *card, "").into(), answers()]
        }
        Task::Parting { quotes, options } => {
            let mut out: Vec<Node> = Vec::new();
            let sides = item.answer.first().and_then(|at| options.get(*at)).map_or(&[][..], |at| &pack[*at].sides);
            for at in quotes {
                let side = sides.iter().find(|side| side.quotes.contains(at));
                out.extend(side.map(|side| el("p").class("claim").with(side.position.clone()).into()));
                out.push(quote(*at));
                out.push(el("p").class("line").all(source_line(pack, *at)).with(".").into());
            }
            out.push(answers());
            out.extend(write(pack.words.get(Word::SheetWhyDiffer), 2));
            out
        }
        Task::Sureness { card } => {
            let one = &pack[*card];
            let mut rests = el("ul").class("rests");
            for at in &one.quotes {
                let line = el("span").class("line").all(source_line(pack, *at)).with(".");
                rests = rests.with(el("li").with(quoted(pack, *at)).with(" ").with(line));
            }
            vec![
                claim(pack, *card, "").into(),
                el("p").with(format!("{}:", pack.words.get(Word::SheetRestsOn))).into(),
                rests.into(),
                answers(),
            ]
        }
        Task::LeftOut { card, source, block, .. } => {
            let stored = &pack[*source].blocks[*block];
            let name = |words: &str| el("b").with(format!("{words}: "));
            let there = format!("{}.", say::short_place(pack, *source, stored.locator));
            let passage = Passage::of(pack, *source, stored, &[]);
            vec![
                el("p").with(name(pack.words.get(Word::SheetCardSays))).into(),
                claim(pack, *card, &pack[*card].body).into(),
                el("p").with(name(pack.words.get(Word::SheetPassage))).with(there).into(),
                passage.numbered(None),
            ]
        }
    }
}

/// What a card claims, with more of its words and its date.
fn claim(pack: &Pack, at: CardIx, more: &str) -> Element {
    let card = &pack[at];
    let words = if more.is_empty() { full_stop(&card.title) } else { format!("{} {more}", full_stop(&card.title)) };
    let claim = el("p").class("claim").attr("data-card", card.id.clone()).with(words);
    claim.with(" (").with(as_of(pack, card)).with(")")
}

/// A title, which has no full stop, as a sentence.
fn full_stop(title: &str) -> String {
    let ended = title.ends_with(['.', '?', '!']);
    format!("{title}{}", if ended { "" } else { "." })
}

/// Lines to write on under a question.
fn write(question: &str, lines: usize) -> Vec<Node> {
    let mut out = vec![el("p").class("how").with(question).into()];
    out.extend((0..lines).map(|_| el("hr").into()));
    out
}
