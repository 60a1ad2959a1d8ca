//! A step of the guide, on the explainer's own page. Not its drawing: that is the crate `stack`.

use address::{AppState, FacetValue, Filters, Place, Stack, View, write};
use core::num::NonZeroU16;
use pack::{ChapterIx, Pack, QuoteIx};
use tree::Node;

/// Links of the running program: every one is an address of the page.
struct Live<'a>(&'a Pack);

impl stack::Links for Live<'_> {
    fn live(&self) -> bool {
        true
    }

    fn place(&self, place: Place) -> String {
        format!("#{}", self.anchor(place))
    }

    fn anchor(&self, place: Place) -> String {
        match place {
            Place::View(View::Guide) => format!("view={}", View::Guide.word()),
            place => write(self.0, &place.into()),
        }
    }

    fn quote(&self, at: QuoteIx) -> String {
        self.place(Place::quote(self.0, at))
    }

    fn cards_of(&self, at: ChapterIx) -> String {
        let filters = Filters { chosen: vec![FacetValue::Chapter(at)], ..Filters::default() };
        format!("#{}", write(self.0, &AppState { place: Place::View(View::Cards), filters, ..AppState::default() }))
    }
}

/// The step; nothing where the stack has none.
pub fn steps(pack: &Pack, stack: Stack, number: NonZeroU16) -> Vec<Node> {
    stack::one(pack, &Live(pack), stack, number).into_iter().collect()
}
