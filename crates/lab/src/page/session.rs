//! The life of a session: started, made fresh between tests, closed.
//! Not what is done in it.

use std::future::Future;
use std::time::Duration;

use serde_json::json;
use thirtyfour::WebDriver;

use super::Page;
use crate::capabilities;
use crate::driver::Driver;
use crate::wait::COMMAND;
use crate::{Engine, Setup, Trouble};

impl Page {
    /// Starts a browser of `engine` with a fresh profile.
    pub fn start(engine: Engine, setup: Setup) -> Result<Self, Trouble> {
        let browser = engine.browser()?;
        let driver = Driver::start(engine, &setup)?;
        let wanted = capabilities::of(engine, &setup, &browser, driver.home())?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let connect = WebDriver::builder(driver.url(), wanted).request_timeout(COMMAND).connect();
        let session = runtime
            .block_on(connect)
            .map_err(|error| Trouble::new(format!("{engine} did not start: {error}\n{}", driver.output())))?;
        let mut page = Self { engine, setup, runtime, session: Some(session), driver, heard: 0 };
        page.prepare();
        Ok(page)
    }

    /// What this page was started with.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// A new empty window in the same browser, without history, console or the previous test's viewport.
    #[track_caller]
    pub fn refresh_window(&mut self) {
        let opened = self.run(async {
            let session = self.session();
            let next = session.new_tab().await?;
            session.close_window().await?;
            session.switch_to_window(next).await?;
            session.delete_all_cookies().await.or(Ok(()))
        });
        self.expect::<(), thirtyfour::error::WebDriverError>("open a new window", opened);
        self.prepare();
    }

    #[track_caller]
    fn prepare(&mut self) {
        let (width, height) = self.setup.viewport;
        if self.engine == Engine::Chromium {
            if self.setup.dark {
                let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
                self.devtools("Emulation.setEmulatedMedia", dark);
            }
            self.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !self.setup.scripts }));
        }
        self.resize(width, height);
        self.forget_console();
    }

    pub(super) fn session(&self) -> &WebDriver {
        match &self.session {
            Some(session) => session,
            // Only `drop` takes it.
            None => panic!("the session of {} is closed", self.engine),
        }
    }

    pub(super) fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            let quit = async { tokio::time::timeout(Duration::from_secs(5), session.quit()).await };
            // A browser that does not quit is killed with its driver.
            let _ = self.runtime.block_on(quit);
        }
    }
}
