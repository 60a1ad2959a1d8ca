//! A card: one claim, its kind, date and status first, then the claim, then its evidence.
//! Not the choice of cards: that is `finder`.

use super::{Cx, evidence};
use crate::state::{FacetValue, Place};
use pack::{Card, CardIx, CardKind, Status, Word};
use yew::prelude::*;

/// The word for a kind.
pub fn kind(kind: CardKind) -> Word {
    match kind {
        CardKind::Law => Word::KindLaw,
        CardKind::Event => Word::KindEvent,
        CardKind::Figure => Word::KindFigure,
        CardKind::Statement => Word::KindStatement,
        CardKind::Position => Word::KindPosition,
        CardKind::Proposal => Word::KindProposal,
        CardKind::Assessment => Word::KindAssessment,
        CardKind::Forecast => Word::KindForecast,
        CardKind::Definition => Word::KindDefinition,
    }
}

/// The word for a status.
pub fn status(status: Status) -> Word {
    match status {
        Status::Single => Word::StatusSingle,
        Status::Several => Word::StatusSeveral,
        Status::Disputed => Word::StatusDisputed,
    }
}

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
}

/// One card.
#[component]
pub fn CardPart(props: &CardProps) -> Html {
    let (cx, at) = (props.cx, props.at);
    let card = &cx.pack()[at];
    let title = if cx.live() {
        html! { <a href={cx.card(at)}>{ &card.title }</a> }
    } else {
        card.title.clone().into()
    };
    html! {
        <article class={classes!("card", props.alone.then_some("alone"))} id={(!props.again).then(|| cx.anchor(Place::Card(at)))} data-card={card.id.clone()}
            data-hit={props.hit.then(|| format!("card:{}", card.id))}>
            <p class="meta">
                <span class="kind">{ cx.word(kind(card.kind)) }</span>
                <span class="as-of">{ cx.word(Word::AsOf) }{ " " }{ evidence::date(cx, card.as_of) }</span>
                <span class={classes!("status", card.status.name())}>{ cx.word(status(card.status)) }</span>
            </p>
            if props.alone { <h2 tabindex="-1">{ title }</h2> } else { <h3>{ title }</h3> }
            <p class="body">{ &card.body }</p>
            { for card.quotes.iter().map(|quote| evidence::quote(cx, *quote)) }
            <p class="tags">
                { tags(cx, card) }
            </p>
        </article>
    }
}

/// Topics and actors: links to the cards that have them, where the program can sort those out.
fn tags(cx: Cx, card: &Card) -> Html {
    let pack = cx.pack();
    let line = |word: Word, tags: Vec<(FacetValue, &'static str)>| {
        let names = tags.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
        let links = tags.iter().map(|(value, name)| html! { <a href={cx.filtered(*value)}>{ *name }</a> });
        html! { <>{ cx.word(word) }{ ": " }if cx.live() { { for links } } else { { names } }{ " " }</> }
    };
    let topics = card.topics.iter().map(|at| (FacetValue::Topic(*at), pack[*at].name.as_str())).collect();
    let actors = card.actors.iter().map(|at| (FacetValue::Actor(*at), pack[*at].name.as_str())).collect();
    html! { <>{ line(Word::FacetTopic, topics) }{ line(Word::FacetActor, actors) }</> }
}
