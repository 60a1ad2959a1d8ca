//! What the reader and the browser do, heard and handed to the reducer.
//! Not what follows from it: that is decided in `state::navigation`.

use super::with;
use crate::browser::{self, EventListener};
use address::MAIN;
use state::navigation::Cause;
use web_sys::{Element, HashChangeEvent, KeyboardEvent, MouseEvent};

/// Links inside the explainer and the browser's own back and forward become intents; Enter leads from the search box
/// to what was found, and from a found card's row to the card itself.
pub fn listen(id: u32, root: &Element, guest: bool) -> Vec<EventListener> {
    let within = root.clone();
    let mut listeners = vec![EventListener::new(root, "click", move |event: MouseEvent| {
        if let Some(button) = browser::to_copy(&event) {
            let address = button.get_attribute("data-copy").unwrap_or_default();
            browser::copy_link(button, &address.clone(), move || {
                follow(id, &address, Cause::Reader);
            });
        } else if let Some(address) = browser::followed(&event) {
            event.prevent_default();
            if address.strip_prefix('#') == Some(MAIN) {
                browser::focus_main(&within);
            } else {
                follow(id, &address, Cause::Reader);
            }
        }
    })];
    let within = root.clone();
    listeners.push(EventListener::new(root, "keydown", move |event: KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        let hit = browser::hit_of(&event);
        if let Some(address) = &hit {
            follow(id, address, Cause::Reader);
        }
        if hit.is_some() || browser::is_in_search(&event) && browser::focus_first_hit(&within) {
            event.prevent_default();
        }
    }));
    if let Some(window) = browser::window().filter(|_| !guest) {
        listeners.push(EventListener::new(&window, "hashchange", move |_: HashChangeEvent| {
            let news = with(id, |running| {
                let dispatch = running.dispatch.clone()?;
                Some((dispatch, running.navigation.reported(browser::fragment())?))
            });
            if let Some((dispatch, intent)) = news.flatten() {
                dispatch.emit(intent);
            }
        }));
    }
    listeners
}

/// Leaves for an address; whether all of it was understood.
pub fn follow(id: u32, address: &str, cause: Cause) -> bool {
    let found = with(id, |running| {
        let dispatch = running.dispatch.clone()?;
        Some((dispatch, running.navigation.leave(address, cause, browser::scrolled())))
    });
    let Some((dispatch, (intent, understood))) = found.flatten() else {
        return false;
    };
    dispatch.emit(intent);
    understood
}
