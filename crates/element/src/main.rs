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
    use explainer::embed::{self, Setting};
    use explainer::shelf::Shelf;
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

    /// Brings the present place into view, as following a link to it does.
    #[wasm_bindgen]
    pub fn reveal(id: u32) {
        embed::reveal(id);
    }

    /// Takes an explainer away, and everything that heard for it. What it drew may be removed afterwards.
    #[wasm_bindgen]
    pub fn destroy(id: u32) {
        embed::destroy(id);
    }

    /// Whether all of an address is understood.
    ///
    /// # Errors
    /// Where no pack was handed over.
    #[wasm_bindgen]
    pub fn understood(address: &str) -> Result<bool, JsValue> {
        embed::understood(address)
    }
}
