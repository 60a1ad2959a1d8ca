//! A quote or a title as a picture to share: its words, and where they stand in 1200 by 630 pixels, as networks ask for
//! (ogp.me). Set by whoever draws it: the crate `share` before publishing, the annex in the reader's browser.
//! Not the drawing, not the faces, and not the map that may stand beside the words.

mod set;
mod shared;

pub use set::{Kind, Line};
pub use shared::Shared;

use pack::{Pack, PictureKind, QuoteIx, Word};

/// The colours of `tokens.css`, light: a picture is seen on other people's pages.
pub const PAPER: &str = "#fdfcf9";
/// That of words and of the bar above them.
pub const INK: &str = "#1a1a18";
/// That of the last line.
pub const SOFT: &str = "#4b4a45";

/// The height of the bar, and the width of the map where there is one, in pixels.
pub const BAR: u32 = 14;
/// See [`BAR`].
pub const MAP: u32 = 440;

/// More of a quote than this, in code points, cannot be read in a preview: then the claim of the card stands there.
const MOST: usize = 420;

/// The words of a picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Poster {
    /// The explainer, above.
    pub title: String,
    /// The quote with its marks, or a title.
    pub words: String,
    /// Who says it, or what it is about.
    pub below: String,
    /// The edition, last.
    pub edition: String,
    /// Whether the map stands beside the words.
    pub map: bool,
}

impl Poster {
    /// The picture of this in link previews.
    pub fn of(pack: &Pack, shared: Shared) -> Self {
        let map = pack.pictures.iter().any(|one| one.kind() == PictureKind::Map);
        let (title, description) = (&pack.edition.title, &pack.edition.description);
        match shared {
            Shared::Whole => Self { title: String::new(), map, ..Self::new(pack, title, description.clone()) },
            Shared::Chapter(at) => Self { map, ..Self::new(pack, &pack[at].question, pack[at].title.clone()) },
            Shared::Card(at) => {
                let card = &pack[at];
                match card.quotes.first() {
                    Some(at) if pack.shown(*at).chars().count() <= MOST => Self::quote(pack, *at),
                    Some(at) => Self::new(pack, &card.title, line(pack, *at)),
                    None => Self::new(pack, &card.title, String::new()),
                }
            }
        }
    }

    /// A quote whole, however long, with who says it, when and where.
    pub fn quote(pack: &Pack, at: QuoteIx) -> Self {
        let shown = pack.shown(at);
        let [before, after] = say::marks(&shown);
        Self::new(pack, &format!("{before}{}{after}", shown.trim()), line(pack, at))
    }

    fn new(pack: &Pack, words: &str, below: String) -> Self {
        let edition = pack.words.with(Word::Edition, &pack.edition.version);
        Self { title: pack.edition.title.clone(), words: words.to_owned(), below, edition, map: false }
    }
}

fn line(pack: &Pack, at: QuoteIx) -> String {
    say::plain(&say::source_line(pack, at))
}
