//! What the parts of this suite have in common.

pub mod faults;
pub mod frames;
pub mod offline;
pub mod texts;

use std::sync::Arc;

use lab::{Page, Site, SiteBuilder, Suite};

use crate::guest::{Guest, started};

/// A test of every engine, with the built explainer.
pub type Test = fn(&mut Page, &Guest);

pub fn everywhere(suite: &mut Suite, guest: &Arc<Guest>, tests: &[(&str, Test)]) {
    for (name, test) in tests {
        let (guest, test) = (Arc::clone(guest), *test);
        suite.everywhere(name, move |page| test(page, &guest));
    }
}

/// The explainer's site with something changed.
pub fn site(guest: &Guest, change: impl Fn(SiteBuilder) -> SiteBuilder) -> Site {
    started(change(Site::build().folder("/", guest.dist.folder()).listening()))
}

pub fn text(page: &Page, guest: &Guest, file: &str) -> String {
    guest.dist.text(file).unwrap_or_else(|trouble| page.fail(trouble))
}

/// A script at the beginning of a page.
pub fn with_script(html: &str, script: &str) -> String {
    html.replacen("<head>", &format!("<head><script>{script}</script>"), 1)
}

/// Whether `ready` has become this, and the page says why it is not live.
pub const SETTLES: &str = "(window.readied || (belarusExplainer.ready.then(() => window.settled = 'live', () => window.settled = 'static'), \
    window.readied = true), window.settled)";

/// What a live page does beside starting has been loaded, and has run.
pub const AFTER: &str = "performance.getEntriesByType('resource').some(one => one.name.includes('after.js')) && document.querySelector('script[src*=\"after.js\"]') === null";
