//! The packages for learning management systems as such a system has them: unpacked, imported, served, read.
//! Not their making, which the packaging step's own tests look at.

pub mod cmi5;
pub mod descriptions;
pub mod scorm;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use lab::{Dist, Page, Site, SiteBuilder, Trouble};

/// Name and bytes of each file in a package of the dist.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Unpacks `lms/NAME`.
pub fn unpacked(name: &str) -> Result<Files, Trouble> {
    let wrong = |error: &dyn std::fmt::Display| Trouble::new(format!("lms/{name}: {error}"));
    let bytes = Dist::find()?.bytes(&format!("lms/{name}"))?;
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| wrong(&error))?;
    let mut files = Files::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).map_err(|error| wrong(&error))?;
        let name = file.name().map_err(|error| wrong(&error))?.into_owned();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| wrong(&error))?;
        files.insert(name, bytes);
    }
    Ok(files)
}

/// A file of a package as text.
pub fn text<'a>(files: &'a Files, name: &str) -> Result<&'a str, Trouble> {
    let bytes =
        files.get(name).ok_or_else(|| Trouble::new(format!("the package has no {name}, only {:?}", files.keys())))?;
    std::str::from_utf8(bytes).map_err(|error| Trouble::new(format!("{name}: {error}")))
}

/// The npm packages that the set-up installed for these tests.
pub fn npm() -> PathBuf {
    lab::workspace().join("target/tools/npm/node_modules")
}

/// A site that serves a package below `/package/`, where a learning management system would unpack it.
fn serving(files: &Files) -> SiteBuilder {
    let site = Site::build().listening();
    files.iter().fold(site, |site, (name, bytes)| site.page(&format!("/package/{name}"), bytes.clone()))
}

fn host(body: &str) -> String {
    format!("<!doctype html><html lang=\"en\"><head><title>system</title></head><body>{body}</body></html>")
}

fn frame(address: &str) -> String {
    let address = address.replace('&', "&amp;").replace('"', "&quot;");
    format!("<iframe title=\"lesson\" width=\"900\" height=\"600\" src=\"{address}\"></iframe>")
}

/// The chapters that count, as the page in the frame names them.
fn counted(page: &Page) -> Vec<String> {
    let named: String = page.eval("document.querySelector('script[data-chapters]').dataset.chapters");
    named.split(' ').map(str::to_owned).collect()
}

/// From the steps with which the lesson begins to the page that has everything below one another.
#[track_caller]
fn turn_to_the_page(page: &Page) {
    page.wait_until("location.hash === '#path=short&step=1'");
    page.run_script("location.hash = 'view=guide';");
    page.wait_until("document.querySelector('[data-chapter]') !== null");
}

/// Scrolls to the end of a chapter on the page. An observer that looks from now on hears of it after the page's own.
#[track_caller]
fn scroll_to_the_end(page: &Page, chapter: &str) {
    let end = format!("document.querySelector('[data-chapter=\"{chapter}\"]').lastElementChild");
    page.run_script(&format!(
        "window.labRead = false;
         new IntersectionObserver(seen => {{ if (seen.some(one => one.isIntersecting)) window.labRead = true; }}).observe({end});"
    ));
    // Chapters get their true heights when they come near, so that one scroll may miss.
    page.wait_until(&format!("({end}.scrollIntoView({{ block: 'center' }}), window.labRead)"));
}

/// Goes by "Next" through the steps of a chapter, from where the reader is to its last.
#[track_caller]
fn step_to_the_end(page: &Page, chapter: &str) {
    let step = "document.querySelector('[data-step]')";
    page.wait_until(&format!("{step}?.dataset.step === '{chapter}-1'"));
    let mut before: String = page.eval(&format!("{step}.dataset.step"));
    while !page.eval::<bool>("document.querySelector('.segments').lastElementChild.className === 'here'") {
        page.click("[data-next]");
        page.wait_until(&format!("{step}.dataset.step !== '{before}'"));
        before = page.eval(&format!("{step}.dataset.step"));
    }
}
