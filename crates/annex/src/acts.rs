//! What the buttons of the annex do: print, copy, save. Where a browser refuses, the words stand in the page to be selected.
//! Not what is copied: that is the view's own text.

use crate::offered::offer;
use annex::Out;
use std::cell::RefCell;
use tree::{html, text};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventTarget, HtmlTextAreaElement};

thread_local! {
    /// The sheet that stands in the page.
    static SHEET: RefCell<Option<Out>> = const { RefCell::new(None) };

    /// The one listener of this program. It knows no place: a place that it held would stay, with all that was drawn into it,
    /// after the page has thrown it away.
    static CLICKS: Closure<dyn Fn(Event)> = Closure::new(|event: Event| {
        let element = |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Element>().ok());
        let button = element(event.target()).and_then(|target| target.closest("[data-act]").ok()?);
        if let (Some(place), Some(button)) = (element(event.current_target()), button) {
            // What a browser refuses has its other way in the page already.
            drop(act(&place, &button));
        }
    });
}

/// Listens to the buttons in `place`, which show `out`. A place that listens already is not made to listen twice.
///
/// # Errors
/// Where the page refuses a listener.
pub fn listen(place: &Element, out: Option<Out>) -> Result<(), JsValue> {
    SHEET.with(|sheet| *sheet.borrow_mut() = out);
    CLICKS.with(|clicks| place.add_event_listener_with_callback("click", clicks.as_ref().unchecked_ref()))
}

fn act(place: &Element, button: &Element) -> Result<(), JsValue> {
    let of = button.get_attribute("data-of").unwrap_or_default();
    let sheet = || SHEET.with(|sheet| sheet.borrow().clone());
    let shown =
        || Ok::<_, JsValue>(place.query_selector(&format!("[data-take=\"{of}\"]"))?.and_then(|it| it.text_content()));
    match button.get_attribute("data-act").as_deref() {
        Some("print") => sheet().map_or(Ok(()), |out| print(place, &out.sheet.title)),
        Some("copy-text") => sheet().map_or(Ok(()), |out| copy(place, text(&out.whole()))),
        Some("copy-html") => sheet().map_or(Ok(()), |out| copy(place, html(&out.whole()))),
        Some("copy-link") => sheet().map_or(Ok(()), |out| copy(place, out.link)),
        Some("save-html") => sheet().map_or(Ok(()), |out| save(place, "handout.html", &out.document())),
        Some("picture") => crate::canvas::draw(place),
        Some("copy") => shown()?.map_or(Ok(()), |words| copy(place, words)),
        Some("save") => {
            let name = button.get_attribute("data-file").unwrap_or_default();
            shown()?.map_or(Ok(()), |words| save(place, &name, &words))
        }
        _ => Ok(()),
    }
}

/// Prints. Where a browser makes a file of it, the file is named after the sheet.
fn print(place: &Element, title: &str) -> Result<(), JsValue> {
    let document = place.owner_document().ok_or("an element without a document")?;
    let before = document.title();
    document.set_title(title);
    let printed = web_sys::window().map_or(Ok(()), |window| window.print());
    document.set_title(&before);
    printed
}

/// Copies words, and shows them in any case, selected.
fn copy(place: &Element, words: String) -> Result<(), JsValue> {
    let document = place.owner_document().ok_or("an element without a document")?;
    let Some(taken) = place.query_selector("[data-taken]")? else { return Ok(()) };
    taken.set_text_content(None);
    let said = document.create_element("p")?;
    said.set_text_content(taken.get_attribute("data-refused").as_deref());
    let copied = taken.get_attribute("data-copied");
    taken.append_child(&said)?;
    let area: HtmlTextAreaElement = document.create_element("textarea")?.unchecked_into();
    area.set_read_only(true);
    area.set_rows(8);
    area.set_value(&words);
    taken.append_child(&area)?;
    area.select();
    // Absent where the page is not served safely; a promise that is refused where a host did not allow it.
    let navigator = web_sys::window().map(|window| window.navigator());
    let clipboard =
        navigator.and_then(|it| js_sys::Reflect::get(&it, &"clipboard".into()).ok()).filter(|it| it.is_object());
    if let Some(clipboard) = clipboard {
        let promise = clipboard.unchecked_into::<web_sys::Clipboard>().write_text(&words);
        // Settled is called in any case, and what is called once frees itself.
        let settled = Closure::once_into_js(move |outcomes: js_sys::Array| {
            let status = js_sys::Reflect::get(&outcomes.get(0), &"status".into());
            if status.is_ok_and(|status| status == "fulfilled") {
                said.set_text_content(copied.as_deref());
            }
        });
        let outcomes = js_sys::Promise::all_settled(&js_sys::Array::of1(&promise));
        let then = js_sys::Reflect::get(&outcomes, &"then".into())?.dyn_into::<js_sys::Function>()?;
        drop(then.call1(&outcomes, &settled));
    }
    Ok(())
}

/// Offers a file. Where downloads are refused nothing happens, and the words can be copied instead.
fn save(place: &Element, name: &str, words: &str) -> Result<(), JsValue> {
    let document: Document = place.owner_document().ok_or("an element without a document")?;
    offer(&document, name, &web_sys::Blob::new_with_str_sequence(&js_sys::Array::of1(&words.into()))?)?;
    copy(place, words.to_owned())
}
