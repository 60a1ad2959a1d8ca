//! The plain lists: disagreements, timeline, glossary, who is who, and the list of texts.
//! Not filtered: each is short enough to read.

use super::{Cx, evidence};
use address::{FacetValue, Place, View};
use pack::{ActorIx, DisagreementIx, GroupIx, SourceIx, TermIx, Word};
use yew::prelude::*;

/// A view's heading.
pub fn heading(cx: Cx, word: Word) -> Html {
    html! { <h2 tabindex="-1">{ cx.word(word) }</h2> }
}

/// Where the sources part, side by side.
pub fn disagreements(cx: Cx) -> Html {
    html! {
        <section class="disagreements" key="disagreements" id={cx.anchor(Place::View(View::Disagreements))}>
            { heading(cx, Word::Disagreements) }
            { for DisagreementIx::all(cx.pack()).map(|at| (at, &cx.pack()[at])).map(|(at, one)| html! {
                <article class="disagreement" id={cx.anchor(Place::Disagreement(at))}>
                    <p class="meta"><span class="kind">{ cx.word(one.kind.word()) }</span></p>
                    <h3>{ &one.topic }</h3>
                    <div class="sides">
                        { for one.sides.iter().map(|side| html! {
                            <div class="side">
                                <p class="position">{ &side.position }</p>
                                { for side.quotes.iter().map(|quote| evidence::brief(cx, *quote)) }
                            </div>
                        }) }
                    </div>
                    <p class="why"><b>{ cx.word(Word::WhyDiffer) }{ ": " }</b>{ &one.note }</p>
                </article>
            }) }
        </section>
    }
}

/// The dated happenings.
pub fn timeline(cx: Cx) -> Html {
    html! {
        <section class="timeline" key="timeline" id={cx.anchor(Place::View(View::Timeline))}>
            { heading(cx, Word::Timeline) }
            <ol>{ for cx.pack().events.iter().map(|event| html! {
                <li>
                    <p class="when">{ evidence::date(cx, event.date) }
                        if event.inferred { <span class="inferred">{ format!(" ({})", cx.word(Word::DateInferred)) }</span> }
                    </p>
                    <div>
                        <h3>{ &event.title }</h3>
                        { for event.quotes.iter().map(|quote| evidence::brief(cx, *quote)) }
                    </div>
                </li>
            }) }</ol>
        </section>
    }
}

/// The explained words.
pub fn glossary(cx: Cx) -> Html {
    html! {
        <section class="glossary" key="glossary" id={cx.anchor(Place::View(View::Glossary))}>
            { heading(cx, Word::Glossary) }
            <dl>{ for TermIx::all(cx.pack()).map(|at| (at, &cx.pack()[at])).map(|(at, term)| html! {
                <div id={cx.anchor(Place::Term(at))}>
                    <dt tabindex="-1">{ &term.name }</dt>
                    <dd>
                        <p>{ &term.definition }</p>
                        { for term.quotes.iter().map(|quote| evidence::brief(cx, *quote)) }
                    </dd>
                </div>
            }) }</dl>
        </section>
    }
}

/// Who acts and who speaks.
pub fn people(cx: Cx) -> Html {
    html! {
        <section class="people" key="people" id={cx.anchor(Place::View(View::People))}>
            { heading(cx, Word::People) }
            { for GroupIx::all(cx.pack()).map(|group| html! {
                <>
                    <h3>{ &cx.pack()[group].name }</h3>
                    <ul>{ for ActorIx::all(cx.pack()).filter(|actor| cx.pack()[*actor].group == group).map(|actor| person(cx, actor)) }</ul>
                </>
            }) }
        </section>
    }
}

fn person(cx: Cx, at: ActorIx) -> Html {
    let actor = &cx.pack()[at];
    let cards = cx.pack().cards.iter().filter(|card| card.actors.contains(&at)).count();
    let count = cx.with(if cards == 1 { Word::CardsOne } else { Word::CardsMany }, cards);
    html! {
        <li>
            <b>{ &actor.name }</b>{ ", " }{ &actor.role }{ ". " }
            if !actor.aliases.is_empty() {
                <span class="quiet">{ cx.word(Word::AlsoWritten) }{ ": " }{ actor.aliases.join(", ") }{ ". " }</span>
            }
            if cards > 0 { <a href={cx.filtered(FacetValue::Actor(at))}>{ count }</a> }
        </li>
    }
}

/// The texts, each with what is known about it.
pub fn sources(cx: Cx) -> Html {
    html! {
        <section class="sources" key="sources" id={cx.anchor(Place::View(View::Sources))}>
            { heading(cx, Word::Sources) }
            { for SourceIx::all(cx.pack()).map(|at| {
                let place = Place::Source { source: at, quote: None, paragraph: None };
                let source = &cx.pack()[at];
                html! {
                    <article class="source-entry">
                        <h3><a href={cx.href(place)}>{ &source.title }</a></h3>
                        { super::source::about(cx, at) }
                        <p><a href={cx.href(place)}>{ cx.word(Word::OpenSource) }</a></p>
                    </article>
                }
            }) }
        </section>
    }
}
