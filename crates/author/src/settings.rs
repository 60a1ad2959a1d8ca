//! The files that are there once: `explainer.toml`, `topics.toml`, `groups.toml`, `redirects.toml`.
//! Not the many small entries, and not the words of the interface (`interface.rs`).

use crate::entries::{bad_id, is_id};
use crate::fields::{self, Fields, Placed};
use crate::files::Seeds;
use crate::report::{Problem, Report};
use pack::Edition;

/// What `explainer.toml` says.
pub struct Settings {
    /// The file, for messages.
    pub file: String,
    /// Title, version and so on.
    pub edition: Edition,
    /// Ids of chapters in reading order.
    pub chapters: Vec<Placed<String>>,
    /// Ways through: id, title, ids of chapters.
    pub paths: Vec<(String, String, Vec<Placed<String>>)>,
    /// The language of our words, with its place.
    pub language: Option<Placed<String>>,
    /// Path of the folder of words inside the seeds; absent where the built-in English words are enough.
    pub words: Option<Placed<String>>,
}

impl Settings {
    /// What stands in for an `explainer.toml` that could not be read, so that everything else is still checked.
    pub fn unread() -> Self {
        let none = String::new;
        let edition = Edition {
            id: none(),
            title: none(),
            description: none(),
            version: none(),
            language: none(),
            host_name: none(),
            standing: none(),
            home: None,
            right_to_left: false,
            supplement: String::new(),
            citations: Vec::new(),
        };
        Self { file: none(), edition, chapters: Vec::new(), paths: Vec::new(), language: None, words: None }
    }
}

/// Reads `explainer.toml`.
pub fn read(seeds: &Seeds, report: &mut Report) -> Option<Settings> {
    let file = seeds.name("explainer.toml");
    let text = seeds.read("explainer.toml", report)?;
    fields::parse(&file, &text, report, settings)
}

fn settings(fields: &Fields<'_>, report: &mut Report) -> Settings {
    let text = |key, report: &mut Report| fields.text(key, report).map(|text| text.value).unwrap_or_default();
    let home = fields.optional_text("home", report);
    if let Some(home) = &home
        && !(home.value.starts_with("https://") && home.value.ends_with('/'))
    {
        report.push(
            Problem::new(fields.file(), home.range.clone(), "`home` is not an address of a folder")
                .help("write it as \"https://example.org/folder/\", or remove the line"),
        );
    }
    let version = fields.text("version", report);
    if let Some(version) = &version
        && version.value.split('.').filter_map(|n| n.parse::<u32>().ok()).count() != 3
    {
        report.push(
            Problem::new(fields.file(), version.range.clone(), "`version` is three numbers with full stops")
                .help("write it as \"1.0.0\""),
        );
    }
    let host_name = fields.text("host_name", report);
    if let Some(name) = &host_name
        && (name.value.starts_with(|c: char| c.is_ascii_digit())
            || !name.value.chars().all(|c| c.is_ascii_alphanumeric()))
    {
        report.push(
            Problem::new(fields.file(), name.range.clone(), "`host_name` is not a name for scripts")
                .help("use letters and digits"),
        );
    }
    let language = fields.text("language", report);
    let edition = Edition {
        id: text("id", report),
        title: text("title", report),
        description: text("description", report),
        version: version.map(|text| text.value).unwrap_or_default(),
        language: language.as_ref().map(|text| text.value.clone()).unwrap_or_default(),
        host_name: host_name.map(|text| text.value).unwrap_or_default(),
        standing: text("standing", report),
        home: home.map(|text| text.value),
        right_to_left: false,
        supplement: String::new(),
        citations: Vec::new(),
    };
    Settings {
        file: fields.file().to_owned(),
        edition,
        chapters: fields.texts("chapters", report),
        paths: fields.tables("path", report, |path, report| {
            let text = |key, report: &mut Report| path.text(key, report).map(|text| text.value).unwrap_or_default();
            (text("id", report), text("title", report), path.texts("chapters", report))
        }),
        language,
        words: fields.optional_text("words", report),
    }
}

/// Reads a list of `[[key]]` tables with `id` and `name`.
pub fn named(seeds: &Seeds, inside: &str, key: &'static str, report: &mut Report) -> Vec<(Placed<String>, String)> {
    let Some(text) = seeds.read(inside, report) else {
        return Vec::new();
    };
    let file = seeds.name(inside);
    let entries = fields::parse(&file, &text, report, |fields, report| {
        fields.tables(key, report, |entry, report| Some((entry.text("id", report)?, entry.text("name", report)?.value)))
    });
    if entries.is_none() {
        report.spoil(format!("{key}s"));
    }
    let entries: Vec<_> = entries.into_iter().flatten().flatten().collect();
    for (id, _) in entries.iter().filter(|(id, _)| !is_id(&id.value)) {
        report.push(bad_id(&file, id));
    }
    entries
}

/// Reads `redirects.toml`, which need not be there.
pub fn redirects(seeds: &Seeds, report: &mut Report) -> Vec<(Placed<String>, Placed<String>)> {
    if !seeds.has("redirects.toml") {
        return Vec::new();
    }
    let Some(text) = seeds.read("redirects.toml", report) else {
        return Vec::new();
    };
    fields::parse(&seeds.name("redirects.toml"), &text, report, |fields, report| fields.pairs(report))
        .unwrap_or_default()
}
