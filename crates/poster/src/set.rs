//! Where the words stand: the quote in the largest letters in which it fits, the rest around it.

use crate::{MAP, Poster, Shared};

/// Between the edge and the words, and between the words and the map.
const EDGE: f32 = 64.0;
const BESIDE_MAP: f32 = 40.0;
/// The base line of the title.
const TOP: f32 = 92.0;
/// The room of the words, from the upper edge.
const ROOM: (f32, f32) = (130.0, 490.0);
/// The base line of the last line.
const FOOT: f32 = 584.0;
/// The letters of the lines around the words, and their lead.
const SMALL: (f32, f32) = (26.0, 34.0);
/// The letters of the words, the largest first, and their lead.
const SIZES: [f32; 12] = [72.0, 64.0, 58.0, 52.0, 47.0, 43.0, 39.0, 36.0, 33.0, 30.0, 27.0, 24.0];
const LEAD: f32 = 1.28;

/// In which letters a line stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// The words themselves.
    Words,
    /// Title, and who says it: bold.
    Strong,
    /// The edition: soft.
    Quiet,
}

/// A line of words.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// The words.
    pub words: String,
    /// Where it begins, in pixels from the left edge.
    pub x: f32,
    /// Its base line, in pixels from the upper edge.
    pub y: f32,
    /// The size of its letters, in pixels.
    pub size: f32,
    /// Its letters.
    pub kind: Kind,
}

impl Poster {
    /// The lines. `width` tells how wide words are in letters of a kind and size, in pixels.
    pub fn lines(&self, mut width: impl FnMut(&str, Kind, f32) -> f32) -> Vec<Line> {
        let [all, _] = Shared::SIZE.map(|pixels| pixels as f32);
        let room = all - EDGE - if self.map { MAP as f32 + BESIDE_MAP } else { EDGE };
        let at = |words: &str, y, kind| Line { words: words.to_owned(), x: EDGE, y, size: SMALL.0, kind };
        let mut lines = vec![at(&self.title, TOP, Kind::Strong)];
        let (size, words) = self.largest(room, &mut width);
        // What is short stands in the middle of its room.
        let mut y = ROOM.0 + (ROOM.1 - ROOM.0 - size * LEAD * words.len() as f32) / 2.0 + size;
        for (n, words) in words.into_iter().enumerate() {
            // The mark of a quote hangs outside.
            let mark = words.get(..'“'.len_utf8()).filter(|mark| n == 0 && ["“", "‘"].contains(mark));
            let x = EDGE - mark.map_or(0.0, |mark| width(mark, Kind::Words, size));
            lines.push(Line { words, x, y, size, kind: Kind::Words });
            y += size * LEAD;
        }
        let below = wrapped(&self.below, room, |words| width(words, Kind::Strong, SMALL.0));
        let first = FOOT - SMALL.1 * below.len() as f32;
        lines.extend(below.iter().enumerate().map(|(n, words)| at(words, first + SMALL.1 * n as f32, Kind::Strong)));
        lines.push(at(&self.edition, FOOT, Kind::Quiet));
        lines
    }

    /// The words in the largest letters in which they fit, else in the smallest.
    fn largest(&self, room: f32, width: &mut impl FnMut(&str, Kind, f32) -> f32) -> (f32, Vec<String>) {
        let mut set = (0.0, Vec::new());
        for size in SIZES {
            set = (size, wrapped(&self.words, room, |words| width(words, Kind::Words, size)));
            if size * LEAD * set.1.len() as f32 <= ROOM.1 - ROOM.0 {
                break;
            }
        }
        set
    }
}

/// Lines of whole words, each as long as fits.
fn wrapped(words: &str, room: f32, mut width: impl FnMut(&str) -> f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        let longer = lines.last().map(|line| format!("{line} {word}")).filter(|line| width(line) <= room);
        match (longer, lines.last_mut()) {
            (Some(longer), Some(line)) => *line = longer,
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
