//! Numbers of the texts as squares, each with its card's caveat. In one picture all squares have one size; nothing is computed
//! from a number but how many squares it takes.

use crate::mark::marks;
use address::Cx;
use pack::{Counted, Word};
use tree::{Element, Node, el};

/// More squares than this are drawn small.
const MANY: u32 = 600;

/// How squares are set: the side of one with the gap after it, and how many stand in a row.
struct Setting {
    side: u32,
    gap: u32,
    row: u32,
}

/// The numbers, each as its card where a press on it opens that.
pub fn list(cx: Cx<'_>, figures: &[Counted], cards: bool) -> Node {
    let most = figures.iter().map(total).max().unwrap_or_default();
    let setting = match most > MANY {
        true => Setting { side: 4, gap: 1, row: 70 },
        false => Setting { side: 10, gap: 2, row: 28 },
    };
    el("ul").all(figures.iter().map(|one| item(cx, one, &setting, cards).into())).into()
}

/// How many squares a number takes, with the field that it is a part of.
fn total(one: &Counted) -> u32 {
    one.of.unwrap_or(one.count) / one.per
}

fn item(cx: Cx<'_>, one: &Counted, setting: &Setting, cards: bool) -> Element {
    let card = &cx.pack[one.card];
    let item = if cards { el("li").attr("data-card", card.id.as_str()) } else { el("li") };
    let Some(figure) = &card.figure else { return item };
    let amount = el("p").with(el("b").with(figure.value.as_str())).with(" ").with(figure.unit.as_str());
    let item = item.with(amount.with(" ").with(marks(cx, &[one.quote])));
    let item = if one.count == 0 {
        item
    } else {
        let words = cx.pack.words.fill(Word::SquareIs, &[("n", &one.per.to_string()), ("unit", &one.unit)]);
        let name = format!("{} {}", figure.value, figure.unit);
        item.with(squares(one, setting, name)).with(el("p").class("square").with(words))
    };
    item.with(el("p").class("caveat").with(figure.caveat.as_str()))
}

fn squares(one: &Counted, setting: &Setting, name: String) -> Element {
    let (all, count) = (total(one), one.count / one.per);
    let rows = all.div_ceil(setting.row);
    let (width, height) = (setting.row * setting.side, rows * setting.side);
    let drawing = el("svg")
        .attr("viewBox", format!("0 0 {width} {height}"))
        .attr("width", width.to_string())
        .attr("height", height.to_string())
        .attr("role", "img")
        .attr("aria-label", name);
    let (from, field) = if one.rank { (count - 1, count - 1) } else { (0, if one.of.is_some() { all } else { 0 }) };
    let drawing = if field > 0 { drawing.with(path("field", 0, field, setting)) } else { drawing };
    drawing.with(path("counted", from, count, setting))
}

/// The squares from one number to another as one line of dashes for each row.
fn path(class: &'static str, from: u32, to: u32, setting: &Setting) -> Element {
    let Setting { side, gap, row } = *setting;
    let mut line = String::new();
    let mut at = from;
    while at < to {
        let until = to.min((at / row + 1) * row);
        let (x, y, length) = (at % row * side, at / row * side, (until - at) * side - gap);
        line.push_str(&format!("M{x} {}h{length}", f64::from(y) + f64::from(side - gap) / 2.0));
        at = until;
    }
    el("path")
        .class(class)
        .attr("d", line)
        .attr("fill", "none")
        .attr("stroke", "currentColor")
        .attr("stroke-width", (side - gap).to_string())
        .attr("stroke-dasharray", format!("{} {gap}", side - gap))
}
