//! The explainer as others embed it: its sites, its hosts, and what must be true in every one of them.
//! Not the hosts themselves, which stand in tests/hosts/.
#![allow(dead_code, reason = "each suite uses its part")]

pub mod articles;
pub mod elements;
pub mod heights;
pub mod messages;
pub mod modes;
pub mod sandboxes;
pub mod steps;
pub mod strange;
pub mod windows;

use lab::{Dist, Engine, LISTENER, PATIENCE, Page, Site, SiteBuilder, eventually};

use crate::contents::{Contents, squeeze};

/// The built explainer, and the places in it that hosts ask for.
pub struct Guest {
    pub dist: Dist,
    pub contents: Contents,
    /// The address of a chapter, and the text of that chapter as it stands without scripts.
    pub chapter: String,
    /// The address of a card.
    pub card: String,
    /// The explainer's title, and the sentence that says what it is.
    pub title: String,
    pub description: String,
}

/// Headers of a site: name and value.
pub type Headers = Vec<(String, String)>;

impl Guest {
    pub fn new(dist: Dist, contents: Contents) -> Self {
        let chapter = contents.chapters.get(1).map(|chapter| format!("chapter={}", chapter.id));
        let card = contents.cards.first().map(|card| format!("card={}", card.id));
        let html = dist.text("embed.html").unwrap_or_else(|trouble| panic!("{trouble}"));
        let between = |start: &str, end: &str| {
            html.split_once(start).and_then(|(_, rest)| rest.split_once(end)).map_or("", |(words, _)| words).to_owned()
        };
        Self {
            title: between("<title>", "</title>"),
            description: between("<meta name=\"description\" content=\"", "\""),
            dist,
            chapter: chapter.unwrap_or_default(),
            card: card.unwrap_or_default(),
            contents,
        }
    }

    /// The explainer's own site.
    pub fn site(&self, headers: &Headers) -> Site {
        let site = Site::build().folder("/", self.dist.folder()).listening();
        started(headers.iter().fold(site, |site, (name, value)| site.header("", name, value)))
    }

    /// What stands in a host page: a link that becomes a frame with the whole explainer, as high as its content unless
    /// `attributes` say otherwise.
    pub fn link(origin: &str, attributes: &str, address: &str) -> String {
        let grows = if attributes.contains("data-height") { "" } else { "data-height=\"content\"" };
        let attributes = format!("{attributes} {grows}");
        format!("<a data-explainer {attributes} href=\"{origin}/full.html#{address}\"><b>Title</b> Sentence.</a>")
    }

    /// The same with the steps, in a frame of fixed height.
    pub fn steps(origin: &str, attributes: &str, address: &str) -> String {
        format!("<a data-explainer {attributes} href=\"{origin}/embed.html#{address}\"><b>Title</b> Sentence.</a>")
    }

    /// What stands in a host page that wants no frame: the element, and the text that stands for it until it runs.
    pub fn element(attributes: &str, address: &str) -> String {
        format!(
            "<belarus-explainer {attributes} address=\"{address}\"><p class=\"fallback\"><b>Title</b> Sentence.</p></belarus-explainer>"
        )
    }

    pub fn script(origin: &str) -> String {
        format!("<script src=\"{origin}/embed.js\"></script>")
    }

    /// A host page with this body on a site of its own.
    pub fn host(body: &str) -> Site {
        started(Site::build().page("/host.html", page(body)).listening())
    }
}

/// A host page.
pub fn page(body: &str) -> String {
    format!("<!doctype html><html lang=\"en\"><head><title>host</title></head><body>{body}</body></html>")
}

pub fn started(site: SiteBuilder) -> Site {
    site.start().unwrap_or_else(|trouble| panic!("{trouble}"))
}

/// The origin of a site, without a slash.
pub fn origin(site: &Site) -> String {
    site.url("/").trim_end_matches('/').to_owned()
}

/// Enters the frame and waits until it has a document of the explainer.
#[track_caller]
pub fn enter(page: &Page, css: &str) {
    enter_through(page, None, css);
}

/// The same where the frame may stand in another one.
#[track_caller]
pub fn enter_through(page: &Page, outer: Option<&str>, css: &str) {
    let there = "document.readyState === 'complete' && document.querySelector('main') !== null";
    let inside = eventually(PATIENCE, || {
        page.leave_frame();
        for frame in outer.into_iter().chain([css]) {
            page.try_enter(frame)?;
        }
        page.glance::<bool>(there)?.then_some(())
    });
    if inside.is_none() {
        page.fail(format!("no explainer came into {css}"));
    }
}

/// Waits until an expression of the host's page is true.
#[track_caller]
pub fn host_until(page: &Page, expression: &str) {
    page.leave_frame();
    page.wait_until(expression);
}

/// Waits until an expression of the frame's page is true, and enters the frame anew each time.
#[track_caller]
pub fn frame_until(page: &Page, css: &str, expression: &str) {
    let held = eventually(PATIENCE, || {
        page.leave_frame();
        page.try_enter(css)?;
        page.glance::<bool>(expression)?.then_some(())
    });
    if held.is_none() {
        page.fail(format!("still not true in the frame: {expression}"));
    }
}

/// Errors that the page's author could have avoided: none of a browser's own notices about a policy or a sandbox.
pub fn errors(page: &Page) -> Vec<String> {
    let notices = ["Blocked script execution in", "Blocked script execution because"];
    let console = page.console();
    let own = |error: &&str| !notices.iter().any(|notice| error.contains(notice));
    console.errors().into_iter().filter(own).map(str::to_owned).collect()
}

/// Everything this document asked for that is not below `origins`.
pub fn strangers(page: &Page, origins: &[&str]) -> Vec<String> {
    let own = |asked: &String| ["data:", "blob:", "about:"].iter().chain(origins).any(|start| asked.starts_with(start));
    page.requested().into_iter().filter(|asked| !own(asked)).collect()
}

/// The height of the page inside the frame that one works in, rounded up as it is reported.
pub const INNER_HEIGHT: &str = "Math.ceil(document.documentElement.getBoundingClientRect().height)";

/// Waits until the frame is as high as its page, give or take a pixel, and says how high that is.
#[track_caller]
pub fn right_height(page: &Page, css: &str) -> f64 {
    let mut seen = (0.0, 0.0);
    let right = eventually(PATIENCE, || {
        page.leave_frame();
        seen.0 = page.glance(&format!("document.querySelector('{css}').clientHeight"))?;
        page.try_enter(css)?;
        seen.1 = page.glance::<f64>(INNER_HEIGHT)?.clamp(120.0, 20_000.0);
        ((seen.0 - seen.1).abs() <= 1.0).then_some(seen.0)
    });
    match right {
        Some(height) => height,
        None => page.fail(format!("the frame is {} px high, its page {}", seen.0, seen.1)),
    }
}

/// The text of the first element that matches, shown or not, without white space.
pub fn text_of(page: &Page, css: &str) -> String {
    squeeze(&page.text(css))
}

/// The text of an element of a file as it was written, without white space.
pub fn written(page: &Page, html: &str, css: &str) -> String {
    let html = serde_json::Value::from(html);
    let css = serde_json::Value::from(css);
    let text: String =
        page.eval(&format!("new DOMParser().parseFromString({html}, 'text/html').querySelector({css}).textContent"));
    squeeze(&text)
}

/// The text with the console's listener in it where the driver has no log.
pub fn heard(page: &Page, text: &str) -> String {
    if page.engine() == Engine::WebKit {
        text.replacen("<head>", &format!("<head><script>{LISTENER}</script>"), 1)
    } else {
        text.to_owned()
    }
}
