//! The style sheets of all editions, made of the parts in `style/`, a file each.
//! Not their writing, and not which page loads which.

use crate::css::{self, Part};
use crate::inside::inside;
use crate::schemes::Schemes;

/// A part and its file's name.
macro_rules! part {
    ($name:literal) => {
        ($name, include_str!(concat!("../style/", $name)))
    };
}

/// The colours, fonts and measures.
pub const TOKENS: Part<'static> = part!("tokens.css");

/// What the first screen needs, in its order.
const FIRST: [Part; 5] =
    [TOKENS, part!("base.css"), part!("masthead.css"), part!("evidence.css"), part!("summary.css")];

/// What only later screens need.
const LATER: [Part; 14] = [
    part!("states.css"),
    part!("elements.css"),
    part!("quotes.css"),
    part!("guide.css"),
    part!("terms.css"),
    part!("cards.css"),
    part!("finder.css"),
    part!("facets.css"),
    part!("source.css"),
    part!("lists.css"),
    part!("sides.css"),
    part!("pictures.css"),
    part!("tables.css"),
    part!("print.css"),
];

/// The style of what the annex draws, and of sheets wherever they stand.
const ANNEX: [Part; 13] = [
    part!("annex.css"),
    part!("map.css"),
    LISTED,
    part!("grid.css"),
    part!("drawings.css"),
    STACK[0],
    STACK[1],
    STACK[2],
    STACK[3],
    part!("snippets.css"),
    part!("sheet.css"),
    part!("drawn.css"),
    part!("paper.css"),
];

/// The guide in steps.
const STACK: [Part; 4] = [part!("stack.css"), part!("witnesses.css"), part!("step.css"), part!("pictured.css")];

/// What only frames and elements need.
const FRAME: [Part; 3] = [part!("options.css"), part!("frame.css"), LISTED];

/// The lists: the annex draws those of the page.
const LISTED: Part = part!("listed.css");

/// For engines that pass over the rest. Not for elements, whose program they cannot run.
const PLAIN: Part = part!("plain.css");

/// What only elements need.
const ELEMENT: Part = part!("element.css");

/// The style sheets of the page.
pub struct Styles {
    /// Of the first screen.
    pub first: String,
    /// Of what follows.
    pub later: String,
    /// Of what the annex draws.
    pub annex: String,
    /// Of the map where it is a file of its own.
    pub drawing: String,
}

impl Styles {
    /// Made from the parts.
    pub fn new() -> Result<Self, String> {
        let made = |parts: &[Part]| css::minified(css::read(parts)?);
        let drawing = made(&[TOKENS, part!("sides.css"), part!("map.css")])?;
        Ok(Self { first: made(&FIRST)?, later: made(&[&LATER[..], &[PLAIN]].concat())?, annex: made(&ANNEX)?, drawing })
    }
}

/// What a frame adds to the style of the page.
pub fn frame(schemes: &Schemes) -> Result<String, String> {
    let forced = schemes.forced();
    css::minified(css::read(&[&[("schemes", forced.as_str())][..], &FRAME, &[part!("map.css")]].concat())?)
}

/// What steps need beside their own style and the colours.
const STEPS: [Part; 5] = [FRAME[0], part!("base.css"), part!("terms.css"), part!("sides.css"), part!("pictures.css")];

/// The style of the steps in a frame, whole.
pub fn stack(schemes: &Schemes) -> Result<String, String> {
    let forced = schemes.forced();
    let parts = [&[TOKENS, ("schemes", forced.as_str()), part!("steps.css")][..], &STEPS, &STACK, &[PLAIN]].concat();
    css::minified(css::read(&parts)?)
}

/// The style of the steps in an element, whole.
pub fn element_steps(schemes: &Schemes) -> Result<String, String> {
    let forced = schemes.forced();
    let parts = [&[ELEMENT, TOKENS, ("schemes", forced.as_str())][..], &STEPS, &STACK].concat();
    css::minified(inside(css::read(&parts)?))
}

/// The whole style of an element.
pub fn element(schemes: &Schemes) -> Result<String, String> {
    let forced = schemes.forced();
    let parts = [&[ELEMENT][..], &FIRST, &LATER, &[("schemes", forced.as_str())], &FRAME].concat();
    css::minified(inside(css::read(&parts)?))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn pictures_to_share_have_the_colours_of_the_page() {
        for (name, colour) in [("paper", poster::PAPER), ("ink", poster::INK), ("ink-soft", poster::SOFT)] {
            let token = format!("--{name}: {colour};");
            assert!(TOKENS.1.find(&token) < TOKENS.1.find("prefers-color-scheme"), "tokens.css has another {token}");
            assert!(TOKENS.1.contains(&token), "tokens.css has another {token}");
        }
    }

    #[test]
    fn nothing_inside_speaks_of_the_page_or_the_window() {
        let style = element(&Schemes::of(TOKENS).unwrap()).unwrap();
        for outside in [":root", "html", "vw", "@media (min", "@media (max", "@media (width", "rem;"] {
            assert!(!style.contains(outside), "{outside} is left in the element's style");
        }
        assert!(
            style.contains("@media print") && style.contains("@media (prefers-color-scheme"),
            "what is the reader's stays"
        );
        assert!(style.contains(".page{") && style.contains(".page[data-mode"), "{style}");
    }
}
