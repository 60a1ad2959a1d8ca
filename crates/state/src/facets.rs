//! Facets: values of one widen the choice of cards, facets together narrow it, and each value has a live count.
//! Not the search, whose hits are handed in, and not the table of facets, which is `address`'s.

use address::{Facet, FacetValue, Filters};
use pack::{CardIx, Pack, SourceIx};

/// Whether a card fits the chosen values, those of `but` left out.
fn fits(filters: &Filters, pack: &Pack, card: CardIx, but: Option<Facet>) -> bool {
    filters
        .chosen
        .chunk_by(|a, b| a.facet() == b.facet())
        .all(|same| same.first().map(|value| value.facet()) == but || same.iter().any(|value| value.fits(pack, card)))
}

/// The wanted cards: in the order of `hits` where words were searched for, in the pack's order otherwise.
pub fn matching(pack: &Pack, filters: &Filters, hits: Option<&[CardIx]>) -> Vec<CardIx> {
    let wanted = |card: &CardIx| fits(filters, pack, *card, None);
    match hits {
        Some(hits) => hits.iter().copied().filter(wanted).collect(),
        None => CardIx::all(pack).filter(wanted).collect(),
    }
}

/// The values of a facet that any card has, in the order of the pack's lists. An actor with a single card stands behind
/// its group. Voices: those of the texts first, in the order of the texts, then the people whom they quote, by number of cards.
pub fn values(pack: &Pack, facet: Facet) -> Vec<FacetValue> {
    let least = if facet == Facet::Actor { 2 } else { 1 };
    let has = |value: FacetValue| CardIx::all(pack).filter(move |card| value.fits(pack, *card));
    let mut values = facet.values(pack);
    values.retain(|value| has(*value).take(least).count() == least);
    if facet == Facet::Voice {
        values.sort_by_cached_key(|value| match text_of(pack, *value) {
            Some(text) => (false, usize::from(text.0)),
            None => (true, usize::MAX - has(*value).count()),
        });
    }
    values
}

/// The text that a voice is that of; nothing for a person whom a text quotes, and for values of other facets.
pub fn text_of(pack: &Pack, value: FacetValue) -> Option<SourceIx> {
    let FacetValue::Voice(actor) = value else {
        return None;
    };
    SourceIx::all(pack).find(|source| pack[*source].voice == actor)
}

/// How many cards each value would show, given what else is chosen.
pub fn counts(pack: &Pack, filters: &Filters, hits: Option<&[CardIx]>, values: &[FacetValue]) -> Vec<usize> {
    let Some(facet) = values.first().map(|value| value.facet()) else {
        return Vec::new();
    };
    let all = || CardIx::all(pack).collect();
    let mut pool: Vec<CardIx> = hits.map_or_else(all, <[CardIx]>::to_vec);
    pool.retain(|card| fits(filters, pack, *card, Some(facet)));
    values.iter().map(|value| pool.iter().filter(|card| value.fits(pack, **card)).count()).collect()
}
