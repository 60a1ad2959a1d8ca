//! The pages that are one frame: the guide in steps, and one card alone. Not in the running program, where the annex draws
//! the steps.

use super::Cx;
use address::{FacetValue, Place};
use pack::{CardIx, ChapterIx, QuoteIx};
use yew::Html;

impl stack::Links for Cx {
    fn live(&self) -> bool {
        Cx::live(*self)
    }

    fn place(&self, place: Place) -> String {
        self.href(place).to_string()
    }

    fn anchor(&self, place: Place) -> String {
        Cx::anchor(*self, place).to_string()
    }

    fn quote(&self, at: QuoteIx) -> String {
        Cx::quote(*self, at).to_string()
    }

    fn cards_of(&self, at: ChapterIx) -> String {
        Cx::cards_of(*self, FacetValue::Chapter(at)).to_string()
    }
}

/// Every step.
pub fn steps(cx: Cx) -> Html {
    Html::from_html_unchecked(tree::html(&[stack::all(cx.pack(), &cx)]).into())
}

/// One card.
pub fn card(cx: Cx, at: CardIx) -> Html {
    Html::from_html_unchecked(tree::html(&[stack::card(cx.pack(), &cx, at)]).into())
}
