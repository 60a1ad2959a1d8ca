//! The handout builder: what goes in, which sheet, and what can be done with it.
//! Not the sheet, which the crate `handout` makes, and not its pages, which are made when it is drawn.

use crate::parts::{button, choices, heading, unknown};
use crate::{Host, View, words};
use address::sheet::{Ink, Kind, Paper, Per, Request, Size, Turn, What};
use address::{Unknown, ids};
use handout::{KIND_NAMES, Sheet, sheet};
use pack::{CardIx, ChapterIx, Pack, PathIx, Word};
use tree::{Element, Node, el, html};

/// A sheet to draw.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Out {
    /// Its blocks and foot.
    pub sheet: Sheet,
    /// The address at which it can be opened: absolute where the explainer has one.
    pub link: String,
}

impl Out {
    /// Everything on it, its foot once.
    pub fn whole(&self) -> Vec<Node> {
        let blocks = self.sheet.blocks.iter().flat_map(|block| block.nodes.clone());
        blocks.chain(self.sheet.foot.clone()).collect()
    }

    /// The same as a page of its own, without style.
    pub fn document(&self) -> String {
        let title = html(&[self.sheet.title.as_str().into()]);
        format!("<!doctype html>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n{}\n", html(&self.whole()))
    }
}

/// The view of the handout that is asked for.
pub fn handout(
    pack: &Pack,
    digest: &str,
    host: &Host,
    request: &Request,
    picked: &[CardIx],
    not_understood: &[Unknown],
) -> View {
    let own = request.write(pack);
    let link = host.link(&own);
    let sheet = sheet(pack, digest, request, link.as_deref());

    let mut lead = el("p").class("quiet").with(words::HANDOUT_LEAD);
    if !host.alone {
        lead = lead.with(" ").with(ready(pack, host));
    }
    let mut nodes = vec![heading(words::HANDOUT), lead.into()];
    nodes.extend(unknown(not_understood));
    nodes.push(what(pack, request, picked));
    nodes.extend(rows(pack, request));
    nodes.extend(acts(host, link.as_deref()));
    // Paper is wider than a phone: it scrolls inside, by the keyboard too.
    let pages = el("div").class("pages").attr("role", "region").attr("aria-label", words::PAGES);
    let pages = pages.attr("tabindex", "0").attr("data-pages", "").attr("data-title", sheet.title.clone());
    nodes.push(pages.into());
    let link = link.unwrap_or_else(|| format!("#{own}"));
    View { nodes, out: Some(Out { sheet, link }) }
}

/// The way to the sheets that the build has made. A frame is too small for them.
fn ready(pack: &Pack, host: &Host) -> Element {
    let link = el("a").attr("href", "handouts/index.html").attr("data-ready", "");
    let link = if host.framed { link.attr("target", "_blank").attr("rel", "noopener") } else { link };
    link.with(pack.words.get(Word::HandoutReady))
}

/// The address of the same request with one thing changed.
fn changed(pack: &Pack, request: &Request, change: impl FnOnce(&mut Request)) -> String {
    let mut other = request.clone();
    change(&mut other);
    other.write(pack)
}

/// Chapters, paths, and the cards that are picked, whether or not they are on the sheet.
fn what(pack: &Pack, request: &Request, picked: &[CardIx]) -> Node {
    let into = |what: What| changed(pack, request, |other| other.what = what);
    let link = |label: &str, what: What| {
        let mut link = el("a").attr("href", format!("#{}", into(what.clone())));
        if request.what == what {
            link = link.attr("aria-current", "true");
        }
        el("li").with(link.with(label)).into()
    };
    let chapters = ChapterIx::all(pack).map(|at| link(&pack[at].title, What::Chapter(at)));
    let paths = PathIx::all(pack).map(|at| link(&pack[at].title, What::Path(at)));
    let mut inside = el("details").class("what");
    // Open until something is chosen: the first thing to do.
    if request.what == What::Cards(Vec::new()) {
        inside = inside.attr("open", "");
    }
    inside = inside.with(el("summary").with(words::WHAT)).with(el("ul").all(paths).all(chapters));
    if picked.is_empty() {
        let how = el("p").class("quiet").with(words::PICK);
        return inside.with(el("h3").with(words::PICKED)).with(how).into();
    }
    let mut these = el("a").attr("href", format!("#{}", into(What::Cards(picked.to_vec()))));
    // An address without cards leaves picked what is: one that puts the last one back names none.
    let base = match &request.what {
        What::Cards(_) => {
            these = these.attr("aria-current", "true");
            into(What::Cards(Vec::new()))
        }
        What::Chapter(_) | What::Path(_) => request.write(pack),
    };
    let list = picked.iter().map(|card| {
        let rest: Vec<CardIx> = picked.iter().copied().filter(|one| one != card).collect();
        let rest = ids(pack, &rest);
        let remove = el("a").attr("href", format!("#{base}&cards={rest}")).with(words::REMOVE);
        el("li").with(pack[*card].title.clone()).with(" ").with(remove).into()
    });
    inside.with(el("h3").with(these.with(words::PICKED))).with(el("ol").all(list)).into()
}

/// The rows of choices that this request has.
fn rows(pack: &Pack, request: &Request) -> Vec<Node> {
    let to = |change: &dyn Fn(&mut Request)| changed(pack, request, change);
    let kinds = Kind::ALL.iter().zip(KIND_NAMES);
    let papers = Paper::ALL.iter().zip(words::PAPERS);
    let turns = Turn::ALL.iter().zip(words::TURNS);
    let sizes = Size::ALL.iter().zip(words::SIZES);
    let inks = Ink::ALL.iter().zip(words::INKS);
    let mut rows = vec![
        choices(
            words::KIND,
            kinds.map(|((one, _), name)| (name, request.kind == *one, to(&|other| other.kind = *one))),
        ),
        choices(
            words::PAPER,
            papers.map(|((one, _), name)| (name, request.paper == *one, to(&|other| other.paper = *one))),
        ),
        choices(
            words::TURN,
            turns.map(|((one, _), name)| (name, request.turn == *one, to(&|other| other.turn = *one))),
        ),
        choices(
            words::SIZE,
            sizes.map(|((one, _), name)| (name, request.size == *one, to(&|other| other.size = *one))),
        ),
        choices(words::INK, inks.map(|((one, _), name)| (name, request.ink == *one, to(&|other| other.ink = *one)))),
    ];
    if request.kind == Kind::CutOut {
        let pers = Per::ALL.iter();
        rows.push(choices(
            words::PER,
            pers.map(|(one, name)| (*name, request.per == *one, to(&|other| other.per = *one))),
        ));
    }
    if matches!(request.kind, Kind::Worksheet | Kind::Key) {
        let (twin, name) = match request.kind {
            Kind::Key => (Kind::Worksheet, words::ITS_SHEET),
            _ => (Kind::Key, words::ITS_KEY),
        };
        let number = words::with(words::NUMBER, &request.seed.to_string());
        let all = [
            (number.as_str(), true, request.write(pack)),
            (words::OTHER, false, to(&|other| other.seed = other.seed.wrapping_add(1))),
            (name, false, to(&|other| other.kind = twin)),
        ];
        rows.push(choices(words::SEED, all.into_iter()));
    }
    rows
}

/// What can be done with the sheet; where a browser may refuse it, the other way is said.
fn acts(host: &Host, link: Option<&str>) -> Vec<Node> {
    let mut acts = el("p").class("acts").with(button("print", "sheet", words::PRINT));
    for (act, label) in
        [("copy-text", words::COPY_TEXT), ("copy-html", words::COPY_HTML), ("save-html", words::SAVE_HTML)]
    {
        acts = acts.with(" ").with(button(act, "sheet", label));
    }
    acts = acts.with(" ").with(button("copy-link", "sheet", words::COPY_LINK));
    let mut nodes: Vec<Node> = vec![acts.into()];
    if host.framed {
        let mut line = el("p").class("quiet").with(words::FRAMED);
        if let Some(link) = link {
            let opened = el("a").attr("href", link).attr("target", "_blank").attr("rel", "noopener");
            line = line.with(" ").with(opened.with(words::BY_ITSELF));
        }
        nodes.push(line.into());
    }
    nodes.push(el("div").class("taken").attr("role", "status").attr("data-taken", "").into());
    nodes
}
