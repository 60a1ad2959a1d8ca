//! What stands around steps: title and courses above, controls, edition and the way to the whole below.

use crate::course;
use crate::step::SIZES;
use address::{Cx, Place, View};
use pack::Word;
use tree::{Node, el};

/// The frame around `inside`; `whole` is where all of what it shows stands.
pub fn draw(cx: Cx<'_>, course: Option<&str>, inside: Vec<Node>, controls: Option<Vec<Node>>, whole: String) -> Node {
    // The page around the running program has a heading of the first level already, and a card is its own.
    let title = el(if cx.links.live() || course.is_none() { "p" } else { "h1" })
        .class("stack-title")
        .with(cx.pack.edition.title.as_str());
    let mut head = el("header").class("stack-head").with(title);
    if !cx.links.live() {
        let button = el("button").attr("type", "button").attr("data-fullscreen", "").attr("hidden", "");
        head = head.with(button.attr("aria-label", cx.word(Word::Fullscreen)).with(el("i")));
    }
    let head = head.all(course.map(|course| course::list(cx, course)));
    let edition = el("span").attr("data-credit", "").attr("data-opening", cx.word(Word::Opening));
    let edition = edition.with(cx.pack.words.with(Word::Edition, &cx.pack.edition.version));
    let cards = el("a").attr("href", cx.links.place(Place::View(View::Cards))).attr("data-elsewhere", "");
    let whole = el("a").attr("href", whole).attr("data-whole", "").with(cx.word(Word::WholePage));
    let credit = el("p").class("credit").with(edition).with(" ").with(cards.with(cx.word(Word::Cards)));
    let controls = controls.map(|controls| {
        el("div").class("controls").attr("role", "group").attr("aria-label", cx.word(Word::Steps)).all(controls).into()
    });
    el("div")
        .class("stack")
        .attr("data-stack", "")
        .attr("data-sizes", SIZES.join(" "))
        .with(head)
        .with(el("div").class("stage").attr("data-stage", "").attr("tabindex", "-1").all(inside))
        .with(el("footer").class("stack-foot").all(controls).with(credit.with(" ").with(whole)))
        .into()
}
