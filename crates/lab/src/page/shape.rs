//! The viewport at exact sizes, which every engine grants in its own way.
//! Not the size of the browser's window, which is none of a page's business.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::Page;
use crate::{Engine, PATIENCE, eventually};

/// After so many looks without a change, a window has taken the size that it was given.
const LOOKS_UNTIL_STILL: u32 = 20;

impl Page {
    /// Makes the viewport `width` by `height` CSS pixels.
    #[track_caller]
    pub fn resize(&mut self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.devtools("Emulation.setDeviceMetricsOverride", size);
            }
            Engine::Firefox => self.resize_firefox(width, height),
            Engine::WebKit => self.settle_window(width, height),
        }
        self.wait_until(&format!("innerWidth === {width} && innerHeight === {height}"));
    }

    /// Firefox's window is never narrower than 500 px; the browser element in it may be.
    #[track_caller]
    fn resize_firefox(&self, width: u32, height: u32) {
        self.resize_window(width.max(500), height);
        let style = format!(
            "for (const [name, value] of [['width', '{width}px'], ['max-width', '{width}px'], ['height', '{height}px']]) \
             gBrowser.selectedBrowser.style.setProperty(name, value);"
        );
        self.context("chrome");
        let done = self.run(self.session().execute(style, Vec::new()));
        self.context("content");
        self.expect("set the viewport", done);
    }

    #[track_caller]
    fn context(&self, name: &'static str) {
        let command = Command::ExtensionCommand(Box::new(Context(name)));
        self.expect("change Firefox's context", self.run(self.session().cmd(command)));
    }

    /// Sizes WebKit's window until its viewport is as asked: it follows late, so each step waits until the last one shows.
    fn settle_window(&self, width: u32, height: u32) {
        let mut seen = (0_i64, 0_i64);
        let mut looks = 0;
        eventually(PATIENCE, || {
            let inner = self.try_eval("[innerWidth, innerHeight]").ok()?;
            let now = (inner.get(0)?.as_i64()?, inner.get(1)?.as_i64()?);
            if now == (i64::from(width), i64::from(height)) {
                return Some(());
            }
            looks = if now == seen { looks + 1 } else { 0 };
            seen = now;
            if looks % LOOKS_UNTIL_STILL == 1 {
                let outer = self.run(self.session().get_window_rect()).ok()?;
                let grown = |outer: i64, want: u32, inner: i64| (outer + i64::from(want) - inner).max(1) as u32;
                let size = (grown(outer.width, width, now.0), grown(outer.height, height, now.1));
                self.run(self.session().set_window_rect(0, 0, size.0, size.1)).ok()?;
            }
            None
        });
    }

    /// Sizes the window so that its viewport, less the browser's own bars, is as asked.
    #[track_caller]
    fn resize_window(&self, width: u32, height: u32) {
        self.expect("size the window", self.run(self.session().set_window_rect(0, 0, width, height)));
        let (inner_width, inner_height): (u32, u32) = self.eval("[innerWidth, innerHeight]");
        let (more_wide, more_high) = (width.saturating_sub(inner_width), height.saturating_sub(inner_height));
        if (more_wide, more_high) != (0, 0) {
            self.expect(
                "size the window",
                self.run(self.session().set_window_rect(0, 0, width + more_wide, height + more_high)),
            );
        }
    }
}

/// Whether scripts run in the page or in Firefox's own window.
#[derive(Debug)]
struct Context(&'static str);

impl ExtensionCommand for Context {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "context": self.0 }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/moz/context".into()
    }
}
