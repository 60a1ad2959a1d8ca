//! After a drawing: the address says the same, the page around is told, and what was asked for is in view.
//! Not what is written and scrolled to: that is decided in `state::navigation`.

use super::{reveal, with};
use crate::browser;
use address::{AppState, Place, chosen_cards};
use pack::Pack;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use serde_wasm_bindgen::to_value;
use state::navigation::{Change, Scroll, Shown};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Does what follows from a state that was drawn.
pub fn drawn(id: u32, now: Shown, tell: &js_sys::Function) {
    let state = Rc::clone(&now.state);
    let found = with(id, |running| Some((&running.shelf.pack, running.navigation.drawn(now)?)));
    let Some((pack, Change { before, entry, scroll })) = found.flatten() else {
        return;
    };
    // A script may be called while the browser takes the entry, and ask for the state: nothing is borrowed here.
    if entry.is_some_and(|entry| browser::write_fragment(&entry.address, entry.replaces)) {
        with(id, |running| running.navigation.written(browser::fragment()));
    }
    // Told first: a frame may show the place alone, and only what is shown can be scrolled to.
    announce(tell, id, "navigate", &[("address", &super::state(id))]);
    announce_choice(tell, id, pack, &before, &state);
    match scroll {
        Scroll::To(y) => browser::scroll_to(y),
        Scroll::Reveal => reveal(id),
        Scroll::Stay => {}
    }
}

/// Tells which cards are wanted and which quote is open, where that is new.
fn announce_choice(tell: &js_sys::Function, id: u32, pack: &Pack, before: &AppState, state: &AppState) {
    let wanted = chosen_cards(pack, state);
    if wanted != chosen_cards(pack, before) {
        announce(tell, id, "filter", &[("filters", &wanted)]);
    }
    if let Place::Source { source, quote: Some(quote), .. } = state.place
        && before.place != state.place
    {
        announce(tell, id, "quote", &[("source", &pack[source].id), ("quote", &pack[quote].id)]);
    }
}

/// Fields by their names, which JavaScript gets as a plain object.
struct Detail<'a>(&'a [(&'static str, &'a str)]);

impl Serialize for Detail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Detail", self.0.len())?;
        for (name, value) in self.0 {
            fields.serialize_field(name, value)?;
        }
        fields.end()
    }
}

/// Tells the page around about an event, with its details.
pub fn announce(tell: &js_sys::Function, id: u32, event: &str, detail: &[(&'static str, &str)]) {
    let detail = to_value(&Detail(detail)).unwrap_or_default();
    // A listener of the page that throws is the page's own affair.
    drop(tell.call3(&JsValue::NULL, &id.into(), &event.into(), &detail));
}

/// Tells the page around when the program breaks.
pub fn report_panics(tell: js_sys::Function) {
    std::panic::set_hook(Box::new(move |info| announce(&tell, 0, "failed", &[("message", &info.to_string())])));
}
