//! Starts other programs from the workspace root, the pinned tools first on their PATH.
//! Not a shell: arguments go as they are, and output goes straight to the screen.

use std::ffi::{OsStr, OsString};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

pub type Result<T> = std::result::Result<T, Failure>;

/// Why a command stops: one sentence that ends in what to do.
#[derive(Debug)]
pub struct Failure(pub String);

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}

/// The checkout and the PATH its programs see.
pub struct Workspace {
    root: PathBuf,
    path: OsString,
}

impl Workspace {
    /// The workspace this program was started from.
    pub fn open() -> Result<Self> {
        // Asked at run time, not compiled in: a checkout may be moved after it was built.
        let root = std::env::var_os("CARGO_MANIFEST_DIR")
            .and_then(|package| Some(Path::new(&package).ancestors().nth(2)?.to_owned()))
            .ok_or_else(|| "start this through Cargo: type `cargo xtask`".to_owned())?;
        Self::at(root, &std::env::var_os("PATH").unwrap_or_default())
    }

    /// The workspace at `root`, where programs are looked for in target/tools and then on `path`.
    pub fn at(root: PathBuf, path: &OsStr) -> Result<Self> {
        let tools = root.join("target/tools");
        let folders = [tools.join("bin"), tools.join("npm/node_modules/.bin")];
        let path = std::env::join_paths(folders.into_iter().chain(std::env::split_paths(path)))
            .map_err(|why| format!("PATH cannot be extended ({why}): move the checkout"))?;
        Ok(Self { root, path })
    }

    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where `cargo install` and `npm install` put the pinned tools.
    pub fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// The folder of an npm package that set-up installed.
    pub fn npm_package(&self, name: &str) -> PathBuf {
        self.tools().join("npm/node_modules").join(name)
    }

    /// A command in the workspace root.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).env("PATH", &self.path);
        // Cargo describes this very package to us in these; handed on they would make build
        // scripts that watch them run again after every plain `cargo test`.
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                command.env_remove(&name);
            }
        }
        command
    }

    /// Trunk, with the variables it trips over put right.
    pub fn trunk(&self) -> Command {
        let mut trunk = self.command("trunk");
        // Its look at the registry for a newer Trunk answers nothing: the version is pinned.
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
        // Trunk takes only "true" and "false", where the convention is any value.
        match std::env::var_os("NO_COLOR") {
            Some(value) if !value.is_empty() => trunk.env("NO_COLOR", "true"),
            _ => trunk.env_remove("NO_COLOR"),
        };
        trunk
    }

    /// The file that starting `program` by name runs.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
        std::env::split_paths(&self.path)
            .flat_map(|folder| endings.iter().map(move |end| folder.join(format!("{program}{end}"))))
            .find(|file| file.is_file())
    }

    /// The version `program --version` names, or `None` where it cannot be started or names none.
    pub fn version(&self, program: &str) -> Option<String> {
        let answer = self.answer(self.command(self.find(program)?).arg("--version"))?;
        version_in(&answer).map(str::to_owned)
    }

    /// What `command` prints, or `None` where it fails.
    pub fn answer(&self, command: &mut Command) -> Option<String> {
        let output = command.stdin(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

/// The first word that starts with a digit: "wasm-opt version 132 (version_132)" gives "132".
fn version_in(answer: &str) -> Option<&str> {
    answer.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// Runs `command` to its end.
///
/// # Errors
///
/// When it cannot be started or does not succeed: the command as typed, then `remedy`.
pub fn run(command: &mut Command, remedy: &str) -> Result<()> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` ended with {status}: {remedy}", shown(command)).into()),
        Err(why) if why.kind() == ErrorKind::NotFound => {
            let program = command.get_program().to_string_lossy();
            Err(format!("`{program}` is not on PATH: {remedy}").into())
        }
        Err(why) => Err(format!("`{}` did not start ({why}): {remedy}", shown(command)).into()),
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_what_each_tool_prints() {
        #[track_caller]
        fn check(answer: &str, expected: Option<&str>) {
            assert_eq!(version_in(answer), expected);
        }
        check("trunk 0.21.14", Some("0.21.14"));
        check("wasm-bindgen 0.2.130", Some("0.2.130"));
        check("wasm-opt version 132 (version_132)", Some("132"));
        check("geckodriver 0.37.1 ( 2026-01-01)\n\nThe source code", Some("0.37.1"));
        check("Chromium 156.0.8078.79 built on Debian GNU/Linux 12", Some("156.0.8078.79"));
        check("Mozilla Firefox 153.7.0esr", Some("153.7.0esr"));
        check("", None);
        check("command not found", None);
    }

    #[test]
    fn a_failure_names_the_command_and_the_remedy() {
        let Failure(sentence) = run(&mut Command::new("no-such-program"), "install it").unwrap_err();
        assert_eq!(sentence, "`no-such-program` is not on PATH: install it");
    }
}
