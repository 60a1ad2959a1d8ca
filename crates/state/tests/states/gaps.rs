//! Who is missing, who is heard through whom, and what one text carries.
//! Not how it is drawn.

use crate::common::*;
use crate::sets;
use address::FacetValue;
use pack::{CardIx, SourceIx, Status};
use state::{count, matching, reported, resting_on, retold, unheard};

#[test]
fn nobody_is_both_missing_and_heard() {
    let missing: Vec<_> = unheard(&PACK).into_iter().flat_map(|(_, actors)| actors).collect();
    assert!(!missing.is_empty());
    for source in SourceIx::all(&PACK) {
        assert!(!missing.contains(&PACK[source].voice), "{}", PACK[source].id);
        for speaker in reported(&PACK, source) {
            assert!(!missing.contains(&speaker), "{}", PACK[speaker].id);
        }
    }
    for actor in &missing {
        assert!(PACK.cards.iter().any(|card| card.actors.contains(actor)), "{} is on no card", PACK[*actor].id);
    }
}

#[test]
fn every_speaker_is_passed_on_by_the_text_that_quotes_them() {
    for quote in &PACK.quotes {
        let Some(speaker) = quote.speaker else { continue };
        let own = speaker == PACK[quote.source].voice;
        assert_ne!(own, reported(&PACK, quote.source).contains(&speaker), "{}", quote.id);
    }
}

#[test]
fn a_text_that_retells_names_what_it_retells() {
    let named: Vec<_> =
        SourceIx::all(&PACK).filter_map(|at| Some((PACK[at].id.as_str(), retold(&PACK, at)?))).collect();
    assert_eq!(named, [("baonghean-2016", "DW")]);
    let mut pack = PACK.clone();
    pack.sources[0].retells = Some(PACK.sources[1].id.clone());
    assert_eq!(retold(&pack, SourceIx(0)), Some(PACK.sources[1].short.as_str()));
}

#[test]
fn cards_that_rest_on_a_text_alone_have_no_quote_elsewhere() {
    let mut all = 0;
    for source in SourceIx::all(&PACK) {
        let cards = matching(&PACK, sets(), &filters(&resting_on(source), ""), None);
        assert_eq!(count(&PACK, &resting_on(source)), cards.len());
        assert!(cards.len() <= count(&PACK, &[FacetValue::Source(source)]));
        for card in &cards {
            assert!(PACK[*card].quotes.iter().all(|quote| PACK[*quote].source == source), "{}", PACK[*card].id);
        }
        all += cards.len();
    }
    assert_eq!(all, CardIx::all(&PACK).filter(|card| PACK[*card].status == Status::Single).count());
}
