//! The explainer's own pages: `index.html`, a page for each view and for each text, and everything in one file.
//! Not their content, which `prerender.rs` has from the program's components.

use crate::head;
use crate::prerender::Prerender;
use crate::program::Program;
use crate::style::Styles;
use explainer::ui::{Mode, StaticFile};
use pack::{Content, Pack, PictureKind, SourceIx, Word};
use poster::Shared;
use tree::{el, escaped, html};

/// A sign for tabs: a quotation mark on paper.
const ICON: &str = include_str!("../style/icon.svg");

/// The same for systems that take no SVG, by its sides in pixels: drawn from it by the crate `share`.
const ICONS: [(&str, &[u8]); 2] = [
    ("icon-192.png", include_bytes!("../style/icon-192.png")),
    ("icon-512.png", include_bytes!("../style/icon-512.png")),
];

/// Every file of this edition: its path in the output, and its bytes.
pub fn all(prerender: &Prerender, pack: &Pack, program: &Program, digest: &str) -> Vec<(String, Vec<u8>)> {
    let text = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let styles = &program.styles;
    let mut files = vec![
        text("index.html", &index(pack, program, &prerender.page(Mode::Page(StaticFile::INDEX)))),
        text("icon.svg", ICON),
        text("style.css", &styles.first),
        text("later.css", &styles.later),
        text("explainer.js", &program.script),
        ("explainer_bg.wasm".to_owned(), program.wasm.clone()),
        text("explainer_bytes.js", &program.carrier),
        text("annex.js", &program.annex),
        text("annex.css", &styles.annex),
        text("after.js", &program.after),
    ];
    files.extend(ICONS.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())));
    files.extend(map(pack, &styles.drawing).map(|file| text(pictures::MAP_FILE, &file)));
    let views = StaticFile::views(pack).map(StaticFile::View);
    files.extend(views.chain(SourceIx::all(pack).map(StaticFile::Source)).map(|file| {
        let page = beside(pack, program, digest, file, &prerender.page(Mode::Page(file)));
        (file.path(pack), page.into_bytes())
    }));
    files
}

/// The map as a file of its own, with its style inside, if there is one.
fn map(pack: &Pack, style: &str) -> Option<String> {
    let one = pictures::of_kind(pack, PictureKind::Map).next()?;
    let Content::Map(map) = &one.content else { return None };
    let mut drawing =
        pictures::drawing(map).attr("xmlns", "http://www.w3.org/2000/svg").class("picture picture-map beside");
    drawing.children.insert(0, el("style").with(style).into());
    Some(format!("{}\n", html(&[drawing.into()])))
}

fn index(pack: &Pack, program: &Program, body: &str) -> String {
    let head = format!(
        "{}{}{}<link rel=\"icon\" href=\"icon.svg\">\n<link rel=\"apple-touch-icon\" href=\"icon-192.png\">\n",
        head::about(pack, &pack.edition.title, &pack.edition.description, "", Shared::Whole),
        head::discovery(pack),
        head::sheets("", &[("style.css", &program.styles.first)]),
    );
    // The data block stands last: earlier, it would take the line from the text and its style.
    let data = head::json_ld(pack);
    let trouble = trouble(pack);
    head::page(pack, &head, &format!("<div id=\"explainer-static\">{body}</div>\n{trouble}{data}"))
}

/// A page beside `index.html`, without the program.
fn beside(pack: &Pack, program: &Program, digest: &str, file: StaticFile, body: &str) -> String {
    let Styles { first, later, annex, .. } = &program.styles;
    let (up, path) = (file.up(), file.path(pack));
    let title = format!("{}: {}", file.title(pack), pack.edition.title);
    let mut sheets = vec![("style.css", first.as_str()), ("later.css", later)];
    if file.is_apart() {
        sheets.push(("annex.css", annex));
    }
    let head = format!(
        "{}<link rel=\"icon\" href=\"{up}icon.svg\">\n{}{}",
        head::about(pack, &title, &file.description(pack), &path, Shared::Whole),
        head::sheets(up, &sheets),
        head::page_json_ld(pack, &title, &path, digest),
    );
    head::page(pack, &head, &format!("{body}\n"))
}

/// What the start script shows where the program does not come: one sentence, and a button where trying again can help.
pub fn trouble(pack: &Pack) -> String {
    let word = |word| escaped(pack.words.get(word));
    format!(
        "<div class=\"explainer\" data-trouble role=\"status\" hidden><p>{} <button hidden>{}</button></p></div>\n",
        word(Word::ProgramMissing),
        word(Word::StartAgain),
    )
}

/// Everything in one page. `body` is its content, and `last` is markup that stands after it.
pub fn one_file(pack: &Pack, program: &Program, body: &str, last: &str) -> String {
    let name = escaped(&pack.edition.host_name);
    let Styles { first, later, annex, .. } = &program.styles;
    let head = format!(
        "{}<link rel=\"icon\" href=\"data:,\">\n<style>{first}{later}{annex}</style>\n{}",
        head::about(pack, &pack.edition.title, &pack.edition.description, "explainer.html", Shared::Whole),
        head::json_ld(pack),
    );
    let body = format!(
        "<div id=\"explainer-static\">{body}</div>\n{}\
         <script type=\"text/plain\" id=\"explainer-bytes\">{}</script>\n\
         <script id=\"explainer-annex\">{}</script>\n\
         <script data-name=\"{name}\">{}</script>\n<script>{}</script>\n{last}",
        trouble(pack),
        program.base64,
        program.annex,
        program.script,
        program.after_inside,
    );
    head::page(pack, &head, &body)
}
