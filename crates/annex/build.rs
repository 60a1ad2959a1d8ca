//! Writes the drafts of the citations, made from the seeds; stops the build with the author's report where anything is wrong.
//! Not a checker of its own: all of it is in the crate `author`.

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed=EXPLAINER_SEEDS");
    // Seeds are named from the workspace's folder; a build script runs in its package's.
    let named = std::env::var_os("EXPLAINER_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let seeds = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(named);
    println!("cargo::rerun-if-changed={}", seeds.display());
    let Some(out) = std::env::var_os("OUT_DIR") else {
        eprintln!("this is a build script: run cargo");
        return ExitCode::FAILURE;
    };
    match author::build(&seeds) {
        Ok(built) => match std::fs::write(PathBuf::from(out).join("drafts.bin"), &built.drafts) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("the drafts cannot be written: {error}");
                ExitCode::FAILURE
            }
        },
        Err(report) => {
            eprint!("{}", report.render());
            ExitCode::FAILURE
        }
    }
}
