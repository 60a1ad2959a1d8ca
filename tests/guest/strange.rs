//! Host pages from tests/hosts/, one file each: whatever they do, the guest is whole and they are left alone.
//! A file's first comment says what is strange; then follows the page's body.

use std::path::Path;

use lab::{Engine, Page, Site};

use super::{
    Guest, Headers, INNER_HEIGHT, enter_through, errors, origin, page as whole, right_height, started, strangers,
    text_of, written,
};

/// What the guest becomes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State {
    Live,
    /// Static with a reason. WebKitGTK (2.50) compiles wasm whatever the policy says.
    Static,
    Either,
    /// No script runs in it.
    Text,
}

/// A strange host.
#[derive(Debug, Clone)]
pub struct Host {
    pub file: String,
    pub about: String,
    pub state: State,
    /// Headers of the host's page.
    header: Headers,
    /// Headers of everything that the explainer's site sends.
    pub site: Headers,
    /// What a reader of the host's page does before they see the guest.
    pub act: Option<String>,
    /// The host's own frame that the article stands in.
    through: Option<String>,
    /// Whether `embed.js` runs.
    script: bool,
    doctype: bool,
    /// An engine that it cannot be tried in, and why.
    not: String,
    /// No script runs in it in WebKit.
    text_in_webkit: bool,
    /// The guest is an element, and not a frame.
    element: bool,
    body: String,
}

/// What no guest may change in its host: where the reader is, what they do, and how the page looks.
pub const LOOK: &str = "['body', '#host-note', 'h1'].map(css => document.querySelector(css)).map(e => { const s = e && getComputedStyle(e); \
    return s ? [s.color, s.fontSize, s.display, s.margin, s.letterSpacing, s.direction].join() : ''; }).join('|') \
    + document.styleSheets.length + [...document.documentElement.attributes, ...document.body.attributes].map(a => a.name + a.value)";

pub const PLACE: &str = "[[location.href, document.activeElement.id, history.length].join(' '), scrollY]";

/// How far a browser's own scroll anchoring may be off, in CSS pixels.
pub const ROUNDING: f64 = 1.0;

/// Every host of a frame, in order.
pub fn all() -> Vec<Host> {
    every().into_iter().filter(|host| !host.element).collect()
}

/// Every host of an element, in order: the files that begin with `element-`.
pub fn of_elements() -> Vec<Host> {
    every().into_iter().filter(|host| host.element).collect()
}

/// Every file of tests/hosts/.
fn every() -> Vec<Host> {
    let folder = lab::workspace().join("tests/hosts");
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    files.iter().map(|path| Host::read(path)).collect()
}

impl Host {
    /// Whether it can be tried in this engine.
    pub fn fits(&self, engine: Engine) -> bool {
        !self.not.starts_with(&engine.to_string())
    }

    fn read(path: &Path) -> Self {
        let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{file}: {error}"));
        let (said, body) = text
            .strip_prefix("<!--")
            .and_then(|rest| rest.split_once("-->"))
            .unwrap_or_else(|| panic!("{file} does not begin with a comment that says what is strange"));
        let mut host = Self {
            about: String::new(),
            state: State::Live,
            header: Headers::new(),
            site: Headers::new(),
            act: None,
            through: None,
            script: true,
            doctype: true,
            not: String::new(),
            text_in_webkit: false,
            element: file.starts_with("element-"),
            body: body.to_owned(),
            file: file.clone(),
        };
        for line in said.lines().filter(|line| !line.trim().is_empty()) {
            let (key, value) = line.split_once(": ").unwrap_or_else(|| panic!("{file}: {line}"));
            let pair = || value.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
            match (key, value) {
                ("about", _) => host.about = value.to_owned(),
                ("header", _) => host.header.extend(pair()),
                ("site", _) => host.site.extend(pair()),
                ("do", _) => host.act = Some(value.to_owned()),
                ("through", _) => host.through = Some(value.to_owned()),
                // In a sandbox its `'self'` is nobody: scripts and style of the explainer's own are refused.
                ("in WebKit", "text") => host.text_in_webkit = true,
                ("not", _) => host.not = value.to_owned(),
                ("script", "no") => host.script = false,
                ("doctype", "no") => host.doctype = false,
                ("expect", "static") => host.state = State::Static,
                ("expect", "either") => host.state = State::Either,
                ("expect", "text") => host.state = State::Text,
                _ => panic!("{file}: nothing is called {key} with {value}"),
            }
        }
        host
    }

    fn page(&self, origin: &str, guest: &Guest, empty: bool) -> String {
        let frame = format!(
            "<iframe data-explainer data-height=\"content\" title=\"Explainer\" sandbox=\"allow-scripts\" width=\"100%\" height=\"600\" src=\"{origin}/full.html#{}\"></iframe>",
            guest.chapter
        );
        let mut body = self.body.replace("{article}", "{note}\n{embed}\n{script}");
        let note = "<h1>Host</h1><p id=\"host-note\">The host's own words.</p><p><input id=\"mine\"></p>";
        let (embed, script) = if self.element {
            (Guest::element("", &guest.chapter), "<script src=\"/explainer/element.js\"></script>".to_owned())
        } else {
            (Guest::link(origin, "", &guest.chapter), Guest::script(origin))
        };
        let parts = [("{note}", note.to_owned()), ("{embed}", embed), ("{frame}", frame), ("{script}", script)];
        for (name, part) in parts {
            // Without a guest the host's page shows how it looks by itself.
            body = body.replace(name, if empty && name != "{note}" { "" } else { &part });
        }
        // The host goes on below, so that a reader can have scrolled.
        let page = whole(
            &(body.replace("{origin}", origin).replace("{chapter}", &guest.chapter)
                + "<div><canvas width=\"1\" height=\"3000\"></canvas></div>"),
        );
        if self.doctype { page } else { page.replacen("<!doctype html>", "", 1) }
    }

    /// The host's site: its page, the others of its kind, and the explainer's files below `/explainer/` for those who keep
    /// them beside their own.
    pub fn serve(&self, own: &str, guest: &Guest) -> Site {
        let mut site = Site::build().listening().page("/empty.html", self.page(own, guest, true));
        site = site.folder("/explainer/", guest.dist.folder());
        for host in every().iter().filter(|host| host.element == self.element) {
            site = site.page(&format!("/{}", host.file), host.page(own, guest, false));
        }
        for (name, value) in &self.header {
            let policy = name == "Content-Security-Policy";
            // The listener of a browser without a log is a script of the host's own.
            let value = if policy { value.replace("{origin}", &format!("'self' {own}")) } else { value.clone() };
            // Beside an element's page stands one without its oddity, to compare.
            site = site.header(if self.element { &self.file } else { ".html" }, name, &value);
        }
        started(site)
    }
}

/// Opens the host's page as its reader does; returns how it looks without any guest, and where the reader is then.
pub fn arrive(page: &mut Page, site: &Site, host: &Host) -> (String, (String, f64)) {
    page.open(&site.url("/empty.html"));
    let bare = page.eval(LOOK);
    page.forget_console();
    page.open(&site.url(&format!("/{}", host.file)));
    // The page has a fragment of its own, and the reader is there. It is not opened with it: a browser follows such a fragment
    // whenever it has drawn, and the focus is then taken from where the reader has put it.
    page.run_script(
        "history.replaceState(null, '', location.pathname + location.search + '#host-note');
         document.querySelector('#host-note')?.scrollIntoView({ behavior: 'instant' });",
    );
    if let Some(act) = &host.act {
        page.wait_until("document.readyState === 'complete'");
        page.run_script(act);
    }
    page.run_script("document.querySelector('#mine')?.focus({ preventScroll: true })");
    (bare, page.eval(PLACE))
}

/// Opens the host's page, looks at the guest in it, and then at the host again.
pub fn visit(page: &mut Page, guest: &Guest, host: &Host) {
    let chapter = format!("[data-{}\"]", guest.chapter.replace('=', "=\""));
    let file = guest.dist.text("full.html").unwrap_or_else(|trouble| page.fail(trouble));
    // Read where no policy says how text may be read.
    page.open("about:blank");
    let text = written(page, &file, &chapter);
    let explainer = guest.site(&host.site);
    let own = origin(&explainer);
    let site = host.serve(&own, guest);
    let (bare, before) = arrive(page, &site, host);
    let frame = "iframe[src*=\"full.html\"]";
    enter_through(page, host.through.as_deref(), frame);
    let state = if host.text_in_webkit && page.engine() == Engine::WebKit { State::Text } else { host.state };
    settle(page, state);
    assert_eq!(text_of(page, &chapter), text, "the chapter's text");
    assert!(page.count_shown(&chapter) > 0, "the chapter is not shown");
    assert!(strangers(page, &[&own]).is_empty(), "the guest asked for {:?}", strangers(page, &[&own]));
    let faults = errors(page);
    assert!(faults.is_empty(), "{}: the guest's console says {faults:?}", page.engine());
    if host.script && state != State::Text && host.through.is_none() {
        right_height(page, frame);
        let height: f64 = page.eval(INNER_HEIGHT);
        assert!(height > 300.0, "a chapter of {height} px");
    }

    page.leave_frame();
    let after: (String, f64) = page.eval(PLACE);
    assert_eq!(after.0, before.0, "{}: the host's address, focus and history", page.engine());
    assert!(
        (after.1 - before.1).abs() <= ROUNDING,
        "{}: the host was scrolled from {} to {}",
        page.engine(),
        before.1,
        after.1
    );
    assert_eq!(page.eval::<String>(LOOK), bare, "{}: the host's looks", page.engine());
    let here = origin(&site);
    assert!(strangers(page, &[&own, &here]).is_empty(), "the host asked for {:?}", strangers(page, &[&own, &here]));
    let faults = errors(page);
    assert!(faults.is_empty(), "{}: the host's console says {faults:?}", page.engine());
}

fn settle(page: &Page, state: State) {
    let reason = "document.documentElement.dataset.explainerReason !== undefined";
    match state {
        State::Live => page.wait_live(),
        State::Static if page.engine() != Engine::WebKit => page.wait_until(reason),
        State::Static | State::Either => {
            page.wait_until(&format!("document.documentElement.dataset.explainer === 'live' || {reason}"));
        }
        State::Text => assert_eq!(page.attribute("html", "data-explainer").as_deref(), Some("static")),
    }
}
