//! Who says what: claims and texts. A dark cell is a text that says otherwise; an empty one is a text that is silent.

use crate::mark::{self, BARS, CROSS, TICK, lights, name, one, places, shape, sign};
use crate::table::{row, table as tabled};
use address::{Cx, FacetValue, View};
use pack::{Claim, QuoteIx, SourceIx, Word};
use tree::{Element, Node, el};

/// What keeps the parts of a key apart: an em space, which is not drawn together with others.
const APART: char = '\u{2003}';

/// What a text says of a claim.
#[derive(Clone, Copy)]
struct Side {
    /// The class of its cell.
    class: &'static str,
    /// Its sign as a line.
    path: &'static str,
    /// Its sign as a character, where each byte counts.
    letter: &'static str,
    word: Word,
}

const SAYS: Side = Side { class: "says", path: TICK, letter: mark::YES, word: Word::SaysSo };
const PARTLY: Side = Side { class: "partly", path: BARS, letter: mark::PARTLY, word: Word::SaysPartly };
const DENIES: Side = Side { class: "denies", path: CROSS, letter: mark::NO, word: Word::SaysOtherwise };

/// The claims with signs alone, each a link to the first quote of its text, for the small frame of a step.
pub fn signs(cx: Cx<'_>, claims: &[Claim]) -> Vec<Node> {
    let mut headings = vec![el("th").with(cx.word(Word::Claim))];
    let sign = |at| say::shape(cx.pack, at).sign();
    let all = || SourceIx::all(cx.pack);
    headings.extend(all().map(|at| el("th").attr("aria-label", name(cx, at)).with(sign(at).to_string())));
    let cell = |claim: &Claim, at| match said(cx, claim, at) {
        Some((side, quotes)) => {
            let word = cx.word(side.word);
            el("td").all(quotes.first().map(|at| one(cx, *at, side.letter, word))).into()
        }
        None => el("td").with("·").into(),
    };
    let rows = claims.iter().map(|claim| row(el("th").with(claim.text.as_str()), all().map(|at| cell(claim, at))));
    let letters = [SAYS, PARTLY, DENIES].map(|side| format!("{}\u{a0}{}{APART}", side.letter, cx.word(side.word)));
    let key = el("p").class("key").attr("aria-hidden", "true").with(letters.concat());
    vec![
        names(cx),
        tabled(headings, rows).class("signs").into(),
        key.with(format!("·\u{a0}{}", cx.word(Word::IsSilent))).into(),
    ]
}

/// The signs of the texts with their names.
pub fn names(cx: Cx<'_>) -> Node {
    let one = |at| format!("{}\u{a0}{}{APART}", say::shape(cx.pack, at).sign(), name(cx, at));
    let all: String = SourceIx::all(cx.pack).map(one).collect();
    el("p").class("texts").attr("aria-hidden", "true").with(all.trim_end()).into()
}

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

/// What a text says of a claim, and in which words; nothing where it is silent.
fn said(cx: Cx<'_>, claim: &Claim, source: SourceIx) -> Option<(Side, Vec<QuoteIx>)> {
    let own =
        |quotes: &[QuoteIx]| quotes.iter().copied().filter(|at| cx.pack[*at].source == source).collect::<Vec<_>>();
    sides(claim).map(|(side, quotes)| (side, own(quotes))).find(|(_, quotes)| !quotes.is_empty())
}

fn cell(cx: Cx<'_>, claim: &Claim, source: SourceIx) -> Node {
    match said(cx, claim, source) {
        Some((side, quotes)) => {
            let cell = el("td").class(side.class).with(sign(side.path, cx.word(side.word)));
            cell.all(places(cx, &quotes)).into()
        }
        None => el("td").class("silent").attr("aria-label", cx.word(Word::IsSilent)).with("·").into(),
    }
}

/// What the signs mean.
fn key(cx: Cx<'_>) -> Node {
    let part = |side: Side| -> Node {
        let word = cx.word(side.word);
        el("span").with(sign(side.path, word)).with(" ").with(word).with(" ").into()
    };
    let silent = el("span").with("· ").with(cx.word(Word::IsSilent));
    el("p").class("key").attr("aria-hidden", "true").all([SAYS, DENIES, PARTLY].map(part)).with(silent).into()
}
