//! What frameworks answer to the same questions. An empty cell says that the corpus does not say.

use crate::mark::marks;
use crate::table::{row, table as tabled};
use address::Cx;
use pack::{Framework, Line, Word};
use tree::{Element, Node, el};

/// The table, and how much of it is answered.
pub fn table(cx: Cx<'_>, rows_are: &str, questions: &[String], frameworks: &[Framework]) -> Vec<Node> {
    let mut headings = vec![el("th").with(rows_are)];
    headings.extend(questions.iter().map(|question| el("th").with(question.as_str())));
    let rows = frameworks.iter().map(|one| {
        let cells = one.cells.iter().zip(questions).map(|(cell, question)| match cell {
            Some(line) => said(cx, el("td").attr("data-label", question.as_str()), line).into(),
            None => el("td").class("silent").with(cx.word(Word::NotSaid)).into(),
        });
        row(heading(cx, one), cells.collect::<Vec<Node>>())
    });
    let cells = || frameworks.iter().flat_map(|one| &one.cells);
    let counts = [("n", cells().flatten().count().to_string()), ("of", cells().count().to_string())];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let filled = el("p").class("filled").with(cx.pack.words.fill(Word::MatrixFilled, &counts));
    vec![tabled(headings, rows).into(), filled.into()]
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
