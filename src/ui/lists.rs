//! The list of texts. The other lists are trees of the crate `lists`, drawn without scripts here and by the annex while the
//! program runs.

use super::Cx;
use address::{Place, View};
use pack::{SourceIx, Word};
use yew::prelude::*;

/// A view's heading.
pub fn heading(cx: Cx, word: Word) -> Html {
    html! { <h2 tabindex="-1">{ cx.word(word) }</h2> }
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
