//! `cards.csv`: one row per claim, as RFC 4180 describes such files.
//! Not the whole of a quote: offsets and context are in `explainer.json`.

use super::place;
use crate::data::{Explainer, QuoteData};
use csv::{Terminator, WriterBuilder};
use std::error::Error;

/// The first row. The last four columns hold one line per quote; the same line of each belongs together.
const COLUMNS: [&str; 12] = [
    "id",
    "title",
    "body",
    "kind",
    "status",
    "as_of",
    "topics",
    "actors",
    "quote_ids",
    "quotes",
    "sources",
    "paragraphs",
];

/// Tells spreadsheets that the file is UTF-8: without it some read it in the encoding of the country they were sold in.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The table. Topics and actors are named, with `; ` between them.
pub fn table(data: &Explainer) -> Result<String, Box<dyn Error>> {
    let topic = |id: &String| data.topics.iter().find(|one| one.id == *id).map_or(id.clone(), |one| one.name.clone());
    let actor = |id: &String| data.actors.iter().find(|one| one.id == *id).map_or(id.clone(), |one| one.name.clone());
    let mut table = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    table.write_record(COLUMNS)?;
    for card in &data.cards {
        let lines = |of: fn(&QuoteData) -> String| card.quotes.iter().map(of).collect::<Vec<_>>().join("\n");
        table.write_record([
            card.id.as_str(),
            &card.title,
            &card.body,
            card.kind,
            card.status,
            &card.as_of,
            &card.topics.iter().map(topic).collect::<Vec<_>>().join("; "),
            &card.actors.iter().map(actor).collect::<Vec<_>>().join("; "),
            &lines(|quote| quote.id.clone()),
            &lines(|quote| quote.shown.clone()),
            &lines(|quote| quote.source.clone()),
            &lines(|quote| place(&quote.paragraph)),
        ])?;
    }
    Ok(BYTE_ORDER_MARK.to_owned() + &String::from_utf8(table.into_inner()?)?)
}
