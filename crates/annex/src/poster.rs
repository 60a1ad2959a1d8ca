//! A quote as a picture to share, drawn on a canvas as the crate `share` draws those of link previews, in the reader's own faces.
//! It stands in the page, where it can be copied, and is offered as a file.

use crate::offered::offer;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d as Canvas, Element, HtmlCanvasElement};

/// Width and height, in pixels, and the edge around the words.
const SIZE: (u32, u32) = (1200, 630);
const EDGE: f64 = 64.0;
/// Where the words stand, from the upper edge.
const ROOM: (f64, f64) = (130.0, 490.0);
/// The base lines of the title and of the last line.
const TOP: f64 = 92.0;
const FOOT: f64 = 584.0;
/// The lead of the words, and of the lines below.
const LEAD: f64 = 1.28;
const SMALL: f64 = 34.0;
/// The sizes of letters, from which the first is taken that fits.
const SIZES: [u8; 12] = [72, 64, 58, 52, 47, 43, 39, 36, 33, 30, 27, 24];
/// The colours of `tokens.css`, light: a picture is seen on other people's pages.
const PAPER: &str = "#fdfcf9";
const INK: &str = "#1a1a18";
/// Faces that every system has something for.
const SERIF: &str = "Georgia, 'Noto Serif', serif";
const SANS: &str = "system-ui, sans-serif";

/// Draws the quote of the place and offers it as a file.
///
/// # Errors
/// Where the page refuses a canvas.
pub fn draw(place: &Element) -> Result<(), JsValue> {
    let Some(poster) = place.query_selector("[data-poster]")? else { return Ok(()) };
    let document = place.owner_document().ok_or("an element without a document")?;
    let of = |name: &str| poster.get_attribute(name).unwrap_or_default();
    let (words, line) = (of("data-words"), of("data-poster"));
    let element: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    element.set_width(SIZE.0);
    element.set_height(SIZE.1);
    element.set_attribute("role", "img")?;
    element.set_attribute("aria-label", &format!("{words} {line}"))?;
    let canvas: Canvas = element.get_context("2d")?.ok_or("a browser without a canvas")?.unchecked_into();
    paint(&canvas, &words, &line, &of("data-title"), &of("data-edition"))?;
    poster.set_text_content(None);
    poster.append_child(&element)?;
    let given = Closure::once_into_js(move |blob: Option<Blob>| {
        // Where downloads are refused the picture stands in the page.
        drop(blob.map(|blob| offer(&document, "quote.png", &blob)));
    });
    element.to_blob(given.unchecked_ref())
}

fn paint(canvas: &Canvas, words: &str, line: &str, title: &str, edition: &str) -> Result<(), JsValue> {
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let room = width - 2.0 * EDGE;
    canvas.set_fill_style_str(PAPER);
    canvas.fill_rect(0.0, 0.0, width, height);
    canvas.set_fill_style_str(INK);
    canvas.fill_rect(0.0, 0.0, width, 14.0);
    let small = format!("600 26px {SANS}");
    canvas.set_font(&small);
    canvas.fill_text(title, EDGE, TOP)?;
    let mut fitting = (0.0, Vec::new());
    for size in SIZES {
        canvas.set_font(&format!("{size}px {SERIF}"));
        fitting = (f64::from(size), wrapped(canvas, words, room)?);
        if fitting.0 * LEAD * fitting.1.len() as f64 <= ROOM.1 - ROOM.0 {
            break;
        }
    }
    let (size, lines) = fitting;
    // What is short stands in the middle of its room.
    let mut y = ROOM.0 + (ROOM.1 - ROOM.0 - size * LEAD * lines.len() as f64) / 2.0 + size;
    for words in lines {
        canvas.fill_text(&words, EDGE, y)?;
        y += size * LEAD;
    }
    canvas.set_font(&small);
    let below = wrapped(canvas, line, room)?;
    let mut y = FOOT - SMALL * below.len() as f64;
    for words in below {
        canvas.fill_text(&words, EDGE, y)?;
        y += SMALL;
    }
    canvas.set_font(&format!("26px {SANS}"));
    canvas.fill_text(edition, EDGE, FOOT)
}

/// Lines of whole words, each as long as fits, in the face that is set.
fn wrapped(canvas: &Canvas, words: &str, width: f64) -> Result<Vec<String>, JsValue> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        let fits = match &longer {
            Some(line) => canvas.measure_text(line)?.width() <= width,
            None => false,
        };
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) if fits => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    Ok(lines)
}
