//! The places a reader can be at. Not how they are written: that is `write`.

use core::num::NonZeroU16;
use pack::{CardIx, ChapterIx, DisagreementIx, Locator, Pack, PathIx, PictureKind, QuoteIx, SourceIx, TermIx};

words! {
    /// A view of the explainer.
    #[allow(missing_docs, reason = "the word beside each name is its address")]
    pub enum View {
        #[default]
        Guide = "guide",
        Summary = "summary",
        Cards = "cards",
        Sources = "sources",
        Disagreements = "disagreements",
        Timeline = "timeline",
        Map = "map",
        Figures = "figures",
        Matrix = "matrix",
        WhoSaysWhat = "who-says-what",
        Positions = "positions",
        Glossary = "glossary",
        People = "people",
        Gaps = "gaps",
        Handout = "handout",
        Cite = "cite",
        Embed = "embed",
        Verify = "verify",
        About = "about",
    }
}

impl View {
    /// The views that are one picture each.
    pub const PICTURES: [View; 2] = [View::Timeline, View::Figures];

    /// Whether the annex draws it: a second program, loaded when such a view is opened. What its address says beside
    /// the view is a [`Request`](crate::Request).
    pub fn apart(self) -> bool {
        matches!(self, View::Handout | View::Cite | View::Embed) || self.pictured()
    }

    /// Whether it shows pictures, in which the marks of wanted cards are lit.
    pub fn pictured(self) -> bool {
        self.picture().or(self.above()).is_some()
    }

    /// Whether the view is read from top to bottom: a list that the annex draws.
    pub fn listed(self) -> bool {
        use View::*;
        matches!(self, Sources | Disagreements | Timeline | Figures | Glossary | People | Gaps | About)
    }

    /// The kind of the pictures that stand above a list.
    pub fn above(self) -> Option<PictureKind> {
        match self {
            View::Timeline => Some(PictureKind::Timeline),
            View::Figures => Some(PictureKind::Figures),
            _ => None,
        }
    }

    /// The kind of the pictures that the view shows, where it shows nothing else.
    pub fn picture(self) -> Option<PictureKind> {
        match self {
            View::Matrix => Some(PictureKind::Matrix),
            View::WhoSaysWhat => Some(PictureKind::Grid),
            View::Positions => Some(PictureKind::Positions),
            View::Map => Some(PictureKind::Map),
            _ => None,
        }
    }
}

/// The guide in steps: what they are the steps of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Stack {
    /// The one-minute summary.
    Summary,
    /// A path through the chapters.
    Path(PathIx),
    /// One chapter.
    Chapter(ChapterIx),
}

/// Where a reader is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// A view from its top.
    View(View),
    /// The guide, at a chapter.
    Chapter(ChapterIx),
    /// The guide in steps, at one of them, counted from 1. Whether a stack has so many is for whoever draws it.
    Step(Stack, NonZeroU16),
    /// One card by itself.
    Card(CardIx),
    /// Where the sources part, at one disagreement.
    Disagreement(DisagreementIx),
    /// The glossary, at one term.
    Term(TermIx),
    /// A source, perhaps at a quote or a paragraph.
    Source {
        /// Which one.
        source: SourceIx,
        /// The quote to show.
        quote: Option<QuoteIx>,
        /// The paragraph to show, where no quote is named.
        paragraph: Option<Locator>,
    },
}

impl Default for Place {
    fn default() -> Self {
        Place::View(View::default())
    }
}

impl Place {
    /// The view that this place belongs to.
    pub fn view(self) -> View {
        match self {
            Place::View(view) => view,
            Place::Chapter(_) | Place::Step(..) => View::Guide,
            Place::Card(_) => View::Cards,
            Place::Disagreement(_) => View::Disagreements,
            Place::Term(_) => View::Glossary,
            Place::Source { .. } => View::Sources,
        }
    }

    /// A quote in its source.
    pub fn quote(pack: &Pack, quote: QuoteIx) -> Self {
        Place::Source { source: pack[quote].source, quote: Some(quote), paragraph: None }
    }

    /// The place where the guide is read as pages: a step's chapter, or the guide.
    pub fn on_pages(self) -> Self {
        match self {
            Place::Step(Stack::Chapter(at), _) => Place::Chapter(at),
            Place::Step(Stack::Summary, _) => Place::View(View::Summary),
            Place::Step(Stack::Path(_), _) => Place::View(View::Guide),
            place => place,
        }
    }
}
