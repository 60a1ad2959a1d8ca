//! The pack's bytes: a mark, the SHA-256 of what follows, then the model in the postcard format.
//! Not a container for anything else; another version of the model gets another mark.

use crate::index::{ActorIx, DisagreementIx};
use crate::model::{Chapter, ChapterBlock, Citation, Disagreement, Event, Pack, Picture, SelfCheck, Sentence, Source};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::borrow::Cow;

/// What every pack begins with; the last byte is the version of the format.
pub const MAGIC: [u8; 4] = *b"XPK\x0a";
const HEADER: usize = MAGIC.len() + 32;

/// Why bytes are not a pack.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum DecodeError {
    /// They do not begin with [`MAGIC`].
    NotAPack,
    /// They begin like a pack and cannot be read on.
    Damaged,
}

impl core::fmt::Display for DecodeError {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            DecodeError::NotAPack => "these bytes are not an explainer of this version",
            DecodeError::Damaged => "this explainer is damaged: load it again",
        })
    }
}

impl core::error::Error for DecodeError {}

/// The bytes of a pack.
///
/// # Errors
/// Where the model cannot be written, which no model that `author` makes causes.
pub fn encode(pack: &Pack) -> Result<Vec<u8>, postcard::Error> {
    let payload = postcard::to_allocvec(pack)?;
    Ok([MAGIC.as_slice(), Sha256::digest(&payload).as_slice(), &payload].concat())
}

/// Reads a pack. The digest is left to [`payload_matches`], so that start-up does not wait for it.
///
/// # Errors
/// [`DecodeError`] where the bytes are not a pack of this version or are cut or changed beyond reading.
pub fn decode(bytes: &[u8]) -> Result<Pack, DecodeError> {
    let payload =
        bytes.strip_prefix(&MAGIC).and_then(|rest| rest.get(HEADER - MAGIC.len()..)).ok_or(DecodeError::NotAPack)?;
    postcard::from_bytes(payload).map_err(|_| DecodeError::Damaged)
}

/// What a chapter tells: its question, its blocks, where the texts part, what the corpus cannot tell, and its check.
type Told = (String, Vec<ChapterBlock>, Vec<DisagreementIx>, String, SelfCheck);

/// What the sides of a disagreement say, and why they may differ.
type Argued<'a> = (Vec<Cow<'a, str>>, Cow<'a, str>);

/// What is known about a text, and only lists show.
#[derive(Serialize, Deserialize)]
struct Known<'a> {
    date_from: Cow<'a, str>,
    genre: Cow<'a, str>,
    quotes_whom: Cow<'a, [ActorIx]>,
    perspective: Cow<'a, str>,
    silent_on: Cow<'a, [String]>,
}

/// What the program that everybody loads does not need: where the guide stands in the page already, nobody draws it.
#[derive(Serialize, Deserialize)]
struct Guide<'a> {
    /// The digest of what follows it in the annex.
    apart: Cow<'a, str>,
    words: Cow<'a, [String]>,
    sources: Vec<Known<'a>>,
    summary: Cow<'a, [Sentence]>,
    chapters: Vec<Told>,
    disagreements: Vec<Argued<'a>>,
    events: Cow<'a, [Event]>,
}

/// What an element does not need, either.
#[derive(Serialize, Deserialize)]
struct Apart<'a> {
    words: Cow<'a, [String]>,
    own_citations: Cow<'a, [Citation]>,
    citations: Vec<Cow<'a, [Citation]>>,
    pictures: Cow<'a, [Picture]>,
}

/// The bytes of what a pack leaves out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Supplement {
    /// For elements: the words of the guide, and what only lists show. The pack names the digest.
    pub guide: Vec<u8>,
    /// For the annex: the same, then the words of sheets, drafts of citations, and pictures.
    pub whole: Vec<u8>,
}

/// What a pack leaves out.
///
/// # Errors
/// Where it cannot be written, which no model that `author` makes causes.
pub fn encode_supplement(pack: &Pack) -> Result<Supplement, postcard::Error> {
    let told = |one: &Chapter| {
        let Chapter { question, blocks, disagreements, silence, check, .. } = one.clone();
        (question, blocks, disagreements, silence, check)
    };
    fn argued(one: &Disagreement) -> Argued<'_> {
        let sides = one.sides.iter().map(|side| Cow::Borrowed(side.position.as_str())).collect();
        (sides, Cow::Borrowed(&one.note))
    }
    fn known(source: &Source) -> Known<'_> {
        Known {
            date_from: Cow::Borrowed(&source.date_from),
            genre: Cow::Borrowed(&source.genre),
            quotes_whom: Cow::Borrowed(&source.quotes_whom),
            perspective: Cow::Borrowed(&source.perspective),
            silent_on: Cow::Borrowed(&source.silent_on),
        }
    }
    let apart = postcard::to_allocvec(&Apart {
        words: Cow::Borrowed(pack.words.apart()),
        own_citations: Cow::Borrowed(&pack.edition.citations),
        citations: pack.sources.iter().map(|source| Cow::Borrowed(source.citations.as_slice())).collect(),
        pictures: Cow::Borrowed(&pack.pictures),
    })?;
    let guide = postcard::to_allocvec(&Guide {
        apart: Cow::Owned(hex(&Sha256::digest(&apart))),
        words: Cow::Borrowed(pack.words.of_guide()),
        sources: pack.sources.iter().map(known).collect(),
        summary: Cow::Borrowed(&pack.summary),
        chapters: pack.chapters.iter().map(told).collect(),
        disagreements: pack.disagreements.iter().map(argued).collect(),
        events: Cow::Borrowed(&pack.events),
    })?;
    let whole = [guide.as_slice(), &apart].concat();
    Ok(Supplement { guide, whole })
}

/// Puts a supplement, of either extent, into the pack that names its digest.
///
/// # Errors
/// [`DecodeError`] where it is that of another pack or cannot be read.
pub fn take_supplement(pack: &mut Pack, supplement: &[u8]) -> Result<(), DecodeError> {
    let (read, apart) = postcard::take_from_bytes::<Guide>(supplement).map_err(|_| DecodeError::Damaged)?;
    let guide = supplement.strip_suffix(apart).unwrap_or(supplement);
    // The digests say that all was made of one explainer, so that every list has an entry for each of the pack's.
    let foreign = |bytes: &[u8], digest: &str| hex(&Sha256::digest(bytes)) != digest;
    if foreign(guide, &pack.edition.supplement) || !apart.is_empty() && foreign(apart, &read.apart) {
        return Err(DecodeError::Damaged);
    }
    pack.words.take(read.words.into_owned());
    for (source, known) in pack.sources.iter_mut().zip(read.sources) {
        source.date_from = known.date_from.into_owned();
        source.genre = known.genre.into_owned();
        source.quotes_whom = known.quotes_whom.into_owned();
        source.perspective = known.perspective.into_owned();
        source.silent_on = known.silent_on.into_owned();
    }
    pack.summary = read.summary.into_owned();
    for (chapter, (question, blocks, disagreements, silence, check)) in pack.chapters.iter_mut().zip(read.chapters) {
        (chapter.question, chapter.blocks, chapter.disagreements) = (question, blocks, disagreements);
        (chapter.silence, chapter.check) = (silence, check);
    }
    for (one, (positions, note)) in pack.disagreements.iter_mut().zip(read.disagreements) {
        one.note = note.into_owned();
        for (side, position) in one.sides.iter_mut().zip(positions) {
            side.position = position.into_owned();
        }
    }
    pack.events = read.events.into_owned();
    if apart.is_empty() { Ok(()) } else { take_apart(pack, apart) }
}

/// Takes what only the annex has.
fn take_apart(pack: &mut Pack, apart: &[u8]) -> Result<(), DecodeError> {
    let read: Apart = postcard::from_bytes(apart).map_err(|_| DecodeError::Damaged)?;
    pack.words.take(read.words.into_owned());
    pack.edition.citations = read.own_citations.into_owned();
    pack.pictures = read.pictures.into_owned();
    for (source, citations) in pack.sources.iter_mut().zip(read.citations) {
        source.citations = citations.into_owned();
    }
    Ok(())
}

/// The digest that a pack's bytes carry, as lower-case hex; empty where they are no pack.
pub fn digest_of(bytes: &[u8]) -> String {
    bytes.get(MAGIC.len()..HEADER).map(hex).unwrap_or_default()
}

/// Whether the model's bytes are those that the digest was made of.
pub fn payload_matches(bytes: &[u8]) -> bool {
    bytes
        .get(HEADER..)
        .is_some_and(|payload| bytes.get(MAGIC.len()..HEADER) == Some(Sha256::digest(payload).as_slice()))
}

/// Lower-case hexadecimal digits of `bytes`.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]).collect()
}
