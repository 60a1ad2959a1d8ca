//! A card: one claim, its kind, date and status first, then the claim, then its evidence.
//! Not the choice of cards: that is `finder`.

use super::facets::name;
use super::{Cx, Mode, evidence};
use address::{FacetValue, Place};
use core::ops::Range;
use pack::{Card, CardIx, DisagreementIx, DisagreementKind, Figure, QuoteIx, Status, Word};
use state::Action;
use web_sys::Element;
use yew::prelude::*;

/// Props of one card.
#[derive(Clone, PartialEq, Properties)]
pub struct CardProps {
    /// The explainer.
    pub cx: Cx,
    /// Which card.
    pub at: CardIx,
    /// Whether the card stands by itself, under a heading of the page.
    #[prop_or_default]
    pub alone: bool,
    /// Whether a search found it.
    #[prop_or_default]
    pub hit: bool,
    /// Whether its row stands open.
    #[prop_or_default]
    pub open: bool,
    /// The bytes of the title that a search found.
    #[prop_or_default]
    pub title_marks: Vec<Range<usize>>,
    /// The words of a quote that a search found, where the title has none of them.
    #[prop_or_default]
    pub passage: Option<Html>,
    /// The words that are marked in its quotes.
    #[prop_or_default]
    pub words: Option<AttrValue>,
    /// Where cards can be picked for a handout: whether it is picked, and where picking goes.
    #[prop_or_default]
    pub pick: Option<(bool, Callback<Action>)>,
}

/// One card. Among others it is a row that one tap opens; alone, and in a frame without scripts, it stands open.
#[component]
pub fn CardPart(props: &CardProps) -> Html {
    let (cx, at) = (props.cx, props.at);
    let card = &cx.pack()[at];
    let row = !props.alone && cx.mode != Mode::Frame;
    let line = say::card_line(cx.pack(), card);
    let kind = html! { <span class="kind">{ line.kind }</span> };
    let as_of = html! { <span class="as-of">{ evidence::draw(line.as_of) }</span> };
    let title = match cx.live() && !row {
        true => html! { <a href={cx.card(at)}>{ &card.title }</a> },
        false => title(cx, card, &props.title_marks),
    };
    let ontoggle = props.pick.as_ref().filter(|_| row).map(|(_, act)| {
        act.reform(move |event: Event| {
            let open = event.target_dyn_into::<Element>().is_some_and(|row| row.has_attribute("open"));
            Action::Open(at, open)
        })
    });
    let inside = match row {
        true => html! {
            <details open={props.open} {ontoggle}>
                <summary data-open="">
                    <span class="meta">{ kind }{ " " }{ as_of }</span>
                    <h3>{ title }</h3>
                    { for props.passage.clone().map(|passage| html! { <span class="passage">{ passage }</span> }) }
                    <span class="meta">{ witnesses(cx, card) }</span>
                </summary>
                <div class="opened">{ contents(props, card) }</div>
            </details>
        },
        false => html! {
            <>
                <p class="meta">{ kind }{ as_of }<span class={classes!("status", card.status.name())}>{ line.status }</span></p>
                if props.alone { <h2 tabindex="-1">{ title }</h2> } else { <h3>{ title }</h3> }
                { contents(props, card) }
            </>
        },
    };
    html! {
        <article class={classes!("card", row.then_some("row"))}
            id={cx.anchor(Place::Card(at))} data-card={card.id.clone()}
            data-hit={props.hit.then(|| format!("card:{}", card.id))}>{ inside }</article>
    }
}

/// A title with what a search found marked, and the voice that it ends with in softer ink: `False views …, Jurkonis says`.
fn title(cx: Cx, card: &'static Card, marks: &[Range<usize>]) -> Html {
    let title = card.title.as_str();
    let pack = cx.pack();
    let voices = pack.voices(card);
    let voiced = |tail: &&str| {
        voices
            .iter()
            .any(|voice| pack[*voice].aliases.iter().chain([&pack[*voice].name]).any(|name| tail.contains(name)))
    };
    let tail = title.rfind(", ").map(|at| &title[at..]).filter(voiced).unwrap_or_default();
    let end = title.len() - tail.len();
    let soft =
        (!tail.is_empty()).then(|| html! { <span class="voice">{ marked(title, end..title.len(), marks) }</span> });
    html! { <>{ marked(title, 0..end, marks) }{ for soft }</> }
}

/// Part of a text, with `marks` (bytes of the text, ascending) drawn as such.
pub fn marked(text: &str, part: Range<usize>, marks: &[Range<usize>]) -> Html {
    let mut at = part.start;
    let mut drawn = Vec::new();
    for mark in marks.iter().filter(|mark| part.start <= mark.start && mark.end <= part.end) {
        drawn.push(
            html! { <>{ slice(text, at..mark.start) }<mark class="found">{ slice(text, mark.clone()) }</mark></> },
        );
        at = mark.end;
    }
    drawn.push(html! { { slice(text, at..part.end) } });
    drawn.into_iter().collect()
}

fn slice(text: &str, part: Range<usize>) -> String {
    text.get(part).unwrap_or_default().to_owned()
}

/// The marks of a card's quotes, each place once, and on how many texts it rests.
fn witnesses(cx: Cx, card: &Card) -> Html {
    let mut before = None;
    let mut seen = Vec::new();
    for quote in &card.quotes {
        let mark = say::mark(cx.pack(), *quote, before);
        before = Some(mark.source);
        if !seen.iter().any(|(label, _)| *label == mark.label) {
            let (lead, rest) = mark.around(cx.pack());
            let sign = mark.shape.sign();
            let words = mark.witness();
            let words = words.strip_prefix(sign).unwrap_or(&words).to_owned();
            let drawn = html! { <span class="witness">{ lead }<span aria-hidden="true">{ sign }</span>{ words }{ rest }{ " " }</span> };
            seen.push((mark.label, drawn));
        }
    }
    html! {
        <>
            { for seen.into_iter().map(|(_, drawn)| drawn) }
            <span class={classes!("status", card.status.name())}>{ cx.word(card.status.word()) }</span>
        </>
    }
}

/// What stands below the title: our words, the quotes, where they are disputed, what else there is with the same tags.
fn contents(props: &CardProps, card: &'static Card) -> Html {
    let cx = props.cx;
    let caveat = |caveat: &str| {
        html! { <p class="caveat"><b>{ cx.word(Word::Caveat) }{ ": " }</b>{ caveat.to_owned() }</p> }
    };
    let marker = props.words.as_ref().map(|words| cx.shelf.index().marker(words));
    let quote = |at: &QuoteIx| match &marker {
        Some(marker) => {
            let shown = cx.pack().shown(*at);
            let marks = marker.marks(&shown);
            evidence::quote_with(cx, *at, marked(&shown, 0..shown.len(), &marks))
        }
        None => evidence::quote(cx, *at),
    };
    html! {
        <>
            { for card.figure.iter().map(|figure| html! { <p class="amount">{ amount(figure) }</p> }) }
            if !card.body.is_empty() { <p class="body">{ &card.body }</p> }
            { for card.figure.iter().map(|figure| caveat(&figure.caveat)) }
            { for card.quotes.iter().map(quote) }
            { disputes(cx, card) }
            if cx.live() { { tags(cx, card) } }
            { for props.pick.as_ref().map(|(picked, act)| controls(props, *picked, act.clone())) }
        </>
    }
}

/// The questions on which a quote of the card takes a side. One of emphasis disputes nothing, and no question disputes a claim by
/// what only surrounds it: then the card's standing says so.
fn disputes(cx: Cx, card: &Card) -> Html {
    let pack = cx.pack();
    let theirs = DisagreementIx::all(pack)
        .filter(|at| pack[*at].sides.iter().flat_map(|side| &side.quotes).any(|quote| card.quotes.contains(quote)));
    let links = theirs.filter_map(|at| {
        let label = match pack[at].kind {
            DisagreementKind::Emphasis => Word::KindEmphasis,
            _ if card.status == Status::Disputed => Word::InDispute,
            _ => return None,
        };
        Some(html! { <p class="dispute">{ cx.word(label) }{ ": " }<a href={cx.href(Place::Disagreement(at))}>{ &pack[at].topic }</a></p> })
    });
    links.collect()
}

/// What a reader can do with a card.
fn controls(props: &CardProps, picked: bool, act: Callback<Action>) -> Html {
    let (cx, at) = (props.cx, props.at);
    let address = format!("card={}", cx.pack()[at].id);
    let onclick = act.reform(move |_: MouseEvent| Action::Pick(at));
    html! {
        <p class="controls">
            <button type="button" class="plain" data-copy={address.clone()}>{ cx.word(Word::CopyLink) }<span class="copied" role="status">{ cx.word(Word::Copied) }</span></button>
            { evidence::cite(cx, address) }
            <button type="button" class="plain" data-pick="" aria-pressed={picked.to_string()} {onclick}>{ cx.word(Word::Pick) }</button>
            if !props.alone { <a href={cx.card(at)}>{ cx.word(Word::OpenCard) }</a> }
        </p>
    }
}

/// Who says it, apart from whom it is about, and its topics: links to the cards that have them.
fn tags(cx: Cx, card: &Card) -> Html {
    let line = |word: Word, values: Vec<FacetValue>| {
        let links =
            values.into_iter().map(|value| html! { <><a href={cx.filtered(value)}>{ name(cx, value) }</a>{ " " }</> });
        html! { <><dt>{ cx.word(word) }</dt><dd>{ for links }</dd></> }
    };
    let voices = cx.pack().voices(card).into_iter().map(FacetValue::Voice).collect();
    let actors: Vec<_> = card.actors.iter().copied().map(FacetValue::Actor).collect();
    html! {
        <dl class="tags">
            { line(Word::SaidBy, voices) }
            if !actors.is_empty() { { line(Word::SaidAbout, actors) } }
            { line(Word::FacetTopic, card.topics.iter().copied().map(FacetValue::Topic).collect()) }
        </dl>
    }
}

/// How much of what.
fn amount(figure: &Figure) -> Html {
    html! { <><b>{ &figure.value }</b>{ " " }{ &figure.unit }</> }
}
