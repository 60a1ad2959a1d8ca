//! Where the texts part, what happened when, what words mean, and what this explainer is.

use crate::parts::briefs;
use address::{Cx, Place};
use pack::{Content, DisagreementIx, Event, TermIx, Word};
use tree::{Node, el};

/// Where the sources part, side by side.
pub fn disagreements(cx: Cx<'_>) -> Vec<Node> {
    let one = |at: DisagreementIx| {
        let one = &cx.pack[at];
        let sides = one.sides.iter().map(|side| {
            let position = el("p").class("position").with(side.position.as_str());
            el("div").class("side").with(position).all(briefs(cx, &side.quotes)).into()
        });
        let kind = el("span").class("kind").with(cx.word(one.kind.word()));
        let why = el("b").with(format!("{}: ", cx.word(Word::WhyDiffer)));
        el("article")
            .class("disagreement")
            .attr("id", cx.links.anchor(Place::Disagreement(at)))
            .with(el("p").class("meta").with(kind))
            .with(el("h3").with(one.topic.as_str()))
            .with(el("div").class("sides").all(sides))
            .with(el("p").class("why").with(why).with(one.note.as_str()))
            .into()
    };
    DisagreementIx::all(cx.pack).map(one).collect()
}

/// The dated happenings, by the scales of the picture above them where there is one.
pub fn timeline(cx: Cx<'_>) -> Vec<Node> {
    let scales = cx.pack.pictures.iter().find_map(|picture| match &picture.content {
        Content::Timeline { scales, .. } => Some(scales.as_slice()),
        _ => None,
    });
    let Some([first @ .., _]) = scales else { return vec![events(cx, &cx.pack.events)] };
    let mut rest = cx.pack.events.as_slice();
    let mut periods = Vec::new();
    for scale in scales.into_iter().flatten() {
        // What is later than the last scale would be an error of the seeds; the last takes all that is left.
        let until = if periods.len() < first.len() {
            rest.partition_point(|event| event.date.year <= scale.to)
        } else {
            rest.len()
        };
        let (own, later) = rest.split_at(until);
        rest = later;
        let name = el("summary").with(el("b").with(scale.name.as_str())).with(" ").with(own.len().to_string());
        periods.push(el("details").attr("open", "").with(name).with(events(cx, own)).into());
    }
    periods
}

fn events(cx: Cx<'_>, events: &[Event]) -> Node {
    let one = |event: &Event| {
        let inferred = || el("span").class("inferred").with(format!(" ({})", cx.word(Word::DateInferred))).into();
        let when = el("p").class("when").all(say::nodes(vec![say::date(cx.pack, event.date)]));
        let told = el("div").with(el("h3").with(event.title.as_str())).all(briefs(cx, &event.quotes));
        let item = el("li").attr("data-event", event.id.as_str());
        item.with(when.all(event.inferred.then(inferred))).with(told).into()
    };
    el("ol").all(events.iter().map(one)).into()
}

/// The explained words.
pub fn glossary(cx: Cx<'_>) -> Node {
    let terms = TermIx::all(cx.pack).map(|at| {
        let term = &cx.pack[at];
        let explained = el("dd").with(el("p").with(term.definition.as_str())).all(briefs(cx, &term.quotes));
        let name = el("dt").attr("tabindex", "-1").with(term.name.as_str());
        el("div").attr("id", cx.links.anchor(Place::Term(at))).with(name).with(explained).into()
    });
    el("dl").all(terms).into()
}

/// What this explainer is.
pub fn about(cx: Cx<'_>) -> Vec<Node> {
    let edition = &cx.pack.edition;
    let paragraphs = [
        edition.description.as_str(),
        cx.word(Word::AboutLead),
        &edition.standing,
        cx.word(Word::AboutPrivacy),
        cx.word(Word::AboutRights),
    ];
    paragraphs.map(|words| el("p").with(words).into()).into()
}
