//! Facets: what widens, what narrows, and what the counts promise.
//! Not the search, whose hits are made up here.

use crate::common::*;
use crate::sets;
use address::{Facet, FacetValue, Filters, LONGEST_WORDS, Sort, View};
use pack::{ActorIx, CardIx, SourceIx};
use proptest::prelude::*;
use state::{best_to_drop, counts, matching, text_of, values};
use std::collections::BTreeSet;

/// Hits of a search, best first, in any order; or no search.
fn some_hits() -> impl Strategy<Value = Option<Vec<CardIx>>> {
    let all: Vec<CardIx> = CardIx::all(&PACK).collect();
    let count = all.len();
    prop::option::of(prop::sample::subsequence(all, 0..=count).prop_shuffle())
}

fn without(filters: &Filters, facet: Facet) -> Filters {
    let mut rest = filters.clone();
    rest.chosen.retain(|value| value.facet() != facet);
    rest
}

fn actors_fit(card: CardIx, actors: &[ActorIx]) -> bool {
    actors.iter().any(|actor| PACK[card].actors.contains(actor))
}

#[test]
fn every_word_names_its_facet_and_every_id_its_value() {
    for &(facet, word) in Facet::ALL {
        assert_eq!(facet.word(), word);
        assert_eq!(Facet::find(word), Some(facet));
    }
    for value in &*VALUES {
        assert_eq!(FacetValue::find(&PACK, value.facet(), &value.id(&PACK)), Some(*value));
    }
    for (view, word) in View::ALL {
        assert_eq!(view.word(), *word);
    }
}

#[test]
fn no_filter_wants_every_card() {
    let mut found = matching(&PACK, sets(), &Filters::default(), None);
    found.sort_unstable();
    assert_eq!(found, CardIx::all(&PACK).collect::<Vec<_>>());
    assert!(Filters::default().is_empty());
}

#[test]
fn cards_stand_in_the_order_of_the_guide_of_the_date_or_of_the_texts() {
    let sorted = |sort| matching(&PACK, sets(), &Filters { sort, ..Filters::default() }, None);
    let guide = sorted(Sort::Guide);
    assert!(guide.starts_with(&PACK.chapters[0].cards));
    assert_eq!(sorted(Sort::Best), guide, "no words, no better order");
    assert!(sorted(Sort::Date).is_sorted_by(|a, b| PACK[*a].as_of >= PACK[*b].as_of));
    let text = |card: &CardIx| PACK[*card].quotes.iter().map(|quote| PACK[*quote].source).min();
    assert!(sorted(Sort::Source).is_sorted_by_key(text));
    let hits = [guide[5], guide[2]];
    let found = |sort| matching(&PACK, sets(), &Filters { sort, ..Filters::default() }, Some(&hits));
    assert_eq!((found(Sort::Best), found(Sort::Guide)), (vec![guide[5], guide[2]], vec![guide[2], guide[5]]));
}

#[test]
fn an_offered_value_has_a_card_and_an_offered_actor_two() {
    for &(facet, _) in Facet::ALL {
        let offered = values(&PACK, sets(), facet);
        assert!(!offered.is_empty(), "{facet:?}");
        let least = if facet == Facet::Actor { 2 } else { 1 };
        for value in VALUES.iter().filter(|value| value.facet() == facet) {
            let count = CardIx::all(&PACK).filter(|card| value.fits(&PACK, *card)).count();
            assert_eq!(offered.contains(value), count >= least, "{}", value.id(&PACK));
        }
    }
}

#[test]
fn voices_are_those_of_the_data_and_texts_come_first() {
    let offered = values(&PACK, sets(), Facet::Voice);
    for card in CardIx::all(&PACK) {
        let fitting: BTreeSet<_> = offered.iter().copied().filter(|value| value.fits(&PACK, card)).collect();
        let said: BTreeSet<_> = PACK.voices(&PACK[card]).into_iter().map(FacetValue::Voice).collect();
        assert_eq!(fitting, said, "{}", PACK[card].id);
    }
    let texts: Vec<_> = offered.iter().map_while(|value| text_of(&PACK, *value)).collect();
    assert_eq!(texts, SourceIx::all(&PACK).collect::<Vec<_>>());
    let people = counts(&PACK, sets(), &Filters::default(), None, &offered[texts.len()..]);
    assert!(people.is_sorted_by(|a, b| a >= b), "{people:?}");
}

#[test]
fn an_actor_who_is_not_offered_stands_behind_an_offered_group() {
    let groups = values(&PACK, sets(), Facet::Group);
    for card in &PACK.cards {
        for actor in &card.actors {
            assert!(groups.contains(&FacetValue::Group(PACK[*actor].group)));
        }
    }
}

#[test]
fn nothing_is_counted_for_no_values() {
    assert!(counts(&PACK, sets(), &Filters::default(), None, &[]).is_empty());
}

#[test]
fn the_two_ways_to_say_nothing_are_one() {
    for words in ["", " ", "\n \t", "\u{3000}"] {
        assert_eq!(filters(&[], words), Filters::default());
    }
    let long = "x".repeat(LONGEST_WORDS + 1);
    assert_eq!(filters(&[], &long).words.len(), LONGEST_WORDS);
}

proptest! {
    #[test]
    fn values_of_one_facet_widen_and_facets_narrow(chosen in some_values(), hits in some_hits()) {
        let all = filters(&chosen, "");
        let found = matching(&PACK, sets(), &all, hits.as_deref());
        let pool = hits.clone().unwrap_or_else(|| matching(&PACK, sets(), &Filters::default(), None));
        // Said the slow way: of every facet with chosen values, one of them fits.
        let expected: Vec<CardIx> = pool
            .into_iter()
            .filter(|card| {
                Facet::ALL.iter().all(|(facet, _)| {
                    let mut same = chosen.iter().filter(|value| value.facet() == *facet).peekable();
                    same.peek().is_none() || same.any(|value| value.fits(&PACK, *card))
                })
            })
            .collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn one_more_value_never_takes_cards_from_its_own_facet(chosen in some_values(), pick in any::<prop::sample::Index>()) {
        let before = filters(&chosen, "");
        let value = *pick.get(&VALUES);
        prop_assume!(!before.chosen.contains(&value));
        let mut after = before.clone();
        after.toggle(value);
        let (old, new) = (matching(&PACK, sets(), &before, None), matching(&PACK, sets(), &after, None));
        if before.chosen.iter().any(|one| one.facet() == value.facet()) {
            prop_assert!(old.iter().all(|card| new.contains(card)), "widens");
        } else {
            prop_assert!(new.iter().all(|card| old.contains(card)), "narrows");
        }
    }

    #[test]
    fn a_count_is_what_choosing_the_value_alone_in_its_facet_shows(chosen in some_values(), hits in some_hits()) {
        let now = filters(&chosen, "");
        for &(facet, _) in Facet::ALL {
            let offered = values(&PACK, sets(), facet);
            let counted = counts(&PACK, sets(), &now, hits.as_deref(), &offered);
            prop_assert_eq!(counted.len(), offered.len());
            for (value, count) in offered.iter().zip(counted) {
                let mut then = without(&now, facet);
                then.toggle(*value);
                prop_assert_eq!(matching(&PACK, sets(), &then, hits.as_deref()).len(), count);
            }
        }
    }

    #[test]
    fn what_is_best_dropped_shows_as_many_as_it_says(chosen in some_values(), hits in some_hits()) {
        let filters = filters(&chosen, "");
        let shows = |filters: &Filters, hits: Option<&[CardIx]>| matching(&PACK, sets(), filters, hits).len();
        let facets: BTreeSet<_> = filters.chosen.iter().map(|value| value.facet()).collect();
        let ways = facets.into_iter().map(|facet| shows(&without(&filters, facet), hits.as_deref()));
        let most = ways.chain(hits.iter().map(|_| shows(&filters, None))).max().unwrap_or_default();
        let told = best_to_drop(&PACK, sets(), &filters, hits.as_deref());
        prop_assert_eq!(told.map_or(0, |(_, count)| count), most);
        if let Some((what, count)) = told {
            let without = what.map_or_else(|| filters.clone(), |facet| without(&filters, facet));
            prop_assert_eq!(shows(&without, hits.as_deref().filter(|_| what.is_some())), count);
        }
    }

    #[test]
    fn hits_keep_their_order(hits in some_hits(), chosen in some_values()) {
        let hits = hits.unwrap_or_default();
        let found = matching(&PACK, sets(), &filters(&chosen, ""), Some(&hits));
        let mut rest = hits.iter();
        prop_assert!(found.iter().all(|card| rest.any(|hit| hit == card)));
    }

    #[test]
    fn the_order_of_choosing_does_not_matter(chosen in some_values().prop_shuffle()) {
        let mut back = chosen.clone();
        back.reverse();
        prop_assert_eq!(filters(&chosen, "x"), filters(&back, "x"));
    }

    #[test]
    fn a_group_wants_at_least_what_its_actors_do(pick in any::<prop::sample::Index>()) {
        let group = pack::GroupIx(pick.index(PACK.groups.len()) as u16);
        let members: Vec<ActorIx> = ActorIx::all(&PACK).filter(|actor| PACK[*actor].group == group).collect();
        for card in CardIx::all(&PACK) {
            prop_assert_eq!(FacetValue::Group(group).fits(&PACK, card), actors_fit(card, &members));
        }
    }
}
