//! Facets: values of one widen the choice of cards, facets together narrow it, and each value has a live count.
//! Not the search, whose hits are handed in, and not the table of facets, which is `address`'s.

use address::{Facet, FacetValue, Filters, Sort};
use core::cell::RefCell;
use core::cmp::Reverse;
use pack::{CardIx, Pack, SourceIx};
use std::borrow::Cow;
use std::rc::Rc;

/// Which cards have which value, a bit each: told once for every value that is asked for, so that a key takes a few words
/// of each set however many cards there are.
#[derive(Default)]
pub struct Sets(RefCell<Vec<(FacetValue, Rc<[u64]>)>>);

impl Sets {
    fn of(&self, pack: &Pack, value: FacetValue) -> Rc<[u64]> {
        let mut known = self.0.borrow_mut();
        if let Some((_, set)) = known.iter().find(|(one, _)| *one == value) {
            return set.clone();
        }
        let set: Rc<[u64]> = bits(pack, CardIx::all(pack).filter(|card| value.fits(pack, *card))).into();
        known.push((value, set.clone()));
        set
    }

    /// The cards that fit the chosen values, those of `but` left out: one of each facet.
    fn wanted(&self, pack: &Pack, filters: &Filters, but: Option<Facet>) -> Vec<u64> {
        let mut wanted = bits(pack, CardIx::all(pack));
        for same in filters.chosen.chunk_by(|a, b| a.facet() == b.facet()) {
            if same.first().map(|value| value.facet()) == but {
                continue;
            }
            let mut any = vec![0; wanted.len()];
            for value in same {
                any.iter_mut().zip(&*self.of(pack, *value)).for_each(|(any, has)| *any |= has);
            }
            wanted.iter_mut().zip(any).for_each(|(wanted, any)| *wanted &= any);
        }
        wanted
    }
}

/// One bit for each card of a pack, those of `cards` set.
fn bits(pack: &Pack, cards: impl Iterator<Item = CardIx>) -> Vec<u64> {
    let mut bits = vec![0; pack.cards.len().div_ceil(64)];
    cards.for_each(|card| bits[usize::from(card.0) / 64] |= 1 << (card.0 % 64));
    bits
}

fn holds(bits: &[u64], card: CardIx) -> bool {
    bits.get(usize::from(card.0) / 64).is_some_and(|word| word >> (card.0 % 64) & 1 == 1)
}

fn together(a: &[u64], b: &[u64]) -> usize {
    a.iter().zip(b).map(|(a, b)| (a & b).count_ones() as usize).sum()
}

/// The wanted cards in the wanted order; the best of them are the first of `hits`, where words were searched for.
pub fn matching(pack: &Pack, sets: &Sets, filters: &Filters, hits: Option<&[CardIx]>) -> Vec<CardIx> {
    let mut cards = match (hits, filters.sort) {
        (Some(hits), Sort::Best) => hits.to_vec(),
        (hits, _) => {
            let mut cards = in_guide(pack);
            if let Some(hits) = hits {
                let found = bits(pack, hits.iter().copied());
                cards.retain(|card| holds(&found, *card));
            }
            cards
        }
    };
    let wanted = sets.wanted(pack, filters, None);
    cards.retain(|card| holds(&wanted, *card));
    match filters.sort {
        Sort::Best | Sort::Guide => {}
        Sort::Date => pack::sort_by_key(&mut cards, |card| Reverse(pack[*card].as_of)),
        Sort::Source => pack::sort_by_key(&mut cards, |card| {
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
pub fn values(pack: &Pack, sets: &Sets, facet: Facet) -> Vec<FacetValue> {
    let least = if facet == Facet::Actor { 2 } else { 1 };
    let count = |value: FacetValue| sets.of(pack, value).iter().map(|word| word.count_ones() as usize).sum::<usize>();
    let mut values = facet.values(pack);
    values.retain(|value| count(*value) >= least);
    if facet == Facet::Voice {
        pack::sort_by_key(&mut values, |value| match text_of(pack, *value) {
            Some(text) => (false, usize::from(text.0)),
            None => (true, usize::MAX - count(*value)),
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

/// The words for a value.
pub fn name(pack: &Pack, value: FacetValue) -> Cow<'_, str> {
    let name = match value {
        FacetValue::Year(_) => return value.id(pack),
        FacetValue::Topic(at) => &pack[at].name,
        FacetValue::Kind(kind) => pack.words.get(kind.word()),
        FacetValue::Status(status) => pack.words.get(status.word()),
        FacetValue::Source(at) => &pack[at].short,
        FacetValue::Voice(at) | FacetValue::Actor(at) => &pack[at].name,
        FacetValue::Group(at) => &pack[at].name,
        FacetValue::Chapter(at) => &pack[at].title,
    };
    name.into()
}

/// How many cards each value would show, given what else is chosen.
pub fn counts(
    pack: &Pack,
    sets: &Sets,
    filters: &Filters,
    hits: Option<&[CardIx]>,
    values: &[FacetValue],
) -> Vec<usize> {
    let Some(facet) = values.first().map(|value| value.facet()) else {
        return Vec::new();
    };
    let mut pool = sets.wanted(pack, filters, Some(facet));
    if let Some(hits) = hits {
        pool.iter_mut().zip(bits(pack, hits.iter().copied())).for_each(|(pool, found)| *pool &= found);
    }
    values.iter().map(|value| together(&pool, &sets.of(pack, *value))).collect()
}

/// What shows most cards when it alone is dropped, and how many: a facet with all its chosen values, or, `None`, the words.
pub fn best_to_drop(
    pack: &Pack,
    sets: &Sets,
    filters: &Filters,
    hits: Option<&[CardIx]>,
) -> Option<(Option<Facet>, usize)> {
    let found = bits(pack, hits.map_or_else(|| CardIx::all(pack).collect(), <[CardIx]>::to_vec).into_iter());
    let facets = filters.chosen.chunk_by(|a, b| a.facet() == b.facet()).filter_map(|same| Some(same.first()?.facet()));
    let by_facet = facets.map(|facet| (Some(facet), together(&sets.wanted(pack, filters, Some(facet)), &found)));
    let all = bits(pack, CardIx::all(pack));
    let by_words = hits.map(|_| (None, together(&sets.wanted(pack, filters, None), &all)));
    by_facet.chain(by_words).filter(|(_, count)| *count > 0).max_by_key(|(_, count)| *count)
}
