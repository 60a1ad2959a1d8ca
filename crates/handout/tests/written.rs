//! Each kind of sheet of one chapter of the tiny explainer in full: `expected/KIND.html` and `.txt`.
//! Not how they are printed. `HANDOUT_REFRESH=1` writes the files anew; read them before you keep them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;

use address::sheet::{Kind, Request, What};
use common::MINI;
use handout::sheet;
use pack::ChapterIx;
use std::path::Path;
use tree::Node;

/// Stands for the digest, which changes with every word of the seeds.
const DIGEST: &str = "0123456789abcdef";

#[track_caller]
fn check(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected").join(name);
    if std::env::var_os("HANDOUT_REFRESH").is_some() {
        std::fs::write(&file, found).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{name} is now\n{found}\ninstead of\n{expected}");
}

#[test]
fn each_kind_of_a_chapter_is_written() {
    let pack = &MINI.pack;
    for &(kind, name) in Kind::ALL {
        let request = Request { kind, seed: 2, ..Request::new(What::Chapter(ChapterIx(0))) };
        let sheet = sheet(pack, DIGEST, &request, None);
        let mut html = format!("<div class=\"{}\">\n", sheet.classes);
        let mut nodes: Vec<Node> = Vec::new();
        for block in &sheet.blocks {
            html += &tree::html(&block.nodes);
            html += if block.keep_with_next { "\n" } else { "\n\n" };
            nodes.extend(block.nodes.clone());
        }
        html += &format!("<footer>{}</footer>\n</div>\n", tree::html(&sheet.foot));
        nodes.extend(sheet.foot);
        check(&format!("{name}.html"), &html);
        check(&format!("{name}.txt"), &tree::text(&nodes));
    }
}
