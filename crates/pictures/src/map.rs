//! A map: areas with their names, patterns where a text states a membership, a line, spots, and all of it below as a list.
//! Not where a border runs and not a projection: outlines are data.

use crate::cx::Cx;
use crate::mark::marks;
use pack::{Area, Group, Map, Place, QuoteIx};
use tree::{Element, Node, el};

/// The drawing, its list, and whose outlines it shows.
pub fn map(cx: Cx<'_>, map: &Map) -> Vec<Node> {
    vec![drawing(map).into(), list(cx, map).into(), el("p").class("limits").with(map.borders.as_str()).into()]
}

fn drawing(map: &Map) -> Element {
    let path = |class: &str, line: &str| el("path").class(class).attr("d", line);
    let side = |one: &Area| map.groups.get(usize::from(one.group)).map_or(0, |group| group.side);
    let areas = map.areas.iter().map(|one| path(&format!("area side-{}", side(one)), &one.outline).into());
    let patterns = map.groups.iter().filter(|group| !group.pattern.is_empty());
    let patterns = patterns.map(|group| path(&format!("pattern side-{}", group.side), &group.pattern).into());
    let main = map.areas.iter().filter(|one| one.main).map(|one| path("main", &one.outline).into());
    let line = map.line.iter().map(|line| path("line", &line.outline).into());
    let names = map.areas.iter().map(|one| name(map, one).into());
    el("svg")
        .attr("viewBox", format!("0 0 {} {}", map.width, map.height))
        .attr("aria-hidden", "true")
        .with(path("land", &map.land))
        .all(areas)
        .all(patterns)
        .all(main)
        .all(line)
        .all(names)
        .all(map.spots.iter().map(|one| spot(one).into()))
}

/// The name of an area, with what it belongs to below it.
fn name(map: &Map, one: &Area) -> Element {
    let (x, y) = (one.x.to_string(), one.y);
    let words = el("text").attr("x", x.as_str()).attr("y", y.to_string()).with(one.name.as_str());
    let below = map.groups.get(usize::from(one.group)).map_or("", |group| group.name.as_str());
    let below = el("text").class("of").attr("x", x).attr("y", (y + 16).to_string()).with(below);
    el("g").attr("data-area", one.name.as_str()).with(words.class(if one.main { "main" } else { "name" })).with(below)
}

fn spot(one: &Place) -> Element {
    let dot = el("circle").attr("cx", one.x.to_string()).attr("cy", one.y.to_string()).attr("r", "3");
    let words = el("text").class("spot").attr("x", (one.x + 7).to_string()).attr("y", (one.y + 4).to_string());
    el("g").attr("data-area", one.name.as_str()).with(dot).with(words.with(one.name.as_str()))
}

/// What the drawing says, with its quotes.
fn list(cx: Cx<'_>, map: &Map) -> Element {
    let item = |class: &str, words: Vec<Node>, quotes: &[QuoteIx]| -> Node {
        let sign = el("span").class(&format!("sign {class}"));
        el("li").with(sign).with(" ").all(words).with(marks(cx, quotes)).into()
    };
    let groups = (0..).zip(&map.groups).map(|(at, group): (u16, &Group)| {
        let mut words: Vec<Node> = vec![el("b").with(group.name.as_str()).into()];
        for (n, one) in map.areas.iter().filter(|one| one.group == at).enumerate() {
            words.push(if n == 0 { ": " } else { ", " }.into());
            words.push(el("span").attr("data-area", one.name.as_str()).with(one.name.as_str()).into());
        }
        item(&format!("side-{}", group.side), words, &group.quotes)
    });
    let line = map.line.iter().map(|line| item("line", vec![line.name.as_str().into()], &line.quotes));
    let spots = map.spots.iter().map(|one| {
        item("spot", vec![el("span").attr("data-area", one.name.as_str()).with(one.name.as_str()).into()], &one.quotes)
    });
    el("ul").all(groups).all(line).all(spots)
}
