//! Our text styles held against a citation processor: hayagriva, with the CSL styles that it carries.
//! Not the styles' own rules: where the two differ on purpose, [`agreed`] says how and why, and nowhere else.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;

use author::Built;
use citationberg::json::{Item, Value};
use citationberg::{LocaleCode, Style, taxonomy};
use cite::{Style as Ours, Work};
use common::EXPLAINERS;
use hayagriva::archive::{ArchivedStyle, locales};
use hayagriva::*;
use pack::{Locator, QuoteIx, SourceIx};

/// Our styles with the processor's, and the language whose quotation marks the style asks for.
const STYLES: [(Ours, ArchivedStyle, Option<&str>); 5] = [
    (Ours::Chicago, ArchivedStyle::ChicagoNotes, None),
    (Ours::Apa, ArchivedStyle::AmericanPsychologicalAssociation, None),
    (Ours::Mla, ArchivedStyle::ModernLanguageAssociation, None),
    (Ours::Harvard, ArchivedStyle::HarvardCiteThemRight, Some("en-GB")),
    (Ours::Iso690, ArchivedStyle::Iso690Numeric, Some("en-GB")),
];

/// What the processor wrote, in the one form that we agree on. Every deliberate difference is a line here.
fn agreed(theirs: &str, style: Ours, inferred: bool, date: &str) -> String {
    // A copied citation has ordinary spaces.
    let mut text = theirs.trim().replace('\u{a0}', " ");
    if style == Ours::Chicago {
        // It loses the comma after the title where a date is inferred; Chicago keeps it, after a question mark too.
        text = text.replace("” ", ",” ").replace(",,”", ",”").replace(".,”", ".”");
    }
    // A question mark ends its sentence: no manual writes a full stop after it.
    text = text.replace("?.", "?");
    // The processor leaves the comma before a month that is not known.
    text = text.replace(",)", ")");
    match style {
        // It marks an inferred date as `[Mar. 2019?]` with a month and as `Circa 2019` without: one sign is enough.
        Ours::Mla => text = text.replace(&format!("Circa {date}"), &format!("[{date}?]")),
        // Its style knows no inferred dates; Harvard puts an estimated year in square brackets.
        Ours::Harvard if inferred => {
            let year = &date[date.len() - 4..];
            text = text.replace(&format!("({year})"), &format!("[{year}?]"));
            text = text.replace(&format!(", {year}"), &format!(", [{year}?]"));
        }
        // Its list is numbered, and its style knows no inferred dates either.
        Ours::Iso690 => {
            text = text.trim_start_matches("1. ").to_owned();
            if inferred {
                text = text.replace(&format!(" {date}."), &format!(" [{date}?]."));
            }
        }
        _ => {}
    }
    text
}

/// Entry and mention of `item` as the processor writes them, in plain text.
fn theirs(item: &Item, style: ArchivedStyle, language: Option<&str>, paragraph: &str) -> [String; 2] {
    let Style::Independent(style) = style.get() else { panic!("an independent style") };
    let language = || language.map(|code| LocaleCode(code.to_owned()));
    let locales = locales();
    let at = Some(SpecificLocator(taxonomy::Locator::Paragraph, LocatorPayload::Str(paragraph)));
    let mut driver = BibliographyDriver::new();
    driver.citation(CitationRequest::new(
        vec![CitationItem::with_locator(item, at)],
        &style,
        language(),
        &locales,
        None,
    ));
    let done = driver.finish(BibliographyRequest { style: &style, locale: language(), locale_files: &locales });
    let plain = |part: &ElemChildren| {
        let mut out = String::new();
        part.write_buf(&mut out, BufWriteFormat::Plain).unwrap();
        out
    };
    [plain(&done.bibliography.unwrap().items[0].content), plain(&done.citations[0].citation)]
}

/// Compares entries and mentions of every source in one style.
#[track_caller]
fn check(style: Ours) {
    let (_, reference, language) = STYLES.into_iter().find(|(ours, _, _)| *ours == style).unwrap();
    for built in EXPLAINERS.iter() {
        for at in SourceIx::all(&built.pack) {
            let source = &built.pack[at];
            let (quote, paragraph) = quote_of(built, at);
            let [entry, mention] = theirs(&item(built, at), reference, language, &paragraph)
                .map(|text| agreed(&text, style, source.stated.is_none(), &date_of(built, at)));
            let ours = cite::plain(&cite::entry(&built.pack, &built.digest, Work::Source(at), style));
            // The processor writes nothing at all for a document without a publisher whose date is inferred.
            if style != Ours::Chicago || source.publisher.is_some() {
                assert_eq!(ours, entry);
            } else {
                assert_eq!(entry, "", "the processor has learned it: compare");
            }
            let note = cite::plain(&cite::mention(&built.pack, &built.digest, Work::Quote(quote), style));
            match style {
                // The processor's style refers to numbers; a running note is the reference with the place.
                Ours::Iso690 => assert_eq!(note, format!("{}, para. {paragraph}.", ours.trim_end_matches('.'))),
                _ => assert_eq!(note, mention),
            }
        }
    }
}

/// The date of a source as British styles write it.
fn date_of(built: &Built, at: SourceIx) -> String {
    let date = built.pack.date_of(at).unwrap();
    let month = if date.month == 3 { "March " } else { "" };
    format!("{month}{}", date.year)
}

/// A source's CSL-JSON as the processor reads it. No language: that of a title decides whether the processor may change its
/// capitals, and it would write "Nato"; titles keep the capitals of their files.
fn item(built: &Built, at: SourceIx) -> Item {
    let json = cite::plain(&cite::entry(&built.pack, &built.digest, Work::Source(at), Ours::CslJson));
    let mut item: Item = serde_json::from_str(&json).unwrap();
    item.0.insert("language".to_owned(), Value::String("und".to_owned()));
    item
}

/// A quote of the source's own voice with its paragraph.
fn quote_of(built: &Built, source: SourceIx) -> (QuoteIx, String) {
    let own = |at: &QuoteIx| built.pack[*at].source == source && built.pack[*at].speaker.is_none();
    let numbered = |at: QuoteIx| match built.pack[at].locator {
        Locator::Paragraph(n) => Some((at, n.to_string())),
        _ => None,
    };
    QuoteIx::all(&built.pack).filter(own).find_map(numbered).unwrap()
}

#[test]
fn chicago_is_what_the_processor_writes() {
    check(Ours::Chicago);
}

#[test]
fn apa_is_what_the_processor_writes() {
    check(Ours::Apa);
}

#[test]
fn mla_is_what_the_processor_writes() {
    check(Ours::Mla);
}

#[test]
fn harvard_is_what_the_processor_writes() {
    check(Ours::Harvard);
}

#[test]
fn iso_690_is_what_the_processor_writes() {
    check(Ours::Iso690);
}
