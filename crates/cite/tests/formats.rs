//! The data formats read again by programs that did not write them: biblatex, biblib and citationberg.
//! Not the text styles.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;

use biblatex::{Bibliography, ChunksExt, Entry};
use biblib::{CitationParser, RisParser};
use citationberg::json::Item;
use citationberg::taxonomy::Kind;
use cite::{Form, Imprint, Reference, Style};
use common::{EXPLAINERS, list};
use pack::{Date, Pack, SourceIx};
use serde_json::Value;

/// A name as it is filed: only a name whose family part is known is turned round.
fn filed(pack: &Pack, at: SourceIx) -> Option<(String, Option<String>)> {
    let author = pack[at].author.clone()?;
    let known = ["Ivanova", "Papko", "Shkliarov", "Reed"].into_iter().find(|family| author.ends_with(family));
    Some(match known {
        Some(family) => (family.to_owned(), Some(author.trim_end_matches(family).trim().to_owned())),
        None => (author, None),
    })
}

#[test]
fn bibtex_is_read_again_by_another_parser() {
    for built in EXPLAINERS.iter() {
        let read = Bibliography::parse(&list(built, Style::Bibtex)).unwrap();
        assert_eq!(read.len(), built.pack.sources.len() + 1);
        let field = |entry: &Entry, key: &str| entry.get(key).map(|chunks| chunks.format_verbatim());
        for at in SourceIx::all(&built.pack) {
            let source = &built.pack[at];
            let entry = read.get(&source.id).unwrap();
            assert_eq!(field(entry, "title").as_ref(), Some(&source.title));
            let names: Vec<_> = entry.author().unwrap_or_default();
            let name =
                names.first().map(|one| (one.name.clone(), Some(one.given_name.clone()).filter(|n| !n.is_empty())));
            assert_eq!(name, filed(&built.pack, at), "{}", source.id);
            let publisher = ["journal", "institution", "howpublished"].into_iter().find_map(|key| field(entry, key));
            assert_eq!(publisher, source.publisher, "{}", source.id);
            // BibTeX, pybtex and others refuse an article or a report without these, and the whole list with it.
            let demanding = ["article", "techreport", "report"].contains(&entry.entry_type.to_string().as_str());
            assert!(!demanding || (!names.is_empty() && publisher.is_some()), "{}", source.id);
            assert_eq!(field(entry, "key").is_some(), names.is_empty(), "{}: sorted by author or by key", source.id);
            let year = built.pack.date_of(at).unwrap().year.to_string();
            assert_eq!(field(entry, "year"), Some(year));
            let note = field(entry, "note").unwrap_or_default();
            assert_eq!(note.contains("inferred"), source.stated.is_none(), "{}", source.id);
        }
        let own = read.get(&built.pack.edition.id).unwrap();
        assert!(field(own, "note").unwrap().contains(&built.digest[..12]));
    }
}

#[test]
fn ris_is_read_again_by_another_parser() {
    for built in EXPLAINERS.iter() {
        let text = list(built, Style::Ris);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "every line ends as RIS says");
        let read = RisParser::new().parse(&text).unwrap();
        assert_eq!(read.len(), built.pack.sources.len() + 1);
        for (at, one) in SourceIx::all(&built.pack).zip(&read) {
            let source = &built.pack[at];
            assert_eq!(one.title, source.title);
            let name = one.authors.first().map(|author| (author.name.clone(), author.given_name.clone()));
            match filed(&built.pack, at) {
                // RIS knows no whole names: a reader may take a name without a comma apart.
                Some((whole, None)) => assert!(text.contains(&format!("AU  - {whole}\r\n"))),
                known => assert_eq!(name, known, "{}", source.id),
            }
            assert_eq!(one.journal.as_ref().or(one.publisher.as_ref()), source.publisher.as_ref(), "{}", source.id);
            let (date, read) = (built.pack.date_of(at).unwrap(), one.date.as_ref().unwrap());
            assert_eq!(read.year, i32::from(date.year), "{}", source.id);
        }
    }
}

#[test]
fn csl_json_is_read_again_by_another_parser() {
    for built in EXPLAINERS.iter() {
        let text = list(built, Style::CslJson);
        let items: Vec<Item> = serde_json::from_str(&text).unwrap();
        assert_eq!(items.len(), built.pack.sources.len() + 1);
        let plain: Value = serde_json::from_str(&text).unwrap();
        for ((at, item), plain) in SourceIx::all(&built.pack).zip(&items).zip(plain.as_array().unwrap()) {
            let source = &built.pack[at];
            assert_eq!(item.id().as_deref(), Some(source.id.as_str()));
            assert!(item.type_().unwrap().parse::<Kind>().is_ok(), "{}: the type is one of CSL's", source.id);
            assert_eq!(plain["title"], source.title.as_str());
            let date = built.pack.date_of(at).unwrap();
            let parts: Vec<u16> =
                [date.year, date.month.into(), date.day.into()].into_iter().filter(|n| *n > 0).collect();
            assert_eq!(plain["issued"]["date-parts"], serde_json::json!([parts]));
            assert_eq!(plain["issued"]["circa"] == true, source.stated.is_none(), "{}", source.id);
        }
    }
}

#[test]
fn special_characters_come_back_as_they_were() {
    let title = r#"R&D at 5% _under_ {pressure}: "<a|b>" costs $3 \ #1 ~ ^"#;
    let imprint = Imprint { form: Form::Report, ..Imprint::default() };
    let date = Date::parse("2020");
    let work = Reference { title, author: None, publisher: Some("A_B & C"), imprint: &imprint, dates: [date, None] };
    let mut pack = EXPLAINERS[1].pack.clone();
    pack.sources[0].citations = cite::draft(&work, &pack.words);
    let one = |style| cite::plain(&cite::entry(&pack, "", cite::Work::Source(SourceIx(0)), style));
    let json: Value = serde_json::from_str(&one(Style::CslJson)).unwrap();
    assert_eq!(json["title"], title);
    let bibtex = Bibliography::parse(&one(Style::Bibtex)).unwrap();
    let entry = bibtex.iter().next().unwrap();
    assert_eq!(entry.get("howpublished").unwrap().format_verbatim(), "A_B & C");
    assert_eq!(RisParser::new().parse(&one(Style::Ris)).unwrap()[0].title, title);
    assert!(one(Style::Apa).contains(title));
}
