//! What can be read off a page: elements, text, requests, console.
//! Nothing here changes it.

use serde_json::Value;

use super::Page;
use crate::console::{self, Complaint, Console};
use crate::{Engine, Measured, measure};

impl Page {
    /// How many elements match `css`.
    #[track_caller]
    pub fn count(&self, css: &str) -> usize {
        self.eval(&format!("document.querySelectorAll({}).length", Value::from(css)))
    }

    /// How many elements that match `css` have a box on the page.
    #[track_caller]
    pub fn count_shown(&self, css: &str) -> usize {
        let list = format!("[...document.querySelectorAll({})]", Value::from(css));
        self.eval(&format!(
            "{list}.filter(e => e.getClientRects().length && getComputedStyle(e).visibility === 'visible').length"
        ))
    }

    /// The text of the first element that matches `css`, white space folded; empty when there is none.
    #[track_caller]
    pub fn text(&self, css: &str) -> String {
        self.eval(&format!(
            "(document.querySelector({})?.textContent ?? '').replace(/\\s+/g, ' ').trim()",
            Value::from(css)
        ))
    }

    /// All text of the document, shown or not, white space folded.
    #[track_caller]
    pub fn all_text(&self) -> String {
        self.eval("document.documentElement.textContent.replace(/\\s+/g, ' ')")
    }

    /// An attribute of the first element that matches `css`.
    #[track_caller]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.eval(&format!("document.querySelector({})?.getAttribute({}) ?? null", Value::from(css), Value::from(name)))
    }

    /// Whether the first shown element that matches `css` lies, at least in part, in the viewport.
    #[track_caller]
    pub fn in_view(&self, css: &str) -> bool {
        self.eval(&format!(
            "[...document.querySelectorAll({})].flatMap(e => [...e.getClientRects()]).some(r => r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth)",
            Value::from(css)
        ))
    }

    /// The address without what stands before its `#`; empty when it has none.
    #[track_caller]
    pub fn fragment(&self) -> String {
        self.eval("decodeURIComponent(location.hash.slice(1))")
    }

    /// Addresses of everything the document asked for, whoever answered. The lab's own listener is left out, and
    /// the icon that browsers ask for unasked.
    #[track_caller]
    pub fn requested(&self) -> Vec<String> {
        let all: Vec<String> = self.eval("performance.getEntriesByType('resource').map(e => e.name)");
        all.into_iter()
            .filter(|address| ![crate::site::LISTENER_PATH, "/favicon.ico"].iter().any(|own| address.ends_with(own)))
            .collect()
    }

    /// Errors in the console since the last [`Page::forget_console`]. In WebKit, those of the current frame's
    /// document, and only if its site is listening or the page carries [`console::LISTENER`].
    pub fn console(&self) -> Console {
        match self.engine {
            Engine::Chromium => {
                let entries = self.run(self.session().browser_log()).unwrap_or_default();
                let errors = entries.into_iter().filter(|entry| entry.level == "SEVERE");
                Console(errors.map(|entry| Complaint(entry.message)).collect())
            }
            Engine::Firefox => {
                let output = self.driver.output();
                Console(console::firefox_errors(output.get(self.heard..).unwrap_or_default()))
            }
            Engine::WebKit => {
                let heard = self.run(self.session().execute("return window.labHeard || [];", Vec::new()));
                Console(heard.ok().and_then(|answer| answer.convert().ok()).unwrap_or_default())
            }
        }
    }

    /// Whether errors can be heard in the current frame at all: in WebKit only with the listener.
    #[track_caller]
    pub fn is_heard(&self) -> bool {
        self.engine != Engine::WebKit || self.eval("Array.isArray(window.labHeard)")
    }

    /// Starts the console anew.
    pub fn forget_console(&mut self) {
        if self.engine == Engine::Chromium {
            // Reading Chromium's log empties it.
            let _ = self.console();
        }
        self.heard = self.driver.output().len();
    }

    /// What [`crate::OBSERVER`] has seen until now; Chromium only.
    #[track_caller]
    pub fn measured(&self) -> Measured {
        self.eval(measure::READ)
    }

    /// Puts [`crate::OBSERVER`] before every script of the pages opened from now on; Chromium only.
    #[track_caller]
    pub fn observe(&self) {
        self.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": crate::OBSERVER }));
    }
}
