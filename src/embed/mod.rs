//! The program's border to JavaScript: start it, ask it, be told by it.
//! Not the page's own start script, which decides how the program is loaded and what happens when it is not.

use crate::browser;
use crate::shelf::Shelf;
use crate::state::{Action, AppState, Place, View, frame_options, parse, write};
use crate::ui::{App, AppProps, Cx, Mode, Outside};
use search::Target;
use serde::Serialize;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HashChangeEvent, KeyboardEvent, MouseEvent};
use yew::Callback;

/// From this width on, in CSS pixels, facets stand beside the cards (the style sheet says the same).
const WIDE: f64 = 940.0;

/// The running explainer, once it is mounted.
struct Running {
    shelf: &'static Shelf,
    act: Callback<Action>,
    state: AppState,
    /// How far each address was scrolled when the reader left it.
    left_at: Vec<(String, f64)>,
    /// The reader went back or forward; show what they saw.
    returning: bool,
    /// What the first address said about the frame: every later one says it, too.
    options: String,
}

impl Running {
    /// The address of what is shown, with the frame's mode where one was set.
    fn address(&self) -> String {
        joined(write(&self.shelf.pack, &self.state), &frame_options(&self.options, Some("mode")))
    }
}

/// An address with options after it.
fn joined(address: String, options: &str) -> String {
    match (address.is_empty(), options.is_empty()) {
        (_, true) => address,
        (true, false) => options.to_owned(),
        (false, false) => format!("{address}&{options}"),
    }
}

thread_local! {
    static RUNNING: RefCell<Option<Running>> = const { RefCell::new(None) };
}

/// Reads `f` of the running explainer; nothing before it is mounted.
fn with<T>(f: impl FnOnce(&mut Running) -> T) -> Option<T> {
    RUNNING.with(|running| running.try_borrow_mut().ok()?.as_mut().map(f))
}

/// Keeps the exported functions in the program.
pub fn linked() {}

/// Draws the explainer into `root` (an empty element) at `address`, with the static page's `guide` for its own, and calls `tell(event, detail)`:
/// `ready` after the first drawing, `navigate` with the new address after each later one, `failed` with a message
/// when the program breaks.
///
/// # Errors
/// A sentence for developers where the embedded pack cannot be read.
#[wasm_bindgen]
pub fn mount(root: Element, guide: Option<Element>, address: &str, tell: js_sys::Function) -> Result<(), JsValue> {
    report_panics(tell.clone());
    let shelf = Shelf::open(crate::PACK).map_err(|error| JsValue::from_str(&error.to_string()))?;
    let cx = Cx { shelf, mode: Mode::Live };
    let start: AppState = parse(&shelf.pack, address).into();
    let outside = Outside {
        connect: {
            let (tell, start) = (tell.clone(), start.clone());
            // Only a frame has them: elsewhere they are passed over.
            let options = if browser::takes_options() { frame_options(address, None) } else { String::new() };
            Callback::from(move |act: Callback<Action>| {
                RUNNING.with(|running| {
                    *running.borrow_mut() = Some(Running {
                        shelf,
                        act,
                        state: start.clone(),
                        left_at: Vec::new(),
                        returning: false,
                        options: options.clone(),
                    });
                });
                told(&tell, "ready", &state());
            })
        },
        changed: {
            let root = root.clone();
            Callback::from(move |state: AppState| changed(&root, state, &tell))
        },
    };
    listen(&root);
    yew::Renderer::<App>::with_root_and_props(
        root,
        AppProps { cx, guide, start, wide: browser::width() >= WIDE, outside },
    )
    .render();
    Ok(())
}

/// Links inside the explainer and the browser's own back and forward become actions; Enter leads from the search box
/// to what was found.
fn listen(root: &Element) {
    browser::listen(root, "click", |event: MouseEvent| {
        if let Some(address) = browser::followed(&event) {
            event.prevent_default();
            follow(&address);
        }
    });
    let within = root.clone();
    browser::listen(root, "keydown", move |event: KeyboardEvent| {
        if browser::key_in_search(&event).as_deref() == Some("Enter") && browser::focus_first_hit(&within) {
            event.prevent_default();
        }
    });
    if let Some(window) = browser::window() {
        browser::listen(&window, "hashchange", |_: HashChangeEvent| {
            let address = browser::fragment();
            let act = with(|running| {
                let there: AppState = parse(&running.shelf.pack, &address).into();
                running.returning = there != running.state;
                running.act.clone()
            });
            if let Some(act) = act {
                act.emit(Action::Follow(address));
            }
        });
    }
}

fn follow(address: &str) -> bool {
    let Some((act, understood)) = with(|running| {
        let here = write(&running.shelf.pack, &running.state);
        running.left_at.retain(|(address, _)| *address != here);
        running.left_at.push((here, browser::scrolled()));
        running.returning = false;
        (running.act.clone(), parse(&running.shelf.pack, address).unknown.is_none())
    }) else {
        return false;
    };
    act.emit(Action::Follow(address.to_owned()));
    understood
}

/// After a drawing: the address says the same, and what was asked for is in view.
fn changed(root: &Element, state: AppState, tell: &js_sys::Function) {
    let Some((shelf, before, was, returning, options)) = with(|running| {
        let address = write(&running.shelf.pack, &state);
        let was = running.left_at.iter().find(|(known, _)| *known == address).map(|(_, y)| *y);
        let before = std::mem::replace(&mut running.state, state.clone());
        (running.shelf, before, was, std::mem::take(&mut running.returning), running.options.clone())
    }) else {
        return;
    };
    if before == state {
        return;
    }
    let shown: AppState = parse(&shelf.pack, &browser::fragment()).into();
    if shown != state && state.unknown.is_none() {
        let refining = before.place == state.place && state.place == Place::View(View::Cards);
        browser::write_fragment(&joined(write(&shelf.pack, &state), &options), refining);
    }
    // Told first: a frame may show the place alone, and only what is shown can be scrolled to.
    told(tell, "navigate", &self::state());
    match (returning, was) {
        (true, Some(y)) => browser::scroll_to(y),
        _ if before.place != state.place => browser::reveal(root, &shelf.pack, state.place),
        _ => {}
    }
}

fn told(tell: &js_sys::Function, event: &str, detail: &str) {
    // A listener of the page that throws is the page's own affair.
    drop(tell.call2(&JsValue::NULL, &event.into(), &detail.into()));
}

fn report_panics(tell: js_sys::Function) {
    std::panic::set_hook(Box::new(move |info| told(&tell, "failed", &info.to_string())));
}

/// One answer of [`search`].
#[derive(Serialize)]
struct Answer {
    id: String,
    kind: &'static str,
    score: f32,
}

/// Searches our words and the sources' words: `[{id, kind, score}]`, best first, at most `limit` of each kind.
///
/// # Errors
/// Before the explainer is mounted.
#[wasm_bindgen]
pub fn search(words: &str, limit: usize) -> Result<JsValue, JsValue> {
    let answers = with(|running| {
        let pack = &running.shelf.pack;
        let answer = |hit: &search::Hit| {
            let (id, kind) = match hit.target {
                Target::Card(at) => (pack[at].id.clone(), "card"),
                Target::Paragraph(at, locator) => (format!("{}#{}", pack[at].id, locator.name()), "source"),
                Target::Term(at) => (pack[at].id.clone(), "term"),
                Target::Person(at) => (pack[at].id.clone(), "person"),
            };
            Answer { id, kind, score: hit.score }
        };
        running.shelf.index().search(words, limit).iter().map(answer).collect::<Vec<_>>()
    });
    Ok(serde_wasm_bindgen::to_value(&answers.ok_or("the explainer is not running")?)?)
}

/// The pack as it was built in, for the annex, which has none of its own.
#[wasm_bindgen]
pub fn pack() -> js_sys::Uint8Array {
    crate::PACK.into()
}

/// Follows an address, with or without `#`; whether all of it was understood.
#[wasm_bindgen]
pub fn go(address: &str) -> bool {
    follow(address)
}

/// Brings the present place into view, as following a link to it does.
#[wasm_bindgen]
pub fn reveal(root: Element) {
    if let Some((shelf, place)) = with(|running| (running.shelf, running.state.place)) {
        browser::reveal(&root, &shelf.pack, place);
    }
}

/// The address of what is shown, without `#`.
#[wasm_bindgen]
pub fn state() -> String {
    with(|running| running.address()).unwrap_or_default()
}

/// How many quotes were compared with their texts, and how many quotes or texts did not match.
#[derive(Serialize)]
struct Checked {
    checked: usize,
    failed: usize,
    failures: Vec<String>,
}

/// Compares every quote with its text and every text with its digest: `{checked, failed, failures}`.
///
/// # Errors
/// Before the explainer is mounted.
#[wasm_bindgen]
pub fn verify() -> Result<JsValue, JsValue> {
    let shelf = with(|running| running.shelf).ok_or("the explainer is not running")?;
    let verdict = pack::verify(&shelf.pack, shelf.bytes);
    let failed = verdict.failed.len() + usize::from(!verdict.pack_intact);
    Ok(serde_wasm_bindgen::to_value(&Checked { checked: verdict.checked, failed, failures: verdict.failed })?)
}
