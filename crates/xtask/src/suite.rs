//! `cargo xtask test`: every check in one order, the quick ones first.
//! The tests themselves live in their crates and in tests/.

use std::ffi::OsString;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::dist::Plan;
use crate::pseudo::{self, Pseudo};
use crate::run::{Failure, Result, Workspace, run};

/// The folder of the second, tiny explainer, which proves that the program knows no topic.
const MINI: [&str; 2] = ["tests/mini/seeds", "target/mini-dist"];

/// Where the pseudo-languages' seeds and files go, a folder each.
const PSEUDO: [&str; 2] = ["target/pseudo-seeds", "target/pseudo-dist"];

type Step<'a> = (&'a str, Box<dyn FnOnce() -> Result<()> + 'a>);

/// Runs every step until one fails; `names` choose among the tests, not among the steps.
pub fn run_all(workspace: &Workspace, names: &[OsString]) -> Result<()> {
    let root = workspace.root();
    let [mini_seeds, mini_out] = MINI.map(|folder| root.join(folder));
    let cargo = move |arguments: &[&str], remedy: &'static str| -> Result<()> {
        run(workspace.command("cargo").args(arguments), remedy)
    };
    let lints = "correct what the messages above name";
    let steps: Vec<Step> = vec![
        ("formatting", Box::new(move || cargo(&["fmt", "--all", "--check"], "type `cargo fmt --all`"))),
        ("lints", Box::new(move || cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"], lints))),
        (
            "lints of what runs in the page",
            Box::new(move || {
                let programs = ["--package", "explainer", "--package", "annex", "--package", "element"];
                let page = ["--target", "wasm32-unknown-unknown", "--lib", "--bins", "--", "-D", "warnings"];
                cargo(&[&["clippy"], &programs[..], &page].concat(), lints)
            }),
        ),
        (
            "documentation",
            Box::new(move || {
                let mut doc = workspace.command("cargo");
                doc.args(["doc", "--workspace", "--no-deps", "--quiet"]).env("RUSTDOCFLAGS", "-D warnings");
                run(&mut doc, lints)
            }),
        ),
        (
            "dist",
            Box::new(move || {
                let plan = Plan::new(workspace, None, None)?;
                plan.build(workspace)?;
                crate::dist::print(workspace, &plan);
                Ok(())
            }),
        ),
        (
            "dist of the second explainer",
            Box::new(move || Plan::new(workspace, Some(mini_seeds), Some(mini_out))?.build(workspace)),
        ),
        ("dists in pseudo-languages", Box::new(move || pseudo::ALL.iter().try_for_each(|one| spoken(workspace, one)))),
        ("tests", Box::new(move || run(&mut tests(workspace, names), "correct what the failed tests above name"))),
    ];
    follow(steps)
}

/// The tiny explainer in a pseudo-language.
fn spoken(workspace: &Workspace, language: &Pseudo) -> Result<()> {
    let root = workspace.root();
    let [seeds, out] = PSEUDO.map(|folder| root.join(folder).join(language.name));
    language.write(&root.join(MINI[0]), &root.join("seeds/words/en"), &seeds)?;
    Plan::new(workspace, Some(seeds), Some(out))?.build(workspace)
}

/// The native tests and the suites in the three browsers, on the two builds.
fn tests(workspace: &Workspace, names: &[OsString]) -> Command {
    let mut cargo = workspace.command("cargo");
    // No crate has an example in its documentation: looking for them takes a minute.
    cargo.args(["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast", "--"]).args(names);
    cargo.env("EXPLAINER_DIST", workspace.root().join("dist"));
    cargo.env("EXPLAINER_MINI_DIST", workspace.root().join(MINI[1]));
    cargo.env("EXPLAINER_PSEUDO_DIST", workspace.root().join(PSEUDO[1]));
    cargo
}

/// Runs `steps` in order up to the first that fails, and sums up.
fn follow(steps: Vec<Step>) -> Result<()> {
    let count = steps.len();
    let mut lines = Vec::new();
    let mut failure = None;
    for (place, (name, work)) in steps.into_iter().enumerate() {
        if failure.is_some() {
            lines.push(format!("  not run {:>8}  {name}", ""));
            continue;
        }
        eprintln!("\n== {}/{count} {name}", place + 1);
        let start = Instant::now();
        let outcome = work();
        let took = human(start.elapsed());
        match outcome {
            Ok(()) => lines.push(format!("  ok      {took:>8}  {name}")),
            Err(Failure(sentence)) => {
                lines.push(format!("  FAILED  {took:>8}  {name}"));
                failure = Some(Failure(format!("{name}: {sentence}")));
            }
        }
    }
    eprintln!("\n{}", lines.join("\n"));
    failure.map_or(Ok(()), Err)
}

fn human(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} m {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn the_first_failure_stops_the_run_and_is_named() {
        let ran = Cell::new(0);
        let step = |name, fails: bool| -> Step {
            let ran = &ran;
            let work = move || {
                ran.set(ran.get() + 1);
                if fails { Err(Failure("do this".into())) } else { Ok(()) }
            };
            (name, Box::new(work))
        };
        let outcome = follow(vec![step("one", false), step("two", true), step("three", false)]);
        assert_eq!(outcome.unwrap_err().0, "two: do this");
        assert_eq!(ran.get(), 2);
    }

    #[test]
    fn times_are_short_to_read() {
        assert_eq!(human(Duration::from_millis(1_240)), "1.2 s");
        assert_eq!(human(Duration::from_secs(185)), "3 m 05 s");
    }
}
