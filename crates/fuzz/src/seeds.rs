//! One file of the tiny explainer replaced by what came: the explainer is built, or a report says where it is wrong.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The tiny explainer's files in a folder of their own, which vanishes with this value.
struct Copy {
    folder: TempDir,
    files: Vec<PathBuf>,
}

thread_local! {
    static COPY: RefCell<Copy> = RefCell::new(Copy::make());
}

/// The tiny explainer's seeds.
pub fn mini() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/mini/seeds")
}

impl Copy {
    fn make() -> Self {
        let folder = TempDir::new().expect("a folder for copies");
        let mut files = Vec::new();
        collect(&mini(), Path::new(""), &mut files);
        files.sort();
        for file in &files {
            let to = folder.path().join(file);
            std::fs::create_dir_all(to.parent().expect("files stand in the folder")).expect("a folder in the copy");
            std::fs::copy(mini().join(file), to).expect("a copied file");
        }
        Self { folder, files }
    }
}

fn collect(root: &Path, below: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(root.join(below)).expect("the tiny explainer's folder") {
        let path = below.join(entry.expect("an entry").file_name());
        if root.join(&path).is_dir() { collect(root, &path, files) } else { files.push(path) }
    }
}

/// Every file as it is, behind its number.
pub fn beginnings() -> Vec<Vec<u8>> {
    COPY.with_borrow(|copy| {
        let file = |(number, file): (usize, &PathBuf)| {
            let text = std::fs::read(copy.folder.path().join(file)).expect("a copied file");
            [vec![u8::try_from(number).unwrap_or(u8::MAX)], text].concat()
        };
        copy.files.iter().enumerate().map(file).collect()
    })
}

/// The first byte says which file is replaced by the others.
pub fn meet(input: &[u8]) {
    let Some((number, text)) = input.split_first() else { return };
    COPY.with_borrow(|copy| {
        let file = &copy.files[usize::from(*number) % copy.files.len()];
        let place = copy.folder.path().join(file);
        let before = std::fs::read(&place).expect("a copied file");
        std::fs::write(&place, text).expect("the copy can be written");
        let built = author::build(copy.folder.path());
        std::fs::write(&place, before).expect("the copy can be written");
        match built {
            Ok(built) => assert_eq!(pack::digest_of(&built.bytes), built.digest),
            Err(report) => assert!(!report.render().trim().is_empty(), "{} is refused without a word", file.display()),
        }
    });
}
