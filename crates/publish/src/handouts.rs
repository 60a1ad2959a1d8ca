//! Sheets for the classroom that are ready without scripts: a reading page for each chapter, and the list of all.
//! Not the PDF files: whoever has a browser at hand prints them from the list (`crates/lab/src/bin/handouts.rs`).

use crate::head;
use crate::program::Program;
use crate::style::Styles;
use address::sheet::{Kind, Request, What};
use handout::KIND_NAMES;
use pack::{ChapterIx, Pack, PathIx, Word};
use poster::Shared;
use tree::{Node, el, escaped, html};

/// The kinds that are printed ahead, with the last part of their files' names.
const PRINTED: [(Kind, &str); 4] =
    [(Kind::Reading, "reading"), (Kind::Worksheet, "worksheet"), (Kind::Key, "key"), (Kind::CutOut, "cards")];

/// Begin and end of a link to a file that may not be there; the printing program takes them away where it is.
const WAITING: (&str, &str) = ("<!--pdf ", " pdf-->");

/// Every page: its path in the output, and its bytes.
pub fn all(pack: &Pack, program: &Program, digest: &str) -> Vec<(String, Vec<u8>)> {
    let chapters =
        ChapterIx::all(pack).map(|at| (format!("handouts/{}.html", pack[at].id), reading(pack, program, digest, at)));
    let list = ("handouts/index.html".to_owned(), list(pack, program));
    chapters.chain([list]).map(|(path, page)| (path, page.into_bytes())).collect()
}

/// The reading sheet of a chapter, as long as it is, on no paper.
fn reading(pack: &Pack, program: &Program, digest: &str, at: ChapterIx) -> String {
    let request = Request::new(What::Chapter(at));
    let address = request.write(pack);
    let link = pack.edition.home.as_ref().map(|home| format!("{home}index.html#{address}"));
    let sheet = handout::sheet(pack, digest, &request, link.as_deref());
    let blocks = sheet.blocks.into_iter().flat_map(|block| block.nodes);
    let article = el("article").class(&sheet.classes).all(blocks).with(el("footer").all(sheet.foot));
    let links = el("p").with(el("a").attr("href", "index.html").with(pack.words.get(Word::HandoutReady))).with(" · ");
    let links =
        links.with(el("a").attr("href", format!("../index.html#{address}")).with(pack.words.get(Word::HandoutsChoose)));
    let path = format!("handouts/{}.html", pack[at].id);
    page(pack, program, &sheet.title, &path, Shared::Chapter(at), &html(&[links.into(), article.into()]))
}

/// All sheets, chapter by chapter, after those of the whole.
fn list(pack: &Pack, program: &Program) -> String {
    let title = pack.words.get(Word::HandoutReady);
    let mut body = html(&[el("h1").with(title).into(), el("p").with(pack.words.get(Word::HandoutsLead)).into()]);
    let longest = PathIx::all(pack).max_by_key(|at| pack[*at].chapters.len());
    if let Some(at) = longest {
        body.push_str(&entry(
            pack,
            "whole",
            pack.words.get(Word::HandoutsWhole).into(),
            "../index.html",
            &What::Path(at),
        ));
    }
    for at in ChapterIx::all(pack) {
        let one = &pack[at];
        body.push_str(&entry(
            pack,
            &one.id,
            one.title.as_str().into(),
            &format!("{}.html", one.id),
            &What::Chapter(at),
        ));
    }
    page(pack, program, title, "handouts/index.html", Shared::Whole, &format!("<div class=\"prose\">{body}</div>"))
}

/// What there is of `what`, whose files' names begin with `name`.
fn entry(pack: &Pack, name: &str, title: Node, page: &str, what: &What) -> String {
    let mut items = html(&[el("li").with(el("a").attr("href", page).with(pack.words.get(Word::HandoutsRead))).into()]);
    for (kind, ending) in PRINTED {
        let address = Request { kind, ..Request::new(what.clone()) }.write(pack);
        let choose =
            el("a").attr("href", format!("../index.html#{address}")).with(pack.words.get(Word::HandoutsChoose));
        let file = format!("{name}-{ending}.pdf");
        let pdf = el("a").attr("href", file).attr("data-sheet", address).with(pack.words.get(Word::HandoutsPdf));
        // Ids and words of an explainer hold no comments' ends: those of addresses are plain, and `html` escapes the rest.
        let line = html(&[format!("{}: ", pack.words.get(KIND_NAMES[kind as usize])).into(), choose.into()]);
        items.push_str(&format!("<li>{line}{} · {}{}</li>", WAITING.0, html(&[pdf.into()]), WAITING.1));
    }
    format!("<section>{}<ul>{items}</ul></section>", html(&[el("h2").with(title).into()]))
}

fn page(pack: &Pack, program: &Program, title: &str, path: &str, shared: Shared, body: &str) -> String {
    let Styles { first, later, annex, .. } = &program.styles;
    let head = format!(
        "{}<link rel=\"icon\" href=\"../icon.svg\">\n{}",
        head::about(pack, &format!("{title}: {}", pack.edition.title), &pack.edition.description, path, shared),
        head::sheets("../", &[("style.css", first), ("later.css", later), ("annex.css", annex)]),
    );
    let body = format!(
        "<div class=\"explainer\"><header class=\"masthead\"><p><a href=\"../index.html\">{}</a></p>\
         <p class=\"standing\">{}</p></header>\n<main>{body}</main></div>\n",
        escaped(&pack.edition.title),
        escaped(&pack.edition.standing),
    );
    head::page(pack, &head, &body)
}
