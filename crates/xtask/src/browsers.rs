//! The three engines the tests run in, and their drivers: found on the system or installed with apt-get.
//! No versions are pinned: readers have what their system has. Starting them is the `lab` crate's.

use std::fs;
use std::path::Path;

use crate::run::{Failure, Result, Workspace, run};

/// A part of a testable engine: any of `programs` will do.
struct Part {
    name: &'static str,
    programs: &'static [&'static str],
    /// The Debian and Ubuntu package that brings it.
    package: &'static str,
}

const PARTS: &[Part] = &[
    Part { name: "Chromium", programs: CHROMIUM, package: "chromium" },
    Part { name: "chromedriver", programs: &["chromedriver"], package: "chromium-driver" },
    Part { name: "Firefox", programs: &["firefox", "firefox-esr"], package: "firefox-esr" },
    Part { name: "WebKitWebDriver", programs: &["WebKitWebDriver"], package: "webkit2gtk-driver" },
    Part { name: MINI_BROWSER, programs: &[MINI_BROWSER], package: "webkit2gtk-driver" },
    // WebKit's window needs a display, which a machine that only runs tests does not have.
    Part { name: "Xvfb", programs: &["Xvfb"], package: "xvfb" },
];

const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// WebKitGTK's own small browser; systems keep it off PATH.
const MINI_BROWSER: &str = "MiniBrowser";

/// What is not there of the parts that print.
pub fn missing_to_print(workspace: &Workspace) -> Vec<&'static str> {
    let prints = |part: &&Part| ["Chromium", "chromedriver"].contains(&part.name);
    let found = |part: &&Part| part.programs.iter().any(|program| workspace.find(program).is_some());
    PARTS.iter().filter(prints).filter(|part| !found(part)).map(|part| part.name).collect()
}

/// Finds all parts or installs what is missing, telling `say` which. `usr` is `/usr`, but for tests.
pub fn prepare(workspace: &Workspace, usr: &Path, say: &dyn Fn(&str)) -> Result<()> {
    let mut missing = missing(workspace, usr);
    if !missing.is_empty() && is_root(workspace) && workspace.find("apt-get").is_some() {
        say(&format!("installing {} (about a minute) …", list(&missing, |part| part.name, ", ")));
        let wanted = packages(&missing);
        let install = ["install", "-y", "--no-install-recommends"];
        let apt = |arguments: &[&str]| {
            let mut command = workspace.command("apt-get");
            command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
            run(&mut command, &remedy(&missing))
        };
        apt(&["update"])?;
        apt(&[&install[..], &wanted].concat())?;
        missing = self::missing(workspace, usr);
    } else if missing.is_empty() {
        say("found");
    }
    if !missing.is_empty() {
        let names = list(&missing, |part| part.name, ", ");
        return Err(Failure(format!("not found for the tests: {names}: {}", remedy(&missing))));
    }
    same_chromium(workspace)
}

fn missing(workspace: &Workspace, usr: &Path) -> Vec<&'static Part> {
    let found = |part: &&Part| {
        part.programs.iter().any(|program| workspace.find(program).is_some())
            || part.name == MINI_BROWSER && has_mini_browser(usr)
    };
    PARTS.iter().filter(|part| !found(part)).collect()
}

/// Looks for `webkit2gtk-4.1/MiniBrowser` and its like (other series, other architectures).
fn has_mini_browser(usr: &Path) -> bool {
    let folders = |parent: &Path| {
        let entries = fs::read_dir(parent).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect::<Vec<_>>()
    };
    // Debian and Ubuntu keep it one folder deeper than Fedora and Arch: /usr/lib/ARCHITECTURE/.
    let near = ["lib", "lib64", "libexec"].map(|name| folders(&usr.join(name))).concat();
    let deep = near.iter().filter(|folder| is_named(folder, "-linux-gnu")).flat_map(|f| folders(f));
    let mut all = near.iter().cloned().chain(deep).filter(|folder| is_named(folder, "webkit"));
    all.any(|folder| folder.join(MINI_BROWSER).is_file())
}

fn is_named(folder: &Path, part: &str) -> bool {
    folder.file_name().is_some_and(|name| name.to_string_lossy().contains(part))
}

fn is_root(workspace: &Workspace) -> bool {
    workspace.answer(workspace.command("id").arg("-u")).as_deref() == Some("0")
}

/// A driver refuses a browser of another main version with a message that few understand.
fn same_chromium(workspace: &Workspace) -> Result<()> {
    let main = |program: &str| Some(workspace.version(program)?.split('.').next()?.to_owned());
    let browser = CHROMIUM.iter().find(|name| workspace.find(name).is_some());
    match (browser.and_then(|name| main(name)), main("chromedriver")) {
        (Some(browser), Some(driver)) if browser != driver => Err(Failure(format!(
            "chromedriver {driver} cannot drive Chromium {browser}: install both from one place, in \
             the same version"
        ))),
        _ => Ok(()),
    }
}

/// What to type, or elsewhere what to look for.
fn remedy(missing: &[&Part]) -> String {
    let wanted = packages(missing).join(" ");
    format!(
        "on Debian and Ubuntu type `sudo apt-get install --no-install-recommends {wanted}`; \
         elsewhere install {} (the WebKit parts belong to WebKitGTK and exist on Linux only) and run \
         this again",
        list(missing, |part| part.name, ", ")
    )
}

fn packages(missing: &[&Part]) -> Vec<&'static str> {
    let mut names: Vec<_> = missing.iter().map(|part| part.package).collect();
    names.dedup();
    names
}

fn list(parts: &[&Part], what: impl Fn(&Part) -> &'static str, between: &str) -> String {
    parts.iter().map(|part| what(part)).collect::<Vec<_>>().join(between)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    fn have_all(scratch: &Scratch) {
        for program in ["firefox-esr", "WebKitWebDriver", "Xvfb"] {
            scratch.program(program, "exit 0");
        }
        scratch.program("chromium", "echo Chromium 156.0.8078.79 built on Debian");
        scratch.program("chromedriver", "echo 'ChromeDriver 156.0.1.2 (abc)'");
        scratch.file("usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "");
    }

    #[track_caller]
    fn refused(scratch: &Scratch) -> String {
        prepare(&scratch.workspace(), &scratch.root().join("usr"), &|_| ()).unwrap_err().0
    }

    #[test]
    fn all_parts_are_found() {
        let scratch = Scratch::new("engines");
        have_all(&scratch);
        prepare(&scratch.workspace(), &scratch.root().join("usr"), &|_| ()).unwrap();
    }

    #[test]
    fn other_systems_keep_the_mini_browser_elsewhere() {
        let scratch = Scratch::new("mini-browser");
        let usr = scratch.root().join("usr");
        assert!(!has_mini_browser(&usr));
        scratch.file("usr/libexec/webkitgtk-6.0/MiniBrowser", "");
        assert!(has_mini_browser(&usr));
    }

    #[test]
    fn who_is_not_root_reads_what_to_type() {
        let scratch = Scratch::new("not-root");
        have_all(&scratch);
        scratch.program("id", "echo 1000");
        scratch.program("apt-get", "exit 1");
        scratch.remove("bin/WebKitWebDriver");
        scratch.remove("usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser");
        let sentence = refused(&scratch);
        assert!(sentence.starts_with("not found for the tests: WebKitWebDriver, MiniBrowser: "));
        assert!(sentence.contains("`sudo apt-get install --no-install-recommends webkit2gtk-driver`"));
    }

    #[test]
    fn root_has_only_the_missing_installed() {
        let scratch = Scratch::new("root");
        have_all(&scratch);
        scratch.program("id", "echo 0");
        let root = scratch.root().display();
        let work = format!("echo \"$@\" >> {root}/asked; echo exit 0 > {root}/bin/Xvfb");
        scratch.program("apt-get", &work);
        scratch.remove("bin/Xvfb");
        prepare(&scratch.workspace(), &scratch.root().join("usr"), &|_| ()).unwrap();
        assert_eq!(scratch.read("asked"), "update\ninstall -y --no-install-recommends xvfb\n");
    }

    #[test]
    fn a_driver_of_another_version_is_refused() {
        let scratch = Scratch::new("driver");
        have_all(&scratch);
        scratch.program("chromedriver", "echo 'ChromeDriver 150.0.1.2 (abc)'");
        assert!(refused(&scratch).starts_with("chromedriver 150 cannot drive Chromium 156: "));
    }
}
