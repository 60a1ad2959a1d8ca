//! The options of an element: what was given, what of it counts, and what a host's developer is told of the rest.
//! Not where they come from (attributes or a script) and not what they do, which is `crates/publish/web/element.js`.

use serde::de::value::Error as NoWord;
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// The names of all options, as attributes and in scripts.
pub const NAMES: [&str; 6] = ["address", "mode", "theme", "accent", "font", "heading"];

/// Characters of a wrong name or value that are said again.
const MOST: usize = 60;

/// How many hexadecimal digits a colour has.
const DIGITS: usize = 6;

/// A value as an attribute or a script gave it.
#[derive(Clone, PartialEq, Debug)]
pub enum Given {
    /// Text, or what can be written as text: `heading: 3` says the same as `heading="3"`.
    Text(String),
    /// `null` or `undefined`, which is as good as not given.
    Nothing,
    /// Anything else: a list, an object, a function.
    Other,
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AsGiven)
    }
}

struct AsGiven;

impl Visitor<'_> for AsGiven {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("text, a number, true or false")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Given, E> {
        Ok(Given::Text(text.to_owned()))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Given, E> {
        Ok(Given::Text(value.to_string()))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Given, E> {
        Ok(Given::Text(value.to_string()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Given, E> {
        Ok(Given::Text(value.to_string()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Given, E> {
        Ok(Given::Text(value.to_string()))
    }

    fn visit_unit<E: Error>(self) -> Result<Given, E> {
        Ok(Given::Nothing)
    }
}

/// How much is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// The whole explainer.
    Full,
    /// The summary and some cards.
    #[serde(alias = "brief")]
    Stack,
    /// One place alone.
    Single,
}

/// The scheme.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// The reader's own.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// The type.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Font {
    /// With serifs.
    #[default]
    Serif,
    /// Without.
    Sans,
    /// The reader's system's.
    System,
}

/// All options as they count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Counts {
    /// Where it begins, without `#`; what is not understood of it still says which place is near.
    pub address: String,
    /// How much is shown.
    pub mode: Mode,
    /// The scheme.
    pub theme: Theme,
    /// The colour of links in six hexadecimal digits; empty for the explainer's own.
    pub accent: String,
    /// The type.
    pub font: Font,
    /// The level that its title counts as, 1 to 4.
    pub heading: u8,
}

/// What [`read`] found.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Read {
    /// All options as they count.
    pub counts: Counts,
    /// A sentence for developers about each option that is unknown or wrong.
    pub warnings: Vec<String>,
}

/// Reads options by their names. `understood` says whether all of an address is.
pub fn read(given: &BTreeMap<String, Given>, understood: impl Fn(&str) -> bool) -> Read {
    let unknown = given.keys().filter(|name| !NAMES.contains(&name.as_str()));
    let names = NAMES.join(", ");
    let warnings =
        unknown.map(|name| format!("there is no option {}: the options are {names}", shortened(name))).collect();
    let mut reading = Reading { given, warnings };

    let near_by = match given.get("address") {
        Some(Given::Other) => "the guide",
        _ => "the nearest place",
    };
    let mut address = String::new();
    reading.one("address", "an address, as chapter=ID, card=ID or view=NAME", near_by, |text| {
        // What is not understood of it still says which place is near.
        address = unmarked(text);
        understood(text).then_some(())
    });
    // One chapter or card by itself is shown as that.
    let one = ["chapter=", "card=", "disagreement="].iter().any(|kind| address.starts_with(kind));
    let usual = if one { Mode::Single } else { Mode::Full };
    let counts = Counts {
        mode: reading.one("mode", "stack, full or single", "the usual one", word).unwrap_or(usual),
        theme: reading.one("theme", "auto, light or dark", "auto", word).unwrap_or_default(),
        accent: reading.one("accent", "six hexadecimal digits, as 0b4f6c", "the usual one", colour).unwrap_or_default(),
        font: reading.one("font", "serif, sans or system", "serif", word).unwrap_or_default(),
        // An element stands below the title of its page.
        heading: reading.one("heading", "1, 2, 3 or 4", "2", level).unwrap_or(2),
        address,
    };
    Read { counts, warnings: reading.warnings }
}

struct Reading<'a> {
    given: &'a BTreeMap<String, Given>,
    warnings: Vec<String>,
}

impl Reading<'_> {
    /// The option `name` by `read`; nothing where it was not given, and a warning where it is wrong: what it `may` say, and
    /// what is used `instead`.
    fn one<T>(&mut self, name: &str, may: &str, instead: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let (value, said) = match self.given.get(name)? {
            Given::Text(text) => match text.trim() {
                "" => return None,
                text => (read(text), format!("{name}={} is passed over", shortened(text))),
            },
            Given::Nothing => return None,
            Given::Other => (None, format!("{name} is passed over, being neither text nor a number")),
        };
        if value.is_none() {
            self.warnings.push(format!("{said}: it may be {may}; {instead} is used"));
        }
        value
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(MOST).collect()
}

fn unmarked(text: &str) -> String {
    text.strip_prefix('#').unwrap_or(text).to_owned()
}

/// One of the words of an enum.
fn word<T: DeserializeOwned>(text: &str) -> Option<T> {
    T::deserialize(IntoDeserializer::<NoWord>::into_deserializer(text)).ok()
}

fn colour(text: &str) -> Option<String> {
    let hex = unmarked(text);
    (hex.len() == DIGITS && hex.bytes().all(|digit| digit.is_ascii_hexdigit())).then_some(hex)
}

fn level(text: &str) -> Option<u8> {
    ["1", "2", "3", "4"].contains(&text).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests;
