//! A guided explainer in one web page: what readers see, what they do, and the address that says the same.
//! Not the content (crate `author` makes it from seeds) and not the packaging (crate `publish`).

pub mod shelf;
pub mod state;
pub mod ui;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(target_arch = "wasm32")]
pub mod embed;

/// The pack that this program was built with.
pub static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/explainer.pack"));
