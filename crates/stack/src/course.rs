//! Courses: which steps are gone through one after the other, and the list from which a reader chooses one.

use address::{Cx, Place, Stack, View};
use core::num::NonZeroU16;
use pack::{ChapterIx, Part, PathIx, Word, steps};
use tree::{Node, el};

/// The parts of a stack in their order.
pub fn parts(cx: Cx<'_>, stack: Stack) -> Vec<Part> {
    match stack {
        Stack::Summary => vec![Part::Summary],
        Stack::Chapter(at) => vec![Part::Chapter(at)],
        Stack::Path(at) => cx.pack[at].chapters.iter().copied().map(Part::Chapter).collect(),
    }
}

/// What a stack is called while one of its parts is shown.
pub fn title(cx: Cx<'_>, stack: Stack, part: Part) -> String {
    match stack {
        Stack::Path(at) => cx.pack[at].title.clone(),
        Stack::Summary | Stack::Chapter(_) => name(cx, part),
    }
}

/// A part by its id: that of the chapter, or the view of the summary.
pub fn id<'a>(cx: Cx<'a>, part: Part) -> &'a str {
    match part {
        Part::Summary => View::Summary.word(),
        Part::Chapter(at) => &cx.pack[at].id,
    }
}

/// "Chapter 9 of 11".
pub fn name(cx: Cx<'_>, part: Part) -> String {
    match part {
        Part::Summary => cx.word(Word::Summary).to_owned(),
        Part::Chapter(at) => {
            let (n, total) = ((at.0 + 1).to_string(), cx.pack.chapters.len().to_string());
            cx.pack.words.fill(Word::ChapterOf, &[("n", &n), ("total", &total)])
        }
    }
}

/// Where a part begins on the pages.
pub fn beginning(part: Part) -> Place {
    match part {
        Part::Summary => Place::View(View::Summary),
        Part::Chapter(at) => Place::Chapter(at),
    }
}

/// The first step of a stack.
pub fn first(stack: Stack) -> Place {
    Place::Step(stack, NonZeroU16::MIN)
}

/// The list of courses, folded under the name of the present one: the summary, each path, each chapter.
pub fn list(cx: Cx<'_>, present: &str) -> Node {
    let pack = cx.pack;
    let entry = |stack: Stack, name: &str| {
        let parts = parts(cx, stack);
        let many: usize = parts.iter().map(|part| steps(pack, *part).len()).sum();
        let link = el("a").attr("href", cx.within(first(stack)));
        // A summary and a chapter are a part themselves.
        let link = match stack {
            Stack::Path(_) => {
                let ids: Vec<&str> = parts.iter().map(|part| id(cx, *part)).collect();
                link.attr("data-parts", ids.join(" "))
            }
            Stack::Summary | Stack::Chapter(_) => link,
        };
        let link = link.with(name);
        el("li").with(link).with(" ").with(el("span").with(pack.words.count(Word::StepCount, many))).into()
    };
    let summary = (!pack.summary.is_empty()).then(|| entry(Stack::Summary, cx.word(Word::Summary)));
    let paths = PathIx::all(pack).map(|at| entry(Stack::Path(at), &pack[at].title));
    let chapters = ChapterIx::all(pack).map(|at| entry(Stack::Chapter(at), &pack[at].title));
    let present = el("summary").with(el("span").attr("data-course", "").with(present));
    el("details")
        .class("courses")
        .with(present)
        .with(el("ul").all(summary.into_iter().chain(paths).chain(chapters)))
        .into()
}
