//! The lab itself, on little pages of its own, in every engine.
//! Nothing of the explainer is opened here.
#![allow(clippy::unwrap_used, reason = "a test")]

use std::process::ExitCode;
use std::sync::Arc;

use lab::{Console, Engine, Key, PATIENCE, Setup, Site, Suite};

const PAGE: &str = "<!doctype html><html><head><title>fixture</title></head><body>\
<p id=told>plain</p><input type=search><button>Say</button><a href='#next'>next</a>\
<script src=page.js></script></body></html>";

const SCRIPT: &str = "document.querySelector('button').onclick = () => told.textContent = 'said ' + document.querySelector('input').value;\
document.documentElement.dataset.explainer = typeof WebAssembly === 'undefined' ? 'static' : 'live';";

fn site() -> Site {
    let broken = PAGE.replace("page.js", "broken.js");
    let host =
        "<!doctype html><html><head></head><body><iframe sandbox=allow-scripts src=/page.html></iframe></body></html>";
    Site::build()
        .page("/page.html", PAGE)
        .page("/page.js", SCRIPT)
        .page("/broken.html", broken)
        .page("/broken.js", "console.error('boo'); setTimeout(() => { throw new Error('late') }, 0);")
        .page("/host.html", host)
        .page("/still.html", PAGE)
        .header("/still.html", "Content-Security-Policy", "sandbox allow-same-origin")
        .listening()
        .start()
        .unwrap()
}

fn main() -> ExitCode {
    let site = Arc::new(site());
    let mut suite = Suite::new();

    let here = Arc::clone(&site);
    suite.everywhere("a page is opened, clicked and read", move |page| {
        page.open(&here.url("/page.html"));
        page.wait_live();
        page.type_into("input", "hello");
        page.click("button");
        assert_eq!(page.text("#told"), "said hello");
        page.press(Key::Tab);
        assert!(page.console().errors().is_empty(), "{:?}", page.console());
        assert_eq!(page.requested().iter().filter(|address| !address.starts_with(&here.url("/"))).count(), 0);
    });

    let here = Arc::clone(&site);
    suite.everywhere("history goes back and forward", move |page| {
        page.open(&here.url("/page.html"));
        page.click("a");
        assert_eq!(page.fragment(), "next");
        page.back();
        page.wait_until("location.hash === ''");
        page.forward();
        page.wait_until("location.hash === '#next'");
    });

    let here = Arc::clone(&site);
    suite.everywhere("errors are heard, and forgotten with the window", move |page| {
        assert!(page.console().0.is_empty(), "{:?}", page.console());
        page.open(&here.url("/broken.html"));
        // Chromium's log is emptied by reading it.
        let mut heard = Console::default();
        let both = lab::eventually(PATIENCE, || {
            heard.0.extend(page.console().0);
            let text = heard.errors().join("\n");
            (text.contains("boo") && text.contains("late")).then_some(())
        });
        assert!(both.is_some(), "{heard:?}");
    });

    let here = Arc::clone(&site);
    suite.everywhere("the viewport is as narrow as a phone", move |page| {
        page.open(&here.url("/page.html"));
        page.resize(390, 844);
        let size: (u32, u32) = page.eval("[innerWidth, innerHeight]");
        assert_eq!(size, (390, 844));
        page.resize(1280, 800);
    });

    let here = Arc::clone(&site);
    suite.everywhere("a sandboxed frame of another origin is read", move |page| {
        let other = Site::build().page("/host.html", here_frame(&here.url("/page.html"))).start().unwrap();
        page.open(&other.url("/host.html"));
        page.enter_frame("iframe");
        page.wait_live();
        assert_eq!(page.eval::<String>("origin"), "null");
        page.leave_frame();
    });

    let file = std::env::temp_dir().join(format!("lab-{}.png", std::process::id()));
    let here = Arc::clone(&site);
    suite.everywhere("a screenshot is a PNG of the viewport", move |page| {
        let file = file.with_extension(format!("{}.png", page.engine()));
        page.open(&here.url("/page.html"));
        page.screenshot(&file);
        assert!(std::fs::read(&file).unwrap().starts_with(b"\x89PNG"));
        std::fs::remove_file(&file).unwrap();
    });

    let here = Arc::clone(&site);
    suite.with(&[Engine::Chromium, Engine::Firefox], &Setup::default(), "a page is printed", move |page| {
        page.open(&here.url("/page.html"));
        assert!(page.print().starts_with(b"%PDF"));
    });

    let here = Arc::clone(&site);
    let dark = Setup { dark: true, ..Setup::default() };
    suite.with(&Engine::ALL, &dark, "a reader may prefer the dark", move |page| {
        page.open(&here.url("/page.html"));
        assert!(page.eval::<bool>("matchMedia('(prefers-color-scheme: dark)').matches"));
    });

    let here = Arc::clone(&site);
    let plain = Setup { wasm: false, ..Setup::default() };
    suite.with(&Engine::ALL, &plain, "WebAssembly may be missing", move |page| {
        page.open(&here.url("/page.html"));
        page.wait_state("static");
    });

    let here = Arc::clone(&site);
    let still = Setup { scripts: false, ..Setup::default() };
    suite.with(&[Engine::Chromium, Engine::Firefox], &still, "scripts may be off", move |page| {
        page.open(&here.url("/page.html"));
        assert_eq!(page.attribute("html", "data-explainer"), None);
        assert!(page.all_text().contains("plain"));
    });

    let here = Arc::clone(&site);
    suite.everywhere("a policy may switch scripts off", move |page| {
        page.open(&here.url("/still.html"));
        assert_eq!(page.attribute("html", "data-explainer"), None);
        assert!(page.all_text().contains("plain"));
    });

    suite.run()
}

fn here_frame(address: &str) -> String {
    format!("<!doctype html><html><body><iframe sandbox=allow-scripts src='{address}'></iframe></body></html>")
}
