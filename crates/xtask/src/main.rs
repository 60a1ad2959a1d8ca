//! The commands of this workspace, run as `cargo xtask COMMAND`.
//! Not the build itself: Trunk compiles, `publish` packages, the `lab` crate measures; this sets up and calls them.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may stop at the first surprise"))]

mod args;
mod audit;
mod browsers;
mod dist;
mod fuzz;
mod program;
mod pseudo;
mod run;
#[cfg(test)]
mod scratch;
mod serve;
mod server;
mod setup;
mod suite;
mod tools;
mod watch;

use std::process::ExitCode;

use args::Request;
use run::{Failure, Result, Workspace, run};

fn main() -> ExitCode {
    let request = match args::parse(std::env::args_os().skip(1)) {
        Ok(request) => request,
        Err(wrong) => {
            eprintln!("error: {wrong}\n\n{}", args::USAGE);
            return ExitCode::from(2);
        }
    };
    match obey(request) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure(sentence)) => {
            eprintln!("\nerror: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn obey(request: Request) -> Result<()> {
    if request == Request::Help {
        println!("{}", args::USAGE);
        return Ok(());
    }
    let workspace = Workspace::open()?;
    match request {
        Request::Help => Ok(()),
        Request::Setup => setup::prepare(&workspace, &[setup::BUILD, setup::TESTS]),
        Request::Serve { seeds } => {
            setup::prepare(&workspace, &[setup::BUILD])?;
            serve::serve(&workspace, seeds)
        }
        Request::Dist { seeds, out } => {
            let plan = dist::Plan::new(&workspace, seeds, out)?;
            setup::prepare(&workspace, &[setup::BUILD])?;
            plan.build(&workspace)?;
            dist::draw(&workspace, &plan)?;
            dist::print(&workspace, &plan);
            dist::compress(&workspace, &plan)?;
            eprintln!("\nbuilt {}", plan.out.display());
            Ok(())
        }
        Request::Test { names } => {
            setup::prepare(&workspace, &[setup::BUILD, setup::TESTS])?;
            suite::run_all(&workspace, &names)
        }
        // Everything about seeds is the authoring crate's: nothing is set up for it, and nothing handed on.
        Request::Coverage { seeds } => {
            let mut cargo = workspace.command("cargo");
            cargo.args(["run", "--quiet", "--package", "author", "--bin", "coverage", "--"]);
            if let Some(seeds) = seeds {
                cargo.arg(dist::absolute(&seeds)?);
            }
            run(&mut cargo, "its message above names the cause")
        }
        Request::Search { words, seeds } => {
            let mut cargo = workspace.command("cargo");
            cargo.args(["run", "--quiet", "--package", "author", "--bin", "search", "--"]).arg(words);
            if let Some(seeds) = seeds {
                cargo.arg(dist::absolute(&seeds)?);
            }
            run(&mut cargo, "its message above names the cause")
        }
        Request::Bench => {
            let groups = [setup::BUILD, setup::TESTS, setup::COMPARISON];
            lab(&workspace, &groups, "bench")
        }
        Request::Fuzz { names, minutes } => fuzz::fuzz(&workspace, &names, minutes),
        Request::Audit => {
            setup::prepare(&workspace, &[setup::AUDIT])?;
            audit::audit(&workspace)
        }
        Request::Screenshots => lab(&workspace, &[setup::BUILD, setup::TESTS], "screenshots"),
        Request::Servers => {
            let plan = built(&workspace, &[setup::BUILD])?;
            dist::compress(&workspace, &plan)?;
            measure(&workspace, &plan, "servers")
        }
    }
}

/// Builds `dist/`.
fn built(workspace: &Workspace, groups: &[setup::Group]) -> Result<dist::Plan> {
    setup::prepare(workspace, groups)?;
    let plan = dist::Plan::new(workspace, None, None)?;
    plan.build(workspace)?;
    Ok(plan)
}

/// Builds `dist/` and runs one of the measuring programs of the `lab` crate on it.
fn lab(workspace: &Workspace, groups: &[setup::Group], program: &str) -> Result<()> {
    measure(workspace, &built(workspace, groups)?, program)
}

fn measure(workspace: &Workspace, plan: &dist::Plan, program: &str) -> Result<()> {
    run(
        workspace
            .command("cargo")
            .args(["run", "--quiet", "--package", "lab", "--bin", program])
            .env("EXPLAINER_DIST", &plan.out)
            .env("EXPLAINER_TIMELINE", workspace.npm_package(tools::TIMELINE.package))
            .env("EXPLAINER_MINISEARCH", workspace.npm_package(tools::MINISEARCH.package)),
        "its message above names the cause",
    )
}
