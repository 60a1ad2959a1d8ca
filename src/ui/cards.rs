//! A card: one claim, its kind, date and status first, then the claim, then its evidence.
//! Not the choice of cards: that is `finder`.

use super::{Cx, Mode, evidence, figures};
use address::{FacetValue, Place};
use pack::{Card, CardIx, Word};
use state::Action;
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
    /// Whether the card stands on this page once more, so that links do not lead here.
    #[prop_or_default]
    pub again: bool,
    /// Where cards can be picked for a handout: whether it is picked, and where picking goes.
    #[prop_or_default]
    pub pick: Option<(bool, Callback<Action>)>,
}

/// A card among others: one that a search found (`hit`), or one that stands on this page once more (`again`); `pick` as in
/// [`CardProps`].
pub fn among_others(cx: Cx, at: CardIx, hit: bool, again: bool, pick: Option<(bool, Callback<Action>)>) -> Html {
    html! { <CardPart {cx} {at} {hit} {again} {pick} key={at.0} /> }
}

/// One card. Among others it is a row that one tap opens; alone, and in a frame without scripts, it stands open.
#[component]
pub fn CardPart(props: &CardProps) -> Html {
    let (cx, at) = (props.cx, props.at);
    let card = &cx.pack()[at];
    let row = !props.alone && !props.again && cx.mode != Mode::Frame;
    let line = say::card_line(cx.pack(), card);
    let kind = html! { <span class="kind">{ line.kind }</span> };
    let as_of = html! { <span class="as-of">{ evidence::draw(line.as_of) }</span> };
    let status = html! { <span class={classes!("status", card.status.name())}>{ line.status }</span> };
    let title = match cx.live() && !row {
        true => html! { <a href={cx.card(at)}>{ &card.title }</a> },
        false => card.title.clone().into(),
    };
    let inside = match row {
        true => html! {
            <details>
                <summary data-open="">
                    <span class="meta">{ kind }{ " " }{ as_of }</span>
                    <h3>{ title }</h3>
                    <span class="meta">{ status }</span>
                </summary>
                <div class="opened">{ contents(props, card) }</div>
            </details>
        },
        false => html! {
            <>
                <p class="meta">{ kind }{ as_of }{ status }</p>
                if props.alone { <h2 tabindex="-1">{ title }</h2> } else { <h3>{ title }</h3> }
                { contents(props, card) }
            </>
        },
    };
    html! {
        <article class={classes!("card", props.alone.then_some("alone"), row.then_some("row"))}
            id={(!props.again).then(|| cx.anchor(Place::Card(at)))} data-card={card.id.clone()}
            data-hit={props.hit.then(|| format!("card:{}", card.id))}>{ inside }</article>
    }
}

/// What stands below the title: our words, the quotes, what else there is with the same tags.
fn contents(props: &CardProps, card: &Card) -> Html {
    let cx = props.cx;
    let caveat = |caveat: &str| {
        html! { <p class="caveat"><b>{ cx.word(Word::Caveat) }{ ": " }</b>{ caveat.to_owned() }</p> }
    };
    html! {
        <>
            { for card.figure.iter().map(|figure| html! { <p class="amount">{ figures::amount(figure) }</p> }) }
            if !card.body.is_empty() { <p class="body">{ &card.body }</p> }
            { for card.figure.iter().map(|figure| caveat(&figure.caveat)) }
            { for card.quotes.iter().map(|quote| evidence::quote(cx, *quote)) }
            if cx.live() { <p class="tags">{ tags(cx, card) }</p> }
            { for props.pick.as_ref().map(|(picked, act)| controls(props, *picked, act.clone())) }
        </>
    }
}

/// What a reader can do with a card.
fn controls(props: &CardProps, picked: bool, act: Callback<Action>) -> Html {
    let (cx, at) = (props.cx, props.at);
    let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Pick(at)));
    html! {
        <p class="controls">
            if !props.alone { <a href={cx.card(at)}>{ cx.word(Word::OpenCard) }</a> }
            { evidence::cite(cx, format!("card={}", cx.pack()[at].id)) }
            <button type="button" class="plain" data-pick="" aria-pressed={picked.to_string()} {onclick}>{ cx.word(Word::Pick) }</button>
        </p>
    }
}

/// Topics and actors: links to the cards that have them. Only the running program can sort those out.
fn tags(cx: Cx, card: &Card) -> Html {
    let pack = cx.pack();
    let line = |word: Word, tags: Vec<(FacetValue, &'static str)>| {
        let links = tags.iter().map(|(value, name)| html! { <a href={cx.filtered(*value)}>{ *name }</a> });
        html! { <>{ cx.word(word) }{ ": " }{ for links }{ " " }</> }
    };
    let topics = card.topics.iter().map(|at| (FacetValue::Topic(*at), pack[*at].name.as_str())).collect();
    let actors = card.actors.iter().map(|at| (FacetValue::Actor(*at), pack[*at].name.as_str())).collect();
    html! { <>{ line(Word::FacetTopic, topics) }{ line(Word::FacetActor, actors) }</> }
}
