//! From an address to a state. What is not understood is left out and named, and the nearest place is shown; nothing
//! fails. Not what stands beside a view that the annex draws: that is a [`Request`](crate::Request).

use crate::facets::{Facet, FacetValue, Filters, Sort};
use crate::options;
use crate::parts::{Part, cards, list, number, parts, value_of};
use crate::place::{Place, Stack, View};
use crate::write::ROOM_BESIDE_VIEW;
use core::num::NonZeroU16;
use pack::{CardIx, ChapterIx, DisagreementIx, Locator, Pack, PathIx, QuoteIx, SourceIx, TermIx};

/// An address as understood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Read {
    /// What to show.
    pub place: Place,
    /// Which cards are wanted.
    pub filters: Filters,
    /// The card that stands open among the others.
    pub open: Option<CardIx>,
    /// The cards picked for a handout, where the address says which.
    pub picked: Option<Vec<CardIx>>,
    /// What is said beside a view that the annex draws, options of a frame left out.
    pub rest: String,
    /// The first part that was not understood, for a notice.
    pub unknown: Option<String>,
}

/// Where the way past the navigation leads: the id of what a page is about. As an address it says nothing.
pub const MAIN: &str = "main";

/// How a name leads to a place.
struct Way {
    name: &'static str,
    find: fn(&Reader, &str) -> Option<Place>,
    /// The view to show where there is no such place.
    near: Option<View>,
}

/// Every name that leads to a place. Of several in an address the first counts.
const WAYS: [Way; 8] = [
    Way { name: "view", near: None, find: |of, word| of.view(word) },
    Way { name: "chapter", near: Some(View::Guide), find: |of, id| of.chapter(id) },
    Way { name: "path", near: Some(View::Guide), find: |of, id| of.path(id) },
    Way { name: "card", near: Some(View::Cards), find: |of, id| CardIx::find(of.pack, id).map(Place::Card) },
    Way {
        name: "disagreement",
        near: Some(View::Disagreements),
        find: |of, id| DisagreementIx::find(of.pack, id).map(Place::Disagreement),
    },
    Way { name: "term", near: Some(View::Glossary), find: |of, id| TermIx::find(of.pack, id).map(Place::Term) },
    Way { name: "source", near: Some(View::Sources), find: |of, id| of.source(id) },
    Way {
        name: "quote",
        near: Some(View::Sources),
        find: |of, id| QuoteIx::find(of.pack, id).map(|at| Place::quote(of.pack, at)),
    },
];

/// Reads an address, with or without its leading `#`.
pub fn parse(pack: &Pack, address: &str) -> Read {
    let parts = match parts(pack, address) {
        Ok(parts) => parts,
        Err(too_long) => return Read { unknown: Some(too_long.0), ..Read::default() },
    };
    let reader = Reader::of(pack, &parts);
    let mut read = Read::default();
    let mut place = None;
    // The view to fall back on is that of the first part that named something.
    let mut near = None;
    for part in &parts {
        let (understood, view) = reader.take(part, &mut read, &mut place);
        near = near.or(view);
        if !understood && read.unknown.is_none() {
            read.unknown = Some(part.unknown().0);
        }
    }
    let near = if read.filters.is_empty() { near.unwrap_or_default() } else { View::Cards };
    read.place = place.unwrap_or(Place::View(near));
    if read.place != Place::View(View::Cards) {
        read.filters = Filters::default();
        read.open = None;
    }
    read
}

/// What the parts of an address mean beside one another.
struct Reader<'a> {
    pack: &'a Pack,
    parts: &'a [Part],
    /// A view is named: a chapter or a source beside it is a facet.
    view: bool,
    /// The annex draws the view and reads what stands beside it.
    apart: bool,
    /// A source is a facet: it stands beside a view or another facet, and no place inside it is named.
    sources_are_wanted: bool,
}

impl<'a> Reader<'a> {
    fn of(pack: &'a Pack, parts: &'a [Part]) -> Self {
        let of = |key| value_of(parts, key);
        let is_filter = |key: &str| key == "q" || !["source", "chapter"].contains(&key) && Facet::find(key).is_some();
        let inside = of("quote").is_some() || of("paragraph").is_some();
        let several = of("source").is_some_and(|ids| ids.contains(','));
        let view = of("view").is_some();
        Self {
            pack,
            parts,
            view,
            apart: of("view").and_then(View::find).is_some_and(View::apart),
            sources_are_wanted: !inside && (view || several || parts.iter().any(|part| is_filter(&part.key))),
        }
    }

    /// Takes one part: whether it was understood, and which view is near what it names.
    fn take(&self, part: &Part, read: &mut Read, place: &mut Option<Place>) -> (bool, Option<View>) {
        let (key, value) = (part.key.as_str(), part.value.as_str());
        if options::of_frames(key) {
            // The frame's own script reads them.
            return (true, None);
        }
        if self.apart && key != "view" {
            if key == "cards" {
                // The annex says which of them it does not know.
                self.pick(value, &mut read.picked);
            }
            return (add(&mut read.rest, part), None);
        }
        if let Some(way) = WAYS.iter().find(|way| way.name == key && !self.is_facet(key)) {
            let found = (way.find)(self, value);
            *place = place.or(found);
            return (found.is_some(), way.near);
        }
        match key {
            MAIN => (value.is_empty(), None),
            "cards" => (self.pick(value, &mut read.picked), None),
            "paragraph" => (self.paragraph().is_some(), Some(View::Sources)),
            "step" => (self.step().is_some(), None),
            "q" => {
                read.filters.search(value);
                (true, Some(View::Cards))
            }
            "sort" => {
                let sort = Sort::find(value);
                read.filters.sort = sort.unwrap_or(read.filters.sort);
                (sort.is_some(), Some(View::Cards))
            }
            "open" => {
                let card = CardIx::find(self.pack, value);
                read.open = read.open.or(card);
                (card.is_some(), Some(View::Cards))
            }
            _ => match Facet::find(key) {
                Some(facet) => (choose(self.pack, facet, value, &mut read.filters), Some(View::Cards)),
                None => (false, None),
            },
        }
    }

    /// Whether a name that can be a place or a facet is one that sorts out cards.
    fn is_facet(&self, key: &str) -> bool {
        key == "chapter" && self.view || key == "source" && self.sources_are_wanted
    }

    /// A view, or a step of the summary.
    fn view(&self, word: &str) -> Option<Place> {
        let view = View::find(word)?;
        let step = self.step().filter(|_| view == View::Summary);
        Some(step.map_or(Place::View(view), |step| Place::Step(Stack::Summary, step)))
    }

    fn chapter(&self, id: &str) -> Option<Place> {
        let at = ChapterIx::find(self.pack, id)?;
        Some(self.step().map_or(Place::Chapter(at), |step| Place::Step(Stack::Chapter(at), step)))
    }

    fn path(&self, id: &str) -> Option<Place> {
        let at = PathIx::find(self.pack, id)?;
        Some(Place::Step(Stack::Path(at), self.step().unwrap_or(NonZeroU16::MIN)))
    }

    /// The step that is named beside the summary, a chapter or a path.
    fn step(&self) -> Option<NonZeroU16> {
        let of = |key| value_of(self.parts, key);
        let summary = of("view").and_then(View::find) == Some(View::Summary);
        let stack = summary || of("path").is_some() || of("chapter").is_some() && !self.view;
        value_of(self.parts, "step").filter(|_| stack).and_then(number).and_then(NonZeroU16::new)
    }

    /// A source at what is named inside it; a quote that stands in another source is shown where it stands.
    fn source(&self, id: &str) -> Option<Place> {
        let source = SourceIx::find(self.pack, id)?;
        let quote = value_of(self.parts, "quote").and_then(|id| QuoteIx::find(self.pack, id));
        Some(match quote {
            Some(quote) => Place::quote(self.pack, quote),
            None => Place::Source { source, quote: None, paragraph: self.paragraph() },
        })
    }

    /// The paragraph that is named, where the source that is named has it.
    fn paragraph(&self) -> Option<Locator> {
        let source = value_of(self.parts, "source").and_then(|id| SourceIx::find(self.pack, id))?;
        let named = value_of(self.parts, "paragraph").and_then(Locator::parse)?;
        self.pack[source].blocks.iter().any(|block| block.locator == named).then_some(named)
    }

    /// Picks the cards of the first list; whether it is that, and all of it was understood.
    fn pick(&self, value: &str, picked: &mut Option<Vec<CardIx>>) -> bool {
        let mut understood = picked.is_none();
        picked.get_or_insert_with(|| cards(self.pack, value, |_| understood = false));
        understood
    }
}

/// Chooses every value of `a,b`; whether all of it was understood.
pub(crate) fn choose(pack: &Pack, facet: Facet, value: &str, filters: &mut Filters) -> bool {
    let mut understood = !value.is_empty();
    for id in list(value) {
        match FacetValue::find(pack, facet, id) {
            Some(found) if !filters.chosen.contains(&found) => filters.toggle(found),
            Some(_) => {}
            None => understood = false,
        }
    }
    understood
}

/// Adds a part to what stands beside a view; whether there was room.
fn add(rest: &mut String, part: &Part) -> bool {
    let written = part.written();
    let fits = rest.len() + 1 + written.len() <= ROOM_BESIDE_VIEW;
    if fits {
        rest.push_str(if rest.is_empty() { "" } else { "&" });
        rest.push_str(&written);
    }
    fits
}
