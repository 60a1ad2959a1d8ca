//! What a sheet is asked to be: what goes in, as which kind, on which paper. Every choice has a default.
//! Not how it is written in an address: that is `address`.

use pack::{CardIx, ChapterIx};

/// What goes into a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// A chapter.
    Chapter(ChapterIx),
    /// The chapters of a path, by its place in the pack.
    Path(usize),
    /// These cards, each once, in this order; none where nothing was chosen.
    Cards(Vec<CardIx>),
}

/// What a sheet is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Kind {
    /// The text, or the cards, with the evidence in numbered notes.
    #[default]
    Reading,
    /// Exercises for students.
    Worksheet,
    /// The answers to the worksheet of the same seed.
    Key,
    /// Cards to cut out, the evidence on their backs.
    CutOut,
    /// The whole passages around the quotes, their lines numbered.
    Dossier,
    /// The terms that occur.
    Glossary,
    /// The dated events.
    Timeline,
}

/// The paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Paper {
    /// ISO 216 A4.
    #[default]
    A4,
    /// ANSI A, "US Letter".
    Letter,
}

/// How the paper lies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Turn {
    /// Upright.
    #[default]
    Portrait,
    /// Lying.
    Landscape,
}

/// The size of the letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Size {
    /// As a book.
    #[default]
    Normal,
    /// For readers who need large letters.
    Large,
}

/// How much ink is spent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Ink {
    /// Rules and grey grounds.
    #[default]
    Full,
    /// Words and thin lines only.
    Save,
}

/// How many cards to cut out stand on a page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Per {
    /// Two.
    Two,
    /// Four.
    #[default]
    Four,
    /// Eight.
    Eight,
}

impl Kind {
    /// Every kind with its word in addresses.
    pub const ALL: [(Kind, &'static str); 7] = [
        (Kind::Reading, "reading"),
        (Kind::Worksheet, "worksheet"),
        (Kind::Key, "key"),
        (Kind::CutOut, "cut-out"),
        (Kind::Dossier, "dossier"),
        (Kind::Glossary, "glossary"),
        (Kind::Timeline, "timeline"),
    ];
}

impl Paper {
    /// Every paper with its word in addresses.
    pub const ALL: [(Paper, &'static str); 2] = [(Paper::A4, "a4"), (Paper::Letter, "letter")];
}

impl Turn {
    /// Both ways with their words in addresses.
    pub const ALL: [(Turn, &'static str); 2] = [(Turn::Portrait, "portrait"), (Turn::Landscape, "landscape")];
}

impl Size {
    /// Both sizes with their words in addresses.
    pub const ALL: [(Size, &'static str); 2] = [(Size::Normal, "normal"), (Size::Large, "large")];
}

impl Ink {
    /// Both with their words in addresses.
    pub const ALL: [(Ink, &'static str); 2] = [(Ink::Full, "full"), (Ink::Save, "save")];
}

impl Per {
    /// Every number with its word in addresses.
    pub const ALL: [(Per, &'static str); 3] = [(Per::Two, "2"), (Per::Four, "4"), (Per::Eight, "8")];
}

/// The word that stands for `one` in addresses.
pub(crate) fn word<T: Copy + PartialEq>(all: &[(T, &'static str)], one: T) -> &'static str {
    all.iter().find(|(value, _)| *value == one).map_or("", |(_, word)| word)
}

/// The seed of a sheet whose address names none.
pub const FIRST_SEED: u32 = 1;

/// One sheet, as asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Request {
    /// What goes in.
    pub what: What,
    /// What it is for.
    pub kind: Kind,
    /// The paper.
    pub paper: Paper,
    /// How it lies.
    pub turn: Turn,
    /// The size of the letters.
    pub size: Size,
    /// How much ink is spent.
    pub ink: Ink,
    /// How many cards to cut out stand on a page.
    pub per: Per,
    /// Which of the many worksheets; the key of the same seed belongs to it.
    pub seed: u32,
}

impl Request {
    /// A reading sheet on A4 with every other choice at its default.
    pub fn new(what: What) -> Self {
        Self {
            what,
            kind: Kind::default(),
            paper: Paper::default(),
            turn: Turn::default(),
            size: Size::default(),
            ink: Ink::default(),
            per: Per::default(),
            seed: FIRST_SEED,
        }
    }

    /// Width and height of a page as it lies, in tenths of a millimetre.
    pub fn page(&self) -> (u16, u16) {
        let (short, long) = match self.paper {
            Paper::A4 => (2100, 2970),
            Paper::Letter => (2159, 2794),
        };
        match self.turn {
            Turn::Portrait => (short, long),
            Turn::Landscape => (long, short),
        }
    }

    /// Columns and rows of cards to cut out on a page as it lies.
    pub fn grid(&self) -> (usize, usize) {
        let (columns, rows) = match self.per {
            Per::Two => (1, 2),
            Per::Four => (2, 2),
            Per::Eight => (2, 4),
        };
        match self.turn {
            Turn::Portrait => (columns, rows),
            Turn::Landscape => (rows, columns),
        }
    }

    /// The class names that say which sheet this is: `sheet worksheet a4 landscape large save`, those of a default left out but for
    /// kind and paper.
    pub fn classes(&self) -> String {
        let mut out = String::from("sheet ");
        out.push_str(word(&Kind::ALL, self.kind));
        out.push(' ');
        out.push_str(word(&Paper::ALL, self.paper));
        for (there, name) in [
            (self.turn == Turn::Landscape, " landscape"),
            (self.size == Size::Large, " large"),
            (self.ink == Ink::Save, " save"),
        ] {
            out.push_str(if there { name } else { "" });
        }
        out
    }
}
