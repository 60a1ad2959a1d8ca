//! What the explainer as an element of somebody else's page needs beside the explainer: its options.
//! Not the program, which is `main.rs`, and not the custom element, which is `crates/publish/web/element.js`.

pub mod options;
