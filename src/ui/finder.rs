//! The cards view: facets with live counts, what is chosen as one removable line, and what the search found.
//! Not the ranking, which is in the crate `search`.

use super::{Cx, cards};
use address::{Facet, FacetValue, Filters, MOST_PICKED, Place, View};
use pack::{CardIx, Word};
use search::Target;
use state::{Action, counts, matching, values};
use std::borrow::Cow;
use yew::prelude::*;

/// How many cards are drawn at once; a reader asks for more.
const AT_ONCE: usize = 400;

/// How many hits of each other kind are shown.
const OTHERS: usize = 6;

/// Props of the cards view.
#[derive(Clone, PartialEq, Properties)]
pub struct FinderProps {
    /// The explainer.
    pub cx: Cx,
    /// What is asked for.
    pub filters: Filters,
    /// The cards picked for a handout.
    pub picked: Vec<CardIx>,
    /// Whether the usual facets stand open from the start.
    pub wide: bool,
    /// Where actions go.
    pub act: Callback<Action>,
}

/// Facets, what was found elsewhere, and the cards.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let cx = props.cx;
    let more = use_state(|| 1_usize);
    let hits = use_memo((cx, props.filters.words.clone()), |(cx, words)| {
        (!words.trim().is_empty()).then(|| cx.shelf.index().search(words, cx.pack().cards.len().max(OTHERS)))
    });
    let card_hits: Option<Vec<CardIx>> = (*hits).as_ref().map(|hits| {
        hits.iter().filter_map(|hit| if let Target::Card(at) = hit.target { Some(at) } else { None }).collect()
    });
    let found = matching(cx.pack(), &props.filters, card_hits.as_deref());
    let shown = found.len().min(AT_ONCE * *more);
    let count = cx.with(if found.len() == 1 { Word::CardsOne } else { Word::CardsMany }, found.len());
    // All cards need no link, and more than can be picked have no address.
    let sheet = !props.filters.is_empty() && (1..=MOST_PICKED).contains(&found.len());
    let others: Vec<Target> = (*hits).iter().flatten().map(|hit| hit.target).collect();
    let show_more = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(*more + 1))
    };
    html! {
        <section class="finder" id={cx.anchor(Place::View(View::Cards))}>
            <h2 tabindex="-1">{ cx.word(Word::Cards) }</h2>
            <details class="facets" open={props.wide || !props.filters.chosen.is_empty()}>
                <summary>{ cx.word(Word::Filters) }</summary>
                { for Facet::ALL.iter().map(|(facet, _)| self::facet(props, *facet, card_hits.as_deref())) }
            </details>
            <div class="found">
                <p class="result"><b role="status" data-result-count={found.len().to_string()}>{ count }</b>if sheet { { " " }<a href={cx.handout(&found)}>{ cx.word(Word::HandoutOfThese) }</a> }</p>
                { chosen(props, found.is_empty()) }
                { elsewhere(cx, &others, found.is_empty()) }
                { for found[..shown].iter().map(|at| cards::among_others(cx, *at, card_hits.is_some(), false, Some((props.picked.contains(at), props.act.clone())))) }
                if shown < found.len() {
                    <button type="button" onclick={show_more}>{ cx.with(Word::MoreCards, (found.len() - shown).min(AT_ONCE)) }</button>
                }
            </div>
        </section>
    }
}

/// The words for a value.
fn name(cx: Cx, value: FacetValue) -> Cow<'static, str> {
    let pack = cx.pack();
    let name = match value {
        FacetValue::Year(_) => return value.id(pack),
        FacetValue::Topic(at) => &pack[at].name,
        FacetValue::Kind(kind) => cx.word(kind.word()),
        FacetValue::Status(status) => cx.word(status.word()),
        FacetValue::Source(at) => &pack[at].short,
        FacetValue::Voice(at) | FacetValue::Actor(at) => pack[at].name.as_str(),
        FacetValue::Group(at) => &pack[at].name,
        FacetValue::Chapter(at) => &pack[at].title,
    };
    name.into()
}

fn hook(cx: Cx, value: FacetValue) -> String {
    format!("{}:{}", value.facet().word(), value.id(cx.pack()))
}

fn facet(props: &FinderProps, facet: Facet, hits: Option<&[CardIx]>) -> Html {
    let cx = props.cx;
    let values = values(cx.pack(), facet);
    let counts = counts(cx.pack(), &props.filters, hits, &values);
    let word = match facet {
        Facet::Topic => Word::FacetTopic,
        Facet::Kind => Word::FacetKind,
        Facet::Status => Word::FacetStatus,
        Facet::Source => Word::FacetSource,
        Facet::Voice => Word::FacetVoice,
        Facet::Year => Word::FacetYear,
        Facet::Actor => Word::FacetActor,
        Facet::Group => Word::FacetGroup,
        Facet::Chapter => Word::FacetChapter,
    };
    let chosen = props.filters.chosen.iter().any(|value| value.facet() == facet);
    let open = chosen || (props.wide && matches!(facet, Facet::Topic | Facet::Kind));
    let chips = values.iter().zip(counts).map(|(value, count)| {
        let pressed = props.filters.chosen.contains(value);
        let (act, value) = (props.act.clone(), *value);
        let onclick = Callback::from(move |_: MouseEvent| act.emit(Action::Toggle(value)));
        html! {
            <li><button type="button" class="chip" data-facet={hook(cx, value)} aria-pressed={pressed.to_string()}
                disabled={count == 0 && !pressed} {onclick}>
                { name(cx, value) }{ " " }<span class="count" data-count="">{ count }</span>
            </button></li>
        }
    });
    html! {
        <details class="facet" {open}>
            <summary>{ cx.word(word) }</summary>
            <ul>{ for chips }</ul>
        </details>
    }
}

/// What is chosen, each part removable; said louder where it leaves nothing.
fn chosen(props: &FinderProps, empty: bool) -> Html {
    let cx = props.cx;
    if props.filters.is_empty() {
        return Html::default();
    }
    let drop = |action: Action, words: String| {
        let act = props.act.clone();
        let onclick = Callback::from(move |_: MouseEvent| act.emit(action.clone()));
        html! { <button type="button" class="chip chosen" {onclick} aria-label={format!("{} {words}", cx.word(Word::Drop))}>{ &words }<span aria-hidden="true">{ " ×" }</span></button> }
    };
    let clear = {
        let act = props.act.clone();
        Callback::from(move |_: MouseEvent| act.emit(Action::Clear))
    };
    html! {
        <p class="chosen-line">
            if empty { <span class="empty">{ cx.word(Word::NoCards) }{ " " }</span> }
            if !props.filters.words.trim().is_empty() { { drop(Action::Search(String::new()), format!("“{}”", props.filters.words.trim())) } }
            { for props.filters.chosen.iter().map(|value| drop(Action::Toggle(*value), name(cx, *value).into_owned())) }
            <button type="button" class="plain" data-clear="" onclick={clear}>{ cx.word(Word::ClearFilters) }</button>
        </p>
    }
}

/// Hits that are not cards, apart from them and from one another.
fn elsewhere(cx: Cx, targets: &[Target], open: bool) -> Html {
    let pack = cx.pack();
    let group = |word: Word, items: Vec<Html>| {
        (!items.is_empty()).then(|| html! { <details class="elsewhere" {open}><summary>{ cx.word(word) }{ format!(" ({})", items.len()) }</summary><ul>{ for items }</ul></details> })
    };
    let passages = targets.iter().filter_map(|target| {
        let Target::Paragraph(source, locator) = *target else { return None };
        let block = pack[source].blocks.iter().find(|block| block.locator == locator)?;
        let text = pack.block_text(source, block).text;
        let start: String = text.chars().take(140).collect();
        let rest = if start.len() < text.len() { "…" } else { "" };
        let href = cx.href(Place::Source { source, quote: None, paragraph: Some(locator) });
        Some(html! {
            <li data-hit={format!("source:{}#{}", pack[source].id, locator.name())}>
                <a {href}>{ say::short_place(pack, source, locator) }</a>{ " " }<q>{ start }{ rest }</q>
            </li>
        })
    });
    let terms = targets.iter().filter_map(|target| {
        let Target::Term(at) = *target else { return None };
        let term = &pack[at];
        Some(html! { <li data-hit={format!("term:{}", term.id)}><a href={cx.view(View::Glossary)}>{ &term.name }</a>{ ": " }{ &term.definition }</li> })
    });
    let people = targets.iter().filter_map(|target| {
        let Target::Person(at) = *target else { return None };
        let actor = &pack[at];
        Some(html! { <li data-hit={format!("person:{}", actor.id)}><a href={cx.filtered(FacetValue::Actor(at))}>{ &actor.name }</a>{ ", " }{ &actor.role }</li> })
    });
    html! {
        <>
            { for group(Word::InSources, passages.take(OTHERS).collect()) }
            { for group(Word::InGlossary, terms.take(OTHERS).collect()) }
            { for group(Word::InPeople, people.take(OTHERS).collect()) }
        </>
    }
}
