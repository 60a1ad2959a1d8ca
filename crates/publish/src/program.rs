//! The program as the page loads it: start script with glue, wasm file, and the same bytes as a script.
//! Not the pages.

use crate::file;
use crate::names;
use crate::offline;
use crate::paths;
use crate::script::script;
use crate::section;
use crate::style::Styles;
use crate::suggest;
use crate::versioned::versioned;
use author::Built;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::io::Write;
use std::path::Path;

/// The start script, with a place for wasm-bindgen's glue.
const START: &str = include_str!("../web/start.js");
pub const GLUE_HERE: &str = "/* GLUE */";

/// What a live page does beside starting, with places for what its search box suggests and for what the explainer's own page
/// does besides.
const AFTER: &str = include_str!("../web/after.js");
const OFFLINE_HERE: &str = "/* OFFLINE */";
const SUGGEST_HERE: &str = "/* SUGGEST */";

/// The annex's carrier, with places for glue, program and the address of its style.
const ANNEX: &str = include_str!("../web/annex.js");

/// The sections of the programs' files that hold the pack, and the supplement to it for the annex and elements. The scripts read them.
const PACK: &str = "explainer-pack";
const SUPPLEMENT: &str = "explainer-supplement";

/// Everything that is not HTML.
pub struct Program {
    /// The classic start script with the glue inside.
    pub script: String,
    /// The program with the pack in it.
    pub wasm: Vec<u8>,
    /// A classic script that carries the program, for pages that may not fetch it.
    pub carrier: String,
    /// The program, compressed (gzip), as base64.
    pub base64: String,
    /// The style sheets of the page.
    pub styles: Styles,
    /// The script that carries the annex.
    pub annex: String,
    /// What is loaded when the page is live.
    pub after: String,
    /// The same for the one file, which keeps no copy of itself.
    pub after_inside: String,
    /// The program of elements.
    pub element: Filled,
}

/// A program with content in it.
pub struct Filled {
    /// wasm-bindgen's glue.
    pub glue: String,
    /// The program.
    pub wasm: Vec<u8>,
}

impl Program {
    /// Reads what Trunk built in `folder` and puts the explainer in.
    ///
    /// # Errors
    /// A sentence on the file that is missing or no program.
    pub fn fill(folder: &Path, built: &Built) -> Result<Self, String> {
        let Filled { glue, wasm } = filled(folder, "explainer", PACK, &built.bytes)?;
        let suggest = (SUGGEST_HERE, &*suggest::script(&built.pack));
        let offline_words = ("/* WORDS */", &*offline::words(&built.pack));
        let after = script(AFTER, &[suggest, (OFFLINE_HERE, offline::PAGE), offline_words])?;
        let after_inside = script(AFTER, &[suggest, (OFFLINE_HERE, "")])?;
        let script = script(START, &[(GLUE_HERE, &glue)])?;
        let base64 = carried(&wasm)?;
        let carrier = carrier(&base64);
        let styles = Styles::new()?;
        let annex = annex(filled(folder, "annex", SUPPLEMENT, &built.supplement.whole)?, &styles.annex)?;
        // An element draws the guide itself.
        let mut element = filled(folder, "element", PACK, &built.bytes)?;
        element.wasm = section::put(&element.wasm, SUPPLEMENT, &built.supplement.guide)?;
        Ok(Self { script, wasm, carrier, base64, styles, annex, after, after_inside, element })
    }
}

/// What Trunk left of a program, with `content` in its section `part`.
fn filled(folder: &Path, name: &str, part: &str, content: &[u8]) -> Result<Filled, String> {
    let path = folder.join(format!("{name}_bg.wasm"));
    let wasm =
        section::put(&file::read(&path)?, part, content).map_err(|error| format!("{}: {error}", path.display()))?;
    let glue = file::read_text(&folder.join(format!("{name}.js")))?;
    let (glue, mut wasm) = names::shortened(&glue, &wasm)?;
    paths::left_out(&mut wasm).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Filled { glue, wasm })
}

/// The script that carries the annex, whose bytes are no file of their own.
fn annex(Filled { glue, wasm }: Filled, style: &str) -> Result<String, String> {
    let script = script(ANNEX, &[(GLUE_HERE, &glue)])?;
    let address = versioned("annex.css", style.as_bytes());
    Ok(script.replacen("BYTES", &carried(&wasm)?, 1).replacen("STYLE", &address, 1))
}

/// A classic script that carries a program, for pages that may not fetch it.
pub fn carrier(base64: &str) -> String {
    format!("(document.currentScript || self).explainerCarried = \"{base64}\";\n")
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
