//! How sure we can be: what is known of the texts, who does not speak, what rests on one text, who is heard through whom.
//! Not the counting, which is in `state`, and no quotes: each number leads to its cards.

use super::table::table;
use super::{Cx, lists};
use address::{FacetValue, Place, View};
use pack::{ActorIx, SourceIx, Word};
use state::{count, reported, resting_on, retold, unheard};
use yew::prelude::*;

/// The gaps.
pub fn gaps(cx: Cx) -> Html {
    html! {
        <section class="gaps" key="gaps" id={cx.anchor(Place::View(View::Gaps))}>
            { lists::heading(cx, Word::Gaps) }
            <h3>{ cx.word(Word::GapsTexts) }</h3>
            { texts(cx) }
            { voices(cx) }
            <h3>{ cx.word(Word::GapsAlone) }</h3>
            <p>{ cx.word(Word::StatusHow) }</p>
            { alone(cx) }
            { second_hand(cx) }
            <h3>{ cx.word(Word::GapsAfter) }</h3>
            <p>{ &cx.pack().edition.standing }</p>
        </section>
    }
}

/// "Baonghean after DW": a text, and what it retells.
fn through(cx: Cx, name: &str, at: SourceIx) -> String {
    match retold(cx.pack(), at) {
        Some(other) => format!("{name} {}", cx.with(Word::After, other)),
        None => name.to_owned(),
    }
}

/// What each text is, and what it is silent on.
fn texts(cx: Cx) -> Html {
    let headings = [Word::FacetSource, Word::Date, Word::Genre, Word::Through, Word::SilentOn];
    let rows = SourceIx::all(cx.pack()).map(|at| {
        let source = &cx.pack()[at];
        let place = Place::Source { source: at, quote: None, paragraph: None };
        let names: Vec<&str> = [&source.author, &source.publisher].into_iter().flatten().map(String::as_str).collect();
        vec![
            html! { <>{ &source.short }{ ": " }<a href={cx.href(place)}>{ &source.title }</a></> },
            html! { <>{ super::source::day(cx, source) }{ ". " }{ &source.date_from }</> },
            source.genre.clone().into(),
            through(cx, &names.join(", "), at).into(),
            html! { <ul>{ for source.silent_on.iter().map(|what| html! { <li>{ what }</li> }) }</ul> },
        ]
    });
    table(cx, &headings, rows)
}

/// Whom cards name and nobody quotes.
fn voices(cx: Cx) -> Html {
    let groups = unheard(cx.pack());
    if groups.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h3>{ cx.word(Word::GapsVoices) }</h3>
            <p>{ cx.word(Word::GapsVoicesLead) }</p>
            <ul>{ for groups.iter().map(|(group, actors)| html! {
                <li><b>{ &cx.pack()[*group].name }</b>{ ": " }{ names(cx, actors) }</li>
            }) }</ul>
        </>
    }
}

/// How many cards quote each text, and how many rest on it alone.
fn alone(cx: Cx) -> Html {
    let headings = [Word::FacetSource, Word::GapsQuoting, Word::GapsResting];
    let rows = SourceIx::all(cx.pack()).map(|at| {
        let name = cx.pack()[at].short.clone().into();
        vec![name, cards(cx, vec![FacetValue::Source(at)]), cards(cx, resting_on(at))]
    });
    table(cx, &headings, rows)
}

/// The number of cards that have all of `chosen`, with a link to them where the program can sort them out.
fn cards(cx: Cx, chosen: Vec<FacetValue>) -> Html {
    let number = count(cx.pack(), &chosen);
    if !cx.live() {
        return number.into();
    }
    let words = cx.with(if number == 1 { Word::CardsOne } else { Word::CardsMany }, number);
    html! { <a href={cx.chosen(chosen)}>{ words }</a> }
}

/// Who is heard through which text.
fn second_hand(cx: Cx) -> Html {
    let texts: Vec<_> = SourceIx::all(cx.pack()).map(|at| (at, reported(cx.pack(), at))).collect();
    if texts.iter().all(|(_, speakers)| speakers.is_empty()) {
        return Html::default();
    }
    html! {
        <>
            <h3>{ cx.word(Word::GapsSecondHand) }</h3>
            <ul>{ for texts.iter().filter(|(_, speakers)| !speakers.is_empty()).map(|(at, speakers)| html! {
                <li>{ names(cx, speakers) }{ cx.word(Word::ReportedBy) }{ " " }<b>{ through(cx, &cx.pack()[*at].short, *at) }</b></li>
            }) }</ul>
        </>
    }
}

/// Names in a row, each a link to its cards where the program can sort them out.
fn names(cx: Cx, actors: &[ActorIx]) -> Html {
    let one = |(at, actor): (usize, &ActorIx)| {
        let comma = if at == 0 { "" } else { ", " };
        let name = cx.pack()[*actor].name.as_str();
        match cx.live() {
            true => html! { <>{ comma }<a href={cx.filtered(FacetValue::Actor(*actor))}>{ name }</a></> },
            false => html! { <>{ comma }{ name }</> },
        }
    };
    html! { <>{ for actors.iter().enumerate().map(one) }</> }
}
