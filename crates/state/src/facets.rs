//! Facets: values of one widen the choice of cards, facets together narrow it, and each value has a live count.
//! Not the search, whose hits are handed in, and not the table of facets, which is `address`'s.

use address::{Facet, FacetValue, Filters, Sort};
use core::cmp::Reverse;
use pack::{CardIx, Pack, SourceIx};

/// Whether a card fits the chosen values, those of `but` left out.
fn fits(filters: &Filters, pack: &Pack, card: CardIx, but: Option<Facet>) -> bool {
    filters
        .chosen
        .chunk_by(|a, b| a.facet() == b.facet())
        .all(|same| same.first().map(|value| value.facet()) == but || same.iter().any(|value| value.fits(pack, card)))
}

/// The wanted cards in the wanted order; the best of them are the first of `hits`, where words were searched for.
pub fn matching(pack: &Pack, filters: &Filters, hits: Option<&[CardIx]>) -> Vec<CardIx> {
    let mut cards = match (hits, filters.sort) {
        (Some(hits), Sort::Best) => hits.to_vec(),
        (hits, _) => {
            let mut cards = in_guide(pack);
            cards.retain(|card| hits.is_none_or(|hits| hits.contains(card)));
            cards
        }
    };
    cards.retain(|card| fits(filters, pack, *card, None));
    match filters.sort {
        Sort::Best | Sort::Guide => {}
        Sort::Date => cards.sort_by_key(|card| Reverse(pack[*card].as_of)),
        Sort::Source => cards.sort_by_key(|card| {
            pack[*card].quotes.iter().map(|quote| (pack[*quote].source, pack[*quote].span.start)).min()
        }),
    }
    cards
}

/// Every card, in the order in which the chapters name them; those that none names last.
fn in_guide(pack: &Pack) -> Vec<CardIx> {
    let mut seen = vec![false; pack.cards.len()];
    let named = pack.chapters.iter().flat_map(|chapter| chapter.cards.iter().copied());
    named.chain(CardIx::all(pack)).filter(|card| !std::mem::replace(&mut seen[usize::from(card.0)], true)).collect()
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
