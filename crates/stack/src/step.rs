//! One step: a thought with its witnesses, a quote alone, a disagreement, a question, or what the texts leave out.

use crate::course;
use address::{Cx, FacetValue, Place, Stack, View};
use pack::{
    ChapterIx, Cut, DisagreementIx, Part, PathIx, QuoteIx, Said, SelfCheck, Sentence, Side, SourceIx, Step, Word,
};
use say::{Linked, Linker, nodes};
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

/// The step; the first use of a term that `linker` has not read yet leads to the glossary.
pub fn draw(cx: Cx<'_>, linker: &mut Linker<'_>, one: &Step) -> Node {
    let pack = cx.pack;
    let title = match one.part {
        Part::Summary => pack.edition.title.as_str(),
        Part::Chapter(at) => &pack[at].title,
    };
    let kicker = match &one.said {
        Said::Opening(_) => None,
        Said::Thought(_) | Said::Items { .. } | Said::Quote(_) | Said::Picture { .. } => {
            Some(if one.part == Part::Summary { cx.word(Word::Summary) } else { title })
        }
        Said::Voices(_) => Some(cx.word(Word::TextsDiffer)),
        Said::Check(_) => Some(cx.word(Word::SelfCheck)),
        Said::Last(_) => Some(cx.word(Word::LeaveOut)),
    };
    let head = kicker.map(|kicker| el("header").with(el("b").with(kicker)).all(beside(cx, one)).into());
    let step = el("section").attr("data-step", format!("{}-{}", course::id(cx, one.part), one.number));
    // The largest type is the usual one.
    let size = Some(size(one.weight(pack))).filter(|size| *size != SIZES[0]);
    size.map_or(step.clone(), |size| step.attr("data-size", size)).all(head).all(said(cx, linker, one, title)).into()
}

fn said(cx: Cx<'_>, linker: &mut Linker<'_>, one: &Step, title: &str) -> Vec<Node> {
    let (quotes, name) = (one.quotes(cx.pack), name(one));
    let mut thought = |words: &[&Sentence]| -> Node { el("p").all(told(cx, linker, words.iter().copied())).into() };
    match &one.said {
        Said::Opening(words) => {
            vec![el("h2").with(title).into(), thought(words), witnesses(cx, &name, &quotes, |_| None)]
        }
        Said::Thought(words) => vec![thought(words), witnesses(cx, &name, &quotes, |_| None)],
        Said::Items { first, items } => vec![list(cx, linker, *first, items), witnesses(cx, &name, &quotes, |_| None)],
        Said::Quote(at) => vec![el("div").class("alone").with(note(cx, *at, None)).into()],
        Said::Picture { picture, .. } => vec![pictures::step(cx.pack, picture, cx.links)],
        Said::Voices(at) => voices(cx, &name, *at),
        Said::Check(check) => self_check(cx, check),
        Said::Last(words) => last(cx, one.part, words),
    }
}

/// Sentences that read on from one another.
fn told<'a>(cx: Cx<'_>, linker: &mut Linker<'_>, sentences: impl Iterator<Item = &'a Sentence>) -> Vec<Node> {
    let mut nodes = Vec::new();
    for one in sentences {
        if !nodes.is_empty() {
            nodes.push(" ".into());
        }
        nodes.extend(linker.read(&one.text).into_iter().map(|part| match part {
            Linked::Text(words) => words.into(),
            Linked::Term(at, words) => el("a").attr("href", cx.links.place(Place::Term(at))).with(words).into(),
        }));
    }
    nodes
}

/// Items of a list, which goes on from number `first` where it is numbered.
fn list(cx: Cx<'_>, linker: &mut Linker<'_>, first: Option<usize>, items: &[&[Sentence]]) -> Node {
    let list = match first {
        Some(1) => el("ol"),
        Some(first) => el("ol").attr("start", first.to_string()),
        None => el("ul"),
    };
    list.all(items.iter().map(|item| el("li").all(told(cx, linker, item.iter())).into())).into()
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
    let of = |(n, year): (usize, &u16)| {
        let words = if n == 0 { format!("{} {year}", cx.word(Word::AsOf)) } else { format!(", {year}") };
        el("time").attr("datetime", year.to_string()).with(words).into()
    };
    let years: Vec<Node> = years.iter().enumerate().map(of).collect();
    match years.len() {
        0 | 1 => years.into_iter().next(),
        _ => Some(el("span").all(years).into()),
    }
}

/// Who says so: the marks, of which one is chosen, and its quote whole, with `below` it. Radio buttons, so that it works without
/// scripts.
pub fn witnesses(cx: Cx<'_>, name: &str, quotes: &[QuoteIx], below: impl Fn(QuoteIx) -> Option<Node>) -> Node {
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
    el("fieldset")
        .with(el("legend").with(cx.word(Word::WhoSaysSo)))
        .all(marks)
        .all(quotes.iter().enumerate().map(|(n, at)| {
            let before = n.checked_sub(1).and_then(|n| quotes.get(n)).map(|at| cx.pack[*at].source);
            note(cx, *at, before).all(below(*at)).into()
        }))
        .into()
}

/// What opens a quote; of those of one name one is chosen.
fn choice(name: &str, chosen: bool) -> Element {
    let input = el("input").attr("type", "radio").attr("name", name).attr("data-evidence", "");
    if chosen { input.attr("checked", "") } else { input }
}

/// A quote whole, with its source line, which is the way into the text; after a quote of the text `before` its paragraph
/// alone, as its mark.
fn note(cx: Cx<'_>, at: QuoteIx, before: Option<SourceIx>) -> Element {
    let quote = &cx.pack[at];
    let speaker: Vec<Node> = nodes(say::speaker(cx.pack, at)).collect();
    let here = say::locator(cx.pack, quote.locator);
    let place = match before == Some(quote.source) && speaker.is_empty() && !here.is_empty() {
        true => vec![here.into()],
        false => nodes(say::place(cx.pack, at)).collect(),
    };
    // Hundreds stand on one page, so nothing stands around it.
    let place = el("a").attr("href", cx.links.quote(at)).all(speaker).all(place);
    el("p").attr("data-note", "").with(say::words(cx.pack, at)).with(place)
}

/// The sides of a disagreement, each with its first quote; where there is no room for all, one is open at a time.
fn voices(cx: Cx<'_>, name: &str, at: DisagreementIx) -> Vec<Node> {
    let one = &cx.pack[at];
    let side = |(n, side): (usize, &Side)| {
        let label = el("label").with(choice(name, n == 0)).with(side.position.as_str());
        let said = side.quotes.first().map(|at| {
            let mark = say::mark(cx.pack, *at, None).plain(cx.pack);
            let link = el("a").attr("href", cx.links.quote(*at)).with(mark);
            let line = el("p").with(link);
            el("div").attr("data-note", "").with(el("p").with(say::words(cx.pack, *at))).with(line).into()
        });
        el("div").class("side").with(label).all(said).into()
    };
    let more = el("a").attr("href", cx.links.place(Place::Disagreement(at)));
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
    let answer = el("details").class("answer").with(open).with(answer).with(note(cx, check.quote, None));
    vec![el("p").with(check.question.as_str()).into(), answer.into()]
}

/// What the texts leave out, and the ways on.
fn last(cx: Cx<'_>, part: Part, words: &str) -> Vec<Node> {
    let pack = cx.pack;
    let here = |stack: Stack, name: &str| -> Node {
        el("li").with(el("a").attr("href", cx.within(course::first(stack))).with(name)).into()
    };
    let elsewhere =
        |href: String, name: String| -> Node { el("li").with(el("a").attr("href", href).with(name)).into() };
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
