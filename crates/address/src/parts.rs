//! The parts of an address: `name=value`, joined by `&`. One decoder, one encoder, one limit for all of them.
//! Not what any part means: that is each reader's own.

use crate::state::MOST_PICKED;
use crate::travelled::{self, unpunctuated};
use pack::{CardIx, Pack};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::fmt;

/// The longest address that is read or written, in characters.
pub const LONGEST: usize = 8_000;

/// How much of an address a notice repeats, in characters.
const MOST_SHOWN: usize = 80;

/// What is encoded: everything that a browser could write in another way, and everything that divides an address.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',');

/// A part of an address that was not understood and has no effect, as a reader may be told: `cards=no-such-card`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unknown(pub String);

impl Unknown {
    pub(crate) fn new(key: &str, value: &str) -> Self {
        let mut part = String::from(key);
        if !value.is_empty() {
            part.push('=');
            part.push_str(value);
        }
        if let Some((end, _)) = part.char_indices().nth(MOST_SHOWN) {
            part.truncate(end);
            part.push('…');
        }
        Self(part)
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One part, decoded, its old ids replaced by those that took their place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Part {
    pub key: String,
    /// Empty where nothing follows the name.
    pub value: String,
    /// Whether a `=` follows the name: an empty list is not the same as no list.
    pub valued: bool,
}

impl Part {
    fn read(pack: &Pack, part: &str) -> Self {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let key = decode(key);
        // Forms write a space as "+", and only words are ever typed into one.
        let value = match key.as_str() {
            "q" => decode(&value.replace('+', " ")),
            _ => unpunctuated(&decode(value)).to_owned(),
        };
        let (key, value) = redirect(pack, key, value);
        Self { key, value, valued: part.contains('=') }
    }

    /// The part as it is written.
    pub fn written(&self) -> String {
        match self.valued {
            true => written(&self.key, &self.value),
            false => encode(&self.key),
        }
    }

    pub fn unknown(&self) -> Unknown {
        Unknown::new(&self.key, &self.value)
    }
}

/// The parts of an address, with or without its leading `#`.
///
/// # Errors
/// The beginning of an address that is longer than [`LONGEST`].
pub(crate) fn parts(pack: &Pack, address: &str) -> Result<Vec<Part>, Unknown> {
    let address = bare(address);
    match address.chars().nth(LONGEST) {
        Some(_) => Err(Unknown::new(address, "")),
        None => {
            let address = travelled::unwrapped(address);
            let own = address.split('&').map(travelled::own).filter(|part| !part.is_empty());
            Ok(own.map(|part| Part::read(pack, part)).collect())
        }
    }
}

/// An address without its leading `#`.
pub(crate) fn bare(address: &str) -> &str {
    address.strip_prefix('#').unwrap_or(address)
}

/// The value of the first part of this name.
pub(crate) fn value_of<'a>(parts: &'a [Part], key: &str) -> Option<&'a str> {
    parts.iter().find(|part| part.key == key).map(|part| part.value.as_str())
}

/// A part as it is written.
pub(crate) fn written(key: &str, value: &str) -> String {
    format!("{}={}", encode(key), encode(value))
}

/// The cards of `a,b`, each once, as many as can be picked; each id that names none or one too many is handed to
/// `unknown`.
pub(crate) fn cards(pack: &Pack, value: &str, mut unknown: impl FnMut(Unknown)) -> Vec<CardIx> {
    let mut cards = Vec::new();
    for id in list(value) {
        match CardIx::find(pack, id) {
            Some(card) if cards.contains(&card) => {}
            Some(card) if cards.len() < MOST_PICKED => cards.push(card),
            _ => unknown(Unknown::new("cards", id)),
        }
    }
    cards
}

/// The items of `a,b`.
pub(crate) fn list(value: &str) -> impl Iterator<Item = &str> {
    value.split(',').filter(|id| !id.is_empty())
}

/// A number as it is written back: digits without a sign and without zeros before them.
pub(crate) fn number<T: std::str::FromStr>(value: &str) -> Option<T> {
    let plain = value.bytes().all(|byte| byte.is_ascii_digit()) && (value == "0" || !value.starts_with('0'));
    value.parse().ok().filter(|_| plain)
}

/// Takes what was found; whether anything was.
pub(crate) fn set<T>(found: Option<T>, place: &mut T) -> bool {
    let understood = found.is_some();
    if let Some(found) = found {
        *place = found;
    }
    understood
}

/// A part with old ids replaced by those that took their place; a list's one by one.
fn redirect(pack: &Pack, key: String, value: String) -> (String, String) {
    let moved = pack.redirects.iter().find(|(old, _)| old.split_once('=') == Some((&key, &value)));
    if let Some((key, id)) = moved.and_then(|(_, new)| new.split_once('=')) {
        return (key.to_owned(), id.to_owned());
    }
    // In a list only an id of the same kind can stand for another.
    let kind = if key == "cards" { "card" } else { &key };
    let ids: Vec<&str> = value.split(',').map(|id| pack.renamed(kind, id)).collect();
    let value = ids.join(",");
    (key, value)
}

fn encode(words: &str) -> String {
    utf8_percent_encode(words, ENCODED).to_string()
}

fn decode(words: &str) -> String {
    percent_decode_str(words).decode_utf8_lossy().into_owned()
}
