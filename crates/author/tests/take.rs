//! The files to take away, read again: the table, the annotations and the flash cards of both explainers.
//! Not the references, which crate `cite` reads again with other parsers, and not `explainer.json` itself.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

#[allow(dead_code, reason = "other suites use the rest")]
mod common;

use author::Built;
use common::root;
use csv::ReaderBuilder;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::LazyLock;

/// Both explainers: the directory of their seeds, and what was built from it.
static EXPLAINERS: LazyLock<[(PathBuf, Built); 2]> = LazyLock::new(|| {
    ["seeds", "tests/mini/seeds"].map(|dir| {
        let dir = root().join(dir);
        let built = author::build(&dir).unwrap_or_else(|report| panic!("{}", report.render()));
        (dir, built)
    })
});

fn file<'a>(built: &'a Built, name: &str) -> &'a str {
    let found = built.files.iter().find(|(one, _)| *one == name);
    found.map(|(_, text)| text.as_str()).unwrap_or_else(|| panic!("there is no {name}"))
}

fn data(built: &Built) -> Value {
    serde_json::from_str(&built.json).unwrap()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} in {value}"))
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

/// The values of `key` in a list, each on its line, as a cell of the table holds them.
fn lines(of: &[Value], key: &str) -> String {
    let one = |value: &Value| value[key].as_str().map_or_else(|| value[key].to_string(), str::to_owned);
    of.iter().map(one).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_files_are_those_that_were_promised() {
    for (_, built) in EXPLAINERS.iter() {
        let names: Vec<_> = built.files.iter().map(|(name, _)| *name).collect();
        let promised = ["cards.csv", "sources.bib", "sources.ris", "csl.json", "annotations.jsonld", "flashcards.tsv"];
        assert_eq!(names, promised);
    }
}

#[test]
fn the_table_read_again_is_the_cards() {
    for (_, built) in EXPLAINERS.iter() {
        let table = file(built, "cards.csv");
        assert!(
            table.starts_with("\u{feff}id,title,body,kind,status,as_of,topics,actors,"),
            "encoding, names of columns"
        );
        let data = data(built);
        let names = |key: &str| -> HashMap<String, String> {
            list(&data, key).iter().map(|one| (text(one, "id").to_owned(), text(one, "name").to_owned())).collect()
        };
        let (topics, actors) = (names("topics"), names("actors"));
        let mut reader = ReaderBuilder::new().from_reader(table.as_bytes());
        let rows: Vec<HashMap<String, String>> = reader.deserialize().map(Result::unwrap).collect();
        assert_eq!(rows.len(), list(&data, "cards").len());
        for (row, card) in rows.iter().zip(list(&data, "cards")) {
            for key in ["id", "title", "body", "kind", "status", "as_of"] {
                assert_eq!(row[key], text(card, key));
            }
            for (key, names) in [("topics", &topics), ("actors", &actors)] {
                let ids = list(card, key).iter().map(|id| names[id.as_str().unwrap()].as_str());
                assert!(ids.clone().all(|name| !name.contains(';')), "`;` parts names");
                assert_eq!(row[key], ids.collect::<Vec<_>>().join("; "));
            }
            let quotes = list(card, "quotes");
            for (column, key) in
                [("quote_ids", "id"), ("quotes", "shown"), ("sources", "source"), ("paragraphs", "paragraph")]
            {
                assert_eq!(row[column], lines(quotes, key));
                assert_eq!(row[column].lines().count(), quotes.len(), "{}: one line per quote", row["id"]);
            }
        }
    }
}

#[test]
fn every_annotation_leads_to_its_words_in_the_stored_text() {
    for (dir, built) in EXPLAINERS.iter() {
        let data = data(built);
        let collection: Value = serde_json::from_str(file(built, "annotations.jsonld")).unwrap();
        assert_eq!(collection["@context"], "http://www.w3.org/ns/anno.jsonld");
        assert_eq!(collection["type"], "AnnotationCollection");
        let page = &collection["first"];
        assert_eq!((&page["type"], &page["partOf"]), (&"AnnotationPage".into(), &collection["id"]));
        let items = list(page, "items");
        assert_eq!(
            (collection["total"].as_u64().unwrap() as usize, items.len()),
            (items.len(), list(&data, "quotes").len())
        );
        let ids: HashSet<_> = items.iter().map(|one| text(one, "id")).collect();
        assert_eq!(ids.len(), items.len(), "ids are given once");
        for (one, quote) in items.iter().zip(list(&data, "quotes")) {
            let id = text(quote, "id");
            assert_eq!((text(one, "type"), text(one, "motivation")), ("Annotation", "describing"), "{id}");
            assert_eq!(text(one, "id"), format!("#{id}"));
            let target = &one["target"];
            let source = list(&data, "sources").iter().find(|source| source["id"] == quote["source"]).unwrap();
            assert_eq!(text(&target["source"], "id"), format!("nih:sha-256;{}", text(source, "sha256")));
            let stored = std::fs::read_to_string(dir.join(text(source, "file"))).unwrap();
            assert_eq!(pack::sha256_hex(stored.as_bytes()), text(source, "sha256"));
            let stored: Vec<char> = stored.chars().collect();
            let [words, position] = list(target, "selector") else { panic!("{id}: two selectors") };
            assert_eq!((text(words, "type"), text(position, "type")), ("TextQuoteSelector", "TextPositionSelector"));
            for key in ["exact", "prefix", "suffix"] {
                assert_eq!(words[key], quote[key], "{id}");
            }
            assert_eq!((&position["start"], &position["end"]), (&quote["start"], &quote["end"]), "{id}");
            let at = |key: &str| position[key].as_u64().unwrap() as usize;
            let (start, end) = (at("start"), at("end"));
            let cut = |from: usize, to: usize| stored[from..to].iter().collect::<String>();
            assert_eq!(cut(start, end), text(words, "exact"), "{id}");
            assert_eq!(cut(start - text(words, "prefix").chars().count(), start), text(words, "prefix"), "{id}");
            assert_eq!(cut(end, end + text(words, "suffix").chars().count()), text(words, "suffix"), "{id}");
            let rests = |card: &&Value| list(card, "quotes").iter().any(|one| one["id"] == quote["id"]);
            let claims: Vec<_> = list(&data, "cards").iter().filter(rests).map(|card| text(card, "title")).collect();
            let bodies: Vec<_> = list(one, "body").iter().map(|body| text(body, "value")).collect();
            assert_eq!(bodies, claims, "{id}: the claims that rest on it");
            assert!(!claims.is_empty() && list(one, "body").iter().all(|body| body["type"] == "TextualBody"), "{id}");
        }
    }
}

#[test]
fn every_flash_card_has_four_columns_and_its_evidence() {
    for (_, built) in EXPLAINERS.iter() {
        let deck = file(built, "flashcards.tsv");
        let head: Vec<_> = deck.lines().take_while(|line| line.starts_with('#')).collect();
        // Named columns would be matched with the names of fields, which Anki translates.
        assert_eq!(head, ["#separator:tab", "#html:false", "#guid column:1", "#tags column:4"]);
        let body = deck.splitn(head.len() + 1, '\n').last().unwrap();
        let mut reader = ReaderBuilder::new().delimiter(b'\t').has_headers(false).from_reader(body.as_bytes());
        let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
        let pack = &built.pack;
        assert_eq!(rows.len(), pack.cards.len() + pack.chapters.len() + pack.terms.len());
        assert_eq!(rows.len(), body.lines().count(), "one line each");
        let mut ids = HashSet::new();
        for row in &rows {
            assert_eq!(row.len(), 4, "{row:?}");
            assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
            assert!(ids.insert(&row[0]), "{} stands twice", &row[0]);
        }
        for (row, card) in rows.iter().zip(&pack.cards) {
            assert!(row[1].contains(&card.title) && row[1].contains(&card.as_of.iso()), "{}: claim and date", card.id);
            assert!(row[2].starts_with(&card.body), "{}", card.id);
            for at in &card.quotes {
                let source = &pack[pack[*at].source];
                let place = match pack[*at].locator {
                    pack::Locator::Footnote(n) => format!("n. {n}"),
                    other => format!("para. {}", other.name()),
                };
                for words in [&pack.shown(*at), &source.title, &place] {
                    assert!(row[2].contains(words.as_str()), "{}: {words} in {}", card.id, &row[2]);
                }
            }
        }
    }
}
