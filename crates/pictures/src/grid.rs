//! Who says what: claims and texts. A dark cell is a text that says otherwise; an empty one is a text that is silent.

use crate::mark::{BARS, CROSS, TICK, lights, name, places, shape, sign};
use crate::table::{row, table as tabled};
use address::{Cx, FacetValue, View};
use pack::{Claim, QuoteIx, SourceIx, Word};
use tree::{Element, Node, el};

/// What a text says of a claim: the class of its cell, its sign, its words.
type Side = (&'static str, &'static str, Word);
const SAYS: Side = ("says", TICK, Word::SaysSo);
const PARTLY: Side = ("partly", BARS, Word::SaysPartly);
const DENIES: Side = ("denies", CROSS, Word::SaysOtherwise);

/// The table with its key.
pub fn table(cx: Cx<'_>, claims: &[Claim]) -> Vec<Node> {
    let mut headings = vec![el("th").with(cx.word(Word::Claim))];
    headings.extend(SourceIx::all(cx.pack).map(|at| {
        let lights = lights(cx, View::WhoSaysWhat, FacetValue::Source(at), "");
        el("th").with(lights.all(heading(cx, at)))
    }));
    let rows =
        claims.iter().map(|claim| row(claim_name(cx, claim), SourceIx::all(cx.pack).map(|at| cell(cx, claim, at))));
    vec![texts(cx), tabled(headings, rows).into(), key(cx)]
}

fn heading(cx: Cx<'_>, at: SourceIx) -> [Node; 3] {
    [shape(cx, at).into(), " ".into(), el("span").class("name").with(name(cx, at)).into()]
}

/// The shapes with their names, for narrow pages, where a column has room for the shape alone.
fn texts(cx: Cx<'_>) -> Node {
    let one = |at| -> Node { el("span").all(heading(cx, at)).with(" ").into() };
    el("p").class("texts").attr("aria-hidden", "true").all(SourceIx::all(cx.pack).map(one)).into()
}

/// The claim; one that a single text speaks of says so.
fn claim_name(cx: Cx<'_>, claim: &Claim) -> Element {
    let mut sources: Vec<SourceIx> =
        sides(claim).flat_map(|(_, quotes)| quotes).map(|at| cx.pack[*at].source).collect();
    sources.dedup();
    let alone = (sources.len() == 1).then(|| el("small").with(cx.word(Word::StatusSingle)));
    let heading = el("th").with(claim.text.as_str());
    alone.into_iter().fold(heading, |heading, alone| heading.with(" ").with(alone))
}

fn sides(claim: &Claim) -> impl Iterator<Item = (Side, &Vec<QuoteIx>)> {
    [(SAYS, &claim.says), (PARTLY, &claim.partly), (DENIES, &claim.denies)].into_iter()
}

fn cell(cx: Cx<'_>, claim: &Claim, source: SourceIx) -> Node {
    for ((class, path, word), quotes) in sides(claim) {
        let own: Vec<_> = quotes.iter().copied().filter(|at| cx.pack[*at].source == source).collect();
        if !own.is_empty() {
            let cell = el("td").class(class).with(sign(path, cx.word(word)));
            return cell.all(places(cx, &own)).into();
        }
    }
    el("td").class("silent").attr("aria-label", cx.word(Word::IsSilent)).with("·").into()
}

/// What the signs mean.
fn key(cx: Cx<'_>) -> Node {
    let part = |(_, path, word): Side| -> Node {
        el("span").with(sign(path, cx.word(word))).with(" ").with(cx.word(word)).with(" ").into()
    };
    let silent = el("span").with("· ").with(cx.word(Word::IsSilent));
    el("p").class("key").attr("aria-hidden", "true").all([SAYS, DENIES, PARTLY].map(part)).with(silent).into()
}
