//! What a request takes from the pack: cards, quotes, and what hangs on them.
//! Not an order of its own: everything keeps the order of chapters, or of the list of cards.

use address::sheet::What;
use pack::{CardIx, ChapterIx, Disagreement, DisagreementIx, EventIx, Pack, QuoteIx, Span, Word};

/// What goes into a sheet.
pub struct Selection {
    /// What it is called.
    pub title: String,
    /// The chapters, where it is made of chapters.
    pub chapters: Vec<ChapterIx>,
    /// The cards, each once.
    pub cards: Vec<CardIx>,
    /// The quotes of the chapters' sentences and of the cards, each once.
    pub quotes: Vec<QuoteIx>,
}

impl Selection {
    /// The selection of `what`.
    pub fn of(pack: &Pack, what: &What) -> Self {
        let (title, chapters) = match what {
            What::Chapter(at) => (pack[*at].title.clone(), vec![*at]),
            What::Path(at) => (pack[*at].title.clone(), pack[*at].chapters.clone()),
            What::Cards(cards) => (title_of(pack, cards.len()), Vec::new()),
        };
        let mut cards = if let What::Cards(cards) = what { cards.clone() } else { Vec::new() };
        let mut quotes = Vec::new();
        for chapter in &chapters {
            pack[*chapter].cards.iter().for_each(|card| push(&mut cards, *card));
            pack[*chapter].quotes().for_each(|quote| push(&mut quotes, quote));
        }
        for card in &cards {
            pack[*card].quotes.iter().for_each(|quote| push(&mut quotes, *quote));
        }
        Self { title, chapters, cards, quotes }
    }

    /// The events that rest on one of the quotes, ascending by date.
    pub fn events(&self, pack: &Pack) -> Vec<EventIx> {
        EventIx::all(pack).filter(|at| pack[*at].quotes.iter().any(|quote| self.quotes.contains(quote))).collect()
    }

    /// The disagreements of the chapters, or those of which two sides are quoted by the cards.
    pub fn disagreements(&self, pack: &Pack) -> Vec<DisagreementIx> {
        let quoted = |one: &Disagreement| {
            one.sides.iter().filter(|side| side.quotes.iter().any(|quote| self.quotes.contains(quote))).count() > 1
        };
        let named = |at: DisagreementIx| self.chapters.iter().any(|chapter| pack[*chapter].disagreements.contains(&at));
        DisagreementIx::all(pack)
            .filter(|at| if self.chapters.is_empty() { quoted(&pack[*at]) } else { named(*at) })
            .collect()
    }
}

fn title_of(pack: &Pack, cards: usize) -> String {
    match cards {
        0 => pack.words.get(Word::SheetNothing).to_owned(),
        n => pack.words.count(Word::SheetSelection, n),
    }
}

/// Appends what is not there yet.
pub fn push<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

/// The cards that quote `quote`.
pub fn cards_with(pack: &Pack, quote: QuoteIx) -> impl Iterator<Item = CardIx> {
    CardIx::all(pack).filter(move |card| pack[*card].quotes.contains(&quote))
}

/// The blocks of the quote's source in which it stands, by their places.
pub fn blocks_of(pack: &Pack, quote: QuoteIx) -> Vec<usize> {
    let quote = &pack[quote];
    let touches = |parts: &[Span]| parts.iter().any(|part| part.overlaps(quote.span));
    let blocks = &pack[quote.source].blocks;
    // A footnote or heading inside a quote that goes on after it is not part of it.
    let skipped = |parts: &[Span]| parts.iter().all(|part| quote.omits.iter().any(|omit| omit.span.contains(*part)));
    (0..blocks.len()).filter(|at| touches(&blocks[*at].parts) && !skipped(&blocks[*at].parts)).collect()
}
