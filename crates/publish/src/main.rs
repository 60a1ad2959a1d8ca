//! Trunk's last step: from the built program and the seeds to every published file.
//! Not a builder of the program and not a checker of seeds; both have happened when this runs.

mod data;
mod element;
mod framed;
mod handouts;
mod head;
mod lms;
mod pages;
mod program;
mod shrink;

use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match publish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// What failed, and on which file.
fn failed(what: &str, path: &Path, error: impl Display) -> String {
    format!("{what} {}: {error}", path.display())
}

fn publish() -> Result<(), String> {
    let out = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("TRUNK_STAGING_DIR is not set: this step is run by Trunk; type `cargo xtask dist`")?;
    let seeds = std::env::var_os("EXPLAINER_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let built = author::build(&seeds).map_err(|report| report.render())?;
    if built.digest != pack::digest_of(explainer::PACK) {
        return Err("the seeds changed while the program was being built: build again".to_owned());
    }
    let program = program::Program::take(&out)?;
    for (name, bytes) in pages::all(&built.pack, &program)? {
        write(&out.join(name), &bytes)?;
    }
    for (name, text) in data::all(&built) {
        write(&out.join(name), text.as_bytes())?;
    }
    Ok(())
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|error| failed("cannot make the folder", folder, error))?;
    }
    std::fs::write(path, bytes).map_err(|error| failed("cannot write", path, error))
}
