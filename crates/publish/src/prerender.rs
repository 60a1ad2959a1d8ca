//! The program's own components as HTML, with the start script where a page has one.
//! Not the pages around them.

use crate::program::Program;
use crate::versioned::versioned;
use author::Built;
use explainer::shelf::Shelf;
use explainer::ui::{Cx, Mode, StaticFile, StaticPage, StaticPageProps};
use pack::Pack;
use tokio::runtime::Runtime;
use yew::{Html, LocalServerRenderer, html};

/// Attributes without a value that stand on many elements.
const BARE: [&str; 5] = ["data-sentence", "data-note", "data-evidence", "data-context", "data-own"];

/// What draws.
pub struct Prerender<'a> {
    shelf: &'static Shelf,
    pack: &'a Pack,
    program: &'a Program,
    runtime: Runtime,
}

impl<'a> Prerender<'a> {
    /// Ready to draw an explainer as the program does in a page, from the bytes of its pack.
    pub fn new(built: &'a Built, program: &'a Program) -> Result<Self, String> {
        // It is there as long as the run, like the program's in a page.
        let shelf = Shelf::supplemented(built.bytes.clone().leak(), &built.supplement.whole);
        let shelf = shelf.map_err(|error| error.to_string())?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .map_err(|error| format!("prerendering cannot start: {error}"))?;
        Ok(Self { shelf, pack: &built.pack, program, runtime })
    }

    /// What stands on a page. Where the program starts, its script and the later style stand inside; elsewhere the page
    /// names its style in its head.
    pub fn page(&self, mode: Mode) -> String {
        let starts = matches!(mode, Mode::Page(StaticFile::INDEX) | Mode::Frame);
        let later = starts.then(|| versioned("later.css", self.program.styles.later.as_bytes()).into());
        let starting = if starts { self.start_script(mode == Mode::Frame) } else { Html::default() };
        let props = StaticPageProps { cx: Cx { shelf: self.shelf, mode }, later, starting };
        let page =
            self.runtime.block_on(LocalServerRenderer::<StaticPage>::with_props(props).hydratable(false).render());
        BARE.iter().fold(page, |page, name| page.replace(&format!(" {name}=\"\""), &format!(" {name}")))
    }

    /// The start script with the addresses of what it may load; `late` runs it after the page.
    fn start_script(&self, late: bool) -> Html {
        let program = self.program;
        let script = versioned("explainer.js", program.script.as_bytes());
        let wasm = versioned("explainer_bg.wasm", &program.wasm);
        let bytes = versioned("explainer_bytes.js", &program.wasm);
        let annex = versioned("annex.js", program.annex.as_bytes());
        let after = versioned("after.js", program.after.as_bytes());
        let name = self.pack.edition.host_name.clone();
        // It runs as soon as it is there, between two pieces of the page, so that it can ask for the program while these
        // still arrive; in a frame after the page, because the frame's own script counts on that.
        html! {
            <script async={!late} defer={late} src={script} data-name={name} data-wasm={wasm} data-bytes={bytes}
                data-annex={annex} data-after={after} data-own={(!late).then_some("")}></script>
        }
    }
}
