//! The cards view: one bar of search and facets, what is chosen as one removable line, and what was found.
//! Not the ranking, which is in the crate `search`.

use super::Cx;
use super::cards::{CardPart, marked};
use super::facets::{Facets, Open, name};
use super::finder_props::FinderProps;
use address::{FacetValue, MOST_PICKED, Place, Sort, View};
use pack::{CardIx, Word};
use search::{Marker, Target};
use state::{Action, best_to_drop, matching};
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

/// How many cards are drawn at once; a reader asks for more.
const AT_ONCE: usize = 400;

/// How many hits of each other kind are shown.
const OTHERS: usize = 6;

/// How many words of the same meaning are named.
const MEANT: usize = 4;

/// The bar, what is chosen, what was found elsewhere, and the cards.
#[component]
pub fn Finder(props: &FinderProps) -> Html {
    let (cx, filters) = (props.cx, &props.filters);
    let more = use_state(|| 1_usize);
    let facets = use_state_eq(Open::default);
    // A click or the focus anywhere else closes what stands open.
    let leave = |target: Option<Element>, facets: &UseStateHandle<Open>| {
        if target.is_some_and(|target| target.closest(".facets").is_ok_and(|around| around.is_none())) {
            facets.set(Open::default());
        }
    };
    let onclick = {
        let facets = facets.clone();
        Callback::from(move |event: MouseEvent| leave(event.target_dyn_into(), &facets))
    };
    let onfocusin = {
        let facets = facets.clone();
        Callback::from(move |event: FocusEvent| leave(event.target_dyn_into(), &facets))
    };
    let hits = use_memo((cx, filters.words.clone()), |(cx, words)| {
        (!words.trim().is_empty()).then(|| cx.shelf.index().search(words, cx.pack().cards.len().max(OTHERS)))
    });
    let card_hits: Option<Vec<CardIx>> = (*hits).as_ref().map(|hits| {
        hits.iter().filter_map(|hit| if let Target::Card(at) = hit.target { Some(at) } else { None }).collect()
    });
    let marker = (*hits).is_some().then(|| cx.shelf.index().marker(&filters.words));
    let found = matching(cx.pack(), &cx.shelf.sets, filters, card_hits.as_deref());
    let shown = found.len().min(AT_ONCE * *more);
    let others: Vec<Target> = (*hits).iter().flatten().map(|hit| hit.target).collect();
    let show_more = {
        let more = more.clone();
        Callback::from(move |_: MouseEvent| more.set(*more + 1))
    };
    let words = card_hits.is_some().then(|| AttrValue::from(filters.words.clone()));
    let row = |at: CardIx| {
        let title_marks = marker.as_ref().map_or_else(Vec::new, |marker| marker.marks(&cx.pack()[at].title));
        let passage = marker.as_ref().filter(|_| title_marks.is_empty()).and_then(|marker| passage(cx, marker, at));
        let (open, act) = (props.open == Some(at), props.act.clone());
        let pick = Some((props.picked.contains(&at), act));
        html! { <CardPart {cx} {at} hit={card_hits.is_some()} {open} {pick} {title_marks} {passage} words={words.clone().filter(|_| open)} key={at.0} /> }
    };
    html! {
        <section class="finder" {onclick} {onfocusin} id={cx.anchor(Place::View(View::Cards))}>
            <h2 tabindex="-1">{ cx.word(Word::Cards) }</h2>
            <div class="tools">
                if let Some(search) = &props.search { <div class="search" role="search">{ search.clone() }</div> }
                <Facets finder={props.clone()} hits={card_hits.clone()} open={facets} count={found.len()} />
            </div>
            { result(props, &found) }
            if found.is_empty() { <p class="empty">{ cx.word(Word::NoCards) }{ for marker.iter().flat_map(|marker| unknown(cx, marker)) }{ " " }{ way_out(props, card_hits.as_deref()) }</p> }
            <div class="others">
                { elsewhere(cx, &others, marker.as_ref(), found.is_empty()) }
                { for marker.iter().map(|marker| found_too(cx, marker, found.is_empty())) }
            </div>
            // Apart: where a list without keys grows, Yew makes everything before it anew, the box that is typed into as well.
            <div class="rows">{ for found[..shown].iter().map(|at| row(*at)) }</div>
            if shown < found.len() {
                <button type="button" onclick={show_more}>{ cx.with(Word::MoreCards, (found.len() - shown).min(AT_ONCE)) }</button>
            }
        </section>
    }
}

/// Which of the words stand nowhere, each with the nearest that does.
fn unknown(cx: Cx, marker: &Marker) -> Vec<String> {
    let said = |(word, near): (String, Option<&str>)| {
        let (what, near) = near.map_or((Word::NotInTexts, ""), |near| (Word::NotInTextsNearest, near));
        format!(" {}", cx.pack().words.fill(what, &[("word", &word), ("near", near)]))
    };
    marker.unknown().into_iter().map(said).collect()
}

/// The chosen part that hides most, with what shows without it.
fn way_out(props: &FinderProps, hits: Option<&[CardIx]>) -> Html {
    let (cx, filters) = (props.cx, &props.filters);
    let chosen = !filters.chosen.is_empty();
    let Some((facet, count)) = best_to_drop(cx.pack(), &cx.shelf.sets, filters, hits).filter(|_| chosen) else {
        return Html::default();
    };
    let (what, drops): (Vec<_>, Vec<_>) = match facet {
        Some(facet) => {
            let theirs = filters.chosen.iter().filter(|value| value.facet() == facet);
            theirs.map(|value| (name(cx, *value).into_owned(), Action::Toggle(*value))).unzip()
        }
        None => ([quoted(&filters.words)].into(), [Action::Search(String::new())].into()),
    };
    let words = cx.pack().words.fill(Word::Without, &[("what", &what.join(", ")), ("n", &cards(cx, count))]);
    let act = props.act.clone();
    let onclick = Callback::from(move |_: MouseEvent| drops.iter().cloned().for_each(|one| act.emit(one)));
    html! { <button type="button" class="plain" data-without="" {onclick}>{ words }</button> }
}

/// Which words stand nowhere, where that has not been said, and which were looked for beside those that were typed.
fn found_too(cx: Cx, marker: &Marker, said: bool) -> Html {
    let also = marker.also();
    let mut line: Vec<String> = if said { Vec::new() } else { unknown(cx, marker) };
    if !also.is_empty() {
        let first = also.iter().take(MEANT).copied().collect::<Vec<_>>().join(", ");
        line.push(cx.pack().words.fill(Word::FoundToo, &[("words", &first)]));
    }
    line.into_iter().map(|words| html! { <p data-also="">{ words }</p> }).collect()
}

/// The words of a card that were found, where its title has none of them.
fn passage(cx: Cx, marker: &Marker, at: CardIx) -> Option<Html> {
    let pack = cx.pack();
    pack[at].quotes.iter().find_map(|quote| excerpt(marker, &pack.shown(*quote)))
}

/// The passage of a text around what was found, marked.
fn excerpt(marker: &Marker, text: &str) -> Option<Html> {
    let (part, marks) = marker.passage(text, 140)?;
    let (before, after) = (part.start > 0, part.end < text.len());
    Some(html! { <q>{ before.then_some("…") }{ marked(text, part, &marks) }{ after.then_some("…") }</q> })
}

fn cards(cx: Cx, count: usize) -> String {
    cx.count(Word::CardCount, count)
}

fn quoted(words: &str) -> String {
    format!("“{}”", words.trim())
}

/// How many cards, what is chosen, and in which order they stand.
fn result(props: &FinderProps, found: &[CardIx]) -> Html {
    let (cx, filters) = (props.cx, &props.filters);
    // All cards need no link, and more than can be picked have no address.
    let sheet = !filters.is_empty() && (1..=MOST_PICKED).contains(&found.len());
    let names = [
        (Sort::Best, Word::SortBest),
        (Sort::Guide, Word::SortGuide),
        (Sort::Date, Word::SortDate),
        (Sort::Source, Word::SortSource),
    ];
    let searched = !filters.words.trim().is_empty();
    let now = if filters.sort == Sort::Best && !searched { Sort::Guide } else { filters.sort };
    let orders = names.into_iter().filter(|(sort, _)| searched || *sort != Sort::Best).map(|(sort, word)| {
        html! { <option value={sort.word()} selected={sort == now}>{ cx.word(word) }</option> }
    });
    let onchange = {
        let act = props.act.clone();
        Callback::from(move |event: Event| {
            let value = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            let sort = value.and_then(|word| Sort::find(&word)).unwrap_or_default();
            act.emit(Action::Sort(if sort == Sort::Guide && !searched { Sort::Best } else { sort }));
        })
    };
    html! {
        <div class="result">
            <b role="status" data-result-count={found.len().to_string()}>{ cards(cx, found.len()) }</b>
            { chosen(props) }
            <span class="choices">
                if sheet { <a href={cx.handout(found)}>{ cx.word(Word::HandoutOfThese) }</a> }
                <label>{ cx.word(Word::SortBy) }{ " " }<select data-sort="" {onchange}>{ for orders }</select></label>
            </span>
        </div>
    }
}

/// What is chosen, each part removable.
fn chosen(props: &FinderProps) -> Html {
    let (cx, filters) = (props.cx, &props.filters);
    if filters.is_empty() {
        return Html::default();
    }
    let drop = |action: Action, words: &str| {
        let onclick = props.act.reform(move |_: MouseEvent| action.clone());
        html! { <button type="button" class="chip chosen" {onclick} aria-label={format!("{} {words}", cx.word(Word::Drop))}>{ words }<span aria-hidden="true">{ " ×" }</span></button> }
    };
    html! {
        <>
            if !filters.words.trim().is_empty() { { drop(Action::Search(String::new()), &quoted(&filters.words)) } }
            { for filters.chosen.iter().map(|value| drop(Action::Toggle(*value), &name(cx, *value))) }
            <button type="button" class="plain" data-clear="" onclick={props.act.reform(|_: MouseEvent| Action::Clear)}>{ cx.word(Word::ClearFilters) }</button>
        </>
    }
}

/// Hits that are not cards, apart from them and from one another.
fn elsewhere(cx: Cx, targets: &[Target], marker: Option<&Marker>, open: bool) -> Html {
    let pack = cx.pack();
    let group = |word: Word, items: Vec<Html>| {
        (!items.is_empty()).then(|| html! { <details class="elsewhere" {open}><summary>{ cx.word(word) }{ format!(" ({})", items.len()) }</summary><ul>{ for items }</ul></details> })
    };
    let passages = targets.iter().filter_map(|target| {
        let Target::Paragraph(source, locator) = *target else { return None };
        let block = pack[source].blocks.iter().find(|block| block.locator == locator)?;
        let words = excerpt(marker?, &pack.block_text(source, block).text);
        let href = cx.href(Place::Source { source, quote: None, paragraph: Some(locator) });
        Some(html! {
            <li data-hit={format!("source:{}#{}", pack[source].id, locator.name())}>
                <a {href}>{ say::short_place(pack, source, locator) }</a>{ " " }{ words }
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
