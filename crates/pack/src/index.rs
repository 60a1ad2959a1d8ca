//! Typed places in the pack's lists: a card's number can never be taken for a quote's.
//! Not ids: the words that name a thing outside (addresses, data) are its `id` field.

use crate::model::{Actor, Card, Chapter, Disagreement, Event, Group, Pack, Path, Quote, Source, Term, Topic};
use serde::{Deserialize, Serialize};

macro_rules! indices {
    ($($name:ident => $list:ident : $of:ty),+ $(,)?) => {$(
        #[doc = concat!("The place of one `", stringify!($of), "` in the pack's list.")]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub struct $name(pub u16);

        impl core::ops::Index<$name> for Pack {
            type Output = $of;
            fn index(&self, at: $name) -> &$of { &self.$list[at.0 as usize] }
        }

        impl $name {
            /// The place of the entry with this id, if there is one.
            pub fn find(pack: &Pack, id: &str) -> Option<Self> {
                pack.$list.iter().position(|one| one.id == id).map(|at| Self(at as u16))
            }

            /// Every place of the list, in its order.
            pub fn all(pack: &Pack) -> impl ExactSizeIterator<Item = Self> + use<> {
                (0..pack.$list.len() as u16).map(Self)
            }
        }
    )+};
}

indices! {
    SourceIx => sources: Source,
    QuoteIx => quotes: Quote,
    CardIx => cards: Card,
    ChapterIx => chapters: Chapter,
    PathIx => paths: Path,
    TopicIx => topics: Topic,
    GroupIx => groups: Group,
    ActorIx => actors: Actor,
    TermIx => terms: Term,
    EventIx => events: Event,
    DisagreementIx => disagreements: Disagreement,
}
