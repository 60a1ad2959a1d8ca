//! The border to the page's start script: take the pack once, show a view as often as its address changes.
//! Not the start script, which decides when this program is loaded.

use crate::{acts, draw, fit, pages};
use annex::{Host, view};
use pack::Pack;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, Window};

/// The pack, and the SHA-256 of the bytes it came from.
struct Opened {
    pack: &'static Pack,
    digest: String,
}

thread_local! {
    static OPENED: RefCell<Option<Opened>> = const { RefCell::new(None) };
}

/// Takes the first program's pack, and the supplement to it (drafts of citations, pictures, the guide), which `publish` put into this program's file. Both are
/// kept as long as the page lives.
///
/// # Errors
/// Where the bytes are no pack of this version, or the supplement is that of another: two programs of different builds.
#[wasm_bindgen]
pub fn open(bytes: &[u8], supplement: &[u8]) -> Result<(), JsValue> {
    let said = |error: pack::DecodeError| JsValue::from_str(&error.to_string());
    let mut pack = pack::decode(bytes).map_err(said)?;
    let digest = pack::digest_of(bytes);
    pack::take_supplement(&mut pack, supplement).map_err(said)?;
    OPENED.with(|opened| *opened.borrow_mut() = Some(Opened { pack: Box::leak(Box::new(pack)), digest }));
    Ok(())
}

/// Draws the view that `address` names into `place`, in place of what was there. Where a reader's own choice led from one
/// view to the next, the choice keeps the focus.
///
/// # Errors
/// Where the page refuses an element.
#[wasm_bindgen]
pub fn show(place: Element, address: &str) -> Result<(), JsValue> {
    let Some(window) = web_sys::window() else { return Ok(()) };
    OPENED.with(|opened| {
        let opened = opened.borrow();
        let Some(opened) = opened.as_ref() else { return Ok(()) };
        let view = view(opened.pack, &opened.digest, &host(&window, opened.pack), address);
        let again = place.child_element_count() > 0;
        let open: Vec<bool> = draw::details(&place).iter().map(|one| one.has_attribute("open")).collect();
        // Not `:focus`, which WebKit denies while its window is behind another.
        let focused = window.document().and_then(|document| document.active_element());
        // The focus went to the view as a whole when there was no heading yet; a frame whose host has the focus took none.
        let around = |one: &Element| one.tag_name() != "BODY" && one.contains(Some(&place));
        let waits = focused.as_ref().is_some_and(around);
        let chosen = focused.filter(|link| link.tag_name() == "A" && place.contains(Some(link)));
        let chosen = chosen.map(|link| draw::Chosen::of(&place, &link));
        place.set_text_content(None);
        draw::into(&place, &view.nodes)?;
        for (details, open) in draw::details(&place).iter().zip(open) {
            details.toggle_attribute_with_force("open", open)?;
        }
        if let (Some(out), Some(under)) = (&view.out, place.query_selector("[data-pages]")?) {
            pages::draw(&under, out)?;
        }
        fit::keep(&place)?;
        acts::listen(&place, view.out)?;
        let focus = match chosen {
            // What the reader chose was drawn anew.
            Some(chosen) => chosen.again(&place),
            None if waits && !again => place.query_selector("[tabindex=\"-1\"]")?,
            None => None,
        };
        if let Some(element) = focus.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            element.focus()?;
        }
        place.set_attribute("data-annex", "shown")
    })
}

/// Where this page stands. A copy on a disk, in a sandbox or in `srcdoc` has no address that others could open; then the one
/// counts that the explainer is published at, where it names one.
fn host(window: &Window, pack: &Pack) -> Host {
    let framed = window.parent().is_ok_and(|parent| parent.is_some_and(|parent| parent != *window));
    let location = window.location();
    let folder = || {
        let protocol = location.protocol().ok().filter(|protocol| protocol.starts_with("http"))?;
        let path = location.pathname().ok()?;
        let path = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Some(format!("{protocol}//{}{path}/", location.host().ok()?))
    };
    let alone = window.document().is_some_and(|document| document.get_element_by_id("explainer-annex").is_some());
    Host { folder: folder().or_else(|| pack.edition.home.clone()), framed, alone }
}
