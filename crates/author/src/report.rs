//! Problems found in seeds, collected in one run and drawn with the line they speak of.
//! Not a log: a problem is something an editor must mend before anything is written, or, as a warning, should.

use codespan_reporting::diagnostic::{Diagnostic, Label};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term;
use std::collections::HashSet;
use std::ops::Range;

/// Whether something must be mended before anything is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Severity {
    /// It must be.
    Error,
    /// It should be; the explainer is built all the same.
    Warning,
}

/// One problem: where, what, and how to mend it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// How bad it is.
    pub severity: Severity,
    /// Path of the file, as the editor knows it (inside the seeds).
    pub file: String,
    /// Bytes in that file; empty at 0 where the whole file is meant.
    pub range: Range<usize>,
    /// What is wrong, as a sentence without full stop.
    pub message: String,
    /// What stands beside the marked words.
    pub label: String,
    /// What was expected, the nearest passage, the remedy: one line each.
    pub notes: Vec<String>,
}

impl Problem {
    /// A problem at `range` of `file`.
    pub fn new(file: &str, range: Range<usize>, message: impl Into<String>) -> Self {
        let message = message.into();
        let (severity, label) = (Severity::Error, String::new());
        Self { severity, file: file.to_owned(), range, message, label, notes: Vec::new() }
    }

    /// A problem that does not keep anything from being written.
    pub fn warning(file: &str, range: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::new(file, range, message) }
    }

    /// The same with words beside the marked place.
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// The same with one more line below.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The same with the line that says how to mend it.
    pub fn help(self, help: impl AsRef<str>) -> Self {
        self.note(format!("help: {}", help.as_ref()))
    }
}

/// All problems of one run, and the files they speak of.
#[derive(Default, Debug)]
pub struct Report {
    problems: Vec<Problem>,
    files: Vec<(String, String)>,
    spoilt: HashSet<String>,
}

impl Report {
    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Keeps a file's text, so that its lines can be shown.
    pub fn keep(&mut self, file: &str, text: &str) {
        if !self.files.iter().any(|(name, _)| name == file) {
            self.files.push((file.to_owned(), text.to_owned()));
        }
    }

    /// Remembers that something exists and cannot be used (`cards/ID`, `quotes/ID`, `topics`), which is reported where it
    /// stands: those who name it have done nothing wrong.
    pub fn spoil(&mut self, what: impl Into<String>) {
        self.spoilt.insert(what.into());
    }

    /// Whether [`Report::spoil`] was told so.
    pub fn is_spoilt(&self, what: &str) -> bool {
        self.spoilt.contains(what)
    }

    /// Whether [`Report::spoil`] was told so of anything in `list`, such as `cards`.
    pub fn has_spoilt(&self, list: &str) -> bool {
        self.spoilt.iter().any(|what| what.split('/').next() == Some(list))
    }

    /// The text of a file that was read.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.files.iter().find(|(name, _)| name == file).map(|(_, text)| text.as_str())
    }

    /// A place for messages: `file:line:column`.
    pub fn place(&self, file: &str, at: usize) -> String {
        let (line, column) = line_column(self.text(file).unwrap_or_default(), at);
        format!("{file}:{line}:{column}")
    }

    /// Whether a problem was found in this file.
    pub fn speaks_of(&self, file: &str) -> bool {
        self.problems.iter().any(|problem| problem.file == file)
    }

    /// Whether nothing was found that must be mended.
    pub fn is_empty(&self) -> bool {
        !self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }

    /// What must be mended; where nothing must, the warnings. In the order of files and places.
    pub fn problems(&self) -> Vec<&Problem> {
        let told = if self.is_empty() { Severity::Warning } else { Severity::Error };
        let mut all: Vec<_> = self.problems.iter().filter(|problem| problem.severity == told).collect();
        all.sort_by(|a, b| (&a.file, a.range.start, &a.message).cmp(&(&b.file, b.range.start, &b.message)));
        all.dedup();
        all
    }

    /// The [`problems`](Self::problems) drawn for a terminal, each with its place, and a closing line that counts them.
    pub fn render(&self) -> String {
        let mut files = SimpleFiles::new();
        let mut ids = Vec::new();
        for (name, text) in &self.files {
            ids.push((name.as_str(), files.add(name.as_str(), text.as_str()), text.len()));
        }
        let config = term::Config {
            display_style: term::DisplayStyle::Rich,
            chars: term::Chars::ascii(),
            ..term::Config::default()
        };
        let mut out = String::new();
        let all = self.problems();
        for problem in &all {
            let known = ids.iter().find(|(name, ..)| *name == problem.file).filter(|(.., len)| *len > 0);
            let drawn = match problem.severity {
                Severity::Error => Diagnostic::error(),
                Severity::Warning => Diagnostic::warning(),
            };
            let mut drawn = drawn.with_message(&problem.message).with_notes(problem.notes.clone());
            if let Some((_, id, len)) = known {
                let range = problem.range.start.min(*len)..problem.range.end.min(*len);
                drawn = drawn.with_labels(vec![Label::primary(*id, range).with_message(&problem.label)]);
            } else {
                drawn = drawn.with_message(format!("{}:1:1: {}", problem.file, problem.message));
            }
            match term::emit_into_string(&config, &files, &drawn) {
                Ok(text) => out.push_str(&text),
                Err(_) => out.push_str(&format!("error: {}: {}\n", problem.file, problem.message)),
            }
        }
        let count = all.len();
        if self.is_empty() {
            if count > 0 {
                out.push_str(&format!("{count} warning{}.\n", if count == 1 { "" } else { "s" }));
            }
            return out;
        }
        out.push_str(&format!("{count} problem{} found; nothing was written.\n", if count == 1 { "" } else { "s" }));
        out
    }
}

/// Line and column (both from 1, columns in code points) of byte `at` in `text`.
pub fn line_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |i| i + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
