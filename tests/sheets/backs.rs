//! Cards to cut out as they lie on paper: each back over its front, in millimetres, read from printed files.
//! Not what stands on them.

use super::Lesson;
use super::print::{CLIPPED, plain};
use address::sheet::{Kind, Paper, Per, Request, Size, Turn, What};
use lab::{Engine, Page, Setup, Suite};
use pack::CardIx;
use pdf_extract::{ColorSpace, Document, MediaBox, OutputDev, OutputError, Path, PathOp, Transform, output_doc};
use std::sync::Arc;

/// How far a back may lie beside its front, in millimetres.
const BESIDE: f64 = 1.0;

/// How many cards are printed: two pages of eight, the second not full.
const CARDS: usize = 11;

/// Length and thickness of a mark to cut along, in millimetres, and how far a browser may round them.
const MARK: (f64, f64, f64) = (3.0, 0.27, 0.25);

/// Marks at a card: two at each corner.
const MARKS: usize = 8;

/// How much of a card's first words is compared, in characters.
const FIRST_WORDS: usize = 24;

pub fn add(suite: &mut Suite, lesson: &Arc<Lesson>) {
    let here = Arc::clone(lesson);
    let name = "printed on both sides and turned along the long edge, each back lies over its front";
    suite.with(&[Engine::Chromium], &Setup::default(), name, move |page| {
        for &(per, _) in Per::ALL {
            for &(paper, _) in Paper::ALL {
                for &(turn, _) in Turn::ALL {
                    let what = What::Cards(CardIx::all(&here.pack).take(CARDS).collect());
                    meet(page, &here, &Request { kind: Kind::CutOut, per, paper, turn, ..Request::new(what) });
                }
            }
        }
    });

    let here = Arc::clone(lesson);
    suite.everywhere("no card to cut out is cut off, whatever the paper and the letters", move |page| {
        let mut cards: Vec<CardIx> = CardIx::all(&here.pack).collect();
        let long =
            |card: &CardIx| here.pack[*card].quotes.iter().map(|quote| here.pack.shown(*quote).len()).sum::<usize>();
        cards.sort_by_key(|card| std::cmp::Reverse(long(card)));
        // Those with most evidence, and those with least, whose letters are the largest.
        let what = What::Cards([&cards[..CARDS], &cards[cards.len() - CARDS..]].concat());
        for &(per, _) in Per::ALL {
            for &(size, _) in Size::ALL {
                for &(turn, _) in Turn::ALL {
                    let base = Request { kind: Kind::CutOut, per, size, turn, ..Request::new(what.clone()) };
                    let address = Request { paper: Paper::Letter, ..base }.write(&here.pack);
                    page.open("about:blank");
                    here.open(page, &address);
                    assert_eq!(
                        page.count(".cell[data-letters]"),
                        4 * CARDS,
                        "{per:?} {size:?} {turn:?}: fronts and backs"
                    );
                    let clipped: Vec<String> = page.eval(CLIPPED);
                    assert_eq!(clipped, [""; 0], "{per:?} {size:?} {turn:?}");
                }
            }
        }
        assert!(page.count("[data-letters='60'], [data-letters='71']") > 0, "none of them is full");
    });
}

/// Prints a sheet of cards and compares each pair of its pages.
fn meet(page: &mut Page, here: &Lesson, request: &Request) {
    let address = request.write(&here.pack);
    page.open("about:blank");
    here.open(page, &address);
    let file = Document::load_mem(&page.print_on(handout::measures(request))).unwrap_or_else(|error| page.fail(error));
    let mut printed = Printed::default();
    output_doc(&file, &mut printed).unwrap_or_else(|error| page.fail(error));

    let mut seen = 0;
    // The last page may hold the sheet's address alone.
    printed.0.retain(|sheet| !sheet.cards.is_empty());
    for pair in printed.0.chunks(2) {
        let [fronts, backs] = pair else { page.fail(format!("{address}: a page of fronts without backs")) };
        assert_eq!(fronts.cards.len(), backs.cards.len(), "{address}");
        for front in &fronts.cards {
            let at = CardIx(seen);
            seen += 1;
            let words = plain(&front.words);
            let title: String = plain(&here.pack[at].title).chars().take(FIRST_WORDS).collect();
            assert!(words.starts_with(&format!("{seen}{title}")), "{address}: {words} is not front {seen}");
            // Neither a quote nor a name begins with a digit.
            let numbered = |back: &&Card| {
                plain(&back.words).split(|c: char| !c.is_ascii_digit()).next() == Some(&seen.to_string())
            };
            let back = backs.cards.iter().find(numbered);
            let Some(back) = back else { page.fail(format!("{address}: card {seen} has no back")) };
            let behind = turned(back.frame, backs.size);
            let beside = (0..4).map(|side| (behind[side] - front.frame[side]).abs()).fold(0.0, f64::max);
            assert!(
                beside <= BESIDE,
                "{address}: back {seen} lies {beside:.2} mm beside: {behind:?} {:?}",
                front.frame
            );
        }
    }
    assert_eq!(usize::from(seen), CARDS, "{address}");
}

/// Where a frame lies when the paper is turned over along its long edge.
fn turned([left, low, right, high]: [f64; 4], (width, height): (f64, f64)) -> [f64; 4] {
    if width < height { [width - right, low, width - left, high] } else { [left, height - high, right, height - low] }
}

/// A card on paper.
struct Card {
    /// Left, lower, right and upper edge by its marks, in millimetres from the lower left corner.
    frame: [f64; 4],
    /// What is written before its marks are drawn.
    words: String,
}

/// A page of a file.
#[derive(Default)]
struct Sheet {
    /// Width and height, in millimetres.
    size: (f64, f64),
    cards: Vec<Card>,
    words: String,
    marks: Vec<[f64; 4]>,
}

/// The pages of a file as they are drawn: of each card its words, then its marks.
#[derive(Default)]
struct Printed(Vec<Sheet>);

/// Points to millimetres.
fn millimetres(points: f64) -> f64 {
    points * 25.4 / 72.0
}

impl Printed {
    fn mark(&mut self, mark: [f64; 4]) {
        let Some(sheet) = self.0.last_mut() else { return };
        sheet.marks.push(mark);
        if sheet.marks.len() == MARKS {
            let marks = std::mem::take(&mut sheet.marks);
            let edge = |side: usize, most: fn(f64, f64) -> f64| marks.iter().map(|mark| mark[side]).reduce(most);
            let frame = [edge(0, f64::min), edge(1, f64::min), edge(2, f64::max), edge(3, f64::max)];
            sheet
                .cards
                .push(Card { frame: frame.map(Option::unwrap_or_default), words: std::mem::take(&mut sheet.words) });
        }
    }
}

impl OutputDev for Printed {
    fn begin_page(&mut self, _: u32, paper: &MediaBox, _: Option<(f64, f64, f64, f64)>) -> Result<(), OutputError> {
        let size = (millimetres(paper.urx - paper.llx), millimetres(paper.ury - paper.lly));
        self.0.push(Sheet { size, ..Sheet::default() });
        Ok(())
    }

    fn end_page(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn output_character(&mut self, _: &Transform, _: f64, _: f64, _: f64, words: &str) -> Result<(), OutputError> {
        self.0.iter_mut().last().into_iter().for_each(|sheet| sheet.words.push_str(words));
        Ok(())
    }

    fn begin_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_word(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn end_line(&mut self) -> Result<(), OutputError> {
        Ok(())
    }

    fn fill(&mut self, to: &Transform, _: &ColorSpace, _: &[f64], path: &Path) -> Result<(), OutputError> {
        // The dashes around a card come before its words, and after the foot of the page: words before them are not its own.
        if path.ops.len() > 1 && self.0.last().is_some_and(|sheet| sheet.marks.is_empty()) {
            self.0.iter_mut().last().into_iter().for_each(|sheet| sheet.words.clear());
        }
        let [PathOp::Rect(x, y, width, height)] = path.ops[..] else { return Ok(()) };
        let at = |x: f64, y: f64| [x * to.m11 + y * to.m21 + to.m31, x * to.m12 + y * to.m22 + to.m32].map(millimetres);
        let ([a, b], [c, d]) = (at(x, y), at(x + width, y + height));
        let (wide, high) = ((c - a).abs(), (d - b).abs());
        let (long, thin, rounding) = MARK;
        if (wide.max(high) - long).abs() <= rounding && (wide.min(high) - thin).abs() <= rounding {
            self.mark([a.min(c), b.min(d), a.max(c), b.max(d)]);
        }
        Ok(())
    }
}
