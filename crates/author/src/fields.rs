//! A TOML table read field by field: every wrong, missing or unknown key is reported, each with its place.
//! Not serde: a derived reader stops at the first problem and forgets places.

use crate::lookup::suggest;
use crate::report::{Problem, Report};
use pack::Date;
use std::cell::RefCell;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and the bytes of the file that hold it.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it stands in its file, in bytes.
    pub range: Range<usize>,
}

/// A key whose words may have several forms.
pub struct Entry {
    /// Its key.
    pub key: Placed<String>,
    /// Its words, each under the name of its form; a plain text has no such name.
    pub forms: Vec<(Option<Placed<String>>, Placed<String>)>,
    /// Where its value stands.
    pub range: Range<usize>,
}

/// The fields of one table; asking for a key marks it as known.
pub struct Fields<'a> {
    file: &'a str,
    table: &'a DeTable<'a>,
    range: Range<usize>,
    known: RefCell<Vec<&'static str>>,
}

/// Parses a file as TOML and hands its top table to `read`; `None` after reporting a syntax error.
pub fn parse<T>(
    file: &str,
    text: &str,
    report: &mut Report,
    read: impl FnOnce(&Fields<'_>, &mut Report) -> T,
) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    // What follows the first mistake of a file is mostly its echo.
    if let Some(error) = errors.first() {
        let at = error.span().unwrap_or(0..0);
        report.push(
            Problem::new(file, at, format!("this is not TOML: {}", error.message().replace('\n', "; ")))
                .note("expected: key = \"text\"; within the text, \\\" for a quotation mark")
                .help("correct it here, or at the end of the line before"),
        );
        crate::files::spoil_quotes(text, report);
        return None;
    }
    let fields = Fields { file, table: table.get_ref(), range: 0..0, known: RefCell::default() };
    let value = read(&fields, report);
    fields.finish(report);
    Some(value)
}

impl<'a> Fields<'a> {
    /// The name of the file, for messages.
    pub fn file(&self) -> &'a str {
        self.file
    }

    /// Where this table stands.
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    fn get(&self, key: &'static str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.known.borrow_mut().push(key);
        self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    fn wrong(&self, value: &Spanned<DeValue<'_>>, key: &str, wanted: &str, report: &mut Report) {
        report.push(
            Problem::new(self.file, value.span(), format!("`{key}` must be {wanted}"))
                .label(format!("this is {}", name_of(value.get_ref())))
                .help(format!("write {wanted} here")),
        );
    }

    fn missing(&self, key: &str, wanted: &str, report: &mut Report) {
        report.push(
            Problem::new(self.file, self.range.clone(), format!("`{key}` is missing"))
                .help(format!("add `{key} = …` with {wanted}")),
        );
    }

    /// A text, if the key is there.
    pub fn optional_text(&self, key: &'static str, report: &mut Report) -> Option<Placed<String>> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                Some(Placed { value: text.trim().to_owned(), range: value.span() })
            }
            DeValue::String(_) => {
                report.push(
                    Problem::new(self.file, value.span(), format!("`{key}` is empty"))
                        .help("write it, or remove the line"),
                );
                None
            }
            _ => {
                self.wrong(value, key, "a text between quotation marks", report);
                None
            }
        }
    }

    /// A text; its absence is reported.
    pub fn text(&self, key: &'static str, report: &mut Report) -> Option<Placed<String>> {
        if !self.has(key) {
            self.missing(key, "a text between quotation marks", report);
        }
        self.optional_text(key, report)
    }

    /// Where the value of a key stands; the key is known then, so that whoever asks must speak of it.
    pub fn place(&self, key: &'static str) -> Option<Range<usize>> {
        self.get(key).map(Spanned::span)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.iter().any(|(name, _)| name.get_ref() == key)
    }

    /// Whether there is no such key, or only an empty list.
    pub fn lacks(&self, key: &str) -> bool {
        let value = self.table.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value.get_ref());
        value.is_none_or(|value| value.as_array().is_some_and(|list| list.is_empty()))
    }

    /// A list of texts; no key, no texts.
    pub fn texts(&self, key: &'static str, report: &mut Report) -> Vec<Placed<String>> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(value, key, "a list in square brackets", report);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            match item.get_ref() {
                DeValue::String(text) => texts.push(Placed { value: text.to_string(), range: item.span() }),
                _ => self.wrong(item, key, "a list of texts", report),
            }
        }
        texts
    }

    /// `true` or `false`; no key is `false`.
    pub fn flag(&self, key: &'static str, report: &mut Report) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        value.get_ref().as_bool().unwrap_or_else(|| {
            self.wrong(value, key, "true or false", report);
            false
        })
    }

    /// A whole number, if the key is there.
    pub fn number(&self, key: &'static str, report: &mut Report) -> Option<Placed<u32>> {
        let value = self.get(key)?;
        let number = value.get_ref().as_integer().and_then(|n| n.as_str().parse().ok());
        if number.is_none() {
            self.wrong(value, key, "a whole number", report);
        }
        Some(Placed { value: number?, range: value.span() })
    }

    /// The name of a paragraph: a number, or a text such as "fn1".
    pub fn locator(&self, key: &'static str, report: &mut Report) -> Option<Placed<String>> {
        match self.get(key)?.get_ref() {
            DeValue::Integer(_) => {
                self.number(key, report).map(|n| Placed { value: n.value.to_string(), range: n.range })
            }
            _ => self.optional_text(key, report),
        }
    }

    /// A date of day, month or year precision, if the key is there.
    pub fn date(&self, key: &'static str, report: &mut Report) -> Option<Date> {
        let text = self.optional_text(key, report)?;
        let date = Date::parse(&text.value);
        if date.is_none() {
            report.push(
                Problem::new(self.file, text.range, format!("`{key}` is not a date that exists"))
                    .note("expected: a day, month or year of the calendar, the longest part first")
                    .help("write \"2019\", \"2019-08\" or \"2019-08-12\""),
            );
        }
        date
    }

    /// One of the given names.
    pub fn choice<T: Copy>(&self, key: &'static str, of: &[(T, &str)], report: &mut Report) -> Option<T> {
        let text = self.text(key, report)?;
        let found = of.iter().find(|(_, name)| *name == text.value).map(|(value, _)| *value);
        if found.is_none() {
            let names: Vec<_> = of.iter().map(|(_, name)| *name).collect();
            report.push(
                Problem::new(self.file, text.range, format!("`{key}` cannot be \"{}\"", text.value))
                    .note(format!("expected: one of {}", names.join(", ")))
                    .help(suggest(&text.value, names.iter().copied(), "values")),
            );
        }
        found
    }

    /// The tables of a `[[key]]` list, each read by `read`.
    pub fn tables<T>(
        &self,
        key: &'static str,
        report: &mut Report,
        mut read: impl FnMut(&Fields<'_>, &mut Report) -> T,
    ) -> Vec<T> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong(value, key, &format!("a list of tables, each under [[{key}]]"), report);
            return Vec::new();
        };
        items.iter().filter_map(|item| self.inner(item, key, report, &mut read)).collect()
    }

    /// The table under `[key]`, read by `read`, if it is there.
    pub fn table<T>(
        &self,
        key: &'static str,
        report: &mut Report,
        read: impl FnMut(&Fields<'_>, &mut Report) -> T,
    ) -> Option<T> {
        let value = self.get(key)?;
        self.inner(value, key, report, read)
    }

    fn inner<T>(
        &self,
        value: &'a Spanned<DeValue<'a>>,
        key: &str,
        report: &mut Report,
        mut read: impl FnMut(&Fields<'_>, &mut Report) -> T,
    ) -> Option<T> {
        let DeValue::Table(table) = value.get_ref() else {
            self.wrong(value, key, "a table", report);
            return None;
        };
        let fields = Fields { file: self.file, table, range: value.span(), known: RefCell::default() };
        let read = read(&fields, report);
        fields.finish(report);
        Some(read)
    }

    /// Every `key = "text"` of a table whose keys are free.
    pub fn pairs(&self, report: &mut Report) -> Vec<(Placed<String>, Placed<String>)> {
        let mut pairs = Vec::new();
        for (key, value) in self.table.iter() {
            let name = Placed { value: key.get_ref().to_string(), range: key.span() };
            match value.get_ref() {
                DeValue::String(text) => pairs.push((name, Placed { value: text.to_string(), range: value.span() })),
                _ => self.wrong(value, &name.value, "a text between quotation marks", report),
            }
        }
        self.known.borrow_mut().push("*");
        pairs
    }

    /// Every key with its words: a text, or a table of texts whose keys name forms.
    pub fn entries(&self, report: &mut Report) -> Vec<Entry> {
        self.known.borrow_mut().push("*");
        let placed =
            |words: &str, value: &Spanned<DeValue<'_>>| Placed { value: words.to_owned(), range: value.span() };
        let mut entries = Vec::new();
        for (key, value) in self.table.iter() {
            let mut forms = Vec::new();
            match value.get_ref() {
                DeValue::String(text) => forms.push((None, placed(text, value))),
                DeValue::Table(table) if !table.is_empty() => {
                    for (form, value) in table.iter() {
                        let name = Placed { value: form.get_ref().to_string(), range: form.span() };
                        match value.get_ref() {
                            DeValue::String(text) => forms.push((Some(name), placed(text, value))),
                            _ => self.wrong(value, &name.value, "a text between quotation marks", report),
                        }
                    }
                }
                _ => self.wrong(value, key.get_ref(), "a text between quotation marks", report),
            }
            let key = Placed { value: key.get_ref().to_string(), range: key.span() };
            entries.push(Entry { key, forms, range: value.span() });
        }
        entries
    }

    fn finish(&self, report: &mut Report) {
        let known = self.known.borrow();
        if known.contains(&"*") {
            return;
        }
        for (key, _) in self.table.iter() {
            if !known.contains(&key.get_ref().as_ref()) {
                let mut names = known.clone();
                names.sort_unstable();
                names.dedup();
                report.push(
                    Problem::new(self.file, key.span(), format!("unknown key `{}`", key.get_ref()))
                        .note(format!("expected: {}", names.join(", ")))
                        .help(suggest(key.get_ref(), names.iter().copied(), "keys here")),
                );
            }
        }
    }
}

fn name_of(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date without quotation marks",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
