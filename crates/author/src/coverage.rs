//! How much of each text the explainer shows: what cards quote, what chapters quote, what is unused on purpose.
//! Not a check: the build already refuses a paragraph that is neither quoted nor declared unused.
//!
//! Content is every numbered paragraph, item, note and footnote; titles, headings and furniture are not. All counts are
//! code points of the words as shown.

mod page;
mod print;

pub use page::page;
pub use print::print;

use crate::readability::{self, Measure};
use crate::{Built, Furniture, Unused};
use pack::{
    BlockKind, CardIx, Locator, Pack, QuoteIx, Reading, Source, SourceIx, Status, TopicIx, reach, reading_of, touches,
};
use std::collections::BTreeSet;

/// What of each text is shown, and how well the cards and our words stand.
pub struct Coverage {
    /// Every text.
    pub texts: Vec<Text>,
    /// For each text, in the same order: how many cards rest on it alone, or on it and what retells it.
    pub single: Vec<usize>,
    /// How many cards there are.
    pub cards: usize,
    /// Ids of topics with one card or none.
    pub thin_topics: Vec<String>,
    /// How hard our words are to read: what, and its grade.
    pub grades: Vec<(String, f64)>,
    /// The cards that are hardest to read, the hardest first, and their grades.
    pub hardest: Vec<(String, f64)>,
}

/// One text.
pub struct Text {
    /// Name in addresses and data.
    pub id: String,
    /// Title as described.
    pub title: String,
    /// Its content in reading order.
    pub passages: Vec<Passage>,
    /// Its lines that are neither content nor shown.
    pub furniture: Vec<Furniture>,
}

impl Text {
    /// The shares of the whole text.
    pub fn share(&self) -> Share {
        self.passages.iter().map(Passage::share).fold(Share::default(), Share::plus)
    }
}

/// One block of a text.
pub struct Passage {
    /// How it is named.
    pub locator: Locator,
    /// What it is.
    pub kind: BlockKind,
    /// Its words; runs whose characters are used alike.
    pub runs: Vec<Run>,
    /// Ids of the cards that quote it.
    pub cards: Vec<String>,
    /// Ids of the chapters that quote it; `summary` for the summary.
    pub chapters: Vec<String>,
}

impl Passage {
    /// The shares of this block.
    pub fn share(&self) -> Share {
        self.runs.iter().map(Run::share).fold(Share::default(), Share::plus)
    }
}

/// Words that stand side by side and are used alike.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Run {
    /// The words as shown.
    pub words: String,
    /// Whether a card quotes them.
    pub card: bool,
    /// Whether a chapter's sentence or the summary quotes them.
    pub chapter: bool,
    /// Why no card quotes them, where that is declared.
    pub unused: Option<String>,
}

impl Run {
    fn share(&self) -> Share {
        let all = self.words.chars().count();
        let of = |is: bool| if is { all } else { 0 };
        Share { all, cards: of(self.card), chapters: of(self.chapter), unused: of(self.unused.is_some()) }
    }

    /// Whether these are words that neither a card quotes nor a declaration excuses. Spaces and full stops alone are none.
    pub fn is_overlooked(&self) -> bool {
        !self.card && self.unused.is_none() && self.words.contains(char::is_alphanumeric)
    }
}

/// How many code points there are, and how many of them are used in each way.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Share {
    /// Of the content.
    pub all: usize,
    /// Inside a quote of a card.
    pub cards: usize,
    /// Inside a quote of a chapter's sentence or of the summary.
    pub chapters: usize,
    /// Declared unused.
    pub unused: usize,
}

impl Share {
    fn plus(self, other: Self) -> Self {
        Self {
            all: self.all + other.all,
            cards: self.cards + other.cards,
            chapters: self.chapters + other.chapters,
            unused: self.unused + other.unused,
        }
    }

    /// `part` of all, in percent; a text without content is whole.
    pub fn percent(self, part: usize) -> f64 {
        if self.all == 0 { 100.0 } else { 100.0 * part as f64 / self.all as f64 }
    }
}

/// Who quotes what, by id.
struct Quoting<'a> {
    cards: Vec<(&'a str, &'a [QuoteIx])>,
    chapters: Vec<(&'a str, Vec<QuoteIx>)>,
}

impl<'a> Quoting<'a> {
    fn of(pack: &'a Pack) -> Self {
        let summary = pack.summary.iter().flat_map(|one| one.cites.iter().copied()).collect();
        let chapters = pack.chapters.iter().map(|chapter| (chapter.id.as_str(), chapter.quotes().collect()));
        Self {
            cards: pack.cards.iter().map(|card| (card.id.as_str(), card.quotes.as_slice())).collect(),
            chapters: std::iter::once(("summary", summary)).chain(chapters).collect(),
        }
    }
}

impl Coverage {
    /// The coverage of an explainer that passed every check.
    pub fn of(built: &Built) -> Self {
        let pack = &built.pack;
        let quoting = Quoting::of(pack);
        let texts = SourceIx::all(pack).map(|at| text(built, at, &quoting)).collect();
        let rests_on = |card: CardIx| pack[card].quotes.first().map(|quote| pack[*quote].source);
        let single: Vec<CardIx> = CardIx::all(pack).filter(|card| pack[*card].status == Status::Single).collect();
        let filed = |topic: TopicIx| pack.cards.iter().filter(|card| card.topics.contains(&topic)).count();
        Self {
            texts,
            single: SourceIx::all(pack)
                .map(|at| single.iter().filter(|card| rests_on(**card) == Some(at)).count())
                .collect(),
            cards: pack.cards.len(),
            thin_topics: TopicIx::all(pack).filter(|at| filed(*at) < 2).map(|at| pack[at].id.clone()).collect(),
            grades: grades(pack),
            hardest: hardest(pack),
        }
    }
}

fn text(built: &Built, at: SourceIx, quoting: &Quoting<'_>) -> Text {
    let pack = &built.pack;
    let source: &Source = &pack[at];
    let stored = built.texts.get(usize::from(at.0)).map_or("", String::as_str);
    let content = source.blocks.iter().filter(|block| block.locator != Locator::Unnumbered);
    let passages = content.map(|block| {
        let reading =
            reading_of(&block.parts, source.markup, |part| stored.get(part.start as usize..part.end as usize));
        let own = built.unused.iter().filter(|one| one.source == at && one.locator == block.locator);
        passage(block.kind, block.locator, &reading, own, quoting, |quote| {
            let near = pack[quote].source == at && touches(&pack[quote], &reading);
            if near { reach(&pack[quote], &reading) } else { Vec::new() }
        })
    });
    let furniture = built.furniture.get(usize::from(at.0)).cloned().unwrap_or_default();
    Text { id: source.id.clone(), title: source.title.clone(), passages: passages.collect(), furniture }
}

fn passage<'a>(
    kind: BlockKind,
    locator: Locator,
    reading: &Reading,
    unused: impl Iterator<Item = &'a Unused> + Clone,
    quoting: &Quoting<'_>,
    shows: impl Fn(QuoteIx) -> Vec<bool>,
) -> Passage {
    let count = reading.text.chars().count();
    // Marks what the quotes show, and says who shows anything.
    let mark = |list: Vec<(&str, &[QuoteIx])>| {
        let (mut marked, mut who) = (vec![false; count], BTreeSet::new());
        for (id, quotes) in list {
            for shown in quotes.iter().map(|quote| shows(*quote)) {
                marked.iter_mut().zip(&shown).for_each(|(mark, shown)| *mark |= shown);
                who.extend(shown.contains(&true).then(|| id.to_owned()));
            }
        }
        (marked, who.into_iter().collect())
    };
    let (by_card, cards) = mark(quoting.cards.clone());
    let (by_chapter, chapters) = mark(quoting.chapters.iter().map(|(id, quotes)| (*id, quotes.as_slice())).collect());
    let mut runs: Vec<Run> = Vec::new();
    for (n, (i, c)) in reading.text.char_indices().enumerate() {
        let place = reading.at[i];
        let why = unused.clone().find(|one| (one.span.start..one.span.end).contains(&place)).map(|one| one.why.clone());
        let run = Run { words: c.to_string(), card: by_card[n], chapter: by_chapter[n], unused: why };
        match runs.last_mut() {
            Some(last) if (last.card, last.chapter, &last.unused) == (run.card, run.chapter, &run.unused) => {
                last.words.push(c);
            }
            _ => runs.push(run),
        }
    }
    Passage { locator, kind, runs, cards, chapters }
}

/// The grades of the guide as a whole, the cards as a whole, the summary and each chapter.
fn grades(pack: &Pack) -> Vec<(String, f64)> {
    let mut measures: Vec<(String, Measure)> = vec![
        ("guide".to_owned(), readability::guide(pack)),
        ("cards".to_owned(), readability::cards(pack)),
        ("summary".to_owned(), readability::sentences(&pack.summary)),
    ];
    measures.extend(pack.chapters.iter().map(|one| (one.id.clone(), readability::chapter(one))));
    measures.into_iter().filter_map(|(what, measure)| Some((what, measure.grade()?))).collect()
}

/// The ten cards with the highest grades.
fn hardest(pack: &Pack) -> Vec<(String, f64)> {
    let graded = pack.cards.iter().filter_map(|card| Some((card.id.clone(), readability::card(card).grade()?)));
    let mut cards: Vec<_> = graded.collect();
    cards.sort_by(|a, b| b.1.total_cmp(&a.1));
    cards.truncate(10);
    cards
}
