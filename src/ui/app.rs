//! The running program: one reducer, one view at a time, and what the outside is told.
//! Its state is the only one. Not the window: addresses, focus and scrolling follow outside, after `changed`.

use super::cards::CardPart;
use super::checks::Verify;
use super::finder::Finder;
use super::guide::guide;
use super::search_box::SearchBox;
use super::source::SourcePart;
use super::{Cx, frame, trees};
use address::{AppState, Place, View};
use pack::Word;
use state::navigation::{Cause, Intent, Shown};
use state::{Action, apply};
use std::rc::Rc;
use yew::prelude::*;

/// What the program tells the page around it.
#[derive(Clone, PartialEq)]
pub struct Outside {
    /// Once, after the first drawing: where the outside sends what is asked for.
    pub connect: Callback<Callback<Intent>>,
    /// After each drawing of another state.
    pub changed: Callback<Shown>,
}

/// How that is had which a page has already or its annex draws. Given from outside, so that the program of a page carries
/// none of it.
#[derive(Clone, PartialEq)]
pub struct Had {
    /// The guide.
    pub guide: Callback<Cx, Html>,
    /// Lists, views of pictures and steps: `None` for what is the annex's.
    pub apart: Callback<(Cx, Place), Option<Html>>,
}

impl Had {
    /// On the explainer's own page, which has this `guide` and an annex.
    pub fn by_the_page(guide: Html) -> Self {
        Self { guide: Callback::from(move |_| guide.clone()), apart: Callback::from(|_| None) }
    }

    /// Where nothing else is there: everything is drawn here.
    pub fn drawn() -> Self {
        // Steps and views of pictures open in the whole explainer: their drawing would be 15 kB (Brotli) for every element.
        let apart = |(cx, place): (Cx, Place)| trees::list(cx, place.view(), Vec::new());
        Self { guide: Callback::from(drawn_guide), apart: Callback::from(apart) }
    }
}

/// Props of the program.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The explainer.
    pub cx: Cx,
    /// What the program of a page does not draw.
    pub had: Had,
    /// The state to begin with.
    pub start: Rc<AppState>,
    /// Whom to tell.
    pub outside: Outside,
}

#[derive(PartialEq)]
struct Held {
    cx: Cx,
    shown: Shown,
}

impl Reducible for Held {
    type Action = Intent;

    fn reduce(self: Rc<Self>, Intent { action, cause }: Intent) -> Rc<Self> {
        match apply(self.cx.pack(), &self.shown.state, action) {
            Some(state) => Rc::new(Self { cx: self.cx, shown: Shown { state: Rc::new(state), cause } }),
            None => self,
        }
    }
}

/// The running program.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (cx, outside) = (props.cx, props.outside.clone());
    let held = use_reducer_eq(|| Held { cx, shown: Shown { state: Rc::clone(&props.start), cause: Cause::Reader } });
    let act = {
        let dispatch = held.dispatcher();
        use_callback((), move |action: Action, ()| dispatch.dispatch(Intent { action, cause: Cause::Reader }))
    };
    {
        let (connect, dispatch) = (outside.connect.clone(), held.dispatcher());
        use_effect_with((), move |()| connect.emit(Callback::from(move |intent| dispatch.dispatch(intent))));
    }
    use_effect_with(held.shown.clone(), move |shown| outside.changed.emit(shown.clone()));

    let state = &*held.shown.state;
    let view = state.place.view();
    // A step has the window to itself.
    let opening = matches!(view, View::Guide | View::Summary) && !matches!(state.place, Place::Step(..));
    let among_cards = state.place == Place::View(View::Cards);
    // Whoever types in the masthead goes on there: a box that moves would lose letters.
    let typing = use_state_eq(|| false);
    {
        let typing = typing.clone();
        use_effect_with(among_cards, move |among_cards| {
            if !among_cards {
                typing.set(false);
            }
        });
    }
    let in_bar = among_cards && !*typing;
    let words = {
        let (act, typing) = (act.clone(), typing.clone());
        Callback::from(move |words: String| {
            typing.set(!in_bar);
            act.emit(Action::Search(words));
        })
    };
    let search = html! { <SearchBox {cx} words={state.filters.words.clone()} oninput={words} /> };
    let (above, beside) = if in_bar { (None, Some(search)) } else { (Some(search), None) };
    html! {
        <div class="explainer">
            { frame::masthead(cx, view, opening, &state.picked, above) }
            if let Some(part) = &state.unknown {
                <p class="notice" role="alert" data-notice="">{ cx.with(Word::UnknownAddress, part) }</p>
            }
            <main id={address::MAIN} tabindex="-1" data-view={view.word()}>{ main(props, state, beside, act) }</main>
            { frame::foot(cx) }
        </div>
    }
}

/// The guide where no page has it already.
fn drawn_guide(cx: Cx) -> Html {
    guide(cx, None, Html::default())
}

fn main(props: &AppProps, state: &AppState, search: Option<Html>, act: Callback<Action>) -> Html {
    let cx = props.cx;
    match state.place {
        Place::View(View::Guide | View::Summary) | Place::Chapter(_) => props.had.guide.emit(cx),
        Place::View(View::Cards) => {
            let (filters, picked, open) = (state.filters.clone(), state.picked.clone(), state.open);
            html! { <Finder {cx} {filters} {picked} {open} {search} {act} /> }
        }
        Place::Card(at) => html! {
            <section class="one-card">
                <p><a href={cx.view(View::Cards)}>{ cx.word(Word::AllCards) }</a></p>
                <CardPart {cx} {at} alone=true pick={Some((state.picked.contains(&at), act))} key={at.0} />
            </section>
        },
        Place::Source { source, quote, paragraph } => {
            html! { <SourcePart {cx} at={source} {quote} {paragraph} key={source.0} /> }
        }
        Place::View(View::Verify) => html! { <Verify {cx} /> },
        place => annex(props, place),
    }
}

/// What is drawn apart, or where the annex draws it.
fn annex(props: &AppProps, place: Place) -> Html {
    let cx = props.cx;
    let key = if matches!(place, Place::Step(..)) { "steps" } else { place.view().word() };
    match props.had.apart.emit((cx, place)) {
        Some(drawn) => html! { <section class="annex" {key}>{ drawn }</section> },
        None => {
            html! { <section class="annex" data-annex="" data-failed={cx.word(Word::AnnexFailed)} {key}></section> }
        }
    }
}
