//! What a reader does and what it changes, what follows from it, and what facets and gaps count. No Yew and no browser:
//! all of it is tested natively. Not what a state says or how it is written: that is the crate `address`.

mod facets;
mod gaps;
pub mod navigation;

pub use facets::{Sets, best_to_drop, counts, matching, name, text_of, values};
pub use gaps::{count, reported, resting_on, retold, unheard};

use address::{AppState, FacetValue, Filters, MOST_PICKED, Place, Read, Sort, View};
use pack::{CardIx, Pack};

/// What a reader does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Action {
    /// Follow an address.
    Follow(Read),
    /// Want, or no longer want, cards of this kind.
    Toggle(FacetValue),
    /// Want cards that hold these words.
    Search(String),
    /// Want every card again.
    Clear,
    /// Want the cards in this order.
    Sort(Sort),
    /// Open a card among the others, or close it.
    Open(CardIx, bool),
    /// Pick a card for a handout, or put it back.
    Pick(CardIx),
}

/// The state after `action`, or `None` when nothing changes.
pub fn apply(pack: &Pack, now: &AppState, action: Action) -> Option<AppState> {
    let mut next = now.clone();
    match action {
        Action::Follow(read) => {
            next = follow(pack, next, read);
            return (next != *now).then_some(next);
        }
        Action::Toggle(value) => {
            go(&mut next, View::Cards);
            next.filters.toggle(value);
        }
        Action::Search(words) => {
            go(&mut next, View::Cards);
            next.filters.search(&words);
        }
        Action::Clear => next.filters = Filters { sort: now.filters.sort, ..Filters::default() },
        Action::Sort(sort) => next.filters.sort = sort,
        // Only where the cards stand among others an address says which is open.
        Action::Open(..) if next.place != Place::View(View::Cards) => {}
        Action::Open(card, true) => next.open = Some(card),
        Action::Open(card, false) => next.open = next.open.filter(|open| *open != card),
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

/// Where an address leads. What was picked stays picked until one says otherwise.
fn follow(pack: &Pack, now: AppState, read: Read) -> AppState {
    let kept = read.picked.is_none().then_some(now.picked);
    let mut next = AppState::from(read);
    if let Some(picked) = kept {
        next.picked = picked;
        address::keep_picked(pack, &mut next);
    }
    next
}

/// To a view whose address says nothing more.
fn go(state: &mut AppState, view: View) {
    state.place = Place::View(view);
    state.open = None;
    state.rest.clear();
}
