//! The program's own components as HTML, with the start script where a page has one.
//! Not the pages around them.

use crate::program::Program;
use crate::versioned::versioned;
use author::Built;
use explainer::shelf::Shelf;
use explainer::ui::{Cx, Mode, SourcePage, SourcePageProps, StaticPage, StaticPageProps};
use pack::{Pack, SourceIx};
use tokio::runtime::Runtime;
use yew::{BaseComponent, Html, LocalServerRenderer, html};

/// Where the guide will stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// On the explainer's own page.
    Own,
    /// In a frame.
    Framed,
    /// In the one file, which carries its scripts and all of its style elsewhere.
    OneFile,
}

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
        let shelf = Shelf::open(built.bytes.clone().leak()).map_err(|error| error.to_string())?;
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .map_err(|error| format!("prerendering cannot start: {error}"))?;
        Ok(Self { shelf, pack: &built.pack, program, runtime })
    }

    /// The guide.
    pub fn guide(&self, form: Form) -> String {
        let (mode, starting, later) = match form {
            Form::OneFile => (Mode::OneFile, Html::default(), None),
            Form::Own | Form::Framed => {
                let later = versioned("later.css", self.program.styles.later.as_bytes());
                (Mode::Static, self.start_script(form), Some(later.into()))
            }
        };
        let cx = Cx { shelf: self.shelf, mode };
        self.html::<StaticPage>(StaticPageProps { cx, later, starting, framed: form == Form::Framed })
    }

    /// One text.
    pub fn source(&self, at: SourceIx) -> String {
        self.html::<SourcePage>(SourcePageProps { cx: Cx { shelf: self.shelf, mode: Mode::Beside }, at })
    }

    fn html<C: BaseComponent>(&self, props: C::Properties) -> String {
        self.runtime.block_on(LocalServerRenderer::<C>::with_props(props).hydratable(false).render())
    }

    /// The start script with the addresses of what it may load.
    fn start_script(&self, form: Form) -> Html {
        let program = self.program;
        let script = versioned("explainer.js", program.script.as_bytes());
        let wasm = versioned("explainer_bg.wasm", &program.wasm);
        let bytes = versioned("explainer_bytes.js", &program.wasm);
        let annex = versioned("annex.js", program.annex.as_bytes());
        let name = self.pack.edition.host_name.clone();
        // It runs as soon as it is there, between two pieces of the page, so that it can ask for the program while these
        // still arrive; in a frame after the page, because the frame's own script counts on that.
        let late = form == Form::Framed;
        html! {
            <script async={!late} defer={late} src={script} data-name={name} data-wasm={wasm} data-bytes={bytes}
                data-annex={annex}></script>
        }
    }
}
