//! Prints the sheets that the list in `dist/handouts/` waits for, as tagged PDF files with bookmarks, and puts their links in.
//! Not the choice of sheets: the list names each file and the address of its sheet.

use std::process::ExitCode;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use lab::{Dist, Engine, Page, Setup, Trouble};
use serde_json::json;

/// What stands around a link whose file is not there yet; `crates/publish/src/handouts.rs` writes it.
const WAITING: (&str, &str) = ("<!--pdf ", " pdf-->");

fn main() -> ExitCode {
    match print() {
        Ok(count) => {
            println!("handouts: {count} PDF files");
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn print() -> Result<usize, Trouble> {
    let dist = Dist::find()?;
    let list = dist.text("handouts/index.html")?;
    let folder = dist.folder().join("handouts");
    let waiting: Vec<&str> =
        list.split(WAITING.0).skip(1).filter_map(|rest| Some(rest.split_once(WAITING.1)?.0)).collect();
    if waiting.is_empty() {
        return Ok(0);
    }
    let mut page = Page::start(Engine::Chromium, Setup::default())?;
    // The one file: its sheets name the address that the explainer is published at, and none where it has none.
    let here = format!("file://{}", dist.folder().join("explainer.html").display());
    page.open(&here);
    page.wait_live();
    for link in &waiting {
        let part =
            |name: &str| Some(link.split_once(&format!("{name}=\""))?.1.split_once('"')?.0.replace("&amp;", "&"));
        let (Some(file), Some(address)) = (part("href"), part("data-sheet")) else {
            return Err(Trouble::new(format!("handouts/index.html waits for something else than a file: {link}")));
        };
        // A sheet is drawn in a new element, so a marked one is that of the address before.
        page.run_script("document.querySelectorAll('[data-pages]').forEach(old => old.setAttribute('data-old', ''))");
        page.open(&format!("{here}#{address}"));
        page.wait_until("document.querySelector('[data-annex=shown] [data-pages]:not([data-old]) .page') !== null");
        page.run_script("document.title = document.querySelector('[data-pages]').dataset.title");
        std::fs::write(folder.join(file), pdf(&page)?)?;
    }
    std::fs::write(folder.join("index.html"), list.replace(WAITING.0, "").replace(WAITING.1, ""))?;
    Ok(waiting.len())
}

fn pdf(page: &Page) -> Result<Vec<u8>, Trouble> {
    let wanted = json!({ "preferCSSPageSize": true, "generateTaggedPDF": true, "generateDocumentOutline": true });
    let printed = page.devtools("Page.printToPDF", wanted);
    let data = printed["data"].as_str().ok_or_else(|| Trouble::new("the browser printed nothing"))?;
    BASE64_STANDARD.decode(data).map_err(|error| Trouble::new(format!("the browser printed no PDF: {error}")))
}
