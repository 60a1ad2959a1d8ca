//! What a reader does, and what it changes.
//! Not how it is drawn or written into the page's address.

use crate::common::*;
use address::{AppState, Filters, LONGEST, MOST_PICKED, Place, View, chosen_cards, ids, parse, write};
use pack::CardIx;
use proptest::prelude::*;
use state::{Action, apply};

/// Anything that a reader can do.
fn some_action() -> impl Strategy<Value = Action> {
    prop_oneof![
        3 => some_address().prop_map(|address| follow(&address)),
        4 => prop::sample::select(VALUES.clone()).prop_map(Action::Toggle),
        2 => some_words().prop_map(Action::Search),
        1 => Just(Action::Clear),
        2 => (0..PACK.cards.len() as u16).prop_map(|at| Action::Pick(CardIx(at))),
    ]
}

fn follow(address: &str) -> Action {
    Action::Follow(parse(&PACK, address))
}

/// This place, nothing chosen.
fn at(place: Place) -> AppState {
    place.into()
}

#[track_caller]
fn after(now: &AppState, action: Action) -> AppState {
    apply(&PACK, now, action).expect("the action changes something")
}

#[test]
fn a_choice_leads_to_the_cards() {
    let value = VALUES[0];
    for place in [Place::default(), Place::Card(CardIx(0)), Place::View(View::About)] {
        let next = after(&at(place), Action::Toggle(value));
        assert_eq!(next, cards(filters(&[value], "")));
        let next = after(&at(place), Action::Search("nato".to_owned()));
        assert_eq!(next, cards(filters(&[], "nato")));
    }
}

#[test]
fn an_opened_card_stays_among_the_others() {
    let now = cards(filters(&[VALUES[0]], ""));
    let one = after(&now, Action::Open(CardIx(3), true));
    assert_eq!(one, AppState { open: Some(CardIx(3)), ..now.clone() });
    let other = after(&one, Action::Open(CardIx(4), true));
    assert_eq!(apply(&PACK, &other, Action::Open(CardIx(3), false)), None, "it is closed already");
    assert_eq!(after(&other, Action::Open(CardIx(4), false)), now);
    assert_eq!(apply(&PACK, &at(Place::Card(CardIx(3))), Action::Open(CardIx(3), true)), None);
    assert_eq!(after(&one, Action::Search("nato".to_owned())).open, None);
}

#[test]
fn picked_cards_go_along_until_an_address_names_others() {
    let [one, two] = [CardIx(1), CardIx(0)];
    let picked = after(&after(&cards(Filters::default()), Action::Pick(one)), Action::Pick(two));
    assert_eq!(picked.picked, [one, two], "in the order of picking");
    let elsewhere = after(&picked, follow("view=sources"));
    assert_eq!(elsewhere.picked, [one, two]);
    assert!(write(&PACK, &elsewhere).ends_with(&format!("cards={}", ids(&PACK, &[one, two]))));
    let handout = after(&picked, follow(&format!("view=handout&cards={}&kind=key", PACK[two].id)));
    assert_eq!((handout.picked.as_slice(), handout.rest.ends_with("&kind=key")), ([two].as_slice(), true));
    assert_eq!(after(&handout, follow("cards=")).picked, []);
    assert_eq!(after(&picked, Action::Pick(one)).picked, [two]);
    assert_eq!(chosen_cards(&PACK, &picked), "", "what is picked is not what is looked for");
}

#[test]
fn a_handout_of_something_else_keeps_what_is_picked_in_its_address() {
    let two = AppState { picked: vec![CardIx(1), CardIx(0)], ..cards(Filters::default()) };
    let ids = ids(&PACK, &two.picked);
    let chapter = format!("view=handout&chapter={}&kind=key", PACK.chapters[0].id);
    let kept = after(&two, follow(&chapter));
    assert_eq!(write(&PACK, &kept), format!("{chapter}&cards={ids}"));
    assert_eq!(after(&AppState::default(), follow(&write(&PACK, &kept))), kept, "after a reload");
    assert_eq!(apply(&PACK, &kept, Action::Pick(CardIx(2))), None, "no card stands there to be picked");
    assert_eq!(write(&PACK, &after(&two, follow("view=handout"))), format!("view=handout&cards={ids}"));
    // Putting back the last one is said by an address that names none.
    let none = after(&kept, follow(&format!("{chapter}&cards=")));
    assert_eq!((none.picked.as_slice(), write(&PACK, &none)), ([].as_slice(), format!("{chapter}&cards=")));
    // Without picks nothing is added, and a citation says itself what it cites.
    assert_eq!(write(&PACK, &after(&AppState::default(), follow(&chapter))), chapter);
    assert_eq!(write(&PACK, &after(&two, follow("view=cite"))), "view=cite");
}

#[test]
fn no_more_cards_are_picked_than_an_address_can_hold() {
    let mut now = cards(Filters::default());
    for card in CardIx::all(&PACK) {
        now = apply(&PACK, &now, Action::Pick(card)).unwrap_or(now);
    }
    assert_eq!(now.picked.len(), MOST_PICKED.min(PACK.cards.len()));
    assert!(write(&PACK, &now).chars().count() <= LONGEST);
}

#[test]
fn clearing_gives_every_card_and_stays() {
    let next = after(&cards(filters(&VALUES[..3], "nato")), Action::Clear);
    assert_eq!(next, cards(Filters::default()));
    assert_eq!(apply(&PACK, &next, Action::Clear), None);
}

#[test]
fn an_address_that_leads_nowhere_new_changes_nothing() {
    let now = cards(filters(&VALUES[..3], "nato"));
    let address = write(&PACK, &now);
    assert_eq!(apply(&PACK, &now, follow(&address)), None);
    assert_eq!(apply(&PACK, &AppState::default(), follow("#")), None);
    assert_eq!(apply(&PACK, &now, Action::Search("nato".to_owned())), None);
    let blank = cards(Filters::default());
    assert_eq!(apply(&PACK, &blank, Action::Search("  ".to_owned())), None);
}

#[test]
fn a_notice_stays_until_something_else_is_done() {
    let lost = after(&AppState::default(), follow("card=no-such"));
    assert_eq!(lost.unknown.as_deref(), Some("card=no-such"));
    assert_eq!(apply(&PACK, &lost, follow("card=no-such")), None);
    assert_eq!(apply(&PACK, &lost, Action::Clear), None);
    assert_eq!(after(&lost, Action::Toggle(VALUES[0])).unknown, None);
    assert_eq!(after(&lost, follow("")).unknown, None);
    // Another address with the same fault is still at fault.
    let elsewhere = after(&lost, follow("view=about&card=no-such"));
    assert_eq!(elsewhere.place, Place::View(View::About));
    assert_eq!(elsewhere.unknown.as_deref(), Some("card=no-such"));
}

proptest! {
    #[test]
    fn choosing_twice_changes_nothing(chosen in some_values(), words in some_words(), pick in any::<prop::sample::Index>()) {
        let now = cards(filters(&chosen, &words));
        let value = *pick.get(&VALUES);
        let once = after(&now, Action::Toggle(value));
        prop_assert_ne!(&once, &now);
        prop_assert_eq!(after(&once, Action::Toggle(value)), now);
    }

    #[test]
    fn an_action_changes_something_or_gives_nothing(steps in prop::collection::vec(some_action(), 0..10)) {
        let mut now = AppState::default();
        for step in steps {
            if let Some(next) = apply(&PACK, &now, step.clone()) {
                prop_assert_ne!(&next, &now);
                // What is followed or searched for again is there already.
                if !matches!(step, Action::Toggle(_) | Action::Pick(_)) {
                    prop_assert_eq!(apply(&PACK, &next, step), None);
                }
                now = next;
            }
            prop_assert!(now.filters.is_empty() || now.place == Place::View(View::Cards));
        }
    }

    #[test]
    fn wherever_a_reader_goes_is_restored(steps in prop::collection::vec(some_action(), 0..12)) {
        let mut now = AppState::default();
        for step in steps {
            now = apply(&PACK, &now, step).unwrap_or(now);
            // What is cited or embedded has an address of its own, which may be of other cards or of none.
            let other = matches!(now.place, Place::View(View::Cite | View::Embed)) && !now.rest.contains("cards=");
            let picked = if other { Vec::new() } else { now.picked.clone() };
            let expected = AppState { unknown: None, picked, ..now.clone() };
            let read: AppState = parse(&PACK, &write(&PACK, &expected)).into();
            prop_assert_eq!(AppState { unknown: None, ..read }, expected);
        }
    }
}
