//! A step as large as its frame allows: its type is made smaller until what is shown stands in it whole. In a frame of somebody
//! else's page, where this program is not loaded, `stack.js` does the same.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

thread_local! {
    /// What is opened in a step may be longer than what was shown before. It knows no place, as the listener of the buttons.
    static OPENED: Closure<dyn Fn(Event)> = Closure::new(|event: Event| {
        let place = event.current_target().and_then(|place| place.dyn_into::<Element>().ok());
        drop(place.map(|place| fit(&place)));
    });
}

/// Fits the step in `place`, now and when something in it is opened; nothing where `place` shows no step. A place that listens
/// already is not made to listen twice.
///
/// # Errors
/// Where the page refuses a listener or an attribute.
pub fn keep(place: &Element) -> Result<(), JsValue> {
    fit(place)?;
    OPENED.with(|opened| {
        let opened = opened.as_ref().unchecked_ref();
        place.add_event_listener_with_callback("change", opened)?;
        // It does not bubble.
        place.add_event_listener_with_callback_and_bool("toggle", opened, true)
    })
}

fn fit(place: &Element) -> Result<(), JsValue> {
    let (Some(stack), Some(step)) = (place.query_selector("[data-stack]")?, place.query_selector("[data-step]")?)
    else {
        return Ok(());
    };
    let Some(stage) = stack.query_selector("[data-stage]")? else { return Ok(()) };
    let full = step.get_attribute("data-full").or(step.get_attribute("data-size")).unwrap_or_default();
    step.set_attribute("data-full", &full)?;
    let sizes = stack.get_attribute("data-sizes").unwrap_or_default();
    for size in sizes.split(' ').skip_while(|size| *size != full) {
        step.set_attribute("data-size", size)?;
        if stage.scroll_height() <= stage.client_height() {
            break;
        }
    }
    Ok(())
}
