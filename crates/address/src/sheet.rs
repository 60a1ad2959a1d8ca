//! The request for a sheet: `view=handout&cards=a,b&kind=worksheet&seed=7`, so that a link is a handout. Every choice
//! has a default, which is left out. Not the sheet: that is the crate `handout`.

use crate::options;
use crate::parts::{Part, Unknown, cards, number, parts, set, value_of, written};
use crate::write::ids;
use pack::{CardIx, ChapterIx, Pack, PathIx};

/// What goes into a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum What {
    /// A chapter.
    Chapter(ChapterIx),
    /// The chapters of a path.
    Path(PathIx),
    /// These cards, each once, in this order; none where nothing was chosen.
    Cards(Vec<CardIx>),
}

words! {
    /// What a sheet is for.
    pub enum Kind {
        /// The text, or the cards, with the evidence in numbered notes.
        #[default]
        Reading = "reading",
        /// Exercises for students.
        Worksheet = "worksheet",
        /// The answers to the worksheet of the same seed.
        Key = "key",
        /// Cards to cut out, the evidence on their backs.
        CutOut = "cut-out",
        /// The whole passages around the quotes, their lines numbered.
        Dossier = "dossier",
        /// The terms that occur.
        Glossary = "glossary",
        /// The dated events.
        Timeline = "timeline",
    }
}

words! {
    /// The paper.
    pub enum Paper {
        /// ISO 216 A4.
        #[default]
        A4 = "a4",
        /// ANSI A, "US Letter".
        Letter = "letter",
    }
}

words! {
    /// How the paper lies.
    pub enum Turn {
        /// Upright.
        #[default]
        Portrait = "portrait",
        /// Lying.
        Landscape = "landscape",
    }
}

words! {
    /// The size of the letters.
    pub enum Size {
        /// As a book.
        #[default]
        Normal = "normal",
        /// For readers who need large letters.
        Large = "large",
    }
}

words! {
    /// How much ink is spent.
    pub enum Ink {
        /// Rules and grey grounds.
        #[default]
        Full = "full",
        /// Words and thin lines only.
        Save = "save",
    }
}

words! {
    /// How many cards to cut out stand on a page.
    pub enum Per {
        /// Two.
        Two = "2",
        /// Four.
        #[default]
        Four = "4",
        /// Eight.
        Eight = "8",
    }
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

impl Default for Request {
    fn default() -> Self {
        Self::new(What::Cards(Vec::new()))
    }
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

    /// Reads an address, with or without its leading `#`. What is not understood is left out and named; nothing fails.
    ///
    /// A part that stands twice counts once: the second is named. Of `chapter`, `path` and `cards` the first counts;
    /// `cards` behind one of the others are picked and not on the sheet.
    pub fn parse(pack: &Pack, address: &str) -> (Self, Vec<Unknown>) {
        match parts(pack, address) {
            Ok(parts) => {
                let mut unknown = Vec::new();
                (Self::of(pack, &parts, &mut unknown), unknown)
            }
            Err(too_long) => (Self::default(), vec![too_long]),
        }
    }

    pub(crate) fn of(pack: &Pack, parts: &[Part], unknown: &mut Vec<Unknown>) -> Self {
        let mut request = Self::default();
        for (at, part) in parts.iter().enumerate() {
            let had = |keys: &[&str]| parts[..at].iter().any(|one| keys.contains(&one.key.as_str()));
            let (again, beside) = match part.key.as_str() {
                "chapter" | "path" => (had(&["chapter", "path", "cards"]), false),
                "cards" => (had(&["cards"]), had(&["chapter", "path"])),
                other => (had(&[other]), false),
            };
            let understood = match (again, beside) {
                (true, _) => false,
                (false, true) => {
                    cards(pack, &part.value, |id| unknown.push(id));
                    true
                }
                (false, false) => request.take(pack, &part.key, &part.value, unknown),
            };
            if !understood {
                unknown.push(part.unknown());
            }
        }
        request
    }

    /// Takes one part; whether it was understood. Ids of cards that are not there are named one by one.
    fn take(&mut self, pack: &Pack, key: &str, value: &str, unknown: &mut Vec<Unknown>) -> bool {
        match key {
            "view" => value == "handout",
            "chapter" => set(ChapterIx::find(pack, value).map(What::Chapter), &mut self.what),
            "path" => set(PathIx::find(pack, value).map(What::Path), &mut self.what),
            "cards" => {
                self.what = What::Cards(cards(pack, value, |id| unknown.push(id)));
                true
            }
            "kind" => set(Kind::find(value), &mut self.kind),
            "paper" => set(Paper::find(value), &mut self.paper),
            "turn" => set(Turn::find(value), &mut self.turn),
            "size" => set(Size::find(value), &mut self.size),
            "ink" => set(Ink::find(value), &mut self.ink),
            "per" => set(Per::find(value), &mut self.per),
            "seed" => set(number(value), &mut self.seed),
            _ => options::of_frames(key),
        }
    }

    /// The address of this sheet, without `#`. [`Request::parse`] reads it back to the same.
    pub fn write(&self, pack: &Pack) -> String {
        let usual = Self::default();
        let what = match &self.what {
            What::Chapter(at) => Some(written("chapter", &pack[*at].id)),
            What::Path(at) => Some(written("path", &pack[*at].id)),
            What::Cards(cards) => (!cards.is_empty()).then(|| written("cards", &ids(pack, cards))),
        };
        let choices = [
            ("kind", self.kind != usual.kind, self.kind.word()),
            ("paper", self.paper != usual.paper, self.paper.word()),
            ("turn", self.turn != usual.turn, self.turn.word()),
            ("size", self.size != usual.size, self.size.word()),
            ("ink", self.ink != usual.ink, self.ink.word()),
            ("per", self.per != usual.per, self.per.word()),
        ];
        let choices = choices.into_iter().filter(|(_, chosen, _)| *chosen).map(|(key, _, word)| written(key, word));
        let seed = (self.seed != usual.seed).then(|| written("seed", &self.seed.to_string()));
        let view = written("view", "handout");
        [view].into_iter().chain(what).chain(choices).chain(seed).collect::<Vec<_>>().join("&")
    }
}

/// The cards that are picked: those on the sheet, or those that the page keeps beside a chapter or path, so that a
/// reload does not lose them. No sheet's own address names the latter.
pub(crate) fn picked(pack: &Pack, parts: &[Part]) -> Vec<CardIx> {
    value_of(parts, "cards").map(|value| cards(pack, value, |_| {})).unwrap_or_default()
}
