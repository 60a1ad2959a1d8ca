//! Which cards a reader wants: values of one facet widen the choice, facets together narrow it.
//! Not the search itself, whose hits are handed in.

use pack::{ActorIx, Card, CardIx, CardKind, ChapterIx, GroupIx, Pack, SourceIx, Status, TopicIx};

/// A way to sort out cards.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "the names are the explanation")]
pub enum Facet {
    Topic,
    Kind,
    Status,
    Source,
    Actor,
    Group,
    Chapter,
}

impl Facet {
    /// Every facet with its word in addresses.
    pub const ALL: [(Facet, &'static str); 7] = [
        (Facet::Topic, "topic"),
        (Facet::Kind, "kind"),
        (Facet::Status, "status"),
        (Facet::Source, "source"),
        (Facet::Actor, "actor"),
        (Facet::Group, "group"),
        (Facet::Chapter, "chapter"),
    ];

    /// Its word in addresses.
    pub fn word(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The facet of this word.
    pub fn find(word: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, name)| *name == word);
        found.map(|(facet, _)| *facet)
    }
}

/// One value of a facet.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs, reason = "the names are the explanation")]
pub enum FacetValue {
    Topic(TopicIx),
    Kind(CardKind),
    Status(Status),
    Source(SourceIx),
    Actor(ActorIx),
    Group(GroupIx),
    Chapter(ChapterIx),
}

impl FacetValue {
    /// The facet it belongs to.
    pub fn facet(self) -> Facet {
        match self {
            FacetValue::Topic(_) => Facet::Topic,
            FacetValue::Kind(_) => Facet::Kind,
            FacetValue::Status(_) => Facet::Status,
            FacetValue::Source(_) => Facet::Source,
            FacetValue::Actor(_) => Facet::Actor,
            FacetValue::Group(_) => Facet::Group,
            FacetValue::Chapter(_) => Facet::Chapter,
        }
    }

    /// Its id in addresses.
    pub fn id(self, pack: &Pack) -> &str {
        match self {
            FacetValue::Topic(at) => &pack[at].id,
            FacetValue::Kind(kind) => kind.name(),
            FacetValue::Status(status) => status.name(),
            FacetValue::Source(at) => &pack[at].id,
            FacetValue::Actor(at) => &pack[at].id,
            FacetValue::Group(at) => &pack[at].id,
            FacetValue::Chapter(at) => &pack[at].id,
        }
    }

    /// The value that `id` names in `facet`.
    pub fn find(pack: &Pack, facet: Facet, id: &str) -> Option<Self> {
        match facet {
            Facet::Topic => TopicIx::find(pack, id).map(FacetValue::Topic),
            Facet::Kind => CardKind::ALL.iter().find(|(_, name)| *name == id).map(|(kind, _)| FacetValue::Kind(*kind)),
            Facet::Status => {
                Status::ALL.iter().find(|(_, name)| *name == id).map(|(status, _)| FacetValue::Status(*status))
            }
            Facet::Source => SourceIx::find(pack, id).map(FacetValue::Source),
            Facet::Actor => ActorIx::find(pack, id).map(FacetValue::Actor),
            Facet::Group => GroupIx::find(pack, id).map(FacetValue::Group),
            Facet::Chapter => ChapterIx::find(pack, id).map(FacetValue::Chapter),
        }
    }

    /// Whether a card has it.
    pub fn fits(self, pack: &Pack, card: &Card) -> bool {
        match self {
            FacetValue::Topic(at) => card.topics.contains(&at),
            FacetValue::Kind(kind) => card.kind == kind,
            FacetValue::Status(status) => card.status == status,
            FacetValue::Source(at) => card.quotes.iter().any(|quote| pack[*quote].source == at),
            FacetValue::Actor(at) => card.actors.contains(&at),
            FacetValue::Group(at) => card.actors.iter().any(|actor| pack[*actor].group == at),
            FacetValue::Chapter(at) => pack[at].cards.iter().any(|named| pack[*named].id == card.id),
        }
    }
}

/// What a reader asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Filters {
    /// The chosen values, ascending, each once.
    pub chosen: Vec<FacetValue>,
    /// The words searched for, as [`Filters::search`] takes them.
    pub words: String,
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

    /// Whether a card fits the chosen values, those of `but` left out.
    fn fits(&self, pack: &Pack, card: &Card, but: Option<Facet>) -> bool {
        self.chosen.chunk_by(|a, b| a.facet() == b.facet()).all(|same| {
            same.first().map(|value| value.facet()) == but || same.iter().any(|value| value.fits(pack, card))
        })
    }
}

/// The wanted cards: in the order of `hits` where words were searched for, in the pack's order otherwise.
pub fn matching(pack: &Pack, filters: &Filters, hits: Option<&[CardIx]>) -> Vec<CardIx> {
    let fits = |card: &CardIx| filters.fits(pack, &pack[*card], None);
    match hits {
        Some(hits) => hits.iter().copied().filter(fits).collect(),
        None => CardIx::all(pack).filter(fits).collect(),
    }
}

/// The values of a facet that any card has, in the order of the pack's lists. An actor with a single card stands behind
/// its group.
pub fn values(pack: &Pack, facet: Facet) -> Vec<FacetValue> {
    let some = |value: FacetValue, least: usize| {
        (pack.cards.iter().filter(|card| value.fits(pack, card)).take(least).count() == least).then_some(value)
    };
    match facet {
        Facet::Topic => TopicIx::all(pack).filter_map(|at| some(FacetValue::Topic(at), 1)).collect(),
        Facet::Kind => CardKind::ALL.iter().filter_map(|(kind, _)| some(FacetValue::Kind(*kind), 1)).collect(),
        Facet::Status => Status::ALL.iter().filter_map(|(status, _)| some(FacetValue::Status(*status), 1)).collect(),
        Facet::Source => SourceIx::all(pack).filter_map(|at| some(FacetValue::Source(at), 1)).collect(),
        Facet::Actor => ActorIx::all(pack).filter_map(|at| some(FacetValue::Actor(at), 2)).collect(),
        Facet::Group => GroupIx::all(pack).filter_map(|at| some(FacetValue::Group(at), 1)).collect(),
        Facet::Chapter => ChapterIx::all(pack).filter_map(|at| some(FacetValue::Chapter(at), 1)).collect(),
    }
}

/// How many cards each value would show, given what else is chosen.
pub fn counts(pack: &Pack, filters: &Filters, hits: Option<&[CardIx]>, values: &[FacetValue]) -> Vec<usize> {
    let Some(facet) = values.first().map(|value| value.facet()) else {
        return Vec::new();
    };
    let pool: Vec<&Card> = match hits {
        Some(hits) => hits.iter().map(|at| &pack[*at]).collect(),
        None => pack.cards.iter().collect(),
    };
    let pool: Vec<_> = pool.into_iter().filter(|card| filters.fits(pack, card, Some(facet))).collect();
    values.iter().map(|value| pool.iter().filter(|card| value.fits(pack, card)).count()).collect()
}
