//! Citations of a card, a quote, a text, a selection, or of everything: `view=cite&card=ID&style=apa`.
//! Not the styles, which are the crate `cite`'s.

use crate::parts::{Parts, button, choices, heading, taken, unknown};
use crate::{Host, words};
use cite::{Run, Style, Work, entry, list, mention};
use pack::{CardIx, Pack, QuoteIx, SourceIx};
use tree::{Element, Node, el};

/// What is cited: a name for it, its works, and the address where it is read.
struct Cited {
    title: String,
    works: Vec<Work>,
    address: String,
}

/// The view.
pub fn cite(pack: &Pack, digest: &str, host: &Host, parts: &Parts) -> Vec<Node> {
    let mut not_understood = Vec::new();
    let style = parts.get("style").and_then(|word| Style::ALL.iter().find(|(_, name, _)| *name == word));
    if let (Some(word), None) = (parts.get("style"), style) {
        not_understood.push(format!("style={word}"));
    }
    let style = style.map_or(Style::Chicago, |(style, ..)| *style);
    let cited = cited(pack, parts, &mut not_understood);

    let mut nodes = vec![heading(words::CITE), el("p").with(el("b").with(cited.title)).into()];
    nodes.extend(unknown(&not_understood));
    let styles = Style::ALL.iter();
    nodes.push(choices(
        words::STYLE,
        styles.map(|(one, word, name)| (*name, *one == style, parts.with("style", Some(word)))),
    ));
    if style.is_text() {
        let mentions = cited.works.iter().map(|work| mention(pack, digest, *work, style));
        nodes.push(el("h3").with(words::MENTION).into());
        nodes.extend(taken_lines("mention", mentions));
        nodes.push(el("h3").with(words::ENTRY).into());
        nodes.extend(taken_lines("entry", entries(pack, digest, &cited.works, style).into_iter()));
    } else {
        nodes.push(el("h3").with(words::RECORD).into());
        nodes.extend(taken("entry", list(pack, digest, &cited.works, style)));
        nodes.push(
            el("p").class("acts").with(button("save", "entry", words::SAVE).attr("data-file", file(style))).into(),
        );
    }
    nodes.push(el("div").class("taken").attr("role", "status").attr("data-taken", "").into());
    nodes.push(el("h3").with(words::LINK).into());
    let link = host.link(&cited.address);
    if link.is_none() {
        nodes.push(el("p").class("quiet").with(words::LINK_ALONE).into());
    }
    nodes.extend(taken("link", link.unwrap_or_else(|| format!("#{}", cited.address))));
    nodes
}

/// The name that a file of this format is saved under.
fn file(style: Style) -> &'static str {
    match style {
        Style::Bibtex => "citations.bib",
        Style::Ris => "citations.ris",
        _ => "citations.json",
    }
}

/// What the address names; everything where it names nothing.
fn cited(pack: &Pack, parts: &Parts, not_understood: &mut Vec<String>) -> Cited {
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
    if let Some(id) = parts.get("card").map(|id| pack.renamed("card", id)) {
        if let Some(at) = CardIx::find(pack, id) {
            return Cited { title: pack[at].title.clone(), works: of_cards(&[at]), address: format!("card={id}") };
        }
        not_understood.push(format!("card={id}"));
    }
    if let Some(id) = parts.get("quote").map(|id| pack.renamed("quote", id)) {
        if let Some(at) = QuoteIx::find(pack, id) {
            let address = format!("source={}&quote={id}", pack[pack[at].source].id);
            let title = format!("“{}”", pack.shown(at));
            return Cited { title, works: vec![Work::Quote(at), Work::Explainer], address };
        }
        not_understood.push(format!("quote={id}"));
    }
    if let Some(id) = parts.get("source").map(|id| pack.renamed("source", id)) {
        if let Some(at) = SourceIx::find(pack, id) {
            let address = format!("source={id}");
            return Cited { title: pack[at].title.clone(), works: vec![Work::Source(at), Work::Explainer], address };
        }
        not_understood.push(format!("source={id}"));
    }
    if let Some(ids) = parts.get("cards") {
        let mut cards = Vec::new();
        for id in ids.split(',').filter(|id| !id.is_empty()) {
            match CardIx::find(pack, pack.renamed("card", id)) {
                Some(card) => cards.push(card),
                None => not_understood.push(format!("cards={id}")),
            }
        }
        if !cards.is_empty() {
            let titles: Vec<&str> = cards.iter().map(|card| pack[*card].title.as_str()).collect();
            return Cited {
                title: titles.join(" · "),
                works: of_cards(&cards),
                address: format!("view=cards&cards={ids}"),
            };
        }
    }
    let works = [Work::Explainer].into_iter().chain(SourceIx::all(pack).map(Work::Source)).collect();
    Cited { title: words::CITE_ALL.to_owned(), works, address: String::new() }
}

/// The entries of all works, each once, in the order of a list of references.
fn entries(pack: &Pack, digest: &str, works: &[Work], style: Style) -> Vec<Vec<Run>> {
    // `list` knows the order, and its lines are the entries without their italics.
    let order = list(pack, digest, works, style);
    let all: Vec<Vec<Run>> = works.iter().map(|work| entry(pack, digest, *work, style)).collect();
    order.lines().filter_map(|line| all.iter().find(|runs| cite::plain(runs) == line).cloned()).collect()
}

/// Lines to take away, with their italics.
fn taken_lines(name: &'static str, lines: impl Iterator<Item = Vec<Run>>) -> Vec<Node> {
    let mut box_ = el("div").class("lines").attr("data-take", name).attr("tabindex", "0");
    for runs in lines {
        box_ = box_.with(el("p").all(runs.into_iter().map(run)));
    }
    vec![box_.into(), el("p").class("acts").with(button("copy", name, words::COPY)).into()]
}

fn run(run: Run) -> Node {
    match run.italic {
        true => Element::new("i").with(run.text).into(),
        false => run.text.into(),
    }
}
