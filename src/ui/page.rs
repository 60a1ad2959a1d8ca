//! The pages as they stand without scripts: everything, in order, from the same parts as the running program.
//! Not the `<head>`, which the packaging writes.

use super::cards::{CardPart, among_others};
use super::checks::{Verify, about};
use super::figures::figures;
use super::gaps::gaps;
use super::guide::guide;
use super::lists::{disagreements, glossary, heading, people, sources, timeline};
use super::source::SourcePart;
use super::{Cx, Mode, frame};
use crate::state::{FacetValue, Place, View};
use pack::{CardIx, ChapterIx, SourceIx, Word};
use yew::prelude::*;

/// How many cards a brief frame shows.
const BRIEF_CARDS: usize = 3;

/// Props of the page that holds everything.
#[derive(Clone, PartialEq, Properties)]
pub struct StaticPageProps {
    /// The explainer; its mode says whether the texts stand here too.
    pub cx: Cx,
    /// The address of the style sheet that only later screens need, where it is a file of its own.
    #[prop_or_default]
    pub later: Option<AttrValue>,
    /// What starts the program, where it stands inside the page.
    #[prop_or_default]
    pub starting: Html,
    /// Whether this is the page for frames, which can be read in brief.
    #[prop_or_default]
    pub framed: bool,
}

/// The whole explainer on one page.
#[component]
pub fn StaticPage(props: &StaticPageProps) -> Html {
    let cx = props.cx;
    let pack = cx.pack();
    html! {
        <div class="explainer">
            { frame::masthead(cx, Some(View::Guide), &[], None) }
            <main>
                { guide(cx, props.later.clone(), if props.framed { brief(cx) } else { Html::default() }, props.starting.clone()) }
                <section class="all-cards" id={cx.anchor(Place::View(View::Cards))}>
                    { heading(cx, Word::Cards) }
                    { for ChapterIx::all(pack).map(|at| cards_of(cx, at)) }
                    { for CardIx::all(pack).filter(|card| home(cx, *card).is_none()).map(|at| html! { <CardPart {cx} {at} /> }) }
                </section>
                { sources(cx) }
                if cx.mode == Mode::OneFile {
                    { for SourceIx::all(pack).map(|at| html! { <SourcePart {cx} {at} /> }) }
                }
                if !pack.disagreements.is_empty() { { disagreements(cx) } }
                if !pack.events.is_empty() { { timeline(cx) } }
                if pack.cards.iter().any(|card| card.figure.is_some()) { { figures(cx) } }
                if !pack.terms.is_empty() { { glossary(cx) } }
                { people(cx) }
                { gaps(cx) }
                { handouts(cx) }
                <Verify {cx} />
                { about(cx) }
            </main>
            { frame::foot(cx) }
        </div>
    }
}

/// Where a handout begins without scripts: at the sheets that are ready.
fn handouts(cx: Cx) -> Html {
    html! {
        <section id={cx.anchor(Place::View(View::Handout))}>
            { heading(cx, Word::Handout) }
            <p>{ cx.word(Word::HandoutNeedsScripts) }{ " " }
                if cx.mode == Mode::Static { <a href="handouts/index.html">{ cx.word(Word::HandoutReady) }</a> }
            </p>
        </section>
    }
}

/// The first chapter that names a card: the one under which it stands here.
fn home(cx: Cx, card: CardIx) -> Option<ChapterIx> {
    ChapterIx::all(cx.pack()).find(|at| cx.pack()[*at].cards.contains(&card))
}

/// The cards that a chapter is the first to name, under its title.
fn cards_of(cx: Cx, at: ChapterIx) -> Html {
    html! {
        <>
            <h3 class="group" id={cx.cards_anchor(FacetValue::Chapter(at))}>{ &cx.pack()[at].title }</h3>
            { for cx.pack()[at].cards.iter().filter(|card| home(cx, **card) == Some(at)).map(|card| html! { <CardPart {cx} at={*card} /> }) }
        </>
    }
}

/// What a brief frame or element shows after the summary, as long as others hide it: a card of each of three chapters.
pub fn brief(cx: Cx) -> Html {
    // The first card of each chapter of the shortest path.
    let path = cx.pack().paths.iter().min_by_key(|path| path.chapters.len());
    let chapters = path.map_or(&[][..], |path| &path.chapters);
    let cards = chapters.iter().filter_map(|at| cx.pack()[*at].cards.first()).take(BRIEF_CARDS);
    html! { <div class="in-brief">{ for cards.map(|at| among_others(cx, *at, false, true, None)) }</div> }
}

/// Props of a page of one text.
#[derive(Clone, PartialEq, Properties)]
pub struct SourcePageProps {
    /// The explainer.
    pub cx: Cx,
    /// Which text.
    pub at: SourceIx,
}

/// One text on a page of its own.
#[component]
pub fn SourcePage(props: &SourcePageProps) -> Html {
    let cx = props.cx;
    html! {
        <div class="explainer">
            <header class="masthead">
                <p><a href={cx.view(View::Guide)}>{ cx.word(Word::BackToGuide) }{ ": " }{ &cx.pack().edition.title }</a></p>
                <p class="standing">{ &cx.pack().edition.standing }</p>
            </header>
            <main><SourcePart {cx} at={props.at} /></main>
            { frame::foot(cx) }
        </div>
    }
}
