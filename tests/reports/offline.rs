//! The offline copy of the page: whole or not at all, of one edition, taken away when asked, and never for guests.

use std::sync::Arc;
use std::time::Duration;

use lab::{Engine, PATIENCE, Setup, Suite};

use super::{site, text};
use crate::guest::Guest;

/// WebKitGTK under WebDriver has no service workers.
const ENGINES: [Engine; 2] = [Engine::Chromium, Engine::Firefox];

/// The worker as it is written, with a place for its edition and one for its files.
const WORKER: &str = include_str!("../../crates/publish/web/sw.js");

/// Runs the worker's text with a network that breaks in seven ways.
const INTERRUPTED: &str = include_str!("interrupted.js");

/// How often the update to each next edition is interrupted.
const CUTS: u32 = 20;

/// Two thousand updates of eight files each, on a machine that does other things beside.
const LONG: Duration = Duration::from_secs(300);

const TOLD: &str = "document.querySelector('[data-offline]')?.getClientRects().length > 0";
const BUTTON: &str = "[data-offline] button";

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.with(&ENGINES, &Setup::default(), "the second visit is live without a network, in every view", move |page| {
        let home = site(&here, |site| site);
        let address = home.url("/index.html");
        page.open(&address);
        page.wait_live();
        page.wait_until(TOLD);
        drop(home);
        page.open(&format!("{address}#view=cards"));
        page.wait_live();
        page.wait_for("[data-view=cards] [data-card]", PATIENCE);
        // Which another program draws.
        page.run_script("belarusExplainer.go('view=glossary')");
        page.wait_until("document.querySelector('[data-annex=shown]') !== null");
        page.open(&address.replace("index.html", "sources.html"));
        assert!(page.count_shown("h1, h2") > 0);
    });
    let here = Arc::clone(guest);
    suite.with(&ENGINES, &Setup::default(), "a copy is never made of two editions", move |page| {
        let other = text(page, &here, "later.css") + "a{}";
        let mixed = site(&here, |site| site.page("/later.css", other.clone()));
        page.open(&mixed.url("/index.html"));
        page.wait_live();
        // The worker is asked for, fails, and leaves nothing behind.
        let tried = lab::eventually(PATIENCE, || mixed.asked().iter().any(|one| one.path == "/about.html").then_some(()));
        assert!(tried.is_some(), "the worker asks for its files");
        page.run_script("setInterval(() => caches.keys().then(names => navigator.serviceWorker.getRegistrations().then(all => { window.left = names.length + all.length; })), 50)");
        page.wait_until("window.left === 0");
        assert!(!page.eval::<bool>(TOLD));
    });
    let here = Arc::clone(guest);
    suite.with(&ENGINES, &Setup::default(), "the copy can be taken away, and is not made again unasked", move |page| {
        let home = site(&here, |site| site);
        page.open(&home.url("/index.html"));
        page.wait_live();
        page.wait_until(TOLD);
        page.click(BUTTON);
        page.run_script("setInterval(() => caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys())))).then(all => { \
             window.files = all.flat().length; }), 50)");
        page.wait_until("window.files === 0");
        page.reload();
        page.wait_live();
        page.wait_until(TOLD);
        page.run_script("navigator.serviceWorker.getRegistrations().then(all => { window.workers = all.length; })");
        page.wait_until("window.workers === 0");
    });
    for (engine, pairs) in [(Engine::Chromium, 100), (Engine::Firefox, 10), (Engine::WebKit, 10)] {
        let here = Arc::clone(guest);
        suite.with(&[engine], &Setup::default(), "an interrupted update leaves the edition that is there, whole", move |page| {
            let home = site(&here, |site| site.page("/home/empty.html", "<!DOCTYPE html><title>Nothing</title>"));
            page.open(&home.url("/home/empty.html"));
            page.run_script(&format!(
                "{INTERRUPTED}; interrupted({}, {pairs}, {CUTS}).then(all => {{ window.all = all; }}, error => {{ window.all = {{ tried: 0, faults: [String(error)] }}; }})",
                serde_json::to_string(WORKER).unwrap_or_else(|error| page.fail(error)),
            ));
            let tried = lab::eventually(LONG, || page.glance::<u32>("window.all.tried"));
            assert_eq!(page.eval::<Vec<String>>("window.all.faults"), Vec::<String>::new(), "{tried:?} updates");
            assert_eq!(tried, Some(pairs * CUTS));
        });
    }
    let here = Arc::clone(guest);
    suite.plain("no guest keeps a copy", move || {
        for file in ["embed.html", "full.html", "explainer.html", "embed.js", "element.js", "stack.js", "frame.js"] {
            let text = here.dist.text(file)?;
            assert!(!text.contains("data-own=\""), "{file} counts as the explainer's own page");
            assert!(file == "explainer.html" || !text.contains("serviceWorker"), "{file}");
        }
        Ok(())
    });
}
