//! What readers ask and which cards answer (`tests/queries/queries.txt`), and how well a search does on it.
//! Not a search.

use crate::Trouble;
use std::collections::BTreeMap;
use std::fmt;

/// One line of the file.
#[derive(Debug, Clone)]
pub struct Query {
    /// Such as `paraphrase` or `typo`; `nothing` is what the texts do not speak of.
    pub kind: String,
    /// The words.
    pub words: String,
    /// The cards that answer, any of them; none where nothing is the answer.
    pub cards: Vec<String>,
    /// Whether thesaurus and ranking may not be tuned on it: every third of its kind.
    pub held_back: bool,
}

/// Reads the file.
///
/// # Errors
/// Names the line that is not `KIND | WORDS | CARDS`.
pub fn read(text: &str) -> Result<Vec<Query>, Trouble> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'));
    let query = |(at, line): (usize, &str)| {
        let mut parts = line.split('|').map(str::trim);
        let (Some(kind), Some(words), Some(cards), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(Trouble::new(format!("line {}: write KIND | WORDS | CARDS, not {line:?}", at + 1)));
        };
        let seen = seen.entry(kind.to_owned()).or_default();
        *seen += 1;
        Ok(Query {
            kind: kind.to_owned(),
            words: words.to_owned(),
            cards: cards.split_whitespace().map(str::to_owned).collect(),
            held_back: seen.is_multiple_of(3),
        })
    };
    lines.map(query).collect()
}

/// How well a search did on some queries.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Score {
    /// How many have an answer.
    pub asked: usize,
    /// For how many the first card is right.
    pub first: usize,
    /// For how many one of the first five is.
    pub five: usize,
    /// The sum of one over the place of the first right card.
    pub reciprocal: f64,
    /// How many have none.
    pub off_topic: usize,
    /// To how many of these nothing was answered.
    pub empty: usize,
}

impl Score {
    /// Adds a query with the ids of the cards that were found, best first.
    pub fn add(&mut self, query: &Query, found: &[String]) {
        if query.cards.is_empty() {
            self.off_topic += 1;
            self.empty += usize::from(found.is_empty());
            return;
        }
        let place = found.iter().position(|id| query.cards.contains(id));
        self.asked += 1;
        self.first += usize::from(place == Some(0));
        self.five += usize::from(place.is_some_and(|place| place < 5));
        self.reciprocal += place.map_or(0.0, |place| 1.0 / (place + 1) as f64);
    }

    /// Shares from 0 to 1: right at 1, right at 5, mean reciprocal rank.
    pub fn shares(&self) -> [f64; 3] {
        [self.first as f64, self.five as f64, self.reciprocal].map(|sum| sum / self.asked.max(1) as f64)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, five, reciprocal] = self.shares();
        write!(out, "{first:.3} at 1, {five:.3} at 5, MRR {reciprocal:.3} of {:3}", self.asked)?;
        write!(out, "; empty {} of {}", self.empty, self.off_topic)
    }
}
