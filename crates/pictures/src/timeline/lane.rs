//! One lane of one scale: marks with their words, each a link to its quote, and the marks alone.

use super::rows::{self, Place, Side, Wide};
use super::scale::{On, share, stretched};
use address::Cx;
use pack::{Dated, Event, Precision};
use tree::{Element, Node, el};

/// From a mark to its words.
const GAP: f64 = 10.0;

/// Half the height of a bar.
const HALF: u32 = 5;

/// How wide an arrow is that says "and after" or "before".
const ARROW: f64 = 22.0;

/// The marks with their words.
pub fn drawn(cx: Cx<'_>, on: On<'_>, marks: &[&Dated]) -> Element {
    let places = rows::places(marks.iter().map(|mark| wide(cx, on, mark)));
    let height = places.iter().map(|place| place.row as u32 + 1).max().unwrap_or_default() * rows::HEIGHT;
    let marks = marks.iter().zip(places).map(|(mark, place)| drawn_mark(cx, on, mark, place).into());
    on.drawing(height + 6).attr("role", "group").all(marks)
}

fn wide(cx: Cx<'_>, on: On<'_>, mark: &Dated) -> Wide {
    let event = &cx.pack[mark.event];
    let (from, to) = on.span(event.date);
    let witnesses = witnesses(cx, mark).map(|(_, words)| words.chars().count() + 2).sum::<usize>();
    let arrow = if mark.after || on.is_before(event.date) { ARROW } else { 0.0 };
    Wide { from, to, letters: label(on, event, mark).chars().count() + witnesses, between: GAP + arrow }
}

/// The words of a mark. What is earlier than the scale says its year.
fn label(on: On<'_>, event: &Event, mark: &Dated) -> String {
    match on.is_before(event.date) {
        true => format!("{}: {}", event.date.year, mark.text),
        false => mark.text.clone(),
    }
}

/// The quotes of a mark, with the place in the text; the shape of the text stands before the first of its places.
fn witnesses<'a>(cx: Cx<'a>, mark: &'a Dated) -> impl Iterator<Item = (say::Mark<'a>, String)> {
    let mut before = None;
    mark.quotes.iter().map(move |at| {
        let mark = say::mark(cx.pack, *at, before);
        let words = match before.replace(mark.source) == Some(mark.source) {
            true => mark.place.clone(),
            false => format!("{}\u{a0}{}", mark.shape.sign(), mark.place),
        };
        (mark, words)
    })
}

fn drawn_mark(cx: Cx<'_>, on: On<'_>, mark: &Dated, place: Place) -> Element {
    let event = &cx.pack[mark.event];
    let middle = place.row as u32 * rows::HEIGHT + rows::HEIGHT / 2 + 3;
    let (from, to) = on.span(event.date);
    let wide = wide(cx, on, mark);
    let (at, gap, anchor) = match place.side {
        Side::After => (to, wide.between, "start"),
        Side::Before => (from, -GAP, "end"),
        Side::Inside => (from, GAP, "start"),
    };
    let mut words = el("text")
        .attr("x", share(at))
        .attr("dx", gap.to_string())
        .attr("y", (middle + 4).to_string())
        .attr("text-anchor", anchor)
        .with(el("tspan").with(label(on, event, mark)));
    for (witness, sign) in witnesses(cx, mark) {
        let link = el("a")
            .attr("href", cx.links.quote(witness.quote))
            .attr("data-quote", cx.pack[witness.quote].id.as_str())
            .attr("aria-label", format!("{}: {}", mark.text, witness.label))
            .with(sign);
        words = words.with(" \u{a0}").with(link);
    }
    let group = el("g").attr("data-event", event.id.as_str());
    group
        .all(arrow(on, mark, event, middle))
        .all(shape(on, event, middle, if place.side == Side::Inside { 9 } else { HALF }))
        .with(words)
}

/// What stands for the date: a dot for a day, a bar as wide as a month or a year.
fn shape(on: On<'_>, event: &Event, middle: u32, half: u32) -> Option<Node> {
    if on.is_before(event.date) {
        return None;
    }
    let (from, to) = on.span(event.date);
    // Words stand inside a bar as long as the scale.
    let class = match (event.inferred, to - from > 0.9) {
        (true, _) => "date inferred",
        (false, true) => "date around",
        (false, false) => "date",
    };
    let shape = match event.date.precision() {
        Precision::Day => {
            el("circle").class(class).attr("cx", share(from)).attr("cy", middle.to_string()).attr("r", "4.5")
        }
        _ => el("rect")
            .class(class)
            .attr("x", share(from))
            .attr("width", share(to - from))
            .attr("y", (middle - half).to_string())
            .attr("height", (2 * half).to_string()),
    };
    Some(shape.into())
}

/// "And after", or "before the scale".
fn arrow(on: On<'_>, mark: &Dated, event: &Event, middle: u32) -> Option<Node> {
    let (_, to) = on.span(event.date);
    let line = match (mark.after, on.is_before(event.date)) {
        (_, true) => "M20 0H4m5-4L4 0l5 4",
        (true, false) => "M2 0h18m-5-4l5 4l-5 4",
        _ => return None,
    };
    let line = el("path").class("arrow").attr("d", line);
    let at = el("svg").attr("x", share(to)).attr("y", middle.to_string()).attr("overflow", "visible");
    Some(at.with(line).into())
}

/// The marks alone, in as few rows as they need, where the whole scale is `parts` wide and `at` says where dates lie.
pub fn alone(marks: &[(&Event, (f64, f64))], parts: f64) -> Element {
    let mut rows: Vec<f64> = Vec::new();
    let (mut sure, mut inferred) = (String::new(), String::new());
    for (event, (from, to)) in marks {
        // A day and a month would not be seen.
        let to = to.max(from + parts / 70.0);
        let row = rows.iter().position(|end| end <= from).unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(end) => *end = to,
            None => rows.push(to),
        }
        let line = if event.inferred { &mut inferred } else { &mut sure };
        let round = |at: f64| (at * 100.0).round() / 100.0;
        line.push_str(&format!("M{} {}v.7h{}v-.7z", round(*from), row as f64 + 0.15, round(to - from)));
    }
    let path = |class: &str, line: String| -> Option<Node> {
        let path = el("path").class(class).attr("d", line).attr("vector-effect", "non-scaling-stroke");
        path.get("d").is_some_and(|line| !line.is_empty()).then(|| path.into())
    };
    stretched(parts, rows.len())
        .attr("height", (rows.len() * 9).to_string())
        .all(path("date", sure))
        .all(path("date inferred", inferred))
}
