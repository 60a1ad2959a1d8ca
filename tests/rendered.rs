//! What the components draw of the tiny explainer on pages without scripts, beside stored files: changed markup is seen as a
//! difference, an element to a line. `RENDERED_REFRESH=1 cargo test --test rendered` writes the files anew, to be read before they are
//! committed.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use std::path::{Path, PathBuf};

use address::View;
use explainer::shelf::Shelf;
use explainer::ui::{Cx, Mode, StaticFile, StaticPage, StaticPageProps};
use pack::{CardIx, SourceIx};
use yew::{Html, LocalServerRenderer};

/// The pages, each with the name of its stored file.
const PAGES: [(&str, StaticFile); 5] = [
    ("index", StaticFile::INDEX),
    ("cards", StaticFile::View(View::Cards)),
    ("card", StaticFile::Card(CardIx(0))),
    ("source", StaticFile::Source(SourceIx(0))),
    ("about", StaticFile::View(View::About)),
];

fn stored(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rendered").join(format!("{name}.html"))
}

/// One element, or its end, to a line.
fn lines(html: &str) -> String {
    html.replace("><", ">\n<") + "\n"
}

#[test]
fn the_components_draw_what_is_stored() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mini/seeds");
    let built = author::build(&seeds).expect("the tiny explainer has no mistake");
    let shelf = Shelf::supplemented(built.bytes.clone().leak(), &built.supplement.whole).expect("it can be read");
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let mut changed = Vec::new();
    for (name, file) in PAGES {
        let cx = Cx { shelf, mode: Mode::Page(file) };
        let props = StaticPageProps { cx, later: None, starting: Html::default() };
        let html =
            lines(&runtime.block_on(LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render()));
        if std::env::var_os("RENDERED_REFRESH").is_some() {
            std::fs::create_dir_all(stored(name).parent().expect("a folder")).expect("it can be made");
            std::fs::write(stored(name), &html).expect("it can be written");
        }
        let before = std::fs::read_to_string(stored(name)).unwrap_or_default();
        let first = before.lines().zip(html.lines()).position(|(before, now)| before != now);
        if before != html {
            let line = first.unwrap_or_else(|| before.lines().count().min(html.lines().count()));
            let at = |text: &str| text.lines().nth(line).unwrap_or_default().to_owned();
            changed.push(format!(
                "tests/rendered/{name}.html:{}\n  stored {}\n  drawn  {}",
                line + 1,
                at(&before),
                at(&html)
            ));
        }
    }
    assert!(changed.is_empty(), "{}", changed.join("\n"));
}
