//! The places a reader can be at. Not how they are written: that is `address`.

use pack::{CardIx, ChapterIx, DisagreementIx, Locator, QuoteIx, SourceIx};

macro_rules! views {
    ($($name:ident = $word:literal,)+) => {
        /// A view of the explainer.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
        #[allow(missing_docs, reason = "the word beside each name is its address")]
        pub enum View { #[default] $($name),+ }

        impl View {
            /// Every view with its word in addresses.
            pub const ALL: &[(View, &'static str)] = &[$((View::$name, $word)),+];

            /// Its word in addresses.
            pub fn word(self) -> &'static str { Self::ALL[self as usize].1 }

            /// The view of this word.
            pub fn find(word: &str) -> Option<Self> {
                let found = Self::ALL.iter().find(|(_, name)| *name == word);
                found.map(|(view, _)| *view)
            }
        }
    };
}

views! {
    Guide = "guide",
    Summary = "summary",
    Cards = "cards",
    Sources = "sources",
    Disagreements = "disagreements",
    Timeline = "timeline",
    Figures = "figures",
    Glossary = "glossary",
    People = "people",
    Gaps = "gaps",
    Handout = "handout",
    Cite = "cite",
    Embed = "embed",
    Verify = "verify",
    About = "about",
}

impl View {
    /// Whether the annex draws it: a second program, loaded when such a view is opened, that reads the rest of the address itself.
    pub fn apart(self) -> bool {
        matches!(self, View::Handout | View::Cite | View::Embed)
    }
}

/// Where a reader is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// A view from its top.
    View(View),
    /// The guide, at a chapter.
    Chapter(ChapterIx),
    /// One card by itself.
    Card(CardIx),
    /// Where the sources part, at one disagreement.
    Disagreement(DisagreementIx),
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
            Place::Chapter(_) => View::Guide,
            Place::Card(_) => View::Cards,
            Place::Disagreement(_) => View::Disagreements,
            Place::Source { .. } => View::Sources,
        }
    }

    /// The source `source`, at `quote`.
    pub fn quote(pack: &pack::Pack, quote: QuoteIx) -> Self {
        Place::Source { source: pack[quote].source, quote: Some(quote), paragraph: None }
    }
}
