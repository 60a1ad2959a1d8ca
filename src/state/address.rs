//! The address: a fragment that restores a state on reload, by a link or after going back.
//! Not a router: nothing here touches the window.
//!
//! Written as the query part of an address (WHATWG URL, `application/x-www-form-urlencoded` with `%20` for spaces and
//! commas kept), given and taken with or without the leading `#`.

use super::facets::{Facet, FacetValue, Filters};
use super::place::{Place, View};
use super::{AppState, MOST_PICKED};
use pack::{CardIx, ChapterIx, DisagreementIx, Locator, Pack, QuoteIx, SourceIx};

/// The longest address that is read, in characters.
pub const LONGEST: usize = 8_000;

/// What an address may say about the frame that it stands in, beside the place; see [`frame_options`].
const FRAME_OPTIONS: [&str; 6] = ["mode", "theme", "accent", "font", "heading", "lang"];

/// How much of an address a notice repeats, in characters.
const MOST_SHOWN: usize = 80;

/// An address as understood.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Read {
    /// What to show.
    pub place: Place,
    /// Which cards are wanted.
    pub filters: Filters,
    /// The cards picked for a handout, where the address says which.
    pub picked: Option<Vec<CardIx>>,
    /// What is said beside a view that the annex draws, as it was written.
    pub rest: String,
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
        Place::Disagreement(at) => parts.push(format!("disagreement={}", pack[at].id)),
        Place::Source { source, quote, paragraph } => {
            parts.push(format!("source={}", pack[source].id));
            parts.extend(quote.map(|at| format!("quote={}", pack[at].id)));
            // Only one of the two is read, and a heading has no name.
            let named = paragraph.filter(|at| quote.is_none() && *at != Locator::Unnumbered);
            parts.extend(named.map(|at| format!("paragraph={}", at.name())));
        }
    }
    if state.place == Place::View(View::Cards) {
        parts.extend(wanted(pack, &state.filters));
    }
    match state.place {
        Place::View(view) if view.apart() => parts.extend((!state.rest.is_empty()).then(|| state.rest.clone())),
        _ if state.picked.is_empty() => {}
        _ => parts.push(format!("cards={}", ids(pack, &state.picked))),
    }
    parts.join("&")
}

/// Writes what is picked into a handout's address that does not say it: on its sheet where it names nothing else, else kept beside
/// the chapter or path, which stands first and counts.
pub fn keep_picked(pack: &Pack, state: &mut AppState) {
    // Room for the view and the frame's options: an address that is too long would be refused as a whole.
    const REST: usize = 200;
    let cards = ids(pack, &state.picked);
    let fits = state.rest.len() + cards.len() + REST <= LONGEST;
    if state.place == Place::View(View::Handout) && !cards.is_empty() && fits {
        let and = if state.rest.is_empty() { "" } else { "&" };
        state.rest = format!("{}{and}cards={cards}", state.rest);
    }
}

/// The ids of cards as an address lists them.
pub fn ids(pack: &Pack, cards: &[CardIx]) -> String {
    cards.iter().map(|card| pack[*card].id.as_str()).collect::<Vec<_>>().join(",")
}

/// The parts of an address that say which cards are wanted.
fn wanted(pack: &Pack, filters: &Filters) -> Vec<String> {
    let mut parts = Vec::new();
    for same in filters.chosen.chunk_by(|a, b| a.facet() == b.facet()) {
        let ids: Vec<_> = same.iter().map(|value| value.id(pack)).collect();
        parts.extend(same.first().map(|value| format!("{}={}", value.facet().word(), ids.join(","))));
    }
    if !filters.words.trim().is_empty() {
        parts.push(format!("q={}", encode(&filters.words)));
    }
    parts
}

/// What an address says about the cards that are wanted, as `topic=a,b&q=words`; empty where all are.
pub fn chosen_cards(pack: &Pack, state: &AppState) -> String {
    wanted(pack, &state.filters).join("&")
}

/// Reads an address. What is not understood is left out and named, and the nearest place is shown; nothing fails.
pub fn parse(pack: &Pack, address: &str) -> Read {
    let address = address.strip_prefix('#').unwrap_or(address);
    let mut read = Read::default();
    if address.chars().nth(LONGEST).is_some() {
        read.unknown = Some(clip(address));
        return read;
    }
    let pairs: Vec<(String, String)> = address
        .split('&')
        .filter(|part| !part.is_empty())
        .map(|part| part.split_once('=').unwrap_or((part, "")))
        .map(|(key, value)| redirect(pack, decode(key), decode(value)))
        .collect();
    let of = |key: &str| pairs.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str());
    // `source` opens a text when it stands alone or with a place in it; beside a view or another facet it is one itself.
    // `chapter` opens a chapter but beside a view.
    let at_place = of("quote").is_some() || of("paragraph").is_some();
    let filters_too = |key: &str| {
        key == "q" || !["source", "chapter"].contains(&key) && Facet::ALL.iter().any(|(_, word)| *word == key)
    };
    let as_facet = !at_place
        && (of("view").is_some()
            || of("source").is_some_and(|ids| ids.contains(','))
            || pairs.iter().any(|(key, _)| filters_too(key)));
    let quote = of("quote").and_then(|id| QuoteIx::find(pack, id));
    let source = of("source").and_then(|id| SourceIx::find(pack, id));
    let paragraph =
        of("paragraph").and_then(Locator::parse).filter(|at| source.is_some_and(|source| has(pack, source, *at)));
    let mut place = None;
    // The view to fall back on is that of the first part that named something.
    let mut near = None;
    let apart = of("view").and_then(View::find).is_some_and(View::apart);
    for (key, value) in &pairs {
        let (understood, view) = match key.as_str() {
            "cards" => (pick(pack, value, read.picked.get_or_insert_default()) || apart, None),
            // The annex reads the rest, and says what it does not understand.
            other if apart && other != "view" => (true, None),
            "view" => (set(&mut place, View::find(value).map(Place::View)), None),
            "chapter" if of("view").is_none() => {
                let found = ChapterIx::find(pack, value).map(Place::Chapter);
                (set(&mut place, found), Some(View::Guide))
            }
            "card" => {
                let found = CardIx::find(pack, value).map(Place::Card);
                (set(&mut place, found), Some(View::Cards))
            }
            "disagreement" => {
                let found = DisagreementIx::find(pack, value).map(Place::Disagreement);
                (set(&mut place, found), Some(View::Disagreements))
            }
            "source" if !as_facet => {
                let found = SourceIx::find(pack, value).map(|source| Place::Source {
                    source,
                    quote,
                    paragraph: paragraph.filter(|_| quote.is_none()),
                });
                (set(&mut place, found), Some(View::Sources))
            }
            "quote" => {
                let found = QuoteIx::find(pack, value).map(|at| Place::quote(pack, at));
                (set(&mut place, found), Some(View::Sources))
            }
            "paragraph" => (paragraph.is_some(), Some(View::Sources)),
            // The frame's own script reads them.
            option if FRAME_OPTIONS.contains(&option) => (true, None),
            "q" => {
                read.filters.search(value);
                (true, Some(View::Cards))
            }
            _ => match Facet::find(key) {
                Some(facet) => (choose(pack, facet, value, &mut read.filters), Some(View::Cards)),
                None => (false, None),
            },
        };
        near = near.or(view);
        if !understood && read.unknown.is_none() {
            read.unknown = Some(if value.is_empty() { clip(key) } else { clip(&format!("{key}={value}")) });
        }
    }
    if apart {
        let beside = |part: &&str| {
            let key = part.split_once('=').map_or(*part, |(key, _)| key);
            !part.is_empty() && key != "view" && !FRAME_OPTIONS.contains(&key)
        };
        read.rest = address.split('&').filter(beside).collect::<Vec<_>>().join("&");
    }
    let near = if read.filters.is_empty() { near.unwrap_or_default() } else { View::Cards };
    read.place = place.unwrap_or(Place::View(near));
    if read.place != Place::View(View::Cards) {
        read.filters = Filters::default();
    }
    // A quote that stands in another source is shown where it stands.
    if let Place::Source { source, quote: Some(quote), .. } = read.place
        && pack[quote].source != source
    {
        read.place = Place::quote(pack, quote);
    }
    read
}

/// The parts of an address that are about the frame and not about the place: `mode=brief&theme=dark`. `only` leaves one of them.
/// What could not be a value of theirs is left out.
pub fn frame_options(address: &str, only: Option<&str>) -> String {
    let address = address.strip_prefix('#').unwrap_or(address);
    let wanted = |part: &&str| {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        let plain = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_alphanumeric());
        plain && FRAME_OPTIONS.contains(&key) && only.is_none_or(|only| only == key)
    };
    address.split('&').filter(wanted).collect::<Vec<_>>().join("&")
}

fn set(place: &mut Option<Place>, found: Option<Place>) -> bool {
    let understood = found.is_some();
    if place.is_none() {
        *place = found;
    }
    understood
}

/// Whether a source has a block of this name.
fn has(pack: &Pack, source: SourceIx, at: Locator) -> bool {
    pack[source].blocks.iter().any(|block| block.locator == at)
}

/// As much of what was not understood as fits a notice.
fn clip(part: &str) -> String {
    match part.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => format!("{}…", &part[..end]),
        None => part.to_owned(),
    }
}

/// Picks every card of `a,b` as far as there is room; whether all of it was understood.
fn pick(pack: &Pack, value: &str, picked: &mut Vec<CardIx>) -> bool {
    let mut understood = true;
    for id in value.split(',').filter(|id| !id.is_empty()) {
        match CardIx::find(pack, id) {
            Some(card) if picked.contains(&card) => {}
            Some(card) if picked.len() < MOST_PICKED => picked.push(card),
            _ => understood = false,
        }
    }
    understood
}

/// Chooses every value of `a,b`; whether all of it was understood.
fn choose(pack: &Pack, facet: Facet, value: &str, filters: &mut Filters) -> bool {
    let mut understood = !value.is_empty();
    for id in value.split(',').filter(|id| !id.is_empty()) {
        match FacetValue::find(pack, facet, id) {
            Some(found) if !filters.chosen.contains(&found) => filters.toggle(found),
            Some(_) => {}
            None => understood = false,
        }
    }
    understood
}

/// One part of an address with old ids replaced by those that took their place; a list's one by one.
fn redirect(pack: &Pack, key: String, value: String) -> (String, String) {
    let moved = pack.redirects.iter().find(|(old, _)| old.split_once('=') == Some((&key, &value)));
    if let Some((key, id)) = moved.and_then(|(_, new)| new.split_once('=')) {
        return (key.to_owned(), id.to_owned());
    }
    // In a list only an id of the same kind can stand for another.
    let one = if key == "cards" { "card" } else { &key };
    let ids: Vec<&str> = value.split(',').map(|id| pack.renamed(one, id)).collect();
    let value = ids.join(",");
    (key, value)
}

fn encode(words: &str) -> String {
    let keep = |b: u8| b.is_ascii_alphanumeric() || b"-_.~,".contains(&b);
    words.bytes().map(|b| if keep(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
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
