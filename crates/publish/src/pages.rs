//! The pages: the whole explainer, each text by itself, and everything in one file.
//! Not their parts, which are the program's own components, and not the edition for frames.

use crate::element;
use crate::framed;
use crate::handouts;
use crate::head;
use crate::lms;
use crate::program::Program;
use explainer::shelf::Shelf;
use explainer::ui::{Cx, Mode, SourcePage, SourcePageProps, StaticPage, StaticPageProps};
use pack::{Pack, SourceIx};
use yew::{Html, LocalServerRenderer, html};

/// A sign for tabs: a quotation mark on paper.
const ICON: &str = include_str!("../style/icon.svg");

/// Every file that is not data: its path in the output, and its bytes.
pub fn all(pack: &Pack, program: &Program) -> Result<Vec<(String, Vec<u8>)>, String> {
    let shelf = Shelf::open(explainer::PACK).map_err(|error| error.to_string())?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| format!("prerendering cannot start: {error}"))?;
    let later = marked("later.css", program.later.as_bytes());
    let body = |mode, framed| {
        // The one file carries all of its style in its head.
        let beside = mode == Mode::Static;
        let when = if framed { When::Parsed } else { When::Arrived };
        let starting = if beside { starting(pack, program, when) } else { Html::default() };
        let later = beside.then(|| later.clone().into());
        let props = StaticPageProps { cx: Cx { shelf, mode }, later, starting, framed };
        let renderer = LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false);
        runtime.block_on(renderer.render())
    };
    let digest = pack::digest_of(explainer::PACK);
    let whole = body(Mode::OneFile, false);
    let one_file = |last: &str| one_file(pack, program, &digest, &whole, last);
    let mut files = vec![
        ("index.html".to_owned(), index(pack, program, &digest, &body(Mode::Static, false)).into_bytes()),
        ("explainer.html".to_owned(), one_file("").into_bytes()),
        ("icon.svg".to_owned(), ICON.as_bytes().to_vec()),
        ("style.css".to_owned(), program.style.clone().into_bytes()),
        ("later.css".to_owned(), program.later.clone().into_bytes()),
        ("explainer.js".to_owned(), program.script.clone().into_bytes()),
        ("explainer_bytes.js".to_owned(), program.carrier.clone().into_bytes()),
        ("annex.js".to_owned(), program.annex.clone().into_bytes()),
        ("annex.css".to_owned(), program.annex_style.clone().into_bytes()),
    ];
    files.extend(framed::all(pack, program, &body(Mode::Static, true))?);
    files.extend(lms::all(pack, one_file)?);
    files.extend(element::all(pack, program)?);
    files.extend(handouts::all(pack, program, &digest));
    for at in SourceIx::all(pack) {
        let props = SourcePageProps { cx: Cx { shelf, mode: Mode::Beside }, at };
        let renderer = LocalServerRenderer::<SourcePage>::with_props(props).hydratable(false);
        let body = runtime.block_on(renderer.render());
        let path = format!("sources/{}.html", pack[at].id);
        let page = beside(pack, program, &pack[at].title, &path, &body);
        files.push((path, page.into_bytes()));
    }
    Ok(files)
}

/// The start of every page, up to the end of `<head>`.
pub fn opening(pack: &Pack, state: &str, head: &str) -> String {
    let language = head::escaped(&pack.edition.language);
    format!("<!doctype html>\n<html lang=\"{language}\" data-explainer=\"{state}\">\n<head>\n{head}</head>\n")
}

/// A file's name with a mark of its content, so that no cache mixes editions.
pub fn marked(name: &str, bytes: &[u8]) -> String {
    format!("{name}?v={}", &pack::sha256_hex(bytes)[..12])
}

fn index(pack: &Pack, program: &Program, digest: &str, body: &str) -> String {
    let style = marked("style.css", program.style.as_bytes());
    let head = format!(
        "{}{}<link rel=\"stylesheet\" href=\"{style}\">\n<link rel=\"icon\" href=\"icon.svg\">\n",
        head::about(pack, &pack.edition.title, ""),
        framed::discovery(pack),
    );
    // The data block stands last: earlier, it would take the line from the text and its style.
    format!(
        "{}<body>\n<div id=\"explainer-static\">{body}</div>\n{}</body>\n</html>\n",
        opening(pack, "static", &head),
        head::json_ld(pack, digest),
    )
}

/// When the start script runs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// As soon as it is there, between two pieces of the page, so that it can ask for the program while these still arrive.
    Arrived,
    /// After the page: a frame's own script counts on it.
    Parsed,
}

/// The start script with the addresses of what it may load.
fn starting(pack: &Pack, program: &Program, when: When) -> Html {
    let script = marked("explainer.js", program.script.as_bytes());
    let wasm = marked("explainer_bg.wasm", &program.wasm);
    let bytes = marked("explainer_bytes.js", &program.wasm);
    let annex = marked("annex.js", program.annex.as_bytes());
    let name = pack.edition.host_name.clone();
    let (early, late) = (when == When::Arrived, when == When::Parsed);
    html! {
        <script async={early} defer={late} src={script} data-name={name} data-wasm={wasm} data-bytes={bytes} data-annex={annex}></script>
    }
}

/// Everything in one page; `last` is markup that stands after it.
fn one_file(pack: &Pack, program: &Program, digest: &str, body: &str, last: &str) -> String {
    let name = head::escaped(&pack.edition.host_name);
    let head = format!(
        "{}<link rel=\"icon\" href=\"data:,\">\n<style>{}{}{}</style>\n{}",
        head::about(pack, &pack.edition.title, "explainer.html"),
        program.style,
        program.later,
        program.annex_style,
        head::json_ld(pack, digest),
    );
    format!(
        "{}<body>\n<div id=\"explainer-static\">{body}</div>\n\
         <script type=\"text/plain\" id=\"explainer-bytes\">{}</script>\n\
         <script id=\"explainer-annex\">{}</script>\n\
         <script data-name=\"{name}\">{}</script>\n{last}</body>\n</html>\n",
        opening(pack, "static", &head),
        program.base64,
        program.annex,
        program.script,
    )
}

fn beside(pack: &Pack, program: &Program, title: &str, path: &str, body: &str) -> String {
    let [style, later] = [("../style.css", &program.style), ("../later.css", &program.later)]
        .map(|(name, text)| marked(name, text.as_bytes()));
    let title = format!("{title}: {}", pack.edition.title);
    let head = format!(
        "{}<link rel=\"icon\" href=\"../icon.svg\">\n<link rel=\"stylesheet\" href=\"{style}\">\n<link rel=\"stylesheet\" href=\"{later}\">\n",
        head::about(pack, &title, path)
    );
    format!("{}<body>\n{body}\n</body>\n</html>\n", opening(pack, "static", &head))
}
