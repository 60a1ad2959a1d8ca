//! The handout builder: what goes in, which sheet, and what can be done with it.
//! Not the sheet, which the crate `handout` makes, and not its pages, which are made when it is drawn.

use crate::parts::{button, choices, copied, heading, unknown};
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

    let mut lead = el("p").class("quiet").with(pack.words.get(Word::AnnexHandoutLead));
    if !host.alone {
        lead = lead.with(" ").with(ready(pack, host));
    }
    let mut nodes = vec![heading(pack.words.get(Word::Handout)), lead.into()];
    nodes.extend(unknown(pack, not_understood));
    nodes.push(what(pack, request, picked));
    nodes.extend(rows(pack, request));
    nodes.extend(acts(pack, host, link.as_deref()));
    // Paper is wider than a phone: it scrolls inside, by the keyboard too.
    let pages = el("div").class("pages").attr("role", "region").attr("aria-label", pack.words.get(Word::AnnexPages));
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
    inside = inside.with(el("summary").with(pack.words.get(Word::AnnexWhat))).with(el("ul").all(paths).all(chapters));
    if picked.is_empty() {
        let how = el("p").class("quiet").with(pack.words.get(Word::AnnexPick));
        return inside.with(el("h3").with(pack.words.get(Word::AnnexPicked))).with(how).into();
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
        let remove = el("a").attr("href", format!("#{base}&cards={rest}")).with(pack.words.get(Word::AnnexRemove));
        el("li").with(pack[*card].title.clone()).with(" ").with(remove).into()
    });
    inside.with(el("h3").with(these.with(pack.words.get(Word::AnnexPicked)))).with(el("ol").all(list)).into()
}

/// The rows of choices that this request has.
fn rows(pack: &Pack, request: &Request) -> Vec<Node> {
    let to = |change: &dyn Fn(&mut Request)| changed(pack, request, change);
    let kinds = Kind::ALL.iter().zip(KIND_NAMES.map(|one| pack.words.get(one)));
    let papers = Paper::ALL.iter().zip(words::PAPERS.map(|one| pack.words.get(one)));
    let turns = Turn::ALL.iter().zip(words::TURNS.map(|one| pack.words.get(one)));
    let sizes = Size::ALL.iter().zip(words::SIZES.map(|one| pack.words.get(one)));
    let inks = Ink::ALL.iter().zip(words::INKS.map(|one| pack.words.get(one)));
    let mut rows = vec![
        choices(
            pack.words.get(Word::AnnexKind),
            kinds.map(|((one, _), name)| (name, request.kind == *one, to(&|other| other.kind = *one))),
        ),
        choices(
            pack.words.get(Word::AnnexPaper),
            papers.map(|((one, _), name)| (name, request.paper == *one, to(&|other| other.paper = *one))),
        ),
        choices(
            pack.words.get(Word::AnnexTurn),
            turns.map(|((one, _), name)| (name, request.turn == *one, to(&|other| other.turn = *one))),
        ),
        choices(
            pack.words.get(Word::AnnexSize),
            sizes.map(|((one, _), name)| (name, request.size == *one, to(&|other| other.size = *one))),
        ),
        choices(
            pack.words.get(Word::AnnexInk),
            inks.map(|((one, _), name)| (name, request.ink == *one, to(&|other| other.ink = *one))),
        ),
    ];
    if request.kind == Kind::CutOut {
        let pers = Per::ALL.iter();
        rows.push(choices(
            pack.words.get(Word::AnnexPer),
            pers.map(|(one, name)| (*name, request.per == *one, to(&|other| other.per = *one))),
        ));
    }
    if matches!(request.kind, Kind::Worksheet | Kind::Key) {
        let (twin, name) = match request.kind {
            Kind::Key => (Kind::Worksheet, pack.words.get(Word::AnnexItsSheet)),
            _ => (Kind::Key, pack.words.get(Word::AnnexItsKey)),
        };
        let number = pack.words.with(Word::AnnexNumber, request.seed);
        let all = [
            (number.as_str(), true, request.write(pack)),
            (pack.words.get(Word::AnnexOther), false, to(&|other| other.seed = other.seed.wrapping_add(1))),
            (name, false, to(&|other| other.kind = twin)),
        ];
        rows.push(choices(pack.words.get(Word::AnnexSeed), all.into_iter()));
    }
    rows
}

/// What can be done with the sheet; where a browser may refuse it, the other way is said.
fn acts(pack: &Pack, host: &Host, link: Option<&str>) -> Vec<Node> {
    let mut acts = el("p").class("acts").with(button("print", "sheet", pack.words.get(Word::AnnexPrint)));
    for (act, label) in [
        ("copy-text", pack.words.get(Word::AnnexCopyText)),
        ("copy-html", pack.words.get(Word::AnnexCopyHtml)),
        ("save-html", pack.words.get(Word::AnnexSaveHtml)),
    ] {
        acts = acts.with(" ").with(button(act, "sheet", label));
    }
    acts = acts.with(" ").with(button("copy-link", "sheet", pack.words.get(Word::AnnexCopyLink)));
    let mut nodes: Vec<Node> = vec![acts.into()];
    if host.framed {
        let mut line = el("p").class("quiet").with(pack.words.get(Word::AnnexFramed));
        if let Some(link) = link {
            let opened = el("a").attr("href", link).attr("target", "_blank").attr("rel", "noopener");
            line = line.with(" ").with(opened.with(pack.words.get(Word::AnnexByItself)));
        }
        nodes.push(line.into());
    }
    nodes.push(copied(pack));
    nodes
}
