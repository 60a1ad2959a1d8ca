//! Maps: what areas belong to as a text says, lines and spots with their quotes, outlines that are paths within the frame.
//! Not whether an outline is right: that is for people with an atlas.

use super::maker::Maker;
use super::map_read::{MapEntry, Marked};
use crate::entries::Prose;
use crate::fields::Placed;
use crate::lint::OUTSIDE;
use crate::lookup::Lookup;
use crate::report::Problem;
use pack::{Area, Line, Map, Membership, QuoteIx, Spot};

/// The map.
pub fn map(maker: &mut Maker<'_>, one: &MapEntry) -> Map {
    let size = [number(maker, one.width.as_ref(), "width"), number(maker, one.height.as_ref(), "height")];
    let ids = one.groups.iter().map(|group| group.id.as_ref().map_or("", |id| id.value.as_str()));
    let lookup = Lookup::new("group", ids);
    let groups = one.groups.iter().map(|group| Membership {
        name: line(maker, group),
        side: group.side.as_ref().map_or(0, |side| maker.side(side)),
        pattern: path(maker, group.outline.as_ref()),
    });
    let groups = groups.collect();
    let areas = one.areas.iter().filter_map(|area| {
        let group = area.group.as_ref().and_then(|id| lookup.find(maker.file, id, maker.report))?;
        let name = area.name.as_ref().map(|name| maker.ours(name)).unwrap_or_default();
        Some(Area {
            name,
            group,
            at: place(maker, area, size),
            outline: path(maker, area.outline.as_ref()),
            main: area.main,
        })
    });
    let areas = areas.collect();
    let spots = one.spots.iter().map(|spot| {
        let name = line(maker, spot);
        if let Some(words) = &spot.name {
            maker.evidence.named(words, &name.quotes, maker.report);
        }
        Spot { name, at: place(maker, spot, size), before: spot.before }
    });
    let spots = spots.collect();
    Map {
        width: size[0],
        height: size[1],
        land: path(maker, one.land.as_ref()),
        borders: one.borders.as_ref().map(|words| borders(maker, words)).unwrap_or_default(),
        groups,
        areas,
        lines: one.lines.iter().map(|one| line(maker, one)).collect(),
        courses: one.lines.iter().map(|one| path(maker, one.outline.as_ref())).collect(),
        spots,
    }
}

/// Whose outlines these are is known from elsewhere, and says so.
fn borders(maker: &mut Maker<'_>, words: &Prose) -> String {
    let Some(rest) = words.value.strip_prefix(OUTSIDE) else {
        let problem = Problem::new(maker.file, words.range.clone(), "no text draws borders");
        maker.report.push(problem.help(format!("begin with \"{OUTSIDE}\" and say whose outlines these are")));
        return String::new();
    };
    format!("{OUTSIDE}{}", maker.ours(&Placed { value: rest.to_owned(), range: words.range.clone() }))
}

fn line(maker: &mut Maker<'_>, one: &Marked) -> Line {
    let quotes = maker.known.quotes.all(maker.file, &one.quotes, QuoteIx, maker.report);
    let text = one.name.as_ref().map(|text| {
        maker.evidence.check(text, &quotes, maker.report);
        maker.ours(text)
    });
    Line { text: text.unwrap_or_default(), quotes }
}

fn number(maker: &mut Maker<'_>, of: Option<&Placed<u32>>, key: &str) -> u16 {
    let number = of.and_then(|number| u16::try_from(number.value).ok()).filter(|number| *number > 0);
    number.unwrap_or_else(|| {
        let range = of.map_or(0..0, |number| number.range.clone());
        let problem = Problem::new(maker.file, range, format!("a map needs a {key}"));
        maker.report.push(problem.help(format!("write `{key}` in units of its outlines, from 1 to 65535")));
        1
    })
}

/// A place within the frame.
fn place(maker: &mut Maker<'_>, one: &Marked, size: [u16; 2]) -> (u16, u16) {
    let [x, y] = [(&one.x, size[0]), (&one.y, size[1])].map(|(at, most)| {
        let number = at.as_ref().and_then(|at| u16::try_from(at.value).ok()).filter(|at| *at <= most);
        number.unwrap_or_else(|| {
            let range = at.as_ref().map(|at| at.range.clone());
            let range = range.or_else(|| one.name.as_ref().map(|name| name.range.clone())).unwrap_or(0..0);
            let problem = Problem::new(maker.file, range, "this lies outside of the map");
            maker.report.push(problem.help(format!("write x from 0 to {} and y from 0 to {}", size[0], size[1])));
            0
        })
    });
    (x, y)
}

/// A path, which holds nothing but commands and numbers.
fn path(maker: &mut Maker<'_>, of: Option<&Placed<String>>) -> String {
    let Some(path) = of else { return String::new() };
    let known = |c: char| c.is_ascii_digit() || " .-,MmLlHhVvZz".contains(c);
    if !path.value.starts_with('M') || !path.value.chars().all(known) {
        let problem = Problem::new(maker.file, path.range.clone(), "this is no path of straight lines");
        maker.report.push(problem.help("write what `d` of an SVG path has, beginning with M"));
        return String::new();
    }
    path.value.clone()
}
