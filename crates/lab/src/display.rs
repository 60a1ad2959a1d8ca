//! A virtual display with a theme small enough for a phone's width.
//! Only WebKit needs one: the other engines run headless.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::Trouble;
use crate::engine::find_program;

/// MiniBrowser's tool bar is 447 px wide in the usual theme, and no window can be narrower.
const THEME: &str = "* { padding: 0; margin: 0; min-width: 0; min-height: 0; font-size: 1px; border-width: 0; }
image { -gtk-icon-source: none; -gtk-icon-transform: scale(0.1); }
";

/// A running Xvfb; ends when dropped.
#[derive(Debug)]
pub struct Display {
    process: Child,
    /// Its name, as in the variable DISPLAY.
    pub name: String,
}

impl Display {
    /// Starts a display that picks a free number itself.
    pub fn start() -> Result<Self, Trouble> {
        let program = find_program("Xvfb").ok_or_else(|| {
            Trouble::new("WebKit cannot be tested, because Xvfb is not installed: type `apt-get install xvfb` as root, or `cargo xtask test`, which installs what it needs")
        })?;
        let mut process = Command::new(program)
            .args(["-displayfd", "1", "-screen", "0", "2000x2400x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut number = String::new();
        if let Some(output) = process.stdout.take() {
            // Xvfb writes its number when it is ready, or closes its output when it cannot start.
            BufReader::new(output).read_line(&mut number)?;
        }
        let name = format!(":{}", number.trim());
        let display = Self { process, name };
        if number.trim().is_empty() {
            return Err(Trouble::new("Xvfb could not open a display"));
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended already; then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Writes the theme below `home` and returns its name. WebKit takes the scheme from the end of that name.
pub fn write_theme(home: &Path, dark: bool) -> Result<&'static str, Trouble> {
    let name = if dark { "Lab-dark" } else { "Lab" };
    let folder = home.join(".themes").join(name).join("gtk-3.0");
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("gtk.css"), THEME)?;
    Ok(name)
}
