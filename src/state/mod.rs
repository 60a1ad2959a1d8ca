//! What the reader looks at, what they do, and the address that says the same.
//! No Yew and no browser: everything here is tested natively.

mod address;
mod facets;
mod gaps;
mod place;
#[cfg(test)]
mod tests;

pub use address::{LONGEST, Read, chosen_cards, frame_options, parse, write};
pub use facets::{Facet, FacetValue, Filters, LONGEST_WORDS, counts, matching, values};
pub use gaps::{count, reported, resting_on, retold, unheard};
pub use place::{Place, View};

use pack::Pack;

/// Everything that an address can restore.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AppState {
    /// What is shown.
    pub place: Place,
    /// Which cards are wanted.
    pub filters: Filters,
    /// The address could not be followed; the words that were not understood.
    pub unknown: Option<String>,
}

/// What a reader does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Follow an address, given with or without `#`.
    Follow(String),
    /// Want, or no longer want, cards of this kind.
    Toggle(FacetValue),
    /// Want cards that hold these words.
    Search(String),
    /// Want every card again.
    Clear,
}

/// The state after `action`, or `None` when nothing changes.
pub fn apply(pack: &Pack, now: &AppState, action: Action) -> Option<AppState> {
    let mut next = now.clone();
    match action {
        Action::Follow(address) => {
            let next: AppState = parse(pack, &address).into();
            return (next != *now).then_some(next);
        }
        Action::Toggle(value) => {
            next.place = Place::View(View::Cards);
            next.filters.toggle(value);
        }
        Action::Search(words) => {
            next.place = Place::View(View::Cards);
            next.filters.search(&words);
        }
        Action::Clear => next.filters = Filters::default(),
    }
    (next != *now).then_some(AppState {
        // The notice spoke of an address that is now left behind.
        unknown: None,
        ..next
    })
}

impl From<Read> for AppState {
    fn from(read: Read) -> Self {
        Self { place: read.place, filters: read.filters, unknown: read.unknown }
    }
}
