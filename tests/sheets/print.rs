//! Sheets as PDF files, printed by two browsers and read back.
//! Not in WebKit, whose driver cannot print.

use super::Lesson;
use crate::contents::squeeze;
use address::sheet::{Kind, Paper, Request, What};
use lab::{Engine, Page, Setup, Suite};
use pack::ChapterIx;
use pdf_extract::Document;
use std::sync::Arc;
use tree::Node;

const PRINTERS: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// How far a line may reach over its box before it is cut off: half a CSS pixel of rounding.
pub const CLIPPED: &str = "(() => {
  const out = [];
  for (const page of document.querySelectorAll('.page')) {
    const box = page.querySelector('.on-page').getBoundingClientRect();
    const foot = page.querySelector('.foot-of-page').getBoundingClientRect();
    const whole = page.getBoundingClientRect();
    for (const one of page.querySelectorAll('.on-page *')) {
      const it = one.getBoundingClientRect();
      if (it.bottom > box.bottom + 0.5 || it.right > box.right + 0.5) out.push(page.dataset.page + ': ' + one.textContent.slice(0, 60));
    }
    for (const cell of page.querySelectorAll('.cell')) {
      if (cell.scrollHeight > cell.clientHeight) out.push(page.dataset.page + ': card ' + cell.dataset.card);
    }
    if (foot.bottom > whole.bottom || foot.right > whole.right) out.push(page.dataset.page + ': the foot');
    if (foot.top < box.bottom && foot.left < box.right) out.push(page.dataset.page + ': the foot over the text');
  }
  return out;
})()";

pub fn add(suite: &mut Suite, lesson: &Arc<Lesson>) {
    for &(kind, name) in Kind::ALL {
        let here = Arc::clone(lesson);
        suite.with(&PRINTERS, &Setup::default(), &format!("what is printed holds every word: {name}"), move |page| {
            // One engine prints on both papers; where words stand on a page is each engine's own, whatever the paper.
            let papers = if page.engine() == Engine::Chromium { 2 } else { 1 };
            for &(paper, _) in Paper::ALL.iter().take(papers) {
                let chapter = here.pack.chapters.len() / 2;
                let request = Request { kind, paper, ..Request::new(What::Chapter(ChapterIx(chapter as u16))) };
                printed(page, &here, &request);
            }
        });
    }

    // Passages in large letters on lying paper are higher than a page.
    let here = Arc::clone(lesson);
    suite.with(&PRINTERS, &Setup::default(), "what is higher than a page goes on over the next", move |page| {
        let chapter = (0..here.pack.chapters.len())
            .max_by_key(|at| handout::Selection::of(&here.pack, &What::Chapter(ChapterIx(*at as u16))).quotes.len());
        let what = What::Chapter(ChapterIx(chapter.unwrap_or_default() as u16));
        for (kind, paper) in
            [(Kind::Dossier, Paper::Letter), (Kind::Glossary, Paper::A4), (Kind::CutOut, Paper::Letter)]
        {
            let base = Request {
                kind,
                paper,
                size: address::sheet::Size::Large,
                turn: address::sheet::Turn::Landscape,
                ..Request::new(what.clone())
            };
            let per = address::sheet::Per::Eight;
            printed(page, &here, &Request { per, ..base });
        }
        assert_eq!(page.count(".page.long"), 0);
    });
}

/// Prints a sheet and reads it back.
fn printed(page: &mut Page, here: &Lesson, request: &Request) {
    let address = request.write(&here.pack);
    page.open("about:blank");
    here.open(page, &address);
    let clipped: Vec<String> = page.eval(CLIPPED);
    assert_eq!(clipped, [""; 0], "{address}");
    let pages = page.count(".page");

    let bytes = page.print_on(handout::measures(request));
    let file = Document::load_mem(&bytes).unwrap_or_else(|error| page.fail(format!("{address}: {error}")));
    assert_eq!(file.get_pages().len(), pages, "{address}: pages of the file and of the sheet");
    let text =
        pdf_extract::extract_text_from_mem(&bytes).unwrap_or_else(|error| page.fail(format!("{address}: {error}")));
    let text = plain(&text);
    let sheet = here.sheet(&address);
    let mut words = Vec::new();
    leaves(&super::nodes(&sheet), &mut words);
    let lacking: Vec<&String> = words.iter().filter(|words| !text.contains(&plain(words))).collect();
    assert!(lacking.is_empty(), "{address}: the file lacks {lacking:#?}");
    for number in numbers(&super::nodes(&sheet)) {
        assert!(text.contains(&number), "{address}: the file does not number: {number}");
    }
    assert!(words.iter().any(|words| words.contains("paragraph ")), "{address}: no sheet is without a place");
    for number in 1..=pages {
        assert!(text.contains(&plain(&format!("page {number} of {pages}"))), "{address}: page {number} of {pages}");
    }
}

/// The words of a tree as they stand in it, piece by piece; what is not read aloud is not looked for.
fn leaves(nodes: &[Node], out: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Text(words) => out.push(words.clone()),
            Node::Element(one) if one.tag == "svg" => {}
            Node::Element(one) => leaves(&one.children, out),
        }
    }
}

/// The first item of each list that begins with a number of its own, as a file shows it: number, full stop, first words.
fn numbers(nodes: &[Node]) -> Vec<String> {
    let mut out = Vec::new();
    for node in nodes {
        let Node::Element(one) = node else { continue };
        if let (Some(start), Some(Node::Element(item))) = (one.get("start"), one.children.first()) {
            let mut words = Vec::new();
            leaves(&item.children, &mut words);
            let mark = quoted(&item.children);
            let first: String = words.first().map(|words| plain(words).chars().take(12).collect()).unwrap_or_default();
            out.push(format!("{start}.{mark}{first}"));
        }
        out.extend(numbers(&one.children));
    }
    out
}

/// The mark of a quote that comes first, which is no word of the tree; nothing where none does.
fn quoted(nodes: &[Node]) -> &'static str {
    match nodes.first() {
        Some(Node::Element(one)) if one.tag == "q" && one.get("class").is_some() => "‘",
        Some(Node::Element(one)) if one.tag == "q" => "“",
        Some(Node::Element(one)) => quoted(&one.children),
        _ => "",
    }
}

/// Words without white space, joined letters taken apart: a file has no spaces, only places.
pub fn plain(text: &str) -> String {
    let apart = [("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬀ", "ff"), ("ﬃ", "ffi"), ("ﬄ", "ffl"), ("\u{ad}", "")];
    apart.iter().fold(squeeze(text), |text, (joined, letters)| text.replace(joined, letters))
}
