//! Mounting an explainer into an element, any number of times, and taking it away.
//! Not what it does in between.

use super::announce::{announce, drawn, report_panics};
use super::listen::listen;
use super::{MOUNTED, RUNNING, Running, shelf, state, with};
use crate::browser;
use crate::ui::{App, AppProps, Cx, Had, Mode, Outside};
use address::parse;
use state::navigation::{Intent, Navigation, Shown};
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{Callback, Html};

/// Whose page it is, and what follows from that.
pub struct Setting {
    had: Had,
    guest: bool,
}

impl Setting {
    /// The explainer's own page. The guide that stands on it is taken over as it is: drawing it anew would keep the reader waiting.
    pub fn page(guide: Element) -> Self {
        Self { had: Had::by_the_page(Html::VRef(guide.into())), guest: false }
    }

    /// Somebody else's page.
    pub fn guest() -> Self {
        Self { had: Had::drawn(), guest: true }
    }
}

/// Draws the explainer into `root` (an empty element) at `address` and calls `tell(id, event, detail)`:
/// `ready` after the first drawing, `navigate`, `filter` and `quote` after later ones, `failed` with a message
/// when the program breaks.
///
/// Returns the id by which the other functions know it.
///
/// # Errors
/// A sentence for developers where no pack was handed over.
pub fn mount(root: Element, address: &str, tell: js_sys::Function, setting: Setting) -> Result<u32, JsValue> {
    let Setting { had, guest } = setting;
    report_panics(tell.clone());
    let shelf = shelf()?;
    let id = MOUNTED.get() + 1;
    MOUNTED.set(id);
    let navigation = match guest {
        true => Navigation::guest(&shelf.pack, parse, address),
        false => Navigation::page(&shelf.pack, parse, address, browser::fragment(), browser::takes_options()),
    };
    let outside = Outside {
        connect: {
            let tell = tell.clone();
            Callback::from(move |dispatch: Callback<Intent>| {
                with(id, |running| running.dispatch = Some(dispatch));
                announce(&tell, id, "ready", &[("state", "live"), ("address", &state(id))]);
            })
        },
        changed: Callback::from(move |now: Shown| drawn(id, now, &tell)),
    };
    let cx = Cx { shelf, mode: Mode::Live };
    let props = AppProps { cx, had, start: Rc::clone(navigation.state()), outside };
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    let running =
        Running { id, shelf, app: Some(app), dispatch: None, navigation, _listeners: listen(id, &root, guest), root };
    RUNNING.with(|all| all.try_borrow_mut().map(|mut all| all.push(running)).ok());
    Ok(id)
}

/// Takes an explainer away, and everything that heard for it. What it drew may be removed afterwards.
pub fn destroy(id: u32) {
    let app = with(id, |running| running.app.take());
    RUNNING.with(|all| all.try_borrow_mut().map(|mut all| all.retain(|one| one.id != id)).ok());
    if let Some(app) = app.flatten() {
        app.destroy();
    }
}
