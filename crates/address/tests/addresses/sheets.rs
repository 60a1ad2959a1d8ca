//! A link is a handout: every request is written as an address and read back to itself, and what is not understood is
//! named. Not what the sheets hold.

use crate::common::*;
use address::sheet::{Ink, Kind, Paper, Per, Request, Size, Turn, What};
use address::{LONGEST, Unknown};
use pack::{CardIx, ChapterIx, PathIx};
use proptest::prelude::*;

/// Reads an address of the real explainer: what is written back, and what was not understood.
#[track_caller]
fn check(address: &str, written: &str, unknown: &[&str]) {
    let (request, found) = Request::parse(&PACK, address);
    assert_eq!(request.write(&PACK), written, "{address}");
    assert_eq!(found.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), unknown, "{address}");
}

#[test]
fn defaults_are_left_out_of_the_written_address() {
    let defaults = "kind=reading&paper=a4&turn=portrait&size=normal&ink=full&per=4&seed=1";
    check(&format!("#view=handout&path=short&{defaults}"), "view=handout&path=short", &[]);
    check("", "view=handout", &[]);
    check("view=handout&cards=", "view=handout", &[]);
}

#[test]
fn every_choice_is_kept() {
    let choices = "kind=cut-out&paper=letter&turn=landscape&size=large&ink=save&per=8&seed=42";
    let all = format!("view=handout&chapter=the-eastern-bond&{choices}");
    check(&all, &all, &[]);
    check("seed=0&view=handout", "view=handout&seed=0", &[]);
}

#[test]
fn what_is_not_there_is_named_and_the_rest_kept() {
    check(
        "view=handout&cards=csto-bars-joining-nato,no-such-card,zapad&kind=poster&seed=-1&colour=red",
        "view=handout&cards=csto-bars-joining-nato",
        &["cards=no-such-card", "cards=zapad", "kind=poster", "seed=-1", "colour=red"],
    );
    check("view=handout&chapter=nowhere&per=", "view=handout", &["chapter=nowhere", "per"]);
    check("view=cards&seed=01&paper", "view=handout", &["view=cards", "seed=01", "paper"]);
}

#[test]
fn a_part_that_stands_twice_counts_once_and_the_second_is_named() {
    check(
        "view=handout&cards=csto-bars-joining-nato&chapter=the-eastern-bond&path=short&seed=2&seed=3",
        "view=handout&cards=csto-bars-joining-nato&seed=2",
        &["chapter=the-eastern-bond", "path=short", "seed=3"],
    );
    check("cards=csto-bars-joining-nato,csto-bars-joining-nato", "view=handout&cards=csto-bars-joining-nato", &[]);
}

#[test]
fn cards_behind_a_chapter_or_a_path_are_picked_and_not_on_the_sheet() {
    let of = |address: &str| {
        let (address::Request::Sheet(_, picked), _) = address::Request::parse(&PACK, address) else { unreachable!() };
        picked.into_iter().map(|at| PACK[at].id.as_str()).collect::<Vec<_>>()
    };
    let two = "csto-caps-work-with-nato,csto-bars-joining-nato";
    for what in ["chapter=the-eastern-bond", "path=short"] {
        let address = format!("#view=handout&{what}&kind=key&cards={two}");
        check(&address, &format!("view=handout&{what}&kind=key"), &[]);
        assert_eq!(of(&address).join(","), two);
    }
    check(
        "view=handout&path=short&cards=zapad&cards=zapad",
        "view=handout&path=short",
        &["cards=zapad", "cards=zapad"],
    );
    assert_eq!(of(&format!("view=handout&cards={two}&kind=key")).join(","), two, "those on the sheet are picked, too");
    assert_eq!(of("view=handout&path=short"), [""; 0]);
}

#[test]
fn commas_may_come_in_percent_signs_and_options_of_the_frame_are_not_ours() {
    let both = "view=handout&cards=csto-bars-joining-nato,csto-caps-work-with-nato";
    check(&both.replace(',', "%2C"), both, &[]);
    check(&format!("{both}&theme=dark&mode=brief"), both, &[]);
}

#[test]
fn an_address_that_is_too_long_is_refused_as_a_whole() {
    let long = format!("view=handout&cards={}", "a,".repeat(4_000));
    let (request, unknown) = Request::parse(&PACK, &long);
    assert_eq!(request, Request::default());
    assert_eq!(unknown.len(), 1);
    assert!(unknown[0].0.ends_with('…') && unknown[0].0.chars().count() == 81);
}

#[test]
fn old_ids_lead_to_the_cards_that_took_their_place() {
    let (mut pack, new) = (MINI.clone(), MINI.cards[1].id.clone());
    pack.redirects.push(("card=an-old-card".to_owned(), format!("card={new}")));
    let (request, unknown) = Request::parse(&pack, "view=handout&cards=an-old-card");
    assert_eq!(request.what, What::Cards(vec![CardIx(1)]));
    assert!(unknown.is_empty());
}

fn any_of<T: Copy + core::fmt::Debug + 'static>(all: &'static [(T, &'static str)]) -> impl Strategy<Value = T> {
    (0..all.len()).prop_map(|at| all[at].0)
}

/// Cards in any order, up to as many as a class is given.
fn cards() -> impl Strategy<Value = What> {
    let all: Vec<CardIx> = CardIx::all(&PACK).collect();
    prop::sample::subsequence(all, 0..=25).prop_shuffle().prop_map(What::Cards)
}

pub fn request() -> impl Strategy<Value = Request> {
    let what = prop_oneof![
        (0..PACK.chapters.len()).prop_map(|at| What::Chapter(ChapterIx(at as u16))),
        (0..PACK.paths.len()).prop_map(|at| What::Path(PathIx(at as u16))),
        cards(),
    ];
    let paper = (any_of(Paper::ALL), any_of(Turn::ALL), any_of(Per::ALL));
    let look = (any_of(Size::ALL), any_of(Ink::ALL), prop::num::u32::ANY);
    let of = |(what, kind, (paper, turn, per), (size, ink, seed))| {
        let base = Request::new(what);
        Request { kind, paper, turn, size, ink, per, seed, ..base }
    };
    (what, any_of(Kind::ALL), paper, look).prop_map(of)
}

proptest! {
    #[test]
    fn a_link_alone_restores_a_handout_of_up_to_25_cards_with_its_settings(request in request()) {
        let address = request.write(&PACK);
        prop_assert!(address.len() <= LONGEST);
        prop_assert_eq!(Request::parse(&PACK, &address), (request, Vec::<Unknown>::new()));
    }

    #[test]
    fn words_that_mean_nothing_here_are_all_named(parts in prop::collection::vec("[a-z%é]{1,8}(=[a-z0-9%]{0,8})?", 1..5)) {
        // No word of ours is spelled with a "q" before it.
        let address: Vec<String> = parts.iter().map(|part| format!("q{part}")).collect();
        let (request, unknown) = Request::parse(&PACK, &address.join("&"));
        prop_assert_eq!(request, Request::new(What::Cards(Vec::new())));
        prop_assert_eq!(unknown.len(), parts.len());
    }
}
