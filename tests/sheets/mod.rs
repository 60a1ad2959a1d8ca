//! What the suites on sheets share: the explainer under test as pack and as site, and how a sheet is opened.
//! Not a suite.

pub mod backs;
pub mod builder;
pub mod cite;
pub mod hosts;
pub mod print;
pub mod ready;

use crate::contents::{Contents, built};
use address::sheet::Request;
use handout::Sheet;
use lab::{Dist, Page, Site};
use pack::Pack;
use tree::Node;

/// The explainer under test.
pub struct Lesson {
    pub dist: Dist,
    pub contents: Contents,
    pub pack: Pack,
    pub digest: String,
    pub site: Site,
}

impl Lesson {
    pub fn new() -> Self {
        let (dist, contents) = built();
        // With the drafts of its citations, which the page's own pack leaves to the annex.
        let built =
            author::build(&lab::workspace().join("seeds")).unwrap_or_else(|report| panic!("{}", report.render()));
        let hosts = hosts::pages(&dist, &contents);
        let site = hosts
            .into_iter()
            .fold(Site::build().folder("/", dist.folder()), |site, (path, body)| site.page(path, body));
        let site = site.listening().start().unwrap_or_else(|trouble| panic!("{trouble}"));
        Self { dist, contents, pack: built.pack, digest: built.digest, site }
    }

    /// The address of `index.html` with this fragment.
    pub fn at(&self, address: &str) -> String {
        self.site.url(&format!("/index.html#{address}"))
    }

    /// The handout of the first chapter, as an address.
    pub fn first(&self) -> String {
        format!("view=handout&chapter={}", self.contents.chapters[0].id)
    }

    /// Opens a view of the annex and waits until it stands.
    pub fn open(&self, page: &mut Page, address: &str) {
        page.open(&self.at(address));
        page.wait_live();
        shown(page);
    }

    /// The sheet that an address of this site asks for.
    pub fn sheet(&self, address: &str) -> Sheet {
        let (request, unknown) = Request::parse(&self.pack, address);
        assert_eq!(unknown, [], "{address}");
        handout::sheet(&self.pack, &self.digest, &request, Some(&self.at(&request.write(&self.pack))))
    }
}

/// Compares long texts, and shows no more than where they part.
#[track_caller]
pub fn same(left: &str, right: &str, what: &str) {
    let alike = left.char_indices().zip(right.chars()).take_while(|((_, a), b)| a == b).count();
    let rest = |text: &str| text.chars().skip(alike.saturating_sub(20)).take(80).collect::<String>();
    assert!(left == right, "{what} parts after {alike} characters: {:?} instead of {:?}", rest(left), rest(right));
}

/// Waits until the annex has drawn.
#[track_caller]
pub fn shown(page: &Page) {
    page.wait_until("document.querySelector('[data-annex=shown]') !== null");
}

/// Everything on a sheet.
pub fn nodes(sheet: &Sheet) -> Vec<Node> {
    sheet.blocks.iter().flat_map(|block| block.nodes.clone()).chain(sheet.foot.clone()).collect()
}

/// Chooses the link whose words these are in the builder's rows.
#[track_caller]
pub fn choose(page: &Page, words: &str) {
    let mark = format!(
        "[...document.querySelectorAll('.annex .choice a, .annex .what a')].find(a => a.textContent === {}).dataset.chosen = ''",
        serde_json::json!(words)
    );
    page.run_script(&mark);
    page.click("[data-chosen]");
    page.wait_until("document.querySelector('[data-chosen]') === null");
    shown(page);
}
