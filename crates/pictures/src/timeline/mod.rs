//! Happenings in lanes below linear scales. A mark is as wide as its date is vague, and dashed where the date is inferred.
//! Not where a label has room: that is `rows.rs`.
//!
//! Places along a scale are shares of its width, letters and heights are CSS pixels: the drawing becomes wider with the page
//! and its words do not. Where there is no room for words, lanes without them stand instead, and the list below has the links.

mod lane;
mod rows;
mod scale;

use crate::mark::{lights, name};
use address::{Cx, FacetValue, View};
use pack::{Dated, Event, Lane, Scale, SourceIx, Word};
use scale::{On, share};
use tree::{Element, Node, el};

/// The lanes of a timeline, with words and without, and what its marks mean.
pub fn lanes(cx: Cx<'_>, scales: &[Scale], lanes: &[Lane], texts: &str) -> Vec<Node> {
    let mut wide = el("div").class("lanes");
    for on in each(scales) {
        wide = wide.with(line("axis", on.scale.name.as_str(), axis(cx, on)));
        for one in lanes {
            let marks: Vec<_> = one.marks.iter().filter(|mark| on.has(cx.pack[mark.event].date)).collect();
            if !marks.is_empty() {
                let class = format!("side-{}", one.side);
                wide = wide.with(line(&class, one.name.as_str(), lane::drawn(cx, on, &marks)));
            }
        }
        wide = wide.all(known(cx, on).map(|known| line("known", texts, known).into()));
    }
    vec![wide.into(), narrow(cx, scales, lanes), key(cx)]
}

fn each(scales: &[Scale]) -> impl Iterator<Item = On<'_>> {
    scales.iter().enumerate().map(|(at, scale)| On { scale, first: at == 0 })
}

fn line(class: &str, name: &str, drawing: Element) -> Element {
    el("div").class(&format!("lane {class}")).with(el("p").with(name)).with(drawing)
}

/// The years, or the months of a single one.
fn axis(cx: Cx<'_>, on: On<'_>) -> Element {
    let label = |at: u32, words: String| -> Node {
        let x = share(f64::from(at) / f64::from(on.parts()));
        el("text").attr("x", x).attr("dx", "3").attr("y", "15").with(words).into()
    };
    let Scale { from, to, .. } = *on.scale;
    let labels: Vec<Node> = match from == to {
        true => (0..)
            .zip(cx.word(Word::Months).split(' '))
            .map(|(at, month)| label(at, month.chars().take(3).collect()))
            .collect(),
        false => (from..=to).step_by(2).map(|year| label(u32::from(year - from), year.to_string())).collect(),
    };
    on.drawing(22).attr("aria-hidden", "true").all(labels)
}

/// Until when each text that ends here can know anything: its own date, dashed as far as that is vague.
fn known(cx: Cx<'_>, on: On<'_>) -> Option<Element> {
    let dated = SourceIx::all(cx.pack).filter_map(|at| Some((at, cx.pack.date_of(at)?)));
    let texts: Vec<_> = dated.filter(|(_, date)| on.has(*date) && !on.is_before(*date)).collect();
    let row = rows::HEIGHT + 8;
    let drawn = (0..).zip(&texts).flat_map(|(at, (text, date))| {
        let (from, to) = on.span(*date);
        let y = at * row;
        let line = |class: &str, from: f64, to: f64| -> Node {
            let y = (y + 24).to_string();
            let line = el("line").class(class).attr("x1", share(from)).attr("x2", share(to));
            line.attr("y1", y.as_str()).attr("y2", y).into()
        };
        // At the end of a scale a name has room only before it.
        let (x, anchor) = if from > 0.75 { (to, "end") } else { (from, "start") };
        let words = format!("{}\u{a0}{}", say::shape(cx.pack, *text).sign(), name(cx, *text));
        let words =
            el("text").attr("x", share(x)).attr("y", (y + 18).to_string()).attr("text-anchor", anchor).with(words);
        let words = lights(cx, View::Timeline, FacetValue::Source(*text), words);
        let vague = if cx.pack[*text].stated.is_none() { "inferred" } else { "sure" };
        [line("sure", 0.0, from), line(vague, from, to), words.into()]
    });
    let height = texts.len() as u32 * row + 6;
    (!texts.is_empty()).then(|| on.drawing(height).all(drawn))
}

/// The marks without words on one scale, for narrow pages. Its links are those of the list.
fn narrow(cx: Cx<'_>, scales: &[Scale], lanes: &[Lane]) -> Node {
    let (Some(first), Some(last)) = (scales.first(), scales.last()) else { return el("div").into() };
    let whole = Scale { name: String::new(), from: first.from, to: last.to };
    let on = On { scale: &whole, first: true };
    let parts = f64::from(on.parts());
    let place = |mark: &Dated| -> (&Event, (f64, f64)) {
        let event = &cx.pack[mark.event];
        let (from, to) = on.span(event.date);
        (event, (from * parts, to * parts))
    };
    let lane = |one: &Lane| -> Node {
        let marks: Vec<_> = one.marks.iter().map(place).collect();
        let name = el("p").with(el("b").with(one.name.as_str())).with(format!(" {}", marks.len()));
        el("div").class(&format!("side-{}", one.side)).with(name).with(lane::alone(&marks, parts)).into()
    };
    let ends = [first.from, last.to].map(|year| el("span").with(year.to_string()).into());
    el("div").class("lanes-narrow").with(el("p").class("ends").all(ends)).all(lanes.iter().map(lane)).into()
}

/// What the marks mean.
fn key(cx: Cx<'_>) -> Node {
    let sign = |width: &str, inside: Element| {
        el("svg").attr("width", width).attr("height", "12").attr("aria-hidden", "true").with(inside)
    };
    let bar = |class: &str, width: &str| {
        el("rect").class(class).attr("x", "1").attr("y", "1").attr("width", width).attr("height", "10")
    };
    let dot = el("circle").class("date").attr("cx", "6").attr("cy", "6").attr("r", "4.5");
    let arrow = el("path").class("arrow").attr("d", "M2 6h18m-5-4l5 4l-5 4");
    let parts = [
        (sign("12", dot), Word::KeyDay),
        (sign("6", bar("date", "4")), Word::KeyMonth),
        (sign("30", bar("date", "28")), Word::KeyYear),
        (sign("30", bar("date inferred", "28")), Word::DateInferred),
        (sign("22", arrow), Word::KeyAfter),
    ];
    let part = |(sign, word): (Element, Word)| -> Node {
        el("span").with(sign).with(" ").with(cx.word(word)).with(" ").into()
    };
    el("p").class("key").all(parts.map(part)).into()
}
