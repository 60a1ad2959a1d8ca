//! How links are written where something is drawn: the running program and the pages without scripts write them differently.

use crate::{AppState, FacetValue, Filters, Place, Request, View, write};
use pack::{Pack, QuoteIx, Word};

/// How links are written where something stands.
pub trait Links {
    /// Whether the program runs there.
    fn live(&self) -> bool;
    /// A link to a place.
    fn place(&self, place: Place) -> String;
    /// The address of a place, which is also the id of its element.
    fn anchor(&self, place: Place) -> String;
    /// A link to a quote in its text.
    fn quote(&self, at: QuoteIx) -> String;
    /// A link to the cards that have `value`, where these also stand together on the page without scripts.
    fn cards_of(&self, value: FacetValue) -> String;
    /// A link to a view of pictures in which the marks of these cards are lit; where no program runs, to the cards.
    fn lit(&self, _: View, value: FacetValue) -> String {
        self.cards_of(value)
    }
}

/// The address of a view of pictures in which the marks of the cards that have all of `chosen` are lit, without `#`.
pub fn lit(pack: &Pack, view: View, chosen: Vec<FacetValue>) -> String {
    Request::Pictures(view, Filters { chosen, ..Filters::default() }).write(pack)
}

/// The address of the cards that have all of `chosen`, whose values ascend, without `#`.
pub fn cards_with(pack: &Pack, chosen: Vec<FacetValue>) -> String {
    let filters = Filters { chosen, ..Filters::default() };
    write(pack, &AppState { place: Place::View(View::Cards), filters, ..AppState::default() })
}

/// Links of the running program: every one is an address of the page.
pub struct Live<'a>(pub &'a Pack);

impl Links for Live<'_> {
    fn live(&self) -> bool {
        true
    }

    fn place(&self, place: Place) -> String {
        format!("#{}", self.anchor(place))
    }

    fn anchor(&self, place: Place) -> String {
        match place {
            // Not empty, as its address in the address bar is: an element needs an id.
            Place::View(View::Guide) => format!("view={}", View::Guide.word()),
            place => write(self.0, &place.into()),
        }
    }

    fn quote(&self, at: QuoteIx) -> String {
        self.place(Place::quote(self.0, at))
    }

    fn lit(&self, view: View, value: FacetValue) -> String {
        format!("#{}", lit(self.0, view, vec![value]))
    }

    fn cards_of(&self, value: FacetValue) -> String {
        format!("#{}", cards_with(self.0, vec![value]))
    }
}

/// What a part that is drawn needs: the explainer, and how links are written where it stands.
#[derive(Clone, Copy)]
pub struct Cx<'a> {
    /// The explainer.
    pub pack: &'a Pack,
    /// How links are written.
    pub links: &'a dyn Links,
}

impl<'a> Cx<'a> {
    /// The interface's words.
    pub fn word(self, word: Word) -> &'a str {
        self.pack.words.get(word)
    }

    /// The interface's words about `n`.
    pub fn with(self, word: Word, n: impl core::fmt::Display) -> String {
        self.pack.words.with(word, n)
    }

    /// A link to a place that stands on the same page.
    pub fn within(self, place: Place) -> String {
        format!("#{}", self.links.anchor(place))
    }
}
