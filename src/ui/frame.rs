//! What stands around every view: title, standing line, search box, the row of views, and the foot.
//! Not the views.

use super::Cx;
use crate::state::View;
use pack::{CardIx, Word};
use yew::prelude::*;

/// The views that the row names, in its order; a view with nothing in it is left out.
pub fn row(cx: Cx) -> Vec<(View, Word)> {
    let pack = cx.pack();
    let all = [
        (View::Guide, Word::Guide, true),
        (View::Cards, Word::Cards, true),
        (View::Sources, Word::Sources, true),
        (View::Disagreements, Word::Disagreements, !pack.disagreements.is_empty()),
        (View::Timeline, Word::Timeline, !pack.events.is_empty()),
        (View::Figures, Word::Figures, pack.cards.iter().any(|card| card.figure.is_some())),
        (View::Glossary, Word::Glossary, !pack.terms.is_empty()),
        (View::People, Word::People, !pack.actors.is_empty()),
        (View::Gaps, Word::Gaps, true),
        (View::Handout, Word::Handout, true),
        (View::Verify, Word::Verify, true),
        (View::About, Word::About, true),
    ];
    all.into_iter().filter(|(_, _, there)| *there).map(|(view, word, _)| (view, word)).collect()
}

/// Title, standing line, search box and the row of views.
///
/// `search` is drawn in the place of the search box; without it the place stays free, so that nothing moves when the
/// program starts.
///
/// The handout carries the cards that are `picked`, and says how many.
pub fn masthead(cx: Cx, current: Option<View>, picked: &[CardIx], search: Option<Html>) -> Html {
    let href = |view| if view == View::Handout { cx.handout(picked) } else { cx.view(view) };
    html! {
        <header class="masthead">
            <a class="skip" href={cx.view(current.unwrap_or(View::Guide))}>{ cx.word(Word::SkipToText) }</a>
            <h1>{ &cx.pack().edition.title }</h1>
            <p class="standing">{ &cx.pack().edition.standing }</p>
            <div class="bar">
                <nav class="views" aria-label={cx.word(Word::Views)}>
                    <ul>{ for row(cx).into_iter().map(|(view, word)| html! {
                        <li><a href={href(view)} data-go={view.word()} aria-current={(current == Some(view)).then_some("page")}>{ cx.word(word) }if view == View::Handout && !picked.is_empty() { { format!(" ({})", picked.len()) } }</a>{ " " }</li>
                    }) }</ul>
                </nav>
                <div class="search" role={search.is_some().then_some("search")}>{ for search }</div>
            </div>
        </header>
    }
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
