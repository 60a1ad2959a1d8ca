//! What the cards view is told, and hands on to its facets. Not what either draws.

use super::Cx;
use address::Filters;
use pack::CardIx;
use state::Action;
use yew::prelude::*;

/// Props of the cards view.
#[derive(Clone, PartialEq, Properties)]
pub struct FinderProps {
    /// The explainer.
    pub cx: Cx,
    /// What is asked for.
    pub filters: Filters,
    /// The cards picked for a handout.
    pub picked: Vec<CardIx>,
    /// The card that stands open.
    pub open: Option<CardIx>,
    /// The search box, where it does not stand in the masthead.
    pub search: Option<Html>,
    /// Where actions go.
    pub act: Callback<Action>,
}
