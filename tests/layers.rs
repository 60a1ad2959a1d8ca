//! The layers are one-way: who may know whom, that no modules go round in a circle, and that no file grows past reading.
//! Not what the layers do. What crates depend on is Cargo's answer; what modules name is read by Rust's parser.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may say what it counts on")]

#[path = "layers/modules.rs"]
mod modules;

use modules::{Modules, Name};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

type Names = BTreeSet<String>;

/// Each crate with the crates of this workspace that its program and its build script know. Tests may know any.
const CRATES: &[(&str, &[&str])] = &[
    ("pack", &[]),
    ("tree", &[]),
    ("say", &["pack", "tree"]),
    ("address", &["pack"]),
    ("state", &["address", "pack"]),
    ("search", &["pack"]),
    ("cite", &["address", "pack"]),
    ("snippet", &["pack", "tree"]),
    ("author", &["pack", "cite", "search", "tree"]),
    ("handout", &["address", "pack", "cite", "pictures", "say", "tree"]),
    ("pictures", &["address", "pack", "say", "tree"]),
    ("lists", &["address", "pack", "say", "state", "tree"]),
    ("stack", &["address", "pack", "pictures", "say", "tree"]),
    ("poster", &["pack", "say"]),
    ("share", &["author", "pack", "pictures", "poster", "tree"]),
    (
        "annex",
        &["address", "pack", "cite", "handout", "lists", "pictures", "poster", "snippet", "stack", "state", "tree"],
    ),
    ("explainer", &["address", "lists", "pack", "pictures", "say", "search", "stack", "state", "tree"]),
    ("element", &["explainer"]),
    (
        "publish",
        &["address", "explainer", "author", "handout", "pack", "pictures", "poster", "search", "snippet", "tree"],
    ),
    ("fuzz", &["address", "author", "handout", "pack", "search"]),
    ("static_files", &[]),
    ("lab", &["static_files", "tree"]),
    ("xtask", &["static_files"]),
];

/// What may never be part of what readers download.
const TOOLS: [&str; 7] = ["author", "publish", "fuzz", "share", "lab", "xtask", "toml"];

/// What none of its crates may ask for; Yew brings the second, of which nothing is used.
const READERS: [&str; 2] = ["toml", "serde_json"];

/// Modules of a crate with the crates and the modules beside them that nothing in them may name.
const MODULES: &[(&str, &str, &[&str])] = &[
    ("explainer", "ui", &["wasm_bindgen", "js_sys", "embed", "browser"]),
    ("explainer", "browser", &["yew", "ui", "embed"]),
];

/// Modules of a crate that may still know one another. Whoever parts some takes them off this list; none is added.
const CIRCLES: &[(&str, &[&str])] = &[
    ("address", &["options", "parts", "read", "state", "write"]),
    ("annex", &["cite", "crate", "embed", "handout"]),
    (
        "author",
        &[
            "chapters",
            "entries",
            "figures",
            "flaws",
            "interface",
            "missing",
            "passage",
            "quotes",
            "settings",
            "sources",
            "status",
            "unused",
        ],
    ),
    ("author", &["fields", "lookup"]),
    ("author", &["take", "take::cards"]),
    ("cite", &["crate", "fill"]),
    ("handout", &["exercises", "exercises::claims", "exercises::places", "exercises::voices"]),
    ("pack", &["index", "model", "model::claim", "model::matter", "model::source", "model::story", "reading"]),
    ("search", &["index", "query", "rank"]),
];

/// The longest a source file may be, in lines.
const LONGEST: usize = 400;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is read")
}

/// What Cargo answers.
fn cargo(words: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).args(words).current_dir(root()).output().expect("Cargo runs");
    assert!(output.status.success(), "cargo {words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("Cargo answers in UTF-8")
}

/// The crates of the workspace, as Cargo sees them.
fn packages() -> Vec<Value> {
    let answer = cargo(&["metadata", "--no-deps", "--locked", "--format-version", "1"]);
    let answer: Value = serde_json::from_str(&answer).expect("Cargo answers in JSON");
    answer["packages"].as_array().expect("there are packages").clone()
}

fn text(value: &Value) -> String {
    value.as_str().expect("it is text").to_owned()
}

fn names(list: &[&str]) -> Names {
    list.iter().map(|name| (*name).to_owned()).collect()
}

#[test]
fn crates_know_only_those_below_them() {
    let packages = packages();
    let members: Names = packages.iter().map(|package| text(&package["name"])).collect();
    let known = |package: &Value| -> Names {
        let all = package["dependencies"].as_array().expect("there are dependencies").iter();
        all.filter(|one| one["kind"] != "dev")
            .map(|one| text(&one["name"]))
            .filter(|name| members.contains(name))
            .collect()
    };
    let found: BTreeMap<_, _> = packages.iter().map(|package| (text(&package["name"]), known(package))).collect();
    let expected: BTreeMap<_, _> = CRATES.iter().map(|(name, below)| ((*name).to_owned(), names(below))).collect();
    assert_eq!(found, expected);
}

#[test]
fn what_readers_download_never_holds_the_tools() {
    for program in ["explainer", "element", "annex"] {
        let tree = ["tree", "--package", program, "--edges", "normal,no-proc-macro", "--prefix", "none", "--locked"];
        let tree = cargo(&[&tree[..], &["--target", "wasm32-unknown-unknown"]].concat());
        let held: Names = tree.lines().filter_map(|line| line.split(' ').next()).map(str::to_owned).collect();
        assert!(held.contains("pack"), "{program}: {held:?}");
        for tool in TOOLS {
            assert!(!held.contains(tool), "{tool} is part of {program}");
        }
        for package in packages().iter().filter(|package| held.contains(&text(&package["name"]))) {
            let asked = package["dependencies"].as_array().expect("there are dependencies").iter();
            let asked = asked.filter(|one| one["kind"].is_null()).map(|one| text(&one["name"]));
            let readers: Names = asked.collect::<Names>().intersection(&names(&READERS)).cloned().collect();
            assert!(readers.is_empty(), "{} asks for {readers:?}", package["name"]);
        }
    }
}

#[test]
fn versions_of_dependencies_stand_in_the_workspace_alone() {
    for package in packages() {
        let path = PathBuf::from(text(&package["manifest_path"]));
        let table: toml::Table = read(&path).parse().expect("the manifest is TOML");
        let targets = table.get("target").and_then(toml::Value::as_table).into_iter().flat_map(|all| all.values());
        for table in targets.filter_map(toml::Value::as_table).chain([&table]) {
            for kind in ["dependencies", "build-dependencies", "dev-dependencies"] {
                for (name, value) in table.get(kind).and_then(toml::Value::as_table).into_iter().flatten() {
                    let inherited = value.get("workspace").and_then(toml::Value::as_bool) == Some(true);
                    assert!(inherited, "{}: {name} has a version of its own", path.display());
                }
            }
        }
    }
}

/// The modules of every library and program, by crate. Examples, tests and build scripts are left out.
fn targets() -> Vec<(String, Modules)> {
    let mut found = Vec::new();
    for package in packages() {
        for target in package["targets"].as_array().expect("there are targets") {
            if target["kind"] == serde_json::json!(["lib"]) || target["kind"] == serde_json::json!(["bin"]) {
                found.push((text(&package["name"]), Modules::read(Path::new(&text(&target["src_path"])))));
            }
        }
    }
    found
}

#[test]
fn modules_know_only_those_below_them() {
    let targets = targets();
    for (crate_name, layer, forbidden) in MODULES {
        let inside = |name: &Name| name.first().is_some_and(|first| first == layer);
        let mut looked_at = 0;
        for (_, modules) in targets.iter().filter(|(name, _)| name == crate_name) {
            for name in modules.0.keys().filter(|name| inside(name)) {
                let beside = modules.named_by(name).into_iter().filter_map(|name| name.first().cloned());
                let named: Names = modules.beginnings(name).into_iter().chain(beside).collect();
                let above: Vec<_> = named.intersection(&names(forbidden)).cloned().collect();
                assert!(above.is_empty(), "{} names {above:?}", modules.0[name].file.display());
                looked_at += 1;
            }
        }
        assert!(looked_at > 0, "{crate_name} has no module {layer}");
    }
}

#[test]
fn modules_of_a_crate_go_round_in_no_circle() {
    let written = |circle: BTreeSet<Name>| -> Names {
        circle.iter().map(|name| if name.is_empty() { "crate".to_owned() } else { name.join("::") }).collect()
    };
    for (name, modules) in targets() {
        for circle in modules.circles().into_iter().map(written) {
            let known = |(other, known): &(&str, &[&str])| *other == name && circle.is_subset(&names(known));
            assert!(CIRCLES.iter().any(known), "modules of {name} know one another: {circle:?}");
        }
    }
}

#[test]
fn modules_are_found_however_they_are_named() {
    let modules = Modules::read(&root().join("tests/layers/sample/lib.rs"));
    let check = |name: &str, expected: &[&str]| {
        let found: Names = modules.named_by(&vec![name.to_owned()]).iter().map(|name| name.join("::")).collect();
        assert_eq!(found, names(expected), "{name}");
    };
    check("by_use", &["plain", "plain::inner"]);
    check("by_path", &["plain", "plain::inner"]);
    check("in_macro", &["plain"]);
    check("handed_on", &["plain::inner"]);
    check("in_tests", &[]);
    check("elsewhere", &[]);
    let circle = ["one", "two", "three"].map(|name| vec![name.to_owned()]);
    assert_eq!(modules.circles(), BTreeSet::from([BTreeSet::from(circle)]));
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
