//! What the view "Embed" gives away: each way, whatever was chosen, with its plain fallback, and nothing of an address in it.
//! Not whether the snippets work in a page: tests/hosts.rs pastes them into one.
#![allow(clippy::panic, reason = "a test stops where something is wrong")]

use annex::{Host, view};
use author::Built;
use std::path::Path;
use std::sync::LazyLock;
use tree::{Element, Node, escaped};

const FOLDER: &str = "https://paper.example/explainer/";
const WAYS: [&str; 5] = ["script", "frame", "element", "link", "oembed"];

/// What would be code if it were taken for it.
const PAYLOADS: [&str; 8] = [
    "<script>hit()</script>",
    "\"><img src=x onerror=hit()>",
    "' onload='hit()",
    "javascript:hit()",
    "%3Cscript%3Ehit()%3C/script%3E",
    "</pre><script>hit()</script>",
    "x\" data-sandbox=\"allow-same-origin",
    "__proto__",
];

/// The real explainer and the tiny one.
static BUILT: LazyLock<[Built; 2]> = LazyLock::new(|| {
    ["seeds", "tests/mini/seeds"].map(|seeds| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(seeds);
        author::build(&folder).unwrap_or_else(|report| panic!("{}", report.render()))
    })
});

fn elements<'a>(nodes: &'a [Node], found: &mut Vec<&'a Element>) {
    for node in nodes {
        if let Node::Element(one) = node {
            found.push(one);
            elements(&one.children, found);
        }
    }
}

fn drawn(built: &Built, folder: Option<&str>, address: &str) -> Vec<Node> {
    let host = Host { folder: folder.map(str::to_owned), ..Host::default() };
    view(&built.pack, &built.digest, &host, address).nodes
}

/// The words of the element that is to be taken under this name.
fn taken(nodes: &[Node], name: &str) -> String {
    let mut all = Vec::new();
    elements(nodes, &mut all);
    let one = all.into_iter().find(|one| one.get("data-take") == Some(name));
    let one = one.unwrap_or_else(|| panic!("nothing to take is called {name}"));
    one.children
        .iter()
        .map(|node| match node {
            Node::Text(words) => words.as_str(),
            Node::Element(_) => panic!("code holds an element"),
        })
        .collect()
}

/// Every choice of what is shown, with ids where one of several is.
fn shows(built: &Built) -> Vec<String> {
    let pack = &built.pack;
    let each = |show: &str, ids: Vec<&str>| ids.iter().map(|id| format!("show={show}&of={id}")).collect::<Vec<_>>();
    let mut all = vec!["show=full".to_owned(), "show=brief".to_owned()];
    all.extend(each("chapter", pack.chapters.iter().map(|one| one.id.as_str()).collect()));
    all.extend(each("card", pack.cards.iter().map(|one| one.id.as_str()).collect()));
    all.extend(each("disagreement", pack.disagreements.iter().map(|one| one.id.as_str()).collect()));
    all.extend(each("picture", vec!["timeline"]));
    all
}

#[test]
fn every_snippet_holds_title_sentence_and_link() {
    for built in &*BUILT {
        let edition = &built.pack.edition;
        for show in shows(built) {
            for way in &WAYS[..4] {
                for more in ["", "&scheme=dark&height=500"] {
                    let address = format!("view=embed&way={way}&{show}{more}");
                    let code = taken(&drawn(built, Some(FOLDER), &address), "code");
                    for part in [&edition.title, &edition.description] {
                        assert!(code.contains(&escaped(part)), "{address} lacks {part}: {code}");
                    }
                    assert!(
                        code.contains(&format!("<a href=\"{FOLDER}index.html")) || code.contains("<a data-explainer")
                    );
                    assert!(!code.contains("your.site"), "{address}: {code}");
                    let of = show.split("&of=").nth(1).unwrap_or_default();
                    assert!(code.contains(of), "{address} does not name {of}: {code}");
                }
            }
        }
    }
}

#[test]
fn old_ids_are_cited_and_embedded_as_what_took_their_place() {
    let redirects = &BUILT[0].pack.redirects;
    let cards: Vec<_> =
        redirects.iter().filter_map(|(old, new)| old.strip_prefix("card=").zip(new.strip_prefix("card="))).collect();
    assert!(!cards.is_empty(), "no card was ever renamed");
    for (old, new) in cards {
        for address in ["view=cite&card=", "view=cite&cards=", "view=embed&show=card&of="] {
            let [of_old, of_new] = [old, new].map(|id| drawn(&BUILT[0], Some(FOLDER), &format!("{address}{id}")));
            let name = if address.contains("cite") { "entry" } else { "code" };
            let words = |nodes: &[Node]| {
                let mut all = Vec::new();
                elements(nodes, &mut all);
                let one = all.into_iter().find(|one| one.get("data-take") == Some(name));
                one.map(|one| tree::text(&one.children)).unwrap_or_default()
            };
            assert_eq!(words(&of_old), words(&of_new), "{address}{old}");
            assert!(!tree::text(&of_old).contains("Not understood"), "{address}{old}");
        }
    }
}

#[test]
fn oembed_is_an_address_a_file_and_a_link_to_it() {
    let nodes = drawn(&BUILT[0], Some(FOLDER), "view=embed&way=oembed");
    assert_eq!(taken(&nodes, "code"), format!("{FOLDER}index.html"));
    assert_eq!(taken(&nodes, "file"), format!("{FOLDER}oembed.json"));
    let link = taken(&nodes, "discovery");
    assert!(link.starts_with("<link rel=\"alternate\" type=\"application/json+oembed\""), "{link}");
    assert!(link.contains(&format!("href=\"{FOLDER}oembed.json\"")), "{link}");
}

#[test]
fn a_copy_without_an_address_says_what_to_put_in() {
    let nodes = drawn(&BUILT[1], None, "view=embed");
    assert!(taken(&nodes, "code").contains("https://your.site/explainer/embed.html"));
    assert!(tree::text(&nodes).contains("put your own address in place of https://your.site/explainer/"));
}

#[test]
fn only_the_language_that_is_there_is_offered() {
    for built in &*BUILT {
        let nodes = drawn(built, Some(FOLDER), "view=embed");
        let mut all = Vec::new();
        elements(&nodes, &mut all);
        let row = all.into_iter().find(|one| {
            matches!(one.children.first(), Some(Node::Element(name)) if name.children == [Node::Text("Language".into())])
        });
        let links = row
            .map(|row| row.children.iter().filter(|one| matches!(one, Node::Element(one) if one.tag == "a")).count());
        assert_eq!(links, Some(1));
    }
}

#[test]
fn every_choice_that_is_offered_is_understood() {
    let nodes = drawn(&BUILT[0], Some(FOLDER), "view=embed&way=frame&show=chapter&scheme=dark&height=700");
    let mut all = Vec::new();
    elements(&nodes, &mut all);
    let mut links = 0;
    for address in all.iter().filter(|one| one.tag == "a").filter_map(|one| one.get("href")) {
        let there = drawn(&BUILT[0], Some(FOLDER), address);
        assert!(!tree::text(&there).contains("Not understood"), "{address}");
        links += 1;
    }
    assert!(links > 25, "{links} links");
}

#[test]
fn nothing_of_an_address_becomes_code() {
    let plain = taken(&drawn(&BUILT[0], Some(FOLDER), "view=embed"), "code");
    for payload in PAYLOADS {
        for key in ["way", "show", "of", "scheme", "height", "lang", "mode", "x"] {
            let nodes = drawn(&BUILT[0], Some(FOLDER), &format!("view=embed&{key}={payload}"));
            assert_eq!(taken(&nodes, "code"), plain, "{key}={payload} is in the code");
        }
        for address in [
            format!("view=embed&way=frame&show=card&of={payload}"),
            format!("view=cite&card={payload}"),
            format!("view=cite&style={payload}"),
            format!("view=cite&cards={payload},{payload}"),
            format!("view=handout&kind={payload}"),
            format!("view=handout&cards={payload}&paper={payload}&seed={payload}"),
        ] {
            let nodes = drawn(&BUILT[0], Some(FOLDER), &address);
            let mut all = Vec::new();
            elements(&nodes, &mut all);
            for (name, value) in all.iter().flat_map(|one| &one.attrs) {
                let leads = ["href", "src"].contains(name);
                let own =
                    ["#", "embed.html", "handouts/index.html", FOLDER].iter().any(|start| value.starts_with(start));
                assert!(!leads || own, "{address}: {name} is {value}");
                assert!(!name.starts_with("on") && *name != "style", "{address}: {name}");
            }
        }
    }
}
