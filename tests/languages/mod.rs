//! Another language needs its word files and nothing else: in a made-up one no English word is left, on no page, in no view, on
//! no sheet. What is English there is the explainer's own content, whose every string is known.

use std::collections::BTreeSet;
use std::sync::Arc;

use address::View;
use address::cite::Style;
use address::embed::Way;
use address::sheet::Kind;
use lab::{Dist, Engine, Page, Setup, Site, Suite};
use serde_json::{Value, json};

/// The made-up languages: the name of each, and how its pages are written.
const PSEUDO: [(&str, &str); 2] = [("accented", "ltr"), ("right-to-left", "rtl")];

/// Names, abbreviations and letters before answers that are the same in every language; what the addresses below ask for; and the
/// one word before something found, whose sentence a mark divides, and the given names that citations put behind the family's.
const NAMES: [&str; 24] = [
    "SHA", "QR", "HTML", "BibTeX", "RIS", "CSL-JSON", "Chicago", "APA", "MLA", "Harvard", "ISO", "MIT", "n", "a", "b",
    "c", "dragon", "view", "nowhere", "style", "none", "The", "Tomas", "Mara",
];

/// What a reader may read or hear in a document, each with the element that says it. Code, addresses and the words of the sources
/// are no words of the interface, nor is the beginning of a sentence of the guide (`.own`).
const SAID: &str = "(root => {
    const out = [];
    const names = ['title', 'aria-label', 'alt', 'placeholder', 'data-copied', 'data-refused'];
    const skip = 'script, style, template, code, pre, textarea, [data-take], .own, meta, link';
    const visit = e => {
      if (e.matches(skip)) return;
      const where = e.localName + (e.className?.baseVal === undefined && e.className ? '.' + e.className : '');
      names.forEach(name => e.hasAttribute(name) && out.push([where + '@' + name, e.getAttribute(name)]));
      e.childNodes.forEach(n => n.nodeType === 3 ? n.data.trim() && out.push([where, n.data]) : n.nodeType === 1 && visit(n));
    };
    visit(root);
    return out;
  })";

/// The content of an explainer, which is in its own language whatever the interface speaks.
struct Content {
    all: String,
    whole: BTreeSet<String>,
}

impl Content {
    fn of(dist: &Dist) -> Self {
        let text = dist.text("data/explainer.json").unwrap_or_else(|trouble| panic!("{trouble}"));
        let mut content = Self { all: String::new(), whole: NAMES.iter().map(|name| (*name).to_owned()).collect() };
        content.take(&serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}")));
        // What pictures say about themselves stands in their seeds alone.
        let pictures = lab::workspace().join("tests/mini/seeds/pictures");
        for entry in std::fs::read_dir(pictures).unwrap_or_else(|error| panic!("{error}")).flatten() {
            let text = std::fs::read_to_string(entry.path()).unwrap_or_else(|error| panic!("{error}"));
            text.split('"').skip(1).step_by(2).for_each(|one| content.take(&one.into()));
        }
        content
    }

    fn take(&mut self, value: &Value) {
        match value {
            Value::String(text) => {
                let text = plain(text);
                self.all += &format!(" {} ", plain(&text.replace(between, " ")));
                self.whole.insert(bare(&text).to_owned());
            }
            Value::Array(list) => list.iter().for_each(|one| self.take(one)),
            Value::Object(fields) => fields.values().for_each(|one| self.take(one)),
            _ => {}
        }
    }

    /// What is neither of the content nor of the language in `text`.
    fn foreign(&self, text: &str) -> Option<String> {
        let text = plain(text);
        if !text.contains(|c: char| c.is_ascii_alphabetic()) || self.knows(&text) {
            return None;
        }
        text.split(|c| c != ' ' && between(c)).find_map(|part| {
            let words: Vec<&str> = part.split(' ').map(bare).collect();
            // A word in the letters of the language ends what may be of the content.
            let mut runs = words.split(|word| !word.is_ascii()).map(|run| run.join(" "));
            runs.find(|run| run.contains(|c: char| c.is_ascii_alphabetic()) && !self.knows(bare(run)))
        })
    }

    fn knows(&self, text: &str) -> bool {
        let digits = |word: &str| word.contains(|c: char| c.is_ascii_digit());
        let alone = |word: &str| digits(word) || self.whole.contains(bare(word));
        let part =
            || text.contains(' ') && self.all.contains(&format!(" {} ", plain(&bare(text).replace(between, " "))));
        self.whole.contains(bare(text)) || part() || text.split(' ').all(alone)
    }
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character stands between words.
fn between(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '\'' | '’' | '-')
}

fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Every English word of the interface in what `what` says, with the element that says it.
fn english(content: &Content, what: &str, said: Vec<(String, String)>) -> Vec<String> {
    assert!(said.len() > 5, "{what} says hardly anything");
    let one = |(place, text): &(String, String)| {
        Some(format!("{what} <{place}> {:?} in {:?}", content.foreign(text)?, plain(text)))
    };
    said.iter().filter_map(one).collect()
}

fn refuse(left: &[String]) {
    assert!(left.is_empty(), "English is left:\n{}", left.join("\n"));
}

/// Every address that shows something of its own.
fn addresses(content: &Dist) -> Vec<String> {
    let text = content.text("data/explainer.json").unwrap_or_else(|trouble| panic!("{trouble}"));
    let data: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}"));
    let ids = |kind: &str| -> Vec<String> {
        data[kind].as_array().into_iter().flatten().filter_map(|one| one["id"].as_str().map(str::to_owned)).collect()
    };
    let (cards, chapters) = (ids("cards"), ids("chapters"));
    let (card, chapter) = (&cards[0], &chapters[0]);
    let mut all: Vec<String> = View::ALL.iter().map(|(_, name)| format!("view={name}")).collect();
    all.extend(chapters.iter().map(|id| format!("chapter={id}")));
    all.extend(Kind::ALL.iter().map(|(_, name)| format!("view=handout&chapter={chapter}&kind={name}")));
    all.extend(Kind::ALL.iter().map(|(_, name)| format!("view=handout&cards={card}&kind={name}")));
    all.extend(Style::ALL.iter().map(|(_, name)| format!("view=cite&card={card}&style={name}")));
    all.extend(Way::ALL.iter().map(|(_, name)| format!("view=embed&way={name}")));
    all.extend((1..=12).map(|step| format!("path=full&step={step}")));
    all.extend([
        format!("card={card}"),
        format!("source={}", ids("sources")[0]),
        "q=bridge".into(),
        "q=dragon".into(),
        "view=nowhere".into(),
        "view=cite&style=none".into(),
    ]);
    all
}

/// Adds the tests of every made-up language.
pub fn add(suite: &mut Suite) {
    let root = std::env::var_os("EXPLAINER_PSEUDO_DIST")
        .map_or_else(|| lab::workspace().join("target/pseudo-dist"), std::path::PathBuf::from);
    for (name, direction) in PSEUDO {
        let dist = Arc::new(Dist::at(root.join(name)).unwrap_or_else(|trouble| panic!("{trouble}")));
        let site = Site::build().folder("/", dist.folder()).listening().start();
        let site = Arc::new(site.unwrap_or_else(|trouble| panic!("{trouble}")));
        let content = Arc::new(Content::of(&dist));

        let (files, server, known) = (Arc::clone(&dist), Arc::clone(&site), Arc::clone(&content));
        suite.with(
            &[Engine::Chromium],
            &Setup::default(),
            &format!("no page speaks English where the interface is {name}"),
            move |page| {
                page.open(&server.url("/about.html"));
                let mut left = Vec::new();
                for file in files.html_files().unwrap_or_else(|trouble| page.fail(trouble)) {
                    let text = files.text(&file).unwrap_or_else(|trouble| page.fail(trouble));
                    let parsed = format!("new DOMParser().parseFromString({}, 'text/html')", json!(text));
                    left.extend(english(&known, &file, page.eval(&format!("{SAID}({parsed}.documentElement)"))));
                    assert_eq!(
                        page.eval::<bool>(&format!("{parsed}.documentElement.dir === 'rtl'")),
                        direction == "rtl",
                        "{file}"
                    );
                }
                refuse(&left);
            },
        );

        let (files, server, known) = (Arc::clone(&dist), Arc::clone(&site), Arc::clone(&content));
        suite.everywhere(&format!("no view speaks English where the interface is {name}"), move |page| {
            page.resize(390, 844);
            let mut left = Vec::new();
            for address in addresses(&files) {
                page.open(&server.url(&format!("/index.html#{address}")));
                page.wait_live();
                page.wait_until("!document.querySelector('section[data-annex]:not([data-annex=shown])')");
                left.extend(english(&known, &address, page.eval(&format!("{SAID}(document.body)"))));
                in_the_window(page, &address);
            }
            refuse(&left);
            assert_eq!(page.console().errors(), [""; 0]);
        });
    }
}

/// Nothing sticks out at either side.
fn in_the_window(page: &Page, address: &str) {
    let out: Vec<String> = page.eval(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
         [...document.querySelectorAll('body *')].filter(e => (r => r.width && (r.left < -1 || r.right > innerWidth + 1))(e.getBoundingClientRect()))
           .map(e => e.outerHTML.slice(0, 80))",
    );
    assert!(out.is_empty(), "{address} is wider than its window: {out:#?}");
}
