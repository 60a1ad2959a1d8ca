//! Sets of sandbox flags, sixteen in one engine, each with four ways of putting the explainer into a page.
//! What a flag costs beyond scripts is in docs/embedding.md.

use lab::{Engine, Page, Site};

use super::{Guest, enter, errors, heard, origin, page as whole, right_height, started};

/// How the explainer comes into the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Delivery {
    /// `full.html` in a frame of the page's own.
    Frame,
    /// The same, made and looked after by `embed.js`.
    Script,
    /// `explainer.html` in a frame.
    OneFile,
    /// Its text in the frame's `srcdoc`.
    Srcdoc,
}

pub const DELIVERIES: [Delivery; 4] = [Delivery::Frame, Delivery::Script, Delivery::OneFile, Delivery::Srcdoc];

const FLAGS: [&str; 4] = ["allow-scripts", "allow-same-origin", "allow-popups", "allow-forms"];

impl Delivery {
    pub fn name(self) -> &'static str {
        match self {
            Self::Frame => "in a frame",
            Self::Script => "in a frame of the host script",
            Self::OneFile => "one file in a frame",
            Self::Srcdoc => "one file as srcdoc",
        }
    }

    fn body(self, page: &Page, guest: &Guest, own: &str, flags: &str) -> String {
        let frame = |what: String| {
            format!("<iframe title=\"x\" width=\"700\" height=\"500\" sandbox=\"{flags}\" {what}></iframe>")
        };
        match self {
            Self::Frame => frame(format!("src=\"{own}/full.html\"")),
            Self::OneFile => frame(format!("src=\"{own}/explainer.html\"")),
            Self::Srcdoc => {
                let text = guest.dist.text("explainer.html").unwrap_or_else(|trouble| page.fail(trouble));
                frame(format!("srcdoc=\"{}\"", heard(page, &text).replace('&', "&amp;").replace('"', "&quot;")))
            }
            Self::Script => {
                let attributes = format!("data-sandbox=\"{flags}\"");
                [Guest::link(own, &attributes, ""), Guest::script(own)].concat()
            }
        }
    }
}

/// Every set of flags, each on a page of its own.
pub fn visit(page: &mut Page, guest: &Guest, delivery: Delivery) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    // One engine tries all sixteen. The others try what changes how the page starts, and all flags.
    let all = page.engine() == Engine::Chromium;
    let tried = |set: &usize| all || matches!(set, 0..4 | 15);
    let sets = (0_usize..16).filter(tried).map(|set| {
        let chosen = FLAGS.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0).map(|(_, flag)| *flag);
        chosen.collect::<Vec<_>>().join(" ")
    });
    let sets: Vec<String> = sets.collect();
    let pages = sets.iter().enumerate().map(|(n, flags)| (n, whole(&delivery.body(page, guest, &own, flags))));
    let site: Site =
        started(pages.fold(Site::build().listening(), |site, (n, body)| site.page(&format!("/{n}.html"), body)));
    for (n, flags) in sets.iter().enumerate() {
        // What a page says while it is left is not of the next one.
        page.open("about:blank");
        page.forget_console();
        page.open(&site.url(&format!("/{n}.html")));
        enter(page, "iframe");
        if flags.contains("allow-scripts") {
            page.wait_live();
        } else {
            assert_eq!(page.attribute("html", "data-explainer").as_deref(), Some("static"), "with {flags:?}");
            let missing = guest.contents.missing_from(&page.all_text());
            assert!(missing.is_empty(), "with {flags:?} not on the page: {missing:?}");
        }
        assert!(page.count_shown("h1, h2") > 0, "with {flags:?} nothing is shown");
        let faults = errors(page);
        assert!(faults.is_empty(), "{} with {flags:?}: the console says {faults:?}", page.engine());
        if delivery == Delivery::Script && flags.contains("allow-scripts") {
            right_height(page, "iframe");
        }
        page.leave_frame();
    }
}
