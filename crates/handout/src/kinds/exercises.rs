//! What worksheet and key share: the items of a seed in their order, with headings and numbers, and what is not there.
//! Not what stands in an item.

use super::Made;
use crate::block::Block;
use crate::exercises::{Corpus, Exercise, Item, Missing, Task, draw};
use crate::selection::Selection;
use crate::words;
use pack::{Pack, SourceIx, Word};
use tree::{Element, Node, el};

/// The items of a seed, each drawn by `draw_item` and numbered through; `lead` adds to the instruction of an exercise.
pub fn items(
    pack: &Pack,
    selection: &Selection,
    seed: u32,
    lead: impl Fn(&Item) -> Vec<Node>,
    draw_item: impl Fn(&Item) -> Vec<Node>,
) -> Made {
    let drawn = draw(pack, &Corpus::new(pack), selection, seed);
    let mut blocks = Vec::new();
    let mut before = None;
    for (n, item) in drawn.items.iter().enumerate() {
        let exercise = item.exercise();
        if before.replace(exercise) != Some(exercise) {
            let title = pack.words.get(words::EXERCISES[exercise as usize].title);
            blocks.push(Block::heading("h2", title));
            let lead = lead(item);
            if !lead.is_empty() {
                blocks.push(Block { nodes: lead, keep_with_next: true });
            }
        }
        let list = el("ol").class("items").attr("start", (n + 1).to_string());
        let list = list.attr("data-exercise", name(exercise));
        blocks.push(Block::of(list.with(el("li").all(draw_item(item)))));
    }
    if !drawn.missing.is_empty() {
        blocks.push(Block::heading("h2", pack.words.get(Word::SheetLeftOut)));
        let reason = |(one, why): &(Exercise, Missing)| {
            let of = &words::EXERCISES[*one as usize];
            let why = match why {
                Missing::TooLittle => of.too_little,
                Missing::GivesAway => Word::SheetGivesAway,
            };
            let why = pack.words.get(why);
            el("li").with(el("b").with(pack.words.get(of.title))).with(format!(" – {why}.")).into()
        };
        blocks.push(Block::of(el("ul").class("missing").all(drawn.missing.iter().map(reason))));
    }
    let mut sources: Vec<bool> = vec![false; pack.sources.len()];
    for item in &drawn.items {
        let mut seen = |at: SourceIx| sources[usize::from(at.0)] = true;
        match &item.task {
            Task::Speaker { quote, .. } => seen(pack[*quote].source),
            Task::Order { events } => {
                events.iter().flat_map(|at| &pack[*at].quotes).for_each(|quote| seen(pack[*quote].source));
            }
            Task::Nature { card } | Task::Sureness { card } => {
                pack[*card].quotes.iter().for_each(|quote| seen(pack[*quote].source));
            }
            Task::Source { options, .. } => options.iter().for_each(|at| seen(*at)),
            Task::Parting { quotes, .. } => quotes.iter().for_each(|quote| seen(pack[*quote].source)),
            Task::LeftOut { source, .. } => seen(*source),
        }
    }
    (blocks, SourceIx::all(pack).filter(|at| sources[usize::from(at.0)]).collect())
}

/// The name of an exercise in `data-exercise`.
fn name(exercise: Exercise) -> &'static str {
    match exercise {
        Exercise::Speaker => "speaker",
        Exercise::Order => "order",
        Exercise::Nature => "nature",
        Exercise::Source => "source",
        Exercise::Parting => "parting",
        Exercise::Sureness => "sureness",
        Exercise::LeftOut => "left-out",
    }
}

/// The words of an item's options, in their order; none where there are no options to choose from.
pub fn options(pack: &Pack, task: &Task) -> Vec<String> {
    let all = |list: &[Word]| list.iter().map(|word| pack.words.get(*word).to_owned()).collect();
    match task {
        Task::Speaker { options, .. } => options.iter().map(|at| pack[*at].name.clone()).collect(),
        Task::Order { events } => events.iter().map(|at| pack[*at].title.clone()).collect(),
        Task::Nature { .. } => all(&words::NATURES),
        Task::Source { options, .. } => options.iter().map(|at| say::source_name(pack, *at)).collect(),
        Task::Parting { options, .. } => options.iter().map(|at| pack[*at].topic.clone()).collect(),
        Task::Sureness { .. } => all(&words::SOURCES),
        Task::LeftOut { .. } => Vec::new(),
    }
}

/// Options with letters before them.
pub fn lettered(options: Vec<String>) -> Element {
    el("ol").class("options").attr("type", "a").all(options.into_iter().map(|one| el("li").with(one).into()))
}
