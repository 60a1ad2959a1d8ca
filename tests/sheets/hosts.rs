//! The builder where browsers refuse much: in a bare sandbox, in `srcdoc`, from the disk, and how many clicks a lesson takes there.
//! Not the explainer's own page there: that is start_matrix.rs.

use super::{Lesson, choose, shown};
use crate::contents::Contents;
use lab::{Dist, Page, Suite};
use std::sync::Arc;

/// The most clicks from the opened file to a printed worksheet and its key.
const CLICKS: usize = 10;

/// Pages that hold the one file in a frame.
pub fn pages(dist: &Dist, contents: &Contents) -> [(&'static str, String); 2] {
    let frame = |content: String| {
        format!(
            "<!doctype html><title>Host</title><iframe width=900 height=700 sandbox=allow-scripts {content}></iframe>"
        )
    };
    let whole = dist.text("explainer.html").unwrap_or_else(|trouble| panic!("{trouble}"));
    let inside = whole.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let address = format!("/explainer.html#view=handout&amp;chapter={}", contents.chapters[0].id);
    [
        ("/in-a-sandbox.html", frame(format!("src=\"{address}\""))),
        ("/in-srcdoc.html", frame(format!("srcdoc=\"{inside}\""))),
    ]
}

pub fn add(suite: &mut Suite, lesson: &Arc<Lesson>) {
    let here = Arc::clone(lesson);
    suite.everywhere("in a bare sandbox a sheet is made, and what is refused has another way", move |page| {
        page.open(&here.site.url("/in-a-sandbox.html"));
        page.enter_frame("iframe");
        page.wait_live();
        shown(page);
        other_ways(page, true);
        assert_eq!(page.attribute(".annex a[target=_blank]", "href"), Some(here.at(&here.first())));
        page.leave_frame();
    });

    let here = Arc::clone(lesson);
    suite.everywhere("in srcdoc a sheet is made, and what is refused has another way", move |page| {
        page.open(&here.site.url("/in-srcdoc.html"));
        page.enter_frame("iframe");
        page.wait_live();
        page.click("[data-go=handout]");
        shown(page);
        choose(page, &here.contents.chapters[0].title);
        other_ways(page, true);
        page.leave_frame();
    });

    let here = Arc::clone(lesson);
    suite.everywhere("from the file to a printed worksheet and its key it takes few clicks", move |page| {
        page.open(&format!("file://{}", here.dist.folder().join("explainer.html").display()));
        page.wait_live();
        // Each browser would open a window of its own here.
        page.run_script(
            "window.told = []; window.print = () => window.told.push(document.title);
             window.clicks = []; addEventListener('click', event => { if (event.isTrusted) window.clicks.push(1); }, true);",
        );
        page.click("[data-go=handout]");
        shown(page);
        choose(page, &here.contents.chapters[0].title);
        choose(page, "Student worksheet");
        page.click("[data-act=print]");
        choose(page, "Their key");
        page.click("[data-act=print]");
        let told: Vec<String> = page.eval("told");
        let title = &here.contents.chapters[0].title;
        assert_eq!(told, [format!("{title} – Student worksheet"), format!("{title} – Teacher key")]);
        let clicks: usize = page.eval("clicks.length");
        assert!((1..=CLICKS).contains(&clicks), "{clicks} clicks");
        other_ways(page, false);
    });
}

/// What a frame may refuse without a word stands in the page: copying and saving show the words, printing names another way.
fn other_ways(page: &Page, framed: bool) {
    assert!(page.count(".page") > 0);
    for act in ["copy-text", "copy-html", "save-html", "copy-link"] {
        page.run_script("document.querySelector('[data-taken]').textContent = ''");
        page.click(&format!("[data-act={act}]"));
        page.wait_until("(document.querySelector('[data-taken] textarea')?.value ?? '').length > 20");
    }
    let said = "[...document.querySelectorAll('.annex p')].some(p => p.textContent.startsWith('In a frame printing may do nothing'))";
    assert_eq!(page.eval::<bool>(said), framed);
}
