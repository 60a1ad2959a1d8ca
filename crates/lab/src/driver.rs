//! A WebDriver process with a home of its own, started on a free port and gone with all its children.
//! Not the session in it: that is `page`.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

use crate::display::{Display, write_theme};
use crate::{Engine, PATIENCE, Setup, Trouble, eventually};

/// A running driver.
#[derive(Debug)]
pub struct Driver {
    process: Child,
    port: u16,
    // Fields are dropped in order: the display goes after the browser in it, the files last.
    _display: Option<Display>,
    home: TempDir,
}

impl Driver {
    /// Starts the driver of `engine` and waits until it takes connections.
    pub fn start(engine: Engine, setup: &Setup) -> Result<Self, Trouble> {
        let program = engine.driver()?;
        let home = tempfile::Builder::new().prefix("lab-").tempdir()?;
        let port = free_port()?;
        let output = File::create(home.path().join("driver.txt"))?;
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            // Profiles, caches and crash reports of the browser all land in its own home.
            .envs([("HOME", home.path()), ("TMPDIR", home.path())])
            .env_remove("XDG_CONFIG_HOME")
            .env_remove("XDG_CACHE_HOME")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output);
        let display = match engine {
            Engine::Chromium => None,
            Engine::Firefox => {
                // Needed to set a viewport narrower than the browser's own window can be.
                command.arg("--allow-system-access");
                None
            }
            Engine::WebKit => {
                let display = Display::start()?;
                command.env("DISPLAY", &display.name).env("GTK_THEME", write_theme(home.path(), setup.dark)?);
                if !setup.wasm {
                    command.env("JSC_useWasm", "0");
                }
                Some(display)
            }
        };
        let process = command.spawn()?;
        let driver = Self { process, port, _display: display, home };
        let ready = || TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok().map(drop);
        eventually(PATIENCE, ready)
            .ok_or_else(|| Trouble::new(format!("the driver of {engine} did not start: {}", driver.output())))?;
        Ok(driver)
    }

    /// Where it listens.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Its private folder.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Everything it and its browser wrote until now.
    pub fn output(&self) -> String {
        let bytes = std::fs::read(self.home.path().join("driver.txt")).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // A browser outlives a driver that is killed, so its processes are looked up while their parent still lives.
        let family = descendants(self.process.id());
        let _ = self.process.kill();
        let _ = self.process.wait();
        for id in family {
            // Most are gone by now; `kill` says so, and nobody needs to hear it.
            let _ = Command::new("kill").args(["-KILL", &id.to_string()]).stderr(Stdio::null()).status();
        }
    }
}

fn free_port() -> Result<u16, Trouble> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// The processes that `root` started, and those that they started; empty where there is no `/proc`.
fn descendants(root: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> =
        std::fs::read_dir("/proc").into_iter().flatten().flatten().filter_map(|entry| parent(entry.path())).collect();
    let mut family = vec![root];
    let mut next = 0;
    while let Some(&id) = family.get(next) {
        family.extend(parents.iter().filter(|(_, parent)| *parent == id).map(|(child, _)| *child));
        next += 1;
    }
    family.split_off(1)
}

/// A process's id and its parent's, from its folder in `/proc`.
fn parent(folder: PathBuf) -> Option<(u32, u32)> {
    let id = folder.file_name()?.to_str()?.parse().ok()?;
    let stat = std::fs::read_to_string(folder.join("stat")).ok()?;
    // The name before it stands in parentheses and may hold spaces.
    let parent = stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
    Some((id, parent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_is_among_the_descendants_and_a_stranger_is_not() -> Result<(), Trouble> {
        let mut child = Command::new("sleep").arg("30").spawn()?;
        let family = descendants(std::process::id());
        assert!(family.contains(&child.id()));
        assert!(!family.contains(&std::process::id()));
        child.kill()?;
        child.wait()?;
        Ok(())
    }
}
