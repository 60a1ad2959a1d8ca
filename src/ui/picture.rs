//! Pictures on the pages that stand without scripts. Not in the running program, which has no data of pictures: the views
//! that are pictures are the annex's, and the guide keeps the static page's.

use super::{Cx, lists};
use address::{Place, View};
use pack::{ChapterIx, PictureKind, Word};
use yew::prelude::*;

/// The pictures of a view.
pub fn view(cx: Cx, view: View, name: Word) -> Html {
    html! {
        <section class="pictures" id={cx.anchor(Place::View(view))}>
            { lists::heading(cx, name) }
            { for view.picture().map(|kind| of_kind(cx, kind)) }
        </section>
    }
}

/// The pictures of a kind.
pub fn of_kind(cx: Cx, kind: PictureKind) -> Html {
    cx.pack().pictures.iter().filter(|one| one.kind() == kind).map(|one| draw(cx, one)).collect()
}

/// The picture that carries the answer of a chapter; nothing where there is none.
pub fn of_chapter(cx: Cx, at: ChapterIx) -> Html {
    let of = |one: &&pack::Picture| one.chapter == Some(at);
    let Some(one) = cx.pack().pictures.iter().find(of) else { return Html::default() };
    // A large table has a page of its own, and weighs as much as a chapter.
    let large = matches!(one.kind(), PictureKind::Grid | PictureKind::Matrix);
    let page = View::ALL.iter().map(|(view, _)| *view).find(|view| large && view.picture() == Some(one.kind()));
    page.map_or_else(
        || draw(cx, one),
        |view| html! { <p class="picture-link"><a href={cx.view(view)}>{ &one.title }</a></p> },
    )
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(cx: Cx, picture: &pack::Picture) -> Html {
    let links = |quote| cx.quote(quote).to_string();
    let drawn = pictures::draw(cx.pack(), picture, &links);
    Html::from_html_unchecked(tree::html(&[drawn]).into())
}

#[cfg(target_arch = "wasm32")]
fn draw(_: Cx, _: &pack::Picture) -> Html {
    Html::default()
}
