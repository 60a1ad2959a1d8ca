//! The glossary sheet and the timeline strip.
//! Not every term and event of the pack: those that occur in the selection.

use super::{Made, listed};
use crate::block::Block;
use crate::evidence::{Numbers, date, inferred};
use crate::selection::Selection;
use pack::{ChapterBlock, EventIx, Pack, Term, Word};
use say::{SHORT_NAME, part_of_a_word};
use tree::el;

/// The terms that occur in the words of the selection, ours or the sources'.
pub fn glossary(pack: &Pack, selection: &Selection, numbers: &mut Numbers) -> Made {
    let text = text_of(pack, selection);
    let small = text.to_ascii_lowercase();
    let mut blocks = Vec::new();
    for term in pack.terms.iter().filter(|term| occurs(term, &text, &small)) {
        let mut what = el("dd").with(el("p").with(term.definition.clone()));
        what = what.all(listed(pack, numbers, &term.quotes));
        let term = el("dl").class("term").attr("data-term", term.id.clone()).with(el("dt").with(term.name.clone()));
        blocks.push(Block::of(term.with(what)));
    }
    if blocks.is_empty() {
        blocks.push(Block::of(el("p").with(pack.words.get(Word::SheetNoTerms))));
    }
    (blocks, numbers.sources(pack))
}

/// The dated events that rest on the selection's quotes, ascending.
pub fn timeline(pack: &Pack, selection: &Selection, numbers: &mut Numbers) -> Made {
    let mut blocks = Vec::new();
    for at in selection.events(pack) {
        blocks.push(Block::of(event(pack, numbers, at)));
    }
    if blocks.is_empty() {
        blocks.push(Block::of(el("p").with(pack.words.get(Word::SheetNoEvents))));
    }
    (blocks, numbers.sources(pack))
}

fn event(pack: &Pack, numbers: &mut Numbers, at: EventIx) -> tree::Element {
    let event = &pack[at];
    let when = el("p").class("when").with(date(pack, event.date)).all(inferred(pack, event.inferred));
    let out = el("article").class("event").attr("data-event", event.id.clone());
    out.with(when).with(el("h3").with(event.title.clone())).all(listed(pack, numbers, &event.quotes))
}

/// Every word that the selection shows.
fn text_of(pack: &Pack, selection: &Selection) -> String {
    let mut text = String::from("\n");
    let mut add = |words: &str| {
        text.push_str(words);
        text.push('\n');
    };
    for chapter in &selection.chapters {
        add(&pack[*chapter].title);
        add(&pack[*chapter].question);
        for block in &pack[*chapter].blocks {
            if let ChapterBlock::Heading(words) = block {
                add(words);
            }
            block.sentences().for_each(|one| add(&one.text));
        }
    }
    for card in &selection.cards {
        add(&pack[*card].title);
        add(&pack[*card].body);
    }
    selection.quotes.iter().for_each(|quote| add(&pack.shown(*quote)));
    text
}

/// Whether a name of the term stands in the text as whole words; `small` is the text in small letters.
fn occurs(term: &Term, text: &str, small: &str) -> bool {
    core::iter::once(&term.name).chain(&term.aliases).any(|name| match name.chars().count() {
        0 => false,
        1..=SHORT_NAME => stands(name, text),
        _ => stands(&name.to_ascii_lowercase(), small),
    })
}

fn stands(name: &str, text: &str) -> bool {
    let beside = |c: Option<char>| !c.is_some_and(part_of_a_word);
    text.match_indices(name)
        .any(|(at, _)| beside(text[..at].chars().next_back()) && beside(text[at + name.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stands_in_a_text_only_as_whole_words() {
        assert!(stands("EAPC", "the EAPC."));
        assert!(!stands("DW", "the DWR"));
        assert!(!stands("NATO", "NATO-led"), "as in the guide, where it is no link");
        assert!(!stands("arch", "arches and marches"));
        assert!(stands("arch", "arches, then an arch"));
    }
}
