//! Search over a pack that forgives case, accents, hyphens, alphabets, transliterations, English spellings and typing errors.
//! Not a service: no state between questions, no clock, no randomness, no word lists of its own beyond a few stop words.
//!
//! One word has four forms, the last three each in its way coarser than the first, and index and question make them alike:
//!
//! | form | made by | `Lukashenka’s` | `neighbours` |
//! | --- | --- | --- | --- |
//! | plain | `letters` | lukashenka | neighbours |
//! | folded | [`fold`] | lukashenka | neighbor |
//! | stem | `stem` | lukashenk | neighb |
//! | sound | `sound` | lvkasinka | nihbvrs |
//!
//! The index is built from the pack where it is used, so that the two cannot disagree.

mod asked;
mod fold;
mod index;
mod letters;
mod meaning;
mod near;
mod query;
mod rank;
mod sound;
mod stem;
mod tokens;

pub use asked::Wants;
pub use fold::fold;
pub use index::{Index, Marker};
pub use meaning::group;
pub use query::Likeness;
pub use rank::{Hit, Part, Target};
pub use tokens::{Token, tokens};
