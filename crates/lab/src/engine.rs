//! The three engines, where their programs are, and how a session of them may differ from a reader's usual one.
//! Not the starting of them: that is `driver`.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::Trouble;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium with chromedriver.
    Chromium,
    /// Firefox with geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser with WebKitWebDriver, on a display of its own.
    WebKit,
}

/// How a session differs from the usual one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// The reader prefers dark pages.
    pub dark: bool,
    /// Scripts run. WebKit has no such switch: serve it the policy `sandbox allow-same-origin` instead.
    pub scripts: bool,
    /// The page has `WebAssembly`.
    pub wasm: bool,
    /// Opening waits only for the document, not for what it loads.
    pub eager: bool,
    /// Width and height of the viewport in CSS pixels.
    pub viewport: (u32, u32),
}

impl Default for Setup {
    fn default() -> Self {
        Self { dark: false, scripts: true, wasm: true, eager: false, viewport: (1280, 900) }
    }
}

impl Engine {
    /// Every engine, in the order they are reported.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// The programs that will do as the driver.
    pub(crate) fn driver(self) -> Result<PathBuf, Trouble> {
        match self {
            Self::Chromium => self.find(&["chromedriver"], "apt-get install chromium-driver"),
            Self::Firefox => self.find(&["geckodriver"], "cargo install --locked geckodriver@0.37.1"),
            Self::WebKit => self.find(&["WebKitWebDriver"], "apt-get install webkit2gtk-driver"),
        }
    }

    /// The browser that the driver shall start.
    pub(crate) fn browser(self) -> Result<PathBuf, Trouble> {
        match self {
            Self::Chromium => self.find(&["chromium", "chromium-browser", "google-chrome"], "apt-get install chromium"),
            Self::Firefox => self.find(&["firefox-esr", "firefox"], "apt-get install firefox-esr"),
            Self::WebKit => {
                mini_browser().map_or_else(|| self.find(&["MiniBrowser"], "apt-get install webkit2gtk-driver"), Ok)
            }
        }
    }

    fn find(self, programs: &[&str], remedy: &str) -> Result<PathBuf, Trouble> {
        let found = programs.iter().find_map(|program| find_program(program));
        found.ok_or_else(|| {
            Trouble::new(format!(
                "{self} cannot be tested, because {} is not installed: type `{remedy}` (apt-get as root), or `cargo xtask test`, which installs what it needs",
                programs.join(" or ")
            ))
        })
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// A program on PATH or among the tools that the set-up installed below `target`.
pub(crate) fn find_program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let tools = [PathBuf::from("target/tools/bin"), workspace().join("target/tools/bin")];
    std::env::split_paths(&path).chain(tools).map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// The workspace this crate was built in: tests run in their package's folder, tools lie in the workspace's.
pub fn workspace() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package).to_path_buf()
}

/// Distributions keep WebKitGTK's browser off PATH, Debian one folder deeper than others.
fn mini_browser() -> Option<PathBuf> {
    let folders = |parent: &Path| -> Vec<PathBuf> {
        std::fs::read_dir(parent).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
    };
    let near: Vec<PathBuf> =
        ["/usr/lib", "/usr/lib64", "/usr/libexec"].iter().flat_map(|root| folders(Path::new(root))).collect();
    let deep: Vec<PathBuf> = near
        .iter()
        .filter(|folder| folder.to_string_lossy().ends_with("-linux-gnu"))
        .flat_map(|folder| folders(folder))
        .collect();
    near.into_iter()
        .chain(deep)
        .filter(|folder| folder.to_string_lossy().contains("webkit"))
        .map(|folder| folder.join("MiniBrowser"))
        .find(|program| program.is_file())
}
