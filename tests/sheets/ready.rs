//! The sheets that are ready: a reading page for each chapter, files for printers, and a list whose links all lead somewhere.
//! Not their making: `crates/publish` and `crates/lab/src/bin/handouts.rs`.

use super::Lesson;
use crate::contents::squeeze;
use lab::{Engine, Setup, Suite, Trouble};
use pdf_extract::{Document, Object};
use std::sync::Arc;

/// The sheets of each chapter and of the whole, by the last part of their names.
const SHEETS: [&str; 4] = ["reading", "worksheet", "key", "cards"];

pub fn add(suite: &mut Suite, lesson: &Arc<Lesson>) {
    let here = Arc::clone(lesson);
    suite.plain("each chapter has a reading page with every sentence and quote", move || {
        for (chapter, stored) in here.contents.chapters.iter().zip(&here.pack.chapters) {
            let page = here.dist.text(&format!("handouts/{}.html", chapter.id))?;
            let page =
                squeeze(&page.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
            let quotes = stored.sentences().flat_map(|one| &one.cites).map(|quote| here.pack.shown(*quote));
            let lacking = chapter
                .sentences
                .iter()
                .map(|one| one.text.clone())
                .chain(quotes)
                .find(|words| !page.contains(&squeeze(words)));
            if let Some(words) = lacking {
                return Err(Trouble::new(format!("handouts/{}.html lacks: {words}", chapter.id)));
            }
        }
        Ok(())
    });

    let here = Arc::clone(lesson);
    suite.plain("every link of the list of sheets leads to a file or to an address that is understood", move || {
        let list = here.dist.text("handouts/index.html")?;
        let shown: String =
            list.split("<!--").map(|part| part.split_once("-->").map_or(part, |(_, rest)| rest)).collect();
        let links: Vec<&str> =
            shown.split("href=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
        for link in &links {
            let (file, address) = link.split_once('#').unwrap_or((link, ""));
            let file = file.split('?').next().unwrap_or_default();
            here.dist.bytes(&format!("handouts/{file}"))?;
            let (_, unknown) = address::sheet::Request::parse(&here.pack, &address.replace("&amp;", "&"));
            if !unknown.is_empty() {
                return Err(Trouble::new(format!("{link}: {unknown:?}")));
            }
        }
        let chapters = here.contents.chapters.len();
        let enough = links.iter().filter(|link| link.contains("view=handout")).count() == (chapters + 1) * SHEETS.len();
        if enough { Ok(()) } else { Err(Trouble::new(format!("sheets are missing among {links:#?}"))) }
    });

    let here = Arc::clone(lesson);
    suite.everywhere("the builder leads to the sheets that are ready, but in the one file", move |page| {
        page.open(&here.at("view=handout"));
        super::shown(page);
        page.click("[data-ready]");
        page.wait_until("location.pathname.endsWith('/handouts/index.html')");
        assert!(page.count("a[href*='view=handout']") > 0);
        page.open(&here.at("view=handout").replace("index.html", "explainer.html"));
        super::shown(page);
        assert_eq!(page.count("[data-ready]"), 0);
    });

    let here = Arc::clone(lesson);
    suite.plain("the files for printers are tagged, have bookmarks, and their pages count themselves", move || {
        let names = here.contents.chapters.iter().map(|chapter| chapter.id.as_str()).chain(["whole"]);
        for name in names.flat_map(|name| SHEETS.map(|sheet| format!("handouts/{name}-{sheet}.pdf"))) {
            let bytes = here.dist.bytes(&name)?;
            let fault = |what: &str| Trouble::new(format!("{name}: {what}"));
            let file = Document::load_mem(&bytes).map_err(|error| fault(&error.to_string()))?;
            let root = file.catalog().map_err(|error| fault(&error.to_string()))?;
            let marked = root
                .get(b"MarkInfo")
                .and_then(Object::as_dict)
                .and_then(|info| info.get(b"Marked"))
                .and_then(Object::as_bool);
            if marked.ok() != Some(true) || !root.has(b"StructTreeRoot") {
                return Err(fault("is not tagged"));
            }
            // Cards to cut out have headings on every front.
            if !root.has(b"Outlines") {
                return Err(fault("has no bookmarks"));
            }
            if !root.has(b"Lang") {
                return Err(fault("does not say its language"));
            }
            let pages = file.get_pages().len();
            let last = file.extract_text(&[pages as u32]).unwrap_or_default();
            if !squeeze(&last).contains(&format!("page{pages}of{pages}")) {
                return Err(fault(&format!("has {pages} pages, and the last says: {last}")));
            }
        }
        Ok(())
    });

    let here = Arc::clone(lesson);
    suite.with(&Engine::ALL, &Setup::default(), "a reading page fits a phone", move |page| {
        page.resize(320, 800);
        page.open(&here.site.url(&format!("/handouts/{}.html", here.contents.chapters[0].id)));
        assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"));
        assert!(page.count("article.sheet q[data-quote]") > 0);
        assert_eq!(page.console().errors(), [""; 0]);
    });
}
