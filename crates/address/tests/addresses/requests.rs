//! Citations and snippets: every request is written as an address and read back to itself, and what is not understood
//! is named. Not sheets, which are in `sheets`.

use crate::common::*;
use address::embed::{self, HEIGHTS, Show, Shown, Way};
use address::options::Theme;
use address::{Request, cite};
use pack::{CardIx, QuoteIx, SourceIx};
use proptest::prelude::*;

/// Reads an address of the real explainer: what is written back, and what was not understood.
#[track_caller]
fn check(address: &str, written: &str, unknown: &[&str]) {
    let (request, found) = Request::parse(&PACK, address);
    assert_eq!(request.write(&PACK), written, "{address}");
    assert_eq!(found.iter().map(|one| one.0.as_str()).collect::<Vec<_>>(), unknown, "{address}");
}

const TWO: &str = "csto-bars-joining-nato,csto-caps-work-with-nato";

#[test]
fn commas_in_percent_signs_cite_the_same_cards() {
    let both = format!("view=cite&cards={TWO}");
    check(&both, &both, &[]);
    check(&both.replace(',', "%2C"), &both, &[]);
    check(&both.replace(',', "%2c"), &both, &[]);
}

#[test]
fn defaults_are_left_out() {
    check("view=cite&style=chicago", "view=cite", &[]);
    check("view=embed&way=script&show=steps&scheme=auto", "view=embed", &[]);
    check("#view=embed&mode=brief&lang=en-GB", "view=embed", &[]);
}

#[test]
fn what_is_not_there_is_named_and_the_rest_kept() {
    check("view=cite&card=no-such&style=mla&x=1", "view=cite&style=mla", &["card=no-such", "x=1"]);
    check(&format!("view=cite&cards=no-such,{TWO}"), &format!("view=cite&cards={TWO}"), &["cards=no-such"]);
    let first = &PACK.chapters[0].id;
    check("view=embed&show=chapter&of=no-such", &format!("view=embed&show=chapter&of={first}"), &["of=no-such"]);
    check("view=embed&way=post&height=501", "view=embed", &["way=post", "height=501"]);
}

#[test]
fn the_first_thing_that_is_named_is_cited_and_a_quote_rather_than_its_source() {
    let (card, quote) = (&PACK.cards[0].id, &PACK.quotes[0]);
    let source = &PACK[quote.source].id;
    check(&format!("view=cite&card={card}&quote={}", quote.id), &format!("view=cite&card={card}"), &[]);
    check(&format!("view=cite&source={source}&quote={}", quote.id), &format!("view=cite&quote={}", quote.id), &[]);
}

#[test]
fn a_chapter_is_cited_by_its_cards() {
    let chapter = &PACK.chapters[1];
    let cards: Vec<&str> = chapter.cards.iter().map(|&at| PACK[at].id.as_str()).collect();
    check(&format!("view=cite&chapter={}", chapter.id), &format!("view=cite&cards={}", cards.join(",")), &[]);
    check("view=cite&chapter=no-such", "view=cite", &["chapter=no-such"]);
}

#[test]
fn what_is_cited_is_read_at_its_own_place() {
    let at = |what| cite::Request { what, ..cite::Request::default() }.read_at(&PACK);
    assert_eq!(at(cite::What::Everything), "");
    assert_eq!(at(cite::What::Card(CardIx(0))), format!("card={}", PACK.cards[0].id));
    let quote = &PACK.quotes[0];
    assert_eq!(at(cite::What::Quote(QuoteIx(0))), format!("source={}&quote={}", PACK[quote.source].id, quote.id));
    let two = format!("view=cards&cards={},{}", PACK.cards[0].id, PACK.cards[1].id);
    assert_eq!(at(cite::What::Cards(vec![CardIx(0), CardIx(1)])), two);
}

fn some_citation() -> impl Strategy<Value = Request> {
    let cards: Vec<CardIx> = CardIx::all(&PACK).collect();
    let what = prop_oneof![
        Just(cite::What::Everything),
        prop::sample::select(cards.clone()).prop_map(cite::What::Card),
        (0..PACK.quotes.len() as u16).prop_map(|at| cite::What::Quote(QuoteIx(at))),
        (0..PACK.sources.len() as u16).prop_map(|at| cite::What::Source(SourceIx(at))),
        prop::sample::subsequence(cards, 1..=25).prop_shuffle().prop_map(cite::What::Cards),
    ];
    (what, prop::sample::select(cite::Style::ALL))
        .prop_map(|(what, (style, _))| Request::Cite(cite::Request { what, style }))
}

fn some_snippet() -> impl Strategy<Value = Request> {
    let shown: Vec<Shown> = Show::ALL.iter().flat_map(|(show, _)| Shown::all(&PACK, *show)).collect();
    let (ways, themes) = (prop::sample::select(Way::ALL), prop::sample::select(Theme::ALL));
    (ways, prop::sample::select(shown), themes, prop::option::of(prop::sample::select(HEIGHTS.to_vec())))
        .prop_map(|((way, _), shown, (theme, _), height)| Request::Embed(embed::Request { way, shown, theme, height }))
}

proptest! {
    #[test]
    fn a_link_alone_restores_a_citation_or_a_snippet(request in prop_oneof![some_citation(), some_snippet()]) {
        prop_assert_eq!(Request::parse(&PACK, &request.write(&PACK)), (request, Vec::new()));
    }
}
