//! The static pages: which file shows what, and how a link leads from one to another.
//! Not how they are drawn: that is `page`.

use address::{Place, View};
use pack::{CardIx, Pack, SourceIx};

/// A page that stands without scripts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaticFile {
    /// What a view shows.
    View(View),
    /// One text.
    Source(SourceIx),
    /// One card.
    Card(CardIx),
    /// The guide in steps, for the pages of others.
    Steps,
}

/// The views that have a page of their own beside `index.html`, with its name.
const OWN: [(View, &str); 13] = [
    (View::Cards, "cards.html"),
    (View::Disagreements, "disagreements.html"),
    (View::Timeline, "timeline.html"),
    (View::Map, "map.html"),
    (View::Figures, "figures.html"),
    (View::Matrix, "matrix.html"),
    (View::WhoSaysWhat, "who-says-what.html"),
    (View::Positions, "positions.html"),
    (View::Glossary, "glossary.html"),
    (View::People, "people.html"),
    (View::Sources, "sources.html"),
    (View::Gaps, "gaps.html"),
    (View::About, "about.html"),
];

impl StaticFile {
    /// `index.html`.
    pub const INDEX: Self = Self::View(View::Guide);

    /// The pages of views beside `index.html`; those that have nothing to show are left out.
    pub fn views(pack: &Pack) -> impl Iterator<Item = View> {
        OWN.into_iter().map(|(view, _)| view).filter(|view| super::frame::shown(pack, *view))
    }

    /// Whether it shows what the annex draws where the program runs: its style is no part of the start page's.
    pub fn is_apart(self) -> bool {
        matches!(self, Self::View(view) if view.apart() || view.listed())
    }

    /// The page on which a place stands.
    pub fn of(place: Place) -> Self {
        match place {
            Place::Source { source, .. } => Self::Source(source),
            Place::Step(..) => Self::Steps,
            // The texts are listed with their digests, which a reader can compare without scripts, too.
            Place::View(View::Verify) => Self::View(View::Sources),
            // What is made in the page begins without scripts where the program is described.
            Place::View(View::Handout | View::Cite | View::Embed) => Self::View(View::About),
            place if OWN.iter().any(|(view, _)| *view == place.view()) => Self::View(place.view()),
            _ => Self::INDEX,
        }
    }

    /// Its path in the output, with `/` between folders.
    pub fn path(self, pack: &Pack) -> String {
        match self {
            Self::Source(at) => format!("sources/{}.html", pack[at].id),
            Self::Card(at) => format!("cards/{}.html", pack[at].id),
            Self::Steps => "embed.html".to_owned(),
            Self::View(view) => {
                let own = OWN.iter().find(|(own, _)| *own == view);
                own.map_or("index.html", |(_, name)| name).to_owned()
            }
        }
    }

    /// What the page is called in a tab, a list of results and a preview.
    pub fn title(self, pack: &Pack) -> &str {
        match self {
            Self::Source(at) => &pack[at].title,
            Self::Card(at) => &pack[at].title,
            Self::Steps => &pack.edition.title,
            Self::View(view) => pack.words.get(super::frame::name(view)),
        }
    }

    /// What stands on the page, in a sentence for lists of results and previews.
    pub fn description(self, pack: &Pack) -> String {
        match self {
            Self::Source(at) => pack[at].perspective.clone(),
            Self::Card(at) => format!(
                "“{}” {}",
                pack[at].quotes.first().map(|at| pack.shown(*at)).unwrap_or_default(),
                pack.edition.title
            ),
            Self::Steps => pack.edition.description.clone(),
            Self::View(_) => format!("{}. {}", self.title(pack), pack.edition.description),
        }
    }

    /// The way from this page to the folder in which `index.html` stands.
    pub fn up(self) -> &'static str {
        match self {
            Self::Source(_) | Self::Card(_) => "../",
            Self::View(_) | Self::Steps => "",
        }
    }

    /// Whether a place is the top of this page, so that a link to it needs no fragment.
    fn is_top(self, place: Place) -> bool {
        match place {
            Place::View(view) => self == Self::View(view),
            Place::Source { quote, paragraph, .. } => quote.is_none() && paragraph.is_none(),
            _ => false,
        }
    }

    /// A link from this page to a place that stands under `fragment` on its page.
    pub fn link(self, pack: &Pack, place: Place, fragment: &str) -> String {
        let there = Self::of(place);
        let top = there != self && there.is_top(place);
        self.link_to(pack, there, if top { "" } else { fragment })
    }

    /// A link from this page to what stands under `fragment` on another; to its top where that is empty.
    pub fn link_to(self, pack: &Pack, there: Self, fragment: &str) -> String {
        let path = if there == self { String::new() } else { format!("{}{}", self.up(), there.path(pack)) };
        if fragment.is_empty() { path } else { format!("{path}#{fragment}") }
    }
}
