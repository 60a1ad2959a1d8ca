//! One page in one browser, in plain blocking sentences.
//! Not a WebDriver client: thirtyfour is; this keeps only what the suites say.

mod leftovers;
mod looking;
mod session;
mod shape;
mod windows;

pub use leftovers::Leftovers;

use std::path::Path;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner};
use thirtyfour::{By, WebDriver, WebElement};
use tokio::runtime::Runtime;

use crate::driver::Driver;
use crate::{Engine, PATIENCE, Setup, eventually};

/// A page. Every method that the page cannot fulfil panics with the caller's line and what the console said.
#[derive(Debug)]
pub struct Page {
    engine: Engine,
    setup: Setup,
    runtime: Runtime,
    /// Taken only when the session is closed.
    session: Option<WebDriver>,
    driver: Driver,
    /// How much of the driver's output belongs to what was opened before.
    heard: usize,
}

impl Page {
    /// The engine it runs in.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens an address and waits for its load event.
    #[track_caller]
    pub fn open(&mut self, url: &str) {
        self.expect("open the address", self.run(self.session().goto(url)));
    }

    /// Opens the address again.
    #[track_caller]
    pub fn reload(&mut self) {
        self.expect("reload", self.run(self.session().refresh()));
    }

    /// Goes back in the session's history.
    #[track_caller]
    pub fn back(&mut self) {
        self.expect("go back", self.run(self.session().back()));
    }

    /// Goes forward in the session's history.
    #[track_caller]
    pub fn forward(&mut self) {
        self.expect("go forward", self.run(self.session().forward()));
    }

    /// The value of a JavaScript expression. It is asked for again while a browser that changes documents has none.
    #[track_caller]
    pub fn eval<T: DeserializeOwned>(&self, expression: &str) -> T {
        let mut changing = None;
        let value = eventually(PATIENCE, || match self.try_eval(expression) {
            // What Firefox says of a script whose document was replaced under it.
            Ok(Value::Null) => {
                serde_json::from_value(Value::Null).map_err(|error| changing = Some(error.to_string())).ok().map(Ok)
            }
            Err(error) if !matches!(*error, WebDriverErrorInner::JavascriptError(_)) => {
                changing = Some(error.to_string());
                None
            }
            Ok(value) => Some(serde_json::from_value(value).map_err(|error| error.to_string())),
            Err(error) => Some(Err(error.to_string())),
        });
        self.expect(expression, value.unwrap_or_else(|| Err(changing.unwrap_or_default())))
    }

    /// The value of a JavaScript expression as far as there is one just now: for loops that enter frames anew.
    pub fn glance<T: DeserializeOwned>(&self, expression: &str) -> Option<T> {
        serde_json::from_value(self.try_eval(expression).ok()?).ok()
    }

    /// Runs JavaScript statements.
    #[track_caller]
    pub fn run_script(&self, statements: &str) {
        self.expect(statements, self.run(self.session().execute(statements, Vec::new())));
    }

    fn try_eval(&self, expression: &str) -> Result<Value, WebDriverError> {
        let script = format!("return ({expression});");
        self.run(self.session().execute(script, Vec::new())).map(|answer| answer.json().clone())
    }

    /// Waits until a JavaScript expression is true; an expression that throws is not true yet.
    #[track_caller]
    pub fn wait_until(&self, expression: &str) {
        let held = eventually(PATIENCE, || matches!(self.try_eval(expression), Ok(Value::Bool(true))).then_some(()));
        if held.is_none() {
            self.fail(format!("still not true after {} s: {expression}", PATIENCE.as_secs()));
        }
    }

    /// Waits until an element matches `css`.
    #[track_caller]
    pub fn wait_for(&self, css: &str, limit: Duration) {
        if eventually(limit, || self.count(css).gt(&0).then_some(())).is_none() {
            self.fail(format!("nothing matches {css} after {} s", limit.as_secs()));
        }
    }

    /// Waits until the program has taken over the page.
    #[track_caller]
    pub fn wait_live(&self) {
        self.wait_state("live");
    }

    /// Waits until `html[data-explainer]` is `state`.
    #[track_caller]
    pub fn wait_state(&self, state: &str) {
        let now = || self.try_eval("document.documentElement.dataset.explainer || ''").ok();
        if eventually(PATIENCE, || now().filter(|value| value == state)).is_none() {
            let reason = self.try_eval("document.documentElement.dataset.explainerReason || ''").ok();
            self.fail(format!("the page should be {state}, but data-explainer is {:?}, its reason {reason:?}", now()));
        }
    }

    /// Clicks the first visible element that matches `css`, as a reader would: in view and not covered.
    #[track_caller]
    pub fn click(&self, css: &str) {
        let clicked = eventually(PATIENCE, || {
            let element = self.visible(css)?;
            self.run(element.scroll_into_view()).ok()?;
            self.drawn().ok()?;
            self.run(element.click()).ok()
        });
        if clicked.is_none() {
            self.fail(format!("nothing to click matches {css}"));
        }
    }

    /// Waits until what stands now is drawn: WebKit aims pointers by what it drew last, and misses what has just moved.
    fn drawn(&self) -> Result<(), WebDriverError> {
        let script = "const then = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => then(true)));";
        match self.engine {
            Engine::WebKit => self.run(self.session().execute_async(script, Vec::new())).map(drop),
            Engine::Chromium | Engine::Firefox => Ok(()),
        }
    }

    /// Types into the first visible element that matches `css`, after what it already holds.
    #[track_caller]
    pub fn type_into(&self, css: &str, words: &str) {
        let typed = eventually(PATIENCE, || self.run(self.visible(css)?.send_keys(words)).ok());
        if typed.is_none() {
            self.fail(format!("nothing to type into matches {css}"));
        }
    }

    /// Presses keys where the focus is.
    #[track_caller]
    pub fn press(&self, keys: impl Into<thirtyfour::TypingData>) {
        let session = self.session();
        self.expect("press keys", self.run(session.action_chain().send_keys(keys).perform()));
    }

    fn visible(&self, css: &str) -> Option<WebElement> {
        let all = self.run(self.session().find_all(By::Css(css))).ok()?;
        all.into_iter().find(|element| self.run(element.is_displayed()).unwrap_or(false))
    }

    /// Works inside the first frame that matches `css` until [`Page::leave_frame`].
    #[track_caller]
    pub fn enter_frame(&self, css: &str) {
        if eventually(PATIENCE, || self.try_enter(css)).is_none() {
            self.fail(format!("no frame to enter matches {css}"));
        }
    }

    /// [`Page::enter_frame`], if it stands there just now: for loops that begin anew.
    pub fn try_enter(&self, css: &str) -> Option<()> {
        let frame = self.run(self.session().find(By::Css(css))).ok()?;
        self.run(frame.enter_frame()).ok()
    }

    /// Works in the whole page again.
    #[track_caller]
    pub fn leave_frame(&self) {
        self.expect("leave the frame", self.run(self.session().enter_default_frame()));
    }

    /// Writes what the viewport shows as a PNG file.
    #[track_caller]
    pub fn screenshot(&self, file: &Path) {
        self.expect("take a screenshot", self.run(self.session().screenshot(file)));
    }

    /// The page as PDF. WebKit's driver has no such command.
    #[track_caller]
    pub fn print(&self) -> Vec<u8> {
        self.expect("print", self.run(self.session().print_page(PrintParameters::default())))
    }

    /// The page as PDF on paper of this width and height, in tenths of a millimetre, whose margins the page sets itself.
    #[track_caller]
    pub fn print_on(&self, (width, height): (u16, u16)) -> Vec<u8> {
        let centimetres = |tenths: u16| f64::from(tenths) / 100.0;
        let parameters = PrintParameters {
            page: PrintPage { width: centimetres(width), height: centimetres(height) },
            margin: PrintMargins { top: 0.0, bottom: 0.0, left: 0.0, right: 0.0 },
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        self.expect("print", self.run(self.session().print_page(parameters)))
    }

    /// Runs a DevTools command; Chromium only.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.expect(command, self.run(self.session().cdp().send_raw(command, parameters)))
    }

    /// Ends the test with `sentence`, the engine, the address and the console.
    #[track_caller]
    pub fn fail(&self, sentence: impl std::fmt::Display) -> ! {
        let address = self.run(self.session().current_url()).map(|url| url.to_string()).unwrap_or_default();
        let console = self.console();
        panic!("{}: {sentence}\n  at {address}\n  console errors: {:?}", self.engine, console.0)
    }

    #[track_caller]
    fn expect<T, E: std::fmt::Display>(&self, what: &str, outcome: Result<T, E>) -> T {
        match outcome {
            Ok(value) => value,
            Err(error) => {
                let what: String = what.chars().take(200).collect();
                self.fail(format!("could not {what}: {error}"))
            }
        }
    }
}
