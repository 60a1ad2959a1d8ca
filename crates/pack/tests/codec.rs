//! Bytes: what was encoded is decoded, and what was damaged is noticed without a panic.
//! Not the texts inside, which `verify` checks.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

mod common;

use common::little_pack;
use pack::*;
use proptest::prelude::*;
use std::sync::LazyLock;

static BYTES: LazyLock<Vec<u8>> = LazyLock::new(|| encode(&little_pack()).expect("the little pack is written"));

#[test]
fn what_is_encoded_is_decoded() {
    let mut pack = little_pack();
    // Citations, pictures and the guide travel apart, and only into the pack that they were made for.
    let supplement = encode_supplement(&pack).expect("the supplement is written");
    pack.edition.supplement = sha256_hex(&supplement.guide);
    let mut read = decode(&encode(&pack).expect("the little pack is written")).expect("the little pack is read");
    let mut another = Pack { edition: Edition { supplement: String::new(), ..read.edition.clone() }, ..read.clone() };
    assert_eq!(take_supplement(&mut another, &supplement.whole), Err(DecodeError::Damaged));
    assert_ne!(read, pack);
    let mut told = read.clone();
    assert_eq!(take_supplement(&mut told, &supplement.guide), Ok(()), "an element takes the guide alone");
    assert_eq!((&told.chapters, &told.events), (&pack.chapters, &pack.events));
    assert!(told.pictures.is_empty() && told.edition.citations.is_empty());
    let mut changed = supplement.whole.clone();
    changed.last_mut().into_iter().for_each(|byte| *byte ^= 1);
    assert_eq!(take_supplement(&mut told, &changed), Err(DecodeError::Damaged), "what follows has a digest, too");
    assert_eq!(take_supplement(&mut read, &supplement.whole), Ok(()));
    assert_eq!(read, pack);
}

#[test]
fn the_same_pack_has_the_same_bytes() {
    assert_eq!(encode(&little_pack()).as_ref(), Ok(&*BYTES));
}

#[test]
fn bytes_say_what_they_are_and_carry_their_digest() {
    assert!(BYTES.starts_with(&MAGIC));
    assert_eq!(digest_of(&BYTES), sha256_hex(&BYTES[36..]));
    assert!(payload_matches(&BYTES));
}

#[test]
fn a_changed_digest_is_noticed() {
    for at in 4..36 {
        let mut bytes = BYTES.clone();
        bytes[at] ^= 1;
        assert!(!payload_matches(&bytes), "byte {at}");
        assert!(!verify(&little_pack(), &bytes).pack_intact, "byte {at}");
        // Reading does not wait for the digest.
        assert!(decode(&bytes).is_ok(), "byte {at}");
    }
}

#[test]
fn bytes_of_another_kind_are_refused() {
    let mut other = BYTES.clone();
    other[3] += 1;
    for bytes in [&other, b"".as_slice(), b"XPK\x01", b"PK\x03\x04", &BYTES[1..], &BYTES[..35]] {
        assert_eq!(decode(bytes), Err(DecodeError::NotAPack));
    }
    assert_eq!(decode(&BYTES[..36]), Err(DecodeError::Damaged));
    for bytes in [b"".as_slice(), b"XPK\x01"] {
        assert_eq!(digest_of(bytes), "");
        assert!(!payload_matches(bytes));
    }
}

#[test]
fn every_truncation_is_noticed() {
    for len in 0..BYTES.len() {
        assert!(decode(&BYTES[..len]).is_err(), "{len} bytes");
        assert!(!payload_matches(&BYTES[..len]), "{len} bytes");
    }
}

#[test]
fn refusals_are_sentences_for_people() {
    for error in [DecodeError::NotAPack, DecodeError::Damaged] {
        assert!(error.to_string().contains("explainer"), "{error}");
    }
}

proptest! {
    #[test]
    fn flipped_bits_never_panic_and_are_always_noticed(flips in prop::collection::vec((any::<prop::sample::Index>(), 0..8_u8), 1..6)) {
        let mut bytes = BYTES.clone();
        for (at, bit) in flips {
            let at = at.index(bytes.len());
            bytes[at] ^= 1 << bit;
        }
        prop_assume!(bytes != *BYTES);
        let read = decode(&bytes);
        prop_assert!(read.is_err() || !payload_matches(&bytes));
    }

    #[test]
    fn anything_behind_a_header_never_panics(payload in prop::collection::vec(any::<u8>(), 0..300)) {
        let bytes = [&BYTES[..36], &payload].concat();
        prop_assert!(!payload_matches(&bytes));
        drop(decode(&bytes));
    }

    #[test]
    fn anything_at_all_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
        prop_assert!(decode(&bytes).is_err());
        prop_assert!(!payload_matches(&bytes));
        drop(digest_of(&bytes));
    }
}

#[test]
fn a_tag_follows_from_the_name_and_has_a_hyphen() {
    let mut edition = little_pack().edition;
    for (name, tag) in [("belarusExplainer", "belarus-explainer"), ("story", "story-explainer")] {
        edition.host_name = name.to_owned();
        assert_eq!(edition.tag(), tag);
    }
}
