//! The texts, each with what is known about it.
//! Not their words, which the page's own program shows.

use crate::parts::link;
use address::{Cx, Place};
use pack::{SourceIx, Word};
use tree::{Element, Node, el};

/// Every text.
pub fn sources(cx: Cx<'_>) -> Vec<Node> {
    let entry = |at| {
        let href = cx.links.place(Place::Source { source: at, quote: None, paragraph: None });
        let title = link(href.clone(), cx.pack[at].title.as_str());
        let open = el("p").with(link(href, cx.word(Word::OpenSource)));
        el("article").class("source-entry").with(el("h3").with(title)).with(facts(cx, at)).with(open).into()
    };
    SourceIx::all(cx.pack).map(entry).collect()
}

/// What is known about a text.
pub fn facts(cx: Cx<'_>, at: SourceIx) -> Element {
    let source = &cx.pack[at];
    let row = |word, value: Vec<Node>| -> Node {
        el("div").with(el("dt").with(cx.word(word))).with(el("dd").all(value)).into()
    };
    let stated = |text: &Option<String>| vec![text.as_deref().unwrap_or(cx.word(Word::NotStated)).into()];
    let mut day: Vec<Node> = say::nodes(vec![say::day(cx.pack, at)]).collect();
    day.push(format!(". {}", source.date_from).into());
    let heard: Vec<_> = source.quotes_whom.iter().map(|actor| cx.pack[*actor].name.as_str()).collect();
    let silent = source.silent_on.iter().map(|what| el("li").with(what.as_str()).into());
    el("dl")
        .class("facts")
        .with(row(Word::Author, stated(&source.author)))
        .with(row(Word::Publisher, stated(&source.publisher)))
        .with(row(Word::Place, stated(&source.place)))
        .with(row(Word::Date, day))
        .with(row(Word::Genre, vec![source.genre.as_str().into()]))
        .all(source.retells.as_ref().map(|what| row(Word::Retells, vec![what.as_str().into()])))
        .with(row(Word::Perspective, vec![source.perspective.as_str().into()]))
        .with(row(Word::QuotesWhom, vec![heard.join(", ").into()]))
        .with(row(Word::SilentOn, vec![el("ul").all(silent).into()]))
        .with(row(Word::Digest, vec![el("code").with(source.sha256.as_str()).into()]))
}
