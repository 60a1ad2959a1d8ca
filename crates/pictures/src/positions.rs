//! Who uses which word: voices in the order of their texts, columns that are words and no scale.

use crate::mark::{CROSS, NO, YES, lights, name, one, places, shape, sign};
use crate::table::{row, table as tabled};
use address::{Cx, FacetValue, View};
use pack::{ActorIx, Position, SourceIx, Word};
use tree::{Node, el};

/// Who speaks: a text, or somebody whom it reports.
type Voice = (SourceIx, Option<ActorIx>);

/// The table; without the words that were used it has signs in their places.
pub fn table(cx: Cx<'_>, columns: &[String], marks: &[Position], words: bool) -> Node {
    let mut headings = vec![el("th").with(cx.word(Word::Voice))];
    headings.extend(columns.iter().map(|column| el("th").with(column.as_str())));
    let rows = voices(cx, marks).into_iter().map(|voice| {
        let of = |mark: &&Position| voice_of(cx, mark) == voice;
        let own: Vec<&Position> = marks.iter().filter(of).collect();
        let heading = el("th").all(who(cx, voice, words));
        if own.is_empty() {
            let silent = el("td").class("silent").attr("colspan", columns.len().to_string());
            return row(heading, [silent.with(cx.word(Word::UsesNone)).into()]);
        }
        row(heading, (0..).zip(columns).map(|(at, column)| cell(cx, at, column, &own, words)))
    });
    let table = tabled(headings, rows);
    if words { table.into() } else { table.class("signs").into() }
}

/// The voices by the date of their text; a text that says nothing here is a voice, too.
fn voices(cx: Cx<'_>, marks: &[Position]) -> Vec<Voice> {
    let mut sources: Vec<SourceIx> = SourceIx::all(cx.pack).collect();
    sources.sort_by_key(|at| cx.pack.date_of(*at));
    let mut voices = Vec::new();
    for source in sources {
        let mut own: Vec<Voice> =
            marks.iter().map(|mark| voice_of(cx, mark)).filter(|voice| voice.0 == source).collect();
        // Those whom a text reports stand before its own voice.
        own.sort_by_key(|voice| (voice.1.is_none(), voice.1));
        own.dedup();
        if own.is_empty() {
            own.push((source, None));
        }
        voices.extend(own);
    }
    voices
}

fn voice_of(cx: Cx<'_>, mark: &Position) -> Voice {
    let quote = &cx.pack[mark.spoken.quote];
    (quote.source, quote.speaker)
}

/// "Vytis Jurkonis in ○ Baonghean [2016]".
fn who(cx: Cx<'_>, (source, speaker): Voice, lit: bool) -> Vec<Node> {
    let text: [Node; 3] = [shape(cx, source).into(), "\u{a0}".into(), name(cx, source).into()];
    let lights = |value, words: Vec<Node>| match lit {
        true => vec![lights(cx, View::Positions, value, "").all(words).into()],
        false => words,
    };
    let Some(speaker) = speaker else { return lights(FacetValue::Source(source), text.into()) };
    let value = FacetValue::Voice(speaker);
    let speaker = cx.pack[speaker].name.as_str();
    let words = cx.word(Word::MarkSpeaker);
    let (before, after) = words.split_once("{source}").unwrap_or((words, ""));
    let [before, after] = [before, after].map(|part| Node::from(part.replace("{speaker}", speaker)));
    lights(value, [before].into_iter().chain(text).chain([after]).collect())
}

fn cell(cx: Cx<'_>, at: u16, column: &str, own: &[&Position], words: bool) -> Node {
    let marks: Vec<_> = own.iter().filter(|mark| mark.column == at).collect();
    let signs = |mark: &&&Position| {
        let (sign, says) = if mark.denies { (NO, Word::SaysOtherwise) } else { (YES, Word::SaysSo) };
        el("p").with(one(cx, mark.spoken.quote, sign, cx.word(says))).into()
    };
    match words {
        _ if marks.is_empty() => el("td").class("empty").into(),
        true => el("td").attr("data-label", column).all(marks.iter().map(|mark| said(cx, mark))).into(),
        false => el("td").all(marks.iter().map(signs)).into(),
    }
}

fn said(cx: Cx<'_>, mark: &Position) -> Node {
    let otherwise = || sign(CROSS, cx.word(Word::SaysOtherwise));
    let within = if mark.denies { el("p").class("denies").with(otherwise()).with(" ") } else { el("p") };
    let within = within.with(el("q").with(mark.spoken.words.as_str()));
    within.all(places(cx, &[mark.spoken.quote])).into()
}
