//! What holds for every sheet of both explainers: worksheet and key in step, quotes word for word, dates, edition, nothing empty.
//! Not what each looks like: `written` has some of them in full.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where something is wrong")]

mod common;

use address::sheet::{Kind, Per, Request, Turn, What};
use author::Built;
use common::{MINI, REAL};
use handout::{Block, Sheet, sheet};
use pack::{CardIx, ChapterBlock, ChapterIx, QuoteIx};
use std::sync::LazyLock;
use tree::{Element, Node};

/// Every element, depth first.
fn walk<'a>(nodes: &'a [Node], each: &mut dyn FnMut(&'a Element)) {
    for node in nodes {
        if let Node::Element(one) = node {
            each(one);
            walk(&one.children, each);
        }
    }
}

fn words(one: &Element) -> String {
    let word = |node: &Node| match node {
        Node::Text(words) => words.clone(),
        Node::Element(one) => words(one),
    };
    one.children.iter().map(word).collect()
}

fn whats(built: &Built) -> Vec<What> {
    let chapters = ChapterIx::all(&built.pack).map(What::Chapter);
    let paths = pack::PathIx::all(&built.pack).map(What::Path);
    let cards = CardIx::all(&built.pack).take(25).collect();
    chapters.chain(paths).chain([What::Cards(cards)]).collect()
}

/// Every kind of sheet of every chapter and path, and of the first cards, of both explainers.
static ALL: LazyLock<Vec<(&Built, Request, Sheet)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for built in [&*REAL, &*MINI] {
        for what in whats(built) {
            for &(kind, _) in Kind::ALL {
                let request = Request { kind, ..Request::new(what.clone()) };
                let sheet = sheet(&built.pack, &built.digest, &request, Some("https://example.org/#x"));
                all.push((built, request, sheet));
            }
        }
    }
    all
});

fn all() -> impl Iterator<Item = &'static (&'static Built, Request, Sheet)> {
    ALL.iter()
}

#[test]
fn quotes_are_word_for_word_and_everything_that_is_named_exists() {
    let mut quotes = 0;
    for (built, request, sheet) in all() {
        let pack = &built.pack;
        for block in &sheet.blocks {
            walk(&block.nodes, &mut |one| {
                assert!(one.get("style").is_none() && one.get("onclick").is_none(), "{one:?}");
                if let Some(id) = one.get("data-quote") {
                    assert_eq!(words(one), pack.shown(QuoteIx::find(pack, id).unwrap()), "{request:?}");
                    quotes += 1;
                }
                if let Some(id) = one.get("data-card") {
                    assert!(CardIx::find(pack, id).is_some());
                }
                // A card's date stands with it; a back lies behind its front, which has it.
                if one.get("data-card").is_some() && !words(one).contains("as of") {
                    assert_eq!(one.get("class"), Some("cell"), "a card without its date: {one:?}");
                }
                if one.tag == "time" {
                    let said = words(one);
                    assert!(pack::Date::parse(one.get("datetime").unwrap_or(&said)).is_some());
                }
            });
        }
    }
    assert!(quotes > 2_500, "only {quotes} quotes were looked at");
}

#[test]
fn every_sheet_tells_edition_digest_standing_line_and_dates() {
    for (built, request, sheet) in all() {
        let foot = tree::text(&sheet.foot);
        assert!(foot.contains(&built.pack.edition.version) && foot.contains(&built.digest[..12]), "{foot}");
        assert!(foot.contains(&built.pack.edition.standing));
        let mut dates = 0;
        sheet.blocks.iter().for_each(|block| walk(&block.nodes, &mut |one| dates += usize::from(one.tag == "time")));
        // A sheet without any quote says so; the front of a card has its own date.
        let none = ["None of the explained terms", "No dated event", "Not on this sheet"];
        let said = tree::text(&sheet.blocks[1].nodes);
        assert!(dates > 0 || none.iter().any(|words| said.contains(words)), "{request:?} has no date: {said}");
    }
}

#[test]
fn no_block_is_empty_and_no_sheet_ends_in_a_heading() {
    for (_, request, sheet) in all() {
        for block in &sheet.blocks {
            assert!(!tree::text(&block.nodes).is_empty(), "{request:?}: an empty block");
            let heading = matches!(&block.nodes[0], Node::Element(one) if ["h2", "h3"].contains(&one.tag));
            assert!(!heading || block.keep_with_next, "{request:?}: a heading that may stand alone");
        }
        assert!(sheet.blocks.last().is_some_and(|last| !last.keep_with_next), "{request:?}");
    }
}

#[test]
fn citations_are_numbered_and_every_number_leads_to_a_note() {
    for (_, request, sheet) in all().filter(|(_, request, _)| request.kind == Kind::Reading) {
        let (mut cited, mut notes) = (Vec::new(), Vec::new());
        for block in &sheet.blocks {
            walk(&block.nodes, &mut |one| match one.get("class") {
                Some("refs") => {
                    let list = words(one);
                    let numbers = list.trim_matches(['[', ']']).split(", ").map(|one| one.parse::<usize>().unwrap());
                    cited.extend(numbers);
                }
                Some("notes") => {
                    assert!(words(one).contains("paragraph") || words(one).contains("footnote"), "{one:?}");
                    notes.push(one.get("start").unwrap().parse::<usize>().unwrap());
                }
                _ => {}
            });
        }
        notes.sort_unstable();
        notes.dedup();
        assert_eq!(notes, (1..=notes.len()).collect::<Vec<_>>(), "{request:?}");
        assert!(cited.iter().all(|number| notes.contains(number)), "{request:?}");
    }
}

#[test]
fn every_name_for_style_sheets_is_told_where_the_crate_begins() {
    let told = include_str!("../src/lib.rs");
    for (_, _, sheet) in all() {
        // Inside a picture are the names of the crate `pictures`.
        let drawn = |nodes: &&Vec<Node>| match nodes.first() {
            Some(Node::Element(one)) => one.get("data-picture").is_some(),
            _ => false,
        };
        let blocks = sheet.blocks.iter().map(|block| &block.nodes).filter(|nodes| !drawn(nodes));
        for nodes in blocks.chain([&sheet.foot]) {
            walk(nodes, &mut |one| {
                for name in one.get("class").unwrap_or_default().split(' ').filter(|name| !name.is_empty()) {
                    assert!(told.contains(&format!("`{name}`")), "{name} is not told");
                }
                for (name, _) in one.attrs.iter().filter(|(name, _)| name.starts_with("data-")) {
                    assert!(told.contains(&format!("`{name}`")), "{name} is not told");
                }
            });
        }
    }
}

/// Number and exercise of each item.
fn items(sheet: &Sheet) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for block in &sheet.blocks {
        walk(&block.nodes, &mut |one| {
            if let Some(exercise) = one.get("data-exercise") {
                out.push((one.get("start").unwrap().to_owned(), exercise.to_owned()));
            }
        });
    }
    out
}

#[test]
fn the_key_answers_the_worksheet_of_its_seed_item_by_item() {
    for what in whats(&REAL) {
        for seed in 0..5 {
            let of =
                |kind| sheet(&REAL.pack, &REAL.digest, &Request { kind, seed, ..Request::new(what.clone()) }, None);
            let (asked, answered) = (of(Kind::Worksheet), of(Kind::Key));
            assert_eq!(items(&asked), items(&answered));
            assert!(items(&asked).len() >= 5, "{what:?}");
            let (asked, answered) = (blocks(&asked), blocks(&answered));
            for (question, answer) in asked.iter().zip(&answered) {
                lettered(question, answer);
                let answer = tree::text(&answer.nodes);
                assert!(answer.contains("paragraph ") || answer.contains("footnote "), "no passage: {answer}");
            }
        }
    }
}

fn blocks(sheet: &Sheet) -> Vec<&Block> {
    let item = |block: &&Block| matches!(&block.nodes[0], Node::Element(one) if one.get("data-exercise").is_some());
    sheet.blocks.iter().filter(item).collect()
}

/// The lettered answer of the key is the option of the worksheet that has this letter.
fn lettered(question: &Block, answer: &Block) {
    let mut options = Vec::new();
    walk(&question.nodes, &mut |one| {
        if one.get("class") == Some("options") {
            walk(&one.children, &mut |item| options.push(words(item)));
        }
    });
    let mut given = String::new();
    walk(&answer.nodes, &mut |one| {
        if one.get("class") == Some("answer") {
            given = words(one);
        }
    });
    if let Some((letter, words)) = given.split_once(") ").filter(|_| !options.is_empty()) {
        let at = usize::from(letter.as_bytes()[0] - b'a');
        assert_eq!(options[at], words);
    } else {
        assert!(options.is_empty(), "no letter in {given:?}");
    }
}

#[test]
fn another_seed_is_another_sheet_and_the_same_seed_the_same() {
    let of = |seed| {
        let request = Request { kind: Kind::Worksheet, seed, ..Request::new(What::Path(pack::PathIx(0))) };
        sheet(&REAL.pack, &REAL.digest, &request, None)
    };
    assert_eq!(of(3), of(3));
    assert_ne!(of(3).blocks, of(4).blocks);
}

#[test]
fn each_back_lies_behind_its_front() {
    let cards: Vec<CardIx> = CardIx::all(&REAL.pack).take(11).collect();
    for &(per, _) in Per::ALL {
        for &(turn, _) in Turn::ALL {
            let request = Request { kind: Kind::CutOut, per, turn, ..Request::new(What::Cards(cards.clone())) };
            let sheet = sheet(&REAL.pack, &REAL.digest, &request, Some("https://example.org/#x"));
            let (columns, rows) = handout::grid(&request);
            assert!(sheet.paged && sheet.blocks.len() == 2 * cards.len().div_ceil(columns * rows));
            let mut fronts = Vec::new();
            for pair in sheet.blocks.chunks(2) {
                let [front, back] = [&pair[0], &pair[1]].map(|page| {
                    let Node::Element(grid) = &page.nodes[0] else { panic!("a page is a grid") };
                    let id = |node: &Node| match node {
                        Node::Element(cell) => cell.get("data-card").map(str::to_owned),
                        Node::Text(_) => None,
                    };
                    grid.children.iter().map(id).collect::<Vec<_>>()
                });
                assert_eq!((front.len(), back.len()), (columns * rows, columns * rows));
                for row in 0..rows {
                    for column in 0..columns {
                        // Turned over along the long edge: sideways where it is upright, upwards where it lies.
                        let behind = match turn {
                            Turn::Portrait => row * columns + columns - 1 - column,
                            Turn::Landscape => (rows - 1 - row) * columns + column,
                        };
                        assert_eq!(front[row * columns + column], back[behind]);
                    }
                }
                fronts.extend(front.into_iter().flatten());
            }
            assert_eq!(fronts, cards.iter().map(|card| REAL.pack[*card].id.clone()).collect::<Vec<_>>());
        }
    }
}

#[test]
fn a_dossier_holds_whole_paragraphs_in_lines_that_fit() {
    let mut lines = 0;
    for (_, _, sheet) in all().filter(|(_, request, _)| request.kind == Kind::Dossier) {
        for block in &sheet.blocks {
            walk(&block.nodes, &mut |one| {
                if one.get("class") == Some("lines") {
                    walk(&one.children, &mut |line| {
                        lines += usize::from(line.tag == "li");
                        assert!(words(line).chars().count() <= 64 || !words(line).contains(' '), "{line:?}");
                    });
                }
            });
        }
    }
    assert!(lines > 500, "only {lines} lines");
}

#[test]
fn nothing_chosen_says_so() {
    for &(kind, _) in Kind::ALL {
        let request = Request { kind, ..Request::new(What::Cards(Vec::new())) };
        let sheet = sheet(&REAL.pack, &REAL.digest, &request, None);
        assert!(!sheet.paged);
        assert!(tree::text(&sheet.blocks[1].nodes).contains("Choose a chapter"), "{kind:?}");
    }
}

#[test]
fn two_or_four_cards_on_a_page_carry_their_evidence_whole() {
    let cards: Vec<CardIx> = CardIx::all(&REAL.pack).collect();
    for per in [Per::Two, Per::Four] {
        let request = Request { kind: Kind::CutOut, per, ..Request::new(What::Cards(cards.clone())) };
        let sheet = sheet(&REAL.pack, &REAL.digest, &request, None);
        let written: String = sheet.blocks.iter().map(|block| tree::text(&block.nodes)).collect();
        let squeezed = |words: &str| words.split_whitespace().collect::<String>();
        let written = squeezed(&written);
        for quote in cards.iter().flat_map(|card| &REAL.pack[*card].quotes) {
            assert!(written.contains(&squeezed(&REAL.pack.shown(*quote))), "{per:?}: {}", REAL.pack[*quote].id);
        }
    }
}

#[test]
fn the_reading_sheet_of_a_chapter_holds_its_narrative_and_numbers_what_it_shows() {
    for (built, request, sheet) in all() {
        let (Kind::Reading, What::Chapter(at)) = (request.kind, &request.what) else {
            continue;
        };
        let chapter = &built.pack[*at];
        let written: String = sheet.blocks.iter().map(|block| tree::text(&block.nodes)).collect();
        for sentence in chapter.sentences() {
            assert!(written.contains(&sentence.text), "{}: {}", chapter.id, sentence.text);
        }
        let (mut items, mut standing) = (0, 0);
        for block in &sheet.blocks {
            walk(&block.nodes, &mut |one| match one.get("class") {
                Some("listing") => items += one.children.len(),
                Some("pull-quote") => standing += 1,
                _ => {}
            });
        }
        let listed = |block: &ChapterBlock| if let ChapterBlock::List { items, .. } = block { items.len() } else { 0 };
        let alone = chapter.blocks.iter().filter(|block| matches!(block, ChapterBlock::Quote(_))).count();
        assert_eq!((items, standing), (chapter.blocks.iter().map(listed).sum(), alone), "{}", chapter.id);
    }
}
