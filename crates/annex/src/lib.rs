//! The views that few readers open, as document trees: the handout builder, citations, snippets for
//! other pages, lists, the views of pictures, and the guide in steps.
//! Not drawn here: `main.rs` puts them into the page, after the page's start script has loaded this second program.
//!
//! Everything a reader chooses stands in the address, so every choice is a link and nothing is kept. The pack is the first
//! program's: it is handed over, not built in twice.

mod cite;
mod embed;
mod handout;
mod list;
mod parts;
mod picture;
mod steps;
mod words;

pub use crate::handout::Out;

use address::Request;
use pack::Pack;
use tree::Node;

/// Where the page stands.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Host {
    /// The folder that the explainer is published in, absolute and with its last `/`; `None` for a copy on a disk or in a sandbox.
    pub folder: Option<String>,
    /// Whether the page stands in a frame, where browsers may refuse to print, to copy and to open windows.
    pub framed: bool,
    /// Whether the page is the one file, beside which no other file can be counted on.
    pub alone: bool,
}

impl Host {
    /// The address at which anybody can open `address`, where there is one.
    pub fn link(&self, address: &str) -> Option<String> {
        self.folder.as_ref().map(|folder| format!("{folder}index.html#{address}"))
    }
}

/// One of the views, ready to be drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct View {
    /// What stands in the page, from its heading on.
    pub nodes: Vec<Node>,
    /// The sheet of a handout, whose pages are made when it is drawn.
    pub out: Option<Out>,
}

/// The view that `address` names, with or without `#`; what is not understood in it is said in the view.
pub fn view(pack: &Pack, digest: &str, host: &Host, address: &str) -> View {
    let (request, unknown) = Request::parse(pack, address);
    match request {
        Request::Sheet(sheet, picked) => handout::handout(pack, digest, host, &sheet, &picked, &unknown),
        Request::Cite(request) => View { nodes: cite::cite(pack, digest, host, &request, &unknown), out: None },
        Request::Embed(request) => View { nodes: embed::embed(pack, host, &request, &unknown), out: None },
        Request::Steps(stack, number) => View { nodes: steps::steps(pack, stack, number), out: None },
        Request::List(view) => View { nodes: list::list(pack, view), out: None },
        Request::Pictures(view, filters) => {
            View { nodes: picture::pictures(pack, view, &filters, &unknown), out: None }
        }
    }
}
