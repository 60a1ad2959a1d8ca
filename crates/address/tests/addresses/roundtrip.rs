//! A state, its address, and the state again.
//! Not addresses that somebody else wrote: those are in `written_by_others`.

use crate::common::*;
use address::{AppState, Filters, LONGEST, Place, Sort, Stack, View, parse, write};
use core::num::NonZeroU16;
use pack::{CardIx, ChapterIx, DisagreementIx, Locator, PathIx, QuoteIx, SourceIx, TermIx};
use proptest::prelude::*;

/// Every place that a reader can be at.
fn places() -> Vec<Place> {
    let pack = &*PACK;
    let mut all: Vec<Place> = View::ALL.iter().map(|(view, _)| Place::View(*view)).collect();
    all.extend(ChapterIx::all(pack).map(Place::Chapter));
    let stacks = PathIx::all(pack).map(Stack::Path).chain(ChapterIx::all(pack).map(Stack::Chapter));
    let steps = [1, 2, u16::MAX].map(|n| NonZeroU16::new(n).expect("a step counts from 1"));
    all.extend(stacks.flat_map(|stack| steps.map(|step| Place::Step(stack, step))));
    all.extend(CardIx::all(pack).map(Place::Card));
    all.extend(DisagreementIx::all(pack).map(Place::Disagreement));
    all.extend(TermIx::all(pack).map(Place::Term));
    all.extend(QuoteIx::all(pack).map(|quote| Place::quote(pack, quote)));
    for source in SourceIx::all(pack) {
        let named = |at: &Locator| *at != Locator::Unnumbered;
        let blocks = pack[source].blocks.iter().map(|block| block.locator);
        let paragraphs = blocks.filter(named).map(Some).chain([None]);
        all.extend(paragraphs.map(|paragraph| Place::Source { source, quote: None, paragraph }));
    }
    all
}

/// Written and read, the state is the same and no part of it is strange.
#[track_caller]
fn check(state: &AppState) {
    let address = write(&PACK, state);
    assert!(address.chars().count() <= LONGEST, "{address}");
    assert!(!address.starts_with('#'), "{address}");
    for address in [address.clone(), format!("#{address}")] {
        let read: AppState = parse(&PACK, &address).into();
        assert_eq!(&read, state, "{address}");
    }
}

#[test]
fn every_place_is_restored() {
    for place in places() {
        check(&place.into());
    }
}

#[test]
fn the_order_and_the_open_card_are_restored() {
    for (sort, _) in Sort::ALL {
        for open in [None, Some(CardIx(0)), Some(CardIx(7))] {
            let filters = Filters { sort: *sort, ..filters(&[VALUES[0]], "nato") };
            check(&AppState { open, ..cards(filters) });
        }
    }
}

#[test]
fn no_two_places_share_an_address() {
    let mut all: Vec<String> = places().into_iter().map(|one| write(&PACK, &one.into())).collect();
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count);
}

#[test]
fn the_start_has_an_empty_address() {
    assert_eq!(write(&PACK, &AppState::default()), "");
    check(&AppState::default());
}

#[test]
fn every_value_alone_is_restored() {
    for value in &*VALUES {
        check(&cards(filters(&[*value], "")));
    }
}

#[test]
fn everything_at_once_fits_the_longest_address() {
    for words in ["😀", "%", "Ж", "x", "\u{10ffff}"] {
        check(&cards(filters(&VALUES, &words.repeat(LONGEST))));
    }
}

#[test]
fn words_keep_every_character() {
    for words in [
        "a&b=c#d+e%f,g",
        "%41",
        "%",
        "%%%",
        "+",
        " nato ",
        "Лукашенко",
        "Kłysiński “x”",
        "q=topic&topic=law",
        "\n\t\0",
        "😀",
        "https://example.org/?a=b#c",
    ] {
        check(&cards(filters(&[], words)));
        assert_eq!(filters(&[], words).words, words);
    }
}

#[test]
fn addresses_hold_only_what_browsers_leave_alone() {
    let written = write(&PACK, &cards(filters(&VALUES, "a b\"<>`ł#%+&=?/")));
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.~,%&=".contains(c);
    assert!(written.chars().all(plain), "{written}");
}

#[test]
fn what_no_address_can_say_is_not_written() {
    let quote = QuoteIx(0);
    let source = PACK[quote].source;
    let written = |quote, paragraph| {
        let place = Place::Source { source, quote, paragraph };
        write(&PACK, &place.into())
    };
    let paragraph = Some(Locator::Paragraph(1));
    assert_eq!(written(Some(quote), paragraph), written(Some(quote), None));
    assert_eq!(written(None, Some(Locator::Unnumbered)), written(None, None));
}

proptest! {
    #[test]
    fn every_choice_is_restored(values in some_values(), words in some_words()) {
        check(&cards(filters(&values, &words)));
    }

    #[test]
    fn whatever_was_read_is_restored(address in some_address()) {
        let read: AppState = parse(&PACK, &address).into();
        check(&AppState { unknown: None, ..read });
    }
}
