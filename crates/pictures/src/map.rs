//! A map: areas with their names, patterns where a text states a membership, a line, spots, and all of it below as a list.
//! Not where a border runs and not a projection: outlines are data.

use crate::mark::{lights, marks, places, shape};
use address::{Cx, FacetValue, View};
use pack::{ActorIx, Area, Line, Map, Membership, QuoteIx, Spot};
use tree::{Element, Node, el};

/// The drawing, its list, and whose outlines it shows.
pub fn map(cx: Cx<'_>, map: &Map) -> Vec<Node> {
    vec![pressed(cx, map).into(), list(cx, map).into(), el("p").class("limits").with(map.borders.as_str()).into()]
}

/// The file that the drawing of the map stands in by itself, for pages that ask for it when a reader comes to it.
pub const FILE: &str = "map.svg";

/// That file as an image with a name; where it comes from is up to the page.
pub fn image(map: &Map, title: &str) -> Element {
    let (width, height) = (map.width.to_string(), map.height.to_string());
    el("img").attr("width", width).attr("height", height).attr("alt", title)
}

/// Where the drawing is while the map stands among other things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drawn {
    /// In the page.
    Inside,
    /// In its file, which the browser asks for when it is seen.
    File,
    /// In its file, which a script asks for when a reader comes near it: no policy is broken before.
    FileLater,
}

/// The drawing, named in words, with what every area belongs to, and whose outlines it shows; without the spots, which are
/// for a page.
pub fn alone(cx: Cx<'_>, map: &Map, title: &str, drawn: Drawn) -> Vec<Node> {
    let mark = |at: &QuoteIx| [" ".into(), shape(cx, cx.pack[*at].source).into()].into_iter().chain(places(cx, &[*at]));
    let line = |line: &Line| -> Node {
        el("li").with(el("b").with(line.text.as_str())).all(line.quotes.iter().flat_map(mark)).into()
    };
    let lines = map.groups.iter().map(|group| &group.name).chain(&map.lines).map(line);
    let image = |from| image(map, title).attr(from, FILE);
    let mut nodes: Vec<Node> = match drawn {
        Drawn::Inside => vec![drawing(map).into()],
        Drawn::File => vec![image("src").attr("loading", "lazy").into()],
        Drawn::FileLater => vec![image("data-src").into(), el("noscript").with(image("src")).into()],
    };
    nodes.push(el("ul").all(lines).into());
    nodes.push(el("p").class("limits").with(map.borders.as_str()).into());
    nodes
}

/// The drawing alone.
pub fn drawing(map: &Map) -> Element {
    drawn(map, |_, name| name.into())
}

/// The drawing whose names light marks as those of the list do. A pointer finds them here, keys and screen readers there.
fn pressed(cx: Cx<'_>, map: &Map) -> Element {
    drawn(map, |words, name| match bearer(cx, words) {
        Some(actor) => {
            let name = lights(cx, View::Map, FacetValue::Actor(actor), name);
            name.attr("tabindex", "-1").into()
        }
        None => name.into(),
    })
}

/// Whose cards a name stands for: of somebody who bears it and acts in them.
fn bearer(cx: Cx<'_>, name: &str) -> Option<ActorIx> {
    ActorIx::all(cx.pack).find(|actor| cx.pack[*actor].name == name)
}

/// The drawing; what stands for a named part goes through `named`.
fn drawn(map: &Map, named: impl Fn(&str, Element) -> Node) -> Element {
    let path = |class: &str, line: &str| el("path").class(class).attr("d", line);
    let side = |one: &Area| map.groups.get(usize::from(one.group)).map_or(0, |group| group.side);
    let areas = map.areas.iter().map(|one| path(&format!("area side-{}", side(one)), &one.outline).into());
    let patterns = map.groups.iter().filter(|group| !group.pattern.is_empty());
    let patterns = patterns.map(|group| path(&format!("pattern side-{}", group.side), &group.pattern).into());
    let main = map.areas.iter().filter(|one| one.main).map(|one| path("main", &one.outline).into());
    let lines = map.courses.iter().map(|course| path("line", course).into());
    let names = map.areas.iter().map(|one| named(&one.name, name(map, one)));
    el("svg")
        .attr("viewBox", format!("0 0 {} {}", map.width, map.height))
        .attr("aria-hidden", "true")
        .with(path("land", &map.land))
        .all(areas)
        .all(patterns)
        .all(main)
        .all(lines)
        .all(names)
        .all(map.spots.iter().map(|one| named(&one.name.text, spot(one))))
}

/// The name of an area, with what it belongs to below it.
fn name(map: &Map, one: &Area) -> Element {
    let (x, y) = one.at;
    let text = |class: &str, y: u16, words: &str| {
        el("text").class(class).attr("x", x.to_string()).attr("y", y.to_string()).with(words)
    };
    let of = map.groups.get(usize::from(one.group)).map_or("", |group| group.name.text.as_str());
    let of = text("of", y.saturating_add(17), of);
    area(&one.name, "g").with(text(if one.main { "main" } else { "name" }, y, &one.name)).with(of)
}

/// What stands for a part of the map, in the drawing and in the list.
fn area(name: &str, tag: &'static str) -> Element {
    el(tag).attr("data-area", name)
}

fn spot(one: &Spot) -> Element {
    let (x, y) = one.at;
    let dot = el("circle").attr("cx", x.to_string()).attr("cy", y.to_string()).attr("r", "3");
    let (class, start) = if one.before { ("spot before", x.saturating_sub(7)) } else { ("spot", x.saturating_add(7)) };
    let words = el("text").class(class).attr("x", start.to_string()).attr("y", y.saturating_add(5).to_string());
    area(&one.name.text, "g").with(dot).with(words.with(one.name.text.as_str()))
}

/// What the drawing says, with its quotes.
fn list(cx: Cx<'_>, map: &Map) -> Element {
    let item = |class: &str, words: Vec<Node>, line: &Line| -> Node {
        let sign = el("span").class(&format!("sign {class}")).attr("aria-hidden", "true");
        el("li").with(sign).with(el("span").all(words).with(marks(cx, &line.quotes))).into()
    };
    let named = |name: &str| -> Node {
        match bearer(cx, name) {
            Some(actor) => area(name, "span").with(lights(cx, View::Map, FacetValue::Actor(actor), name)).into(),
            None => area(name, "span").with(name).into(),
        }
    };
    let group = |(at, group): (u16, &Membership)| {
        let mut words: Vec<Node> = vec![el("b").with(group.name.text.as_str()).into()];
        for (n, one) in map.areas.iter().filter(|one| one.group == at).enumerate() {
            words.push(if n == 0 { ": " } else { ", " }.into());
            words.push(named(&one.name));
        }
        item(&format!("side-{}", group.side), words, &group.name)
    };
    let line = |line: &Line| item("line", vec![el("b").with(line.text.as_str()).into()], line);
    // Spots in a row, each before its quote.
    let spot = |one: &Spot| [named(&one.name.text), marks(cx, &one.name.quotes).into(), " ".into()];
    let spots = (!map.spots.is_empty()).then(|| el("li").with(el("span").all(map.spots.iter().flat_map(spot))).into());
    el("ul").all((0..).zip(&map.groups).map(group)).all(map.lines.iter().map(line)).all(spots)
}
