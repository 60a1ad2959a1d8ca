//! Which cards a reader wants: the table of facets, and the values and words that are chosen.
//! Not what they count: that is the crate `state`.

use pack::{ActorIx, CardIx, CardKind, ChapterIx, GroupIx, Pack, SourceIx, Status, TopicIx};
use std::borrow::Cow;

/// What a facet is made of: values with an id each.
trait Values: Copy + 'static {
    fn all(pack: &Pack) -> Vec<Self>;
    fn id(self, pack: &Pack) -> Cow<'_, str>;
    fn find(pack: &Pack, id: &str) -> Option<Self> {
        Self::all(pack).into_iter().find(|value| value.id(pack) == id)
    }
}

macro_rules! listed {
    ($($index:ty),+) => {$(
        impl Values for $index {
            fn all(pack: &Pack) -> Vec<Self> { <$index>::all(pack).collect() }
            fn id(self, pack: &Pack) -> Cow<'_, str> { pack[self].id.as_str().into() }
        }
    )+};
}

listed!(TopicIx, SourceIx, ActorIx, GroupIx, ChapterIx);

macro_rules! named {
    ($($kind:ty),+) => {$(
        impl Values for $kind {
            fn all(_: &Pack) -> Vec<Self> { Self::ALL.iter().map(|(value, _)| *value).collect() }
            fn id(self, _: &Pack) -> Cow<'_, str> { self.name().into() }
        }
    )+};
}

named!(CardKind, Status);

/// The year for which a claim holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Year(pub u16);

impl Values for Year {
    fn all(pack: &Pack) -> Vec<Self> {
        let mut years: Vec<Self> = CardIx::all(pack).map(|card| Year(pack[card].as_of.year)).collect();
        pack::sort_by_key(&mut years, |year| *year);
        years.dedup();
        years
    }

    fn id(self, _: &Pack) -> Cow<'_, str> {
        self.0.to_string().into()
    }
}

macro_rules! facets {
    ($($name:ident: $values:ty = $word:literal, $has:expr;)+) => {
        /// A way to sort out cards.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[allow(missing_docs, reason = "the names are the explanation")]
        pub enum Facet { $($name),+ }

        /// One value of a facet.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[allow(missing_docs, reason = "the names are the explanation")]
        pub enum FacetValue { $($name($values)),+ }

        impl Facet {
            /// Every facet with its word in addresses.
            pub const ALL: &[(Facet, &'static str)] = &[$((Facet::$name, $word)),+];

            /// Every value, in the order of the pack's lists, those without cards too.
            pub fn values(self, pack: &Pack) -> Vec<FacetValue> {
                match self {
                    $(Facet::$name => <$values as Values>::all(pack).into_iter().map(FacetValue::$name).collect()),+
                }
            }
        }

        impl FacetValue {
            /// The facet it belongs to.
            pub fn facet(self) -> Facet {
                match self { $(FacetValue::$name(_) => Facet::$name),+ }
            }

            /// Its id in addresses.
            pub fn id(self, pack: &Pack) -> Cow<'_, str> {
                match self { $(FacetValue::$name(value) => Values::id(value, pack)),+ }
            }

            /// The value that `id` names in `facet`.
            pub fn find(pack: &Pack, facet: Facet, id: &str) -> Option<Self> {
                match facet { $(Facet::$name => <$values as Values>::find(pack, id).map(FacetValue::$name)),+ }
            }

            /// Whether a card has it.
            pub fn fits(self, pack: &Pack, card: CardIx) -> bool {
                match self {
                    $(FacetValue::$name(value) => {
                        let has: fn(&Pack, CardIx, $values) -> bool = $has;
                        has(pack, card, value)
                    })+
                }
            }
        }
    };
}

// A facet is a line: its name and what its values are, its word in addresses, and whether a card has a value. A voice says
// or reports a claim, an actor is whom it is about.
facets! {
    Topic: TopicIx = "topic", |pack, card, value| pack[card].topics.contains(&value);
    Voice: ActorIx = "voice", |pack, card, value| pack.every_voice(&pack[card]).any(|voice| voice == value);
    Actor: ActorIx = "actor", |pack, card, value| pack[card].actors.contains(&value);
    Group: GroupIx = "group", |pack, card, value| pack[card].actors.iter().any(|actor| pack[*actor].group == value);
    Kind: CardKind = "kind", |pack, card, value| pack[card].kind == value;
    Status: Status = "status", |pack, card, value| pack[card].status == value;
    Year: Year = "year", |pack, card, value| pack[card].as_of.year == value.0;
    Source: SourceIx = "source", |pack, card, value| {
        pack[card].quotes.iter().any(|quote| pack[*quote].source == value)
    };
    Chapter: ChapterIx = "chapter", |pack, card, value| pack[value].cards.contains(&card);
}

/// The names of the parts of an address that no step shows: what they name stands elsewhere, or they choose among cards.
pub fn beyond_steps() -> impl Iterator<Item = &'static str> {
    let facets = Facet::ALL.iter().filter(|(facet, _)| *facet != Facet::Chapter).map(|(_, word)| *word);
    ["card", "quote", "disagreement", "term", "q"].into_iter().chain(facets)
}

impl Facet {
    /// Its word in addresses.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The facet of this word.
    pub fn find(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, name)| *name == word).map(|(facet, _)| *facet)
    }
}

words! {
    /// In which order the wanted cards stand.
    #[allow(missing_docs, reason = "the word beside each name is its address")]
    pub enum Sort {
        /// Best first where words are searched for, in the order of the guide otherwise.
        #[default]
        Best = "best",
        Guide = "guide",
        /// The latest claim first.
        Date = "date",
        /// Text by text, each in its own order.
        Source = "source",
    }
}

/// What a reader asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filters {
    /// The chosen values, ascending, each once.
    pub chosen: Vec<FacetValue>,
    /// The words searched for, as [`Filters::search`] takes them.
    pub words: String,
    /// The order.
    pub sort: Sort,
}

/// How many characters of a search count. Written in an address one may take twelve, and all of them with every facet
/// chosen must fit the longest one.
pub const LONGEST_WORDS: usize = 400;

impl Filters {
    /// Whether every card is wanted.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.words.trim().is_empty()
    }

    /// Wants cards that hold these words: as typed, but blank is nothing and [`LONGEST_WORDS`] are enough.
    pub fn search(&mut self, words: &str) {
        let end = match words.char_indices().nth(LONGEST_WORDS) {
            Some((end, _)) => end,
            None => words.len(),
        };
        let words = &words[..end];
        self.words = if words.trim().is_empty() { "" } else { words }.to_owned();
    }

    /// Chooses a value, or gives it up.
    pub fn toggle(&mut self, value: FacetValue) {
        match self.chosen.binary_search(&value) {
            Ok(at) => drop(self.chosen.remove(at)),
            Err(at) => self.chosen.insert(at, value),
        }
    }
}
