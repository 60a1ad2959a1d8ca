//! The pages as they stand without scripts, from the same parts as the running program.
//! Not the `<head>`, which the packaging writes.

use super::cards::CardPart;
use super::checks::Verify;
use super::frame::heading;
use super::guide::guide;
use super::source::SourcePart;
use super::{Cx, Mode, StaticFile, frame, framed, picture, trees};
use address::{FacetValue, Place, View};
use pack::{CardIx, ChapterIx, PictureKind, SourceIx, Word};
use yew::prelude::*;

/// Props of a page.
#[derive(Clone, PartialEq, Properties)]
pub struct StaticPageProps {
    /// The explainer; its mode says what stands on this page.
    pub cx: Cx,
    /// The address of the style sheet that only later screens need, where it is a file of its own.
    #[prop_or_default]
    pub later: Option<AttrValue>,
    /// What starts the program, where it stands inside the page.
    #[prop_or_default]
    pub starting: Html,
}

/// A page without scripts.
#[component]
pub fn StaticPage(props: &StaticPageProps) -> Html {
    let cx = props.cx;
    if matches!(cx.mode, Mode::Page(StaticFile::Steps | StaticFile::Card(_))) {
        return html! { <main class="explainer">{ content(props) }</main> };
    }
    let view = match cx.mode {
        Mode::Page(StaticFile::View(view)) => view,
        Mode::Page(StaticFile::Source(_)) => View::Sources,
        _ => View::Guide,
    };
    html! {
        <div class="explainer">
            { frame::masthead(cx, view, view == View::Guide, &[], None) }
            <main id={address::MAIN}>{ content(props) }</main>
            { frame::foot(cx) }
        </div>
    }
}

fn content(props: &StaticPageProps) -> Html {
    let cx = props.cx;
    let guide = || guide(cx, props.later.clone(), props.starting.clone());
    match cx.mode {
        Mode::Page(StaticFile::View(View::Guide)) => guide(),
        Mode::Page(StaticFile::View(view)) => self::view(cx, view),
        Mode::Page(StaticFile::Source(at)) => html! { <SourcePart {cx} {at} /> },
        Mode::Page(StaticFile::Steps) => framed::steps(cx),
        Mode::Page(StaticFile::Card(at)) => framed::card(cx, at),
        Mode::Frame | Mode::OneFile | Mode::Live => html! { <>{ guide() }{ everything(cx) }</> },
    }
}

/// Everything but the guide, one below the other.
fn everything(cx: Cx) -> Html {
    let texts =
        SourceIx::all(cx.pack()).filter(|_| cx.mode == Mode::OneFile).map(|at| html! { <SourcePart {cx} {at} /> });
    let before = [View::Cards, View::Sources];
    let pictures =
        [View::Map, View::WhoSaysWhat, View::Positions, View::Matrix].into_iter().filter(|_| cx.mode != Mode::Frame);
    let before_pictures = [View::Disagreements, View::Timeline, View::Figures];
    let after_pictures = [View::Glossary, View::People, View::Gaps, View::About];
    let after = before_pictures.into_iter().chain(pictures).chain(after_pictures);
    html! {
        <>
            { for before.into_iter().map(|view| self::view(cx, view)) }
            { for texts }
            { for after.filter(|view| frame::shown(cx.pack(), *view)).map(|view| self::view(cx, view)) }
        </>
    }
}

/// What stands on the page of a view.
fn view(cx: Cx, view: View) -> Html {
    // What holds everything in one page carries the list of dates alone: the lanes are as heavy as it, and the program draws them.
    let small = |kind: &PictureKind| *kind != PictureKind::Timeline || matches!(cx.mode, Mode::Page(_));
    let drawn = view.above().filter(small).map_or_else(Vec::new, |kind| picture::of_kind(cx, kind));
    match view {
        View::Cards => cards(cx),
        View::Sources => html! { <>{ trees::list(cx, view, drawn).unwrap_or_default() }<Verify {cx} /></> },
        View::Map | View::Matrix | View::WhoSaysWhat | View::Positions => picture::view(cx, view, frame::name(view)),
        View::About => html! { <>{ handouts(cx) }{ trees::list(cx, view, drawn).unwrap_or_default() }</> },
        _ => trees::list(cx, view, drawn).unwrap_or_default(),
    }
}

fn cards(cx: Cx) -> Html {
    let pack = cx.pack();
    html! {
        <section class="all-cards" id={cx.anchor(Place::View(View::Cards))}>
            { heading(cx, Word::Cards) }
            { for ChapterIx::all(pack).map(|at| cards_of(cx, at)) }
            { for CardIx::all(pack).filter(|card| home(cx, *card).is_none()).map(|at| html! { <CardPart {cx} {at} /> }) }
        </section>
    }
}

/// Where a handout begins without scripts: at the sheets that are ready.
fn handouts(cx: Cx) -> Html {
    html! {
        <section id={cx.anchor(Place::View(View::Handout))}>
            { heading(cx, Word::Handout) }
            <p>{ cx.word(Word::HandoutNeedsScripts) }{ " " }
                if cx.mode != Mode::OneFile { <a href="handouts/index.html">{ cx.word(Word::HandoutReady) }</a> }
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
