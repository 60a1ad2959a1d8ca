//! The viewport at exact sizes, which every engine grants in its own way.
//! Not the size of the browser's window, which is none of a page's business.

use std::sync::Arc;

use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::{Command, ExtensionCommand};

use super::Page;
use crate::Engine;

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
            Engine::WebKit => self.resize_window(width, height),
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
