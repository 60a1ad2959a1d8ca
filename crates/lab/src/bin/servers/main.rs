//! `cargo xtask servers`: nginx and Apache with the configurations of `dist/`, on this machine: whether each file arrives with
//! its type, its encoding and its rule of keeping, and how many visits a second nginx serves.
//! Not part of the tests: a server is a program of the system, and is not installed for anybody.

mod ask;
mod load;
mod start;

use ask::{Answer, ask};
use lab::{Dist, Trouble};
use start::{KINDS, Running};
use std::path::Path;
use std::process::ExitCode;

/// What is asked for, and its type. In folders and at the root, of every type that a page needs.
const FILES: [(&str, &str); 12] = [
    ("index.html", "text/html; charset=utf-8"),
    ("embed.html", "text/html; charset=utf-8"),
    ("sources/edm-2019.html", "text/html; charset=utf-8"),
    ("stack.css", "text/css; charset=utf-8"),
    ("embed.js", "text/javascript; charset=utf-8"),
    ("explainer_bg.wasm", "application/wasm"),
    ("data/explainer.json", "application/json"),
    ("data/annotations.jsonld", "application/ld+json"),
    ("data/flashcards.tsv", "text/tab-separated-values; charset=utf-8"),
    ("manifest.webmanifest", "application/manifest+json"),
    ("icon.svg", "image/svg+xml"),
    ("lms/scorm12.zip", "application/zip"),
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Trouble> {
    let dist = Dist::find()?;
    if !dist.folder().join("index.html.br").exists() {
        return Err(Trouble::new("dist/ has no compressed files: type `cargo xtask dist` first"));
    }
    let (mut tried, mut faults) = (0, 0);
    for kind in KINDS {
        let Some(server) = Running::start(&kind, dist.folder())? else {
            println!(
                "{}: not on this machine; type `sudo apt-get install {}` to have it tried",
                kind.name, kind.package
            );
            continue;
        };
        tried += 1;
        let found = FILES.iter().flat_map(|file| check(&server, dist.folder(), *file)).collect::<Vec<_>>();
        for fault in &found {
            println!("{}: {fault}", kind.name);
        }
        println!("{}: {} files asked for in three ways, {} faults", kind.name, FILES.len(), found.len());
        faults += found.len();
        if kind.measured {
            load::measure(&server, &dist)?;
        }
    }
    match (tried, faults) {
        (0, _) => Err(Trouble::new("no server was tried")),
        (_, 0) => Ok(()),
        (_, faults) => {
            Err(Trouble::new(format!("{faults} faults: correct the configurations in crates/publish/deploy")))
        }
    }
}

/// What is wrong with one file, asked for plain, with gzip, and with all encodings of a present browser; and asked after.
fn check(server: &Running, folder: &Path, (path, kind): (&str, &str)) -> Vec<String> {
    let mut faults = Vec::new();
    let mut expect = |what: &str, found: &str, wanted: &str| {
        if !same(found, wanted) {
            faults.push(format!("{path}: {what} is \"{found}\", not \"{wanted}\""));
        }
    };
    let packed = |ending: &str| std::fs::read(folder.join(format!("{path}.{ending}")));
    for encodings in ["", "gzip", "gzip, deflate, br"] {
        let answer = match ask(server.address, path, &[("Accept-Encoding", encodings)]) {
            Ok(answer) => answer,
            Err(trouble) => return vec![trouble.to_string()],
        };
        expect("the status", &answer.status.to_string(), "200");
        expect("its type", answer.header("content-type"), kind);
        expect("how long it is kept", answer.header("cache-control"), "no-cache");
        expect("who may read it", answer.header("access-control-allow-origin"), "*");
        let stored = ["br", "gzip"].into_iter().find(|one| answer.header("content-encoding") == *one);
        match (stored, encodings.is_empty() || packed("gz").is_err()) {
            (None, true) => {
                let plain = std::fs::read(folder.join(path)).unwrap_or_default();
                expect("its length", &answer.body.len().to_string(), &plain.len().to_string());
            }
            (Some(encoding), false) if encodings.contains(encoding) => {
                let file = packed(if encoding == "br" { "br" } else { "gz" }).unwrap_or_default();
                expect("its packed length", &answer.body.len().to_string(), &file.len().to_string());
                expect("what it varies with", answer.header("vary"), "Accept-Encoding");
            }
            (found, _) => expect("its encoding", found.unwrap_or("none"), encodings),
        }
        expect("a second visit's status", &again(server, path, encodings, &answer), "304");
    }
    faults
}

/// The status of the same file for whoever has it already.
fn again(server: &Running, path: &str, encodings: &str, first: &Answer) -> String {
    let tag = first.header("etag");
    let known =
        if tag.is_empty() { ("If-Modified-Since", first.header("last-modified")) } else { ("If-None-Match", tag) };
    ask(server.address, path, &[("Accept-Encoding", encodings), known])
        .map_or_else(|trouble| trouble.to_string(), |answer| answer.status.to_string())
}

/// Whether a header says the same: case and the space before a parameter say nothing.
fn same(found: &str, wanted: &str) -> bool {
    let plain = |words: &str| words.to_ascii_lowercase().replace("; ", ";");
    plain(found) == plain(wanted)
}
