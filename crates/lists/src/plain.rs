//! Where the texts part, what happened when, and what words mean.

use crate::parts::briefs;
use address::{Cx, Place};
use pack::{DisagreementIx, TermIx, Word};
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

/// The dated happenings.
pub fn timeline(cx: Cx<'_>) -> Vec<Node> {
    let events = cx.pack.events.iter().map(|event| {
        let inferred = || el("span").class("inferred").with(format!(" ({})", cx.word(Word::DateInferred))).into();
        let when = el("p").class("when").all(say::nodes(vec![say::date(cx.pack, event.date)]));
        let told = el("div").with(el("h3").with(event.title.as_str())).all(briefs(cx, &event.quotes));
        el("li").with(when.all(event.inferred.then(inferred))).with(told).into()
    });
    vec![el("ol").all(events).into()]
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
