//! `cargo xtask fuzz`: libFuzzer gives random input to whatever reads input from outside, by turns.
//! Not the targets, which are the `fuzz` crate's; what was found and mended stands in its `inputs/` and is part of the tests.

use std::ffi::OsString;
use std::path::Path;

use crate::run::{Failure, Result, Workspace, run};

/// Counters at every edge of the code and what is compared there: what libFuzzer steers by. The names are LLVM's, so that the
/// compiler need not be a nightly one. Overflow is a finding as much as a panic.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
-Cllvm-args=-sanitizer-coverage-pc-table -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions=on \
-Coverflow-checks=on";

/// Gives each of the targets that are named, or all of them, this many minutes.
pub fn fuzz(workspace: &Workspace, names: &[OsString], minutes: u32) -> Result<()> {
    let inputs = workspace.root().join("crates/fuzz/inputs");
    let all = targets(&inputs)?;
    if let Some(other) = names.iter().find(|name| !all.contains(name)) {
        return Err(Failure(format!("there is no target {other:?}: name some of {all:?}")));
    }
    let chosen = if names.is_empty() { &all } else { names };
    let rustc = workspace.answer(workspace.command("rustc").arg("-vV")).unwrap_or_default();
    let host = rustc
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .ok_or_else(|| "rustc names no host: install it with rustup".to_owned())?;
    let target = workspace.root().join("target/fuzz");
    // With a target of its own, build scripts and macros are compiled without the counters.
    run(
        workspace
            .command("cargo")
            .args(["build", "--release", "--package", "fuzz", "--features", "engine", "--target", host, "--target-dir"])
            .arg(&target)
            .env("RUSTFLAGS", FLAGS),
        "libFuzzer is compiled by a C++ compiler: install one (Debian: g++)",
    )?;
    for name in chosen {
        let found = target.join("found").join(name);
        let grown = target.join("grown").join(name);
        for folder in [&found, &grown] {
            std::fs::create_dir_all(folder).map_err(|why| format!("{} cannot be made: {why}", folder.display()))?;
        }
        eprintln!("\nfuzz: {}, {minutes} min", name.display());
        run(
            workspace
                .command(target.join(host).join("release/fuzz"))
                .env("FUZZ_TARGET", name)
                .arg(format!("-max_total_time={}", u64::from(minutes) * 60))
                .arg(format!("-artifact_prefix={}/", found.display()))
                .args(["-timeout=20", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=0"])
                .arg(&grown)
                .arg(inputs.join(name)),
            &format!(
                "the input stands in {}; mend what it broke and keep the input in {}",
                found.display(),
                inputs.join(name).display()
            ),
        )?;
    }
    Ok(())
}

/// Every target has a folder of inputs.
fn targets(inputs: &Path) -> Result<Vec<OsString>> {
    let unread = |why: std::io::Error| Failure(format!("{} cannot be read: {why}", inputs.display()));
    let mut all = Vec::new();
    for entry in std::fs::read_dir(inputs).map_err(unread)? {
        all.push(entry.map_err(unread)?.file_name());
    }
    all.sort();
    Ok(all)
}
