//! The program as the page loads it: start script with glue, wasm file, and the same bytes as a script.
//! Not the pages.

use crate::file;
use crate::script::script;
use crate::style::Styles;
use crate::versioned::versioned;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::io::Write;
use std::path::Path;

/// The start script, with a place for wasm-bindgen's glue.
const START: &str = include_str!("../web/start.js");
pub const GLUE_HERE: &str = "/* GLUE */";

/// The annex's carrier, with places for glue, program and the address of its style.
const ANNEX: &str = include_str!("../web/annex.js");

/// Everything that is not HTML.
pub struct Program {
    /// The classic start script with the glue inside.
    pub script: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// A classic script that carries the program, for pages that may not fetch it.
    pub carrier: String,
    /// The program, compressed (gzip), as base64.
    pub base64: String,
    /// The style sheets of the page.
    pub styles: Styles,
    /// The script that carries the annex.
    pub annex: String,
    /// The program of elements.
    pub element: Built,
}

/// A program as Trunk left it.
pub struct Built {
    /// wasm-bindgen's glue.
    pub glue: String,
    /// The program.
    pub wasm: Vec<u8>,
}

impl Program {
    /// Takes what Trunk built out of `staging`; the template page and the bare glue do not stay there.
    pub fn take(staging: &Path) -> Result<Self, String> {
        let Built { glue, wasm } = built(staging, "explainer")?;
        let script = script(START, &[(GLUE_HERE, &glue)])?;
        let base64 = carried(&wasm)?;
        let carrier = carrier(&base64);
        let styles = Styles::new();
        let annex = annex(staging, &styles.annex)?;
        let element = built(staging, "element")?;
        Ok(Self { script, wasm, carrier, base64, styles, annex, element })
    }
}

/// What Trunk left of a program: its glue and its bytes.
fn built(staging: &Path, name: &str) -> Result<Built, String> {
    let glue = staging.join(format!("{name}.js"));
    let wasm = staging.join(format!("{name}_bg.wasm"));
    Ok(Built { glue: file::read_text(&glue)?, wasm: file::read(&wasm)? })
}

/// The script that carries the annex, whose bytes are no file of their own.
fn annex(staging: &Path, style: &str) -> Result<String, String> {
    let Built { glue, wasm } = built(staging, "annex")?;
    file::remove(&staging.join("annex_bg.wasm"))?;
    let script = script(ANNEX, &[(GLUE_HERE, &glue)])?;
    let address = versioned("annex.css", style.as_bytes());
    Ok(script.replacen("BYTES", &carried(&wasm)?, 1).replacen("STYLE", &address, 1))
}

/// A classic script that carries a program, for pages that may not fetch it.
pub fn carrier(base64: &str) -> String {
    format!("document.currentScript.explainerCarried = \"{base64}\";\n")
}

/// A program as text: base64 of gzip.
pub fn carried(wasm: &[u8]) -> Result<String, String> {
    let packed = compressed(wasm).map_err(|error| format!("cannot compress a program: {error}"))?;
    Ok(BASE64_STANDARD.encode(packed))
}

/// The bytes as gzip (RFC 1952), which every browser that runs the program can undo by itself.
fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}
