//! A text, whole, in numbered paragraphs, with what is known about it and marks where cards quote it.
//! Not an excerpt: a passage that may not be shipped is named as missing.

use super::{Cx, evidence};
use address::{Place, View};
use pack::{Block, BlockKind, CardIx, Flaw, Locator, QuoteIx, SourceIx, Span, Word, reach};
use yew::prelude::*;

/// Props of a source.
#[derive(Clone, PartialEq, Properties)]
pub struct SourceProps {
    /// The explainer.
    pub cx: Cx,
    /// Which text.
    pub at: SourceIx,
    /// The quote to highlight.
    #[prop_or_default]
    pub quote: Option<QuoteIx>,
    /// The paragraph to point out where no quote is named.
    #[prop_or_default]
    pub paragraph: Option<Locator>,
}

/// One text.
#[component]
pub fn SourcePart(props: &SourceProps) -> Html {
    let (cx, at) = (props.cx, props.at);
    let source = &cx.pack()[at];
    let place = Place::Source { source: at, quote: None, paragraph: None };
    let (notes, text): (Vec<&Block>, Vec<&Block>) =
        source.blocks.iter().partition(|block| block.kind == BlockKind::Footnote);
    html! {
        <article class="source prose" id={cx.anchor(place)} data-source={source.id.clone()}>
            <h2 tabindex="-1">{ &source.title }</h2>
            { about(cx, at) }
            if cx.live() { <p>{ evidence::cite(cx, format!("source={}", source.id)) }</p> }
            { for text.iter().map(|block| self::block(props, block)) }
            if !notes.is_empty() {
                <h3>{ cx.word(Word::Footnotes) }</h3>
                { for notes.iter().map(|block| self::block(props, block)) }
            }
        </article>
    }
}

/// What is known about a text: while the program runs a line, and the way to the list with the rest.
fn about(cx: Cx, at: SourceIx) -> Html {
    // Pages without scripts are made while publishing: no program carries the list.
    #[cfg(not(target_arch = "wasm32"))]
    if !cx.live() {
        return super::trees::html([lists::facts(address::Cx { pack: cx.pack(), links: &cx }, at).into()]);
    }
    let source = &cx.pack()[at];
    let names: Vec<&str> = [&source.author, &source.publisher].into_iter().flatten().map(String::as_str).collect();
    html! {
        <p class="quiet">
            { names.join(", ") }{ " " }{ evidence::draw(vec![say::day(cx.pack(), at)]) }{ " · " }
            <a href={cx.view(View::Sources)}>{ cx.word(Word::KnownAboutText) }</a>
        </p>
    }
}

fn block(props: &SourceProps, block: &Block) -> Html {
    let (cx, at) = (props.cx, props.at);
    let words = marked(props, block);
    match block.kind {
        BlockKind::Title => return html! { <p class="title">{ words }</p> },
        BlockKind::Heading => return html! { <h3 class="of-text">{ words }</h3> },
        BlockKind::Subheading => return html! { <h4 class="of-text">{ words }</h4> },
        _ => {}
    }
    let kind = match block.kind {
        BlockKind::Item => "item",
        BlockKind::Note => "imprint",
        BlockKind::Footnote => "footnote",
        _ => "",
    };
    let here = props.quote.is_none() && props.paragraph == Some(block.locator);
    let place = Place::Source { source: at, quote: None, paragraph: Some(block.locator) };
    // Reader views of browsers take a `div` with a number that is a link, and a list of links, for navigation.
    html! {
        <section class={classes!("block", kind)} id={cx.anchor(place)} data-paragraph={block.locator.name()} data-current={here.then_some("")}>
            <a class="number" href={cx.href(place)} aria-label={say::locator(cx.pack(), block.locator)}>{ block.locator.name() }</a>
            <p>{ words }
                { for props.quote.filter(|quote| begins(cx, *quote, at, block.locator)).map(|quote| html! { <>{ " " }{ evidence::cite(cx, format!("quote={}", cx.pack()[quote].id)) }</> }) }
            </p>
            { notes(cx, at, block) }
            { quoted_by(cx, at, block.locator) }
        </section>
    }
}

/// Whether a quote begins in this block.
fn begins(cx: Cx, quote: QuoteIx, at: SourceIx, locator: Locator) -> bool {
    cx.pack()[quote].source == at && cx.pack()[quote].locator == locator
}

/// The notes on flawed words that begin in this block.
fn notes(cx: Cx, at: SourceIx, block: &Block) -> Html {
    let begins = |flaw: &&Flaw| block.parts.iter().any(|part| (part.start..part.end).contains(&flaw.span.start));
    evidence::flaws(cx, at, cx.pack()[at].flaws.iter().filter(begins))
}

/// The cards whose quotes begin in this block.
fn quoted_by(cx: Cx, at: SourceIx, locator: Locator) -> Html {
    let from_here = |quote: &QuoteIx| begins(cx, *quote, at, locator);
    let cards: Vec<CardIx> =
        CardIx::all(cx.pack()).filter(|card| cx.pack()[*card].quotes.iter().any(from_here)).collect();
    if cards.is_empty() {
        return Html::default();
    }
    html! {
        <details class="used">
            <summary>{ cx.with(Word::QuotedBy, cx.count(Word::CardCount, cards.len())) }</summary>
            <ul>{ for cards.iter().map(|card| html! { <li><a href={cx.card(*card)}>{ &cx.pack()[*card].title }</a></li> }) }</ul>
        </details>
    }
}

/// What a run of shown words is.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Run {
    quoted: bool,
    current: bool,
}

/// The words of a block with every quoted run marked, and the current quote highlighted.
fn marked(props: &SourceProps, block: &Block) -> Html {
    let (cx, at) = (props.cx, props.at);
    let reading = cx.pack().block_text(at, block);
    if reading.text.is_empty() {
        return html! { <span class="quiet">{ cx.word(Word::NotShipped) }</span> };
    }
    let whole = Span {
        start: block.parts.first().map_or(0, |part| part.start),
        end: block.parts.last().map_or(0, |part| part.end),
    };
    let quotes: Vec<QuoteIx> = QuoteIx::all(cx.pack())
        .filter(|quote| cx.pack()[*quote].source == at && cx.pack()[*quote].span.overlaps(whole))
        .collect();
    let reaches: Vec<(QuoteIx, Vec<bool>)> =
        quotes.into_iter().map(|quote| (quote, reach(&cx.pack()[quote], &reading))).collect();
    let mut runs: Vec<(usize, Run)> = Vec::new();
    for (n, (i, _)) in reading.text.char_indices().enumerate() {
        let mut run = Run { quoted: false, current: false };
        for (quote, _) in reaches.iter().filter(|(_, shows)| shows.get(n) == Some(&true)) {
            run.quoted = true;
            run.current |= props.quote == Some(*quote);
        }
        if runs.last().is_none_or(|(_, last)| *last != run) {
            runs.push((i, run));
        }
    }
    let ends = runs.iter().skip(1).map(|(start, _)| *start).chain([reading.text.len()]);
    let parts = runs.iter().zip(ends).map(|((start, run), end)| {
        let words = reading.text[*start..end].to_owned();
        match (run, props.quote) {
            (Run { current: true, .. }, Some(quote)) => {
                html! { <mark data-quote={cx.pack()[quote].id.clone()} data-current="">{ words }</mark> }
            }
            (Run { quoted: true, .. }, _) => html! { <span class="quoted">{ words }</span> },
            _ => words.into(),
        }
    });
    html! { <>{ for parts }</> }
}
