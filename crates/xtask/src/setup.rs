//! What each command needs, found or installed in order, with a line on the screen for each.
//! How one tool or browser is recognised stands beside it, in `tools` and `browsers`.

use std::path::Path;

use crate::browsers;
use crate::run::{Result, Workspace, run};
use crate::tools::{self, Npm, Tool};

const WASM: &str = "wasm32-unknown-unknown";

/// One thing that must be there.
#[derive(Clone, Copy)]
pub enum Step {
    WasmTarget,
    Crates,
    Tool(&'static Tool),
    Lints,
    Browsers,
    Npm(&'static Npm),
}

/// Steps that are needed together.
pub type Group = &'static [Step];

/// For building and serving.
pub const BUILD: Group = &[
    Step::WasmTarget,
    Step::Crates,
    Step::Tool(&tools::TRUNK),
    Step::Tool(&tools::WASM_BINDGEN),
    Step::Tool(&tools::WASM_OPT),
];

/// For the tests and whatever else drives browsers.
pub const TESTS: Group = &[
    Step::Lints,
    Step::Browsers,
    Step::Tool(&tools::GECKODRIVER),
    Step::Npm(&tools::TYPESCRIPT),
    Step::Npm(&tools::SCORM),
    Step::Npm(&tools::SCORM_SCHEMAS),
    Step::Npm(&tools::XMLLINT),
    Step::Npm(&tools::READABILITY),
];

/// For the comparison with other programs of the kind.
pub const COMPARISON: Group = &[Step::Npm(&tools::TIMELINE), Step::Npm(&tools::MINISEARCH)];

/// For looking through what is depended on.
pub const AUDIT: Group = &[Step::Crates, Step::Tool(&tools::CARGO_DENY)];

/// Finds or installs everything in `groups`; stops at the first that can be neither.
pub fn prepare(workspace: &Workspace, groups: &[Group]) -> Result<()> {
    let steps = groups.concat();
    for (place, step) in steps.iter().enumerate() {
        let say = |what: &str| eprintln!("[{}/{}] {}: {what}", place + 1, steps.len(), step.label());
        match step {
            Step::WasmTarget => wasm_target(workspace, &say)?,
            Step::Crates => crates(workspace, &say)?,
            Step::Tool(tool) => tool.prepare(workspace, &say)?,
            Step::Lints => lints(workspace, &say)?,
            Step::Browsers => browsers::prepare(workspace, Path::new("/usr"), &say)?,
            Step::Npm(npm) => npm.prepare(workspace, &say)?,
        }
    }
    Ok(())
}

impl Step {
    fn label(self) -> String {
        match self {
            Self::WasmTarget => format!("Rust for {WASM}"),
            Self::Crates => "crates".into(),
            Self::Tool(tool) => format!("{} {}", tool.program, tool.version),
            Self::Lints => "rustfmt and clippy".into(),
            Self::Browsers => "Chromium, Firefox, WebKit".into(),
            Self::Npm(npm) => format!("{} {}", npm.package, npm.version),
        }
    }
}

fn wasm_target(workspace: &Workspace, say: &dyn Fn(&str)) -> Result<()> {
    let sysroot = workspace.answer(workspace.command("rustc").args(["--print", "sysroot"]));
    if sysroot.is_some_and(|folder| Path::new(&folder).join("lib/rustlib").join(WASM).is_dir()) {
        say("found");
        return Ok(());
    }
    say("installing (a few seconds) …");
    let remedy = "check the network and type it yourself; without rustup, install this target the \
                  way your Rust was installed";
    run(workspace.command("rustup").args(["target", "add", WASM]), remedy)
}

/// Downloads what Cargo.lock names, so that later steps also work with Trunk's `offline = true`.
fn crates(workspace: &Workspace, say: &dyn Fn(&str)) -> Result<()> {
    say("fetching what is new …");
    run(workspace.command("cargo").arg("fetch"), "check the network, then run this again")
}

fn lints(workspace: &Workspace, say: &dyn Fn(&str)) -> Result<()> {
    let works = |name: &str| workspace.answer(workspace.command("cargo").args([name, "--version"])).is_some();
    if works("fmt") && works("clippy") {
        say("found");
        return Ok(());
    }
    say("installing (a few seconds) …");
    let remedy = "check the network and type it yourself; without rustup, install both the way your \
                  Rust was installed";
    run(workspace.command("rustup").args(["component", "add", "rustfmt", "clippy"]), remedy)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn a_present_target_is_found_and_a_missing_one_is_added() {
        let scratch = Scratch::new("target");
        let workspace = scratch.workspace();
        let root = scratch.root().display();
        scratch.program("rustc", &format!("echo {root}/sysroot"));
        scratch.program("rustup", &format!("echo \"$@\" > {root}/asked"));
        prepare(&workspace, &[&[Step::WasmTarget]]).unwrap();
        assert_eq!(scratch.read("asked"), "target add wasm32-unknown-unknown\n");

        scratch.program("rustup", "exit 1");
        scratch.folder("sysroot/lib/rustlib/wasm32-unknown-unknown");
        prepare(&workspace, &[&[Step::WasmTarget]]).unwrap();
    }

    #[test]
    fn without_rustup_the_sentence_says_so() {
        let scratch = Scratch::new("no-rustup");
        let sentence = prepare(&scratch.workspace(), &[TESTS]).unwrap_err().0;
        assert!(sentence.starts_with("`rustup` is not on PATH: "), "{sentence}");
    }
}
