//! What is said of the sources and quotes of the real explainer and of the tiny one.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test stops where something is wrong")]

use pack::{Date, Pack, QuoteIx, SourceIx};
use say::Shape;
use std::path::Path;
use std::sync::LazyLock;

fn built(dir: &str) -> Pack {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(dir);
    author::build(&dir).unwrap_or_else(|report| panic!("{}", report.render())).pack
}

static REAL: LazyLock<Pack> = LazyLock::new(|| built("seeds"));
static TINY: LazyLock<Pack> = LazyLock::new(|| built("tests/mini/seeds"));

/// The line of a source.
#[track_caller]
fn check_source(pack: &Pack, id: &str, expected: &str) {
    let source = SourceIx::find(pack, id).unwrap();
    assert_eq!(say::plain(&say::source(pack, source)), expected);
}

/// The mark of the first quote of `source` that `speaker` says, alone and after another mark of the same text.
#[track_caller]
fn check_mark(pack: &Pack, source: &str, speaker: Option<&str>, full: &str, short: &str, label: &str) {
    let source = SourceIx::find(pack, source).unwrap();
    let fits = |at: &QuoteIx| {
        let quote = &pack[*at];
        quote.source == source && quote.speaker.map(|one| pack[one].id.as_str()) == speaker
    };
    let quote = QuoteIx::all(pack).find(fits).unwrap();
    let spaces = |mark: say::Mark<'_>| mark.plain(pack).replace('\u{a0}', " ");
    assert_eq!(spaces(say::mark(pack, quote, None)), full);
    assert_eq!(spaces(say::mark(pack, quote, Some(source))), short);
    assert_eq!(say::mark(pack, quote, Some(source)).label, label);
}

fn with_sources(retelling: &[bool]) -> Pack {
    let mut pack = TINY.clone();
    let mut source = pack.sources[0].clone();
    pack.sources = retelling
        .iter()
        .map(|retells| {
            source.retells = retells.then(|| "another".to_owned());
            source.clone()
        })
        .collect();
    pack
}

/// The shapes of sources, of which `true` retells.
#[track_caller]
fn check_shapes(retelling: &[bool], expected: &str) {
    let pack = with_sources(retelling);
    let signs: String = SourceIx::all(&pack).map(|at| say::shape(&pack, at).sign()).collect();
    assert_eq!(signs, expected);
}

#[test]
fn nobody_is_named_twice_in_a_source_line() {
    check_source(&REAL, "papko-2018", "Alyaksandr Papko, 2018 (inferred)");
    check_source(&REAL, "biss-2019", "Alisiya Ivanova, BISS, 2019 (inferred)");
    check_source(&REAL, "edm-2019", "Eurasia Daily Monitor, March 2019 (inferred)");
    check_source(&REAL, "baonghean-2016", "Phu Binh, Baonghean, 2016 (inferred)");
    check_source(&TINY, "council-2022", "Saltmere Town Council, 9 February 2022");
}

#[test]
fn a_date_is_said_as_exactly_as_it_is_known() {
    for (iso, words) in [("2019-08-12", "12 August 2019"), ("2019-08", "August 2019"), ("2019", "2019")] {
        assert_eq!(say::date_words(&REAL, Date::parse(iso).unwrap()), words);
    }
}

#[test]
fn shapes_follow_the_order_of_the_sources_and_rings_retell() {
    let ids = ["biss-2019", "edm-2019", "papko-2018", "shkliarov-2019", "baonghean-2016"];
    let shapes = ids.map(|id| say::shape(&REAL, SourceIx::find(&REAL, id).unwrap()));
    assert_eq!(shapes, [Shape::Square, Shape::Disc, Shape::Triangle, Shape::Diamond, Shape::Ring]);
    check_shapes(&[true, false, true, false], "○■□●");
}

#[test]
fn where_shapes_are_used_up_letters_follow() {
    check_shapes(&[false, false, false, false, false, true, false], "■●▲◆A○B");
    check_shapes(&[true, true, true, true, true, false], "○□△◇A■");
}

#[test]
fn a_mark_names_text_year_and_paragraph() {
    let label = "Ivanova 2019, paragraph 1";
    check_mark(&REAL, "biss-2019", None, "■ Ivanova [2019] ¶1", "■ ¶1", label);
    let label = "Council 2022, paragraph 3";
    check_mark(&TINY, "council-2022", None, "● Council 2022 ¶3", "● ¶3", label);
}

#[test]
fn a_reported_speaker_comes_first_by_family_name() {
    let label = "Jurkonis in Baonghean 2016, paragraph 9";
    let (full, short) = ("Jurkonis in ○ Baonghean [2016] ¶9", "Jurkonis in ○ ¶9");
    check_mark(&REAL, "baonghean-2016", Some("jurkonis"), full, short, label);
}

/// The words of `texts`, read one after another, that lead to the glossary, and the ids that they lead to.
#[track_caller]
fn check_linked(texts: &[&str], expected: &[(&str, &str)]) {
    let mut linker = say::Linker::of(&REAL);
    let mut found = Vec::new();
    for text in texts {
        let parts = linker.read(text);
        let words = |part: &say::Linked<'_>| match *part {
            say::Linked::Text(words) | say::Linked::Term(_, words) => words.to_owned(),
        };
        assert_eq!(parts.iter().map(words).collect::<String>(), *text);
        found.extend(parts.iter().filter_map(|part| match part {
            say::Linked::Term(at, words) => Some(((*words).to_owned(), REAL[*at].id.as_str())),
            say::Linked::Text(_) => None,
        }));
    }
    let expected: Vec<_> = expected.iter().map(|(words, id)| ((*words).to_owned(), *id)).collect();
    assert_eq!(found, expected);
}

#[test]
fn the_first_use_of_a_term_leads_to_the_glossary() {
    check_linked(&["NATO met NATO.", "NATO’s plans"], &[("NATO", "nato")]);
    check_linked(
        &["The Collective Security Treaty Organization (CSTO)."],
        &[("Collective Security Treaty Organization", "csto")],
    );
    check_linked(
        &["The military doctrine calls it a military threat."],
        &[("military doctrine", "military-doctrine"), ("military threat", "military-threat")],
    );
}

#[test]
fn the_longest_name_counts_and_only_as_whole_words() {
    check_linked(
        &["The Partnership for Peace Planning and Review Process."],
        &[("Partnership for Peace Planning and Review Process", "parp")],
    );
    check_linked(&["A NATO-led task, NATOs, nato, and buffers."], &[]);
    check_linked(&["After Zapad-2017 came Zapad."], &[("Zapad-2017", "zapad-2017")]);
    check_linked(&["Zapad-2018"], &[]);
}

#[test]
fn words_of_others_lead_nowhere_but_a_term_that_stands_alone() {
    check_linked(&["He spoke of “NATO and a buffer”.", "Then NATO spoke."], &[("NATO", "nato")]);
    check_linked(&["“NATO forces” near “the buffer”"], &[]);
    check_linked(&["A “grand bargain”, a “Buffer”."], &[("grand bargain", "grand-bargain"), ("Buffer", "buffer")]);
    check_linked(&[""], &[]);
}

#[test]
fn words_that_begin_with_a_quotation_mark_have_the_other_marks_around_them() {
    assert_eq!(say::outer("“We are on the front line,” he said."), Some("outer"));
    assert_eq!(say::outer("He said: “We are on the front line.”"), None);
}
