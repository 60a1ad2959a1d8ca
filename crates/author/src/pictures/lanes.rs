//! Timelines: every event once, in a lane and on a scale.
//! Not dates and quotes: a mark has those of its event.

use super::maker::Maker;
use super::read::{DatedEntry, ScaleEntry, TimelineEntry};
use crate::lookup::Lookup;
use crate::report::{Problem, Report};
use pack::{Content, Dated, Event, EventIx, Lane, QuoteIx, Scale};

/// The lanes of a timeline with every event in one of them.
pub fn timeline(maker: &mut Maker<'_>, one: &TimelineEntry) -> Content {
    let scales: Vec<Scale> = one.scales.iter().filter_map(|one| scale(maker, one)).collect();
    in_order(maker.file, &scales, one, maker.report);
    let ids = || one.lanes.iter().map(|lane| lane.name.id.as_ref().map_or("", |id| id.value.as_str()));
    let lookup = Lookup::new("lane", ids());
    let mut lanes: Vec<Lane> = one
        .lanes
        .iter()
        .map(|lane| Lane {
            name: maker.name(&lane.name),
            side: lane.side.as_ref().map_or(0, |side| maker.side(side)),
            marks: Vec::new(),
        })
        .collect();
    let mut seen = vec![false; maker.known.dated.len()];
    for mark in &one.marks {
        let lane = mark.lane.as_ref().and_then(|id| lookup.find(maker.file, id, maker.report));
        let Some((made, event)) = dated(maker, mark) else { continue };
        if let Some(last) = scales.last().map(|scale| scale.to).filter(|last| event.date.year > *last) {
            at_event(
                maker,
                mark,
                format!("this event is later than {last}, where the last scale ends"),
                "lengthen the scale",
            );
        }
        if std::mem::replace(&mut seen[usize::from(made.event.0)], true) {
            at_event(maker, mark, "this event has a mark already".to_owned(), "remove one of the two");
        }
        if let Some(lane) = lane.and_then(|at| lanes.get_mut(usize::from(at))) {
            lane.marks.push(made);
        }
    }
    for (event, _) in maker.known.dated.iter().zip(seen).filter(|(_, seen)| !seen) {
        let problem = Problem::new(maker.file, one.range.clone(), format!("event \"{}\" has no mark", event.id));
        maker.report.push(problem.help("add a [[mark]] with its id, its lane and a few words"));
    }
    for lane in &mut lanes {
        lane.marks.sort_by_key(|mark| mark.event);
    }
    Content::Timeline { scales, lanes, texts: one.texts.as_ref().map(|texts| maker.ours(texts)).unwrap_or_default() }
}

fn scale(maker: &mut Maker<'_>, one: &ScaleEntry) -> Option<Scale> {
    let name = one.name.as_ref().map(|name| maker.ours(name)).unwrap_or_default();
    let year = |year: &Option<crate::fields::Placed<u32>>| u16::try_from(year.as_ref()?.value).ok();
    Some(Scale { name, from: year(&one.from)?, to: year(&one.to)? })
}

fn dated<'a>(maker: &mut Maker<'a>, one: &DatedEntry) -> Option<(Dated, &'a Event)> {
    let at = EventIx(maker.known.events.find(maker.file, one.event.as_ref()?, maker.report)?);
    let event = maker.known.dated.get(usize::from(at.0))?;
    let quotes: Vec<QuoteIx> = event.quotes.clone();
    let text = one.text.as_ref().map(|text| {
        maker.evidence.check(text, &quotes, maker.report);
        maker.ours(text)
    });
    Some((Dated { event: at, text: text.unwrap_or_default(), quotes, after: one.after }, event))
}

fn at_event(maker: &mut Maker<'_>, mark: &DatedEntry, message: String, help: &str) {
    let range = mark.event.as_ref().map_or(0..0, |id| id.range.clone());
    maker.report.push(Problem::new(maker.file, range, message).help(help));
}

/// Scales follow one another without a gap, so that every year has one place.
fn in_order(file: &str, scales: &[Scale], entry: &TimelineEntry, report: &mut Report) {
    let joined = scales.windows(2).all(|pair| matches!(pair, [one, next] if next.from == one.to.saturating_add(1)));
    // A scale without its years is not among them.
    let whole = scales.len() == entry.scales.len();
    if !whole || !joined || scales.iter().any(|scale| scale.from > scale.to) {
        let problem = Problem::new(file, entry.range.clone(), "these scales do not follow one another");
        report.push(
            problem.help("give each the years `from` and `to`, and let it begin in the year after the one before"),
        );
    }
}
