//! The guide in steps, one in a frame at a time: in other people's articles, on phones, in a classroom.
//! Not which step is shown where no program runs: that is `crates/publish/web/stack.js`.

use super::{Cx, evidence};
use address::{FacetValue, Place, Stack, View};
use core::num::NonZeroU16;
use pack::{ChapterIx, Disagreement, Part, PathIx, QuoteIx, Said, SelfCheck, Sentence, Step, Word, steps};
use yew::prelude::*;

/// Up to which weight a step stands in large type, and in the usual; code points, as [`Step::weight`] counts them.
const LARGE: usize = 330;
const USUAL: usize = 520;

/// The steps that are gone through one after the other, and what they are called.
struct Course {
    name: String,
    parts: Vec<Part>,
}

/// The parts of a stack in their order.
fn course(cx: Cx, stack: Stack) -> Course {
    let pack = cx.pack();
    match stack {
        Stack::Summary => Course { name: cx.word(Word::Summary).to_owned(), parts: vec![Part::Summary] },
        Stack::Chapter(at) => Course { name: chapter_of(cx, at), parts: vec![Part::Chapter(at)] },
        Stack::Path(at) => {
            let parts = pack[at].chapters.iter().copied().map(Part::Chapter).collect();
            Course { name: pack[at].title.clone(), parts }
        }
    }
}

/// "Chapter 9 of 11".
fn chapter_of(cx: Cx, at: ChapterIx) -> String {
    let (n, total) = ((at.0 + 1).to_string(), cx.pack().chapters.len().to_string());
    cx.pack().words.fill(Word::ChapterOf, &[("n", &n), ("total", &total)])
}

/// Every part with its steps, for readers without a program; a script shows one step at a time.
pub fn all(cx: Cx) -> Html {
    let part = |part: Part| {
        html! {
            <div class="part" id={cx.anchor(beginning(part))} data-part={part_id(cx, part)} data-name={part_name(cx, part)}>
                { for steps(cx.pack(), part).iter().map(|one| step(cx, one)) }
            </div>
        }
    };
    let controls = html! {
        <>
            <div class="segments" aria-hidden="true"></div>
            <p data-progress="" role="status" data-of={cx.word(Word::StepOf)}></p>
            <button type="button" class="button" data-back="">{ cx.word(Word::PreviousChapter) }</button>
            <button type="button" class="button primary" data-next="" data-start={cx.word(Word::Start)} data-again={cx.word(Word::StartAgain)}>
                { cx.word(Word::NextChapter) }
            </button>
        </>
    };
    let whole = cx.view(View::Guide);
    frame(cx, Some(cx.word(Word::Summary)), Part::all(cx.pack()).map(part).collect(), Some(controls), whole)
}

/// One step of a stack in the running program; its last where the stack has no such step.
pub fn one(cx: Cx, stack: Stack, number: NonZeroU16) -> Html {
    let Course { name, parts } = course(cx, stack);
    let all: Vec<Step> = parts.into_iter().flat_map(|part| steps(cx.pack(), part)).collect();
    let at = usize::from(number.get()).min(all.len()).saturating_sub(1);
    let Some(shown) = all.get(at) else {
        return Html::default();
    };
    let to = |at: Option<usize>| {
        let at = at.filter(|at| *at < all.len()).and_then(|at| u16::try_from(at).ok())?;
        Some(cx.href(Place::Step(stack, NonZeroU16::MIN.saturating_add(at))))
    };
    let of_part: Vec<&Step> = all.iter().filter(|one| one.part == shown.part).collect();
    let (n, total) = (shown.number.to_string(), of_part.len().to_string());
    let controls = html! {
        <>
            <div class="segments" aria-hidden="true">
                { for of_part.iter().map(|one| html! { <i class={segment(one.number, shown.number)}></i> }) }
            </div>
            <p data-progress="" role="status">{ cx.pack().words.fill(Word::StepOf, &[("n", &n), ("total", &total)]) }</p>
            { for to(at.checked_sub(1)).map(|href| html! { <a class="button" data-back="" {href}>{ cx.word(Word::PreviousChapter) }</a> }) }
            { for to(Some(at + 1)).map(|href| html! { <a class="button primary" data-next="" {href}>{ cx.word(Word::NextChapter) }</a> }) }
        </>
    };
    let page = cx.href(Place::Step(stack, number).on_pages());
    frame(cx, Some(&name), html! { <div class="part">{ step(cx, shown) }</div> }, Some(controls), page)
}

fn segment(one: u16, shown: u16) -> Option<&'static str> {
    match one.cmp(&shown) {
        core::cmp::Ordering::Less => Some("done"),
        core::cmp::Ordering::Equal => Some("here"),
        core::cmp::Ordering::Greater => None,
    }
}

/// What stands around steps: title and the courses above, controls, edition and the way to the `whole` below.
pub fn frame(cx: Cx, course: Option<&str>, inside: Html, controls: Option<Html>, whole: AttrValue) -> Html {
    let pack = cx.pack();
    html! {
        <div class="stack" data-stack="">
            <header class="stack-head">
                <p>{ &pack.edition.title }</p>
                if !cx.live() {
                    <button type="button" data-fullscreen="" hidden=true aria-label={cx.word(Word::Fullscreen)}><i></i></button>
                }
                { for course.map(|course| menu(cx, course)) }
            </header>
            <div class="stage" tabindex="-1">
                if !cx.live() { <p class="notice" role="alert" data-notice="" data-words={cx.word(Word::UnknownAddress)} hidden=true></p> }
                { inside }
            </div>
            <footer class="stack-foot">
                { for controls.map(|controls| html! {
                    <div class="controls" role="group" aria-label={cx.word(Word::Steps)}>{ controls }</div>
                }) }
                <p class="credit">
                    <span data-credit="" data-opening={cx.word(Word::Opening)}>{ cx.with(Word::Edition, &pack.edition.version) }</span>
                    <a href={cx.view(View::Cards)} data-elsewhere="">{ cx.word(Word::Cards) }</a>
                    <a href={whole} data-whole="">{ cx.word(Word::WholePage) }</a>
                </p>
            </footer>
        </div>
    }
}

/// Which steps: the summary, each path, and the chapters.
fn menu(cx: Cx, course: &str) -> Html {
    let pack = cx.pack();
    let entry = |place: Place, name: &str, parts: &[Part]| {
        let many: usize = parts.iter().map(|part| steps(pack, *part).len()).sum();
        let parts = parts.iter().map(|part| part_id(cx, *part)).collect::<Vec<_>>().join(" ");
        html! {
            <li><a href={step_link(cx, place)} data-parts={parts}>{ name }</a>{ " " }<span>{ cx.with(Word::StepsMany, many) }</span></li>
        }
    };
    let first = |stack| Place::Step(stack, NonZeroU16::MIN);
    let summary =
        (!pack.summary.is_empty()).then(|| entry(first(Stack::Summary), cx.word(Word::Summary), &[Part::Summary]));
    let path = |at: PathIx| {
        let parts: Vec<Part> = pack[at].chapters.iter().copied().map(Part::Chapter).collect();
        entry(first(Stack::Path(at)), &pack[at].title, &parts)
    };
    let chapter = |at: ChapterIx| entry(first(Stack::Chapter(at)), &pack[at].title, &[Part::Chapter(at)]);
    html! {
        <details class="courses">
            <summary><span data-course="">{ course.to_owned() }</span></summary>
            <ul>
                { for summary }
                { for PathIx::all(pack).map(path) }
                { for ChapterIx::all(pack).map(chapter) }
            </ul>
        </details>
    }
}

/// Inside the frame a link to a step stays there.
fn step_link(cx: Cx, place: Place) -> AttrValue {
    format!("#{}", cx.anchor(place)).into()
}

fn part_id(cx: Cx, part: Part) -> &'static str {
    match part {
        Part::Summary => View::Summary.word(),
        Part::Chapter(at) => &cx.pack()[at].id,
    }
}

fn part_name(cx: Cx, part: Part) -> String {
    match part {
        Part::Summary => cx.word(Word::Summary).to_owned(),
        Part::Chapter(at) => chapter_of(cx, at),
    }
}

/// Where the steps of a part begin, on the pages.
fn beginning(part: Part) -> Place {
    match part {
        Part::Summary => Place::View(View::Summary),
        Part::Chapter(at) => Place::Chapter(at),
    }
}

fn step(cx: Cx, one: &Step) -> Html {
    let pack = cx.pack();
    let id = format!("{}-{}", part_id(cx, one.part), one.number);
    let title = match one.part {
        Part::Summary => &pack.edition.title,
        Part::Chapter(at) => &pack[at].title,
    };
    let kicker = match &one.said {
        Said::Opening(_) => "",
        Said::Thought(_) if one.part == Part::Summary => cx.word(Word::Summary),
        Said::Thought(_) | Said::Quote(_) => title,
        Said::Voices(_) => cx.word(Word::TextsDiffer),
        Said::Check(_) => cx.word(Word::SelfCheck),
        Said::Last(_) => cx.word(Word::LeaveOut),
    };
    html! {
        <section data-step={id} data-size={size(one.weight(pack))}>
            if !kicker.is_empty() { <header><b>{ kicker }</b>{ years(cx, one) }</header> }
            { said(cx, one, &name(one), title) }
        </section>
    }
}

/// How large the type of a step can be that has this much in its frame, in code points.
pub fn size(weight: usize) -> &'static str {
    match weight {
        ..=LARGE => "l",
        ..=USUAL => "m",
        _ => "s",
    }
}

/// A name for the radio buttons of a step, as short as can be: the page has hundreds.
fn name(one: &Step) -> String {
    let part = match one.part {
        Part::Summary => 0,
        Part::Chapter(at) => at.0 + 1,
    };
    format!("{part}.{}", one.number)
}

fn said(cx: Cx, one: &Step, id: &str, title: &str) -> Html {
    let quotes = one.quotes(cx.pack());
    match &one.said {
        Said::Opening(thought) => html! {
            <><h2>{ title.to_owned() }</h2>{ words_of(thought) }{ witnesses(cx, id, &quotes) }</>
        },
        Said::Thought(thought) => html! { <>{ words_of(thought) }{ witnesses(cx, id, &quotes) }</> },
        Said::Quote(at) => html! { <div class="alone">{ note(cx, *at) }</div> },
        Said::Voices(at) => voices(cx, id, *at, &cx.pack()[*at]),
        Said::Check(check) => self_check(cx, check),
        Said::Last(words) => last(cx, one.part, words),
    }
}

/// "as of 2016, 2019": the years of the texts that the step quotes.
fn years(cx: Cx, one: &Step) -> Html {
    let pack = cx.pack();
    let dates = one.quotes(pack).into_iter().filter_map(|at| pack.date_of(pack[at].source));
    let years: std::collections::BTreeSet<u16> = dates.map(|date| date.year).collect();
    if years.is_empty() {
        return Html::default();
    }
    let year = |(at, year): (usize, &u16)| {
        html! { <>{ if at == 0 { " " } else { ", " } }<time datetime={year.to_string()}>{ year }</time></> }
    };
    html! { <span>{ cx.word(Word::AsOf) }{ for years.iter().enumerate().map(year) }</span> }
}

fn words_of(thought: &[&Sentence]) -> Html {
    let words: Vec<&str> = thought.iter().map(|one| one.text.as_str()).collect();
    html! { <p>{ words.join(" ") }</p> }
}

/// Who says so: the marks, of which one is chosen, and its quote whole. Radio buttons, so that it works without scripts.
pub fn witnesses(cx: Cx, id: &str, quotes: &[QuoteIx]) -> Html {
    let mut before = None;
    let mut mark = |(n, at): (usize, &QuoteIx)| {
        let mark = say::mark(cx.pack(), *at, before);
        before = Some(mark.source);
        html! {
            <label><input type="radio" name={id.to_owned()} checked={n == 0} data-evidence="" />{ mark.plain(cx.pack()) }</label>
        }
    };
    html! {
        <div class="witnesses" role="group" aria-label={cx.word(Word::WhoSaysSo)}>
            { for quotes.iter().enumerate().map(&mut mark) }
            { for quotes.iter().map(|at| note(cx, *at)) }
        </div>
    }
}

/// A quote whole, with its source line, which is the way into the text.
fn note(cx: Cx, at: QuoteIx) -> Html {
    let (speaker, place) = (say::speaker(cx.pack(), at), say::place(cx.pack(), at));
    html! {
        <figure data-note="">
            { evidence::words(cx, at) }
            <figcaption>{ evidence::draw(speaker) }<a href={cx.quote(at)} data-context="">{ evidence::draw(place) }</a></figcaption>
        </figure>
    }
}

/// The sides of a disagreement, each with its first quote; where there is no room for all, one is open at a time.
fn voices(cx: Cx, id: &str, at: pack::DisagreementIx, one: &Disagreement) -> Html {
    let side = |(n, side): (usize, &pack::Side)| {
        let quote = side.quotes.first().copied();
        html! {
            <div class="side">
                <label><input type="radio" name={id.to_owned()} checked={n == 0} data-evidence="" />{ &side.position }</label>
                { for quote.map(|at| html! {
                    <div class="said" data-note="">
                        <p>{ evidence::words(cx, at) }</p>
                        <p class="mark-line"><a href={cx.quote(at)} data-context="">{ say::mark(cx.pack(), at, None).plain(cx.pack()) }</a></p>
                    </div>
                }) }
            </div>
        }
    };
    html! {
        <>
            <p>{ &one.topic }</p>
            <div class="sides">{ for one.sides.iter().enumerate().map(side) }</div>
            <p class="why"><b>{ cx.word(Word::WhyDiffer) }{ ". " }</b>{ &one.note }{ " " }
                <a href={cx.href(Place::Disagreement(at))} data-elsewhere="">{ cx.word(Word::Disagreements) }</a></p>
        </>
    }
}

fn self_check(cx: Cx, check: &SelfCheck) -> Html {
    html! {
        <>
            <p>{ &check.question }</p>
            <details class="answer">
                <summary class="button">{ cx.word(Word::ShowAnswer) }</summary>
                <p>{ &check.answer }</p>
                { note(cx, check.quote) }
            </details>
        </>
    }
}

/// What the texts leave out, and the ways on.
fn last(cx: Cx, part: Part, words: &str) -> Html {
    let pack = cx.pack();
    let first = |stack| step_link(cx, Place::Step(stack, NonZeroU16::MIN));
    let way = |href: AttrValue, name: String, elsewhere: bool| {
        html! { <li><a {href} data-elsewhere={elsewhere.then_some("")}>{ name }</a></li> }
    };
    let ways: Vec<Html> = match part {
        Part::Summary => {
            // The shortest way first.
            let mut paths: Vec<PathIx> = PathIx::all(pack).collect();
            paths.sort_by_key(|at| pack[*at].chapters.len());
            let path = |at: PathIx| way(first(Stack::Path(at)), pack[at].title.clone(), false);
            paths
                .into_iter()
                .map(path)
                .chain([way(cx.view(View::Cards), cx.word(Word::Cards).to_owned(), true)])
                .collect()
        }
        Part::Chapter(at) => {
            let next = at.0.checked_add(1).map(ChapterIx).filter(|next| usize::from(next.0) < pack.chapters.len());
            let next = next.map(|next| way(first(Stack::Chapter(next)), pack[next].title.clone(), false));
            let cards = cx.with(Word::ChapterCards, pack[at].cards.len());
            let cards = way(cx.cards_of(FacetValue::Chapter(at)), cards, true);
            let page = way(cx.href(Place::Chapter(at)), cx.word(Word::ChapterPage).to_owned(), true);
            next.into_iter().chain([cards, page]).collect()
        }
    };
    html! { <><p>{ words.to_owned() }</p><ul class="ways">{ for ways }</ul></> }
}
