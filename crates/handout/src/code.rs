//! An address as a QR code (ISO/IEC 18004), drawn with SVG elements.
//! Not a shortener of addresses; one that no code can hold gets none.

use qrcodegen::{QrCode, QrCodeEcc};
use tree::{Element, Node, el};

/// White modules around the code, as the standard asks.
const QUIET: i32 = 4;

/// How wide a module is printed, in tenths of a millimetre: what cameras of telephones read from a hand's distance.
const MODULE: i32 = 4;

/// A code and the width it is printed in.
pub struct Code {
    /// The drawing, black on white.
    pub drawing: Node,
    /// Its width and height in millimetres, the white around it included.
    pub wide: i32,
}

/// The code of `words`, called `name` for those who do not see it; `None` where they are too long (2,953 bytes are the most).
///
/// The level of error correction is the highest that the smallest fitting code has room for.
pub fn code(words: &str, name: &str) -> Option<Code> {
    let code = QrCode::encode_text(words, QrCodeEcc::Low).ok()?;
    let (size, side) = (code.size(), code.size() + 2 * QUIET);
    let mut path = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let begun = x;
            while code.get_module(x, y) {
                x += 1;
            }
            if x > begun {
                let (left, top, long) = (begun + QUIET, y + QUIET, x - begun);
                path.push_str(&format!("M{left} {top}h{long}v1h-{long}z"));
            }
            x += 1;
        }
    }
    let wide = (side * MODULE + 9) / 10;
    let side = side.to_string();
    let across = format!("{wide}mm");
    let drawing: Element = el("svg")
        .class("code")
        .attr("viewBox", format!("0 0 {side} {side}"))
        .attr("width", across.clone())
        .attr("height", across)
        .attr("shape-rendering", "crispEdges")
        .attr("role", "img")
        .attr("aria-label", name)
        .with(el("rect").attr("width", side.clone()).attr("height", side).attr("fill", "#fff"))
        .with(el("path").attr("fill", "#000").attr("d", path));
    Some(Code { drawing: drawing.into(), wide })
}
