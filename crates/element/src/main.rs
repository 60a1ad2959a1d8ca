//! The program as elements load it: what only they ask for, beside what every program exports.
//! Not for running natively: `cargo xtask serve` builds it and serves it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    explainer::embed::linked();
    #[cfg(not(target_arch = "wasm32"))]
    println!("This program runs in a web page: type `cargo xtask serve`.");
}

#[cfg(target_arch = "wasm32")]
mod exported {
    use element::options::{self, Given};
    use explainer::embed::{self, Setting};
    use explainer::shelf::Shelf;
    use serde::Deserialize;
    use serde_wasm_bindgen::{from_value, preserve, to_value};
    use std::collections::BTreeMap;
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    /// Draws the explainer into `root` at `address`; see [`embed::mount`].
    ///
    /// # Errors
    /// A sentence for developers where no pack was handed over.
    #[wasm_bindgen]
    pub fn mount(root: Element, address: &str, tell: js_sys::Function) -> Result<u32, JsValue> {
        embed::mount(root, address, tell, Setting::guest())
    }

    /// Takes the pack and the supplement to it: an element draws the guide itself.
    ///
    /// # Errors
    /// A sentence for developers where the bytes are no pack of this version, or the supplement is another's.
    #[wasm_bindgen]
    pub fn prepare_whole(bytes: Vec<u8>, supplement: &[u8]) -> Result<(), JsValue> {
        embed::keep(Shelf::supplemented(bytes.leak(), supplement))
    }

    /// Takes an explainer away, and everything that heard for it. What it drew may be removed afterwards.
    #[wasm_bindgen]
    pub fn destroy(id: u32) {
        embed::destroy(id);
    }

    /// A value as it came.
    #[derive(Deserialize)]
    #[serde(transparent)]
    struct Held(#[serde(with = "preserve")] JsValue);

    impl Held {
        fn given(self) -> Given {
            // A script's object is not looked into: what it has of code would run.
            if self.0.is_object() || self.0.is_function() {
                return Given::Other;
            }
            from_value(self.0).unwrap_or(Given::Other)
        }
    }

    /// Reads the options that an element was given, an object of values by their names: `{counts, warnings}`, all options
    /// as they count and a sentence for developers about each that is unknown or wrong.
    ///
    /// # Errors
    /// Where it is no object.
    #[wasm_bindgen]
    pub fn options(given: JsValue) -> Result<JsValue, JsValue> {
        let held: BTreeMap<String, Held> = from_value(given)?;
        let given = held.into_iter().map(|(name, value)| (name, value.given())).collect();
        // Where there is no pack, mounting says so.
        let understood = |address: &str| embed::understood(address).unwrap_or_default();
        Ok(to_value(&options::read(&given, understood))?)
    }
}
