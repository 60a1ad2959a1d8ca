//! What every style writes of every kind of work, in files that can be read: `expected/NAME.txt`, italics between `_`.
//! Not a comparison with another program. `CITE_REFRESH=1` writes the files anew; read them before you keep them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;

use author::Built;
use cite::{Run, Style, Work};
use common::EXPLAINERS;
use pack::{Pack, QuoteIx, SourceIx};
use std::path::Path;

/// Stands for the digest, which changes with every word of the seeds.
const DIGEST: &str = "0123456789abcdef";

fn visible(runs: &[Run]) -> String {
    runs.iter().map(|run| if run.italic { format!("_{}_", run.text) } else { run.text.clone() }).collect()
}

/// Every style's entry and mention of `works`.
fn written(pack: &Pack, works: &[Work]) -> String {
    let mut out = String::new();
    for ((style, _), name) in Style::ALL.iter().copied().zip(cite::STYLE_NAMES) {
        out += &format!("== {name}\n");
        for work in works {
            out += &format!("{}\n", visible(&cite::entry(pack, DIGEST, *work, style)).replace("\r\n", "\n"));
            if cite::is_text(style) {
                out += &format!("   {}\n", visible(&cite::mention(pack, DIGEST, *work, style)));
            }
        }
    }
    out
}

#[track_caller]
fn check(name: &str, found: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/expected").join(format!("{name}.txt"));
    if std::env::var_os("CITE_REFRESH").is_some() {
        std::fs::write(&file, found).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "{name}: the citations are now\n{found}\ninstead of\n{expected}");
}

fn quote(built: &Built, id: &str) -> Work {
    Work::Quote(QuoteIx::find(&built.pack, id).unwrap_or_else(|| panic!("no quote {id}")))
}

#[test]
fn the_five_texts_are_cited() {
    // Without the explainer: its version changes with every edition.
    let sources: Vec<Work> = SourceIx::all(&EXPLAINERS[0].pack).map(Work::Source).collect();
    check("five_texts", &written(&EXPLAINERS[0].pack, &sources));
}

#[test]
fn an_explainer_without_a_home_is_cited_without_an_address() {
    check("no_home", &written(&EXPLAINERS[1].pack, &[Work::Explainer]));
}

#[test]
fn quoted_words_reported_words_and_footnotes_name_their_place() {
    let built = &EXPLAINERS[1];
    let quotes = ["fennel-mend", "fennel-two-years", "counted-by-hand", "not-decided", "ferry-price"];
    check("quotes", &written(&built.pack, &quotes.map(|id| quote(built, id))));
}

#[test]
fn an_explainer_with_a_home_is_cited_with_its_address() {
    let mut pack = EXPLAINERS[1].pack.clone();
    pack.edition.home = Some("https://example.org/bridge/".to_owned());
    pack.edition.citations = cite::draft_own(&pack.edition, &pack.words);
    check("home", &written(&pack, &[Work::Explainer]));
}

#[test]
fn a_list_holds_every_source_once_in_alphabetical_order() {
    let built = &EXPLAINERS[0];
    let sources = SourceIx::all(&built.pack).map(Work::Source);
    let twice: Vec<Work> = sources.chain(QuoteIx::all(&built.pack).map(Work::Quote)).collect();
    check("list", &cite::list(&built.pack, DIGEST, &twice, Style::Mla));
}

#[test]
fn nothing_is_cited_from_a_pack_without_drafts() {
    let mut pack = EXPLAINERS[1].pack.clone();
    pack.edition.citations.clear();
    assert_eq!(cite::entry(&pack, DIGEST, Work::Explainer, Style::Apa), []);
}
