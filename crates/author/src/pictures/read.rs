//! The file of a picture, key by key. Not yet checked against anything.

use super::map_read::{self, MapEntry};
use crate::entries::{Prose, evidence};
use crate::fields::{Fields, Placed};
use crate::report::{Problem, Report};
use pack::{Date, PictureKind};
use std::ops::Range;

/// A picture as written.
pub struct PictureEntry {
    /// The finding.
    pub title: Option<Prose>,
    /// What it cannot say.
    pub caption: Option<Prose>,
    /// Id of the chapter whose answer it carries.
    pub chapter: Option<Placed<String>>,
    /// Its date, where that is not the dates of its texts.
    pub as_of: Option<Date>,
    /// What stands in it.
    pub content: Drawn,
}

/// What stands in a picture, by its kind.
pub enum Drawn {
    /// The kind is not known.
    Unread,
    /// `[[words]]`.
    Words(Vec<SpokenEntry>),
    /// `[[claim]]`.
    Grid(Vec<ClaimEntry>),
    /// `heading`, `[[question]]` and `[[framework]]`.
    Matrix(Option<Prose>, Vec<Named>, Vec<FrameworkEntry>),
    /// `[[column]]` and `[[mark]]`.
    Positions(Vec<Named>, Vec<PositionEntry>),
    /// `[[figure]]`.
    Figures(Vec<CountedEntry>),
    /// `[[scale]]`, `[[lane]]`, `[[mark]]` and `texts`.
    Timeline(TimelineEntry),
    /// `[[group]]`, `[[area]]`, `[[line]]` and `[[spot]]` with their outlines.
    Map(MapEntry),
}

/// Happenings in lanes.
pub struct TimelineEntry {
    /// The scales.
    pub scales: Vec<ScaleEntry>,
    /// The lanes.
    pub lanes: Vec<LaneEntry>,
    /// The happenings.
    pub marks: Vec<DatedEntry>,
    /// The heading of the lane of the texts.
    pub texts: Option<Prose>,
    /// Where the picture stands, for what it lacks.
    pub range: Range<usize>,
}

/// A scale.
pub struct ScaleEntry {
    /// What it is called.
    pub name: Option<Prose>,
    /// The first year.
    pub from: Option<Placed<u32>>,
    /// The last year.
    pub to: Option<Placed<u32>>,
}

/// A lane.
pub struct LaneEntry {
    /// What it is called.
    pub name: Named,
    /// Which of the two sides it is about.
    pub side: Option<Placed<u32>>,
}

/// A happening in a lane.
pub struct DatedEntry {
    /// Id of the event.
    pub event: Option<Placed<String>>,
    /// Id of the lane.
    pub lane: Option<Placed<String>>,
    /// What happened.
    pub text: Option<Prose>,
    /// Whether it goes on after its date.
    pub after: bool,
}

/// A heading with the id by which the same file refers to it.
pub struct Named {
    /// The id.
    pub id: Option<Placed<String>>,
    /// What readers see.
    pub text: Option<Prose>,
}

/// Words of a quote.
pub struct SpokenEntry {
    /// The words.
    pub words: Option<Placed<String>>,
    /// Id of the quote.
    pub quote: Option<Placed<String>>,
}

/// A line of ours with its evidence.
pub struct LineEntry {
    /// The words.
    pub text: Option<Prose>,
    /// Ids of quotes.
    pub quotes: Vec<Placed<String>>,
}

/// A claim with the quotes on each side.
pub struct ClaimEntry {
    /// The claim.
    pub text: Option<Prose>,
    /// Ids of quotes that say so.
    pub says: Vec<Placed<String>>,
    /// Ids of quotes that say it in part.
    pub partly: Vec<Placed<String>>,
    /// Ids of quotes that say otherwise.
    pub denies: Vec<Placed<String>>,
    /// Where it stands.
    pub range: Range<usize>,
}

/// A row of a matrix.
pub struct FrameworkEntry {
    /// What it is called.
    pub name: Option<Prose>,
    /// Since when or on what basis it holds.
    pub note: Option<LineEntry>,
    /// Its answers, each with the id of its question.
    pub cells: Vec<(Option<Placed<String>>, LineEntry)>,
}

/// A mark among positions.
pub struct PositionEntry {
    /// Id of the column.
    pub column: Option<Placed<String>>,
    /// What is said.
    pub spoken: SpokenEntry,
    /// Whether it denies what the column says.
    pub denies: bool,
}

/// A number as squares.
pub struct CountedEntry {
    /// Id of the card.
    pub card: Option<Placed<String>>,
    /// Id of the quote that says the number.
    pub quote: Option<Placed<String>>,
    /// The number.
    pub count: Option<Placed<u32>>,
    /// The number that it is a part of.
    pub of: Option<Placed<u32>>,
    /// How many a square stands for.
    pub per: Option<Placed<u32>>,
    /// What a square stands for.
    pub unit: Option<Prose>,
    /// Whether it is a place in an order.
    pub rank: bool,
}

/// Reads a picture.
pub fn picture(fields: &Fields<'_>, report: &mut Report) -> PictureEntry {
    PictureEntry {
        title: fields.text("title", report),
        caption: fields.text("caption", report),
        chapter: fields.optional_text("chapter", report),
        as_of: fields.date("as_of", report),
        content: match fields.choice("kind", &PictureKind::ALL, report) {
            None => unread(fields),
            Some(PictureKind::Words) => Drawn::Words(some(fields, "words", report, spoken)),
            Some(PictureKind::Grid) => Drawn::Grid(some(fields, "claim", report, claim)),
            Some(PictureKind::Matrix) => {
                let questions = some(fields, "question", report, named);
                Drawn::Matrix(fields.text("heading", report), questions, some(fields, "framework", report, framework))
            }
            Some(PictureKind::Figures) => Drawn::Figures(some(fields, "figure", report, counted)),
            Some(PictureKind::Timeline) => Drawn::Timeline(TimelineEntry {
                scales: some(fields, "scale", report, scale),
                lanes: some(fields, "lane", report, lane),
                marks: some(fields, "mark", report, dated),
                texts: fields.text("texts", report),
                range: fields.range(),
            }),
            Some(PictureKind::Map) => Drawn::Map(map_read::map(fields, report)),
            Some(PictureKind::Positions) => {
                let columns = some(fields, "column", report, named);
                Drawn::Positions(columns, some(fields, "mark", report, position))
            }
        },
    }
}

/// Without its kind, nothing is known of the other keys.
fn unread(fields: &Fields<'_>) -> Drawn {
    for key in [
        "words",
        "claim",
        "heading",
        "question",
        "framework",
        "column",
        "mark",
        "figure",
        "scale",
        "lane",
        "texts",
        "group",
        "area",
        "line",
        "spot",
        "land",
        "borders",
        "width",
        "height",
    ] {
        let _ = fields.place(key);
    }
    Drawn::Unread
}

/// The tables of a list that may not be empty.
fn some<T>(
    fields: &Fields<'_>,
    key: &'static str,
    report: &mut Report,
    read: fn(&Fields<'_>, &mut Report) -> T,
) -> Vec<T> {
    if fields.lacks(key) {
        let problem = Problem::new(fields.file(), 0..0, format!("this picture has no [[{key}]]"));
        report.push(problem.help(format!("add one [[{key}]] or more")));
    }
    fields.tables(key, report, read)
}

fn named(fields: &Fields<'_>, report: &mut Report) -> Named {
    Named { id: fields.text("id", report), text: fields.text("text", report) }
}

fn spoken(fields: &Fields<'_>, report: &mut Report) -> SpokenEntry {
    SpokenEntry { words: fields.text("words", report), quote: fields.text("quote", report) }
}

fn line(fields: &Fields<'_>, report: &mut Report) -> LineEntry {
    LineEntry { text: fields.text("text", report), quotes: evidence(fields, report) }
}

fn claim(fields: &Fields<'_>, report: &mut Report) -> ClaimEntry {
    if ["says", "partly", "denies"].iter().all(|side| fields.lacks(side)) {
        report.push(
            Problem::new(fields.file(), fields.range(), "no text says anything of this claim")
                .help("add `says`, `partly` or `denies` with ids of quotes that cards hold"),
        );
    }
    ClaimEntry {
        text: fields.text("text", report),
        says: fields.texts("says", report),
        partly: fields.texts("partly", report),
        denies: fields.texts("denies", report),
        range: fields.range(),
    }
}

fn framework(fields: &Fields<'_>, report: &mut Report) -> FrameworkEntry {
    FrameworkEntry {
        name: fields.text("name", report),
        note: fields.table("note", report, line),
        cells: fields.tables("cell", report, |cell, report| (cell.text("question", report), line(cell, report))),
    }
}

fn position(fields: &Fields<'_>, report: &mut Report) -> PositionEntry {
    PositionEntry {
        column: fields.text("column", report),
        spoken: spoken(fields, report),
        denies: fields.flag("denies", report),
    }
}

fn scale(fields: &Fields<'_>, report: &mut Report) -> ScaleEntry {
    ScaleEntry {
        name: fields.text("text", report),
        from: fields.number("from", report),
        to: fields.number("to", report),
    }
}

fn lane(fields: &Fields<'_>, report: &mut Report) -> LaneEntry {
    LaneEntry { name: named(fields, report), side: fields.number("side", report) }
}

fn dated(fields: &Fields<'_>, report: &mut Report) -> DatedEntry {
    DatedEntry {
        event: fields.text("event", report),
        lane: fields.text("lane", report),
        text: fields.text("text", report),
        after: fields.flag("after", report),
    }
}

fn counted(fields: &Fields<'_>, report: &mut Report) -> CountedEntry {
    let count = fields.number("count", report);
    CountedEntry {
        card: fields.text("card", report),
        quote: fields.text("quote", report),
        of: fields.number("of", report),
        per: fields.number("per", report),
        // A number that is not drawn has no squares to explain.
        unit: if count.is_some() { fields.text("unit", report) } else { None },
        count,
        rank: fields.flag("rank", report),
    }
}
