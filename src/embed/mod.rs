//! The border to JavaScript: start an explainer, ask it, be told by it.
//! Not how a program is loaded, which its start script decides, and not what only one of the programs is asked: exported
//! here is what every program needs, so that the linker can leave out the rest.

use crate::browser::{self, Ear};
use crate::shelf::Shelf;
use crate::ui::{App, AppProps, Cx, Mode, Outside, drawn_guide};
use address::{AppState, Place, View, chosen_cards, options::frame_options, parse, write};
use search::Target;
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};
use serde_wasm_bindgen::to_value;
use state::Action;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HashChangeEvent, KeyboardEvent, MouseEvent};
use yew::{AppHandle, Callback, Html};

/// From this width on, in CSS pixels, facets stand beside the cards (the style sheet says the same).
const WIDE: f64 = 940.0;

/// An explainer that is drawn: the page's own, or one of several guests in somebody else's page.
struct Running {
    id: u32,
    shelf: &'static Shelf,
    root: Element,
    app: Option<AppHandle<App>>,
    /// Where actions go, once it is drawn.
    act: Option<Callback<Action>>,
    state: AppState,
    /// How far each address was scrolled when the reader left it.
    left_at: Vec<(String, f64)>,
    /// The reader went back or forward; show what they saw.
    returning: bool,
    /// What the first address said about the frame: every later one says it, too.
    options: String,
    /// The page is somebody else's: its address is left alone, and its reader is only moved by what they do here.
    guest: bool,
    /// The page, not the reader, asked for the next place.
    unasked: bool,
    /// They hear for as long as it runs.
    _ears: Vec<Ear>,
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
    static SHELF: Cell<Option<&'static Shelf>> = const { Cell::new(None) };
    static RUNNING: RefCell<Vec<Running>> = const { RefCell::new(Vec::new()) };
    static MOUNTED: Cell<u32> = const { Cell::new(0) };
}

/// The explainer that [`prepare`] was handed.
fn shelf() -> Result<&'static Shelf, JsValue> {
    SHELF.get().ok_or_else(|| JsValue::from_str("the program has no explainer: hand one over with `prepare` first"))
}

/// The bytes of its pack, for a program beside this one.
///
/// # Errors
/// Where none was handed over.
pub fn pack() -> Result<&'static [u8], JsValue> {
    Ok(shelf()?.bytes)
}

/// Reads `f` of a running explainer; nothing before it is mounted and after it is gone.
fn with<T>(id: u32, f: impl FnOnce(&mut Running) -> T) -> Option<T> {
    RUNNING.with(|all| all.try_borrow_mut().ok()?.iter_mut().find(|one| one.id == id).map(f))
}

/// Keeps the exported functions in the program.
pub fn linked() {}

/// Takes the pack that this program is to show, as `publish` put it into the program's file. It is kept until the page
/// goes; mounting, which follows, is a shorter task for it.
///
/// # Errors
/// A sentence for developers where the bytes are no pack of this version.
#[wasm_bindgen]
pub fn prepare(bytes: Vec<u8>) -> Result<(), JsValue> {
    let shelf = Shelf::open(bytes.leak()).map_err(|error| JsValue::from_str(&error.to_string()))?;
    SHELF.set(Some(shelf));
    Ok(())
}

/// Whose page it is, and what follows from that.
pub struct Setting {
    guide: Callback<Cx, Html>,
    /// The width of a guest's place, in CSS pixels.
    guest: Option<f64>,
}

impl Setting {
    /// The explainer's own page. The guide that stands on it is taken over as it is: drawing it anew would keep the reader waiting.
    pub fn page(guide: Element) -> Self {
        Self { guide: Callback::from(move |_| Html::VRef(guide.clone().into())), guest: None }
    }

    /// Somebody else's page, in a place of this width in CSS pixels.
    pub fn guest(width: f64) -> Self {
        Self { guide: Callback::from(drawn_guide), guest: Some(width) }
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
    let Setting { guide, guest } = setting;
    report_panics(tell.clone());
    let shelf = shelf()?;
    let id = MOUNTED.get() + 1;
    MOUNTED.set(id);
    let start: AppState = parse(&shelf.pack, address).into();
    let outside = Outside {
        connect: {
            let tell = tell.clone();
            Callback::from(move |act: Callback<Action>| {
                with(id, |running| running.act = Some(act));
                told(&tell, id, "ready", &[("state", "live"), ("address", &state(id))]);
            })
        },
        changed: Callback::from(move |state: AppState| changed(id, state, &tell)),
    };
    let wide = guest.unwrap_or_else(browser::width) >= WIDE;
    let cx = Cx { shelf, mode: Mode::Live };
    let props = AppProps { cx, guide, start: start.clone(), wide, outside };
    let app = yew::Renderer::<App>::with_root_and_props(root.clone(), props).render();
    let guest = guest.is_some();
    // Only a frame has them: elsewhere they are passed over.
    let framed = !guest && browser::takes_options();
    let options = if framed { frame_options(address, None) } else { String::new() };
    let running = Running {
        id,
        shelf,
        app: Some(app),
        act: None,
        state: start,
        left_at: Vec::new(),
        returning: false,
        options,
        guest,
        unasked: false,
        _ears: listen(id, &root, guest),
        root,
    };
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

/// Links inside the explainer and the browser's own back and forward become actions; Enter leads from the search box
/// to what was found, and from a found card's row to the card itself.
fn listen(id: u32, root: &Element, guest: bool) -> Vec<Ear> {
    let mut ears = vec![browser::listen(root, "click", move |event: MouseEvent| {
        if let Some(address) = browser::followed(&event) {
            event.prevent_default();
            follow(id, &address, false);
        }
    })];
    let within = root.clone();
    ears.push(browser::listen(root, "keydown", move |event: KeyboardEvent| {
        if event.key() != "Enter" {
            return;
        }
        let hit = browser::hit_of(&event);
        if let Some(address) = &hit {
            follow(id, address, false);
        }
        if hit.is_some() || browser::is_in_search(&event) && browser::focus_first_hit(&within) {
            event.prevent_default();
        }
    }));
    if let Some(window) = browser::window().filter(|_| !guest) {
        ears.push(browser::listen(&window, "hashchange", move |_: HashChangeEvent| {
            let address = browser::fragment();
            let act = with(id, |running| {
                let read = parse(&running.shelf.pack, &address);
                running.returning = AppState::from(read.clone()) != running.state;
                // What the program wrote itself is no news, and may come when the reader is on the way to another place.
                running.act.clone().filter(|_| running.returning).map(|act| (act, read))
            });
            if let Some((act, read)) = act.flatten() {
                act.emit(Action::Follow(read));
            }
        }));
    }
    ears
}

fn follow(id: u32, address: &str, unasked: bool) -> bool {
    let found = with(id, |running| {
        let here = write(&running.shelf.pack, &running.state);
        running.left_at.retain(|(address, _)| *address != here);
        running.left_at.push((here, browser::scrolled()));
        running.returning = false;
        let read = parse(&running.shelf.pack, address);
        running.unasked = unasked && AppState::from(read.clone()) != running.state;
        Some((running.act.clone()?, read))
    });
    let Some((act, read)) = found.flatten() else {
        return false;
    };
    let understood = read.unknown.is_none();
    act.emit(Action::Follow(read));
    understood
}

/// After a drawing: the address says the same, and what was asked for is in view.
fn changed(id: u32, state: AppState, tell: &js_sys::Function) {
    let Some((shelf, before, was, returning, own)) = with(id, |running| {
        let address = write(&running.shelf.pack, &state);
        let was = running.left_at.iter().find(|(known, _)| *known == address).map(|(_, y)| *y);
        let before = std::mem::replace(&mut running.state, state.clone());
        let own = (!running.guest).then(|| running.options.clone());
        (running.shelf, before, was, std::mem::take(&mut running.returning), own)
    }) else {
        return;
    };
    if before == state {
        return;
    }
    let pack = &shelf.pack;
    let shown = || AppState::from(parse(pack, &browser::fragment()));
    if let Some(options) = own.filter(|_| state.unknown.is_none() && shown() != state) {
        let refining = before.place == state.place && state.place == Place::View(View::Cards);
        browser::write_fragment(&joined(write(pack, &state), &options), refining);
    }
    // Told first: a frame may show the place alone, and only what is shown can be scrolled to.
    told(tell, id, "navigate", &[("address", &self::state(id))]);
    let wanted = chosen_cards(pack, &state);
    if wanted != chosen_cards(pack, &before) {
        told(tell, id, "filter", &[("filters", &wanted)]);
    }
    if let Place::Source { source, quote: Some(quote), .. } = state.place
        && before.place != state.place
    {
        told(tell, id, "quote", &[("source", &pack[source].id), ("quote", &pack[quote].id)]);
    }
    let unasked = with(id, |running| std::mem::take(&mut running.unasked) && running.guest);
    match (returning, was) {
        (true, Some(y)) => browser::scroll_to(y),
        _ if before.place != state.place && unasked == Some(false) => reveal(id),
        _ => {}
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

fn told(tell: &js_sys::Function, id: u32, event: &str, detail: &[(&'static str, &str)]) {
    let detail = to_value(&Detail(detail)).unwrap_or_default();
    // A listener of the page that throws is the page's own affair.
    drop(tell.call3(&JsValue::NULL, &id.into(), &event.into(), &detail));
}

fn report_panics(tell: js_sys::Function) {
    std::panic::set_hook(Box::new(move |info| told(&tell, 0, "failed", &[("message", &info.to_string())])));
}

/// Whether all of an address is understood.
///
/// # Errors
/// Where no pack was handed over.
pub fn understood(address: &str) -> Result<bool, JsValue> {
    Ok(parse(&shelf()?.pack, address).unknown.is_none())
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
/// Where no pack was handed over.
#[wasm_bindgen]
pub fn search(words: &str, limit: usize) -> Result<JsValue, JsValue> {
    let shelf = shelf()?;
    let pack = &shelf.pack;
    let answer = |hit: &search::Hit| {
        let (id, kind) = match hit.target {
            Target::Card(at) => (pack[at].id.clone(), "card"),
            Target::Paragraph(at, locator) => (format!("{}#{}", pack[at].id, locator.name()), "source"),
            Target::Term(at) => (pack[at].id.clone(), "term"),
            Target::Person(at) => (pack[at].id.clone(), "person"),
        };
        Answer { id, kind, score: hit.score }
    };
    let answers: Vec<_> = shelf.index().search(words, limit).iter().map(answer).collect();
    Ok(to_value(&answers)?)
}

/// Follows an address, with or without `#`; whether all of it was understood.
#[wasm_bindgen]
pub fn go(id: u32, address: &str) -> bool {
    follow(id, address, true)
}

/// Brings the present place into view, as following a link to it does.
pub fn reveal(id: u32) {
    if let Some((root, shelf, place)) = with(id, |running| (running.root.clone(), running.shelf, running.state.place)) {
        browser::reveal(&root, &shelf.pack, place);
    }
}

/// The address of what is shown, without `#`.
#[wasm_bindgen]
pub fn state(id: u32) -> String {
    with(id, |running| running.address()).unwrap_or_default()
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
/// Where no pack was handed over.
#[wasm_bindgen]
pub fn verify() -> Result<JsValue, JsValue> {
    let shelf = shelf()?;
    let verdict = pack::verify(&shelf.pack, shelf.bytes);
    let failed = verdict.failed.len() + usize::from(!verdict.pack_intact);
    Ok(to_value(&Checked { checked: verdict.checked, failed, failures: verdict.failed })?)
}
