//! From the compiled programs and the seeds to every published file: Trunk's last step, and a command of its own.
//! Not a builder of the programs, and not a checker of seeds, which is the crate `author`.

mod compressed;
mod css;
mod data;
mod deploy;
mod element;
mod file;
mod folder;
mod frame;
mod handouts;
mod head;
mod inside;
mod inventory;
mod lms;
mod minify;
mod names;
mod offline;
mod own_pages;
mod paths;
mod prerender;
mod program;
mod schemes;
mod script;
mod section;
mod style;
mod suggest;
mod versioned;

use author::Built;
use explainer::ui::Mode;
use prerender::Prerender;
use program::Program;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "name three folders: the compiled programs, the seeds, and where to publish; or `compress` and a published folder; \
     `cargo xtask dist` does both";

fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().skip(1).collect();
    let outcome = match &words[..] {
        [] => after_trunk(),
        [programs, seeds, out] => {
            files(Path::new(programs), Path::new(seeds)).and_then(|files| folder::replace(Path::new(out), &files))
        }
        [what, out] if what == "compress" => compressed::beside(Path::new(out)),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Publishes into the folder where Trunk gathers a build, over the bare programs. `EXPLAINER_SEEDS` names the seeds; where
/// it is empty, the bare programs are what is wanted.
fn after_trunk() -> Result<(), String> {
    let stage = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(USAGE)?;
    let seeds = std::env::var_os("EXPLAINER_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    if seeds.as_os_str().is_empty() {
        return Ok(());
    }
    folder::fill(&stage, &files(&stage, &seeds)?)?;
    // Its bytes stand in the script that carries it.
    file::remove(&stage.join("annex_bg.wasm"))
}

/// Every published file: its path in the output, and its bytes.
fn files(programs: &Path, seeds: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let built = author::build(seeds).map_err(|report| format!("the seeds have mistakes:\n\n{}", report.render()))?;
    let program = Program::fill(programs, &built)?;
    let mut files = pages(&built, &program)?;
    files.extend(data::all(&built).into_iter().map(|(name, text)| (name, text.into_bytes())));
    files.extend(inventory::all(&built.pack)?);
    files.extend(deploy::configurations());
    files.push(deploy::sums(&files));
    Ok(files)
}

/// Every file that is not data: its path in the output, and its bytes.
fn pages(built: &Built, program: &Program) -> Result<Vec<(String, Vec<u8>)>, String> {
    let (pack, digest) = (&built.pack, built.digest.as_str());
    let prerender = Prerender::new(built, program)?;
    let whole = prerender.page(Mode::OneFile);
    let one_file = |last: &str| own_pages::one_file(pack, program, &whole, last);
    let mut files = own_pages::all(&prerender, pack, program, digest);
    files.extend(offline::all(pack, &files)?);
    files.push(("explainer.html".to_owned(), one_file("").into_bytes()));
    files.extend(frame::all(&prerender, pack, program)?);
    files.extend(lms::all(pack, one_file)?);
    files.extend(element::all(pack, program)?);
    files.extend(handouts::all(pack, program, digest));
    Ok(files)
}
