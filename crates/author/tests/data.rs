//! `data/explainer.json` held against its schema, against the stored texts and against a second reading of them.
//! Not the program's own check, which is `pack::verify`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

#[allow(dead_code, reason = "other suites use the rest")]
mod common;

use author::Built;
use common::{Copy, root};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{HashMap, HashSet};
use std::path::PathBuf;
use std::sync::LazyLock;

/// Both explainers: the directory of their seeds, and what was built from it.
static EXPLAINERS: LazyLock<Vec<(PathBuf, Built)>> = LazyLock::new(|| {
    let build = |dir: &str| {
        let dir = root().join(dir);
        let built = author::build(&dir).unwrap_or_else(|report| panic!("{}", report.render()));
        (dir, built)
    };
    vec![build("seeds"), build("tests/mini/seeds")]
});

/// Both explainers' data with the stored texts by source.
fn data() -> Vec<(Value, HashMap<String, Vec<char>>)> {
    let read = |(dir, built): &(PathBuf, Built)| {
        let data: Value = serde_json::from_str(&built.json).unwrap();
        let text = |source: &Value| {
            let text = std::fs::read_to_string(dir.join(text(source, "file"))).unwrap();
            (self::text(source, "id").to_owned(), text.chars().collect())
        };
        let texts = list(&data, "sources").iter().map(text).collect();
        (data, texts)
    };
    EXPLAINERS.iter().map(read).collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("{key} in {value}"))
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("{key} in {value}"))
}

fn number(value: &Value, key: &str) -> usize {
    value[key].as_u64().unwrap_or_else(|| panic!("{key} in {value}")) as usize
}

#[test]
fn the_five_texts_are_those_that_were_given() {
    let given = [
        ("edm-2019", "0b134fb6de7285ea2be4af12d9045145e92a70e8bb38f2288830fbd69aaf0f9c"),
        ("biss-2019", "240b14994e45fb296cc31e48f77272bb1daa1952050d0077d2e5aeefb57bd16d"),
        ("papko-2018", "08512fde984f5b4dc26c6570debe6ad45c381841462ffcfab0b1cc1dc08d98d3"),
        ("baonghean-2016", "b9e0403144adb5c0aa30354f3eb66caee5fd9c70ceee690e01ed54e77d9937e5"),
        ("shkliarov-2019", "6a143b012b3bd1d320cf3e82d755f3265df76664d1afbfaa03f4c986f58b627d"),
    ];
    for (id, digest) in given {
        let bytes = std::fs::read(root().join(format!("seeds/sources/{id}.txt"))).unwrap();
        assert_eq!(pack::sha256_hex(&bytes), digest, "{id}");
    }
    let data: Value = serde_json::from_str(&EXPLAINERS[0].1.json).unwrap();
    let told: HashSet<_> = list(&data, "sources").iter().map(|one| (text(one, "id"), text(one, "sha256"))).collect();
    assert_eq!(told, HashSet::from(given));
}

#[test]
fn the_data_keeps_to_its_schema() {
    for (dir, built) in EXPLAINERS.iter() {
        let schema: Value = serde_json::from_str(&built.schema).unwrap();
        let data: Value = serde_json::from_str(&built.json).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let errors: Vec<_> = validator.iter_errors(&data).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", dir.display());
        let mut wrong = data.clone();
        wrong["quotes"][0]["start"] = "first".into();
        assert!(!validator.is_valid(&wrong), "the schema must refuse what is wrong");
        wrong = data;
        wrong["quotes"][0].as_object_mut().unwrap().remove("exact");
        assert!(!validator.is_valid(&wrong), "the schema must ask for what is missing");
    }
}

/// What readers see of a quote, worked out again from the rules in words: leave out what is declared, mark omissions,
/// take markup away, make one space of white space that holds a line break.
fn shown(text: &[char], quote: &Value, markdown: bool) -> String {
    let mut kept = String::new();
    let mut at = number(quote, "start");
    while at < number(quote, "end") {
        match list(quote, "omits").iter().find(|omit| number(omit, "start") == at) {
            Some(omit) => {
                kept += if text_is(omit, "omission") { "[…]" } else { "" };
                at = number(omit, "end");
            }
            None => {
                kept.push(text[at]);
                at += 1;
            }
        }
    }
    if markdown {
        for digit in 0..100 {
            kept = kept.replace(&format!("<sup>{digit}</sup>"), "");
        }
        for mark in ["<sup>", "</sup>", "<i>", "</i>", "*"] {
            kept = kept.replace(mark, "");
        }
        while let Some(end) = kept.find("](#)") {
            let start = kept[..end].rfind('[').unwrap();
            kept = format!("{}{}{}", &kept[..start], &kept[start + 1..end], &kept[end + 4..]);
        }
    }
    let lines: Vec<_> = kept.split('\n').collect();
    let last = lines.len() - 1;
    let trim = |(i, line): (usize, &&str)| {
        let line = if i > 0 { line.trim_start() } else { line };
        (if i < last { line.trim_end() } else { line }).to_owned()
    };
    lines.iter().enumerate().map(trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn text_is(omit: &Value, why: &str) -> bool {
    text(omit, "why") == why
}

#[test]
fn every_quote_is_its_place_in_the_stored_text() {
    for (data, texts) in data() {
        for quote in list(&data, "quotes") {
            let id = text(quote, "id");
            let stored = &texts[text(quote, "source")];
            let (start, end) = (number(quote, "start"), number(quote, "end"));
            let cut = |from: usize, to: usize| stored[from..to].iter().collect::<String>();
            assert_eq!(text(quote, "exact"), cut(start, end), "{id}");
            let markdown = stored.windows(2).any(|pair| pair == ['*', '*']);
            assert_eq!(text(quote, "shown"), shown(stored, quote, markdown), "{id}");
            // At most 32 characters before and after, on the same line.
            let line_start = stored[..start].iter().rposition(|c| *c == '\n').map_or(0, |at| at + 1);
            let line_end = stored[end..].iter().position(|c| *c == '\n').map_or(stored.len(), |at| end + at);
            assert_eq!(text(quote, "prefix"), cut(line_start.max(start.saturating_sub(32)), start), "{id}");
            assert_eq!(text(quote, "suffix"), cut(end, line_end.min(end + 32)), "{id}");
            for part in list(quote, "omits").iter().chain(list(quote, "flaws")) {
                let (from, to) = (number(part, "start"), number(part, "end"));
                assert!(start <= from && from < to && to <= end, "{id}: {part}");
            }
        }
    }
}

#[test]
fn what_no_card_quotes_on_purpose_is_told_with_its_reason() {
    let told = |(data, texts): &(Value, HashMap<String, Vec<char>>)| {
        let mut told = Vec::new();
        for source in list(data, "sources") {
            for passage in list(source, "unused") {
                let stored = &texts[text(source, "id")][number(passage, "start")..number(passage, "end")];
                assert!(!text(passage, "why").is_empty());
                told.push((
                    text(source, "id").to_owned(),
                    passage["paragraph"].clone(),
                    stored.iter().collect::<String>(),
                ));
            }
        }
        told
    };
    let told = told(&data()[1]);
    assert_eq!(told.len(), 7);
    let passage = |source: &str, paragraph: usize, words: &str| (source.to_owned(), paragraph.into(), words.to_owned());
    assert!(told.contains(&passage("almanac-2021", 4, "Build a new bridge beside it.")), "{told:?}");
    assert!(told.contains(&passage("letter-2022", 2, "I have said so at every meeting.")), "{told:?}");
}

#[test]
fn a_note_from_outside_the_corpus_is_told_apart() {
    let seeds = Copy::mini();
    let outside = |seeds: &Copy| {
        let data: Value = serde_json::from_str(&seeds.build().unwrap().json).unwrap();
        let flaws: Vec<_> = list(&data, "quotes").iter().flat_map(|quote| list(quote, "flaws")).collect();
        flaws.iter().map(|flaw| flaw["outside"].as_bool().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(outside(&seeds), [false]);
    seeds.edit("sources/council-2022.toml", "So in the source, for", "From outside the corpus: grammars have");
    assert_eq!(outside(&seeds), [true]);
}

#[test]
fn every_id_is_given_once_and_every_reference_leads_somewhere() {
    for (data, _) in data() {
        let mut ids: HashMap<&str, HashSet<&str>> = HashMap::new();
        let lists = ["sources", "quotes", "cards", "chapters", "paths", "terms", "events", "disagreements", "topics"];
        for key in lists.into_iter().chain(["groups", "actors", "pictures"]) {
            for one in list(&data, key) {
                assert!(ids.entry(key).or_default().insert(text(one, "id")), "{key}: {}", text(one, "id"));
            }
        }
        let known = |key: &str, of: &[Value]| of.iter().for_each(|id| assert!(ids[key].contains(id.as_str().unwrap())));
        for card in list(&data, "cards") {
            known("actors", list(card, "actors"));
            known("actors", list(card, "voices"));
            known("topics", list(card, "topics"));
            assert!(!list(card, "quotes").is_empty(), "{}", text(card, "id"));
            for quote in list(card, "quotes") {
                assert!(list(&data, "quotes").contains(quote), "{}", text(card, "id"));
            }
        }
        for chapter in list(&data, "chapters") {
            known("cards", list(chapter, "cards"));
            known("disagreements", list(chapter, "disagreements"));
            list(chapter, "sentences").iter().for_each(|one| known("quotes", list(one, "cites")));
        }
        for one in list(&data, "terms").iter().chain(list(&data, "events")) {
            known("quotes", list(one, "quotes"));
        }
        for picture in list(&data, "pictures") {
            assert!(!list(picture, "marks").is_empty(), "{}", text(picture, "id"));
            for mark in list(picture, "marks") {
                assert!(!list(mark, "quotes").is_empty() && !text(mark, "text").is_empty(), "{mark}");
                known("quotes", list(mark, "quotes"));
                for (key, of) in [("event", "events"), ("card", "cards")] {
                    known(of, mark[key].as_str().map(|id| vec![id.into()]).unwrap_or_default().as_slice());
                }
            }
        }
    }
}

#[test]
fn cards_of_kind_figure_and_no_others_carry_value_unit_and_caveat() {
    for (data, _) in data() {
        for card in list(&data, "cards") {
            let figure = &card["figure"];
            assert_eq!(text(card, "kind") == "figure", figure.is_object(), "{}", text(card, "id"));
            if figure.is_object() {
                assert!(["value", "unit", "caveat"].iter().all(|key| !text(figure, key).is_empty()), "{figure}");
            }
        }
    }
}

#[test]
fn a_quote_that_gives_the_surroundings_disputes_no_claim() {
    let (seeds, card) = (Copy::real(), "collective-security-is-a-priority");
    let status = || {
        let data: Value =
            serde_json::from_str(&seeds.build().unwrap_or_else(|report| panic!("{}", report.render())).json).unwrap();
        let cards = list(&data, "cards");
        let one = cards.iter().find(|one| text(one, "id") == card).unwrap();
        let quotes: Vec<String> = list(one, "quotes").iter().map(|quote| text(quote, "id").to_owned()).collect();
        (text(one, "status").to_owned(), quotes)
    };
    let (before, shown) = status();
    assert_eq!(before, "single");
    assert!(shown.iter().skip(1).any(|quote| quote == "a-pro-russian"), "it is shown, and not first: {shown:?}");
    seeds.edit(&format!("cards/{card}.toml"), "context_quotes", "shared_quotes");
    assert_eq!(status(), ("disputed".to_owned(), shown));
}

#[test]
fn excerpts_hold_nothing_that_is_not_quoted() {
    let (dir, built) = &EXPLAINERS[1];
    let stored = std::fs::read_to_string(dir.join("sources/letter-2022.txt")).unwrap();
    assert!(std::fs::read_to_string(dir.join("sources/letter-2022.toml")).unwrap().contains("rights = \"excerpts\""));
    let whole = String::from_utf8_lossy(&built.bytes);
    let secret = "My grandmother sold oranges at the north end";
    let quoted = "The bridge costs the town 90,000 crowns every year.";
    assert!(stored.contains(secret) && stored.contains(quoted));
    for (what, words) in [("json", built.json.as_str()), ("pack", &whole)] {
        assert!(words.contains(quoted), "{what}: the paragraph around a quote is shipped");
        for word in ["grandmother", "oranges", "north end", "bell of the boat"] {
            assert!(!words.contains(word), "{what} holds \"{word}\"");
        }
    }
    let source = built.pack.sources.iter().find(|source| source.id == "letter-2022").unwrap();
    assert_eq!(source.text.as_whole(), None);
    assert_eq!(source.sha256, pack::sha256_hex(stored.as_bytes()));
}

#[test]
fn building_twice_gives_the_same_bytes() {
    let again = Copy::mini().build().unwrap();
    assert!(again.bytes == EXPLAINERS[1].1.bytes && again.json == EXPLAINERS[1].1.json);
}

/// Words of one block, as they are shown: which block, where they begin, how many characters.
type Place = (prop::sample::Index, prop::sample::Index, usize);

/// Quotes with the words of all `places`, added to a card, are found where those words stand.
fn can_be_quoted(explainer: usize, seeds: &Copy, card: &str, places: &[Place]) -> Result<(), TestCaseError> {
    let Built { pack, unused, .. } = &EXPLAINERS[explainer].1;
    let shipped = pack::SourceIx::all(pack).filter(|source| pack[*source].rights == pack::Rights::Full);
    let blocks: Vec<_> = shipped
        .flat_map(|source| pack[source].blocks.iter().map(move |block| (source, block)))
        .filter(|(_, block)| block.locator != pack::Locator::Unnumbered)
        // What is declared unused may not be quoted.
        .filter(|(source, block)| !unused.iter().any(|one| one.source == *source && one.locator == block.locator))
        .collect();
    let before = seeds.read(card);
    let mut expected = Vec::new();
    for (n, (block, start, len)) in places.iter().enumerate() {
        let (source, block) = block.get(&blocks);
        let all = pack.block_text(*source, block).text;
        let letters: Vec<char> = all.chars().collect();
        let start = start.index(letters.len());
        let words: String = letters[start..(start + len).min(letters.len())].iter().collect();
        let words = words.trim().to_owned();
        if words.is_empty() || all.matches(&words).count() > 1 {
            continue;
        }
        let (id, place) = (&pack[*source].id, block.locator.name());
        let typed = words.replace('\\', "\\\\").replace('"', "\\\"");
        seeds.append(
            card,
            &format!("\n[[quote]]\nid = \"any-{n}\"\nsource = \"{id}\"\nparagraph = \"{place}\"\ntext = \"{typed}\"\n"),
        );
        expected.push((format!("any-{n}"), words, block.locator));
    }
    let built = seeds.build();
    seeds.write(card, before);
    let pack = built.map_err(|report| TestCaseError::fail(report.render()))?.pack;
    for (id, words, locator) in expected {
        let quote = pack::QuoteIx::find(&pack, &id).unwrap();
        prop_assert_eq!(pack.shown(quote), words);
        prop_assert_eq!(pack[quote].locator, locator);
    }
    Ok(())
}

/// Some places, long and short.
fn places() -> impl Strategy<Value = Vec<Place>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1_usize..400), 1..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_shown_words_of_the_five_texts_can_be_quoted(places in places()) {
        can_be_quoted(0, &Copy::real(), "cards/troops-4500.toml", &places)?;
    }

    #[test]
    fn any_shown_words_of_the_invented_texts_can_be_quoted(places in places()) {
        can_be_quoted(1, &Copy::mini(), "cards/fennel-would-mend.toml", &places)?;
    }
}

#[test]
fn a_claim_is_voiced_by_whom_its_quotes_report_and_by_the_texts_that_report_it() {
    for (data, _) in data() {
        for card in list(&data, "cards") {
            let voices: Vec<&str> = list(card, "voices").iter().filter_map(Value::as_str).collect();
            let speakers: HashSet<&str> =
                list(card, "quotes").iter().filter_map(|quote| quote["speaker"].as_str()).collect();
            let texts: HashSet<&str> = list(card, "quotes").iter().map(|quote| text(quote, "source")).collect();
            assert!(speakers.iter().all(|speaker| voices.contains(speaker)), "{card}");
            assert!((1..=speakers.len() + texts.len()).contains(&voices.len()), "{card}");
            assert_eq!(voices.iter().collect::<HashSet<_>>().len(), voices.len(), "each once: {card}");
        }
    }
}

#[test]
fn the_schema_describes_every_field() {
    for (_, built) in EXPLAINERS.iter() {
        let schema: Value = serde_json::from_str(&built.schema).unwrap();
        let types = schema["$defs"].as_object().unwrap().values().chain([&schema]);
        let fields = types.filter_map(|one| one["properties"].as_object()).flatten();
        let bare: Vec<&String> =
            fields.filter(|(_, field)| field["description"].is_null()).map(|(name, _)| name).collect();
        assert_eq!(bare, [""; 0], "without a description");
    }
}

#[test]
fn the_blocks_of_a_chapter_hold_each_of_its_sentences_once_and_in_order() {
    let copy = Copy::mini();
    let words = "\n## Two ways\n\nThe texts name two:[^repair-arches]\n\n1. Mend it.[^fennel-mend] It takes two years.[^fennel-two-years]\n\
                 2. Take a ferry.[^ferry-enough]\n\n> [^ferry-price]\n";
    copy.append("chapters/what-next.md", words);
    let built = copy.build().unwrap_or_else(|report| panic!("{}", report.render()));
    let data: Value = serde_json::from_str(&built.json).unwrap();
    let chapter = &list(&data, "chapters")[1];
    let blocks = list(chapter, "blocks");
    assert_eq!(blocks[2], serde_json::json!({"kind": "heading", "text": "Two ways"}));
    assert_eq!(blocks[3], serde_json::json!({"kind": "paragraph", "sentences": [5]}));
    assert_eq!(blocks[4], serde_json::json!({"kind": "list", "numbered": true, "items": [[6, 7], [8]]}));
    assert_eq!(blocks[5], serde_json::json!({"kind": "quote", "quote": "ferry-price"}));
    let sentences = list(chapter, "sentences");
    assert_eq!((sentences.len(), text(&sentences[7], "text")), (9, "It takes two years."));
    let shown: Vec<&str> = built.pack.chapters[1].quotes().map(|at| built.pack[at].id.as_str()).collect();
    assert_eq!(shown.last(), Some(&"ferry-price"));
}
