//! What has a picture for link previews, and in which file. Not the drawing, which is the crate `share`.

use pack::{CardIx, ChapterIx, Pack};

/// What a picture shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shared {
    /// The explainer.
    Whole,
    /// One chapter.
    Chapter(ChapterIx),
    /// One card.
    Card(CardIx),
}

impl Shared {
    /// Width and height of a picture, in pixels.
    pub const SIZE: [u32; 2] = [1200, 630];

    /// Everything that has a picture.
    pub fn all(pack: &Pack) -> impl Iterator<Item = Self> {
        let chapters = ChapterIx::all(pack).map(Self::Chapter);
        std::iter::once(Self::Whole).chain(chapters).chain(CardIx::all(pack).map(Self::Card))
    }

    /// The file of the picture, beside the published pages.
    pub fn path(self, pack: &Pack) -> String {
        match self {
            Self::Whole => "share/whole.png".to_owned(),
            Self::Chapter(at) => format!("share/chapters/{}.png", pack[at].id),
            Self::Card(at) => format!("share/cards/{}.png", pack[at].id),
        }
    }
}
