//! Quoted words, one below the other, each with its mark and, where a text dates it, its date.

use crate::mark::marks;
use address::Cx;
use pack::Spoken;
use tree::{Node, el};

/// The list.
pub fn list(cx: Cx<'_>, list: &[Spoken]) -> Node {
    let item = |one: &Spoken| -> Node {
        let words = el("q").with(one.words.as_str());
        let said = cx.pack[one.quote].said.map(|date| say::time(date, say::date_words(cx.pack, date)).into());
        el("li")
            .with(words)
            .with(" ")
            .with(marks(cx, &[one.quote]).all(said.into_iter().flat_map(|said| [", ".into(), said])))
            .into()
    };
    el("ul").all(list.iter().map(item)).into()
}
