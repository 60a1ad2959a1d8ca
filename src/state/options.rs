//! What a host asks of an element by name: which options there are, what each may say, and what counts where it says
//! something else. Not where they come from, which is attributes or an object, and not what they look like.

use super::address::{clip, decode, parse};
use super::place::Place;
use pack::Pack;

/// The options: name, what may be said, what counts otherwise, and what a warning calls that.
const OPTIONS: [(&str, &str, &str, &str); 6] = [
    ("address", "chapter=ID, card=ID, view=NAME and so on", "", "the nearest place"),
    // `single` for an element that begins at one chapter or card, else `full`.
    ("mode", "full, brief, single", "", "the usual one"),
    ("theme", "auto, light, dark", "auto", "auto"),
    ("accent", "000000 to ffffff", "", "the usual one"),
    ("font", "serif, sans, system", "serif", "serif"),
    // An element stands below the title of its page.
    ("heading", "1, 2, 3, 4", "2", "2"),
];

/// Options as they count.
pub struct Options {
    /// Each by its name; empty where nothing counts.
    pub chosen: [(&'static str, String); OPTIONS.len()],
    /// A line for each option that is unknown or wrong: its name, what is allowed, what counts instead.
    pub warnings: String,
}

/// Reads options, given as `name=value&name=value` and encoded like an address. Nothing fails.
pub fn options(pack: &Pack, given: &str) -> Options {
    let mut chosen = OPTIONS.map(|(name, _, usual, _)| (name, usual.to_owned()));
    let mut warnings = String::new();
    let mut alone = false;
    for (name, value) in given.split('&').filter_map(|part| part.split_once('=')) {
        let (name, value) = (decode(name), decode(value));
        let value = value.trim();
        let Some(at) = OPTIONS.iter().position(|(known, ..)| *known == name) else {
            let known = OPTIONS.map(|(known, ..)| known).join(", ");
            warnings += &format!("there is no option {}: the options are {known}\n", clip(&name));
            continue;
        };
        let (_, allowed, _, instead) = OPTIONS[at];
        let value = if name == "accent" { value.strip_prefix('#').unwrap_or(value) } else { value };
        let fits = match at {
            0 => {
                let read = parse(pack, value);
                alone = matches!(read.place, Place::Chapter(_) | Place::Card(_));
                // What is not understood of it still says which place is near.
                chosen[at].1 = value.to_owned();
                read.unknown.is_none()
            }
            3 => value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_hexdigit()),
            _ => allowed.split([',', ' ']).any(|word| word == value),
        };
        if value.is_empty() {
        } else if fits {
            chosen[at].1 = value.to_owned();
        } else {
            warnings += &format!("{name}={} is none of {allowed}: {instead} is used\n", clip(value));
        }
    }
    if chosen[1].1.is_empty() {
        chosen[1].1 = if alone { "single" } else { "full" }.to_owned();
    }
    Options { chosen, warnings }
}
