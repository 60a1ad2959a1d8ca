//! The address of a sheet: `view=handout&cards=a,b&kind=worksheet&seed=7`, so that a link is a handout.
//! Not the address of the page's other views, and nothing here touches a window. Defaults are left out.

use crate::request::{Ink, Kind, Paper, Per, Request, Size, Turn, What, word};
use pack::{CardIx, ChapterIx, Pack};

/// The longest address that is read, in characters: that of the page's other addresses.
pub const LONGEST: usize = 8_000;

/// How much of a part that was not understood is repeated, in characters.
const MOST_SHOWN: usize = 80;

/// What an address may say about the frame that it stands in: the page's own script reads it.
const FRAME_OPTIONS: [&str; 4] = ["mode", "theme", "accent", "font"];

/// A part of an address that was not understood and has no effect, as a reader may be told: `cards=no-such-card`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unknown(pub String);

impl Unknown {
    fn new(key: &str, value: &str) -> Self {
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

impl Request {
    /// Reads an address, with or without its leading `#`. What is not understood is left out and named; nothing fails.
    ///
    /// A part that stands twice counts once: the second is named. Of `chapter`, `path` and `cards` the first counts; `cards` behind
    /// one of the others are not on the sheet, see [`picked`].
    pub fn parse(pack: &Pack, fragment: &str) -> (Self, Vec<Unknown>) {
        let mut request = Self::new(What::Cards(Vec::new()));
        let mut unknown = Vec::new();
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        if fragment.chars().nth(LONGEST).is_some() {
            return (request, vec![Unknown::new(fragment, "")]);
        }
        let mut seen: Vec<String> = Vec::new();
        for (key, value) in parts(fragment) {
            let had = |keys: &[&str]| seen.iter().any(|one| keys.contains(&one.as_str()));
            let (again, beside) = match key.as_str() {
                "chapter" | "path" => (had(&["chapter", "path", "cards"]), false),
                "cards" => (had(&["cards"]), had(&["chapter", "path"])),
                other => (had(&[other]), false),
            };
            let understood = !again
                && if beside {
                    cards(pack, &value, &mut unknown);
                    true
                } else {
                    request.take(pack, &key, &value, &mut unknown)
                };
            if !understood {
                unknown.push(Unknown::new(&key, &value));
            }
            seen.push(key);
        }
        (request, unknown)
    }

    /// Takes one part; whether it was understood. Ids of cards that are not there are named one by one.
    fn take(&mut self, pack: &Pack, key: &str, value: &str, unknown: &mut Vec<Unknown>) -> bool {
        match key {
            "view" => value == "handout",
            "chapter" => {
                let found = ChapterIx::find(pack, pack.renamed("chapter", value));
                set(found.map(What::Chapter), &mut self.what)
            }
            "path" => {
                let id = pack.renamed("path", value);
                set(pack.paths.iter().position(|path| path.id == id).map(What::Path), &mut self.what)
            }
            "cards" => {
                self.what = What::Cards(cards(pack, value, unknown));
                true
            }
            "kind" => set(find(&Kind::ALL, value), &mut self.kind),
            "paper" => set(find(&Paper::ALL, value), &mut self.paper),
            "turn" => set(find(&Turn::ALL, value), &mut self.turn),
            "size" => set(find(&Size::ALL, value), &mut self.size),
            "ink" => set(find(&Ink::ALL, value), &mut self.ink),
            "per" => set(find(&Per::ALL, value), &mut self.per),
            "seed" => set(number(value), &mut self.seed),
            _ => FRAME_OPTIONS.contains(&key),
        }
    }

    /// The address of this sheet, without `#`. [`Request::parse`] reads it back to the same.
    pub fn write(&self, pack: &Pack) -> String {
        let mut out = String::from("view=handout");
        let mut part = |key: &str, value: &str| {
            for text in ["&", key, "=", value] {
                out.push_str(text);
            }
        };
        match &self.what {
            What::Chapter(at) => part("chapter", &pack[*at].id),
            What::Path(at) => pack.paths.get(*at).into_iter().for_each(|path| part("path", &path.id)),
            What::Cards(cards) if cards.is_empty() => {}
            What::Cards(cards) => {
                let ids: Vec<&str> = cards.iter().map(|card| pack[*card].id.as_str()).collect();
                part("cards", &ids.join(","));
            }
        }
        let default = Self::new(What::Cards(Vec::new()));
        for (there, key, value) in [
            (self.kind != default.kind, "kind", word(&Kind::ALL, self.kind)),
            (self.paper != default.paper, "paper", word(&Paper::ALL, self.paper)),
            (self.turn != default.turn, "turn", word(&Turn::ALL, self.turn)),
            (self.size != default.size, "size", word(&Size::ALL, self.size)),
            (self.ink != default.ink, "ink", word(&Ink::ALL, self.ink)),
            (self.per != default.per, "per", word(&Per::ALL, self.per)),
        ] {
            if there {
                part(key, value);
            }
        }
        if self.seed != default.seed {
            part("seed", &self.seed.to_string());
        }
        out
    }
}

/// The cards that are picked: those on the sheet, or those that the page keeps beside a chapter or path, so that a reload does not
/// lose them. No sheet's own address names the latter.
pub fn picked(pack: &Pack, fragment: &str) -> Vec<CardIx> {
    let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
    let named = parts(fragment).find(|(key, _)| key == "cards");
    named.map(|(_, value)| cards(pack, &value, &mut Vec::new())).unwrap_or_default()
}

/// Names and values, without percent signs.
fn parts(fragment: &str) -> impl Iterator<Item = (String, String)> {
    fragment.split('&').filter(|part| !part.is_empty()).map(|part| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        (decode(key), decode(value))
    })
}

/// The cards of `a,b`, each once; what is none is named.
fn cards(pack: &Pack, value: &str, unknown: &mut Vec<Unknown>) -> Vec<CardIx> {
    let mut cards = Vec::new();
    for id in value.split(',').filter(|id| !id.is_empty()) {
        match CardIx::find(pack, pack.renamed("card", id)) {
            Some(card) if cards.contains(&card) => {}
            Some(card) => cards.push(card),
            None => unknown.push(Unknown::new("cards", id)),
        }
    }
    cards
}

fn set<T>(found: Option<T>, place: &mut T) -> bool {
    let understood = found.is_some();
    if let Some(found) = found {
        *place = found;
    }
    understood
}

fn find<T: Copy>(all: &[(T, &'static str)], value: &str) -> Option<T> {
    all.iter().find(|(_, word)| *word == value).map(|(one, _)| *one)
}

/// A number as it is written back: digits without a sign and without zeros before them.
fn number(value: &str) -> Option<u32> {
    let plain = value.bytes().all(|byte| byte.is_ascii_digit()) && (value == "0" || !value.starts_with('0'));
    value.parse().ok().filter(|_| plain)
}

/// Percent signs with two hex digits become the byte they stand for: mail programs write commas so.
fn decode(words: &str) -> String {
    let bytes = words.as_bytes();
    let hex = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
