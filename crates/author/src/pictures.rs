//! Pictures as editors wrote them (`pictures/ID.toml`), read and made: names become places, and each text is given to
//! the checks. Not the checks of what is said, which are `pictures/evidence.rs`, and not drawing.

mod evidence;
mod lanes;
mod maker;
mod map;
mod map_read;
mod read;

use crate::entries::Entry;
use crate::fields::Placed;
use crate::lookup::Lookup;
use crate::quotes::one_line;
use crate::report::{Problem, Report};
use evidence::Evidence;
use maker::Maker;
use pack::*;
use read::{
    ClaimEntry, CountedEntry, Drawn, FrameworkEntry, LineEntry, Named, PictureEntry, PositionEntry, SpokenEntry,
};

pub use evidence::Known;
pub use read::picture;

/// The pictures, in the order of their files.
pub fn all(entries: &[Entry<PictureEntry>], known: &Known<'_>, report: &mut Report) -> Vec<Picture> {
    let pictures: Vec<Picture> = entries.iter().filter_map(|one| made(one, known, report)).collect();
    for (at, one) in entries.iter().enumerate() {
        let Some(chapter) = &one.value.chapter else { continue };
        let same = |other: &&Entry<PictureEntry>| {
            other.value.chapter.as_ref().is_some_and(|first| first.value == chapter.value)
        };
        if let Some(first) = entries[..at].iter().find(same) {
            report.push(
                Problem::new(&one.file, chapter.range.clone(), "this chapter has a picture already")
                    .note(format!("first   : {}", first.file))
                    .help("remove `chapter` from one of the two"),
            );
        }
    }
    pictures
}

/// The kinds of these pictures, each once.
pub fn kinds(pictures: &[Picture]) -> Vec<PictureKind> {
    let there = |kind: &PictureKind| pictures.iter().any(|picture| picture.kind() == *kind);
    PictureKind::ALL.into_iter().map(|(kind, _)| kind).filter(there).collect()
}

fn made(one: &Entry<PictureEntry>, known: &Known<'_>, report: &mut Report) -> Option<Picture> {
    let (file, value) = (one.file.as_str(), &one.value);
    let mut maker = Maker { file, known, evidence: Evidence { known, file }, report };
    let content = maker.content(&value.content)?;
    let chapter = value.chapter.as_ref().and_then(|id| known.chapters.find(file, id, maker.report));
    let mut picture = Picture {
        id: one.id.clone(),
        chapter: chapter.map(ChapterIx),
        title: String::new(),
        caption: String::new(),
        as_of: value.as_of,
        content,
    };
    if let Some(title) = value.title.as_ref().filter(|title| title.value.ends_with('.')) {
        let problem = Problem::new(file, title.range.clone(), "the title of a picture has no full stop");
        maker.report.push(problem.help("remove it"));
    }
    let quotes = picture.quotes();
    // A quote that was not found is reported where it stands; the words may be its.
    let all_found = !maker.report.has_spoilt("quotes") && !maker.report.has_spoilt("cards");
    for (to, text) in [(&mut picture.title, &value.title), (&mut picture.caption, &value.caption)] {
        if let Some(text) = text {
            *to = maker.ours(text);
            if all_found {
                maker.evidence.check(text, &quotes, maker.report);
            }
        }
    }
    Some(picture)
}

impl Maker<'_> {
    fn content(&mut self, drawn: &Drawn) -> Option<Content> {
        Some(match drawn {
            Drawn::Unread => return None,
            Drawn::Words(list) => Content::Words(list.iter().filter_map(|one| self.spoken(one)).collect()),
            Drawn::Grid(claims) => Content::Grid(claims.iter().map(|one| self.claim(one)).collect()),
            Drawn::Matrix(heading, questions, frameworks) => Content::Matrix {
                heading: heading.as_ref().map(|words| self.ours(words)).unwrap_or_default(),
                questions: questions.iter().map(|one| self.name(one)).collect(),
                frameworks: frameworks.iter().map(|one| self.framework(one, questions)).collect(),
            },
            Drawn::Figures(list) => Content::Figures(list.iter().filter_map(|one| self.counted(one)).collect()),
            Drawn::Map(one) => Content::Map(map::map(self, one)),
            Drawn::Timeline(timeline) => lanes::timeline(self, timeline),
            Drawn::Positions(columns, marks) => Content::Positions {
                columns: columns.iter().map(|one| self.name(one)).collect(),
                marks: marks.iter().filter_map(|one| self.position(one, columns)).collect(),
            },
        })
    }

    fn spoken(&mut self, one: &SpokenEntry) -> Option<Spoken> {
        let (words, quote) = (one.words.as_ref()?, one.quote.as_ref()?);
        let quote = QuoteIx(self.known.quotes.find(self.file, quote, self.report)?);
        self.evidence.spoken(words, quote, self.report);
        Some(Spoken { words: one_line(&words.value), quote })
    }

    fn line(&mut self, one: &LineEntry) -> Line {
        let quotes = self.known.quotes.all(self.file, &one.quotes, QuoteIx, self.report);
        let text = one.text.as_ref().map(|text| {
            // A quote that is not there is reported where it is named; its words may be these.
            if quotes.len() == one.quotes.len() {
                self.evidence.check(text, &quotes, self.report);
            }
            self.ours(text)
        });
        Line { text: text.unwrap_or_default(), quotes }
    }

    fn claim(&mut self, one: &ClaimEntry) -> Claim {
        let text = one.text.as_ref().map(|text| self.ours(text)).unwrap_or_default();
        let mut sides = [&one.says, &one.partly, &one.denies]
            .map(|names| self.known.quotes.all(self.file, names, QuoteIx, self.report));
        self.evidence.one_side_each(&sides, one.range.clone(), self.report);
        let [says, partly, denies] = &mut sides;
        Claim { text, says: std::mem::take(says), partly: std::mem::take(partly), denies: std::mem::take(denies) }
    }

    fn framework(&mut self, one: &FrameworkEntry, questions: &[Named]) -> Framework {
        let name = one.name.as_ref().map(|name| self.ours(name)).unwrap_or_default();
        let note = one.note.as_ref().map(|note| self.line(note));
        let mut cells = vec![None; questions.len()];
        for (question, line) in &one.cells {
            let (at, line) = (self.column(question.as_ref(), questions), self.line(line));
            let (Some(at), Some(question)) = (at, question) else { continue };
            if cells[usize::from(at)].replace(line).is_some() {
                let problem = Problem::new(self.file, question.range.clone(), "this question is answered already");
                self.report.push(problem.help("write one answer, with the quotes of both"));
            }
        }
        Framework { name, note, cells }
    }

    fn position(&mut self, one: &PositionEntry, columns: &[Named]) -> Option<Position> {
        let column = self.column(one.column.as_ref(), columns);
        let spoken = self.spoken(&one.spoken)?;
        Some(Position { column: column?, spoken, denies: one.denies })
    }

    fn column(&mut self, id: Option<&Placed<String>>, of: &[Named]) -> Option<u16> {
        let ids = of.iter().map(|one| one.id.as_ref().map_or("", |id| id.value.as_str()));
        Lookup::new("column", ids).find(self.file, id?, self.report)
    }

    /// A number; `None` after reporting why it cannot be drawn.
    fn counted(&mut self, one: &CountedEntry) -> Option<Counted> {
        let (card, quote) = (one.card.as_ref()?, one.quote.as_ref()?);
        let at = CardIx(self.known.cards.find(self.file, card, self.report)?);
        let said = QuoteIx(self.known.quotes.find(self.file, quote, self.report)?);
        let built = self.known.built.get(usize::from(at.0))?;
        if built.kind != CardKind::Figure {
            let problem = Problem::new(self.file, card.range.clone(), "this card shows no figure");
            self.report.push(problem.help("name a card of kind figure"));
        }
        if !built.quotes.contains(&said) {
            let problem = Problem::new(self.file, quote.range.clone(), "this quote is not one of the card");
            self.report.push(problem.help("name the quote of the card that says the number"));
        }
        let numbers: Vec<&Placed<u32>> = [&one.count, &one.of].into_iter().flatten().collect();
        let per = one.per.as_ref().map_or(1, |per| per.value);
        for number in numbers {
            self.evidence.number(number, said, self.report);
            if number.value == 0 || number.value.checked_rem(per) != Some(0) {
                let problem =
                    Problem::new(self.file, number.range.clone(), "this number is no whole number of squares");
                self.report.push(problem.help("let `per` divide it"));
                return None;
            }
        }
        Some(Counted {
            card: at,
            quote: said,
            count: one.count.as_ref().map_or(0, |count| count.value),
            of: one.of.as_ref().map(|of| of.value),
            per,
            unit: one.unit.as_ref().map(|unit| self.ours(unit)).unwrap_or_default(),
            rank: one.rank,
        })
    }
}
