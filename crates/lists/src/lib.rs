//! The views that are read from top to bottom, as document trees: the texts, disagreements, dates, figures, terms, people, what the
//! texts leave open, and what this explainer is. The same on the pages without scripts, in the annex and in an element.
//! Not filtered: each is short enough to read. Not the words of the texts, which the page's own program shows.

mod figures;
mod gaps;
mod parts;
mod people;
mod plain;
mod sources;
mod table;

pub use sources::facts;

use address::{Cx, Links, Place, View};
use pack::{Pack, Word};
use tree::{Node, el};

/// What a view of this crate shows, with the pictures that are `drawn` for it; `None` where the view is another's.
pub fn draw(pack: &Pack, links: &dyn Links, view: View, drawn: Vec<Node>) -> Option<Node> {
    let cx = Cx { pack, links };
    let (class, name, inside) = match view {
        View::Sources => ("sources", Word::Sources, sources::sources(cx)),
        View::Disagreements => ("disagreements", Word::Disagreements, plain::disagreements(cx)),
        View::Timeline => ("timeline", Word::Timeline, plain::timeline(cx)),
        View::Figures => ("figures", Word::Figures, vec![figures::figures(cx)]),
        View::Glossary => ("glossary", Word::Glossary, vec![plain::glossary(cx)]),
        View::People => ("people", Word::People, people::people(cx)),
        View::Gaps => ("gaps", Word::Gaps, gaps::gaps(cx)),
        View::About => ("about prose", Word::About, plain::about(cx)),
        _ => return None,
    };
    let heading = el("h2").attr("tabindex", "-1").with(cx.word(name));
    let section = el("section").class(class).attr("id", links.anchor(Place::View(view)));
    Some(section.with(heading).all(drawn).all(inside).into())
}
