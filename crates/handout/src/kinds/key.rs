//! The teacher's key: for each item of the worksheet of the same seed the answer, why, and the passage.
//! Not the questions once more.

use super::Made;
use super::exercises::{items, options};
use super::reading::{kind_of, why};
use crate::evidence::{date, note, place};
use crate::exercises::{Item, Task};
use crate::lines::{Passage, line_at};
use crate::selection::{Selection, push};
use pack::{Pack, QuoteIx, Word};
use tree::{Node, el};

/// The items of a seed as answers.
pub fn key(pack: &Pack, selection: &Selection, seed: u32) -> Made {
    items(pack, selection, seed, |_| Vec::new(), |item| answer(pack, item))
}

fn answer(pack: &Pack, item: &Item) -> Vec<Node> {
    let mut out = vec![right(pack, item)];
    let reason = |word: Word, n: &str| -> Node { el("p").class("why").with(pack.words.with(word, n)).into() };
    match &item.task {
        Task::Speaker { quote, .. } => {
            let name = pack[*quote].speaker.map_or("", |at| pack[at].name.as_str());
            out.push(reason(Word::SheetWhySpeaker, name));
            out.push(evidence(pack, &[*quote]));
        }
        Task::Source { quote, .. } => {
            let source = pack[*quote].source;
            out.push(reason(Word::SheetWhySource, &say::source_name(pack, source)));
            out.push(
                el("p")
                    .class("why")
                    .with(format!(
                        "{}: {}. {}",
                        pack.words.get(Word::Genre),
                        pack[source].genre,
                        pack[source].perspective
                    ))
                    .into(),
            );
            out.push(evidence(pack, &[*quote]));
        }
        Task::Order { events } => {
            out.push(reason(Word::SheetWhyOrder, ""));
            let mut list = el("ol").class("order");
            for event in item.answer.iter().filter_map(|at| events.get(*at)).map(|at| &pack[*at]) {
                let line = el("li").with(date(pack, event.date)).with(format!(": {}.", event.title));
                let there = event
                    .quotes
                    .first()
                    .map(|at| el("span").class("line").with(" ").all(place(pack, *at)).with(".").into());
                list = list.with(line.all(there));
            }
            out.push(list.into());
        }
        Task::Nature { card } => {
            out.push(reason(Word::SheetWhyKind, pack.words.get(pack[*card].kind.word())));
            out.push(evidence(pack, &pack[*card].quotes));
        }
        Task::Parting { quotes, options } => {
            out.push(reason(Word::SheetWhyParting, ""));
            if let Some(one) = item.answer.first().and_then(|at| options.get(*at)).map(|at| &pack[*at]) {
                out.push(el("p").class("meta").with(kind_of(pack, one)).into());
                let sides = one.sides.iter().map(|side| el("li").with(side.position.clone()).into());
                out.push(el("ul").all(sides).into());
                out.push(why(pack, one));
            }
            out.push(evidence(pack, quotes));
        }
        Task::Sureness { card } => {
            let several = item.answer == [1];
            let word = if several { Word::SheetWhySeveral } else { Word::SheetWhySingle };
            out.push(reason(word, &say::short_names(pack, &pack[*card])));
            let mut places: Vec<Node> = Vec::new();
            for at in &pack[*card].quotes {
                push(&mut places, el("li").all(place(pack, *at)).with(".").into());
            }
            out.push(el("ul").class("rests").all(places).into());
        }
        Task::LeftOut { card, source, block, parts, .. } => {
            let passage = Passage::of(pack, *source, &pack[*source].blocks[*block], &pack[*card].quotes);
            let part = |(start, end): &(usize, usize)| {
                let words = passage.text.get(*start..*end).unwrap_or_default();
                let line = pack.words.with(Word::SheetLine, line_at(&passage.text, *start));
                el("li").with(format!("{line}: ")).with(el("mark").with(words)).into()
            };
            out.push(el("ul").class("parts").all(parts.iter().map(part)).into());
            out.push(el("p").with(format!("{}:", pack.words.get(Word::SheetPassage))).into());
            out.push(passage.numbered(Some(false)));
            let quoted: Vec<QuoteIx> =
                pack[*card].quotes.iter().copied().filter(|at| pack[*at].source == *source).collect();
            out.push(evidence(pack, &quoted));
        }
    }
    out
}

/// The right option with its letter; of an order, the numbers as a student writes them from top to bottom.
fn right(pack: &Pack, item: &Item) -> Node {
    let words = match (&item.task, item.answer.first()) {
        (Task::Order { events }, _) => {
            let number = |at: usize| item.answer.iter().position(|one| *one == at).map_or(0, |place| place + 1);
            let numbers: Vec<String> = (0..events.len()).map(|at| number(at).to_string()).collect();
            numbers.join(", ")
        }
        (Task::LeftOut { .. }, _) | (_, None) => format!("{}:", pack.words.get(Word::SheetLeftOutParts)),
        (task, Some(at)) => {
            let letter = char::from(b'a' + (*at % 26) as u8);
            format!("{letter}) {}", options(pack, task).get(*at).map_or("", String::as_str))
        }
    };
    el("p").class("answer").with(el("b").with(words)).into()
}

/// The passages that prove it.
fn evidence(pack: &Pack, quotes: &[QuoteIx]) -> Node {
    el("ul").class("evidence").all(quotes.iter().map(|at| el("li").all(note(pack, *at)).into())).into()
}
