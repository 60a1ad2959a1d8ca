//! `cargo xtask dist`: from a folder of seeds, with the compiled programs, into a folder of files.
//! What those files are is decided by the crate `publish`, not here.

use std::fs;
use std::path::{Path, PathBuf};

use crate::browsers;
use crate::program;
use crate::run::{Failure, Result, Workspace, run};

/// Where files are gathered, inside the folder they are meant for.
const STAGE: &str = ".stage";

/// A build that can be made: the seeds exist and the target may be replaced. Paths are absolute.
pub struct Plan {
    pub seeds: PathBuf,
    pub out: PathBuf,
}

impl Plan {
    /// Checks the folders; what was not given is `seeds/` and `dist/` of the workspace.
    pub fn new(workspace: &Workspace, seeds: Option<PathBuf>, out: Option<PathBuf>) -> Result<Self> {
        let seeds = absolute(&seeds.unwrap_or_else(|| workspace.root().join("seeds")))?;
        let usual = workspace.root().join("dist");
        let out = absolute(out.as_deref().unwrap_or(&usual))?;
        if !seeds.is_dir() {
            let seeds = seeds.display();
            return Err(Failure(format!("there is no folder {seeds}: name one with --seeds DIR")));
        }
        // The usual folder is never a person's own: `trunk serve` writes there, too.
        if out != usual && !may_be_replaced(&out) {
            return Err(Failure(format!(
                "{} holds something else than an earlier build, and a build replaces everything in \
                 it: name a new or empty folder with --out DIR",
                out.display()
            )));
        }
        Ok(Self { seeds, out })
    }

    /// Builds: makes the programs where they do not stand, and publishes.
    pub fn build(&self, workspace: &Workspace) -> Result<()> {
        self.publish(workspace, &program::prepare(workspace)?)
    }

    /// Publishes the seeds with the programs of a folder. After a failure the target is as it was before.
    pub fn publish(&self, workspace: &Workspace, programs: &Path) -> Result<()> {
        let mut cargo = workspace.command("cargo");
        cargo.args(["run", "--quiet", "--package", "publish", "--"]);
        cargo.args([programs, &self.seeds, &self.out]);
        run(&mut cargo, "correct what the messages above name")
    }
}

/// Prints the sheets that are ready as PDF, where there is a browser to do it; a build without them is complete.
pub fn print(workspace: &Workspace, plan: &Plan) {
    let missing = browsers::missing_to_print(workspace);
    if !missing.is_empty() {
        let missing = missing.join(" and ");
        eprintln!(
            "handouts: no PDF files without {missing}: type `apt-get install chromium chromium-driver` as root, then this again"
        );
        return;
    }
    let mut command = workspace.command("cargo");
    command.args(["run", "--quiet", "--package", "lab", "--bin", "handouts"]).env("EXPLAINER_DIST", &plan.out);
    if let Err(Failure(sentence)) = run(&mut command, "its message above names the cause") {
        eprintln!("handouts: not all PDF files were made; everything else is there: {sentence}");
    }
}

/// Draws the pictures for link previews. Tests and writing do without.
pub fn draw(workspace: &Workspace, plan: &Plan) -> Result<()> {
    let mut cargo = workspace.command("cargo");
    cargo.args(["run", "--quiet", "--package", "share", "--"]).args([&plan.seeds, &plan.out]);
    run(&mut cargo, "its message above names the cause")
}

/// Puts a compressed file beside each one, for servers that send those. Tests and writing do without.
pub fn compress(workspace: &Workspace, plan: &Plan) -> Result<()> {
    let mut cargo = workspace.command("cargo");
    cargo.args(["run", "--quiet", "--package", "publish", "--", "compress"]).arg(&plan.out);
    run(&mut cargo, "its message above names the cause")
}

/// A path as typed, from the folder it was typed in.
pub fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path).map_err(|why| Failure(format!("{} is no path ({why}): name another", path.display())))
}

/// Whether nothing is lost when `out` is emptied, which publishing does: it is missing, empty or an earlier build.
fn may_be_replaced(out: &Path) -> bool {
    if !out.exists() || out.join("explainer.html").is_file() {
        return true;
    }
    fs::read_dir(out).is_ok_and(|mut entries| entries.all(|entry| entry.is_ok_and(|entry| entry.file_name() == STAGE)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn only_an_empty_folder_or_an_earlier_build_is_replaced() {
        let scratch = Scratch::new("replace");
        let out = scratch.folder("out");
        assert!(may_be_replaced(&scratch.root().join("missing")));
        assert!(may_be_replaced(&out));
        fs::create_dir(out.join(STAGE)).unwrap();
        assert!(may_be_replaced(&out), "left by a build that failed");
        fs::write(out.join("thesis.txt"), "words").unwrap();
        assert!(!may_be_replaced(&out));
        assert!(!may_be_replaced(&out.join("thesis.txt")));
        fs::write(out.join("explainer.html"), "").unwrap();
        assert!(may_be_replaced(&out));
    }

    #[test]
    fn missing_seeds_are_named_before_anything_runs() {
        let scratch = Scratch::new("seeds");
        let workspace = scratch.workspace();
        let plan = Plan::new(&workspace, Some(scratch.root().join("nowhere")), None);
        let Failure(sentence) = plan.err().unwrap();
        assert!(sentence.contains("nowhere: name one with --seeds DIR"), "{sentence}");
    }

    #[cfg(unix)]
    #[test]
    fn a_failed_build_leaves_no_trace() {
        let scratch = Scratch::new("failed-build");
        let (seeds, workspace) = (scratch.folder("seeds"), scratch.workspace());
        scratch.program("cargo", r#"[ "$1" != run ] || exit 1"#);
        scratch.program("trunk", "exit 0");
        let plan = Plan::new(&workspace, Some(seeds), None).unwrap();
        let Failure(sentence) = plan.build(&workspace).unwrap_err();
        assert!(sentence.contains("cargo run --quiet --package publish"), "{sentence}");
        assert!(!plan.out.exists());
    }
}
