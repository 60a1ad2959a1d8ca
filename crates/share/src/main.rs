//! Draws the pictures for link previews of seeds into a published folder: `share SEEDS FOLDER`. A program of its own, so that
//! publishing, for which whoever writes waits, does without what draws.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let outcome = match &words[..] {
        [seeds, out] => draw(Path::new(seeds), Path::new(out)),
        _ => Err("name two folders: the seeds, and where they are published; `cargo xtask dist` does".to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn draw(seeds: &Path, out: &Path) -> Result<(), String> {
    let built = author::build(seeds).map_err(|report| format!("the seeds have mistakes:\n\n{}", report.render()))?;
    for (name, file) in share::all(&built.pack)? {
        let to = out.join(name);
        let folder = to.parent().unwrap_or(out);
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&to, file));
        written.map_err(|error| format!("cannot write {}: {error}", to.display()))?;
    }
    Ok(())
}
