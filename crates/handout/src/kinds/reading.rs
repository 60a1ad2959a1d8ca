//! The reading sheet: chapters with numbered notes, or cards with their evidence.
//! Not the exercises.

use super::{Made, listed, picture, refs};
use crate::block::Block;
use crate::evidence::{self, Numbers, amount, caveat, meta, numbered, source_line};
use crate::selection::Selection;
use pack::{CardIx, ChapterBlock, ChapterIx, Disagreement, Pack, Sentence, Word};
use tree::{Element, Node, el};

/// Chapters one after the other, each with the notes that it is the first to cite; or the cards.
pub fn reading(pack: &Pack, selection: &Selection, numbers: &mut Numbers) -> Made {
    let mut blocks = Vec::new();
    for at in &selection.chapters {
        let chapter = &pack[*at];
        if selection.chapters.len() > 1 {
            let question = el("p").class("question").with(chapter.question.clone());
            blocks.push(Block::heading("h2", chapter.title.clone()));
            blocks.push(Block::of(question).held());
        }
        self::chapter(pack, *at, numbers, &mut blocks);
    }
    if selection.chapters.is_empty() {
        blocks.extend(selection.cards.iter().map(|card| Block::of(self::card(pack, numbers, *card))));
    }
    (blocks, numbers.sources(pack))
}

fn chapter(pack: &Pack, at: ChapterIx, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    let (chapter, before) = (&pack[at], numbers.count());
    let mut picture = picture::of_chapter(pack, at);
    for one in &chapter.blocks {
        blocks.push(narrative(pack, numbers, one));
        // The first paragraph answers the chapter's question, and so does its picture.
        if matches!(one, ChapterBlock::Paragraph(_)) {
            blocks.extend(picture.take());
        }
    }
    if !chapter.disagreements.is_empty() {
        blocks.push(Block::heading("h3", pack.words.get(Word::ChapterDisagreements)));
    }
    for at in &chapter.disagreements {
        blocks.push(Block::of(disagreement(pack, numbers, &pack[*at])));
    }
    let heading = |word: Word| el("h3").with(pack.words.get(word));
    let silence = el("aside").class("silence").with(heading(Word::CannotTell));
    blocks.push(Block::of(silence.with(el("p").with(chapter.silence.clone()))));
    let check = el("aside").class("self-check").with(heading(Word::SelfCheck));
    blocks.push(Block::of(check.with(el("p").with(chapter.check.question.clone()))));
    // Numbered before the notes are written, which list it; the answer itself stands after them.
    let answered = refs(numbers, &[chapter.check.quote]);
    blocks.push(Block::heading("h3", pack.words.get(Word::SheetNotes)));
    let first = before + 1;
    let notes = numbers.after(before).iter().enumerate();
    blocks.extend(notes.map(|(n, at)| Block::of(numbered(pack, first + n, *at))));
    let answer = el("p").with(chapter.check.answer.clone()).with(" ").with(answered);
    blocks.push(Block::of(
        el("aside").class("answer").with(el("h3").with(pack.words.get(Word::SheetAnswer))).with(answer),
    ));
}

/// One part of a narrative; what leads on to the next part is held with it.
fn narrative(pack: &Pack, numbers: &mut Numbers, one: &ChapterBlock) -> Block {
    match one {
        ChapterBlock::Paragraph(sentences) => {
            let block = Block::of(noted(el("p").class("paragraph"), numbers, sentences));
            let leads = sentences.last().is_some_and(|one| one.text.ends_with(':'));
            if leads { block.held() } else { block }
        }
        ChapterBlock::List { numbered, items } => {
            let list = el(if *numbered { "ol" } else { "ul" }).class("listing");
            Block::of(items.iter().fold(list, |list, item| list.with(noted(el("li"), numbers, item))))
        }
        ChapterBlock::Heading(words) => Block::heading("h3", words.clone()),
        ChapterBlock::Quote(at) => {
            let source = el("figcaption").all(source_line(pack, *at)).with(" ").with(refs(numbers, &[*at]));
            let quote = el("blockquote").with(evidence::words(pack, *at));
            Block::of(el("figure").class("pull-quote").with(quote).with(source))
        }
    }
}

/// Sentences with the numbers of their notes, inside `out`.
fn noted(mut out: Element, numbers: &mut Numbers, sentences: &[Sentence]) -> Element {
    for (n, one) in sentences.iter().enumerate() {
        out = out.with(if n > 0 { " " } else { "" }).with(one.text.clone()).with(" ").with(refs(numbers, &one.cites));
    }
    out
}

/// The word for a kind of disagreement.
pub fn kind_of(pack: &Pack, one: &Disagreement) -> Node {
    el("span").class("kind").with(pack.words.get(one.kind.word())).into()
}

fn disagreement(pack: &Pack, numbers: &mut Numbers, one: &Disagreement) -> Element {
    let mut sides = el("ul");
    for side in &one.sides {
        sides = sides.with(el("li").with(side.position.clone()).with(" ").with(refs(numbers, &side.quotes)));
    }
    el("article")
        .class("parting")
        .with(el("h4").with(one.topic.clone()))
        .with(el("p").class("meta").with(kind_of(pack, one)))
        .with(sides)
        .with(why(pack, one))
}

/// Why the texts may differ.
pub fn why(pack: &Pack, one: &Disagreement) -> Node {
    let name = el("b").with(format!("{}: ", pack.words.get(Word::WhyDiffer)));
    el("p").class("why").with(name).with(one.note.clone()).into()
}

/// A card with its evidence.
fn card(pack: &Pack, numbers: &mut Numbers, at: CardIx) -> Element {
    let card = &pack[at];
    let mut out = el("article").class("card").attr("data-card", card.id.clone());
    out = out.with(el("h3").with(card.title.clone())).with(meta(pack, card));
    out = out.all(card.figure.iter().map(amount)).with(el("p").class("body").with(card.body.clone()));
    out.all(card.figure.iter().map(|figure| caveat(pack, figure))).all(listed(pack, numbers, &card.quotes))
}
