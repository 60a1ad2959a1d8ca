//! From a state to its address. What no address needs to say is left out.

use crate::facets::{Filters, Sort};
use crate::parts::{LONGEST, written};
use crate::place::{Place, Stack, View};
use crate::state::AppState;
use pack::{CardIx, Locator, Pack};

/// What stands beside a view has room up to here, in characters: the rest is for the view and the options of a frame,
/// because an address that is too long would be refused as a whole.
pub(crate) const ROOM_BESIDE_VIEW: usize = LONGEST - 200;

/// The address of a state, without `#`; empty for the start.
pub fn write(pack: &Pack, state: &AppState) -> String {
    let mut parts = place(pack, state);
    if state.place == Place::View(View::Cards) {
        parts.extend(wanted(pack, &state.filters));
        let sort = state.filters.sort;
        parts.extend((sort != Sort::default()).then(|| written("sort", sort.word())));
        parts.extend(state.open.map(|card| written("open", &pack[card].id)));
    }
    if state.place.view().apart() {
        parts.extend((!state.rest.is_empty()).then(|| state.rest.clone()));
    } else if !state.picked.is_empty() {
        parts.push(written("cards", &ids(pack, &state.picked)));
    }
    parts.join("&")
}

/// The parts that say where.
fn place(pack: &Pack, state: &AppState) -> Vec<String> {
    match state.place {
        Place::View(View::Guide) if state.filters.is_empty() => Vec::new(),
        Place::View(view) => vec![written("view", view.word())],
        Place::Chapter(at) => vec![written("chapter", &pack[at].id)],
        Place::Step(stack, step) => {
            let stack = match stack {
                Stack::Summary => written("view", View::Summary.word()),
                Stack::Path(at) => written("path", &pack[at].id),
                Stack::Chapter(at) => written("chapter", &pack[at].id),
            };
            vec![stack, written("step", &step.to_string())]
        }
        Place::Card(at) => vec![written("card", &pack[at].id)],
        Place::Disagreement(at) => vec![written("disagreement", &pack[at].id)],
        Place::Term(at) => vec![written("term", &pack[at].id)],
        Place::Source { source, quote, paragraph } => {
            let inside = match (quote, paragraph) {
                (Some(quote), _) => Some(written("quote", &pack[quote].id)),
                // A heading has no name.
                (None, None | Some(Locator::Unnumbered)) => None,
                (None, Some(at)) => Some(written("paragraph", &at.name())),
            };
            [written("source", &pack[source].id)].into_iter().chain(inside).collect()
        }
    }
}

/// Writes what is picked into a handout's address that does not say it: on its sheet where it names nothing else, else
/// kept beside the chapter or path, which stands first and counts.
pub fn keep_picked(pack: &Pack, state: &mut AppState) {
    if state.place != Place::View(View::Handout) || state.picked.is_empty() {
        return;
    }
    let cards = written("cards", &ids(pack, &state.picked));
    if state.rest.len() + 1 + cards.len() <= ROOM_BESIDE_VIEW {
        let and = if state.rest.is_empty() { "" } else { "&" };
        state.rest.push_str(and);
        state.rest.push_str(&cards);
    }
}

/// The ids of cards as an address lists them.
pub fn ids(pack: &Pack, cards: &[CardIx]) -> String {
    cards.iter().map(|card| pack[*card].id.as_str()).collect::<Vec<_>>().join(",")
}

/// The parts of an address that say which cards are wanted.
pub(crate) fn wanted(pack: &Pack, filters: &Filters) -> Vec<String> {
    let facet = |same: &[crate::FacetValue]| {
        let ids: Vec<_> = same.iter().map(|value| value.id(pack)).collect();
        same.first().map(|value| written(value.facet().word(), &ids.join(",")))
    };
    let chosen = filters.chosen.chunk_by(|a, b| a.facet() == b.facet()).filter_map(facet);
    let words = (!filters.words.trim().is_empty()).then(|| written("q", &filters.words));
    chosen.chain(words).collect()
}

/// What an address says about the cards that are wanted, as `topic=a,b&q=words`; empty where all are.
pub fn chosen_cards(pack: &Pack, state: &AppState) -> String {
    wanted(pack, &state.filters).join("&")
}
