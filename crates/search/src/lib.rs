//! Search over a pack that forgives case, accents, hyphens, alphabets, transliterations, English spellings and typing errors.
//! Not a service: no state between questions, no clock, no randomness, no word lists of its own beyond a few stop words.
//!
//! One word has three forms, each coarser than the one before, and the index and the question make them alike:
//!
//! | form | made by | `Lukashenka’s` | `neighbours` |
//! | --- | --- | --- | --- |
//! | plain | `letters` | lukashenka | neighbours |
//! | folded | [`fold`] | lukashenka | neighbor |
//! | sound | `sound` | lvkasinka | nihbvrs |
//!
//! The index is built from the pack where it is used, so that the two cannot disagree.

mod fold;
mod index;
mod letters;
mod near;
mod query;
mod rank;
mod sound;
mod tokens;

pub use fold::fold;
pub use index::{Index, Marker};
pub use rank::{Hit, Target};
pub use tokens::{Token, tokens};
