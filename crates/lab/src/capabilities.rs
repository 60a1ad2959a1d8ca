//! What a new session asks of its driver.
//! Every flag here was needed for a quiet, fresh, offline browser; see the comments for the ones that are not obvious.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::wait::COMMAND;
use crate::{Engine, Setup, Trouble};

/// The capabilities for `engine` with a profile below `home`.
pub fn of(engine: Engine, setup: &Setup, browser: &Path, home: &Path) -> Result<Capabilities, Trouble> {
    let wanted = match engine {
        Engine::Chromium => chromium(setup, browser, home),
        Engine::Firefox => firefox(setup, browser),
        Engine::WebKit => json!({
            "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
        }),
    };
    let mut capabilities = Capabilities::new();
    // The usual half minute for a script is short where six processes share one core.
    let longest = json!({ "script": COMMAND.as_millis() as u64 });
    capabilities.set("timeouts", longest).map_err(Trouble::new)?;
    for (name, value) in wanted.as_object().into_iter().flatten() {
        capabilities.set(name, value).map_err(Trouble::new)?;
    }
    if setup.eager {
        // To WebKit a page is loading for as long as a file that a script asked for is on its way.
        let strategy = if engine == Engine::WebKit { "none" } else { "eager" };
        capabilities.set("pageLoadStrategy", strategy).map_err(Trouble::new)?;
    }
    Ok(capabilities)
}

fn chromium(setup: &Setup, browser: &Path, home: &Path) -> Value {
    let mut flags: Vec<String> = [
        "--headless",
        // Containers run as root, where Chromium refuses its own sandbox.
        "--no-sandbox",
        "--disable-gpu",
        // Containers have a small /dev/shm.
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
    ]
    .map(String::from)
    .to_vec();
    flags.push(format!("--user-data-dir={}", home.join("profile").display()));
    if !setup.wasm {
        flags.push("--js-flags=--jitless".into());
    }
    json!({
        "goog:chromeOptions": { "binary": browser, "args": flags },
        "goog:loggingPrefs": { "browser": "ALL" },
    })
}

fn firefox(setup: &Setup, browser: &Path) -> Value {
    json!({
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless"],
            "prefs": {
                "javascript.enabled": setup.scripts,
                "javascript.options.wasm": setup.wasm,
                // 0 is dark, 1 is light.
                "layout.css.prefers-color-scheme.content-override": i32::from(!setup.dark),
                // The driver has no console log: the browser writes errors to its output instead.
                "browser.dom.window.dump.enabled": true,
                "devtools.console.stdout.content": true,
                // Experiments are fetched at start, and fail loudly without a network.
                "messaging-system.rsexperimentloader.enabled": false,
                "app.normandy.enabled": false,
                // An icon that no page names is asked for, and its absence logged as an exception.
                "browser.chrome.site_icons": false,
            },
        },
    })
}
