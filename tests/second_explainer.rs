//! The program knows no topic: the same program with other seeds is another explainer.
//! Not every behaviour again: those are in reader.rs.
#![allow(clippy::panic, reason = "a test")]

mod languages;

use std::process::ExitCode;

use lab::{Dist, Site, Suite, Trouble};

fn main() -> ExitCode {
    let mut suite = Suite::new();
    let mini = std::env::var_os("EXPLAINER_MINI_DIST")
        .map_or_else(|| lab::workspace().join("target/mini-dist"), std::path::PathBuf::from);
    let dist = Dist::at(mini).unwrap_or_else(|trouble| panic!("{trouble}"));
    let element = "<!doctype html><html lang=\"en\"><head><title>host</title></head><body><bridge-explainer></bridge-explainer><script src=\"element.js\"></script></body></html>";
    let site = Site::build().folder("/", dist.folder()).page("/about-element.html", element).listening().start();
    let site = site.unwrap_or_else(|trouble| panic!("{trouble}"));
    let home = site.url("/index.html");

    suite.plain("nothing of our own topic is left in its files", move || {
        let mut files = dist.html_files()?;
        let others = [
            "explainer.js",
            "data/explainer.json",
            "style.css",
            "later.css",
            "element.js",
            "element_program.js",
            "element_steps.css",
            "element.css",
            "element.d.ts",
        ];
        files.extend(others.map(str::to_owned));
        for name in files {
            refuse("Belarus", &name, dist.text(&name)?.as_bytes())?;
        }
        for name in ["explainer_bg.wasm", "element_bg.wasm"] {
            refuse("Belarus", name, &dist.bytes(name)?)?;
        }
        Ok(())
    });

    let host = site.url("/about-element.html");
    suite.everywhere("another topic has an element of its own name", move |page| {
        page.open(&host);
        let inside =
            |css: &str| format!("document.querySelector('bridge-explainer').shadowRoot.querySelector('{css}')");
        page.wait_until(&format!("{} !== null", inside("[data-now]")));
        let title = format!("{}.textContent", inside("h1"));
        assert_eq!(page.eval::<String>(&title), "Saltmere and its old bridge");
        page.run_script(&format!("{}.click()", inside("[data-elsewhere]")));
        page.wait_until("document.querySelector('bridge-explainer').status === 'live'");
        assert_eq!(page.eval::<String>(&title), "Saltmere and its old bridge");
        assert_eq!(page.console().errors(), [""; 0]);
    });

    suite.everywhere("another topic runs in the same program", move |page| {
        page.open(&format!("{home}#view=cards"));
        page.wait_live();
        assert_eq!(page.eval::<String>("document.querySelector('h1').textContent"), "Saltmere and its old bridge");
        page.wait_until("window.bridgeExplainer.search('bridge', 3).some(hit => hit.kind === 'card')");
        page.wait_until("window.bridgeExplainer.verify().failed === 0 && window.bridgeExplainer.verify().checked > 0");
        page.click("[data-card] [data-open]");
        page.click("[data-card] a[data-context]");
        page.wait_until("document.querySelector('mark[data-current]') !== null");
        assert_eq!(page.console().errors(), [""; 0]);
    });

    languages::add(&mut suite);
    suite.run()
}

/// An error where `word` stands in the file `name`, in any case.
fn refuse(word: &str, name: &str, bytes: &[u8]) -> Result<(), Trouble> {
    let found = bytes.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes()));
    if found { Err(Trouble::new(format!("{name} names {word}"))) } else { Ok(()) }
}
