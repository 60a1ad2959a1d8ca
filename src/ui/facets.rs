//! The facets of the cards: a row of buttons that each open a panel of values; on a phone all of them in one sheet.
//! Not what the values count: that is the crate `state`.

use super::Cx;
use super::finder_props::FinderProps;
use address::{Facet, FacetValue};
use pack::{CardIx, Word};
use state::{Action, counts, text_of, values};
use std::borrow::Cow;
use std::rc::Rc;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

/// The panels in their order: what each is called, and the facets in it. The texts stand among the voices.
const PANELS: [(Word, &[Facet]); 7] = [
    (Word::FacetTopic, &[Facet::Topic]),
    (Word::FacetVoice, &[Facet::Voice]),
    (Word::FacetActor, &[Facet::Actor, Facet::Group]),
    (Word::FacetKind, &[Facet::Kind]),
    (Word::FacetStatus, &[Facet::Status]),
    (Word::FacetYear, &[Facet::Year]),
    (Word::FacetChapter, &[Facet::Chapter]),
];

/// The panels that stand open in the sheet: topics, voices, actors and evidence.
const IN_SHEET: u8 = 0b0001_0111;

/// What stands open: bits of panels, and whether they stand in the sheet.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Open {
    panels: u8,
    sheet: bool,
}

/// Props of the facets.
#[derive(Clone, PartialEq, Properties)]
pub struct FacetsProps {
    /// What the finder was given.
    pub finder: FinderProps,
    /// The cards that the words found.
    pub hits: Option<Vec<CardIx>>,
    /// What stands open; whoever draws what lies around closes it.
    pub open: UseStateHandle<Open>,
    /// How many cards are shown.
    pub count: usize,
}

/// The button of the sheet, the panels, and the foot of the sheet.
#[component]
pub fn Facets(props: &FacetsProps) -> Html {
    let cx = props.finder.cx;
    let open = props.open.clone();
    // Where the focus returns: the button that opened what is open, that of the sheet last.
    let buttons = use_memo((), |()| [(); PANELS.len() + 1].map(|()| NodeRef::default()));
    let first = use_node_ref();
    let last = use_node_ref();
    {
        let first = first.clone();
        use_effect_with(open.sheet, move |sheet| {
            if *sheet {
                focus(&first);
            }
        });
    }
    let close = {
        let (open, buttons) = (open.clone(), Rc::clone(&buttons));
        Callback::from(move |()| {
            let at = if open.sheet { PANELS.len() } else { open.panels.trailing_zeros() as usize };
            open.set(Open::default());
            buttons.get(at).into_iter().for_each(focus);
        })
    };
    let onkeydown = {
        let (now, close, first, last) = (*open, close.clone(), first.clone(), last.clone());
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Escape" if now != Open::default() => {
                event.prevent_default();
                close.emit(());
            }
            "Tab" if now.sheet => {
                let (edge, other) = if event.shift_key() { (&first, &last) } else { (&last, &first) };
                if edge.get().is_some() && edge.get() == event.target_dyn_into::<Node>() {
                    event.prevent_default();
                    focus(other);
                }
            }
            _ => {}
        })
    };
    let toggle = |bit: u8| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| {
            let was = open.panels & bit != 0;
            open.set(match (open.sheet, was) {
                (true, _) => Open { panels: open.panels ^ bit, sheet: true },
                (false, true) => Open::default(),
                (false, false) => Open { panels: bit, sheet: false },
            });
        })
    };
    let show_sheet = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(Open { panels: IN_SHEET, sheet: true }))
    };
    let shut = close.reform(|_: MouseEvent| ());
    let clear = props.finder.act.reform(|_: MouseEvent| Action::Clear);
    let chosen = props.finder.filters.chosen.len();
    let panels = PANELS.iter().enumerate().map(|(at, (word, facets))| {
        let bit = 1 << at;
        panel(props, *word, facets, (open.panels & bit != 0, toggle(bit)), &buttons[at])
    });
    html! {
        <div class="facets" {onkeydown}>
            <button type="button" class="open-sheet" ref={&buttons[PANELS.len()]} data-sheet="" aria-haspopup="dialog" aria-expanded={open.sheet.to_string()} onclick={show_sheet}>
                { cx.word(Word::Filters) }{ badge(chosen) }
            </button>
            <div class={classes!("sheet-of-facets", open.sheet.then_some("shown"))} role={open.sheet.then_some("dialog")}
                aria-modal={open.sheet.then_some("true")} aria-label={open.sheet.then(|| cx.word(Word::Filters))}>
                <p class="sheet-head">
                    <b>{ cx.word(Word::Filters) }</b>
                    <button type="button" class="plain" ref={first} onclick={shut.clone()}>{ cx.word(Word::Close) }</button>
                </p>
                <div class="panels">{ for panels }</div>
                <p class="sheet-foot">
                    <button type="button" onclick={clear}>{ cx.word(Word::ClearFilters) }</button>
                    <button type="button" class="go" data-show="" ref={last} onclick={shut}>{ cx.count(Word::ShowCards, props.count) }</button>
                </p>
            </div>
        </div>
    }
}

fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        drop(element.focus());
    }
}

/// How many values are chosen; nothing where none is.
fn badge(count: usize) -> Html {
    match count {
        0 => Html::default(),
        count => html! { <>{ " " }<span class="badge">{ count }</span></> },
    }
}

fn panel(
    props: &FacetsProps,
    word: Word,
    facets: &[Facet],
    (open, onclick): (bool, Callback<MouseEvent>),
    button: &NodeRef,
) -> Html {
    let finder = &props.finder;
    let cx = finder.cx;
    let chosen = finder.filters.chosen.iter().filter(|value| facets.contains(&value.facet())).count();
    let lists = facets.iter().flat_map(|facet| {
        let values = values(cx.pack(), &cx.shelf.sets, *facet);
        let counts = counts(cx.pack(), &cx.shelf.sets, &finder.filters, props.hits.as_deref(), &values);
        let counted: Vec<_> = values.into_iter().zip(counts).collect();
        let texts = counted.iter().take_while(|(value, _)| text_of(cx.pack(), *value).is_some()).count();
        let people = counted[texts..].to_vec();
        let named = (*facet == Facet::Group).then_some(Word::FacetGroup);
        match texts {
            0 => vec![list(finder, named, &people)],
            _ => vec![
                list(finder, Some(Word::VoicesTexts), &counted[..texts]),
                list(finder, Some(Word::VoicesPeople), &people),
            ],
        }
    });
    let id = format!("facet-{}", facets.first().map_or("", |facet| facet.word()));
    html! {
        <div class="facet">
            <button type="button" class="disclosure" ref={button} aria-expanded={open.to_string()} aria-controls={id.clone()} {onclick}>
                { cx.word(word) }{ badge(chosen) }
            </button>
            <div class="panel" {id} hidden={!open}>{ for lists }</div>
        </div>
    }
}

/// Values with what each would show.
fn list(finder: &FinderProps, title: Option<Word>, values: &[(FacetValue, usize)]) -> Html {
    let cx = finder.cx;
    let items = values.iter().map(|(value, count)| {
        let pressed = finder.filters.chosen.contains(value);
        let value = *value;
        let onclick = finder.act.reform(move |_: MouseEvent| Action::Toggle(value));
        html! {
            <li><button type="button" class="chip" data-facet={hook(cx, value)} aria-pressed={pressed.to_string()}
                disabled={*count == 0 && !pressed} {onclick}>
                { name(cx, value) }{ " " }<span class="count" data-count="">{ *count }</span>
            </button></li>
        }
    });
    html! {
        <div class="values">
            if let Some(title) = title { <h3>{ cx.word(title) }</h3> }
            <ul>{ for items }</ul>
        </div>
    }
}

fn hook(cx: Cx, value: FacetValue) -> String {
    format!("{}:{}", value.facet().word(), value.id(cx.pack()))
}

/// The words for a value; the voice of a text has the shape of the text before it.
pub fn name(cx: Cx, value: FacetValue) -> Cow<'static, str> {
    let pack = cx.pack();
    let name = state::name(pack, value);
    match text_of(pack, value) {
        Some(text) => format!("{} {name}", say::shape(pack, text).sign()).into(),
        None => name,
    }
}
