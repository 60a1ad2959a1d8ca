//! Pictures drawn from their data, as document trees: the same on static pages, in the annex and on sheets.
//! Not the data and not its checks (crates `pack` and `author`), and no colours: those are `style/pictures.css`.
//!
//! A picture is a `<figure data-picture>`: its finding and as-of date, a list or a table, and what it cannot say. Each
//! mark is a link that carries `data-quote`. A table or list is its own text twin.

mod figures;
mod grid;
mod map;
mod mark;
mod matrix;
mod positions;
mod table;
mod timeline;
mod words;

pub use map::{Drawn, FILE as MAP_FILE, drawing, image};

use address::{Cx, Links, Place, View};
use pack::{Content, Pack, Picture, PictureKind, QuoteIx, Word};
use tree::{Element, Node, el};

/// The most claims of a table in a chapter: the page that has it all is one press away.
const MOST_CLAIMS: usize = 5;

/// A picture.
pub fn draw(pack: &Pack, picture: &Picture, links: &dyn Links) -> Node {
    figure(pack, picture, content(Cx { pack, links }, picture))
}

/// A picture in a step: of a map the drawing and whose outlines it shows, of positions the places without the words, of
/// claims the signs, of a long matrix which cells say something, of figures what is drawn: in a frame of steps a card is
/// what stands there alone.
pub fn step(pack: &Pack, picture: &Picture, links: &dyn Links) -> Node {
    let cx = Cx { pack, links };
    let drawn = match &picture.content {
        Content::Map(map) => {
            map::alone(cx, map, &picture.title, if links.live() { Drawn::Inside } else { Drawn::File })
        }
        Content::Positions { columns, marks } => vec![positions::table(cx, columns, marks, false)],
        Content::Figures(list) => vec![figures::list(cx, list, false)],
        Content::Grid(claims) => grid::signs(cx, claims),
        Content::Matrix { heading, questions, frameworks } => matrix::in_step(cx, heading, questions, frameworks),
        _ => content(cx, picture),
    };
    figure(pack, picture, drawn)
}

/// A picture in a chapter of a static page: a map as in a step, its drawing where `drawn` says, and tables as in a step, with a
/// way to the view where they have all of their words.
pub fn in_chapter(pack: &Pack, picture: &Picture, links: &dyn Links, drawn: Drawn) -> Node {
    let cx = Cx { pack, links };
    let (nodes, whole) = match &picture.content {
        Content::Map(map) => (map::alone(cx, map, &picture.title, drawn), None),
        Content::Grid(claims) => {
            let first = claims.get(..MOST_CLAIMS).unwrap_or(claims);
            (grid::signs(cx, first), Some((View::WhoSaysWhat, Word::WhoSaysWhat)))
        }
        Content::Matrix { heading, questions, frameworks } => {
            (matrix::in_step(cx, heading, questions, frameworks), Some((View::Matrix, Word::Matrix)))
        }
        _ => (content(cx, picture), None),
    };
    let way = |(view, name)| {
        let link = el("a").attr("href", links.place(Place::View(view))).with(cx.word(name));
        el("p").class("limits").with(link).into()
    };
    figure(pack, picture, nodes.into_iter().chain(whole.map(way)).collect())
}

fn content(cx: Cx<'_>, picture: &Picture) -> Vec<Node> {
    match &picture.content {
        Content::Words(list) => vec![words::list(cx, list)],
        Content::Grid(claims) => grid::table(cx, claims),
        Content::Matrix { heading, questions, frameworks } => matrix::table(cx, heading, questions, frameworks),
        Content::Figures(list) => vec![figures::list(cx, list, true)],
        Content::Map(map) => map::map(cx, map),
        Content::Timeline { scales, lanes, texts } => timeline::lanes(cx, scales, lanes, texts),
        Content::Positions { columns, marks } => vec![positions::table(cx, columns, marks, true)],
    }
}

fn figure(pack: &Pack, picture: &Picture, drawn: Vec<Node>) -> Node {
    el("figure")
        .attr("data-picture", picture.id.as_str())
        .class(&format!("picture picture-{}", picture.kind().name()))
        .with(caption(pack, picture))
        .all(drawn)
        .all((!picture.caption.is_empty()).then(|| el("p").class("limits").with(picture.caption.as_str()).into()))
        .into()
}

/// The finding of a picture and its as-of date.
pub fn caption(pack: &Pack, picture: &Picture) -> Element {
    let finding = el("b").class("finding").with(picture.title.as_str());
    el("figcaption").with(finding).with(" ").with(el("span").class("as-of").all(as_of(pack, picture)))
}

/// The pictures of a kind.
pub fn of_kind(pack: &Pack, kind: PictureKind) -> impl Iterator<Item = &Picture> {
    pack.pictures.iter().filter(move |picture| picture.kind() == kind)
}

/// "As of 2016 to 2019.": the date that is given, else the years of the words that carry the picture.
fn as_of(pack: &Pack, picture: &Picture) -> Vec<Node> {
    let time = |date: pack::Date| -> Node { say::time(date, say::date_words(pack, date)).into() };
    let year = |quote: QuoteIx| pack.date_of_words(quote).map(|date| pack::Date { month: 0, day: 0, ..date });
    let years = || picture.quotes().into_iter().filter_map(year);
    match (picture.as_of, years().min(), years().max()) {
        (Some(date), ..) => with_nodes(pack.words.get(Word::PictureAsOf), &[("{n}", time(date))]),
        (None, Some(from), Some(to)) if from == to => {
            with_nodes(pack.words.get(Word::PictureAsOf), &[("{n}", time(from))])
        }
        (None, Some(from), Some(to)) => {
            with_nodes(pack.words.get(Word::PictureAsOfSpan), &[("{from}", time(from)), ("{to}", time(to))])
        }
        _ => Vec::new(),
    }
}

/// Words with nodes in the places that they name. A place that they do not name is left out.
fn with_nodes(words: &str, places: &[(&str, Node)]) -> Vec<Node> {
    let next = places.iter().filter_map(|(name, node)| Some((words.find(name)?, *name, node))).min_by_key(|one| one.0);
    let Some((at, name, node)) = next else {
        return vec![words.into()];
    };
    let mut nodes: Vec<Node> = vec![words[..at].into(), node.clone()];
    nodes.extend(with_nodes(&words[at + name.len()..], places));
    nodes
}
