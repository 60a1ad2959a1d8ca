//! The words of the interface: a folder of the seeds with a file for each section, or the English ones that this crate brings
//! along. The English words are also the measure: another language has the same keys with the same places in braces.

use crate::fields::{self, Entry, Placed};
use crate::files::Seeds;
use crate::lookup::suggest;
use crate::plurals::Plurals;
use crate::report::{Problem, Report};
use crate::settings::Settings;
use icu_locale::{Locale, LocaleDirectionality};
use pack::{COUNTED, SECTIONS, Words};
use std::collections::BTreeSet;

macro_rules! english {
    ($($section:literal),+) => {
        /// The words of an explainer that names no folder of its own, by section.
        const ENGLISH: &[(&str, &str)] =
            &[$(($section, include_str!(concat!("../../../seeds/words/en/", $section, ".toml")))),+];
    };
}

english!("page", "pictures", "stack", "lists", "pages", "sheets", "annex", "citations");

/// What separates words from markup in the templates of citations.
const CITATION_MARKUP: &str = "$%<|>_§{}\"\\#&~^";

/// The keys whose words are a list of months.
const MONTHS: [&str; 2] = ["months", "months_short"];

/// The words of the interface; every key that the programs use must be there, and no other.
pub fn words(seeds: &Seeds, settings: &mut Settings, report: &mut Report) -> Words {
    let Some(locale) = locale(settings, report) else { return Words::default() };
    if settings.words.is_none() && locale.id.language.as_str() != "en" {
        without_words(settings, report);
        return Words::default();
    }
    settings.edition.right_to_left = LocaleDirectionality::new_common().is_right_to_left(&locale.id);
    let plurals = Plurals::of(&locale);
    let list =
        SECTIONS.iter().flat_map(|section| Section::read(section, seeds, settings, report).list(&plurals, report));
    Words::new(list.collect(), &plurals.table())
}

/// One file of words as it was written.
struct Section {
    name: &'static str,
    keys: &'static [&'static str],
    /// The file, for messages.
    file: String,
    /// Its length in bytes, which is where missing keys would stand; `None` where it could not be read.
    length: Option<usize>,
    entries: Vec<Entry>,
    /// The English words, which have the same keys.
    measure: Vec<Entry>,
}

impl Section {
    fn read(
        (name, keys): &'static (&'static str, &'static [&'static str]),
        seeds: &Seeds,
        settings: &Settings,
        report: &mut Report,
    ) -> Self {
        let built_in = ENGLISH.iter().find(|(one, _)| one == name).map_or("", |(_, text)| text);
        let parse = |file: &str, text: &str, report: &mut Report| {
            fields::parse(file, text, report, |fields, report| fields.entries(report))
        };
        let measure = parse("the built-in English words", built_in, report).unwrap_or_default();
        let (file, text) = match &settings.words {
            None => (String::new(), Some(built_in.to_owned())),
            Some(folder) => {
                let inside = format!("{}/{name}.toml", folder.value);
                (seeds.name(&inside), seeds.read(&inside, report))
            }
        };
        let entries = text.as_deref().and_then(|text| parse(&file, text, report));
        let length = entries.as_ref().and(text).map(|text| text.len());
        Self { name, keys, file, length, entries: entries.unwrap_or_default(), measure }
    }

    /// The words in the order of their keys; what is wrong with them is reported.
    fn list(self, plurals: &Plurals, report: &mut Report) -> Vec<String> {
        for entry in &self.entries {
            let key = &entry.key;
            if !self.keys.contains(&key.value.as_str()) {
                report.push(
                    Problem::new(
                        &self.file,
                        key.range.clone(),
                        format!("the program has no words called `{}`", key.value),
                    )
                    .note(format!("expected: {}", suggest(&key.value, self.keys.iter().copied(), "keys")))
                    .help("correct the key, or remove this line"),
                );
            }
        }
        self.keys.iter().map(|key| self.one(key, plurals, report)).collect()
    }

    fn one(&self, key: &'static str, plurals: &Plurals, report: &mut Report) -> String {
        let Some(length) = self.length else { return String::new() };
        let Some(entry) = find(&self.entries, key) else {
            report.push(
                Problem::new(&self.file, length..length, format!("the words `{key}` are missing"))
                    .help(format!("add `{key} = \"…\"`")),
            );
            return String::new();
        };
        let known: BTreeSet<&str> = find(&self.measure, key)
            .iter()
            .flat_map(|entry| &entry.forms)
            .flat_map(|(_, words)| places(&words.value))
            .collect();
        for (category, words) in &entry.forms {
            self.check_places(entry, category, words, &known, plurals, report);
            if self.name == "citations" {
                self.check_markup(words, report);
            }
            if MONTHS.contains(&key) && words.value.split(' ').count() != 12 {
                report.push(
                    Problem::new(&self.file, words.range.clone(), format!("`{key}` does not name twelve months"))
                        .help("write each month as one word, with one space between two"),
                );
            }
        }
        match entry.forms.as_slice() {
            [(None, words)] => words.value.clone(),
            forms if COUNTED.contains(&(self.name, key)) => {
                self.check_categories(entry, plurals, report);
                let in_order = plurals.categories().iter().filter_map(|category| {
                    forms.iter().find(|(one, _)| one.as_ref().is_some_and(|one| one.value == *category))
                });
                Words::forms(&in_order.map(|(_, words)| words.value.clone()).collect::<Vec<_>>())
            }
            _ => {
                report.push(
                    Problem::new(&self.file, entry.range.clone(), format!("`{key}` counts nothing and has one form"))
                        .help("write it as a text between quotation marks"),
                );
                String::new()
            }
        }
    }

    /// A number asks for one of the categories of its language: each must be there, and no other.
    fn check_categories(&self, entry: &Entry, plurals: &Plurals, report: &mut Report) {
        let expected = plurals.categories();
        let own: Vec<&str> = entry.forms.iter().filter_map(|(one, _)| Some(one.as_ref()?.value.as_str())).collect();
        if expected.iter().all(|one| own.contains(one)) && own.len() == expected.len() {
            return;
        }
        let forms: Vec<String> = expected.iter().map(|one| format!("{one} = \"…\"")).collect();
        report.push(
            Problem::new(
                &self.file,
                entry.range.clone(),
                format!("`{}` lacks a form, or has one too many", entry.key.value),
            )
            .note(format!("the numbers of this language ask for: {} (CLDR)", expected.join(", ")))
            .help(format!("write it as `{} = {{ {} }}`", entry.key.value, forms.join(", "))),
        );
    }

    /// A place that is lost takes a number from the page; one that nobody fills shows its braces.
    fn check_places(
        &self,
        entry: &Entry,
        category: &Option<Placed<String>>,
        words: &Placed<String>,
        known: &BTreeSet<&str>,
        plurals: &Plurals,
        report: &mut Report,
    ) {
        let own = places(&words.value);
        let measure =
            find(&self.measure, &entry.key.value).and_then(|entry| Some(entry.forms.last()?.1.value.as_str()));
        let measure = format!("in English these words are: {}", measure.unwrap_or_default());
        let key = &entry.key.value;
        for name in own.iter().filter(|name| !known.contains(*name)) {
            report.push(
                Problem::new(
                    &self.file,
                    words.range.clone(),
                    format!("nothing is put in place of `{{{name}}}` in `{key}`"),
                )
                .help(format!("remove it; {measure}")),
            );
        }
        // A form for one number alone may say it in words: "a card".
        let may_leave_out = category.as_ref().is_some_and(|category| plurals.is_of_one_number(&category.value));
        for name in known.iter().filter(|name| !own.contains(*name) && !may_leave_out) {
            report.push(
                Problem::new(&self.file, words.range.clone(), format!("the words `{key}` have lost `{{{name}}}`"))
                    .help(format!("say where it stands; {measure}")),
            );
        }
    }

    /// Words of citations stand in templates, whose own signs they may not hold.
    fn check_markup(&self, words: &Placed<String>, report: &mut Report) {
        if words.value.contains(|c| CITATION_MARKUP.contains(c)) {
            report.push(
                Problem::new(
                    &self.file,
                    words.range.clone(),
                    format!("words of citations hold none of {CITATION_MARKUP}"),
                )
                .help("say it without these signs"),
            );
        }
    }
}

fn find<'a>(entries: &'a [Entry], key: &str) -> Option<&'a Entry> {
    entries.iter().find(|entry| entry.key.value == key)
}

/// The names that stand in braces: `n` of "{n} cards".
fn places(words: &str) -> BTreeSet<&str> {
    words.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// The language of our words; English where none was written, which is reported elsewhere.
fn locale(settings: &Settings, report: &mut Report) -> Option<Locale> {
    let Some(language) = &settings.language else { return "en".parse().ok() };
    let parsed = language.value.parse().ok();
    if parsed.is_none() {
        report.push(
            Problem::new(&settings.file, language.range.clone(), "`language` is not a language tag (BCP 47)")
                .help("write it as \"en\", \"be\" or \"pt-BR\""),
        );
    }
    parsed
}

fn without_words(settings: &Settings, report: &mut Report) {
    let range = settings.language.as_ref().map(|language| language.range.clone()).unwrap_or_default();
    report.push(Problem::new(&settings.file, range, "the built-in words of the interface are English").help(
        "translate the files of seeds/words/en into a folder of your seeds and name it: `words = \"words/LANGUAGE\"`",
    ));
}
