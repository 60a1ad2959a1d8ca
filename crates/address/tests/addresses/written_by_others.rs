//! Addresses as others write them: by hand, by an older edition, cut off, or in bad faith.
//! Not those that `write` makes, which are in `roundtrip`.

use crate::common::*;
use address::{FacetValue, Filters, LONGEST, Place, Stack, View, options::frame_options, parse};
use core::num::NonZeroU16;
use pack::{CardIx, ChapterIx, Locator, PathIx, QuoteIx, SourceIx};
use proptest::prelude::*;

/// The address leads here, and whether it was understood.
#[track_caller]
fn leads(address: &str, place: Place, unknown: Option<&str>) {
    for address in [address.to_owned(), format!("#{address}")] {
        let read = parse(&PACK, &address);
        assert_eq!(read.place, place, "{address}");
        assert_eq!(read.unknown.as_deref(), unknown, "{address}");
    }
}

/// The address leads to the cards under these filters, all of it understood.
#[track_caller]
fn filtered(address: &str, expected: &Filters) {
    let read = parse(&PACK, address);
    assert_eq!(read.place, Place::View(View::Cards), "{address}");
    assert_eq!(&read.filters, expected, "{address}");
    assert_eq!(read.unknown, None, "{address}");
}

fn topic(n: usize) -> (FacetValue, &'static str) {
    let at = pack::TopicIx(n as u16);
    (FacetValue::Topic(at), &PACK[at].id)
}

const GUIDE: Place = Place::View(View::Guide);
const CARDS: Place = Place::View(View::Cards);
const SOURCES: Place = Place::View(View::Sources);

#[test]
fn views_that_are_not_built_yet_lead_to_the_guide() {
    let promised = "summary guide cards sources disagreements timeline map matrix figures who-says-what positions \
        glossary people gaps handout cite embed verify about";
    for word in promised.split_whitespace() {
        match View::find(word) {
            Some(view) => leads(&format!("view={word}"), Place::View(view), None),
            None => {
                let part = format!("view={word}");
                leads(&part, GUIDE, Some(&part));
            }
        }
    }
    for (_, word) in View::ALL {
        assert!(promised.split_whitespace().any(|one| one == *word), "{word} is promised nowhere");
    }
}

#[test]
fn unknown_ids_are_named_and_lead_to_the_nearest_place() {
    leads("chapter=no-such", GUIDE, Some("chapter=no-such"));
    leads("card=no-such", CARDS, Some("card=no-such"));
    leads("source=no-such", SOURCES, Some("source=no-such"));
    leads("quote=no-such", SOURCES, Some("quote=no-such"));
    leads("topic=no-such", CARDS, Some("topic=no-such"));
    leads("view=no-such", GUIDE, Some("view=no-such"));
    leads("no=such", GUIDE, Some("no=such"));
    leads("nonsense", GUIDE, Some("nonsense"));
    leads("paragraph=1", SOURCES, Some("paragraph=1"));
}

#[test]
fn a_source_opens_even_where_the_place_in_it_is_unknown() {
    for source in SourceIx::all(&PACK) {
        let id = &PACK[source].id;
        let whole = Place::Source { source, quote: None, paragraph: None };
        leads(&format!("source={id}"), whole, None);
        for wrong in ["quote=no-such", "paragraph=9999", "paragraph=fn9999", "paragraph=x"] {
            leads(&format!("source={id}&{wrong}"), whole, Some(wrong));
            leads(&format!("{wrong}&source={id}"), whole, Some(wrong));
        }
    }
}

#[test]
fn links_survive_messengers_newsletters_and_sentences() {
    let (card, source) = (&PACK.cards[0].id, SourceIx(0));
    let (there, own) = (Place::Card(CardIx(0)), format!("card={card}"));
    let encoded = own.replace('=', "%3D");
    for sent in [
        encoded.clone(),
        encoded.to_lowercase(),
        encoded.replace('%', "%25"),
        encoded.replace('%', "%2525"),
        format!("%23{encoded}"),
        format!("{encoded}%26utm_source%3Dx%26utm_medium%3Dmail"),
        format!("{own}&utm_source=x&utm_medium=mail"),
        format!("{own}&amp;utm_source=x&amp;fbclid=IwAR0"),
        format!("utm_campaign=spring&{own}"),
        format!("{own}?utm_source=x&utm_medium=mail"),
        format!("{own}?fbclid=IwAR0_a-b"),
        format!("{own}.&mc_cid=1"),
    ] {
        leads(&sent, there, None);
    }
    for end in [
        ".", ",", ")", ").", "”", "…", "!", "?", ":", ";", "/", "*", "_", "'", "\u{200b}", "%20", "%2E", "%29.", "。",
        ">",
    ] {
        leads(&format!("{own}{end}"), there, None);
        leads(&format!("{encoded}{end}"), there, None);
        leads(&format!("view=timeline{end}"), Place::View(View::Timeline), None);
    }
    let id = &PACK[source].id;
    let paragraph = Place::Source { source, quote: None, paragraph: Some(Locator::Paragraph(1)) };
    leads(&format!("source%3D{id}%26paragraph%3D1)."), paragraph, None);
    leads(&format!("source={id}&amp;paragraph=1"), paragraph, None);
    // What a reader typed is theirs.
    filtered("q=why%3F", &filters(&[], "why?"));
    filtered("q=a&utm_source=x", &filters(&[], "a"));
    filtered("q=?utm", &filters(&[], "?utm"));
}

#[test]
fn a_quote_is_found_with_any_source_or_none() {
    for quote in QuoteIx::all(&PACK) {
        let (there, id) = (Place::quote(&PACK, quote), &PACK[quote].id);
        leads(&format!("quote={id}"), there, None);
        for source in &PACK.sources {
            leads(&format!("source={}&quote={id}", source.id), there, None);
            leads(&format!("quote={id}&source={}", source.id), there, None);
        }
        leads(&format!("source=no-such&quote={id}"), there, Some("source=no-such"));
    }
}

#[test]
fn a_paragraph_is_found_where_it_stands() {
    let source = SourceIx(0);
    let id = &PACK[source].id;
    let place = |paragraph| Place::Source { source, quote: None, paragraph: Some(paragraph) };
    leads(&format!("source={id}&paragraph=1"), place(Locator::Paragraph(1)), None);
}

#[test]
fn old_ids_lead_where_the_new_ones_do() {
    assert!(!PACK.redirects.is_empty());
    for (old, new) in &PACK.redirects {
        let expected = parse(&PACK, new);
        assert_eq!(expected.unknown, None, "{new}");
        leads(old, expected.place, None);
        leads(&old.replace('-', "%2D"), expected.place, None);
        leads(&format!("{old}&view=no-such"), expected.place, Some("view=no-such"));
    }
}

#[test]
fn an_old_id_in_a_list_is_replaced_too() {
    let mut pack = PACK.clone();
    let (first, second) = (pack.sources[0].id.clone(), pack.sources[1].id.clone());
    pack.redirects = vec![("source=gone".to_owned(), format!("source={first}"))];
    let read = parse(&pack, &format!("source=gone,{second}&view=cards"));
    let expected = [0, 1].map(|n| FacetValue::Source(SourceIx(n)));
    assert_eq!(read.filters.chosen, expected);
    assert_eq!(read.unknown, None);
    pack.redirects = vec![("card=gone".to_owned(), format!("chapter={}", pack.chapters[0].id))];
    assert_eq!(parse(&pack, "card=gone").place, Place::Chapter(ChapterIx(0)));
    assert_eq!(parse(&pack, "q=card%3Dgone").filters.words, "card=gone");
}

#[test]
fn filters_without_a_view_lead_to_the_cards() {
    let ((a, a_id), (b, b_id)) = (topic(0), topic(1));
    let actor = FacetValue::Actor(pack::ActorIx(0));
    let actor_id = actor.id(&PACK);
    let address = format!("topic={a_id},{b_id}&actor={actor_id}&q=security%20dilemma");
    let expected = filters(&[a, b, actor], "security dilemma");
    filtered(&address, &expected);
    filtered(&format!("#{address}"), &expected);
    filtered(&format!("view=cards&{address}"), &expected);
    filtered(&format!("q=security+dilemma&actor={actor_id}&topic={b_id}&topic={a_id}"), &expected);
    filtered(&format!("topic={a_id},{a_id}&topic={a_id}"), &filters(&[a], ""));
    filtered(&format!("topic={a_id}%2C{b_id}"), &filters(&[a, b], ""));
    filtered("q=", &Filters::default());
    filtered("q=%20+", &Filters::default());
}

#[test]
fn what_is_known_of_a_list_is_chosen() {
    let (a, id) = topic(0);
    let part = format!("topic=no-such,{id}");
    let read = parse(&PACK, &part);
    assert_eq!(read.filters, filters(&[a], ""));
    assert_eq!(read.unknown, Some(part));
}

#[test]
fn a_source_is_a_place_alone_and_a_facet_beside_others() {
    let source = SourceIx(0);
    let (value, id) = (FacetValue::Source(source), &PACK[source].id);
    let place = Place::Source { source, quote: None, paragraph: None };
    leads(&format!("source={id}"), place, None);
    filtered(&format!("view=cards&source={id}"), &filters(&[value], ""));
    filtered(&format!("source={id}&q=x"), &filters(&[value], "x"));
    let (other, topic) = topic(0);
    filtered(&format!("source={id}&topic={topic}"), &filters(&[value, other], ""));
    let second = FacetValue::Source(SourceIx(1));
    filtered(&format!("source={id},{}", second.id(&PACK)), &filters(&[value, second], ""));
}

#[test]
fn a_chapter_is_a_place_but_beside_a_view() {
    let chapter = ChapterIx(0);
    let (value, id) = (FacetValue::Chapter(chapter), &PACK[chapter].id);
    leads(&format!("chapter={id}"), Place::Chapter(chapter), None);
    filtered(&format!("view=cards&chapter={id}"), &filters(&[value], ""));
    filtered(&format!("view=cards&chapter={id}&q=x"), &filters(&[value], "x"));
    let second = FacetValue::Chapter(ChapterIx(1));
    filtered(&format!("view=cards&chapter={id},{}", second.id(&PACK)), &filters(&[value, second], ""));
}

#[test]
fn a_step_stands_beside_a_path_or_a_chapter() {
    let (path, chapter) = (Stack::Path(PathIx(0)), Stack::Chapter(ChapterIx(0)));
    let (path_id, chapter_id) = (&PACK.paths[0].id, &PACK.chapters[0].id);
    let step = |stack, n| Place::Step(stack, NonZeroU16::new(n).expect("a step counts from 1"));
    leads(&format!("path={path_id}"), step(path, 1), None);
    leads(&format!("path={path_id}&step=7"), step(path, 7), None);
    leads(&format!("step=2&chapter={chapter_id}"), step(chapter, 2), None);
    for wrong in ["step=0", "step=01", "step=-1", "step=65536", "step=x"] {
        leads(&format!("chapter={chapter_id}&{wrong}"), Place::Chapter(ChapterIx(0)), Some(wrong));
    }
    leads("step=2", GUIDE, Some("step=2"));
    leads("path=no-such&step=2", GUIDE, Some("path=no-such"));
    assert_eq!(step(chapter, 2).on_pages(), Place::Chapter(ChapterIx(0)));
    assert_eq!(step(path, 2).on_pages(), GUIDE);
}

#[test]
fn a_plus_is_a_space_in_typed_words_only() {
    filtered("q=security+dilemma", &filters(&[], "security dilemma"));
    filtered("q=a%2Bb", &filters(&[], "a+b"));
    leads("topic=a+b", CARDS, Some("topic=a+b"));
}

#[test]
fn the_first_place_counts_and_filters_go_with_cards_only() {
    let (card, chapter) = (&PACK.cards[0].id, &PACK.chapters[0].id);
    leads(&format!("card={card}&chapter={chapter}"), Place::Card(CardIx(0)), None);
    leads(&format!("chapter={chapter}&card={card}"), Place::Chapter(ChapterIx(0)), None);
    let read = parse(&PACK, &format!("chapter={chapter}&topic={}&q=x", topic(0).1));
    assert_eq!(read.filters, Filters::default());
}

#[test]
fn the_longest_address_is_read_and_a_longer_one_is_not() {
    let (mut fits, q) = (String::from("view=cards&x="), |n| "ł".repeat(n));
    fits.push_str(&q(LONGEST - fits.len()));
    assert_eq!(fits.chars().count(), LONGEST);
    for address in [fits.clone(), format!("#{fits}")] {
        assert_eq!(parse(&PACK, &address).place, CARDS);
    }
    fits.push('x');
    let read = parse(&PACK, &fits);
    assert_eq!(read.place, GUIDE);
    assert!(read.unknown.is_some_and(|part| part.starts_with("view=cards&x=ł")));
}

#[test]
fn a_notice_repeats_only_the_beginning_of_what_is_strange() {
    for address in ["x".repeat(7000), format!("card={}", "ł".repeat(7000)), "y".repeat(9000)] {
        let part = parse(&PACK, &address).unknown.unwrap_or_default();
        assert_eq!(part.chars().count(), 81, "{part}");
        assert!(part.ends_with('…'), "{part}");
    }
}

proptest! {
    #[test]
    fn no_address_breaks_anything(address in some_address()) {
        let read = parse(&PACK, &address);
        prop_assert!(read.filters.is_empty() || read.place == CARDS);
        prop_assert!(read.filters.chosen.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(read.unknown.is_none_or(|part| part.chars().count() <= 81));
    }

    #[test]
    fn the_leading_mark_does_not_matter(address in some_address()) {
        let bare = address.strip_prefix('#').unwrap_or(&address);
        prop_assert_eq!(parse(&PACK, &format!("#{bare}")), parse(&PACK, &address));
    }

    #[test]
    fn very_long_addresses_are_refused(part in some_address(), times in 1..400_usize) {
        let address = format!("q={}", part.repeat(times));
        let read = parse(&PACK, &address);
        if address.chars().count() > LONGEST {
            prop_assert_eq!(read.place, GUIDE);
            prop_assert!(read.unknown.is_some());
        }
    }
}

#[test]
fn what_an_address_says_about_its_frame_changes_no_place() {
    leads("view=about&mode=brief&theme=dark&accent=0b4f6c&font=sans", Place::View(View::About), None);
    leads("mode=brief", GUIDE, None);
    let address = "#mode=brief&view=cards&theme=dark&font=%3Cb%3E&accent=";
    assert_eq!(frame_options(address, None), "mode=brief&theme=dark");
    assert_eq!(frame_options(address, Some("mode")), "mode=brief");
    assert_eq!(frame_options("view=cards", None), "");
    assert_eq!(frame_options("lang=en-GB&heading=3", None), "lang=en-GB&heading=3");
    leads("view=handout&lang=en-GB", Place::View(View::Handout), None);
}
