//! How much of the five texts the explainer shows, and how hard its words are to read: figures that must not fall.
//! Not how the figures are made: the tiny explainer's report is compared whole, and the grade has its own tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where something is wrong")]

#[allow(dead_code, reason = "other suites use the rest")]
mod common;

use author::Built;
use author::coverage::{self, Coverage, Run};
use author::readability;
use common::{Copy, root};
use pack::{ChapterIx, QuoteIx};
use std::collections::HashSet;
use std::path::Path;
use std::sync::LazyLock;

/// The whole percent of each text's content that lies inside quotes of cards; 93 is the least that may be promised.
const FLOORS: [(&str, f64); 5] =
    [("baonghean-2016", 99.0), ("biss-2019", 99.0), ("edm-2019", 99.0), ("papko-2018", 99.0), ("shkliarov-2019", 99.0)];

/// What a reader must learn from the chapters, and the quotes that say it: one of them is cited.
const INDISPENSABLE: [(&str, &[&str]); 38] = [
    ("Belarus is in two Russia-led organisations", &["a-member-yet-nato"]),
    ("it borders on three NATO members", &["a-edm-borders", "a-baonghean-1250"]),
    ("its neighbour Ukraine intends to join NATO", &["c-three-borders"]),
    ("the events of 2014 raised tension in the region", &["a-events-escalation", "a-crisis-2014"]),
    ("the INF Treaty was suspended in August 2019", &["a-inf-suspended"]),
    ("both NATO's and Russia's forces make things worse", &["a-both-aggravate"]),
    ("the official position stands in two documents", &["a-two-documents"]),
    ("the Military Doctrine is of 2016", &["a-doctrine-adopted", "a-law-412z-first"]),
    ("a danger is not yet a threat", &["a-danger-not-threat", "a-danger-defined"]),
    ("NATO's and Moscow's policies can both be seen as destabilising", &["a-both-destabilise"]),
    ("Minsk does not see NATO as a direct threat", &["a-not-direct-threat"]),
    ("the CSTO bars joining NATO", &["a-csto-bars"]),
    ("the CSTO forbids other alliances", &["a-csto-duty"]),
    ("Article 9 asks for a coordinated foreign policy", &["a-article-9"]),
    ("work with NATO should be agreed in the CSTO", &["a-agreed-in-csto"]),
    ("the Union State aims at a joint defence policy", &["b-us-article-18", "b-us-article-2"]),
    ("little of that was put into practice", &["b-us-no-steps", "b-us-no-documents"]),
    ("Minsk refused a Russian air base", &["b-air-base-refusal", "b-air-base-shkliarov"]),
    ("Minsk let NATO countries watch Zapad-2017", &["b-zapad-invitation"]),
    ("contacts with NATO began in 1992", &["b-nacc-1992-edm"]),
    ("the Partnership for Peace began in 1995", &["b-pfp-1995-edm", "b-pfp-1995-baonghean"]),
    ("the first individual programme is of 1997", &["b-first-programme-1997-edm"]),
    ("the Planning and Review Process began in 2004", &["b-parp-2004", "b-parp-2004-edm"]),
    ("cargo for ISAF went through Belarus", &["b-isaf-airspace", "b-isaf-transit-baonghean"]),
    ("around 125 activities a year are with NATO", &["b-125-activities"]),
    ("those with Russia weigh more", &["b-events-russia-intense-edm", "b-events-russia-practical"]),
    ("the work with NATO is not a practical military one", &["b-no-practical-military"]),
    ("an agreement on classified information is lacking", &["c-no-secrecy"]),
    ("Lithuania blocks over the nuclear plant", &["c-lithuania-blocks"]),
    ("no CSTO member works less with NATO", &["c-least-developed"]),
    (
        "Lukashenka offers dialogue and denies an enemy",
        &["c-lukashenka-ready", "c-not-enemies-biss", "c-not-enemies-edm"],
    ),
    ("Makei warns of retaliation", &["c-makei-retaliation"]),
    ("Moscow will not forgive disloyalty", &["d-klysinski-forgive"]),
    ("Belarus is an ally of Russia", &["a-shkliarov-ally", "a-pro-russian"]),
    ("one text has Belarus neutral", &["d-shk-neutral"]),
    ("one speaker says that it cannot be", &["d-bao-cannot-neutral"]),
    ("Ivanova advises “neutrality” with own forces", &["c-neutrality-appropriate"]),
    ("no text states its own year", &["d-biss-latest", "d-papko-warsaw", "d-bao-dw", "d-edm-imprint", "d-shk-byline"]),
];

/// The hardest that our words may be: the grade of a reader of sixteen.
const HARDEST: f64 = 11.0;

static BUILT: LazyLock<Built> =
    LazyLock::new(|| author::build(&root().join("seeds")).unwrap_or_else(|report| panic!("{}", report.render())));

#[test]
fn cards_quote_almost_every_character_of_each_text() {
    let coverage = Coverage::of(&BUILT);
    let texts: HashSet<&str> = coverage.texts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(texts, FLOORS.iter().map(|(id, _)| *id).collect());
    for text in &coverage.texts {
        let floor = FLOORS.iter().find(|(id, _)| *id == text.id).unwrap().1;
        let share = text.share();
        let found = share.percent(share.cards);
        assert!(floor >= 93.0 && found >= floor, "{}: {found:.2} % instead of {floor} %", text.id);
        assert!(
            text.passages.iter().all(|one| !one.cards.is_empty() || one.runs.iter().any(|run| run.unused.is_some()))
        );
    }
}

#[test]
fn chapters_cite_what_a_reader_must_learn() {
    let pack = &BUILT.pack;
    let cited: HashSet<QuoteIx> = ChapterIx::all(pack).flat_map(|at| pack[at].quotes()).collect();
    for (fact, quotes) in INDISPENSABLE {
        let places: Vec<QuoteIx> = quotes
            .iter()
            .map(|id| QuoteIx::find(pack, id).unwrap_or_else(|| panic!("there is no quote {id}")))
            .collect();
        assert!(
            places.iter().any(|quote| cited.contains(quote)),
            "no chapter says that {fact}: cite one of {quotes:?}"
        );
    }
}

#[test]
fn every_topic_has_two_cards_or_more() {
    assert_eq!(Coverage::of(&BUILT).thin_topics, Vec::<String>::new());
}

#[test]
fn every_card_term_event_and_side_rests_on_quotes() {
    let pack = &BUILT.pack;
    let cards = pack.cards.iter().map(|one| (&one.id, &one.quotes));
    let terms = pack.terms.iter().map(|one| (&one.id, &one.quotes));
    let events = pack.events.iter().map(|one| (&one.id, &one.quotes));
    let sides = pack.disagreements.iter().flat_map(|one| one.sides.iter().map(|side| (&one.id, &side.quotes)));
    for (id, quotes) in cards.chain(terms).chain(events).chain(sides) {
        assert!(!quotes.is_empty(), "{id}");
    }
}

#[test]
fn a_reader_of_sixteen_can_read_guide_and_cards() {
    let pack = &BUILT.pack;
    for (what, measure) in [("guide", readability::guide(pack)), ("cards", readability::cards(pack))] {
        let grade = measure.grade().unwrap();
        assert!(grade <= HARDEST, "the grade of the {what} is {grade:.1}: `cargo xtask coverage` names the hardest");
    }
}

#[test]
fn the_tiny_explainer_is_counted_to_the_character() {
    let built = Copy::mini().build().unwrap();
    let found = coverage::print(&Coverage::of(&built));
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/coverage/mini.txt");
    if std::env::var_os("AUTHOR_REFRESH").is_some() {
        std::fs::write(&file, &found).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(found == expected, "the report is now\n{found}\ninstead of\n{expected}");
}

/// The words of the runs that are so, without the spaces around them.
fn words(runs: &[Run], is: fn(&Run) -> bool) -> Vec<&str> {
    runs.iter().filter(|run| is(run)).map(|run| run.words.trim()).collect()
}

#[test]
fn omissions_torn_sentences_and_excerpts_are_told_apart() {
    let built = Copy::mini().build().unwrap();
    let coverage = Coverage::of(&built);
    let passage = |text: &str, name: &str| {
        let text = coverage.texts.iter().find(|one| one.id == text).unwrap();
        text.passages.iter().find(|one| one.locator.name() == name).unwrap()
    };
    // A quote omits words, and another goes on after a page break.
    let torn = &passage("almanac-2021", "2").runs;
    let left = [", after the storm of 1911,", "The office says that the bridge is safe until 2026."];
    assert_eq!(words(torn, Run::is_overlooked), left);
    let torn_words = "In June 2019 the harbour office counted about 1,200 crossings on a working day, fewer than half of them by lorry.";
    assert!(words(torn, |run| run.card).contains(&torn_words), "{torn:?}");
    // A text of which only excerpts are shipped is counted whole.
    let letter = &passage("letter-2022", "4").runs;
    assert_eq!(
        words(letter, |run| run.unused.is_some()),
        ["My grandmother sold oranges at the north end, and I miss the bell of the boat."]
    );
}

#[test]
fn the_page_marks_each_use_in_its_own_way_and_needs_nothing_else() {
    let built = Copy::mini().build().unwrap();
    let page = coverage::page(&Coverage::of(&built));
    let marked = [
        "<span class=\"card chapter\">A ferry would be enough for Saltmere",
        "<span class=\"unused\">I have said so at every meeting.</span> <span class=\"why\">(What the writer did",
        "<span class=\"overlooked\">",
        "Cards: bridge-opened-in-1904, crossings-in-2019.",
        "<li>Line 11: photo caption</li>",
    ];
    for words in marked {
        assert!(page.contains(words), "{words}\n{page}");
    }
    for class in ["card", "chapter", "unused", "overlooked"] {
        let rule = page.lines().find(|line| line.starts_with(&format!(".{class}"))).unwrap();
        assert!(["underline", "dotted", "italic", "dashed"].iter().any(|form| rule.contains(form)), "{rule}");
        assert!(!rule.contains("color"), "a mark is told by its form: {rule}");
    }
    for foreign in ["http:", "https:", "<script", "<link", "src=", "url("] {
        assert!(!page.contains(foreign), "{foreign}");
    }
}
