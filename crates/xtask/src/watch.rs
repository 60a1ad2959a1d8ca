//! Whether files changed since the last look, by their names, sizes and times.
//! No service of the system is asked: a look at a thousand files takes some milliseconds, and works on every file system.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// Files and folders that are looked at again and again.
pub struct Watch {
    paths: Vec<PathBuf>,
    seen: u64,
    acted: u64,
}

impl Watch {
    /// Over these files and folders, as they are now.
    pub fn new(paths: Vec<PathBuf>) -> Self {
        let seen = look(&paths);
        Self { paths, seen, acted: seen }
    }

    /// Whether something changed since this was last answered with yes, and nothing more did since the last look: programs
    /// that save write several times.
    pub fn changed(&mut self) -> bool {
        let now = look(&self.paths);
        let settled = std::mem::replace(&mut self.seen, now) == now;
        let changed = settled && now != self.acted;
        if changed {
            self.acted = now;
        }
        changed
    }
}

fn look(paths: &[PathBuf]) -> u64 {
    let mut all = DefaultHasher::new();
    for path in paths {
        note(path, &mut all);
    }
    all.finish()
}

/// Adds a file, or a folder with everything in it. What is not there is noted by its absence.
fn note(path: &Path, all: &mut impl Hasher) {
    let Ok(about) = fs::metadata(path) else { return };
    path.hash(all);
    if about.is_dir() {
        let mut entries: Vec<_> =
            fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| note(entry, all));
    } else {
        (about.len(), about.modified().ok()).hash(all);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scratch::Scratch;

    #[test]
    fn every_change_is_noticed_once_and_when_it_is_over() {
        let scratch = Scratch::new("watch");
        scratch.file("seeds/cards/one.toml", "1");
        let mut watch = Watch::new(vec![scratch.folder("seeds"), scratch.root().join("later.toml")]);
        let mut check = |what: &str, change: &dyn Fn()| {
            change();
            assert!(!watch.changed(), "{what}: it may go on");
            assert!(watch.changed(), "{what}: it is over");
            assert!(!watch.changed(), "{what}: it was told");
        };
        check("changed", &|| drop(scratch.file("seeds/cards/one.toml", "one")));
        check("added", &|| drop(scratch.file("seeds/cards/two.toml", "2")));
        check("made", &|| drop(scratch.file("later.toml", "")));
        check("removed", &|| scratch.remove("seeds/cards/one.toml"));
        assert!(!watch.changed());
    }

    #[test]
    fn a_change_that_was_taken_back_is_none() {
        let scratch = Scratch::new("taken-back");
        let mut watch = Watch::new(vec![scratch.folder("seeds")]);
        scratch.file("seeds/draft.toml", "");
        assert!(!watch.changed());
        scratch.remove("seeds/draft.toml");
        assert!(!watch.changed());
        assert!(!watch.changed());
    }
}
