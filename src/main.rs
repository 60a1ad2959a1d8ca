//! The program as the page loads it: what only the page asks for, beside what every program exports.
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
    use wasm_bindgen::prelude::*;
    use web_sys::Element;

    /// Draws the explainer into `root` at `address`, with the static page's `guide` for its own; see [`embed::mount`].
    ///
    /// # Errors
    /// A sentence for developers where the page has no guide or no pack was handed over.
    #[wasm_bindgen]
    pub fn mount(root: Element, guide: Option<Element>, address: &str, tell: js_sys::Function) -> Result<u32, JsValue> {
        let guide = guide.ok_or("the page has no guide")?;
        embed::mount(root, address, tell, Setting::page(guide))
    }

    /// Brings the present place into view, as following a link to it does.
    #[wasm_bindgen]
    pub fn reveal(id: u32) {
        embed::reveal(id);
    }

    /// The pack as it was handed over, for the annex, which has none of its own.
    ///
    /// # Errors
    /// Where there is none.
    #[wasm_bindgen]
    pub fn pack() -> Result<js_sys::Uint8Array, JsValue> {
        embed::pack().map(Into::into)
    }
}
