//! Texts and quotes: what is cut, what is shown, and that no change goes unnoticed.
//! Not the bytes of the pack, which are in `codec`.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

mod common;

use common::{CUT, WHOLE, little_pack, span};
use pack::*;
use proptest::prelude::*;

fn failed(pack: &Pack) -> Vec<String> {
    verify(pack, &encode(pack).expect("the pack is written")).failed
}

/// The pack with one stored passage of a source replaced.
fn altered(source: usize, from: &str, to: &str) -> Pack {
    let mut pack = little_pack();
    for piece in &mut pack.sources[source].text.pieces {
        piece.text = piece.text.replace(from, to);
    }
    assert_ne!(pack, little_pack(), "{from}");
    pack
}

#[test]
fn an_untouched_pack_passes() {
    let pack = little_pack();
    let verdict = verify(&pack, &encode(&pack).expect("the pack is written"));
    assert_eq!(verdict.checked, 5);
    assert_eq!(verdict.failed, Vec::<String>::new());
    assert!(verdict.pack_intact);
    assert_eq!(verdict.digests, [Some(sha256_hex(WHOLE.as_bytes())), None]);
}

#[test]
fn a_quote_carries_the_flaws_of_its_source_that_it_shows_whole() {
    let mut pack = little_pack();
    let flaw = |words| Flaw { span: span(WHOLE, words), note: words.to_owned() };
    pack.sources[0].flaws = ["not", "he said", "Costs rose", "more then", "enough.\n"].map(flaw).into();
    let notes = |id| {
        let at = QuoteIx::find(&pack, id).expect("the quote is there");
        pack.flaws(at).map(|flaw| flaw.note.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(notes("torn"), ["not"], "what an omission leaves out is not shown");
    assert_eq!(notes("flawed"), ["Costs rose", "more then"], "what ends behind the quote is not shown whole");
    assert!(notes("met").is_empty(), "another text has flaws of its own");
}

#[test]
fn readers_see_the_words_without_markup_and_omissions() {
    let pack = little_pack();
    let shown = |id: &str| pack.shown(QuoteIx::find(&pack, id).expect("the quote is there"));
    assert_eq!(shown("torn"), "“We are not enemies”, […]and the council agreed");
    assert_eq!(shown("note"), "The Baltic desk, 😀 2018");
    assert_eq!(shown("met"), "The neighbours met in Vilnius.");
}

#[test]
fn a_changed_word_fails_its_quote_and_a_whole_source_too() {
    assert_eq!(failed(&altered(0, "more then", "more than")), ["whole", "flawed"]);
    assert_eq!(failed(&altered(0, "enemies", "friends")), ["whole", "torn"]);
    assert_eq!(failed(&altered(1, "Nothing", "Nobodys")), ["signed"]);
}

#[test]
fn a_change_outside_every_quote_fails_the_whole_source() {
    assert_eq!(failed(&altered(0, "report", "rapport")).first().map(String::as_str), Some("whole"));
    assert_eq!(failed(&altered(0, "Łódź", "Łodź")).first().map(String::as_str), Some("whole"));
}

#[test]
fn a_moved_quote_or_a_lost_omission_fails() {
    let mut pack = little_pack();
    pack.quotes[1].span.start += 1;
    pack.quotes[0].omits.clear();
    assert_eq!(failed(&pack), ["torn", "flawed"]);
    let mut pack = little_pack();
    pack.quotes[3].span = Span::new(0, CUT.len());
    pack.quotes[4].span = Span::new(9000, 9010);
    assert_eq!(failed(&pack), ["met", "signed"], "words that are not shipped");
}

#[test]
fn other_bytes_than_the_packs_are_noticed() {
    let pack = little_pack();
    let mut bytes = encode(&pack).expect("the pack is written");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    let verdict = verify(&pack, &bytes);
    assert!(!verdict.pack_intact);
    assert!(verdict.failed.is_empty());
}

#[test]
fn excerpts_give_what_is_shipped_and_nothing_else() {
    let cut = &little_pack().sources[1].text;
    assert_eq!(cut.len as usize, CUT.len());
    assert_eq!(cut.cut(span(CUT, "Vilnius")), Some("Vilnius"));
    for words in ["Before", "Between", "After", "Vilnius. Between. Nothing", CUT] {
        assert_eq!(cut.cut(span(CUT, words)), None, "{words}");
    }
    assert_eq!(cut.as_whole(), None);
}

/// The border of a character at or before byte `at`.
fn border(text: &str, at: usize) -> usize {
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

proptest! {
    #[test]
    fn excerpts_keep_offsets_and_words(stored in "[aé漢😀 ]{1,40}", keep in prop::collection::vec((0..120_usize, 0..20_usize), 0..6),
        asked in (0..120_usize, 0..30_usize)) {
        let span = |(start, len): (usize, usize)| {
            let start = border(&stored, start.min(stored.len()));
            Span::new(start, border(&stored, (start + len).min(stored.len())))
        };
        let keep: Vec<Span> = keep.into_iter().map(span).filter(|span| !span.is_empty()).collect();
        let text = SourceText::excerpts(&stored, keep.clone());
        prop_assert_eq!(text.len as usize, stored.len());
        for pair in text.pieces.windows(2) {
            prop_assert!(pair[0].start as usize + pair[0].text.len() < pair[1].start as usize);
        }
        for piece in &text.pieces {
            let start = piece.start as usize;
            prop_assert_eq!(&stored[start..start + piece.text.len()], &piece.text);
        }
        for span in &keep {
            prop_assert_eq!(text.cut(*span), stored.get(span.start as usize..span.end as usize));
        }
        let asked = span(asked);
        let kept = (asked.start..asked.end).all(|at| keep.iter().any(|span| span.contains(Span { start: at, end: at + 1 })));
        if !asked.is_empty() {
            let expected = stored.get(asked.start as usize..asked.end as usize).filter(|_| kept);
            prop_assert_eq!(text.cut(asked), expected);
        }
        let whole = keep.iter().map(|span| (span.start..span.end).len()).sum::<usize>() >= stored.len();
        prop_assert!(text.as_whole().is_none_or(|all| all == stored && whole));
    }

    #[test]
    fn no_span_breaks_a_cut(start in any::<u32>(), end in any::<u32>(), near in 0..90_u32) {
        let pack = little_pack();
        for source in &pack.sources {
            for span in [Span { start, end }, Span { start: near, end }, Span { start, end: near }, Span { start: near, end: near + start % 9 }] {
                if let Some(words) = source.text.cut(span) {
                    prop_assert_eq!(words.len(), span.len());
                }
            }
        }
    }
}
