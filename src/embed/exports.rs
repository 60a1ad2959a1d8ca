//! The functions that every program exports, and those that some export in their own way.
//! Not mounting, which each program does in its own way.

use super::listen::follow;
use super::{SHELF, shelf, with};
use crate::browser;
use crate::shelf::Shelf;
use address::{Place, parse};
use search::Target;
use serde::Serialize;
use serde_wasm_bindgen::to_value;
use state::navigation::Cause;
use wasm_bindgen::prelude::*;

/// Keeps the exported functions in the program.
pub fn linked() {}

/// Takes the pack that this program is to show, as `publish` put it into the program's file. It is kept until the page
/// goes; mounting, which follows, is a shorter task for it.
///
/// # Errors
/// A sentence for developers where the bytes are no pack of this version.
#[wasm_bindgen]
pub fn prepare(bytes: Vec<u8>) -> Result<(), JsValue> {
    keep(Shelf::open(bytes.leak()))
}

/// Keeps the explainer that a program was handed.
///
/// # Errors
/// A sentence for developers where it cannot be read.
pub fn keep(shelf: Result<&'static Shelf, pack::DecodeError>) -> Result<(), JsValue> {
    SHELF.set(Some(shelf.map_err(|error| JsValue::from_str(&error.to_string()))?));
    Ok(())
}

/// The bytes of the pack, for a program beside this one.
///
/// # Errors
/// Where none was handed over.
pub fn pack() -> Result<&'static [u8], JsValue> {
    Ok(shelf()?.bytes)
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
    follow(id, address, Cause::Host)
}

/// Brings the present place into view, as following a link to it does.
pub fn reveal(id: u32) {
    let found = with(id, |running| {
        let state = running.navigation.state();
        (running.root.clone(), running.shelf, state.open.map_or(state.place, Place::Card))
    });
    if let Some((root, shelf, place)) = found {
        browser::reveal(&root, &shelf.pack, place);
    }
}

/// The address of what is shown, without `#`.
#[wasm_bindgen]
pub fn state(id: u32) -> String {
    with(id, |running| running.navigation.address()).unwrap_or_default()
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
