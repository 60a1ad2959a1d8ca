//! Everything that an address can restore. Not what changes it: that is the crate `state`.

use crate::facets::Filters;
use crate::place::Place;
use crate::read::Read;
use pack::CardIx;

/// The most cards that can be picked: with all of them an address stays short enough to be read.
pub const MOST_PICKED: usize = 150;

/// What a reader looks at and has chosen.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AppState {
    /// What is shown.
    pub place: Place,
    /// Which cards are wanted.
    pub filters: Filters,
    /// The card that stands open among the others.
    pub open: Option<CardIx>,
    /// The cards picked for a handout, in the order in which they were picked.
    pub picked: Vec<CardIx>,
    /// What the address of a view that the annex draws says beside the view. It is read as a
    /// [`Request`](crate::Request) there: the program that everybody loads only carries it.
    pub rest: String,
    /// The address could not be followed; the words that were not understood.
    pub unknown: Option<String>,
}

impl From<Place> for AppState {
    fn from(place: Place) -> Self {
        Self { place, ..Self::default() }
    }
}

impl From<Read> for AppState {
    fn from(read: Read) -> Self {
        let picked = read.picked.unwrap_or_default();
        Self {
            place: read.place,
            filters: read.filters,
            open: read.open,
            picked,
            rest: read.rest,
            unknown: read.unknown,
        }
    }
}
