//! Reading seed files: every one is checked for what editors' tools do to text behind their backs.
//! Not a parser: what the words mean is for others.

use crate::report::{Problem, Report};
use std::path::{Path, PathBuf};
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_script::{Script, UnicodeScript};

/// The largest file that is read, in bytes; a corpus text is a few hundred kilobytes at most.
pub const LARGEST: u64 = 4 << 20;

/// The directory of seeds and the paths inside it, as messages name them.
#[derive(Clone, Debug)]
pub struct Seeds {
    root: PathBuf,
}

impl Seeds {
    /// Seeds in `root`.
    pub fn at(root: &Path) -> Self {
        Self { root: root.to_owned() }
    }

    /// The name of a seed file in messages: its path as given to the command.
    pub fn name(&self, inside: &str) -> String {
        self.root.join(inside).display().to_string()
    }

    /// Whether there is a file or directory of this name.
    pub fn has(&self, inside: &str) -> bool {
        self.root.join(inside).exists()
    }

    /// The files in a directory that end in `.ext`, by name: `(stem, path inside the seeds)`. No directory, no files.
    pub fn list(&self, dir: &str, ext: &str, report: &mut Report) -> Vec<(String, String)> {
        let Ok(entries) = std::fs::read_dir(self.root.join(dir)) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with('.') {
                continue;
            }
            match name.rsplit_once('.') {
                Some((stem, end)) if end == ext => found.push((stem.to_owned(), format!("{dir}/{name}"))),
                Some((_, "txt" | "md" | "toml")) if dir == "sources" => {}
                _ => report.push(
                    Problem::new(&self.name(&format!("{dir}/{name}")), 0..0, format!("{dir}/ holds only .{ext} files"))
                        .help("move this file elsewhere or give it the right ending"),
                ),
            }
        }
        found.sort();
        found
    }

    /// The text of one file, or `None` after reporting why it cannot be used.
    ///
    /// A byte order mark and carriage returns are reported and left out, so that nothing else stumbles over them.
    pub fn read(&self, inside: &str, report: &mut Report) -> Option<String> {
        let text = self.try_read(inside, report);
        if text.is_none() {
            report.spoil(inside.rsplit_once('.').map_or(inside, |(stem, _)| stem));
        }
        text
    }

    fn try_read(&self, inside: &str, report: &mut Report) -> Option<String> {
        let name = self.name(inside);
        let path = self.root.join(inside);
        let fail = |message: String, help: &str| Problem::new(&name, 0..0, message).help(help);
        let size = match std::fs::metadata(&path) {
            Ok(data) if data.is_file() => data.len(),
            Ok(_) => {
                report.push(fail("this is not a file".to_owned(), "put a file in its place"));
                return None;
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                report.push(fail(
                    "this file does not exist".to_owned(),
                    "create it, or correct the name that leads here",
                ));
                return None;
            }
            Err(error) => {
                report.push(fail(format!("this file cannot be read: {error}"), "check its permissions"));
                return None;
            }
        };
        if size > LARGEST {
            let help = "split the text into several sources, or check that the right file was stored";
            report.push(fail(format!("this file has {size} bytes; at most {LARGEST} are read"), help));
            return None;
        }
        let bytes = match std::fs::read(&path) {
            Ok(bytes) => bytes,
            Err(error) => {
                report.push(fail(format!("this file cannot be read: {error}"), "check its permissions"));
                return None;
            }
        };
        let text = match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                let at = error.utf8_error().valid_up_to();
                let byte = error.as_bytes().get(at).copied().unwrap_or_default();
                let lossy = String::from_utf8_lossy(error.as_bytes());
                report.keep(&name, &lossy);
                spoil_quotes(&lossy, report);
                let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
                report.push(
                    Problem::new(&name, at..end, "this file is not UTF-8")
                        .label(format!("the byte 0x{byte:02X} begins no character"))
                        .help("save it again with the encoding UTF-8"),
                );
                return None;
            }
        };
        if text.trim().is_empty() {
            report.push(fail("this file is empty".to_owned(), "store its text, or remove the file"));
            return None;
        }
        let text = line_ends(&name, text, report);
        report.keep(&name, &text);
        hygiene(&name, &text, report);
        Some(text)
    }
}

/// Remembers the ids of quotes in a card that cannot be parsed, so that only the card is reported.
pub fn spoil_quotes(card: &str, report: &mut Report) {
    let ids = card.lines().filter_map(|line| line.trim().strip_prefix("id = \"")?.split('"').next());
    ids.for_each(|id| report.spoil(format!("quotes/{id}")));
}

/// Reports and removes a byte order mark and carriage returns; lines and columns stay what editors show.
fn line_ends(name: &str, mut text: String, report: &mut Report) -> String {
    if text.starts_with('\u{feff}') {
        text.remove(0);
        report.push(
            Problem::new(name, 0..0, "this file begins with a byte order mark").help("save it as UTF-8 without BOM"),
        );
    }
    let Some(at) = text.find('\r') else {
        return text;
    };
    let (windows, all, returns) =
        (text.matches("\r\n").count(), text.matches('\n').count(), text.matches('\r').count());
    let message = if returns > windows {
        "a carriage return stands in this file without a line feed".to_owned()
    } else if windows < all {
        format!("this file mixes line ends: {windows} of {all} are CRLF")
    } else {
        "this file has Windows line ends (CRLF)".to_owned()
    };
    report.push(
        Problem::new(name, at..at, message).label("the first carriage return").help("save it with Unix line ends (LF)"),
    );
    text.replace("\r\n", "\n").replace('\r', " ")
}

/// Reports decomposed accents and words of two alphabets.
fn hygiene(name: &str, text: &str, report: &mut Report) {
    if text.is_ascii() {
        return;
    }
    for (at, word) in words(text).filter(|(_, word)| !word.is_ascii()) {
        if !is_nfc(word) {
            let composed: String = word.nfc().collect();
            report.push(
                Problem::new(name, at..at + word.len(), "an accent stands apart from its letter (decomposed form)")
                    .label(format!("composed: {composed}"))
                    .help("save the file in Unicode normal form C"),
            );
        }
        if let Some((odd_at, odd)) = look_alike(word) {
            let script = odd.script().full_name();
            report.push(
                Problem::new(
                    name,
                    at + odd_at..at + odd_at + odd.len_utf8(),
                    "a word mixes letters of two alphabets that look alike",
                )
                .label(format!("U+{:04X}, a {script} letter in «{word}»", u32::from(odd)))
                .help("type the letter again with one keyboard layout"),
            );
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let separator = |c: char| c.is_whitespace() || (c.is_ascii_punctuation() && c != '\'') || "«»“”‘’—–…".contains(c);
    text.split(separator)
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The first letter of the rarer alphabet in a word that mixes Latin with Cyrillic or Greek.
fn look_alike(word: &str) -> Option<(usize, char)> {
    let of = |wanted: Script| word.char_indices().filter(move |(_, c)| c.script() == wanted);
    let latin = of(Script::Latin).count();
    let foreign: Vec<_> = of(Script::Cyrillic).chain(of(Script::Greek)).collect();
    if latin == 0 || foreign.is_empty() {
        return None;
    }
    if latin >= foreign.len() { foreign.first().copied() } else { of(Script::Latin).next() }
}
