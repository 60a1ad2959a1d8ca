//! Timelines: every event once, in a lane and on a scale.
//! Not dates and quotes: a mark has those of its event.

use super::Maker;
use super::read::{DatedEntry, ScaleEntry, TimelineEntry};
use crate::lookup::Lookup;
use crate::report::{Problem, Report};
use pack::{Content, Dated, Event, EventIx, Lane, QuoteIx, Scale};

impl Maker<'_> {
    pub(super) fn timeline(&mut self, one: &TimelineEntry) -> Content {
        let scales: Vec<Scale> = one.scales.iter().filter_map(|one| self.scale(one)).collect();
        in_order(self.file, &scales, one, self.report);
        let ids = || one.lanes.iter().map(|lane| lane.name.id.as_ref().map_or("", |id| id.value.as_str()));
        let lookup = Lookup::new("lane", ids());
        let mut lanes: Vec<Lane> = one
            .lanes
            .iter()
            .map(|lane| Lane {
                name: self.name(&lane.name),
                side: lane.side.as_ref().map_or(0, |side| match side.value {
                    1 => 1,
                    2 => 2,
                    _ => {
                        let problem = Problem::new(self.file, side.range.clone(), "a timeline knows two sides");
                        self.report.push(problem.help("write 1 or 2, or leave it out"));
                        0
                    }
                }),
                marks: Vec::new(),
            })
            .collect();
        let mut seen = vec![false; self.known.dated.len()];
        for mark in &one.marks {
            let lane = mark.lane.as_ref().and_then(|id| lookup.find(self.file, id, self.report));
            let Some((made, event)) = self.dated(mark) else { continue };
            if let Some(last) = scales.last().map(|scale| scale.to).filter(|last| event.date.year > *last) {
                self.at_event(
                    mark,
                    format!("this event is later than {last}, where the last scale ends"),
                    "lengthen the scale",
                );
            }
            if std::mem::replace(&mut seen[usize::from(made.event.0)], true) {
                self.at_event(mark, "this event has a mark already".to_owned(), "remove one of the two");
            }
            if let Some(lane) = lane.and_then(|at| lanes.get_mut(usize::from(at))) {
                lane.marks.push(made);
            }
        }
        for (event, _) in self.known.dated.iter().zip(seen).filter(|(_, seen)| !seen) {
            let problem = Problem::new(self.file, one.range.clone(), format!("event \"{}\" has no mark", event.id));
            self.report.push(problem.help("add a [[mark]] with its id, its lane and a few words"));
        }
        for lane in &mut lanes {
            lane.marks.sort_by_key(|mark| mark.event);
        }
        Content::Timeline { scales, lanes, texts: one.texts.as_ref().map(|texts| self.ours(texts)).unwrap_or_default() }
    }

    fn scale(&mut self, one: &ScaleEntry) -> Option<Scale> {
        let name = one.name.as_ref().map(|name| self.ours(name)).unwrap_or_default();
        let year = |year: &Option<crate::fields::Placed<u32>>| u16::try_from(year.as_ref()?.value).ok();
        Some(Scale { name, from: year(&one.from)?, to: year(&one.to)? })
    }

    fn dated(&mut self, one: &DatedEntry) -> Option<(Dated, &Event)> {
        let at = EventIx(self.known.events.find(self.file, one.event.as_ref()?, self.report)?);
        let event = self.known.dated.get(usize::from(at.0))?;
        let quotes: Vec<QuoteIx> = event.quotes.clone();
        let text = one.text.as_ref().map(|text| {
            self.evidence.check(text, &quotes, self.report);
            self.ours(text)
        });
        Some((Dated { event: at, text: text.unwrap_or_default(), quotes, after: one.after }, event))
    }

    fn at_event(&mut self, mark: &DatedEntry, message: String, help: &str) {
        let range = mark.event.as_ref().map_or(0..0, |id| id.range.clone());
        self.report.push(Problem::new(self.file, range, message).help(help));
    }
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
