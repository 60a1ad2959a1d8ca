//! The program as the page loads it: start script with glue, wasm file, and the same bytes as a script.
//! Not the pages.

use crate::failed;
use crate::pages::marked;
use crate::shrink;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use std::io::Write;
use std::path::Path;

/// The start script's source, with places for the ladder and for wasm-bindgen's glue.
const START: &str = include_str!("../web/start.js");
const GLUE_HERE: &str = "/* GLUE */";

/// The annex's carrier, with places for glue, program and the address of its style.
const ANNEX: &str = include_str!("../web/annex.js");

/// The style of what the annex draws, and of sheets wherever they stand.
const ANNEX_STYLE: [&str; 4] = [
    include_str!("../style/annex.css"),
    include_str!("../style/snippets.css"),
    include_str!("../style/sheet.css"),
    include_str!("../style/paper.css"),
];

/// The ladder from a page to the running program.
const LOAD: &str = include_str!("../web/load.js");
const LOAD_HERE: &str = "/* LOAD */";

/// The colours, fonts and measures.
pub const TOKENS: &str = include_str!("../style/tokens.css");

/// The parts of the style sheet that the first screen needs, in their order.
const STYLE: [&str; 5] = [
    TOKENS,
    include_str!("../style/base.css"),
    include_str!("../style/frame.css"),
    include_str!("../style/evidence.css"),
    include_str!("../style/summary.css"),
];

/// The parts that only later screens need.
const LATER: [&str; 8] = [
    include_str!("../style/states.css"),
    include_str!("../style/elements.css"),
    include_str!("../style/quotes.css"),
    include_str!("../style/guide.css"),
    include_str!("../style/cards.css"),
    include_str!("../style/source.css"),
    include_str!("../style/lists.css"),
    include_str!("../style/print.css"),
];

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
    /// The style sheet of the first screen.
    pub style: String,
    /// The style sheet of what follows.
    pub later: String,
    /// The script that carries the annex.
    pub annex: String,
    /// Its style sheet.
    pub annex_style: String,
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
        let script = starting(START, &glue)?;
        let base64 = carried(&wasm)?;
        let carrier = carrier(&base64);
        let annex_style = squeezed(&ANNEX_STYLE.concat());
        let annex = annex(staging, &annex_style)?;
        let [style, later] = [STYLE.concat(), LATER.concat()].map(|parts| squeezed(&parts));
        let element = built(staging, "element")?;
        Ok(Self { script, wasm, carrier, base64, style, later, annex, annex_style, element })
    }
}

/// What Trunk left of a program: its glue and its bytes.
fn built(staging: &Path, name: &str) -> Result<Built, String> {
    let glue = staging.join(format!("{name}.js"));
    let wasm = staging.join(format!("{name}_bg.wasm"));
    Ok(Built {
        glue: std::fs::read_to_string(&glue).map_err(|error| failed("cannot read", &glue, error))?,
        wasm: std::fs::read(&wasm).map_err(|error| failed("cannot read", &wasm, error))?,
    })
}

/// The script that carries the annex, whose bytes are no file of their own.
fn annex(staging: &Path, style: &str) -> Result<String, String> {
    let Built { glue, wasm } = built(staging, "annex")?;
    let bare = staging.join("annex_bg.wasm");
    std::fs::remove_file(&bare).map_err(|error| failed("cannot remove", &bare, error))?;
    let script = shrink::script(&ANNEX.replacen(GLUE_HERE, &glue, 1))?;
    let address = marked("annex.css", style.as_bytes());
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

/// CSS without comments and white space that only its writers need; what is left reads the same to a browser. Our style
/// sheets have no text in quotation marks that holds a comma or a colon; a test says so.
pub fn squeezed(css: &str) -> String {
    let css = uncommented(css);
    let lines: Vec<_> = css.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let spare = [(" {\n", "{"), (";\n}", "}"), (";\n", ";"), ("}\n", "}"), (",\n", ","), (", ", ","), (": ", ":")];
    spare.iter().fold(lines.join("\n"), |css, (long, short)| css.replace(long, short))
}

fn uncommented(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        out.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_in_quotation_marks_stays_when_a_style_sheet_is_squeezed() {
        let quoted = |css: &str| css.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let all = [&STYLE[..], &LATER[..], &ANNEX_STYLE[..]].concat().concat();
        let before = quoted(&uncommented(&all));
        assert!(before.len() > 5, "{before:?}");
        assert_eq!(quoted(&squeezed(&all)), before);
    }
}
