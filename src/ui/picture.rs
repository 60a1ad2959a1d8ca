//! Pictures on pages without scripts. Not in running programs: on the page the views that are pictures are the annex's, and
//! the guide keeps the static page's; in an element their drawing would be 11 kB (Brotli) at every start.

use super::{Cx, frame, trees};
use address::{Place, View};
use pack::{ChapterIx, Picture, PictureKind, Word};
use tree::Node;
use yew::prelude::*;

/// The pictures of a view.
pub fn view(cx: Cx, view: View, name: Word) -> Html {
    html! {
        <section class="pictures" id={cx.anchor(Place::View(view))}>
            { frame::heading(cx, name) }
            { trees::html(view.picture().into_iter().flat_map(|kind| of_kind(cx, kind))) }
        </section>
    }
}

/// The pictures of a kind.
pub fn of_kind(cx: Cx, kind: PictureKind) -> Vec<Node> {
    pictures::of_kind(cx.pack(), kind).filter_map(|one| draw(cx, one)).collect()
}

/// The picture that carries the answer of a chapter; nothing where there is none.
pub fn of_chapter(cx: Cx, at: ChapterIx) -> Html {
    let of = |one: &&Picture| one.chapter == Some(at);
    let Some(one) = cx.pack().pictures.iter().find(of) else { return Html::default() };
    trees::html(in_chapter(cx, one))
}

/// The map beside the title of the explainer's own page, where a window is wide enough; nothing elsewhere. It is asked for when
/// the page is live, or where there are no scripts: nobody waits for it.
#[cfg(not(target_arch = "wasm32"))]
pub fn at_first(cx: Cx) -> Html {
    use pack::Content;
    use tree::{Element, el};
    let one = pictures::of_kind(cx.pack(), PictureKind::Map).next();
    let Some((one, Content::Map(map))) = one.map(|one| (one, &one.content)) else { return Html::default() };
    if cx.mode != super::Mode::Page(super::StaticFile::INDEX) {
        return Html::default();
    }
    let figure = |from: &'static str| -> Element {
        let image = pictures::image(map, &one.title).attr(from, pictures::MAP_FILE);
        let link = el("a").attr("href", cx.view(View::Map).as_str()).with(image);
        let borders = el("p").class("quiet").with(map.borders.as_str());
        el("figure").class("at-first").with(link).with(pictures::caption(cx.pack(), one)).with(borders)
    };
    let later = figure("data-src").attr("hidden", "");
    trees::html([later.into(), el("noscript").with(figure("src")).into()])
}

#[cfg(not(target_arch = "wasm32"))]
fn draw(cx: Cx, picture: &Picture) -> Option<Node> {
    Some(pictures::draw(cx.pack(), picture, &cx))
}

#[cfg(target_arch = "wasm32")]
fn draw(_: Cx, _: &Picture) -> Option<Node> {
    None
}

/// On its own page the map is a file; one file has none beside it, and a frame asks for nothing that a policy may have
/// forgotten.
#[cfg(not(target_arch = "wasm32"))]
fn in_chapter(cx: Cx, picture: &Picture) -> Option<Node> {
    use pictures::Drawn;
    let drawn = if matches!(cx.mode, super::Mode::Page(_)) { Drawn::FileLater } else { Drawn::Inside };
    Some(pictures::in_chapter(cx.pack(), picture, &cx, drawn))
}

#[cfg(target_arch = "wasm32")]
fn in_chapter(_: Cx, _: &Picture) -> Option<Node> {
    None
}
