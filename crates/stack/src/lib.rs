//! The guide in steps, one in a frame at a time, and one card alone in such a frame, as document trees: the same in the
//! framed edition and in the running program.
//! Not which sentences are a step (that is `pack::steps`), and not which step is shown where no program runs (that is
//! `crates/publish/web/stack.js`).

mod card;
mod course;
mod frame;
mod step;

use address::{Cx, Links, Place, Stack, View};
use core::num::NonZeroU16;
use pack::{CardIx, Pack, Part, Step, Word, steps};
use say::Linker;
use tree::{Node, el};

/// Every part with its steps, for readers without a program; a script shows one step at a time.
pub fn all(pack: &Pack, links: &dyn Links) -> Node {
    let cx = Cx { pack, links };
    let part = |part: Part| {
        let (steps, mut linker) = (steps(pack, part), Linker::of(pack));
        el("div")
            .class("part")
            .attr("id", links.anchor(course::beginning(part)))
            .attr("data-part", course::id(cx, part))
            .attr("data-name", course::name(cx, part))
            .all(steps.iter().map(|one| step::draw(cx, &mut linker, one)))
            .into()
    };
    let controls = vec![
        el("div").class("segments").attr("aria-hidden", "true").into(),
        progress("").attr("data-of", cx.word(Word::StepOf)).into(),
        button("data-back", "button").with(cx.word(Word::PreviousChapter)).into(),
        button("data-next", "button primary")
            .attr("data-start", cx.word(Word::Start))
            .attr("data-again", cx.word(Word::StartAgain))
            .with(cx.word(Word::NextChapter))
            .into(),
    ];
    let notice = el("p").class("notice").attr("role", "alert").attr("data-notice", "");
    let notice = notice.attr("data-words", cx.word(Word::UnknownAddress)).attr("hidden", "");
    let inside = std::iter::once(notice.into()).chain(Part::all(pack).map(part)).collect();
    let whole = links.place(Place::View(View::Guide));
    frame::draw(cx, Some(cx.word(Word::Summary)), inside, Some(controls), whole)
}

/// One step of a stack, with ways to the one before and the one after; its last where the stack has no such step.
pub fn one(pack: &Pack, links: &dyn Links, stack: Stack, number: NonZeroU16) -> Option<Node> {
    let cx = Cx { pack, links };
    let all: Vec<Step> = course::parts(cx, stack).into_iter().flat_map(|part| steps(pack, part)).collect();
    let at = usize::from(number.get()).min(all.len()).checked_sub(1)?;
    let shown = all.get(at)?;
    let to = |at: Option<usize>, name: &'static str, class: &str, word: Word| {
        let at = at.filter(|at| *at < all.len()).and_then(|at| u16::try_from(at).ok())?;
        let place = Place::Step(stack, NonZeroU16::MIN.saturating_add(at));
        Some(el("a").class(class).attr(name, "").attr("href", links.place(place)).with(cx.word(word)).into())
    };
    let of_part: Vec<&Step> = all.iter().filter(|one| one.part == shown.part).collect();
    let segments = of_part.iter().map(|one| match one.number.cmp(&shown.number) {
        core::cmp::Ordering::Less => el("i").class("done").into(),
        core::cmp::Ordering::Equal => el("i").class("here").into(),
        core::cmp::Ordering::Greater => el("i").into(),
    });
    let words = step::progress(cx, usize::from(shown.number), of_part.len());
    let mut controls =
        vec![el("div").class("segments").attr("aria-hidden", "true").all(segments).into(), progress(&words).into()];
    controls.extend(to(at.checked_sub(1), "data-back", "button", Word::PreviousChapter));
    controls.extend(to(Some(at + 1), "data-next", "button primary", Word::NextChapter));
    let mut linker = Linker::of(pack);
    let before = of_part.iter().filter(|one| one.number < shown.number);
    // A term is explained where it is first used.
    before.flat_map(|one| one.said.sentences()).for_each(|one| drop(linker.read(&one.text)));
    let inside = vec![el("div").class("part").with(step::draw(cx, &mut linker, shown)).into()];
    let page = links.place(Place::Step(stack, number).on_pages());
    Some(frame::draw(cx, Some(&course::title(cx, stack, shown.part)), inside, Some(controls), page))
}

/// One card whole, as one step without a next one.
pub fn card(pack: &Pack, links: &dyn Links, at: CardIx) -> Node {
    let cx = Cx { pack, links };
    frame::draw(cx, None, vec![card::draw(cx, at)], None, links.place(Place::Card(at)))
}

fn progress(words: &str) -> tree::Element {
    el("p").attr("data-progress", "").attr("role", "status").with(words)
}

fn button(name: &'static str, class: &str) -> tree::Element {
    el("button").attr("type", "button").class(class).attr(name, "")
}
