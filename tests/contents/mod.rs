//! What the explainer under test holds, read from the data it ships, so that suites need no ids of their own.
//! Not the model: the suites look at the product from outside.
#![allow(dead_code, reason = "each suite uses its part")]

use lab::{Dist, Page};
use serde::Deserialize;

/// The part of `data/explainer.json` that the suites look at.
#[derive(Debug, Clone, Deserialize)]
pub struct Contents {
    pub chapters: Vec<Chapter>,
    pub cards: Vec<Card>,
    pub sources: Vec<Source>,
    pub disagreements: Vec<Disagreement>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Disagreement {
    pub id: String,
    pub topic: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Chapter {
    pub id: String,
    pub title: String,
    pub question: String,
    pub sentences: Vec<Sentence>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Sentence {
    pub text: String,
    pub cites: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Card {
    pub id: String,
    pub title: String,
    pub topics: Vec<String>,
    pub quotes: Vec<Quote>,
    pub status: String,
    pub as_of: String,
    pub figure: Option<Figure>,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Figure {
    pub value: String,
    pub unit: String,
    pub caveat: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Quote {
    pub id: String,
    pub source: String,
    pub shown: String,
}

#[derive(Debug, Clone, Deserialize)]
pub struct Source {
    pub id: String,
    pub title: String,
    pub short: String,
}

impl Contents {
    /// The contents of a dist.
    pub fn of(dist: &Dist) -> Self {
        let data = dist.data().unwrap_or_else(|trouble| panic!("{trouble}"));
        serde_json::from_value(data).unwrap_or_else(|error| panic!("data/explainer.json: {error}"))
    }

    /// All quotes with their cards.
    pub fn quotes(&self) -> impl Iterator<Item = (&Card, &Quote)> {
        self.cards.iter().flat_map(|card| card.quotes.iter().map(move |quote| (card, quote)))
    }

    /// What `text` lacks of the explainer: chapter titles and quotes, by id.
    pub fn missing_from(&self, text: &str) -> Vec<String> {
        let text = squeeze(text);
        let chapters = self
            .chapters
            .iter()
            .filter(|chapter| !text.contains(&squeeze(&chapter.title)))
            .map(|chapter| format!("chapter {}", chapter.id));
        let quotes = self
            .quotes()
            .filter(|(_, quote)| !text.contains(&squeeze(&quote.shown)))
            .map(|(_, quote)| format!("quote {}", quote.id));
        chapters.chain(quotes).collect()
    }
}

/// Text without white space: markup may break a line where the data has a space.
pub fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The built explainer and its contents, or the sentence that says how to build it.
pub fn built() -> (Dist, Contents) {
    let dist = Dist::find().unwrap_or_else(|trouble| {
        eprintln!("{trouble}");
        std::process::exit(1)
    });
    let contents = Contents::of(&dist);
    (dist, contents)
}

/// The shown number of an element's `[data-count]`, or of the element itself.
pub fn number(page: &Page, css: &str) -> usize {
    let digits: String = page.text(css).chars().filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or_else(|_| page.fail(format!("no number in {css}")))
}
