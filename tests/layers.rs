//! The layers are one-way: who may know whom, and that no file grows past reading.
//! Not what the layers do. Cargo keeps the crates apart; what it cannot see inside the root crate is read here.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

type Names = BTreeSet<String>;

/// The longest a source file may be, in lines.
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is read")
}

/// Every file below `dir`, those that `skip` leaves out not looked at.
fn files(dir: &Path, skip: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).expect("the directory is read") {
        let path = entry.expect("the entry is read").path();
        if skip(&path) {
            continue;
        }
        if path.is_dir() {
            found.extend(files(&path, skip));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn names(list: &[&str]) -> Names {
    list.iter().map(|name| (*name).to_owned()).collect()
}

/// One crate: what its program and what its build script depends on. Tests may depend on anything.
struct Manifest {
    normal: Names,
    build: Names,
}

impl Manifest {
    fn read(path: &Path) -> (String, Self) {
        let table: toml::Table = read(path).parse().expect("the manifest is TOML");
        let name = table["package"]["name"].as_str().expect("a crate has a name");
        let mut all = vec![&table];
        // What a crate depends on for some targets only, it depends on.
        let targets = table.get("target").and_then(toml::Value::as_table);
        all.extend(targets.into_iter().flat_map(|all| all.values()).filter_map(toml::Value::as_table));
        let of = |key: &str| all.iter().flat_map(|table| dependencies(table, key)).collect();
        let manifest = Self { normal: of("dependencies"), build: of("build-dependencies") };
        (name.to_owned(), manifest)
    }
}

/// The crates that one table of a manifest names, under their own names.
fn dependencies(table: &toml::Table, key: &str) -> Names {
    let list = table.get(key).and_then(toml::Value::as_table);
    let own = |(name, value): (&String, &toml::Value)| {
        let package = value.get("package").and_then(toml::Value::as_str);
        package.unwrap_or(name).to_owned()
    };
    list.into_iter().flatten().map(own).collect()
}

fn manifests() -> BTreeMap<String, Manifest> {
    let crates = fs::read_dir(root().join("crates")).expect("crates/ is read");
    let dirs = crates.map(|entry| entry.expect("the entry is read").path());
    let paths = dirs.chain([root().to_owned()]).map(|dir| dir.join("Cargo.toml"));
    paths.filter(|path| path.is_file()).map(|path| Manifest::read(&path)).collect()
}

#[test]
fn crates_know_only_those_below_them() {
    let all = manifests();
    let members: Names = all.keys().cloned().collect();
    let check = |name: &str, normal: &[&str], build: &[&str]| {
        let of = |list: &Names| list.intersection(&members).cloned().collect::<Names>();
        let manifest = all.get(name).expect("the crate is a member");
        assert_eq!(of(&manifest.normal), names(normal), "dependencies of {name}");
        assert_eq!(of(&manifest.build), names(build), "build dependencies of {name}");
    };
    check("pack", &[], &[]);
    check("tree", &[], &[]);
    check("say", &["pack"], &[]);
    check("address", &["pack"], &[]);
    check("state", &["address", "pack"], &[]);
    check("search", &["pack"], &[]);
    check("cite", &["address", "pack"], &[]);
    check("snippet", &["pack", "tree"], &[]);
    check("author", &["pack", "cite", "tree"], &[]);
    check("static_files", &[], &[]);
    check("lab", &["static_files", "tree"], &[]);
    check("xtask", &["static_files"], &[]);
    check("handout", &["address", "pack", "cite", "say", "tree"], &[]);
    check("annex", &["address", "pack", "cite", "handout", "snippet", "tree"], &[]);
    check("explainer", &["address", "pack", "say", "search", "state"], &[]);
    check("element", &["address", "explainer"], &[]);
    check("publish", &["address", "explainer", "author", "element", "handout", "pack", "snippet", "tree"], &[]);
}

#[test]
fn what_readers_download_never_holds_the_tools() {
    let all = manifests();
    let (mut held, mut next) = (Names::new(), vec!["element".to_owned()]);
    while let Some(name) = next.pop() {
        if let Some(manifest) = all.get(&name).filter(|_| held.insert(name)) {
            next.extend(manifest.normal.iter().cloned());
        }
    }
    assert_eq!(held.intersection(&all.keys().cloned().collect()).count(), 7, "{held:?}");
    for tool in ["author", "publish", "lab", "xtask", "toml", "serde_json"] {
        assert!(!held.contains(tool), "{tool} is part of the program");
    }
}

/// The code of a file without its line comments.
fn code(path: &Path) -> String {
    let without = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    read(path).lines().map(without).collect::<Vec<_>>().join("\n")
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every word of the code.
fn words(code: &str) -> Names {
    code.split(|c| !is_word(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The modules of the crate's root that the code names: after `crate::`, or after enough `super::` from `depth` below it.
fn modules(code: &str, depth: usize) -> Names {
    let mut found = Names::new();
    for way in ["crate::".to_owned(), "super::".repeat(depth)] {
        for (at, _) in code.match_indices(&way) {
            if code[..at].ends_with(|c| is_word(c) || c == ':') {
                continue;
            }
            // A module inside a file stands one deeper than the file.
            let rest = code[at + way.len()..].trim_start_matches("super::");
            match rest.strip_prefix('{') {
                Some(group) => found.extend(heads(group)),
                None => found.extend(rest.split(|c| !is_word(c)).next().map(str::to_owned)),
            }
        }
    }
    found
}

/// The first words of the paths in a group of a `use`, up to its closing brace.
fn heads(group: &str) -> Vec<String> {
    let (mut found, mut deep, mut fresh) = (Vec::new(), 0, true);
    let mut rest = group;
    while let Some(c) = rest.chars().next() {
        let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        if word > 0 {
            if fresh && deep == 0 {
                found.push(rest[..word].to_owned());
            }
            fresh = false;
            rest = &rest[word..];
            continue;
        }
        match c {
            '{' => deep += 1,
            '}' if deep == 0 => break,
            '}' => deep -= 1,
            ',' => fresh = true,
            _ => {}
        }
        rest = &rest[c.len_utf8()..];
    }
    found
}

/// Every Rust file of a layer, with its code and how far below the crate's root it stands.
fn layer(name: &str) -> Vec<(PathBuf, String, usize)> {
    let all = files(&root().join("src").join(name), &|_| false);
    let rust = all.into_iter().filter(|path| path.extension().is_some_and(|ext| ext == "rs"));
    rust.map(|path| {
        let below = path.strip_prefix(root().join("src")).expect("below src").components().count();
        let depth = if path.ends_with("mod.rs") { below - 1 } else { below };
        (path.clone(), code(&path), depth)
    })
    .collect()
}

/// No file of the layer names these crates, or these modules of this one.
#[track_caller]
fn check(name: &str, crates: &[&str], forbidden: &[&str]) {
    let files = layer(name);
    assert!(!files.is_empty(), "src/{name} is gone");
    for (path, code, depth) in files {
        let strange: Vec<_> = words(&code).intersection(&names(crates)).cloned().collect();
        assert!(strange.is_empty(), "{} names {strange:?}", path.display());
        let above: Vec<_> = modules(&code, depth).intersection(&names(forbidden)).cloned().collect();
        assert!(above.is_empty(), "{} names {above:?}", path.display());
    }
}

#[test]
fn drawing_knows_neither_embedding_nor_the_window() {
    check("ui", &["wasm_bindgen", "js_sys"], &["embed", "browser"]);
}

#[test]
fn the_browser_knows_no_drawing() {
    check("browser", &["yew"], &["ui", "embed"]);
}

#[test]
fn modules_are_found_however_they_are_named() {
    let code =
        "use crate::{state::{a, ui}, browser, embed as e};\nlet x = crate::shelf::f(super::super::ui::X, super::y);";
    assert_eq!(modules(code, 2), names(&["state", "browser", "embed", "shelf", "ui"]));
    assert_eq!(modules("super::super::super::ui", 2), names(&["ui"]));
    assert_eq!(modules("mycrate::ui, super::ui, a::super::super::ui", 2), Names::new());
}

#[test]
fn no_source_file_is_too_long_to_read() {
    let ignored = read(&root().join(".gitignore"));
    let mut out: Vec<PathBuf> = vec![root().join(".git"), root().join("seeds/sources")];
    out.extend(ignored.lines().map(|line| root().join(line.trim_matches('/'))));
    let source = |path: &PathBuf| {
        let ext = path.extension().and_then(|ext| ext.to_str()).unwrap_or_default();
        ["rs", "js", "css", "toml", "md", "html"].contains(&ext)
    };
    let all = files(root(), &|path| out.iter().any(|skip| skip == path));
    let all: Vec<PathBuf> = all.into_iter().filter(source).collect();
    assert!(all.len() > 100, "only {} source files are looked at", all.len());
    let lines = |path: &PathBuf| read(path).lines().count();
    let long: Vec<String> = all
        .iter()
        .filter(|path| lines(path) > LONGEST)
        .map(|path| format!("{}: {} lines", path.display(), lines(path)))
        .collect();
    assert!(long.is_empty(), "over {LONGEST} lines:\n{}", long.join("\n"));
}
