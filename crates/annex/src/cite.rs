//! Citations of a card, a quote, a text, a selection, or of everything: `view=cite&card=ID&style=apa`.
//! Not the styles, which are the crate `cite`'s.

use crate::Host;
use crate::parts::{button, choices, copied, heading, taken, unknown};
use address::Unknown;
use address::cite::{Request, Style, What};
use cite::{Run, STYLE_NAMES, Work, entry, list, mention};
use pack::{CardIx, Pack, SourceIx, Word};
use poster::Poster;
use tree::{Element, Node, el};

/// The view.
pub fn cite(pack: &Pack, digest: &str, host: &Host, request: &Request, not_understood: &[Unknown]) -> Vec<Node> {
    let style = request.style;
    let works = works(pack, &request.what);
    let mut nodes =
        vec![heading(pack.words.get(Word::Cite)), el("p").with(el("b").with(title(pack, &request.what))).into()];
    nodes.extend(unknown(pack, not_understood));
    let styles = Style::ALL.iter().zip(STYLE_NAMES);
    let to = |style: Style| Request { style, ..request.clone() }.write(pack);
    nodes.push(choices(
        pack.words.get(Word::AnnexStyle),
        styles.map(|((one, _), name)| (name, *one == style, to(*one))),
    ));
    if cite::is_text(style) {
        let mentions = works.iter().map(|work| mention(pack, digest, *work, style));
        nodes.push(el("h3").with(pack.words.get(Word::AnnexMention)).into());
        nodes.extend(taken_lines(pack, "mention", mentions));
        nodes.push(el("h3").with(pack.words.get(Word::AnnexEntry)).into());
        nodes.extend(taken_lines(pack, "entry", entries(pack, digest, &works, style).into_iter()));
    } else {
        nodes.push(el("h3").with(pack.words.get(Word::AnnexRecord)).into());
        nodes.extend(taken(pack, "entry", list(pack, digest, &works, style)));
        nodes.push(
            el("p")
                .class("acts")
                .with(button("save", "entry", pack.words.get(Word::AnnexSave)).attr("data-file", file(style)))
                .into(),
        );
    }
    nodes.push(copied(pack));
    nodes.extend(poster(pack, &request.what));
    nodes.push(el("h3").with(pack.words.get(Word::AnnexLink)).into());
    let read_at = request.read_at(pack);
    let link = host.link(&read_at);
    if link.is_none() {
        nodes.push(el("p").class("quiet").with(pack.words.get(Word::AnnexLinkAlone)).into());
    }
    nodes.extend(taken(pack, "link", link.unwrap_or_else(|| format!("#{read_at}"))));
    nodes
}

/// The first quote of what is cited as a picture to share, drawn when a reader asks for it (`canvas.rs`): its words, who says
/// them, when and where, and the edition.
fn poster(pack: &Pack, what: &What) -> Vec<Node> {
    let quote = match what {
        What::Quote(at) => Some(*at),
        What::Card(at) => pack[*at].quotes.first().copied(),
        What::Everything | What::Source(_) | What::Cards(_) => None,
    };
    let Some(at) = quote else { return Vec::new() };
    let Poster { title, words, below, edition, .. } = Poster::quote(pack, at);
    let place = el("div").class("poster").attr("role", "status");
    let place = place.attr("data-poster", below).attr("data-words", words);
    let place = place.attr("data-title", title).attr("data-edition", edition);
    let act = el("p").class("acts").with(button("picture", "quote", pack.words.get(Word::AnnexDraw)));
    vec![el("h3").with(pack.words.get(Word::AnnexPicture)).into(), act.into(), place.into()]
}

/// The name that a file of this format is saved under.
fn file(style: Style) -> &'static str {
    match style {
        Style::Bibtex => "citations.bib",
        Style::Ris => "citations.ris",
        _ => "citations.json",
    }
}

/// A name for what is cited.
fn title(pack: &Pack, what: &What) -> String {
    match what {
        What::Everything => pack.words.get(Word::AnnexCiteAll).to_owned(),
        What::Card(at) => pack[*at].title.clone(),
        What::Quote(at) => format!("“{}”", pack.shown(*at)),
        What::Source(at) => pack[*at].title.clone(),
        What::Cards(cards) => cards.iter().map(|card| pack[*card].title.as_str()).collect::<Vec<_>>().join(" · "),
    }
}

/// The works of what is cited, each once. A card is cited by its quotes.
fn works(pack: &Pack, what: &What) -> Vec<Work> {
    let of_cards = |cards: &[CardIx]| {
        let mut works: Vec<Work> = Vec::new();
        for work in cards.iter().flat_map(|card| &pack[*card].quotes).map(|quote| Work::Quote(*quote)) {
            if !works.contains(&work) {
                works.push(work);
            }
        }
        works.push(Work::Explainer);
        works
    };
    match what {
        What::Everything => [Work::Explainer].into_iter().chain(SourceIx::all(pack).map(Work::Source)).collect(),
        What::Card(at) => of_cards(&[*at]),
        What::Cards(cards) => of_cards(cards),
        What::Quote(at) => vec![Work::Quote(*at), Work::Explainer],
        What::Source(at) => vec![Work::Source(*at), Work::Explainer],
    }
}

/// The entries of all works, each once, in the order of a list of references.
fn entries(pack: &Pack, digest: &str, works: &[Work], style: Style) -> Vec<Vec<Run>> {
    // `list` knows the order, and its lines are the entries without their italics.
    let order = list(pack, digest, works, style);
    let all: Vec<Vec<Run>> = works.iter().map(|work| entry(pack, digest, *work, style)).collect();
    order.lines().filter_map(|line| all.iter().find(|runs| cite::plain(runs) == line).cloned()).collect()
}

/// Lines to take away, with their italics.
fn taken_lines(pack: &Pack, name: &'static str, lines: impl Iterator<Item = Vec<Run>>) -> Vec<Node> {
    let mut box_ = el("div").class("lines").attr("data-take", name).attr("tabindex", "0");
    for runs in lines {
        box_ = box_.with(el("p").all(runs.into_iter().map(run)));
    }
    vec![box_.into(), el("p").class("acts").with(button("copy", name, pack.words.get(Word::AnnexCopy))).into()]
}

fn run(run: Run) -> Node {
    match run.italic {
        true => Element::new("i").with(run.text).into(),
        false => run.text.into(),
    }
}
