//! Every way the page is reached: live where it can be, and everywhere the whole text, quietly.
//! Not what a reader then does: that is reader.rs.
#![allow(clippy::panic, reason = "a test")]

mod boots;
mod contents;

use std::process::ExitCode;
use std::sync::Arc;

use contents::{Contents, built};
use lab::{Dist, Engine, LISTENER, PATIENCE, Page, Setup, Site, SiteBuilder, Suite, eventually};

/// Lets the wasm be compiled, but not fetched: `connect-src` is missing.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";

/// Lets no wasm be compiled at all.
const STRICTEST: &str = "default-src 'none'; script-src 'self'; style-src 'self'";

/// Scripts are off, as far as a host can say so.
const NO_SCRIPTS: &str = "sandbox allow-same-origin";

/// What the pack's section is called, and what a pack begins with.
const NAME: &str = "explainer-pack";
const MAGIC: &str = "XPK";

/// What the page says where they are others.
const NO_PACK: &str = "the program holds no explainer-pack";
const FOREIGN: &str = "these bytes are not an explainer of this version";

/// How the file is reached.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// From a web server, below this path.
    Served(&'static str),
    /// With this policy.
    Policy(&'static str),
    /// In a bare sandbox of a page of another origin, without any special header.
    Sandbox,
    /// As the text of a bare sandboxed frame.
    Srcdoc,
    /// From the disk.
    File,
    /// With a wrong content type for the wasm.
    WrongType,
    /// With a program whose file holds something else in place of the pack; the reason that the page gives.
    OtherPack(&'static str, &'static str),
    /// In a browser without WebAssembly.
    NoWasm,
    /// In a browser without scripts.
    NoScripts,
}

/// What `data-explainer` must become.
#[derive(Debug, Clone, Copy)]
enum State {
    Live,
    Static,
    /// Static, but WebKitGTK (2.50) compiles wasm whatever the policy says, and may go live.
    StaticElsewhere,
    /// Whatever the browser allows.
    Either,
}

use State::{Either, Live, Static, StaticElsewhere};
use Way::{File, NoScripts, NoWasm, OtherPack, Policy, Sandbox, Served, Srcdoc, WrongType};

/// The link of the static guide to the page of the cards.
const CARDS_PAGE: &str = "a[data-go=cards][href='cards.html']";

/// The table of the ways.
const ROWS: [(&str, &str, Way, State); 20] = [
    ("from a web server", "index.html", Served("/"), Live),
    ("from a web server, in one file", "explainer.html", Served("/"), Live),
    ("below a path", "index.html", Served("/news/2019/explainer/"), Live),
    ("below a path, in one file", "explainer.html", Served("/news/2019/explainer/"), Live),
    ("under a strict policy", "index.html", Policy(STRICT), Live),
    // Its scripts stand inside it, which such a policy refuses.
    ("under a strict policy, in one file", "explainer.html", Policy(STRICT), Static),
    ("under a policy without wasm", "index.html", Policy(STRICTEST), StaticElsewhere),
    ("under a policy without wasm, in one file", "explainer.html", Policy(STRICTEST), Static),
    ("in a bare sandbox", "index.html", Sandbox, Live),
    ("in a bare sandbox, in one file", "explainer.html", Sandbox, Live),
    ("as srcdoc", "explainer.html", Srcdoc, Live),
    ("from the disk", "index.html", File, Either),
    ("from the disk, in one file", "explainer.html", File, Live),
    ("with a wrong type for wasm", "index.html", WrongType, Live),
    ("with no pack in the program", "index.html", OtherPack(NAME, NO_PACK), Static),
    ("with a pack of another version in the program", "index.html", OtherPack(MAGIC, FOREIGN), Static),
    ("without WebAssembly", "index.html", NoWasm, Static),
    ("without WebAssembly, in one file", "explainer.html", NoWasm, Static),
    ("without scripts", "index.html", NoScripts, Static),
    ("without scripts, in one file", "explainer.html", NoScripts, Static),
];

fn main() -> ExitCode {
    let (dist, contents) = built();
    let (dist, contents) = (Arc::new(dist), Arc::new(contents));
    let mut suite = Suite::new();
    for (name, file, way, state) in ROWS {
        for engine in Engine::ALL {
            let (dist, contents) = (Arc::clone(&dist), Arc::clone(&contents));
            suite.with(&[engine], &setup(engine, way), name, move |page| {
                reach(page, file, way, state, &dist, &contents)
            });
        }
    }
    boots::add(&mut suite, &dist);
    suite.run()
}

fn setup(engine: Engine, way: Way) -> Setup {
    match way {
        NoWasm => Setup { wasm: false, ..Setup::default() },
        // WebKit has no switch for it: its host says so instead.
        NoScripts if engine != Engine::WebKit => Setup { scripts: false, ..Setup::default() },
        _ => Setup::default(),
    }
}

/// Opens the file this way, and looks at its state, its text, its requests and the console.
fn reach(page: &mut Page, file: &str, way: Way, state: State, dist: &Dist, contents: &Contents) {
    let started = |site: SiteBuilder| site.start().unwrap_or_else(|trouble| panic!("{trouble}"));
    let folder = if let Served(below) = way { below } else { "/" };
    let mut site = Site::build().folder(folder, dist.folder()).listening();
    match way {
        Policy(policy) => site = site.header("", "Content-Security-Policy", policy),
        OtherPack(words, _) => site = site.page("/explainer_bg.wasm", without(words, &bytes(page, dist))),
        WrongType => site = site.content_type(".wasm", "text/plain"),
        NoScripts if page.engine() == Engine::WebKit => {
            site = site.header(".html", "Content-Security-Policy", NO_SCRIPTS)
        }
        _ => {}
    }
    let site = started(site);
    let address = site.url(&format!("{folder}{file}"));
    let mut host = None;
    match way {
        Sandbox => host = Some(framed(&format!("src=\"{address}\""))),
        Srcdoc => host = Some(framed(&format!("srcdoc=\"{}\"", escape(&heard(page, &text(page, dist, file)))))),
        File => page.open(&format!("file://{}", dist.folder().join(file).display())),
        _ => page.open(&address),
    }
    let host = host.map(|body| started(Site::build().page("/host.html", body)));
    if let Some(host) = &host {
        page.open(&host.url("/host.html"));
        page.enter_frame("iframe");
        page.wait_until("document.readyState === 'complete' && document.querySelector('[data-chapter]') !== null");
    }

    let state = match (state, page.engine()) {
        (StaticElsewhere, Engine::WebKit) => Either,
        (StaticElsewhere, _) => Static,
        (state, _) => state,
    };
    settle(page, way, state);
    let readable = is_readable(page);
    let missing = contents.missing_from(&everything(page));
    assert!(missing.is_empty(), "{}: not on the page: {missing:?}", page.engine());
    assert!(readable, "{}: the first chapter is not shown", page.engine());

    let own = if matches!(way, File) { "file://".to_owned() } else { site.url("/") };
    let strangers: Vec<String> = page
        .requested()
        .into_iter()
        .filter(|asked| !["data:", "blob:", &own].iter().any(|start| asked.starts_with(start)))
        .collect();
    assert!(strangers.is_empty(), "{}: asked for {strangers:?}", page.engine());
    if file == "explainer.html" {
        assert!(
            page.requested().iter().all(|asked| asked.starts_with("data:") || asked.starts_with("blob:")),
            "{}: one file asks for nothing: {:?}",
            page.engine(),
            page.requested()
        );
    }
    let console = page.console();
    assert!(console.errors().is_empty(), "{}: console errors: {:?}", page.engine(), console.errors());
    page.leave_frame();
}

/// Waits for the state that the way allows. What must stay static is given the time to go wrong.
fn settle(page: &Page, way: Way, state: State) {
    let now = || page.attribute("html", "data-explainer").unwrap_or_default();
    match state {
        Live => page.wait_live(),
        Either | StaticElsewhere => {
            let settled = eventually(PATIENCE, || {
                (now() == "live" || page.attribute("html", "data-explainer-reason").is_some()).then_some(())
            });
            assert!(
                settled.is_some() && now() != "failed",
                "{}: neither live nor static with a reason, but {:?}",
                page.engine(),
                now()
            );
        }
        Static if let OtherPack(_, reason) = way => {
            let said = eventually(PATIENCE, || page.attribute("html", "data-explainer-reason"));
            assert_eq!((now().as_str(), said.as_deref()), ("static", Some(reason)), "{}", page.engine());
        }
        // Where the start script runs it says why it stays; where it cannot, there is nothing to wait for.
        Static if matches!(way, NoWasm) || matches!(way, Policy(STRICTEST)) && runs(page) => {
            let reason = eventually(PATIENCE, || page.attribute("html", "data-explainer-reason"));
            assert!(reason.is_some(), "{}: it stays static without a reason", page.engine());
            assert_eq!(now(), "static");
        }
        Static => assert_eq!(now(), "static"),
    }
}

/// Whether the start script is a file of its own, which the policies allow.
fn runs(page: &Page) -> bool {
    page.count("script[src$='explainer.js']") > 0
}

/// Every word of the page: as it stands, or, where the program runs, of each view that holds quotes.
fn everything(page: &mut Page) -> String {
    if page.attribute("html", "data-explainer").as_deref() != Some("live") {
        let here = page.all_text();
        if page.count(CARDS_PAGE) == 0 {
            return here;
        }
        // What does not stand here is one link away.
        page.click(CARDS_PAGE);
        page.wait_until("document.readyState === 'complete' && document.querySelector('[data-card]') !== null");
        return format!("{here} {}", page.all_text());
    }
    let view = |name: &str| {
        page.run_script(&format!("window.belarusExplainer.go('view={name}')"));
        page.wait_for(&format!("[data-view={name}]"), PATIENCE);
        page.all_text()
    };
    ["cards", "guide"].map(view).join(" ")
}

/// Whether a heading or a chapter has a box on the page; where the program is live it may show another view first.
fn is_readable(page: &Page) -> bool {
    page.count_shown("h1, h2, [data-chapter]") > 0
}

fn text(page: &Page, dist: &Dist, file: &str) -> String {
    dist.text(file).unwrap_or_else(|trouble| page.fail(trouble))
}

/// The program.
fn bytes(page: &Page, dist: &Dist) -> Vec<u8> {
    dist.bytes("explainer_bg.wasm").unwrap_or_else(|trouble| page.fail(trouble))
}

/// The program with the last of these words changed by one letter, which leaves all lengths as they were. The pack stands last.
fn without(words: &str, program: &[u8]) -> Vec<u8> {
    let mut changed = program.to_vec();
    if let Some(at) = program.windows(words.len()).rposition(|window| window == words.as_bytes()) {
        changed[at] = b'?';
    }
    changed
}

/// The text with the console's listener in it where the driver has no log.
fn heard(page: &Page, text: &str) -> String {
    if page.engine() == Engine::WebKit {
        text.replacen("<head>", &format!("<head><script>{LISTENER}</script>"), 1)
    } else {
        text.to_owned()
    }
}

fn framed(what: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><title>host</title></head><body><iframe sandbox=\"allow-scripts\" width=\"800\" height=\"600\" {what}></iframe></body></html>"
    )
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;")
}
