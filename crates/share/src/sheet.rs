//! What stands on a picture and where: title, words in the largest letters that fit, who says them, edition.
//! Not the map beside them, and not pixels, which are `pixels`.

use crate::face::{BOLD, Face, NAME, REGULAR};
use pack::{Pack, PictureKind, Word};
use say::plain;
use snippet::Shared;
use tree::{Element, el};

/// The picture, and the part of it that the map takes.
pub const WIDTH: u32 = Shared::SIZE[0];
pub const HEIGHT: u32 = Shared::SIZE[1];
pub const MAP: u32 = 440;

/// The colours of `tokens.css`, light.
pub const PAPER: &str = "#fdfcf9";
pub const INK: &str = "#1a1a18";
const SOFT: &str = "#4b4a45";

/// Between the edge and the words.
const EDGE: f32 = 64.0;
/// The base line of the title.
const TOP: f32 = 92.0;
/// The room of the words, from the upper edge.
const WORDS: (f32, f32) = (130.0, 490.0);
/// The base line of the last line below.
const FOOT: f32 = 584.0;
/// The letters of the lines below, with their lead.
const SMALL: (f32, f32) = (26.0, 34.0);
/// The letters of the words, the largest first, and their lead.
const SIZES: [f32; 12] = [72.0, 64.0, 58.0, 52.0, 47.0, 43.0, 39.0, 36.0, 33.0, 30.0, 27.0, 24.0];
const LEAD: f32 = 1.28;
/// Bold letters are wider than those that are measured.
const REGULAR_TO_BOLD: f32 = 0.94;
/// More of a quote than this cannot be read in a preview: then the claim of the card stands there.
const MOST: usize = 420;

/// The words of a picture.
pub struct Sheet {
    title: String,
    words: String,
    /// The marks around words that are quoted.
    marks: Option<[&'static str; 2]>,
    /// Who says it, or what it is about.
    below: String,
    edition: String,
    /// Whether the map stands beside the words.
    pub map: bool,
}

impl Sheet {
    /// The picture of this.
    pub fn of(pack: &Pack, shared: Shared) -> Self {
        let edition = pack.words.with(Word::Edition, &pack.edition.version);
        let title = pack.edition.title.clone();
        let mapped = pictures::of_kind(pack, PictureKind::Map).next().is_some();
        let sheet = |words: &str, below: String, map: bool| Self {
            title: title.clone(),
            words: words.to_owned(),
            marks: None,
            below,
            edition: edition.clone(),
            map,
        };
        match shared {
            Shared::Whole => Self { title: String::new(), ..sheet(&title, pack.edition.description.clone(), mapped) },
            Shared::Chapter(at) => sheet(&pack[at].question, pack[at].title.clone(), mapped),
            Shared::Card(at) => {
                let card = &pack[at];
                let Some(quote) = card.quotes.first().copied() else {
                    return sheet(&card.title, String::new(), false);
                };
                let (line, shown) = (plain(&say::source_line(pack, quote)), pack.shown(quote));
                if shown.chars().count() > MOST {
                    return sheet(&card.title, line, false);
                }
                Self { marks: Some(say::marks(&shown)), ..sheet(shown.trim(), line, false) }
            }
        }
    }

    /// The picture as SVG, on nothing.
    pub fn svg(&self, face: &Face) -> Element {
        let right = WIDTH - if self.map { MAP } else { 0 };
        let room = right as f32 - EDGE - if self.map { 40.0 } else { EDGE };
        let mut svg = el("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("width", WIDTH.to_string())
            .attr("height", HEIGHT.to_string())
            .with(line(&self.title, EDGE, TOP, SMALL.0, BOLD, INK));
        let [before, after] = self.marks.unwrap_or_default();
        let words = format!("{before}{}{after}", self.words);
        let (size, lines) = largest(face, &words, room, WORDS.1 - WORDS.0);
        // What is short stands in the middle of its room.
        let height = size * LEAD * lines.len() as f32;
        let mut y = WORDS.0 + (WORDS.1 - WORDS.0 - height) / 2.0 + size;
        for (n, words) in lines.iter().enumerate() {
            // The mark hangs outside.
            let hangs = if n == 0 { face.width(before, size) } else { 0.0 };
            svg = svg.with(line(words, EDGE - hangs, y, size, REGULAR, INK));
            y += size * LEAD;
        }
        let below = wrapped(face, &self.below, SMALL.0, room * REGULAR_TO_BOLD);
        let mut y = FOOT - SMALL.1 * below.len() as f32;
        for words in &below {
            svg = svg.with(line(words, EDGE, y, SMALL.0, BOLD, INK));
            y += SMALL.1;
        }
        svg.with(line(&self.edition, EDGE, FOOT, SMALL.0, REGULAR, SOFT))
    }
}

fn line(words: &str, x: f32, y: f32, size: f32, weight: u16, colour: &'static str) -> Element {
    el("text")
        .attr("x", format!("{x:.1}"))
        .attr("y", format!("{y:.1}"))
        .attr("font-family", NAME)
        .attr("font-size", format!("{size}"))
        .attr("font-weight", weight.to_string())
        .attr("fill", colour)
        .with(words)
}

/// The words in the largest letters in which they fit, else in the smallest.
fn largest(face: &Face, words: &str, width: f32, height: f32) -> (f32, Vec<String>) {
    let tried = SIZES.map(|size| (size, wrapped(face, words, size, width)));
    let smallest = tried.last().cloned().unwrap_or_default();
    tried.into_iter().find(|(size, lines)| size * LEAD * lines.len() as f32 <= height).unwrap_or(smallest)
}

/// Lines of whole words, each as long as fits.
fn wrapped(face: &Face, words: &str, size: f32, width: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| face.width(line, size) <= width);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
