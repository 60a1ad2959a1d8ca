//! How sure we can be: what is known of the texts, who does not speak, what rests on one text, who is heard through whom.
//! Not the counting, which is in `state`, and no quotes: each number leads to its cards.

use crate::parts::{cards, in_a_row, link};
use crate::table::table;
use address::{Cx, FacetValue, Place, cards_with};
use pack::{ActorIx, GroupIx, SourceIx, Word};
use state::{count, reported, resting_on, retold, unheard};
use tree::{Node, el};

/// The gaps.
pub fn gaps(cx: Cx<'_>) -> Vec<Node> {
    let heading = |word| -> Node { el("h3").with(cx.word(word)).into() };
    let mut all = vec![heading(Word::GapsTexts), texts(cx)];
    all.extend(voices(cx));
    all.push(heading(Word::GapsAlone));
    all.push(el("p").with(cx.word(Word::StatusHow)).into());
    all.push(alone(cx));
    all.extend(second_hand(cx));
    all.push(heading(Word::GapsAfter));
    all.push(el("p").with(cx.pack.edition.standing.as_str()).into());
    all
}

/// "Baonghean after DW": a text, and what it retells.
fn through(cx: Cx<'_>, name: &str, at: SourceIx) -> String {
    match retold(cx.pack, at) {
        Some(other) => format!("{name} {}", cx.with(Word::After, other)),
        None => name.to_owned(),
    }
}

/// What each text is, and what it is silent on.
fn texts(cx: Cx<'_>) -> Node {
    let headings = [Word::FacetSource, Word::Date, Word::Genre, Word::Through, Word::SilentOn];
    let rows = SourceIx::all(cx.pack).map(|at| {
        let source = &cx.pack[at];
        let place = Place::Source { source: at, quote: None, paragraph: None };
        let names: Vec<&str> = [&source.author, &source.publisher].into_iter().flatten().map(String::as_str).collect();
        let silent = source.silent_on.iter().map(|what| el("li").with(what.as_str()).into());
        let mut day: Vec<Node> = say::nodes(vec![say::day(cx.pack, at)]).collect();
        day.push(format!(". {}", source.date_from).into());
        vec![
            vec![format!("{}: ", source.short).into(), link(cx.links.place(place), source.title.as_str()).into()],
            day,
            vec![source.genre.as_str().into()],
            vec![through(cx, &names.join(", "), at).into()],
            vec![el("ul").all(silent).into()],
        ]
    });
    table(cx, &headings, rows)
}

/// Whom cards name and nobody quotes.
fn voices(cx: Cx<'_>) -> Vec<Node> {
    let groups = unheard(cx.pack);
    if groups.is_empty() {
        return Vec::new();
    }
    let group = |(group, actors): &(GroupIx, Vec<ActorIx>)| {
        el("li").with(el("b").with(cx.pack[*group].name.as_str())).with(": ").all(names(cx, actors)).into()
    };
    vec![
        el("h3").with(cx.word(Word::GapsVoices)).into(),
        el("p").with(cx.word(Word::GapsVoicesLead)).into(),
        el("ul").all(groups.iter().map(group)).into(),
    ]
}

/// How many cards quote each text, and how many rest on it alone.
fn alone(cx: Cx<'_>) -> Node {
    let headings = [Word::FacetSource, Word::GapsQuoting, Word::GapsResting];
    let rows = SourceIx::all(cx.pack).map(|at| {
        let name = cx.pack[at].short.as_str().into();
        vec![vec![name], vec![of(cx, vec![FacetValue::Source(at)])], vec![of(cx, resting_on(at))]]
    });
    table(cx, &headings, rows)
}

/// The number of cards that have all of `chosen`, with a link to them where the program can sort them out.
fn of(cx: Cx<'_>, chosen: Vec<FacetValue>) -> Node {
    let number = count(cx.pack, &chosen);
    if !cx.links.live() {
        return number.to_string().into();
    }
    link(format!("#{}", cards_with(cx.pack, chosen)), cards(cx, number)).into()
}

/// Who is heard through which text.
fn second_hand(cx: Cx<'_>) -> Vec<Node> {
    let texts = SourceIx::all(cx.pack).map(|at| (at, reported(cx.pack, at)));
    let texts: Vec<_> = texts.filter(|(_, speakers)| !speakers.is_empty()).collect();
    if texts.is_empty() {
        return Vec::new();
    }
    let text = |(at, speakers): &(SourceIx, Vec<ActorIx>)| {
        let name = el("b").with(through(cx, &cx.pack[*at].short, *at));
        el("li").all(names(cx, speakers)).with(cx.word(Word::ReportedBy)).with(" ").with(name).into()
    };
    vec![el("h3").with(cx.word(Word::GapsSecondHand)).into(), el("ul").all(texts.iter().map(text)).into()]
}

/// Names in a row, each a link to its cards where the program can sort them out.
fn names(cx: Cx<'_>, actors: &[ActorIx]) -> Vec<Node> {
    let one = |actor: &ActorIx| {
        let name = cx.pack[*actor].name.as_str();
        match cx.links.live() {
            true => link(cx.links.cards_of(FacetValue::Actor(*actor)), name).into(),
            false => name.into(),
        }
    };
    in_a_row(actors.iter().map(one))
}
