//! Marks: links to quotes that name text and paragraph, and the signs of what a text says of a claim.

use address::{Cx, FacetValue, View};
use pack::{QuoteIx, SourceIx};
use say::Mark;
use tree::{Element, Node, el};

/// Marks of quotes after a line of ours: "■ Ivanova [2019] ¶32 ■ ¶33".
pub fn marks(cx: Cx<'_>, quotes: &[QuoteIx]) -> Element {
    let mut before = None;
    let mut line = el("span").class("marks");
    for at in quotes {
        let mark = say::mark(cx.pack, *at, before);
        before = Some(mark.source);
        // A mark of the same text as the one before has a shape for its name.
        let label = if mark.name.is_some() { "" } else { &mark.label };
        line = line.with(" ").with(alone(cx, &mark, mark.plain(cx.pack), label));
    }
    line
}

/// Marks that stand in the column or row of their text: "¶32 ¶33".
pub fn places(cx: Cx<'_>, quotes: &[QuoteIx]) -> Vec<Node> {
    let place = |at: &QuoteIx| {
        let mark = say::mark(cx.pack, *at, None);
        let words = if mark.place.is_empty() { mark.shape.sign().to_string() } else { mark.place.clone() };
        [" ".into(), alone(cx, &mark, words, &mark.label)]
    };
    quotes.iter().flat_map(place).collect()
}

/// A link named by what is seen and, where that is not all, described in words.
fn alone(cx: Cx<'_>, mark: &Mark<'_>, words: String, label: &str) -> Node {
    let link = el("a")
        .class("mark")
        .attr("href", cx.links.quote(mark.quote))
        .attr("data-quote", cx.pack[mark.quote].id.as_str());
    let link = if label.is_empty() { link } else { link.attr("title", label) };
    link.with(words).into()
}

/// A sign as the link to a quote, named by what it says and where; the text is that of its column or shape.
pub fn one(cx: Cx<'_>, at: QuoteIx, sign: &str, says: &str) -> Node {
    let place = say::mark(cx.pack, at, None).place;
    let link = el("a").attr("href", cx.links.quote(at)).attr("data-quote", cx.pack[at].id.as_str());
    link.attr("aria-label", format!("{says} {place}")).with(sign).into()
}

/// Says so, as a character: where each byte counts.
pub const YES: &str = "✓";
/// Says otherwise.
pub const NO: &str = "✗";
/// Says it in part.
pub const PARTLY: &str = "~";

/// The name of something whose cards a press shows: in the picture, or where no program runs, as a list.
pub fn lights(cx: Cx<'_>, view: View, value: FacetValue, words: impl Into<Node>) -> Element {
    el("a").class("lights").attr("href", cx.links.lit(view, value)).with(words)
}

/// The shape of a text, which its name says in words.
pub fn shape(cx: Cx<'_>, source: SourceIx) -> Element {
    let sign = say::shape(cx.pack, source).sign().to_string();
    el("span").class("shape").attr("aria-hidden", "true").with(sign)
}

/// A text by name and year: "Ivanova [2019]".
pub fn name(cx: Cx<'_>, source: SourceIx) -> String {
    let text = &cx.pack[source];
    let year = cx.pack.date_of(source).map(|date| match text.stated {
        Some(_) => date.year.to_string(),
        None => format!("[{}]", date.year),
    });
    year.map_or_else(|| text.short.clone(), |year| format!("{} {year}", text.short))
}

/// A small drawing in the place of words: a tick, a cross, two bars.
pub fn sign(path: &'static str, words: &str) -> Element {
    let path =
        el("path").attr("d", path).attr("fill", "none").attr("stroke", "currentColor").attr("stroke-width", "2.4");
    el("svg").class("sign").attr("viewBox", "0 0 16 16").attr("role", "img").attr("aria-label", words).with(path)
}

/// Says so.
pub const TICK: &str = "M2 9l4 4 8-10";
/// Says otherwise.
pub const CROSS: &str = "M3 3l10 10M13 3L3 13";
/// Says it in part.
pub const BARS: &str = "M2 5h5M9 5h5M2 11h5M9 11h5";
