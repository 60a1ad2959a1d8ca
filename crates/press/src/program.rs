//! The program as the page loads it: start script with glue, wasm file, and the same bytes as a script.
//! Not the pages.

use crate::failed;
use crate::shrink;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::io::Write;
use std::path::Path;

/// The start script's source, with places for the ladder and for wasm-bindgen's glue.
const START: &str = include_str!("../../../src/start/start.js");
const GLUE_HERE: &str = "/* GLUE */";

/// The ladder from a page to the running program.
const LOAD: &str = include_str!("../../../src/start/load.js");
const LOAD_HERE: &str = "/* LOAD */";

/// The colours, fonts and measures.
pub const TOKENS: &str = include_str!("../../../src/style/tokens.css");

/// The parts of the style sheet that the first screen needs, in their order.
const STYLE: [&str; 5] = [
    TOKENS,
    include_str!("../../../src/style/base.css"),
    include_str!("../../../src/style/frame.css"),
    include_str!("../../../src/style/evidence.css"),
    include_str!("../../../src/style/guide.css"),
];

/// The parts that only later screens need.
const LATER: [&str; 4] = [
    include_str!("../../../src/style/cards.css"),
    include_str!("../../../src/style/source.css"),
    include_str!("../../../src/style/lists.css"),
    include_str!("../../../src/style/print.css"),
];

/// Everything that is not HTML.
pub struct Program {
    /// The classic start script with the glue inside.
    pub script: String,
    /// wasm-bindgen's glue, as it came.
    pub glue: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// A classic script that carries the program, for pages that may not fetch it.
    pub carrier: String,
    /// The program, compressed (gzip), as base64.
    pub base64: String,
    /// The style sheet of the first screen.
    pub style: String,
    /// The style sheet of what follows.
    pub later: String,
}

impl Program {
    /// Takes what Trunk built out of `staging`; the template page and the bare glue do not stay there.
    pub fn take(staging: &Path) -> Result<Self, String> {
        let glue_path = staging.join("explainer.js");
        let wasm_path = staging.join("explainer_bg.wasm");
        let glue = std::fs::read_to_string(&glue_path).map_err(|error| failed("cannot read", &glue_path, error))?;
        let wasm = std::fs::read(&wasm_path).map_err(|error| failed("cannot read", &wasm_path, error))?;
        let script = starting(START, &glue)?;
        let base64 =
            BASE64_STANDARD.encode(compressed(&wasm).map_err(|error| failed("cannot compress", &wasm_path, error))?);
        let carrier = format!("document.currentScript.explainerBytes = \"{base64}\";\n");
        Ok(Self {
            script,
            glue,
            wasm,
            carrier,
            base64,
            style: squeezed(&STYLE.concat()),
            later: squeezed(&LATER.concat()),
        })
    }
}

/// A script that starts the program, with the ladder and the glue in their places.
pub fn starting(script: &str, glue: &str) -> Result<String, String> {
    let script = shrink::script(&script.replacen(LOAD_HERE, LOAD, 1).replacen(GLUE_HERE, glue, 1))?;
    if script.contains("</script") {
        return Err("a start script holds `</script`, which would end it inside a page".to_owned());
    }
    Ok(script)
}

/// All parts of the style sheet in one.
pub fn whole_style() -> String {
    [STYLE.concat(), LATER.concat()].concat()
}

/// The bytes as gzip (RFC 1952), which every browser that runs the program can undo by itself.
fn compressed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}

/// CSS without comments, indentation and blank lines; what is left reads the same to a browser.
pub fn squeezed(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    let lines: Vec<_> = out.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n").replace(" {\n", "{").replace(";\n}", "}").replace(";\n", ";").replace("}\n", "}")
}
