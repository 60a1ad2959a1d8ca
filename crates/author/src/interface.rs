//! The words of the interface: a file of the seeds, or the English ones that this crate brings along.
//! The English words are also the measure: another language has the same keys with the same places in braces.

use crate::fields::{self, Placed};
use crate::files::Seeds;
use crate::lookup::suggest;
use crate::report::{Problem, Report};
use crate::settings::Settings;
use pack::{WORD_KEYS, Words};
use std::collections::BTreeSet;

/// The words of an explainer that names no file of its own.
const ENGLISH: &str = include_str!("../../../seeds/words/en.toml");

/// In a language with a form for one thing, that form may leave the number out: "a card".
const MAY_LEAVE_OUT: [&str; 1] = ["cards_one"];

/// Keys with their words.
type Pairs = Vec<(Placed<String>, Placed<String>)>;

/// The words of the interface; every key that the program uses must be there, and no other.
pub fn words(seeds: &Seeds, settings: &Settings, report: &mut Report) -> Words {
    check_language(settings, report);
    let english = pairs("the built-in English words", ENGLISH, report).unwrap_or_default();
    let Some(path) = &settings.words else {
        check_english(settings, report);
        return Words::new(WORD_KEYS.iter().map(|key| find(&english, key).unwrap_or_default().to_owned()).collect());
    };
    let Some(text) = seeds.read(&path.value, report) else {
        return Words::default();
    };
    let file = seeds.name(&path.value);
    let Some(own) = pairs(&file, &text, report) else {
        return Words::default();
    };
    for (key, words) in &own {
        match find(&english, &key.value) {
            Some(measure) => check_places(&file, key, words, measure, report),
            None => report.push(
                Problem::new(&file, key.range.clone(), format!("the program has no words called `{}`", key.value))
                    .note(format!("expected: {}", suggest(&key.value, WORD_KEYS.iter().copied(), "keys")))
                    .help("correct the key, or remove this line"),
            ),
        }
    }
    let list = WORD_KEYS.iter().map(|key| {
        find(&own, key).map(str::to_owned).unwrap_or_else(|| {
            report.push(
                Problem::new(&file, text.len()..text.len(), format!("the words `{key}` are missing"))
                    .help(format!("add `{key} = \"…\"`")),
            );
            String::new()
        })
    });
    Words::new(list.collect())
}

fn pairs(file: &str, text: &str, report: &mut Report) -> Option<Pairs> {
    fields::parse(file, text, report, |fields, report| fields.pairs(report))
}

fn find<'a>(pairs: &'a Pairs, key: &str) -> Option<&'a str> {
    pairs.iter().find(|(name, _)| name.value == key).map(|(_, words)| words.value.as_str())
}

/// The names that stand in braces: `n` of "{n} cards".
fn places(words: &str) -> BTreeSet<&str> {
    words.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
}

/// A place that is lost takes a number from the page; one that nobody fills shows its braces.
fn check_places(file: &str, key: &Placed<String>, words: &Placed<String>, measure: &str, report: &mut Report) {
    let (own, known) = (places(&words.value), places(measure));
    for name in own.difference(&known) {
        report.push(
            Problem::new(
                file,
                words.range.clone(),
                format!("nothing is put in place of `{{{name}}}` in `{}`", key.value),
            )
            .help(format!("remove it; in English these words are: {measure}")),
        );
    }
    let may_leave_out = MAY_LEAVE_OUT.contains(&key.value.as_str());
    for name in known.difference(&own).filter(|_| !may_leave_out) {
        report.push(
            Problem::new(file, words.range.clone(), format!("the words `{}` have lost `{{{name}}}`", key.value))
                .help(format!("say where it stands; in English these words are: {measure}")),
        );
    }
}

/// `en`, `be-tarask`, `zh-Hant-TW`: well formed by BCP 47, without the registry of its parts.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let language = (2..=8).contains(&first.len()) && first.chars().all(|c| c.is_ascii_alphabetic());
    language && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

fn check_language(settings: &Settings, report: &mut Report) {
    let wrong = settings.language.as_ref().filter(|language| !is_language_tag(&language.value));
    if let Some(language) = wrong {
        report.push(
            Problem::new(&settings.file, language.range.clone(), "`language` is not a language tag (BCP 47)")
                .help("write it as \"en\", \"be\" or \"pt-BR\""),
        );
    }
}

fn check_english(settings: &Settings, report: &mut Report) {
    let other = settings.language.as_ref().filter(|language| {
        is_language_tag(&language.value) && language.value.split('-').next().is_some_and(|first| first != "en")
    });
    if let Some(language) = other {
        report.push(
            Problem::new(&settings.file, language.range.clone(), "the built-in words of the interface are English")
                .help("translate seeds/words/en.toml into a file of your seeds and name it: `words = \"words/LANGUAGE.toml\"`"),
        );
    }
}
