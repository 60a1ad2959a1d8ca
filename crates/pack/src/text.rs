//! A source's stored text, whole or in the pieces that may be shipped, addressed by byte offsets of the stored file.
//! Not a reader of files: whoever makes one has checked that its offsets stand on character borders.

use serde::{Deserialize, Serialize};

/// A stretch of a stored file: bytes from `start` up to, not including, `end`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
// Written as start and length, which is a kilobyte less of every pack than start and end.
#[serde(from = "(u32, u32)", into = "(u32, u32)")]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl From<(u32, u32)> for Span {
    fn from((start, len): (u32, u32)) -> Self {
        Self { start, end: start.wrapping_add(len) }
    }
}

impl From<Span> for (u32, u32) {
    fn from(span: Span) -> Self {
        (span.start, span.end.wrapping_sub(span.start))
    }
}

impl Span {
    /// The same span, `by` bytes further on: any number can be taken back by its opposite.
    pub(crate) fn moved(self, by: u32) -> Self {
        Self { start: self.start.wrapping_add(by), end: self.end.wrapping_add(by) }
    }

    /// The span from `start` to `end`, in bytes.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start: start as u32, end: end as u32 }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether nothing lies between start and end.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A contiguous part of a stored file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Piece {
    /// Byte offset of its first byte in the stored file.
    pub start: u32,
    /// Its bytes, untouched.
    pub text: String,
}

/// The stored text of a source. One piece from offset 0 is the whole file; several are excerpts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SourceText {
    /// Length of the stored file in bytes.
    pub len: u32,
    /// The shipped parts, ascending, not touching.
    pub pieces: Vec<Piece>,
}

impl SourceText {
    /// The whole file.
    pub fn whole(text: String) -> Self {
        Self { len: text.len() as u32, pieces: vec![Piece { start: 0, text }] }
    }

    /// The file cut down to `keep`; spans that touch or overlap become one piece.
    pub fn excerpts(text: &str, mut keep: Vec<Span>) -> Self {
        keep.sort();
        let mut merged: Vec<Span> = Vec::new();
        for span in keep {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
                _ => merged.push(span),
            }
        }
        let pieces = merged
            .into_iter()
            .filter_map(|span| {
                let text = text.get(span.start as usize..span.end as usize)?;
                Some(Piece { start: span.start, text: text.to_owned() })
            })
            .collect();
        Self { len: text.len() as u32, pieces }
    }

    /// The whole file, or `None` where only excerpts are shipped.
    pub fn as_whole(&self) -> Option<&str> {
        match self.pieces.as_slice() {
            [one] if one.text.len() == self.len as usize => Some(&one.text),
            _ => None,
        }
    }

    /// The words at `span`; `None` where they are not shipped or the span splits a character.
    pub fn cut(&self, span: Span) -> Option<&str> {
        self.pieces.iter().find_map(|piece| {
            let start = span.start.checked_sub(piece.start)? as usize;
            piece.text.get(start..start.checked_add(span.len())?)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_keep_the_offsets_of_the_stored_file() {
        let stored = "One two three four";
        let text = SourceText::excerpts(stored, vec![Span::new(14, 18), Span::new(0, 3), Span::new(2, 7)]);
        assert_eq!(text.pieces.len(), 2);
        assert_eq!(text.cut(Span::new(14, 18)), Some("four"));
        assert_eq!(text.cut(Span::new(4, 7)), Some("two"));
        assert_eq!(text.cut(Span::new(8, 13)), None);
        assert_eq!(text.as_whole(), None);
    }

    #[test]
    fn a_span_that_splits_a_character_cuts_nothing() {
        let text = SourceText::whole("é".to_owned());
        assert_eq!(text.cut(Span::new(0, 1)), None);
        assert_eq!(text.as_whole(), Some("é"));
    }
}
