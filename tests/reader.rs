//! What a reader does, in three browsers: load, read, search, filter, open, check, come back.
//! Not how the page may be reached: that is start_matrix.rs.
#![allow(clippy::panic, reason = "a test")]

mod cards;
mod contents;
mod searching;
mod soak;
mod stepping;
mod sureness;

use std::process::ExitCode;
use std::sync::Arc;

use contents::{built, number, squeeze};
use lab::{Engine, Key, Setup, Site, Suite, eventually};
use serde_json::{Value, json};

/// A phone.
const NARROW: (u32, u32) = (390, 844);

/// The most that the page may jump while the program takes over.
const SHIFT: f64 = 0.02;

/// A name as a hurried reader types it, and how our text spells it.
const MISSPELT: (&str, &str) = ("lukashneka", "Lukashenka");

fn main() -> ExitCode {
    let (dist, contents) = built();
    let contents = Arc::new(contents);
    let dist = Arc::new(dist);
    let site = Site::build().folder("/", dist.folder()).listening().start();
    let site = Arc::new(site.unwrap_or_else(|trouble| panic!("{trouble}")));
    let home = site.url("/index.html");
    let at = move |address: &str| format!("{home}#{address}");
    let first = contents.chapters.first().unwrap_or_else(|| panic!("the explainer has no chapter")).id.clone();
    let mut suite = Suite::new();

    let (origin, whole, raw) = (site.url("/"), Arc::clone(&contents), Arc::clone(&dist));
    suite.everywhere("the whole text stands without scripts, each view on its page", move |page| {
        // The browser reads the files as they were sent, without running them.
        page.open(&format!("{origin}about.html"));
        let read = |file: &str| -> Value {
            let text = raw.text(file).unwrap_or_else(|trouble| page.fail(trouble));
            page.eval(&format!(
                "(() => {{
                   const raw = new DOMParser().parseFromString({}, 'text/html');
                   const texts = name => Object.fromEntries([...raw.querySelectorAll(`[data-${{name}}]`)].map(e => [e.dataset[name], e])
                     .map(([id, e]) => [id, e.textContent.replace(/\\s+/g, '')]));
                   return {{ state: raw.documentElement.dataset.explainer, chapter: texts('chapter'), card: texts('card'),
                     quote: texts('quote'), ids: [...raw.querySelectorAll('[id]')].map(e => e.id),
                     links: [...raw.querySelectorAll('a[href]')].map(e => e.getAttribute('href')) }};
                 }})()",
                json!(text)
            ))
        };
        let holds = |text: &Value, what: &str, part: &str| {
            let text = text.as_str().unwrap_or_else(|| panic!("{what} is missing"));
            assert!(text.contains(&squeeze(part)), "{what} lacks: {part}");
        };
        let index = read("index.html");
        assert_eq!(index["state"], "static");
        for chapter in &whole.chapters {
            for part in [&chapter.title, &chapter.question].into_iter().chain(chapter.sentences.iter().map(|sentence| &sentence.text)) {
                holds(&index["chapter"][&chapter.id], &chapter.id, part);
            }
        }
        let cards = read("cards.html");
        for card in &whole.cards {
            holds(&cards["card"][&card.id], &card.id, &card.title);
            assert!(cards["ids"].as_array().is_some_and(|ids| ids.contains(&json!(format!("card={}", card.id)))), "{}", card.id);
        }
        for (_, quote) in whole.quotes() {
            holds(&cards["quote"][&quote.id], &quote.id, &quote.shown);
        }
        let parted = read("disagreements.html");
        for one in &whole.disagreements {
            let id = json!(format!("disagreement={}", one.id));
            assert!(parted["ids"].as_array().is_some_and(|ids| ids.contains(&id)), "{id}");
        }
        // Whoever starts at the guide reaches every page without scripts.
        let mut seen = vec!["index.html".to_owned()];
        let mut next = 0;
        while let Some(file) = seen.get(next).cloned() {
            next += 1;
            for link in read(&file)["links"].as_array().into_iter().flatten().filter_map(Value::as_str) {
                let path = link.split('#').next().unwrap_or_default().trim_start_matches("../");
                if path.ends_with(".html") && !path.contains(':') && !file.starts_with("handouts") && !seen.iter().any(|one| one == path) {
                    seen.push(path.to_owned());
                }
            }
        }
        for source in &whole.sources {
            assert!(seen.contains(&format!("sources/{}.html", source.id)), "{} is not linked: {seen:?}", source.id);
        }
        for file in ["cards", "disagreements", "timeline", "who-says-what", "positions", "matrix", "figures", "glossary", "people", "sources", "gaps", "about"] {
            assert!(seen.contains(&format!("{file}.html")), "{file} is not linked: {seen:?}");
        }
    });

    let here = at.clone();
    suite.everywhere("the page turns live without a word in the console", move |page| {
        page.open(&here(""));
        page.wait_live();
        assert!(page.is_heard());
        assert_eq!(page.console().errors(), [""; 0]);
    });

    let (here, chapter) = (at.clone(), first.clone());
    suite.everywhere("the way past the navigation leads to the text and away from nothing", move |page| {
        for address in [format!("chapter={chapter}&step=2"), "view=cards&topic=law".to_owned()] {
            page.open(&here(&address));
            page.wait_live();
            page.wait_until("document.querySelector('section[data-annex]:not([data-annex=shown])') === null");
            page.run_script("document.querySelector('a.skip').click()");
            page.wait_until("document.activeElement?.tagName === 'MAIN'");
            assert_eq!(page.fragment().trim_start_matches('#'), address);
        }
    });

    let here = at.clone();
    suite.everywhere("in the timeline only the dates of events stand out", move |page| {
        page.open(&here("view=timeline"));
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        let weight = |css: &str| -> usize {
            page.eval(&format!("Number(getComputedStyle(document.querySelector('{css}')).fontWeight)"))
        };
        assert_eq!(weight(".timeline li > .when time"), 700);
        assert_eq!(weight(".timeline .brief time"), 400, "the date of a source is no event");
    });

    let here = at.clone();
    suite.everywhere("a search forgives a typing error", move |page| {
        page.open(&here(""));
        page.wait_live();
        page.type_into("input[data-search]", MISSPELT.0);
        page.wait_until(&format!(
            "[...document.querySelectorAll('[data-hit]')].some(hit => hit.textContent.includes('{}'))",
            MISSPELT.1
        ));
    });

    let here = at.clone();
    suite.everywhere("a facet narrows the cards and the other counts", move |page| {
        page.open(&here("view=cards"));
        page.wait_live();
        let shown = |page: &lab::Page| number(page, "[data-result-count]");
        let counts = |page: &lab::Page| -> usize {
            page.eval("[...document.querySelectorAll('[data-facet][aria-pressed=false] [data-count]')].reduce((sum, e) => sum + Number(e.textContent), 0)")
        };
        let (all, counted) = (shown(page), counts(page));
        // A facet that some cards have and some have not; its id is taken from the page.
        let facet: String = page.eval(&format!(
            "[...document.querySelectorAll('[data-facet^=\"topic:\"]')].find(e => {{
               const count = Number(e.querySelector('[data-count]').textContent); return count > 0 && count < {all}; }}).dataset.facet"
        ));
        let css = format!("[data-facet=\"{facet}\"]");
        let promised = number(page, &format!("{css} [data-count]"));
        page.click("[aria-controls=facet-topic]");
        page.click(&css);
        page.wait_until(&format!("document.querySelector('{css}').getAttribute('aria-pressed') === 'true'"));
        assert_eq!(shown(page), promised, "the facet promised its count");
        assert!(counts(page) < counted, "the other counts fall");
        assert!(page.fragment().contains(&facet.replace(':', "=")), "{} names {facet}", page.fragment());
        page.click("[data-clear]");
        page.wait_until(&format!("document.querySelector('{css}').getAttribute('aria-pressed') === 'false'"));
        assert_eq!(shown(page), all);
    });

    stepping::add(&mut suite, &at, &first);
    cards::add(&mut suite, &at);

    let here = at.clone();
    suite.everywhere("a search result opens its card", move |page| {
        page.open(&here(""));
        page.wait_live();
        page.type_into("input[data-search]", MISSPELT.1);
        page.wait_until("document.querySelector('[data-hit^=\"card:\"]') !== null");
        let hit: String = page.eval("document.querySelector('[data-hit^=\"card:\"]').dataset.hit");
        let card = hit.trim_start_matches("card:").to_owned();
        page.click("[data-hit^='card:'] [data-open]");
        assert!(page.count_shown(&format!("[data-card='{card}'] [data-quote]")) > 0, "one tap leads to the quotes");
        page.click(&format!("[data-card='{card}'] a[href='#card={card}']"));
        page.wait_until(&format!("location.hash.includes('card={card}')"));
        page.wait_until(&format!(
            "[...document.querySelectorAll('[data-card=\"{card}\"]')].some(e => e.getClientRects().length)"
        ));
    });

    let (here, chapter) = (at.clone(), first.clone());
    suite.everywhere("on a wide page the evidence stands beside its sentence", move |page| {
        page.open(&here(&format!("chapter={chapter}")));
        page.wait_live();
        page.wait_until("Math.abs(document.querySelector('[data-chapter]').getBoundingClientRect().top) < 60");
        let beside: bool = page.eval(
            "(() => {
               const sentence = document.querySelector('[data-chapter] [data-sentence]');
               const note = sentence.querySelector('[data-note]').getBoundingClientRect();
               const words = document.createRange();
               words.setStart(sentence, 0); words.setEndBefore(sentence.querySelector('[data-note]'));
               const text = words.getClientRects()[0];
               // What can be pointed at is drawn, not cut off.
               const there = document.elementFromPoint(note.left + note.width / 2, note.top + 12);
               return sentence.contains(there) && note.width > 0 && note.left >= text.left && note.left > sentence.closest('p, div, section').getBoundingClientRect().left + 100;
             })()",
        );
        assert!(beside);
    });

    let (here, whole) = (at.clone(), Arc::clone(&contents));
    suite.everywhere("a link to a chapter brings its title to the top", move |page| {
        let chapter = &whole.chapters[whole.chapters.len() / 2].id;
        page.open(&here(&format!("chapter={chapter}")));
        page.wait_live();
        page.wait_until(&format!(
            "Math.abs(document.querySelector('[data-chapter=\"{chapter}\"]').getBoundingClientRect().top) < 60"
        ));
    });

    let (here, chapter) = (at.clone(), first.clone());
    suite.everywhere("on a phone the evidence unfolds under its sentence", move |page| {
        page.resize(NARROW.0, NARROW.1);
        page.open(&here(&format!("chapter={chapter}")));
        page.wait_live();
        let shown = "[...document.querySelectorAll('[data-note]')].filter(e => e.getClientRects().length && getComputedStyle(e).visibility === 'visible').length";
        page.wait_until(&format!("{shown} === 0"));
        // The box itself may be drawn by its label; the reader's finger and the space bar both change it.
        page.run_script("[...document.querySelectorAll('[data-sentence] input[data-evidence]')].find(e => e.closest('[data-chapter]')?.getClientRects().length).click()");
        page.wait_until(&format!("{shown} > 0"));
        assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"), "nothing is wider than the phone");
    });

    let (here, whole) = (at.clone(), Arc::clone(&contents));
    suite.everywhere("a quote opens in its source, marked and in view", move |page| {
        let card = &whole.cards[0];
        page.open(&here(&format!("card={}", card.id)));
        page.wait_live();
        page.click(&format!("[data-card='{}'] a[data-context]", card.id));
        page.wait_until("document.querySelector('mark[data-current]') !== null");
        let marked: String = page.eval("document.querySelector('mark[data-current]').dataset.quote");
        let quote = card
            .quotes
            .iter()
            .find(|quote| quote.id == marked)
            .unwrap_or_else(|| page.fail(format!("{marked} is not a quote of {}", card.id)));
        let text: String =
            page.eval("[...document.querySelectorAll('mark[data-current]')].map(e => e.textContent).join('')");
        // A flaw's note and a footnote's number may stand inside; the words themselves must be there from the first on.
        let start: String = squeeze(&quote.shown).chars().take(20).collect();
        assert!(squeeze(&text).contains(&start), "marked: {text}");
        assert!(
            eventually(lab::PATIENCE, || page.in_view("mark[data-current]").then_some(())).is_some(),
            "the mark is out of view"
        );
    });

    let here = at.clone();
    suite.everywhere("a reload restores what was filtered", move |page| {
        page.open(&here("view=cards"));
        page.wait_live();
        let all = number(page, "[data-result-count]");
        page.type_into("input[data-search]", MISSPELT.1);
        page.wait_until("location.hash.includes('q=')");
        let address = page.fragment();
        page.reload();
        page.wait_live();
        assert_eq!(page.fragment(), address);
        page.wait_until(&format!("document.querySelector('input[data-search]').value === '{}'", MISSPELT.1));
        assert!(number(page, "[data-result-count]") < all);
    });

    sureness::add(&mut suite, &at, &contents);

    // By clicks: WebKit passes over steps that no reader made.
    let here = at.clone();
    suite.everywhere("back and forward walk through what was opened", move |page| {
        let stands = |name: &str| format!("document.querySelector('[data-view={name}]')?.getClientRects().length > 0 && location.hash.includes('view={name}')");
        page.open(&here("view=cards"));
        page.wait_live();
        page.wait_until(&stands("cards"));
        for name in ["sources", "cards"] {
            page.click(&format!("nav a[data-go={name}]"));
            page.wait_until(&stands(name));
        }
        page.back();
        page.wait_until(&stands("sources"));
        page.back();
        page.wait_until(&stands("cards"));
        page.forward();
        page.wait_until(&stands("sources"));
    });

    // A browser may report an address late: by then it is the one of before, and the reader is on the way to another place.
    let here = at.clone();
    suite.everywhere("news of an address that was left does not lead back", move |page| {
        page.open(&here("view=cards"));
        page.wait_live();
        page.run_script("belarusExplainer.go('view=sources'); dispatchEvent(new HashChangeEvent('hashchange'));");
        page.wait_until("location.hash === '#view=sources'");
        assert_eq!(page.eval::<String>("belarusExplainer.state()"), "view=sources");
        assert_eq!(page.count("[data-view=sources]"), 1);
    });

    let here = at.clone();
    suite.everywhere("old ids lead to what replaced them", move |page| {
        let file = lab::workspace().join("seeds/redirects.toml");
        let text =
            std::fs::read_to_string(&file).unwrap_or_else(|error| page.fail(format!("seeds/redirects.toml: {error}")));
        let pairs: toml::Table =
            text.parse().unwrap_or_else(|error| page.fail(format!("seeds/redirects.toml: {error}")));
        assert!(!pairs.is_empty(), "seeds/redirects.toml names at least one old id");
        for (old, new) in &pairs {
            let new = new.as_str().unwrap_or_else(|| page.fail(format!("{old} leads to no address")));
            page.open("about:blank");
            page.open(&here(old));
            page.wait_live();
            page.wait_until(&format!("window.belarusExplainer.state().includes({})", json!(new)));
        }
    });

    let here = at.clone();
    suite.everywhere("the keyboard alone reaches the search and opens a result", move |page| {
        page.open(&here(""));
        page.wait_live();
        let reached = (0..60).any(|_| {
            page.press(Key::Tab);
            page.eval::<bool>("document.activeElement?.matches('input[data-search]') ?? false")
        });
        assert!(reached, "no number of Tab presses reaches the search");
        page.press(MISSPELT.1);
        page.wait_until("document.querySelector('[data-hit]') !== null");
        page.press(Key::Enter);
        let in_hit = "document.activeElement?.closest('[data-hit]') != null";
        let address = page.fragment();
        let opened = (0..10).any(|_| {
            // Enter in the box may already open the best result; otherwise Tab walks into the list.
            if page.eval::<bool>(in_hit) {
                page.press(Key::Enter);
                return eventually(lab::PATIENCE, || (page.fragment() != address).then_some(())).is_some();
            }
            page.press(Key::Tab);
            page.fragment().contains("card=") || page.fragment().contains("source=")
        });
        assert!(opened, "no result was opened from the keyboard, at #{}", page.fragment());
    });

    // A deep link shows another view than the static page does: only the plain start must not jump.
    for (name, (width, height)) in [("wide", (1280, 900)), ("narrow", NARROW)] {
        let here = at.clone();
        let title = format!("going live moves nothing on a {name} page");
        suite.with(&[Engine::Chromium], &Setup::default(), &title, move |page| {
            page.observe();
            page.resize(width, height);
            page.open(&here(""));
            page.wait_live();
            page.wait_until("performance.now() - Math.max(window.labSeen.last, window.labSeen.live) > 500");
            let shift = page.measured().shift;
            assert!(shift <= SHIFT, "layout shift {shift:.4}");
        });
    }

    let eager = Setup { eager: true, ..Setup::default() };
    let (slow, whole) = (Arc::clone(&dist), Arc::clone(&contents));
    suite.with(&Engine::ALL, &eager, "going live keeps the reader's place and focus", move |page| {
        let site = Site::build().folder("/", slow.folder()).hold(".wasm").hold("explainer_bytes.js").start();
        let site = site.unwrap_or_else(|trouble| page.fail(trouble));
        page.open(&site.url("/index.html"));
        page.wait_state("static");
        let chapter = &whole.chapters[whole.chapters.len() / 2].id;
        let top = format!("[...document.querySelectorAll('[data-chapter=\"{chapter}\"]')].find(e => e.getClientRects().length).getBoundingClientRect().top");
        page.run_script(&format!(
            "const chapter = document.querySelector('[data-chapter=\"{chapter}\"]'); chapter.scrollIntoView({{ behavior: 'instant' }});
             chapter.querySelector('a[href]').focus({{ preventScroll: true }});
             // Chapters near the window are laid out in the frames after a scroll.
             let frames = 0; const frame = () => {{ if (++frames < 10) requestAnimationFrame(frame); else window.labSettled = true; }}; frame();"
        ));
        page.wait_until("window.labSettled");
        let focused = "[document.activeElement.tagName, document.activeElement.textContent.trim()]";
        let before: (f64, Vec<String>) = (page.eval(&top), page.eval(focused));
        assert_eq!(before.1[0], "A", "a link of the static text has the focus");
        site.release();
        page.wait_live();
        let after: Vec<String> = page.eval(focused);
        assert_eq!(after, before.1, "the focus is where it was");
        let there: f64 = page.eval(&top);
        assert!((there - before.0).abs() <= 40.0, "the chapter moved from {} to {there} px", before.0);
    });

    searching::add(&mut suite, &at);
    soak::add(&mut suite, at(""));
    suite.run()
}
