//! Which file of a folder a web server gives for a path, and as what type.
//! No server: the tests have one with awkward manners, and `cargo xtask serve` a plain one. No dependencies, because the
//! commands are compiled before anything else is.

use std::path::{Component, Path, PathBuf};

/// The file of `folder` that `path` names, with or without a query; `None` where that is no name below the folder.
///
/// A path that is empty or ends with a slash names the `index.html` there. Whether the file exists is not asked.
pub fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = path.split(['?', '#']).next()?.trim_start_matches('/');
    let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
    let name = format!("{path}{index}");
    let plain = Path::new(&name).components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(name))
}

/// The content type of a file by the ending of its name; a path without one is a page.
pub fn content_type(path: &str) -> &'static str {
    match Path::new(path).extension().and_then(|ending| ending.to_str()) {
        Some("html") | None => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("jsonld") => "application/ld+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("pdf") => "application/pdf",
        Some("zip") => "application/zip",
        Some("csv") => "text/csv; charset=utf-8",
        Some("tsv") => "text/tab-separated-values; charset=utf-8",
        Some("txt" | "ts" | "bib" | "ris") => "text/plain; charset=utf-8",
        Some(_) => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_name_files_below_the_folder_and_no_others() {
        #[track_caller]
        fn check(path: &str, expected: Option<&str>) {
            assert_eq!(file(Path::new("out"), path), expected.map(PathBuf::from), "{path}");
        }
        check("/", Some("out/index.html"));
        check("", Some("out/index.html"));
        check("/handouts/", Some("out/handouts/index.html"));
        check("/style.css?v=0123", Some("out/style.css"));
        check("data/cards.csv", Some("out/data/cards.csv"));
        check("/../Cargo.toml", None);
        check("/data/../../Cargo.toml", None);
        check("//etc/passwd", Some("out/etc/passwd"));
    }

    #[test]
    fn types_follow_from_names() {
        for (path, expected) in [
            ("/", "text/html; charset=utf-8"),
            ("/sources/a.html", "text/html; charset=utf-8"),
            ("/explainer_bg.wasm", "application/wasm"),
            ("/element.d.ts", "text/plain; charset=utf-8"),
            ("/data/annotations.jsonld", "application/ld+json"),
            ("/something.odd", "application/octet-stream"),
        ] {
            assert_eq!(content_type(path), expected, "{path}");
        }
    }
}
