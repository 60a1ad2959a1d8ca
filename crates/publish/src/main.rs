//! Trunk's last step: from the built program and the seeds to every published file.
//! Not a builder of the program and not a checker of seeds; both have happened when this runs.

mod data;
mod element;
mod file;
mod frame;
mod handouts;
mod head;
mod lms;
mod minify;
mod own_pages;
mod prerender;
mod program;
mod script;
mod style;
mod versioned;

use pack::Pack;
use prerender::{Form, Prerender};
use program::Program;
use std::path::PathBuf;
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

fn publish() -> Result<(), String> {
    let out = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or("TRUNK_STAGING_DIR is not set: this step is run by Trunk; type `cargo xtask dist`")?;
    let seeds = std::env::var_os("EXPLAINER_SEEDS").map_or_else(|| PathBuf::from("seeds"), PathBuf::from);
    let built = author::build(&seeds).map_err(|report| report.render())?;
    if built.digest != pack::digest_of(explainer::PACK) {
        return Err("the seeds changed while the program was being built: build again".to_owned());
    }
    let program = Program::take(&out)?;
    for (name, bytes) in pages(&built.pack, &program, &built.digest)? {
        file::write(&out.join(name), &bytes)?;
    }
    for (name, text) in data::all(&built) {
        file::write(&out.join(name), text.as_bytes())?;
    }
    Ok(())
}

/// Every file that is not data: its path in the output, and its bytes.
fn pages(pack: &Pack, program: &Program, digest: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    let prerender = Prerender::new(pack, program)?;
    let whole = prerender.guide(Form::OneFile);
    let one_file = |last: &str| own_pages::one_file(pack, program, digest, &whole, last);
    let mut files = own_pages::all(&prerender, pack, program, digest);
    files.push(("explainer.html".to_owned(), one_file("").into_bytes()));
    files.extend(frame::all(pack, program, &prerender.guide(Form::Framed))?);
    files.extend(lms::all(pack, one_file)?);
    files.extend(element::all(pack, program)?);
    files.extend(handouts::all(pack, program, digest));
    Ok(files)
}
