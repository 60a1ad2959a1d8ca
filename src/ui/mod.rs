//! What readers see: functions from the pack to HTML, the same on the static page and in the live one.
//! Not the browser: nothing here reads the window; what happened there arrives as props.

mod app;
mod cards;
mod checks;
mod evidence;
mod facets;
mod files;
mod finder;
mod finder_props;
mod frame;
mod framed;
mod guide;
mod page;
mod picture;
mod search_box;
mod source;
mod trees;

pub use app::{App, AppProps, Had, Outside};
pub use files::StaticFile;
pub use page::{StaticPage, StaticPageProps};

use crate::shelf::Shelf;
use address::{FacetValue, Place, View, cards_with, ids, write};
use pack::{CardIx, Pack, QuoteIx, Word};
use yew::AttrValue;

/// Where a tree is drawn, which decides what its links point at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mode {
    /// One of the pages that stand without scripts.
    Page(StaticFile),
    /// `full.html` without scripts: everything on one page but the texts, which have pages of their own.
    Frame,
    /// `explainer.html` without scripts: everything, texts too, on one page.
    OneFile,
    /// The running program.
    Live,
}

/// What every part needs: the explainer, and where it is drawn.
#[derive(Clone, Copy)]
pub struct Cx {
    /// The explainer.
    pub shelf: &'static Shelf,
    /// Where it is drawn.
    pub mode: Mode,
}

impl PartialEq for Cx {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.shelf, other.shelf) && self.mode == other.mode
    }
}

impl Cx {
    /// The pack.
    pub fn pack(self) -> &'static Pack {
        &self.shelf.pack
    }

    /// The interface's words.
    pub fn word(self, word: Word) -> &'static str {
        self.pack().words.get(word)
    }

    /// The interface's words about `n`.
    pub fn with(self, word: Word, n: impl std::fmt::Display) -> String {
        self.pack().words.with(word, n)
    }

    /// The interface's words for `n` things.
    pub fn count(self, word: Word, n: usize) -> String {
        self.pack().words.count(word, n)
    }

    /// Whether the program is running.
    pub fn live(self) -> bool {
        self.mode == Mode::Live
    }

    /// A link to a place.
    pub fn href(self, place: Place) -> AttrValue {
        let fragment = self.anchor(place);
        match (self.mode, place) {
            (Mode::Page(here), _) => here.link(self.pack(), place, &fragment).into(),
            (Mode::Frame, place) if !beside(place) => StaticFile::INDEX.link(self.pack(), place, &fragment).into(),
            _ => format!("#{fragment}").into(),
        }
    }

    /// The address of a place, which is also the id of the element that a link to it looks for.
    pub fn anchor(self, place: Place) -> AttrValue {
        match (self.mode, place) {
            // On a page of its own a text needs no name: a thousand links become shorter.
            (Mode::Page(_) | Mode::Frame, Place::Source { paragraph: Some(locator), .. }) => locator.name().into(),
            (_, Place::View(View::Guide)) => "view=guide".into(),
            _ => write(self.pack(), &place.into()).into(),
        }
    }

    /// A link to a view.
    pub fn view(self, view: View) -> AttrValue {
        self.href(Place::View(view))
    }

    /// A link to a quote in its source; without scripts, to the paragraph where it begins.
    pub fn quote(self, at: QuoteIx) -> AttrValue {
        let quote = &self.pack()[at];
        self.href(match self.mode {
            Mode::Live => Place::quote(self.pack(), at),
            _ => Place::Source { source: quote.source, quote: None, paragraph: Some(quote.locator) },
        })
    }

    /// A link to a card.
    pub fn card(self, card: CardIx) -> AttrValue {
        self.href(Place::Card(card))
    }

    /// A link to the cards that have `value`. Without scripts the cards stand unfiltered on the page.
    pub fn filtered(self, value: FacetValue) -> AttrValue {
        match self.mode {
            Mode::Live => self.cards_of(value),
            _ => self.view(View::Cards),
        }
    }

    /// A link to the cards that have `value`, where these also stand together on the static page.
    pub fn cards_of(self, value: FacetValue) -> AttrValue {
        let fragment = self.cards_anchor(value);
        match self.mode {
            Mode::Page(here) => here.link_to(self.pack(), StaticFile::View(View::Cards), &fragment).into(),
            _ => format!("#{fragment}").into(),
        }
    }

    /// The address of the cards that have `value`, which is also the id of the place where they stand together.
    pub fn cards_anchor(self, value: FacetValue) -> AttrValue {
        cards_with(self.pack(), vec![value]).into()
    }

    /// A link to the handout of these cards, or to the page where one is begun.
    pub fn handout(self, cards: &[CardIx]) -> AttrValue {
        match cards.is_empty() {
            true => self.view(View::Handout),
            false => format!("#view={}&cards={}", View::Handout.word(), ids(self.pack(), cards)).into(),
        }
    }
}

/// Whether a place stands on `embed.html` itself: texts and pictures have pages of their own.
fn beside(place: Place) -> bool {
    !matches!(place, Place::Source { .. }) && place.view().picture().is_none()
}
