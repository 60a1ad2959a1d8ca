//! A sheet: its head, its blocks, and the foot that stands under every page.
//! Not what is in the blocks: that is `kinds`, one module for each kind.

use crate::block::Block;
use crate::code::{Code, code};
use crate::evidence::{Numbers, entry};
use crate::kinds;
use crate::selection::Selection;
use crate::{paper, words};
use address::sheet::{Kind, Request, What};
use cite::Work;
use pack::{Pack, SourceIx, Word};
use tree::{Element, Node, el};

/// The widest code that has room in the foot of every page, in millimetres; a wider one gets a block of its own.
const FOOT_CODE: i32 = 26;
/// The longest address that has room there where there is no code, in bytes.
const FOOT_WORDS: usize = 200;

/// A sheet before its pages are made.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sheet {
    /// What it is, for the title of a window or a file.
    pub title: String,
    /// The class names of its root.
    pub classes: String,
    /// Whether each block is a page already: fronts and backs in turn, then the way back where it has no room in the foot.
    /// Otherwise `paginate` makes the pages.
    pub paged: bool,
    /// What is on it.
    pub blocks: Vec<Block>,
    /// What stands under every page, beside "page x of y".
    pub foot: Vec<Node>,
    /// "page x of y", with the numbers' places in braces.
    page_of: String,
}

impl Sheet {
    /// "page 2 of 5".
    pub fn page_of(&self, number: usize, of: usize) -> String {
        self.page_of.replace("{n}", &number.to_string()).replace("{m}", &of.to_string())
    }
}

/// The sheet that a request asks for.
///
/// `digest` is the SHA-256 of the pack in hex, of which the foot shows twelve digits. `link` is the address at which this very
/// sheet can be opened, from `https:` on; without it the sheet says what to put after the address of the explainer.
pub fn sheet(pack: &Pack, digest: &str, request: &Request, link: Option<&str>) -> Sheet {
    let selection = Selection::of(pack, &request.what);
    let kind = pack.words.get(words::KINDS[request.kind as usize]);
    let paged = request.kind == Kind::CutOut && !selection.cards.is_empty();
    let mut blocks = Vec::new();
    let mut sources = Vec::new();
    if !paged {
        blocks.push(head(pack, request, &selection, kind));
    }
    if selection.quotes.is_empty() {
        blocks.push(Block::of(el("p").with(pack.words.get(Word::SheetNothingHow))));
    } else {
        let mut numbers = Numbers::default();
        let (more, used) = match request.kind {
            Kind::Reading => kinds::reading(pack, &selection, &mut numbers),
            Kind::Worksheet => kinds::worksheet(pack, &selection, request.seed),
            Kind::Key => kinds::key(pack, &selection, request.seed),
            Kind::CutOut => (kinds::cut_out(pack, request, &selection), Vec::new()),
            Kind::Dossier => kinds::dossier(pack, digest, &selection),
            Kind::Glossary => kinds::glossary(pack, &selection, &mut numbers),
            Kind::Timeline => kinds::timeline(pack, &selection, &mut numbers),
        };
        blocks.extend(more);
        sources = used;
    }
    // A dossier names each text above its passages.
    if !paged && request.kind != Kind::Dossier {
        references(pack, digest, &sources, &mut blocks);
    }
    let address = request.write(pack);
    let (foot, last) = foot(pack, digest, &address, link);
    blocks.extend(last);
    let title = format!("{} – {kind}", selection.title);
    Sheet {
        title,
        classes: paper::classes(request),
        paged,
        blocks,
        foot,
        page_of: pack.words.get(Word::SheetPageOf).to_owned(),
    }
}

/// What the sheet is and of what, and lines for a name where it is filled in.
fn head(pack: &Pack, request: &Request, selection: &Selection, kind: &str) -> Block {
    let mut what = String::from(kind);
    let exercises = matches!(request.kind, Kind::Worksheet | Kind::Key);
    if exercises {
        what.push_str(" · ");
        what.push_str(&pack.words.with(Word::SheetSheetNumber, request.seed));
    }
    let mut head = el("header").class("head").with(el("p").class("what").with(what));
    head = head.with(el("h1").with(selection.title.clone()));
    if let What::Chapter(at) = request.what {
        head = head.with(el("p").class("question").with(pack[at].question.clone()));
    }
    if request.kind == Kind::Worksheet {
        let blank = || el("span").class("blank").with("____________");
        let mut fields = el("p").class("fields");
        for name in [pack.words.get(Word::SheetName), pack.words.get(Word::SheetClass), pack.words.get(Word::SheetDay)]
        {
            fields = fields.with(format!("{name}: ")).with(blank()).with(" ");
        }
        head = head.with(fields);
    }
    Block::of(head).held()
}

/// The list of the texts.
fn references(pack: &Pack, digest: &str, sources: &[SourceIx], blocks: &mut Vec<Block>) {
    if sources.is_empty() {
        return;
    }
    blocks.push(Block::heading("h2", pack.words.get(Word::SheetTexts)));
    for at in sources {
        blocks.push(Block::of(entry(pack, digest, Work::Source(*at))));
    }
    blocks.push(Block::of(entry(pack, digest, Work::Explainer)));
}

/// The foot of every page, and a last block where the address has no room in it.
fn foot(pack: &Pack, digest: &str, address: &str, link: Option<&str>) -> (Vec<Node>, Option<Block>) {
    let edition = &pack.edition;
    let which = format!(
        "{}. {}, {}.",
        edition.title,
        pack.words.with(Word::Edition, &edition.version),
        pack.words.with(Word::SheetDigest, digest.get(..12).unwrap_or(digest))
    );
    let mut foot: Vec<Node> = vec![
        el("p").class("edition").with(which).into(),
        el("p").class("standing").with(edition.standing.clone()).into(),
    ];
    let drawn = link.and_then(|link| code(link, pack.words.get(Word::SheetCodeName)));
    let small = match (&drawn, link) {
        (Some(code), _) => code.wide <= FOOT_CODE,
        (None, Some(_)) => false,
        (None, None) => address.len() <= FOOT_WORDS,
    };
    let way = way(pack, address, link, drawn);
    if small {
        foot.extend(way);
        return (foot, None);
    }
    foot.push(el("p").class("link").with(pack.words.get(Word::SheetLinkLast)).into());
    let last = el("section").class("back").with(el("h2").with(pack.words.get(Word::SheetBack))).all(way);
    (foot, Some(Block::of(last)))
}

/// The way back to this sheet: its address in words and, where one fits, as a code.
fn way(pack: &Pack, address: &str, link: Option<&str>, drawn: Option<Code>) -> Vec<Node> {
    let line = |name: &str| -> Element { el("p").class("link").with(format!("{name}: ")) };
    let Some(link) = link else {
        return vec![line(pack.words.get(Word::SheetNoLink)).with(el("code").with(format!("#{address}"))).into()];
    };
    let shown = el("a").attr("href", link).with(link);
    let mut out: Vec<Node> = vec![line(pack.words.get(Word::SheetLink)).with(shown).into()];
    match drawn {
        Some(code) => out.push(code.drawing),
        None => out.push(el("p").class("link").with(pack.words.get(Word::SheetTooLong)).into()),
    }
    out
}
