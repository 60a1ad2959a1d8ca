//! The only door to the window: address, focus, scrolling, listening.
//! Not a place for decisions: what to do is decided by state; a refusal of the browser is a value, never a panic. No class of
//! the interface: elements are known by their `data-` attributes.

use address::{Place, View, write};
use pack::Pack;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, EventTarget, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The window, where there is one.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The page's fragment, with its `#`, or nothing.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Puts an address into the page's fragment: as a new entry of the history, or in place of the last one.
///
/// Returns whether the browser took it; where it did not, the state lives in memory only.
pub fn write_fragment(address: &str, replace: bool) -> bool {
    let Some(window) = window() else { return false };
    if replace {
        let url = format!("#{address}");
        return window
            .history()
            .is_ok_and(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(&url)).is_ok());
    }
    window.location().set_hash(address).is_ok()
}

/// An event listener; it is removed when this is dropped.
pub struct EventListener {
    target: EventTarget,
    name: &'static str,
    callback: Closure<dyn Fn(Event)>,
}

impl EventListener {
    /// Calls `then` with each event of this name on `target`, for as long as this is kept.
    pub fn new<E: JsCast + 'static>(target: &EventTarget, name: &'static str, then: impl Fn(E) + 'static) -> Self {
        let callback = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            if let Ok(event) = event.dyn_into::<E>() {
                then(event);
            }
        });
        drop(target.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref()));
        Self { target: target.clone(), name, callback }
    }
}

impl Drop for EventListener {
    fn drop(&mut self) {
        // Where it was never added, there is nothing to remove.
        drop(self.target.remove_event_listener_with_callback(self.name, self.callback.as_ref().unchecked_ref()));
    }
}

/// Whether this page stands in another one.
fn framed() -> bool {
    window().is_some_and(|window| window.parent().is_ok_and(|parent| parent.is_some_and(|parent| parent != window)))
}

/// Whether the page is the framed edition, whose script says so before the program starts.
pub fn takes_options() -> bool {
    let page = window().and_then(|window| window.document()?.document_element());
    page.is_some_and(|page| page.has_attribute("data-mode"))
}

/// Whether the page may take the focus: a frame whose host has it may not.
fn may_focus() -> bool {
    !framed()
        || window().and_then(|window| window.document()).is_some_and(|document| document.has_focus().unwrap_or(false))
}

/// How far the page is scrolled, in CSS pixels.
pub fn scrolled() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Scrolls the page to where it was.
pub fn scroll_to(y: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, y);
    }
}

/// Brings what a place names into view and moves the focus there, unless the reader is typing.
pub fn reveal(root: &Element, pack: &Pack, place: Place) {
    // Asked of the tree that the root stands in: in a shadow, the document's own active element is the shadow's host.
    let typing = js_sys::Reflect::get(&root.get_root_node(), &"activeElement".into())
        .is_ok_and(|element| element.dyn_into::<Element>().is_ok_and(|element| element.tag_name() == "INPUT"));
    let stepping = matches!(place, Place::Step(..));
    let selector = match place {
        Place::Step(..) => "[data-annex]".to_owned(),
        Place::Source { quote: None, paragraph: None, .. } => "[data-source]".to_owned(),
        Place::Source { .. } => "[data-current]".to_owned(),
        Place::View(view) if view != View::Summary => "main".to_owned(),
        // Its address is the id of its element.
        place => format!("[id=\"{}\"]", write(pack, &place.into())),
    };
    let Ok(Some(target)) = root.query_selector(&selector) else {
        return;
    };
    let options = ScrollIntoViewOptions::new();
    options.set_behavior(ScrollBehavior::Instant);
    let middle = matches!(place, Place::Source { .. }) && selector == "[data-current]";
    options.set_block(if middle { ScrollLogicalPosition::Center } else { ScrollLogicalPosition::Start });
    // A row that opens where the reader looks stays there; what was open above it closes.
    let row = target.query_selector("[data-open]").is_ok_and(|summary| summary.is_some());
    let below = window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default();
    let seen = row && (0.0..below - 100.0).contains(&target.get_bounding_client_rect().top());
    let exact = !seen && !matches!(place, Place::View(view) if view != View::Summary);
    if (exact || target.get_bounding_client_rect().top() < 0.0) && !typing {
        let frames = if matches!(place, Place::Chapter(_)) { FRAMES_TO_SETTLE } else { 0 };
        scroll_and_settle(target.clone(), options, frames);
    }
    // Between steps the focus stays on what leads from one to the next.
    if typing || stepping || row && seen || !may_focus() {
        return;
    }
    let heading = target.query_selector("[tabindex=\"-1\"]").ok().flatten().unwrap_or(target);
    if let Some(element) = heading.dyn_ref::<HtmlElement>() {
        let quietly = web_sys::FocusOptions::new();
        quietly.set_prevent_scroll(true);
        // A mark cannot take the focus; the scroll position alone must do then.
        drop(element.focus_with_options(&quietly));
    }
}

/// Gives the focus to what the page is about.
pub fn focus_main(root: &Element) {
    let main = root.query_selector("main").ok().flatten();
    drop(main.and_then(|main| main.dyn_into::<HtmlElement>().ok()).map(|main| main.focus()));
}

/// Frames after which what lies above a place has its true height: until then it was only estimated, and the place moves.
const FRAMES_TO_SETTLE: u8 = 3;

/// Scrolls to an element, now and in each of the next frames.
fn scroll_and_settle(target: Element, options: ScrollIntoViewOptions, frames: u8) {
    if framed() {
        // `scrollIntoView` would scroll the host's page, too, where that is of the same origin.
        let from_edge = match options.get_block() {
            Some(ScrollLogicalPosition::Center) => {
                window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or_default() / 2.0
            }
            _ => 0.0,
        };
        scroll_to(scrolled() + target.get_bounding_client_rect().top() - from_edge);
    } else {
        target.scroll_into_view_with_scroll_into_view_options(&options);
    }
    if let (Some(window), true) = (window(), frames > 0) {
        let again = Closure::once_into_js(move || scroll_and_settle(target, options, frames - 1));
        // Without frames (a hidden page) the first scroll must do.
        drop(window.request_animation_frame(again.unchecked_ref()));
    }
}

/// The address that a click asks for: a plain click on a link to a place of the explainer, or to a quote's context.
pub fn followed(event: &web_sys::MouseEvent) -> Option<String> {
    if event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key()
        || event.default_prevented()
    {
        return None;
    }
    let link = event.target()?.dyn_into::<Element>().ok()?.closest("a[href]").ok()??;
    let href = link.get_attribute("href")?;
    if link.has_attribute("data-context") || href.starts_with("sources/") {
        // On the static page such a link leads to the paragraph; the quote beside it says more.
        return Some(format!("quote={}", quote_beside(link)?));
    }
    // Links of the static guide lead to pages beside this one, under the addresses that the program knows.
    let (file, fragment) = href.split_once('#')?;
    let own = file.is_empty() || file.ends_with(".html") && !file.contains([':', '/']) && fragment.contains('=');
    own.then(|| format!("#{fragment}"))
}

/// The id of the quote that a link names, or else stands beside: the first in the nearest element around both.
fn quote_beside(link: Element) -> Option<String> {
    let around = std::iter::successors(link.parent_element(), |element| element.parent_element());
    let beside = around.filter_map(|element| element.query_selector("[data-quote]").ok()?);
    std::iter::once(link).chain(beside).find_map(|element| element.get_attribute("data-quote"))
}

/// The address that a click asks to copy.
pub fn to_copy(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("[data-copy]").ok()?
}

/// Copies the whole link to an address and says so on its button (`data-copied`). Where the browser refuses, `refused` is
/// called: a place shown has its link in the address bar.
pub fn copy_link(button: Element, address: &str, refused: impl FnOnce() + 'static) {
    let here = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let link = format!("{}#{address}", here.split('#').next().unwrap_or_default());
    let get = |from: &JsValue, name: &str| js_sys::Reflect::get(from, &name.into()).ok().filter(|one| one.is_object());
    let clipboard = window().and_then(|window| get(&get(&window, "navigator")?, "clipboard"));
    let write = clipboard.as_ref().and_then(|one| js_sys::Reflect::get(one, &"writeText".into()).ok()?.dyn_into().ok());
    let promise = write.and_then(|write: js_sys::Function| {
        write.call1(clipboard.as_ref()?, &link.into()).ok()?.dyn_into::<js_sys::Promise>().ok()
    });
    let Some(promise) = promise else {
        return refused();
    };
    // One function for both ends: one that is never called would stay, with the button and all around it. What was written
    // ends in nothing, what was refused in an error.
    let ended = Closure::once_into_js(move |error: JsValue| match error.is_undefined() {
        true => drop(button.set_attribute("data-copied", "")),
        false => refused(),
    });
    let then = js_sys::Reflect::get(&promise, &"then".into()).ok().and_then(|then| then.dyn_into().ok());
    drop(then.map(|then: js_sys::Function| then.call2(&promise, &ended, &ended)));
}

/// Moves the focus from the search box to the first thing it found; whether there was one.
pub fn focus_first_hit(root: &Element) -> bool {
    // Cards first: other hits may be folded away.
    let found = ["[data-card][data-hit] :is(summary, a)", "[data-hit] a"]
        .iter()
        .find_map(|selector| root.query_selector(selector).ok().flatten());
    found.and_then(|link| link.dyn_into::<HtmlElement>().ok()).is_some_and(|link| link.focus().is_ok())
}

/// Whether something happened in the search box.
pub fn is_in_search(event: &web_sys::Event) -> bool {
    matched(event, "[data-search]").is_some()
}

/// The address of the found thing whose folded row something happened on.
pub fn hit_of(event: &web_sys::Event) -> Option<String> {
    let row = matched(event, "[data-hit] [data-open]")?.closest("[data-hit]").ok()??;
    Some(row.id()).filter(|address| !address.is_empty())
}

/// What an event happened on, where it matches `selector`.
fn matched(event: &web_sys::Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.matches(selector).ok()?.then_some(target)
}
