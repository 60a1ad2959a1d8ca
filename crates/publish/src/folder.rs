//! Published files in a folder: written whole, then put in the place of the edition before.
//! Not a guard of what stands there: who names the folder answers for it.

use crate::file;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Where files are gathered inside the folder that they are meant for, as Trunk does.
const STAGE: &str = ".stage";

/// Writes the files into `folder`, beside what is there.
///
/// # Errors
/// A sentence on the first file or folder that cannot be written.
pub fn fill(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), String> {
    files.iter().try_for_each(|(name, bytes)| file::write(&folder.join(name), bytes))
}

/// Puts the files in the place of everything that is in `folder`. What is there stays until all of them are written.
///
/// # Errors
/// A sentence on the first file or folder that cannot be written, moved or removed.
pub fn replace(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<(), String> {
    let stage = folder.join(STAGE);
    // Left by a run that was ended.
    remove(&stage)?;
    fill(&stage, files)?;
    for old in entries(folder)?.iter().filter(|old| **old != stage) {
        remove(old)?;
    }
    for new in entries(&stage)? {
        let Some(name) = new.file_name() else { continue };
        std::fs::rename(&new, folder.join(name)).map_err(|error| format!("cannot move {}: {error}", new.display()))?;
    }
    remove(&stage)
}

/// Every file below a folder.
///
/// # Errors
/// A sentence on the first folder that cannot be listed.
pub fn all(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() { found.extend(all(&path)?) } else { found.push(path) }
    }
    Ok(found)
}

/// What stands in a folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let listed = std::fs::read_dir(folder).and_then(|all| all.map(|entry| Ok(entry?.path())).collect());
    listed.map_err(|error| format!("cannot list {}: {error}", folder.display()))
}

/// Removes a file or a folder; one that is not there is no error.
fn remove(path: &Path) -> Result<(), String> {
    let removed = if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("cannot remove {}: {error}", path.display())),
        _ => Ok(()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    fn edition(files: &[&str]) -> Vec<(String, Vec<u8>)> {
        files.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())).collect()
    }

    /// Every file below `folder`, by its name from there.
    fn names(folder: &Path) -> Vec<String> {
        let name = |path: &PathBuf| path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
        let mut names: Vec<String> = all(folder).unwrap().iter().map(name).collect();
        names.sort();
        names
    }

    #[test]
    fn an_edition_takes_the_place_of_the_one_before() {
        let out = tempfile::tempdir().unwrap();
        let out = &out.path().join("new");
        replace(out, &edition(&["index.html", "data/a.json"])).unwrap();
        assert_eq!(names(out), ["data/a.json", "index.html"]);
        std::fs::create_dir(out.join(STAGE)).unwrap();
        std::fs::write(out.join(STAGE).join("left.html"), "").unwrap();
        replace(out, &edition(&["index.html", "sources/b.html"])).unwrap();
        assert_eq!(names(out), ["index.html", "sources/b.html"]);
    }
}
