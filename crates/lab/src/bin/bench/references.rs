//! The two pages that the explainer is measured beside, made in memory.
//! Neither is shipped.

use std::path::{Path, PathBuf};

use lab::{Trouble, workspace};
use serde_json::{Value, json};
use tree::escaped;

/// What the comparison with TimelineJS3 was agreed on.
const EVENTS: usize = 30;

/// True when TimelineJS3 has drawn its events.
pub const TIMELINE_STANDS: &str = "document.querySelectorAll('.tl-timemarker').length >= 30";

/// The floor: the stored texts as plain paragraphs, without style or script.
pub fn plain(sources: &Path) -> Result<String, Trouble> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(sources)?.flatten().map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>The texts</title></head><body>",
    );
    for file in files {
        page.push_str("<article>");
        let text = std::fs::read_to_string(file)?;
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            page.push_str(&format!("<p>{}</p>\n", escaped(line)));
        }
        page.push_str("</article>");
    }
    page.push_str("</body></html>");
    Ok(page)
}

/// The folder of an npm package that is measured beside ours: the one that `variable` names, which the command sets.
pub fn package(variable: &str, name: &str) -> Result<PathBuf, Trouble> {
    let usual = || workspace().join("target/tools/npm/node_modules").join(name);
    let folder = std::env::var_os(variable).map_or_else(usual, PathBuf::from).join("dist");
    if folder.is_dir() {
        return Ok(folder);
    }
    Err(Trouble::new(format!("{name} is not installed: run `cargo xtask bench`, which installs what it needs")))
}

/// TimelineJS3 with events titled as the explainer's own, repeated up to the agreed number.
pub fn timeline(data: &Value) -> Result<String, Trouble> {
    let titles: Vec<&str> =
        data["events"].as_array().into_iter().flatten().filter_map(|event| event["title"].as_str()).collect();
    if titles.is_empty() {
        return Err(Trouble::new("data/explainer.json has no events to fill TimelineJS3 with"));
    }
    let events: Vec<Value> = (0..EVENTS)
        .map(|place| {
            let title = titles[place % titles.len()];
            json!({
                "start_date": { "year": 1990 + place, "month": 1 + place % 12 },
                "text": { "headline": title, "text": title },
            })
        })
        .collect();
    // `</` would end the script element early.
    let events = json!({ "events": events }).to_string().replace("</", "<\\/");
    Ok(format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Timeline</title>\
         <link rel=\"stylesheet\" href=\"/timelinejs/css/timeline.css\"><script src=\"/timelinejs/js/timeline.js\"></script></head>\
         <body><div id=\"timeline\" style=\"width:100%;height:600px\"></div>\
         <script>new TL.Timeline('timeline', {events}, {{ font: null }});</script></body></html>"
    ))
}
