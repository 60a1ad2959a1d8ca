//! What pictures look like at every width: letters that can be read, labels that do not lie on one another, marks that can be
//! reached and lead to their quotes. Not what they say: that is checked while authoring and in the crate `pictures`.
#![allow(clippy::panic, reason = "a test")]

use std::process::ExitCode;
use std::sync::Arc;

use lab::{Dist, Site, Suite};

/// A small phone, a phone, a tablet, a laptop, a wide screen.
const WIDTHS: [u32; 5] = [320, 390, 768, 1280, 1680];

/// The pages of pictures.
const PAGES: [&str; 6] = ["timeline", "map", "who-says-what", "positions", "matrix", "figures"];

/// The least size of letters, in CSS pixels.
const LETTERS: f64 = 10.5;

/// The words of a page's drawings that are shown: what they are and where, in CSS pixels, and how large their letters are.
const LABELS: &str =
    "[...document.querySelectorAll('.picture svg text')].filter(text => text.checkVisibility()).map(text => {
    const box = text.getBoundingClientRect(), scale = text.getScreenCTM().a;
    return { words: text.textContent, size: parseFloat(getComputedStyle(text).fontSize) * scale,
      left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2 };
  })";

fn main() -> ExitCode {
    let dist = Dist::find().unwrap_or_else(|trouble| panic!("{trouble}"));
    let site = Site::build().folder("/", dist.folder()).start();
    let site = Arc::new(site.unwrap_or_else(|trouble| panic!("{trouble}")));
    let mut suite = Suite::new();
    let at = Arc::clone(&site);
    suite.everywhere("a name in a picture lights the marks of its cards, which stand one press away", move |page| {
        let names = [
            ("who-says-what", "th .lights"),
            ("positions", "th .lights"),
            ("map", "li .lights"),
            ("map", "svg .lights text"),
            ("timeline", ".known .lights text"),
        ];
        for (view, name) in names {
            page.open("about:blank");
            page.open(&at.url(&format!("/index.html#view={view}")));
            page.wait_live();
            page.wait_for(&format!(".picture {name}"), lab::PATIENCE);
            assert_eq!(page.count("[data-lit], [data-filtered]"), 0);
            page.click(&format!(".picture {name}"));
            page.wait_until("document.querySelector('[data-filtered] [data-lit]') !== null");
            let address = page.fragment();
            assert!(address.starts_with(&format!("view={view}&")), "{address}");
            assert!(page.count("[data-quote]:not([data-lit])") > 0, "{view}: not every mark is lit");
            let many: usize = page.eval("parseInt(document.querySelector('.filtered a').textContent.replace(/\\D/g, ''))");
            // The address is all that is kept.
            page.reload();
            page.wait_until("document.querySelector('[data-filtered] [data-lit]') !== null");
            page.click(".filtered a");
            let cards = address.replace(&format!("view={view}&"), "view=cards&");
            page.wait_until(&format!("location.hash === '#{cards}'"));
            page.wait_until(&format!("belarusExplainer.state() === location.hash.slice(1) && document.body.textContent.includes('{many} card')"));
            page.back();
            page.wait_until("document.querySelector('[data-filtered]') !== null");
            page.click(".filtered a:last-child");
            page.wait_until("document.querySelector('.picture') !== null && document.querySelector('[data-filtered]') === null");
        }
        // Numbers have no names to press: what is wanted comes with the address.
        page.open("about:blank");
        page.open(&at.url("/index.html#view=figures&source=edm-2019"));
        page.wait_until("document.querySelector('.picture [data-lit]') !== null");
        assert!(page.count(".picture [data-quote]:not([data-lit])") > 0, "figures: not every mark is lit");
    });

    let folder = dist.folder().to_owned();
    suite.everywhere("a map that is asked for later keeps its room, and moves nothing when it comes", move |page| {
        let held = Site::build().folder("/", &folder).hold("/map.svg").start();
        let held = held.unwrap_or_else(|trouble| page.fail(trouble));
        let map = "document.querySelector('.chapters [data-picture=map]')";
        let high = format!("{map}.getBoundingClientRect().height");
        page.resize(390, 844);
        page.open(&held.url("/index.html"));
        page.wait_live();
        assert!(
            page.eval::<bool>(&format!("!{map}.querySelector('img').hasAttribute('src')")),
            "nobody came near it yet"
        );
        let before: f64 = page.eval(&high);
        page.run_script(&format!("{map}.scrollIntoView()"));
        page.wait_until(&format!("{map}.querySelector('img').hasAttribute('src')"));
        held.release();
        page.wait_until(&format!("{map}.querySelector('img').naturalWidth > 0"));
        let after: f64 = page.eval(&high);
        assert!((after - before).abs() < 1.0, "from {before} to {after} px");
    });

    let at = Arc::clone(&site);
    suite.everywhere("letters of pictures can be read and do not lie on one another at any width", move |page| {
        for width in WIDTHS {
            page.resize(width, 900);
            for name in PAGES {
                page.open(&at.url(&format!("/{name}.html")));
                let small: Vec<(String, f64)> = page.eval(&format!(
                    "{LABELS}.filter(one => one.size < {LETTERS}).map(one => [one.words, one.size])"
                ));
                assert!(small.is_empty(), "{name} at {width}: {small:?}");
                // A map has its names at every width, a timeline its words where there is room; the others are tables and lists.
                let drawn = name == "map" || name == "timeline" && width >= 1280;
                let labels: usize = page.eval(&format!("{LABELS}.length"));
                assert!(!drawn || labels > 5, "{name} at {width} shows {labels} labels");
                let over: Vec<(String, String)> = page.eval(&format!(
                    "(all => all.flatMap((one, at) => all.slice(at + 1)
                       .filter(two => one.left < two.right && two.left < one.right && one.top < two.bottom && two.top < one.bottom)
                       .map(two => [one.words, two.words])))({LABELS})"
                ));
                assert!(over.is_empty(), "{name} at {width}: {over:?}");
                let out: Vec<String> = page.eval(&format!(
                    "{LABELS}.filter(one => one.left < -0.5 || one.right > innerWidth + 0.5).map(one => one.words)"
                ));
                assert!(out.is_empty(), "{name} at {width}: {out:?}");
                let wide: (f64, f64) = page.eval("[document.documentElement.scrollWidth, innerWidth]");
                assert!(wide.0 <= wide.1, "{name} at {width} scrolls sideways: {wide:?}");
            }
        }
    });
    let at = Arc::clone(&site);
    suite.everywhere("a mark of the timeline is reached by key and opens its quote", move |page| {
        page.resize(1280, 900);
        page.open(&at.url("/index.html#view=timeline"));
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        let mark = ".lanes [data-event=csto-appeal] a";
        let quote = page.attribute(mark, "data-quote").unwrap_or_default();
        page.run_script(&format!("document.querySelector('{mark}').focus()"));
        assert!(page.eval::<bool>(&format!("document.activeElement === document.querySelector('{mark}')")));
        page.press(lab::Key::Enter);
        page.wait_until(&format!("location.hash.includes('quote={quote}')"));
    });
    let at = Arc::clone(&site);
    suite.everywhere("the map stands beside the title where there is room, and its letters can be read", move |page| {
        const SHOWN: &str = "(e => e.checkVisibility() && e.querySelector('img').naturalWidth > 0)(document.querySelector('.start figure'))";
        let asked = "performance.getEntriesByType('resource').some(e => e.name.endsWith('map.svg'))";
        page.resize(390, 844);
        page.open(&at.url("/index.html"));
        page.wait_live();
        page.wait_until("performance.getEntriesByType('resource').some(e => e.name.includes('after.js'))");
        assert!(!page.eval::<bool>(SHOWN) && !page.eval::<bool>(asked), "a phone asks for no map");
        for width in [1280, 1680] {
            page.resize(width, 900);
            page.open("about:blank");
            page.open(&at.url("/index.html"));
            page.wait_until(SHOWN);
            let place: [f64; 4] = page.eval(
                "(([map, ways, rest]) => [map.left - ways.right, innerWidth - map.right, rest.top - map.bottom, map.width])(
                   ['.start figure', '.start .ways', '.summary'].map(css => document.querySelector(css).getBoundingClientRect()))",
            );
            assert!(place[..3].iter().all(|room| *room > 0.0), "at {width}: {place:?}");
            // Its own letters are tried at the width that it has here.
            let drawn = place[3].round() as u32;
            page.open(&at.url("/map.svg"));
            let small: Vec<(String, f64)> = page.eval(&format!(
                "[...document.querySelectorAll('text')].map(text => [text.textContent, parseFloat(getComputedStyle(text).fontSize) * {drawn} / document.documentElement.viewBox.baseVal.width])
                   .filter(one => one[1] < {LETTERS})"
            ));
            assert!(small.is_empty(), "at {width}: {small:?}");
        }
    });
    suite.run()
}
