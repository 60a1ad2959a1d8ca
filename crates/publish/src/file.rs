//! Reading and writing files, with messages that name the file.

use std::fmt::Display;
use std::fs;
use std::path::Path;

fn failed(what: &str, path: &Path, error: impl Display) -> String {
    format!("cannot {what} {}: {error}", path.display())
}

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| failed("read", path, error))
}

/// The text of a file.
pub fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| failed("read", path, error))
}

/// Takes a file away.
pub fn remove(path: &Path) -> Result<(), String> {
    fs::remove_file(path).map_err(|error| failed("remove", path, error))
}

/// Writes a file, in a folder that need not be there.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| failed("make the folder", folder, error))?;
    }
    fs::write(path, bytes).map_err(|error| failed("write", path, error))
}
