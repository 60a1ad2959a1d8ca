//! What stands around every view: title, navigation, search box, and the foot.
//! Not the views.

use super::Cx;
use address::View;
use pack::{CardIx, Pack, Word};
use yew::prelude::*;

/// The entries of the navigation in their order, each with the views inside it; the first is where the entry leads.
const SECTIONS: [(Word, &[View]); 5] = [
    (Word::Guide, &[View::Guide]),
    (Word::Cards, &[View::Cards, View::Disagreements, View::Glossary, View::People]),
    (Word::Pictures, &[View::Timeline, View::Map, View::WhoSaysWhat, View::Positions, View::Matrix, View::Figures]),
    (Word::Sources, &[View::Sources, View::Gaps, View::Verify]),
    (Word::Use, &[View::Handout, View::Cite, View::Embed, View::About]),
];

/// Whether a view has anything to show.
pub fn shown(pack: &Pack, view: View) -> bool {
    match view {
        View::Disagreements => !pack.disagreements.is_empty(),
        View::Timeline => pack.dated,
        View::Figures => pack.cards.iter().any(|card| card.figure.is_some()),
        View::Glossary => !pack.terms.is_empty(),
        View::People => !pack.actors.is_empty(),
        view => view.picture().is_none_or(|kind| pack.pictured.contains(&kind)),
    }
}

/// What a view is called.
pub fn name(view: View) -> Word {
    match view {
        View::Guide => Word::Guide,
        View::Summary => Word::Summary,
        View::Cards => Word::Cards,
        View::Sources => Word::Sources,
        View::Disagreements => Word::Disagreements,
        View::Timeline => Word::Timeline,
        View::Map => Word::Map,
        View::Figures => Word::Figures,
        View::Matrix => Word::Matrix,
        View::WhoSaysWhat => Word::WhoSaysWhat,
        View::Positions => Word::Positions,
        View::Glossary => Word::Glossary,
        View::People => Word::People,
        View::Gaps => Word::Gaps,
        View::Handout => Word::Handout,
        View::Cite => Word::Cite,
        View::Embed => Word::Embed,
        View::Verify => Word::Verify,
        View::About => Word::About,
    }
}

/// The views of a section that have something to show here: citing and embedding need the running program.
fn inside(cx: Cx, views: &'static [View]) -> Vec<View> {
    let here = |view: &View| shown(cx.pack(), *view) && (cx.live() || !matches!(view, View::Cite | View::Embed));
    views.iter().copied().filter(here).collect()
}

/// The row of entries, the search box, and the views of the present entry; where the explainer is `opening`, its title stands
/// below, large, and is the guide's.
///
/// `search` is drawn in the place of the search box; without it the place stays free, so that nothing moves when the
/// program starts. The way to handouts carries the cards that are `picked`, and says how many.
pub fn masthead(cx: Cx, current: View, opening: bool, picked: &[CardIx], search: Option<Html>) -> Html {
    let current = if current == View::Summary { View::Guide } else { current };
    let title = &cx.pack().edition.title;
    html! {
        <header class="masthead">
            <a class="skip" href={format!("#{}", address::MAIN)}>{ cx.word(Word::SkipToText) }</a>
            <div class="bar">
                if !opening { <h1>{ title }</h1> }
                { entries(cx, current, picked) }
                // Where a box would take a row of its own, a lens leads to the one among the cards.
                if search.is_some() || !cx.live() {
                    <a class="lens" href={cx.view(View::Cards)} aria-label={cx.word(Word::SearchLabel)}>
                        <svg width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
                            <circle cx="8" cy="8" r="6" /><path d="m13 13 6 6" />
                        </svg>
                    </a>
                    <div class="search" role={search.is_some().then_some("search")}>{ for search }</div>
                }
            </div>
            if !opening { { tabs(cx, current, picked) } }
        </header>
    }
}

fn entries(cx: Cx, current: View, picked: &[CardIx]) -> Html {
    let entry = |(word, views): &(Word, &'static [View])| {
        let view = *inside(cx, views).first()?;
        let here = views.contains(&current).then_some("page");
        let count = (view == View::Handout && !picked.is_empty()).then(|| format!(" ({})", picked.len()));
        Some(html! {
            <li><a href={to(cx, view, picked)} data-go={view.word()} aria-current={here}>{ cx.word(*word) }{ for count }</a>{ " " }</li>
        })
    };
    html! {
        <nav class="views" aria-label={cx.word(Word::Views)}><ul>{ for SECTIONS.iter().filter_map(entry) }</ul></nav>
    }
}

/// The views beside the present one.
fn tabs(cx: Cx, current: View, picked: &[CardIx]) -> Html {
    let Some((word, views)) = SECTIONS.iter().find(|(_, views)| views.contains(&current)) else {
        return Html::default();
    };
    let views = inside(cx, views);
    if views.len() < 2 {
        return Html::default();
    }
    let tab = |view: View| {
        let here = (view == current).then_some("page");
        html! {
            <li><a href={to(cx, view, picked)} data-go={view.word()} aria-current={here}>{ cx.word(name(view)) }</a>{ " " }</li>
        }
    };
    html! {
        <nav class="views tabs" aria-label={cx.word(*word)}><ul>{ for views.into_iter().map(tab) }</ul></nav>
    }
}

fn to(cx: Cx, view: View, picked: &[CardIx]) -> AttrValue {
    if view == View::Handout { cx.handout(picked) } else { cx.view(view) }
}

/// Edition and rights.
pub fn foot(cx: Cx) -> Html {
    html! {
        <footer class="foot">
            <p>{ cx.with(Word::Edition, &cx.pack().edition.version) }{ ". " }{ &cx.pack().edition.standing }</p>
            <p>{ cx.word(Word::AboutRights) }</p>
            if cx.live() {
                <p><a href={cx.view(View::Cite)}>{ cx.word(Word::Cite) }</a>{ " " }<a href={cx.view(View::Embed)}>{ cx.word(Word::Embed) }</a></p>
            }
        </footer>
    }
}

/// A view's heading.
pub fn heading(cx: Cx, word: Word) -> Html {
    html! { <h2 tabindex="-1">{ cx.word(word) }</h2> }
}
