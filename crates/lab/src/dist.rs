//! The built explainer as files, and what they weigh on the way to a reader.
//! Not the builder: `cargo xtask dist` is.

use std::io::Write;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Trouble;

/// A dist folder.
#[derive(Debug, Clone)]
pub struct Dist {
    folder: PathBuf,
}

impl Dist {
    /// The folder named by `EXPLAINER_DIST`, else `dist` in the working directory.
    pub fn find() -> Result<Self, Trouble> {
        Self::at(std::env::var_os("EXPLAINER_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from))
    }

    /// The dist in `folder`.
    pub fn at(folder: impl Into<PathBuf>) -> Result<Self, Trouble> {
        let folder = folder.into();
        if folder.join("index.html").is_file() {
            // Absolute, because browsers open its files by address.
            return Ok(Self { folder: folder.canonicalize()? });
        }
        Err(Trouble::new(format!(
            "there is no built explainer in {}: run `cargo xtask test`, which builds it first",
            folder.display()
        )))
    }

    /// The folder, absolute.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The bytes of a file of the dist.
    pub fn bytes(&self, name: &str) -> Result<Vec<u8>, Trouble> {
        std::fs::read(self.folder.join(name)).map_err(|error| Trouble::new(format!("{name} of the dist: {error}")))
    }

    /// The text of a file of the dist.
    pub fn text(&self, name: &str) -> Result<String, Trouble> {
        String::from_utf8(self.bytes(name)?).map_err(|error| Trouble::new(format!("{name} of the dist: {error}")))
    }

    /// `data/explainer.json`.
    pub fn data(&self) -> Result<Value, Trouble> {
        serde_json::from_slice(&self.bytes("data/explainer.json")?)
            .map_err(|error| Trouble::new(format!("data/explainer.json: {error}")))
    }

    /// Every HTML file, as a path below the folder, in order.
    pub fn html_files(&self) -> Result<Vec<String>, Trouble> {
        let mut found = Vec::new();
        collect(&self.folder, &self.folder, &mut found)?;
        found.sort();
        Ok(found)
    }
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<String>) -> Result<(), Trouble> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(root, &path, found)?;
        } else if path.extension().is_some_and(|ending| ending == "html") {
            let name = path.strip_prefix(root).unwrap_or(&path);
            found.push(name.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

/// `bytes` at brotli level 11 with the widest usual window, as static hosts precompress.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut packed, 64 * 1024, 11, 22);
    // Writing into memory cannot fail.
    let _ = writer.write_all(bytes);
    drop(writer);
    packed
}

/// How many bytes `bytes` are after brotli at level 11.
pub fn brotli_size(bytes: &[u8]) -> usize {
    brotli(bytes).len()
}

/// How many bytes `bytes` are after gzip at its best level.
pub fn gzip_size(bytes: &[u8]) -> usize {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    // Writing into memory cannot fail.
    let _ = packed.write_all(bytes);
    packed.finish().map_or(usize::MAX, |packed| packed.len())
}
