//! Pictures as data: what stands where, and which quote carries each mark.
//! Not how they are drawn (crate `pictures`), and no words of a quote: what a picture quotes was found in its quote.

use crate::date::Date;
use crate::index::{CardIx, ChapterIx, EventIx, QuoteIx};
use serde::{Deserialize, Serialize};

/// What a picture is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum PictureKind {
    /// A list of quoted words.
    Words,
    /// Claims and what each text says of them.
    Grid,
    /// Frameworks and what each answers to the same questions.
    Matrix,
    /// Voices and which of several words each uses.
    Positions,
    /// Numbers as squares.
    Figures,
    /// Dated happenings in lanes below linear scales.
    Timeline,
    /// Areas, a line and spots.
    Map,
}

impl PictureKind {
    /// Every kind with its name in data.
    pub const ALL: [(PictureKind, &'static str); 7] = [
        (PictureKind::Words, "words"),
        (PictureKind::Grid, "grid"),
        (PictureKind::Matrix, "matrix"),
        (PictureKind::Positions, "positions"),
        (PictureKind::Figures, "figures"),
        (PictureKind::Timeline, "timeline"),
        (PictureKind::Map, "map"),
    ];

    /// Its name in data.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

/// One picture.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Picture {
    /// Name in data.
    pub id: String,
    /// The chapter whose answer it carries, if any.
    pub chapter: Option<ChapterIx>,
    /// The finding, as a sentence without a full stop.
    pub title: String,
    /// What it cannot say.
    pub caption: String,
    /// The date for which it holds, where that is not the dates of its texts.
    pub as_of: Option<Date>,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a picture.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Content {
    /// Quoted words, one below the other.
    Words(Vec<Spoken>),
    /// Claims, each with those who say something of it.
    Grid(Vec<Claim>),
    /// Questions, and the frameworks that answer them.
    Matrix {
        /// What the rows are.
        heading: String,
        /// The heading of each column.
        questions: Vec<String>,
        /// The rows.
        frameworks: Vec<Framework>,
    },
    /// Words, and who uses them.
    Positions {
        /// The heading of each column.
        columns: Vec<String>,
        /// The marks, each in one column; the row follows from who speaks in the quote.
        marks: Vec<Position>,
    },
    /// Numbers, one below the other.
    Figures(Vec<Counted>),
    /// Every event of the explainer in a lane.
    Timeline {
        /// The scales, one below the other, in the order of time and without a gap.
        scales: Vec<Scale>,
        /// The lanes, each drawn below every scale on which it has a mark.
        lanes: Vec<Lane>,
        /// The heading of the lane that shows until when each text can know anything.
        texts: String,
    },
    /// Where something lies.
    Map(Map),
}

/// A map. Outlines are paths of SVG in a frame of `width` and `height`; whose they are is said in `borders`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Map {
    /// The width of the frame.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// The outline of all that no text speaks of.
    pub land: String,
    /// Whose outlines these are.
    pub borders: String,
    /// What areas belong to.
    pub groups: Vec<Membership>,
    /// The areas.
    pub areas: Vec<Area>,
    /// Lines between them.
    pub lines: Vec<Line>,
    /// The course of each line.
    pub courses: Vec<String>,
    /// Towns and the like.
    pub spots: Vec<Spot>,
}

/// What areas of a map belong to, as texts say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Membership {
    /// What it is called.
    pub name: Line,
    /// Which of the two sides it is: 1 or 2; 0 for neither.
    pub side: u8,
    /// The pattern of its areas, cut to them; may be empty.
    pub pattern: String,
}

/// An area of a map.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Area {
    /// What it is called.
    pub name: String,
    /// What it belongs to: a place in the list of groups.
    pub group: u16,
    /// Where its name stands.
    pub at: (u16, u16),
    /// Its outline.
    pub outline: String,
    /// Whether the map is about it.
    pub main: bool,
}

/// A spot of a map.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Spot {
    /// What it is called, which stands in its quotes.
    pub name: Line,
    /// Where it lies.
    pub at: (u16, u16),
    /// Whether its name stands before it.
    pub before: bool,
}

/// Years side by side; a scale of one year is divided by its months.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Scale {
    /// What it is called.
    pub name: String,
    /// The first year.
    pub from: u16,
    /// The last year.
    pub to: u16,
}

/// Dated happenings that belong together.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Lane {
    /// What it is called.
    pub name: String,
    /// Which of the two sides it is about, for those who see colours: 1 or 2; 0 for neither.
    pub side: u8,
    /// Its marks, by date.
    pub marks: Vec<Dated>,
}

/// One happening in a lane.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Dated {
    /// The event, which has the date.
    pub event: EventIx,
    /// What happened, in a few words.
    pub text: String,
    /// The quotes of the event.
    pub quotes: Vec<QuoteIx>,
    /// Whether it goes on after its date.
    pub after: bool,
}

/// Words of a quote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Spoken {
    /// The words, which stand in the quote.
    pub words: String,
    /// The quote.
    pub quote: QuoteIx,
}

/// A line of ours with its evidence.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Line {
    /// The words.
    pub text: String,
    /// The quotes that carry it; at least one.
    pub quotes: Vec<QuoteIx>,
}

/// A claim and what the texts say of it. A text stands under one of the three at most; one under none is silent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Claim {
    /// The claim.
    pub text: String,
    /// Quotes that say so.
    pub says: Vec<QuoteIx>,
    /// Quotes of texts that say it in part, or both.
    pub partly: Vec<QuoteIx>,
    /// Quotes that say otherwise.
    pub denies: Vec<QuoteIx>,
}

/// A row of a matrix.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Framework {
    /// What it is called.
    pub name: String,
    /// Since when or on what basis it holds.
    pub note: Option<Line>,
    /// What it answers to each question, in their order.
    pub cells: Vec<Option<Line>>,
}

/// Where somebody stands, in their words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Position {
    /// The column, from 0.
    pub column: u16,
    /// What they say.
    pub spoken: Spoken,
    /// Whether they deny what the column says.
    pub denies: bool,
}

/// The number of a card of kind figure, as squares.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Counted {
    /// The card, which has value, unit and caveat in words.
    pub card: CardIx,
    /// The quote that says the number.
    pub quote: QuoteIx,
    /// The number; 0 where the text gives none that could be drawn.
    pub count: u32,
    /// The number that it is a part of.
    pub of: Option<u32>,
    /// How many a square stands for; divides both numbers.
    pub per: u32,
    /// What a square stands for.
    pub unit: String,
    /// Whether it is a place in an order, of which only the last square counts.
    pub rank: bool,
}

impl Picture {
    /// What it is.
    pub fn kind(&self) -> PictureKind {
        match &self.content {
            Content::Words(_) => PictureKind::Words,
            Content::Grid(_) => PictureKind::Grid,
            Content::Matrix { .. } => PictureKind::Matrix,
            Content::Positions { .. } => PictureKind::Positions,
            Content::Figures(_) => PictureKind::Figures,
            Content::Timeline { .. } => PictureKind::Timeline,
            Content::Map(_) => PictureKind::Map,
        }
    }

    /// Every quote that carries a mark, in reading order; one that carries several comes several times.
    pub fn quotes(&self) -> Vec<QuoteIx> {
        match &self.content {
            Content::Words(list) => list.iter().map(|one| one.quote).collect(),
            Content::Grid(claims) => {
                claims.iter().flat_map(|one| [&one.says, &one.partly, &one.denies]).flatten().copied().collect()
            }
            Content::Matrix { frameworks, .. } => {
                let lines = frameworks.iter().flat_map(|one| one.note.iter().chain(one.cells.iter().flatten()));
                lines.flat_map(|line| &line.quotes).copied().collect()
            }
            Content::Positions { marks, .. } => marks.iter().map(|one| one.spoken.quote).collect(),
            Content::Figures(figures) => figures.iter().map(|one| one.quote).collect(),
            Content::Map(map) => {
                let groups = map.groups.iter().map(|one| &one.name);
                let lines = groups.chain(&map.lines).chain(map.spots.iter().map(|one| &one.name));
                lines.flat_map(|line| &line.quotes).copied().collect()
            }
            Content::Timeline { lanes, .. } => {
                lanes.iter().flat_map(|lane| &lane.marks).flat_map(|mark| &mark.quotes).copied().collect()
            }
        }
    }
}
