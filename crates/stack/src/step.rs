//! One step: a thought with its witnesses, a quote alone, a disagreement, a question, or what the texts leave out.

use crate::course;
use address::{Cx, FacetValue, Place, Stack, View};
use pack::{ChapterIx, Cut, DisagreementIx, Part, PathIx, QuoteIx, Said, SelfCheck, Sentence, Side, Step, Word};
use say::nodes;
use std::collections::BTreeSet;
use tree::{Element, Node, el};

/// Up to which weight a step stands in large type, and in the usual; code points, as [`Step::weight`] counts them.
const LARGE: usize = 330;
const USUAL: usize = 520;

/// The sizes of the type of a step, the largest first; the last one only where a step does not fit its frame otherwise.
pub const SIZES: [&str; 4] = ["l", "m", "s", "xs"];

/// How large the type of a step can be that has this much in its frame, in code points.
pub fn size(weight: usize) -> &'static str {
    let [large, usual, small, _] = SIZES;
    if weight <= LARGE {
        large
    } else if weight <= USUAL {
        usual
    } else {
        small
    }
}

/// The step.
pub fn draw(cx: Cx<'_>, one: &Step) -> Node {
    let pack = cx.pack;
    let title = match one.part {
        Part::Summary => pack.edition.title.as_str(),
        Part::Chapter(at) => &pack[at].title,
    };
    let kicker = match &one.said {
        Said::Opening(_) => None,
        Said::Thought(_) | Said::Quote(_) | Said::Picture { .. } if one.part == Part::Summary => {
            Some(cx.word(Word::Summary))
        }
        Said::Thought(_) | Said::Quote(_) | Said::Picture { .. } => Some(title),
        Said::Voices(_) => Some(cx.word(Word::TextsDiffer)),
        Said::Check(_) => Some(cx.word(Word::SelfCheck)),
        Said::Last(_) => Some(cx.word(Word::LeaveOut)),
    };
    let head = kicker.map(|kicker| el("header").with(el("b").with(kicker)).all(beside(cx, one)).into());
    let step = el("section").attr("data-step", format!("{}-{}", course::id(cx, one.part), one.number));
    // The largest type is the usual one.
    let size = Some(size(one.weight(pack))).filter(|size| *size != SIZES[0]);
    size.map_or(step.clone(), |size| step.attr("data-size", size)).all(head).all(said(cx, one, title)).into()
}

fn said(cx: Cx<'_>, one: &Step, title: &str) -> Vec<Node> {
    let (quotes, name) = (one.quotes(cx.pack), name(one));
    let thought = |thought: &[&Sentence]| -> Node {
        let words: Vec<&str> = thought.iter().map(|one| one.text.as_str()).collect();
        el("p").with(words.join(" ")).into()
    };
    match &one.said {
        Said::Opening(words) => {
            vec![el("h2").with(title).into(), thought(words), witnesses(cx, &name, &quotes)]
        }
        Said::Thought(words) => vec![thought(words), witnesses(cx, &name, &quotes)],
        Said::Quote(at) => vec![el("div").class("alone").with(note(cx, *at)).into()],
        Said::Picture { picture, .. } => vec![pictures::step(cx.pack, picture, cx.links)],
        Said::Voices(at) => voices(cx, &name, *at),
        Said::Check(check) => self_check(cx, check),
        Said::Last(words) => last(cx, one.part, words),
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

/// What stands beside the kicker: the years, or which part of a picture this is; a whole one has its own date.
fn beside(cx: Cx<'_>, one: &Step) -> Option<Node> {
    match &one.said {
        Said::Picture { cut: Cut::Whole, .. } => None,
        Said::Picture { cut: Cut::Part { number, of }, .. } => Some(el("span").with(progress(cx, *number, *of)).into()),
        _ => years(cx, one),
    }
}

/// "2 of 10".
pub fn progress(cx: Cx<'_>, n: usize, total: usize) -> String {
    cx.pack.words.fill(Word::StepOf, &[("n", &n.to_string()), ("total", &total.to_string())])
}

/// "as of 2016, 2019": the years of the words that the step quotes.
fn years(cx: Cx<'_>, one: &Step) -> Option<Node> {
    let dates = one.quotes(cx.pack).into_iter().filter_map(|at| cx.pack.date_of_words(at));
    let years: BTreeSet<u16> = dates.map(|date| date.year).collect();
    let mut line = el("span").with(cx.word(Word::AsOf));
    for (at, year) in years.iter().enumerate() {
        let year = el("time").attr("datetime", year.to_string()).with(year.to_string());
        line = line.with(if at == 0 { " " } else { ", " }).with(year);
    }
    (!years.is_empty()).then(|| line.into())
}

/// Who says so: the marks, of which one is chosen, and its quote whole. Radio buttons, so that it works without scripts.
pub fn witnesses(cx: Cx<'_>, name: &str, quotes: &[QuoteIx]) -> Node {
    let mut before = None;
    let mut labels: Vec<String> = Vec::new();
    let marks: Vec<Node> = quotes
        .iter()
        .enumerate()
        .map(|(n, at)| {
            let mark = say::mark(cx.pack, *at, before);
            before = Some(mark.source);
            // Of several quotes of one paragraph the later ones are counted.
            let same = labels.iter().filter(|label| **label == mark.label).count();
            let number = (same > 0).then(|| format!(" · {}", same + 1).into());
            // One alone stands open: there is nothing to choose.
            let label = match quotes {
                [_] => el("span").attr("data-evidence", ""),
                _ => el("label").with(choice(name, n == 0)),
            };
            let label = label.with(mark.plain(cx.pack)).all(number);
            labels.push(mark.label);
            label.into()
        })
        .collect();
    el("div")
        .class("witnesses")
        .attr("role", "group")
        .attr("aria-label", cx.word(Word::WhoSaysSo))
        .all(marks)
        .all(quotes.iter().map(|at| note(cx, *at)))
        .into()
}

/// What opens a quote; of those of one name one is chosen.
fn choice(name: &str, chosen: bool) -> Element {
    let input = el("input").attr("type", "radio").attr("name", name).attr("data-evidence", "");
    if chosen { input.attr("checked", "") } else { input }
}

/// A quote whole, with its source line, which is the way into the text.
fn note(cx: Cx<'_>, at: QuoteIx) -> Node {
    let place = el("a").attr("href", cx.links.quote(at)).all(nodes(say::place(cx.pack, at)));
    let line = el("small").all(nodes(say::speaker(cx.pack, at))).with(place);
    el("figure").attr("data-note", "").with(say::words(cx.pack, at)).with(line).into()
}

/// The sides of a disagreement, each with its first quote; where there is no room for all, one is open at a time.
fn voices(cx: Cx<'_>, name: &str, at: DisagreementIx) -> Vec<Node> {
    let one = &cx.pack[at];
    let side = |(n, side): (usize, &Side)| {
        let label = el("label").with(choice(name, n == 0)).with(side.position.as_str());
        let said = side.quotes.first().map(|at| {
            let mark = say::mark(cx.pack, *at, None).plain(cx.pack);
            let link = el("a").attr("href", cx.links.quote(*at)).with(mark);
            let line = el("p").class("mark-line").with(link);
            el("div").class("said").attr("data-note", "").with(el("p").with(say::words(cx.pack, *at))).with(line).into()
        });
        el("div").class("side").with(label).all(said).into()
    };
    let more = el("a").attr("href", cx.links.place(Place::Disagreement(at))).attr("data-elsewhere", "");
    let why = el("b").with(format!("{}. ", cx.word(Word::WhyDiffer)));
    let why = el("p").class("why").with(why).with(one.note.as_str()).with(" ");
    vec![
        el("p").with(one.topic.as_str()).into(),
        el("div").class("sides").all(one.sides.iter().enumerate().map(side)).into(),
        why.with(more.with(cx.word(Word::Disagreements))).into(),
    ]
}

fn self_check(cx: Cx<'_>, check: &SelfCheck) -> Vec<Node> {
    let open = el("summary").class("button").with(cx.word(Word::ShowAnswer));
    let answer = el("p").with(check.answer.as_str());
    let answer = el("details").class("answer").with(open).with(answer).with(note(cx, check.quote));
    vec![el("p").with(check.question.as_str()).into(), answer.into()]
}

/// What the texts leave out, and the ways on.
fn last(cx: Cx<'_>, part: Part, words: &str) -> Vec<Node> {
    let pack = cx.pack;
    let here = |stack: Stack, name: &str| -> Node {
        el("li").with(el("a").attr("href", cx.within(course::first(stack))).with(name)).into()
    };
    let elsewhere = |href: String, name: String| -> Node {
        el("li").with(el("a").attr("href", href).attr("data-elsewhere", "").with(name)).into()
    };
    let ways: Vec<Node> = match part {
        Part::Summary => {
            // The shortest way first.
            let mut paths: Vec<PathIx> = PathIx::all(pack).collect();
            pack::sort_by_key(&mut paths, |at| pack[*at].chapters.len());
            let cards = elsewhere(cx.links.place(Place::View(View::Cards)), cx.word(Word::Cards).to_owned());
            paths.into_iter().map(|at| here(Stack::Path(at), &pack[at].title)).chain([cards]).collect()
        }
        Part::Chapter(at) => {
            let next = at.0.checked_add(1).map(ChapterIx).filter(|next| usize::from(next.0) < pack.chapters.len());
            let next = next.map(|next| here(Stack::Chapter(next), &pack[next].title));
            let cards = elsewhere(
                cx.links.cards_of(FacetValue::Chapter(at)),
                pack.words.count(Word::ChapterCards, pack[at].cards.len()),
            );
            let page = elsewhere(cx.links.place(Place::Chapter(at)), cx.word(Word::ChapterPage).to_owned());
            next.into_iter().chain([cards, page]).collect()
        }
    };
    vec![el("p").with(words).into(), el("ul").class("ways").all(ways).into()]
}
