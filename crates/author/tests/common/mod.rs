//! Seeds in a directory of their own, to be broken.
//! Not a builder of seeds: they are the real ones or the tiny ones of tests/mini, copied.

use author::{Built, Report};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// A copy of seeds that vanishes with this value.
pub struct Copy {
    _dir: TempDir,
    /// The copy.
    pub seeds: PathBuf,
}

impl Copy {
    /// The seeds of the tiny explainer.
    pub fn mini() -> Self {
        Self::of("tests/mini/seeds")
    }

    /// The seeds of the real explainer.
    pub fn real() -> Self {
        Self::of("seeds")
    }

    fn of(inside: &str) -> Self {
        let dir = TempDir::new().unwrap();
        let seeds = dir.path().join(inside);
        copy_dir(&root().join(inside), &seeds);
        Self { _dir: dir, seeds }
    }

    /// The path of one file.
    pub fn path(&self, file: &str) -> PathBuf {
        self.seeds.join(file)
    }

    /// The words of one file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    /// Replaces a file.
    pub fn write(&self, file: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path(file), bytes).unwrap();
    }

    /// Replaces words that stand once in a file.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert_eq!(text.matches(from).count(), 1, "{from:?} in {file}");
        self.write(file, text.replace(from, to));
    }

    /// Adds words at the end of a file.
    pub fn append(&self, file: &str, words: &str) {
        self.write(file, self.read(file) + words);
    }

    /// Builds.
    pub fn build(&self) -> Result<Built, Box<Report>> {
        author::build(&self.seeds)
    }

    /// Builds what must fail, and gives the report.
    pub fn report(&self) -> Box<Report> {
        self.build().err().expect("broken seeds are refused")
    }
}

fn copy_dir(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_dir(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
