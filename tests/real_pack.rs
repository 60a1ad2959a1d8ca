//! The pack of this explainer: read and written alike, whole, and no change in it goes unnoticed.
//! Not the format by itself, which the crate `pack` tests with a little pack of its own.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use pack::*;
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    author::build(&seeds).map_err(|report| report.render()).expect("the seeds are right").bytes
});
static PACK: LazyLock<Pack> = LazyLock::new(|| decode(&BYTES).expect("the pack is read"));

#[test]
fn what_is_decoded_is_encoded_alike() {
    assert_eq!(encode(&PACK).as_deref(), Ok(BYTES.as_slice()));
}

#[test]
fn untouched_every_quote_and_text_passes() {
    let verdict = verify(&PACK, &BYTES);
    assert!(verdict.pack_intact);
    assert_eq!(verdict.failed, Vec::<String>::new());
    assert_eq!(verdict.checked, PACK.quotes.len());
    for (source, digest) in PACK.sources.iter().zip(&verdict.digests) {
        let expected = (source.rights == Rights::Full).then_some(&source.sha256);
        assert_eq!(digest.as_ref(), expected, "{}", source.id);
    }
}

#[test]
fn every_quote_shows_words_and_every_block_too() {
    for quote in QuoteIx::all(&PACK) {
        assert!(!PACK.shown(quote).trim().is_empty(), "{}", PACK[quote].id);
    }
    for source in SourceIx::all(&PACK) {
        for block in &PACK[source].blocks {
            assert!(!PACK.block_text(source, block).text.is_empty(), "{} {}", PACK[source].id, block.locator.name());
        }
    }
}

/// The pack with the letter at this byte of a source made another one.
fn altered(source: SourceIx, at: usize) -> Pack {
    let mut pack = PACK.clone();
    let text = &mut pack.sources[source.0 as usize].text;
    let holds = |piece: &&mut Piece| (piece.start as usize..piece.start as usize + piece.text.len()).contains(&at);
    let piece = text.pieces.iter_mut().find(holds).expect("the place is shipped");
    let at = at - piece.start as usize;
    let other = if piece.text.as_bytes()[at] == b'q' { "x" } else { "q" };
    piece.text.replace_range(at..at + 1, other);
    pack
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn one_changed_letter_inside_a_quote_fails_that_quote(pick in any::<prop::sample::Index>(), place in any::<prop::sample::Index>()) {
        let quote = QuoteIx(pick.index(PACK.quotes.len()) as u16);
        let Quote { id, source, span, omits, .. } = &PACK[quote];
        let stored = PACK[*source].text.cut(*span).expect("the quote is shipped");
        let read = read_span(stored, span.start, omits, PACK[*source].markup);
        let letter = |(_, byte): &(usize, u8)| byte.is_ascii_alphanumeric();
        let letters: Vec<usize> = read.text.bytes().enumerate().filter(letter).map(|(at, _)| read.at[at] as usize).collect();
        let pack = altered(*source, letters[place.index(letters.len())]);
        let verdict = verify(&pack, &BYTES);
        prop_assert!(verdict.failed.contains(id), "{} is not among {:?}", id, verdict.failed);
        let whole = PACK[*source].rights == Rights::Full;
        prop_assert_eq!(verdict.failed.contains(&PACK[*source].id), whole);
        // Only quotes over that very place may fail with it.
        let over = |failed: &String| {
            QuoteIx::find(&PACK, failed).is_none_or(|one| PACK[one].source == *source && PACK[one].span.overlaps(*span))
        };
        prop_assert!(verdict.failed.iter().all(over), "{:?}", verdict.failed);
        let bytes = encode(&pack).expect("the pack is written");
        prop_assert_ne!(digest_of(&bytes), digest_of(&BYTES));
    }

    #[test]
    fn one_changed_letter_anywhere_fails_a_whole_text(pick in any::<prop::sample::Index>(), place in any::<prop::sample::Index>()) {
        let source = SourceIx(pick.index(PACK.sources.len()) as u16);
        let Some(text) = PACK[source].text.as_whole() else { return Ok(()) };
        let letters: Vec<usize> = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii()).map(|(at, _)| at).collect();
        let pack = altered(source, letters[place.index(letters.len())]);
        prop_assert!(verify(&pack, &BYTES).failed.contains(&PACK[source].id));
    }

    #[test]
    fn flipped_bits_never_panic_and_are_always_noticed(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut bytes = BYTES.to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        prop_assert!(decode(&bytes).is_err() || !payload_matches(&bytes));
    }

    #[test]
    fn truncations_never_panic_and_are_always_noticed(len in any::<prop::sample::Index>()) {
        let bytes = &BYTES[..len.index(BYTES.len())];
        prop_assert!(decode(bytes).is_err());
        prop_assert!(!payload_matches(bytes));
    }
}
