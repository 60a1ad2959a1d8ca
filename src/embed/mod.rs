//! The border to JavaScript: start an explainer, ask it, be told by it.
//! Not how a program is loaded, which its start script decides, and not what only one of the programs is asked: exported
//! here is what every program needs, so that the linker can leave out the rest.

mod announce;
mod exports;
mod listen;
mod mount;

pub use exports::{go, keep, linked, pack, prepare, reveal, search, state, understood, verify};
pub use mount::{Setting, destroy, mount};

use crate::browser::EventListener;
use crate::shelf::Shelf;
use crate::ui::App;
use state::navigation::{Intent, Navigation};
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::{AppHandle, Callback};

#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An explainer that is drawn: the page's own, or one of several guests in somebody else's page.
struct Running {
    id: u32,
    shelf: &'static Shelf,
    root: Element,
    app: Option<AppHandle<App>>,
    /// Where intents go, once it is drawn.
    dispatch: Option<Callback<Intent>>,
    navigation: Navigation<'static>,
    /// Kept for as long as it runs.
    _listeners: Vec<EventListener>,
}

thread_local! {
    static SHELF: Cell<Option<&'static Shelf>> = const { Cell::new(None) };
    static RUNNING: RefCell<Vec<Running>> = const { RefCell::new(Vec::new()) };
    static MOUNTED: Cell<u32> = const { Cell::new(0) };
}

/// The explainer that [`prepare`] was handed.
fn shelf() -> Result<&'static Shelf, JsValue> {
    SHELF.get().ok_or_else(|| JsValue::from_str("the program has no explainer: hand one over with `prepare` first"))
}

/// Reads `f` of a running explainer; nothing before it is mounted and after it is gone.
fn with<T>(id: u32, f: impl FnOnce(&mut Running) -> T) -> Option<T> {
    RUNNING.with(|all| all.try_borrow_mut().ok()?.iter_mut().find(|one| one.id == id).map(f))
}
