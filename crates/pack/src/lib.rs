//! The model of an explainer (sources, quotes, cards, chapters and the rest) and its one encoded form, the *pack*.
//! Not here: reading seeds and checking them (crate `author`), searching, and anything that is drawn.
//!
//! A quote is a place in a source; its words can only be cut from the source. All offsets in this crate are
//! bytes of the stored UTF-8 file, always on character borders; the exported data counts code points instead.

mod codec;
mod date;
mod index;
mod model;
mod near;
mod order;
mod reach;
mod reading;
mod steps;
mod text;
mod verify;
mod words;

pub use codec::{
    DecodeError, MAGIC, Supplement, decode, digest_of, encode, encode_supplement, payload_matches, take_supplement,
};
pub use date::{Date, Precision};
pub use index::*;
pub use model::*;
pub use order::sort_by_key;
pub use reach::{reach, touches};
pub use reading::{Reading, read_span, reading_of};
pub use steps::{Cut, HEAVIEST_STEP, LONGEST_THOUGHT, Part, Said, Step, spelled_out, steps};
pub use text::{Piece, SourceText, Span};
pub use verify::{Verdict, seal_of, sha256_hex, verify};
pub use words::{COUNTED, SECTIONS, Word, Words};
