//! The evidence dossier: the whole passage around each quote, its lines numbered, what is quoted marked.
//! Not the whole texts.

use super::Made;
use crate::block::Block;
use crate::evidence::{as_of, date, entry, flaws, inferred};
use crate::lines::Passage;
use crate::selection::{Selection, blocks_of, cards_with, push};
use cite::Work;
use pack::{CardIx, Flaw, Pack, QuoteIx, SourceIx, Word};
use tree::{Element, el};

/// The passages of each text, in the order in which they stand there.
pub fn dossier(pack: &Pack, digest: &str, selection: &Selection) -> Made {
    let mut blocks = vec![Block::of(el("p").with(pack.words.get(Word::SheetDossierLead))).held()];
    let mut sources = Vec::new();
    let mut number = 0;
    for source in SourceIx::all(pack) {
        let quotes: Vec<QuoteIx> =
            selection.quotes.iter().filter(|quote| pack[**quote].source == source).copied().collect();
        if quotes.is_empty() {
            continue;
        }
        sources.push(source);
        blocks.push(Block::heading("h2", pack[source].title.clone()));
        blocks.push(Block::of(about(pack, digest, source)).held());
        let places: Vec<(QuoteIx, Vec<usize>)> = quotes.iter().map(|at| (*at, blocks_of(pack, *at))).collect();
        for place in 0..pack[source].blocks.len() {
            let there = places.iter().filter(|(_, blocks)| blocks.contains(&place));
            let there: Vec<QuoteIx> = there.map(|(quote, _)| *quote).collect();
            if there.is_empty() {
                continue;
            }
            number += 1;
            blocks.push(Block::of(passage(pack, selection, source, place, &there, number)));
        }
    }
    (blocks, sources)
}

/// What is known about a text: how it is cited, when it is from, what it is, from where it looks, what it retells.
fn about(pack: &Pack, digest: &str, at: SourceIx) -> Element {
    let source = &pack[at];
    let mut out = el("div").class("about").with(entry(pack, digest, Work::Source(at)));
    let line = |word: Word| el("p").with(el("b").with(format!("{}: ", pack.words.get(word))));
    if let Some(day) = pack.date_of(at) {
        out = out.with(line(Word::Date).with(date(pack, day)).all(inferred(pack, source.stated.is_none())));
    }
    out = out.with(line(Word::Genre).with(source.genre.clone()));
    out = out.with(line(Word::Perspective).with(source.perspective.clone()));
    out.all(source.retells.iter().map(|other| line(Word::Retells).with(other.clone()).into()))
}

fn passage(
    pack: &Pack,
    selection: &Selection,
    source: SourceIx,
    place: usize,
    quotes: &[QuoteIx],
    number: usize,
) -> Element {
    let block = &pack[source].blocks[place];
    let one = Passage::of(pack, source, block, quotes);
    let heading = format!("{number} · {}", say::short_place(pack, source, block.locator));
    let mut out = el("section").class("passage").attr("data-source", pack[source].id.clone());
    out = out.with(el("h3").with(heading));
    out = if one.text.is_empty() {
        out.with(el("p").with(pack.words.get(Word::NotShipped)))
    } else {
        out.with(one.numbered(Some(true)))
    };
    let mut cards: Vec<CardIx> = Vec::new();
    let mut notes: Vec<&Flaw> = Vec::new();
    for quote in quotes {
        let quoting = cards_with(pack, *quote).filter(|card| selection.cards.contains(card));
        quoting.for_each(|card| push(&mut cards, card));
        pack.flaws(*quote).for_each(|flaw| push(&mut notes, flaw));
    }
    if !cards.is_empty() {
        let mut by = el("p").class("why").with(format!("{}: ", pack.words.get(Word::SheetQuotedBy)));
        for (n, card) in cards.iter().map(|at| &pack[*at]).enumerate() {
            let between = if n > 0 { "; " } else { "" };
            by = by.with(format!("{between}{} (", card.title)).with(as_of(pack, card)).with(")");
        }
        out = out.with(by.with("."));
    }
    if let Some(notes) = flaws(pack, source, notes.into_iter()) {
        out = out.with(el("p").with(notes));
    }
    out
}
