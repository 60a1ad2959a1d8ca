//! The address: a fragment that restores a state on reload, by a link or after going back.
//! Not a router: nothing here touches the window.
//!
//! Written as the query part of an address (WHATWG URL, `application/x-www-form-urlencoded` with `%20` for spaces and
//! commas kept), given and taken with or without the leading `#`.

use super::AppState;
use super::facets::{Facet, FacetValue, Filters};
use super::place::{Place, View};
use pack::{CardIx, ChapterIx, Locator, Pack, QuoteIx, SourceIx};

/// The longest address that is read, in characters.
pub const LONGEST: usize = 8_000;

/// An address as understood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Read {
    /// What to show.
    pub place: Place,
    /// Which cards are wanted.
    pub filters: Filters,
    /// The first part that was not understood, for a notice.
    pub unknown: Option<String>,
}

/// The address of a state, without `#`; empty for the start.
pub fn write(pack: &Pack, state: &AppState) -> String {
    let mut parts = Vec::new();
    match state.place {
        Place::View(View::Guide) if state.filters.is_empty() => {}
        Place::View(view) => parts.push(format!("view={}", view.word())),
        Place::Chapter(at) => parts.push(format!("chapter={}", pack[at].id)),
        Place::Card(at) => parts.push(format!("card={}", pack[at].id)),
        Place::Source {
            source,
            quote,
            paragraph,
        } => {
            parts.push(format!("source={}", pack[source].id));
            parts.extend(quote.map(|at| format!("quote={}", pack[at].id)));
            parts.extend(paragraph.map(|at| format!("paragraph={}", at.name())));
        }
    }
    if state.place == Place::View(View::Cards) {
        for same in state.filters.chosen.chunk_by(|a, b| a.facet() == b.facet()) {
            let ids: Vec<_> = same.iter().map(|value| value.id(pack)).collect();
            parts.extend(
                same.first()
                    .map(|value| format!("{}={}", value.facet().word(), ids.join(","))),
            );
        }
        if !state.filters.words.trim().is_empty() {
            parts.push(format!("q={}", encode(&state.filters.words)));
        }
    }
    parts.join("&")
}

/// Reads an address. What is not understood is left out and named; nothing fails.
pub fn parse(pack: &Pack, address: &str) -> Read {
    let address = address.strip_prefix('#').unwrap_or(address);
    let mut read = Read::default();
    if address.chars().nth(LONGEST).is_some() {
        read.unknown = Some(address.chars().take(40).collect());
        return read;
    }
    let address = redirect(pack, address);
    let mut place = None;
    let mut filtered = false;
    let pairs: Vec<(String, String)> = address
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(key, value)| (decode(key), decode(value)))
        .collect();
    let of = |key: &str| {
        pairs
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value.as_str())
    };
    // `source` opens a text when it stands alone or with a place in it; beside a view or another facet it is one itself.
    let at_place = of("quote").is_some() || of("paragraph").is_some();
    let filters_too = |key: &str| {
        key == "q" || key != "source" && Facet::ALL.iter().any(|(_, word)| *word == key)
    };
    let as_facet = !at_place
        && (of("view").is_some()
            || of("source").is_some_and(|ids| ids.contains(','))
            || pairs.iter().any(|(key, _)| filters_too(key)));
    for (key, value) in &pairs {
        let understood = match key.as_str() {
            "view" => set(
                &mut place,
                View::ALL
                    .iter()
                    .find(|(_, word)| word == value)
                    .map(|(view, _)| Place::View(*view)),
            ),
            "chapter" => set(&mut place, ChapterIx::find(pack, value).map(Place::Chapter)),
            "card" => set(&mut place, CardIx::find(pack, value).map(Place::Card)),
            "source" if !as_facet => {
                let quote = of("quote").and_then(|id| QuoteIx::find(pack, id));
                let paragraph = of("paragraph")
                    .and_then(Locator::parse)
                    .filter(|_| quote.is_none());
                set(
                    &mut place,
                    SourceIx::find(pack, value).map(|source| Place::Source {
                        source,
                        quote,
                        paragraph,
                    }),
                )
            }
            "quote" => QuoteIx::find(pack, value).is_some_and(|at| {
                of("source").is_some() || set(&mut place, Some(Place::quote(pack, at)))
            }),
            "paragraph" => Locator::parse(value).is_some(),
            "q" => {
                read.filters.words = value.clone();
                filtered = true;
                true
            }
            _ => {
                filtered = true;
                choose(pack, key, value, &mut read.filters)
            }
        };
        if !understood && read.unknown.is_none() {
            read.unknown = Some(if value.is_empty() {
                key.clone()
            } else {
                format!("{key}={value}")
            });
        }
    }
    let start = if filtered && !read.filters.is_empty() {
        Place::View(View::Cards)
    } else {
        Place::default()
    };
    read.place = place.unwrap_or(start);
    if read.place != Place::View(View::Cards) {
        read.filters = Filters::default();
    }
    // A quote that stands in another source is shown where it stands.
    if let Place::Source {
        source,
        quote: Some(quote),
        ..
    } = read.place
        && pack[quote].source != source
    {
        read.place = Place::quote(pack, quote);
    }
    read
}

fn set(place: &mut Option<Place>, found: Option<Place>) -> bool {
    let understood = found.is_some();
    if place.is_none() {
        *place = found;
    }
    understood
}

/// Chooses every value of `key=a,b`; whether all of it was understood.
fn choose(pack: &Pack, key: &str, value: &str, filters: &mut Filters) -> bool {
    let Some((facet, _)) = Facet::ALL.iter().find(|(_, word)| *word == key) else {
        return false;
    };
    let mut understood = !value.is_empty();
    for id in value.split(',').filter(|id| !id.is_empty()) {
        match FacetValue::find(pack, *facet, id) {
            Some(found) if !filters.chosen.contains(&found) => filters.toggle(found),
            Some(_) => {}
            None => understood = false,
        }
    }
    understood
}

/// The address with its old ids replaced by those that took their place.
fn redirect(pack: &Pack, address: &str) -> String {
    let renamed = address.split('&').map(|part| {
        let decoded = decode(part);
        pack.redirects
            .iter()
            .find(|(old, _)| *old == decoded)
            .map_or(part, |(_, new)| new.as_str())
    });
    renamed.collect::<Vec<_>>().join("&")
}

fn encode(words: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric() || b"-_.~,".contains(&b);
    words
        .bytes()
        .map(|b| {
            if keep(b) {
                char::from(b).to_string()
            } else {
                format!("%{b:02X}")
            }
        })
        .collect()
}

fn decode(words: &str) -> String {
    let bytes = words.as_bytes();
    let hex = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (b'+', ..) => {
                out.push(b' ');
                at += 1;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
