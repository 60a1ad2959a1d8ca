//! For tests: a workspace in a temporary folder whose PATH holds only small stand-in programs.
//! Nothing of the real system is found or changed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::Workspace;

/// The folder; removed when dropped.
pub struct Scratch(PathBuf);

impl Scratch {
    /// `name` keeps tests that run at the same time apart.
    pub fn new(name: &str) -> Self {
        let root = std::env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(root.join("bin")).unwrap();
        Self(root)
    }

    pub fn root(&self) -> &Path {
        &self.0
    }

    /// A workspace here that sees the stand-ins alone.
    pub fn workspace(&self) -> Workspace {
        Workspace::at(self.0.clone(), self.0.join("bin").as_os_str()).unwrap()
    }

    /// A program on PATH that runs these shell commands.
    #[cfg(unix)]
    pub fn program(&self, name: &str, commands: &str) {
        // The stand-ins themselves may use what the system has.
        let script = format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{commands}\n");
        // Written by a child: a file that this process has open for writing passes to whatever
        // another test starts meanwhile, and cannot be run until that ends ("text file busy").
        let mut write = std::process::Command::new("/bin/sh");
        write.args(["-c", r#"printf %s "$1" > "$2" && chmod +x "$2""#, "sh", &script]);
        write.arg(self.0.join("bin").join(name));
        assert!(write.status().unwrap().success());
    }

    pub fn folder(&self, name: &str) -> PathBuf {
        let folder = self.0.join(name);
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let file = self.0.join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, text).unwrap();
        file
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.0.join(name)).unwrap();
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
