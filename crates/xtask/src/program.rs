//! The compiled programs that every explainer shares, kept in target/program and made again only when their code changed.
//! Not what is compiled and how: index.html and Trunk.toml say that.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use crate::run::{Failure, Result, Workspace, run};
use crate::tools;

/// Each program and the manifest of its crate, as index.html has them.
const PROGRAMS: [(&str, &str); 3] =
    [("explainer", "Cargo.toml"), ("annex", "crates/annex/Cargo.toml"), ("element", "crates/element/Cargo.toml")];

/// What else decides how Trunk makes them.
const RULES: [&str; 2] = ["index.html", "Trunk.toml"];

/// What the kept programs were made from.
const STAMP: &str = "stamp";

const REMEDY: &str = "correct what the messages above name";

/// Finds the programs of the code as it is now, or makes them; their folder.
///
/// Cargo is asked each time, because it alone knows what it compiles from. What it then has is compared with what the kept
/// programs were made from, so that a branch that was left and come back to does not cost a build, nor an older one stay.
pub fn prepare(workspace: &Workspace) -> Result<PathBuf> {
    let folder = workspace.root().join("target/program");
    for (program, manifest) in PROGRAMS {
        // As Trunk asks for it, so that neither compiles what the other has.
        let mut cargo = workspace.command("cargo");
        cargo.args(["build", "--quiet", "--target=wasm32-unknown-unknown", "--manifest-path", manifest]);
        run(cargo.args(["--release", "--bin", program]), REMEDY)?;
    }
    let made = made(workspace);
    if made.is_some() && fs::read_to_string(folder.join(STAMP)).ok() == made {
        return Ok(folder);
    }
    // While they are being made, none are kept. Where there was no stamp, there is nothing to remove.
    let _ = fs::remove_file(folder.join(STAMP));
    let mut trunk = workspace.trunk();
    trunk.args(["build", "--release", "--dist"]).arg(&folder).env("EXPLAINER_SEEDS", "");
    run(&mut trunk, REMEDY)?;
    if let Some(made) = made {
        let stamp = folder.join(STAMP);
        fs::write(&stamp, made).map_err(|why| Failure(format!("cannot write {} ({why})", stamp.display())))?;
    }
    Ok(folder)
}

/// A mark of everything that the programs are made from; nothing where that cannot be read, as with a target folder
/// elsewhere that only Cargo's configuration names: then they are made each time.
fn made(workspace: &Workspace) -> Option<String> {
    let root = workspace.root();
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let compiled = root.join(target).join("wasm32-unknown-unknown/release");
    let programs = PROGRAMS.map(|(program, _)| compiled.join(format!("{program}.wasm")));
    let mut all = DefaultHasher::new();
    for file in programs.into_iter().chain(RULES.map(|rules| root.join(rules))) {
        hash(&file, &mut all)?;
    }
    let tools = [&tools::TRUNK, &tools::WASM_BINDGEN, &tools::WASM_OPT].map(|tool| tool.version);
    Some(format!("{:016x} {}\n", all.finish(), tools.join(" ")))
}

fn hash(file: &Path, all: &mut impl Hasher) -> Option<()> {
    fs::read(file).ok()?.hash(all);
    Some(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    /// A workspace whose Cargo compiles `code` and whose Trunk notes that it ran.
    fn workspace(scratch: &Scratch) -> Workspace {
        let root = scratch.root().display().to_string();
        let out = format!("{root}/target/wasm32-unknown-unknown/release");
        let compile =
            format!("mkdir -p {out}; for it in explainer annex element; do cp {root}/code {out}/$it.wasm; done");
        scratch.program("cargo", &compile);
        scratch.program("trunk", &format!("echo ran >> {root}/ran; rm -rf \"$4\"; mkdir -p \"$4\""));
        for rules in RULES {
            scratch.file(rules, "");
        }
        scratch.workspace()
    }

    #[test]
    fn the_programs_are_made_again_when_and_only_when_something_changed() {
        let scratch = Scratch::new("program");
        let workspace = workspace(&scratch);
        let check = |file: &str, text: &str, times: usize| {
            scratch.file(file, text);
            prepare(&workspace).unwrap();
            assert_eq!(scratch.read("ran").lines().count(), times, "{file}: {text}");
        };
        check("code", "one", 1);
        check("code", "one", 1);
        check("seeds/word", "another", 1);
        check("code", "two", 2);
        check("code", "one", 3);
        check("index.html", "changed", 4);
    }

    #[test]
    fn programs_of_a_build_that_failed_are_not_taken_for_finished_ones() {
        let scratch = Scratch::new("unfinished");
        scratch.file("code", "one");
        let workspace = workspace(&scratch);
        prepare(&workspace).unwrap();
        scratch.file("code", "two");
        scratch.program("trunk", "exit 1");
        prepare(&workspace).unwrap_err();
        prepare(&workspace).unwrap_err();
    }
}
