//! What frameworks answer to the same questions. An empty cell says that the corpus does not say.

use crate::grid::names;
use crate::mark::{marks, name, one};
use crate::table::{row, table as tabled};
use address::Cx;
use pack::{Framework, Line, Word};
use tree::{Element, Node, el};

/// The table in a step: its words, or which cell rests on which text.
pub fn in_step(cx: Cx<'_>, rows_are: &str, questions: &[String], frameworks: &[Framework]) -> Vec<Node> {
    match pack::spelled_out(frameworks) {
        true => vec![words(cx, rows_are, questions, frameworks).into()],
        false => overview(cx, rows_are, questions, frameworks),
    }
}

/// The shape of the text behind each cell, and the questions by number.
fn overview(cx: Cx<'_>, rows_are: &str, questions: &[String], frameworks: &[Framework]) -> Vec<Node> {
    let mut headings = vec![el("th").with(rows_are)];
    headings.extend((1..).zip(questions).map(|(n, _): (usize, _)| el("th").with(n.to_string())));
    let cell = |cell: &Option<Line>| -> Node {
        let first = cell.as_ref().and_then(|line| line.quotes.first());
        let shape = |at: pack::QuoteIx| {
            let source = cx.pack[at].source;
            one(cx, at, &say::shape(cx.pack, source).sign().to_string(), &name(cx, source))
        };
        el("td").with(first.map_or_else(|| "·".into(), |at| shape(*at))).into()
    };
    let rows = frameworks.iter().map(|one| row(el("th").with(one.name.as_str()), one.cells.iter().map(cell)));
    let key = el("ol").all(questions.iter().map(|question| el("li").with(question.as_str()).into()));
    vec![names(cx), tabled(headings, rows).class("signs").into(), key.into()]
}

/// The table, and how much of it is answered.
pub fn table(cx: Cx<'_>, rows_are: &str, questions: &[String], frameworks: &[Framework]) -> Vec<Node> {
    let cells = || frameworks.iter().flat_map(|one| &one.cells);
    let counts = [("n", cells().flatten().count().to_string()), ("of", cells().count().to_string())];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let filled = el("p").class("filled").with(cx.pack.words.fill(Word::MatrixFilled, &counts));
    vec![words(cx, rows_are, questions, frameworks).into(), filled.into()]
}

fn words(cx: Cx<'_>, rows_are: &str, questions: &[String], frameworks: &[Framework]) -> Element {
    let mut headings = vec![el("th").with(rows_are)];
    headings.extend(questions.iter().map(|question| el("th").with(question.as_str())));
    let rows = frameworks.iter().map(|one| {
        let cells = one.cells.iter().zip(questions).map(|(cell, question)| match cell {
            Some(line) => said(cx, el("td").attr("data-label", question.as_str()), line).into(),
            None => el("td").class("silent").with(cx.word(Word::NotSaid)).into(),
        });
        row(heading(cx, one), cells.collect::<Vec<Node>>())
    });
    tabled(headings, rows)
}

fn heading(cx: Cx<'_>, one: &Framework) -> Element {
    let heading = el("th").with(el("b").with(one.name.as_str()));
    match &one.note {
        Some(note) => heading.with(said(cx, el("small"), note)),
        None => heading,
    }
}

/// A line with its marks.
fn said(cx: Cx<'_>, within: Element, line: &Line) -> Element {
    within.with(el("span").class("said").with(line.text.as_str())).with(marks(cx, &line.quotes))
}
