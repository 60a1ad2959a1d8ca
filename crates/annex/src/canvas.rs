//! A quote as a picture to share, drawn on a canvas in the reader's own faces. It stands in the page, where it can be copied,
//! and is offered as a file. Not what stands on it and where: that is the crate `poster`.

use crate::offered::offer;
use poster::{BAR, INK, Kind, PAPER, Poster, SOFT, Shared};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, CanvasRenderingContext2d as Canvas, Element, HtmlCanvasElement};

/// Faces that every system has something for.
const SERIF: &str = "Georgia, 'Noto Serif', serif";
const SANS: &str = "system-ui, sans-serif";

/// Draws the quote of the place and offers it as a file.
///
/// # Errors
/// Where the page refuses a canvas.
pub fn draw(place: &Element) -> Result<(), JsValue> {
    let Some(place) = place.query_selector("[data-poster]")? else { return Ok(()) };
    let document = place.owner_document().ok_or("an element without a document")?;
    let of = |name: &str| place.get_attribute(name).unwrap_or_default();
    let (words, below) = (of("data-words"), of("data-poster"));
    let name = format!("{words} {below}");
    let poster = Poster { title: of("data-title"), words, below, edition: of("data-edition"), map: false };
    let [width, height] = Shared::SIZE;
    let element: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    element.set_width(width);
    element.set_height(height);
    element.set_attribute("role", "img")?;
    element.set_attribute("aria-label", &name)?;
    let canvas: Canvas = element.get_context("2d")?.ok_or("a browser without a canvas")?.unchecked_into();
    paint(&canvas, &poster)?;
    place.set_text_content(None);
    place.append_child(&element)?;
    let given = Closure::once_into_js(move |blob: Option<Blob>| {
        // Where downloads are refused the picture stands in the page.
        drop(blob.map(|blob| offer(&document, "quote.png", &blob)));
    });
    element.to_blob(given.unchecked_ref())
}

fn paint(canvas: &Canvas, poster: &Poster) -> Result<(), JsValue> {
    let [width, height] = Shared::SIZE.map(f64::from);
    canvas.set_fill_style_str(PAPER);
    canvas.fill_rect(0.0, 0.0, width, height);
    canvas.set_fill_style_str(INK);
    canvas.fill_rect(0.0, 0.0, width, f64::from(BAR));
    let lines = poster.lines(|words, kind, size| {
        canvas.set_font(&font(kind, size));
        // A browser that cannot measure sets one line.
        canvas.measure_text(words).map_or(0.0, |measured| measured.width() as f32)
    });
    for line in lines {
        canvas.set_font(&font(line.kind, line.size));
        canvas.set_fill_style_str(if line.kind == Kind::Quiet { SOFT } else { INK });
        canvas.fill_text(&line.words, f64::from(line.x), f64::from(line.y))?;
    }
    Ok(())
}

fn font(kind: Kind, size: f32) -> String {
    match kind {
        Kind::Words => format!("{size}px {SERIF}"),
        Kind::Strong => format!("600 {size}px {SANS}"),
        Kind::Quiet => format!("{size}px {SANS}"),
    }
}
