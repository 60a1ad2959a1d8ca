//! The request for a snippet: `view=embed&way=frame&show=card&of=ID&scheme=dark&height=700`.
//! Not the snippet: that is the crate `snippet`'s.

use crate::options::{self, Mode, Theme};
use crate::parts::{Part, Unknown, set, value_of, written};
use crate::place::{Place, View};
use crate::write::write;
use pack::{CardIx, ChapterIx, DisagreementIx, Pack};

words! {
    /// A way to embed.
    pub enum Way {
        /// A link that a script makes a frame of.
        #[default]
        Script = "script",
        /// A frame.
        Frame = "frame",
        /// An element.
        Element = "element",
        /// A link.
        Link = "link",
        /// An address that systems make an embed of.
        Oembed = "oembed",
    }
}

words! {
    /// What can be shown.
    pub enum Show {
        /// The guide in steps, from the summary on.
        #[default]
        Steps = "steps",
        /// Everything, scrolling inside.
        Full = "full",
        /// One chapter.
        Chapter = "chapter",
        /// One card.
        Card = "card",
        /// One picture.
        Picture = "picture",
        /// One disagreement.
        Disagreement = "disagreement",
    }
}

/// Heights that are offered, in CSS pixels, beside the one that is needed.
pub const HEIGHTS: [&str; 3] = ["500", "700", "900"];

/// One of what can be shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Shown {
    /// The guide in steps, from the summary on.
    #[default]
    Steps,
    /// Everything, scrolling inside.
    Full,
    /// One place alone: a chapter, a card, a disagreement, or the view of a picture.
    Alone(Place),
}

impl Shown {
    /// What can be shown of this sort.
    pub fn all(pack: &Pack, show: Show) -> Vec<Self> {
        match show {
            Show::Steps => vec![Self::Steps],
            Show::Full => vec![Self::Full],
            Show::Chapter => ChapterIx::all(pack).map(|at| Self::Alone(Place::Chapter(at))).collect(),
            Show::Card => CardIx::all(pack).map(|at| Self::Alone(Place::Card(at))).collect(),
            Show::Picture => View::PICTURES.map(|view| Self::Alone(Place::View(view))).to_vec(),
            Show::Disagreement => DisagreementIx::all(pack).map(|at| Self::Alone(Place::Disagreement(at))).collect(),
        }
    }

    /// Of which sort it is.
    pub fn show(self) -> Show {
        match self {
            Self::Steps => Show::Steps,
            Self::Full => Show::Full,
            Self::Alone(Place::Chapter(_) | Place::Step(..)) => Show::Chapter,
            Self::Alone(Place::Card(_)) => Show::Card,
            Self::Alone(Place::Disagreement(_)) => Show::Disagreement,
            Self::Alone(Place::View(_) | Place::Term(_) | Place::Source { .. }) => Show::Picture,
        }
    }

    /// Its id among those of its sort; empty where there is only one.
    pub fn id(self, pack: &Pack) -> &str {
        match self {
            Self::Alone(Place::Chapter(at)) => &pack[at].id,
            Self::Alone(Place::Card(at)) => &pack[at].id,
            Self::Alone(Place::Disagreement(at)) => &pack[at].id,
            Self::Alone(Place::View(view)) => view.word(),
            Self::Alone(Place::Step(..) | Place::Term(_) | Place::Source { .. }) | Self::Steps | Self::Full => "",
        }
    }

    /// The address of its place, without `#`; empty for the start.
    pub fn place(self, pack: &Pack) -> String {
        match self {
            Self::Steps | Self::Full => String::new(),
            Self::Alone(place) => write(pack, &place.into()),
        }
    }

    /// The mode that shows it, where that is not the usual one.
    pub fn mode(self) -> Option<Mode> {
        match self {
            // A chapter alone is its steps.
            Self::Steps | Self::Alone(Place::Chapter(_)) => None,
            Self::Full => Some(Mode::Full),
            Self::Alone(_) => Some(Mode::Single),
        }
    }
}

/// One snippet, as asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Request {
    /// How it is embedded.
    pub way: Way,
    /// What is shown.
    pub shown: Shown,
    /// The scheme.
    pub theme: Theme,
    /// One of [`HEIGHTS`], or the height that is needed.
    pub height: Option<&'static str>,
}

impl Request {
    pub(crate) fn of(pack: &Pack, parts: &[Part], unknown: &mut Vec<Unknown>) -> Self {
        let mut request = Self::default();
        let mut show = Show::default();
        for part in parts {
            let value = part.value.as_str();
            let understood = match part.key.as_str() {
                "way" => set(Way::find(value), &mut request.way),
                // Older links ask for what the steps replaced.
                "show" => value == "brief" || set(Show::find(value), &mut show),
                "scheme" => set(Theme::find(value), &mut request.theme),
                "height" => {
                    request.height = HEIGHTS.into_iter().find(|height| *height == value);
                    request.height.is_some()
                }
                other => ["view", "of"].contains(&other) || options::of_frames(other),
            };
            if !understood {
                unknown.push(part.unknown());
            }
        }
        let all = Shown::all(pack, show);
        request.shown = all.first().copied().unwrap_or_default();
        if let Some(id) = value_of(parts, "of").map(|id| pack.renamed(show.word(), id)) {
            match all.into_iter().find(|one| one.id(pack) == id) {
                Some(one) => request.shown = one,
                None => unknown.push(Unknown::new("of", id)),
            }
        }
        request
    }

    /// The address of this request, without `#`.
    pub fn write(&self, pack: &Pack) -> String {
        let (show, id) = (self.shown.show(), self.shown.id(pack));
        let parts = [
            Some(written("view", View::Embed.word())),
            (self.way != Way::default()).then(|| written("way", self.way.word())),
            (show != Show::default()).then(|| written("show", show.word())),
            (!id.is_empty()).then(|| written("of", id)),
            (self.theme != Theme::default()).then(|| written("scheme", self.theme.word())),
            self.height.map(|height| written("height", height)),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }
}
