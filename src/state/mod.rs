//! What the reader looks at, what they do, and the address that says the same.
//! No Yew and no browser: everything here is tested natively.

mod address;
mod facets;
mod gaps;
mod place;
#[cfg(test)]
mod tests;

pub use address::{LONGEST, Read, chosen_cards, frame_options, ids, parse, write};
pub use facets::{Facet, FacetValue, Filters, LONGEST_WORDS, counts, matching, values};
pub use gaps::{count, reported, resting_on, retold, unheard};
pub use place::{Place, View};

use pack::{CardIx, Pack};

/// Everything that an address can restore.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AppState {
    /// What is shown.
    pub place: Place,
    /// Which cards are wanted.
    pub filters: Filters,
    /// The cards picked for a handout, in the order in which they were picked.
    pub picked: Vec<CardIx>,
    /// What the address of a view that the annex draws says beside the view.
    pub rest: String,
    /// The address could not be followed; the words that were not understood.
    pub unknown: Option<String>,
}

/// The most cards that can be picked: with all of them an address stays short enough to be read.
pub const MOST_PICKED: usize = 150;

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
    /// Pick a card for a handout, or put it back.
    Pick(CardIx),
}

/// The state after `action`, or `None` when nothing changes.
pub fn apply(pack: &Pack, now: &AppState, action: Action) -> Option<AppState> {
    let mut next = now.clone();
    match action {
        Action::Follow(address) => {
            let read = parse(pack, &address);
            let asked = read.picked.is_some();
            // What was picked stays picked until an address says otherwise.
            let picked = read.picked.clone().unwrap_or(next.picked);
            let mut next = AppState { picked, ..read.into() };
            if !asked {
                address::keep_picked(pack, &mut next);
            }
            return (next != *now).then_some(next);
        }
        Action::Toggle(value) => {
            next.go(View::Cards);
            next.filters.toggle(value);
        }
        Action::Search(words) => {
            next.go(View::Cards);
            next.filters.search(&words);
        }
        Action::Clear => next.filters = Filters::default(),
        // There an address says which are picked.
        Action::Pick(_) if next.place.view().apart() => {}
        Action::Pick(card) => match next.picked.iter().position(|one| *one == card) {
            Some(at) => drop(next.picked.remove(at)),
            None if next.picked.len() < MOST_PICKED => next.picked.push(card),
            None => {}
        },
    }
    (next != *now).then_some(AppState {
        // The notice spoke of an address that is now left behind.
        unknown: None,
        ..next
    })
}

impl AppState {
    /// To a view whose address says nothing more.
    fn go(&mut self, view: View) {
        self.place = Place::View(view);
        self.rest.clear();
    }
}

impl From<Read> for AppState {
    fn from(read: Read) -> Self {
        let picked = read.picked.unwrap_or_default();
        Self { place: read.place, filters: read.filters, picked, rest: read.rest, unknown: read.unknown }
    }
}
