//! A guided explainer in one web page: what readers see, what they do, and the address that says the same.
//! Not the content (crate `author` makes it from seeds, and `publish` puts it into the compiled program) and not the packaging.

pub mod shelf;
pub mod ui;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod embed;
