//! `flashcards.tsv`: claims, self-checks and terms as flash cards that Anki imports, with the quote and its source behind.
//! Not questions made up: a front is a title, a question or a term of the explainer, a back what it says with evidence.

use crate::data::Explainer;
use cite::{Style, Work};
use csv::{QuoteStyle, WriterBuilder};
use pack::{Pack, QuoteIx, Word};
use std::error::Error;

/// What Anki reads before the cards: tabs, plain text, which column knows a card again and which holds its tags. The columns
/// have no names: Anki would look for fields of these names, which are called otherwise in every language and note type, and
/// leave all others empty. Without names the two that are left are front and back, in their order.
const HEAD: &str = "#separator:tab\n#html:false\n#guid column:1\n#tags column:4\n";

/// The deck.
pub fn deck(data: &Explainer, pack: &Pack) -> Result<String, Box<dyn Error>> {
    let digest = data.edition.sha256.as_str();
    // A quote with its source: “words” (note).
    let evidence = |at: QuoteIx| {
        let note = cite::plain(&cite::mention(pack, digest, Work::Quote(at), Style::Chicago));
        format!("“{}” ({})", pack.shown(at), note.trim_end_matches('.'))
    };
    let back = |words: &str, quotes: &[QuoteIx]| {
        let quotes: Vec<String> = quotes.iter().map(|at| evidence(*at)).collect();
        one_line(&format!("{words} {}", quotes.join(" ")))
    };
    let mut rows: Vec<[String; 4]> = Vec::new();
    for card in &pack.cards {
        let front = format!("{} ({} {})", card.title, pack.words.get(Word::AsOf), card.as_of.iso());
        let topics: Vec<&str> = card.topics.iter().map(|at| pack[*at].id.as_str()).collect();
        let tags = format!("claim {} {} {}", card.kind.name(), card.status.name(), topics.join(" "));
        rows.push([format!("card-{}", card.id), one_line(&front), back(&card.body, &card.quotes), tags]);
    }
    for chapter in &pack.chapters {
        let check = &chapter.check;
        let back = back(&check.answer, &[check.quote]);
        rows.push([format!("check-{}", chapter.id), one_line(&check.question), back, "check".to_owned()]);
    }
    for term in &pack.terms {
        let back = back(&term.definition, &term.quotes);
        rows.push([format!("term-{}", term.id), one_line(&term.name), back, "term".to_owned()]);
    }
    let mut table = WriterBuilder::new().delimiter(b'\t').quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
    for row in rows {
        table.write_record(row)?;
    }
    Ok(HEAD.to_owned() + &String::from_utf8(table.into_inner()?)?)
}

/// Words without the characters that part columns and rows.
fn one_line(words: &str) -> String {
    words.split(['\t', '\n', '\r']).collect::<Vec<_>>().join(" ")
}
