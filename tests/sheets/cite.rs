//! Citations in the page: each quote of a card with its place, files as the crate `cite` makes them, links that lead there.
//! Not the styles: `crates/cite/tests` proves these.

use super::{Lesson, same, shown};
use cite::{Style, Work};
use lab::Suite;
use pack::{CardIx, Pack};
use std::sync::Arc;

/// The most that a reader can do with a card, beside reading on.
const CONTROLS: usize = 4;

/// The words of an element to take away, as they are.
const TAKEN: &str = "document.querySelector('[data-take=entry]').textContent";

pub fn add(suite: &mut Suite, lesson: &Arc<Lesson>) {
    let here = Arc::clone(lesson);
    suite.everywhere("citing a card names each of its quotes with its paragraph", move |page| {
        let card = CardIx(0);
        page.open(&here.at(&format!("card={}", here.pack[card].id)));
        page.wait_live();
        assert!((1..=CONTROLS).contains(&page.count(".controls > *")));
        page.click(".controls a[href*='view=cite']");
        shown(page);
        let shown = page.text("[data-take=mention]");
        for quote in &here.pack[card].quotes {
            let mention = cite::plain(&cite::mention(&here.pack, &here.digest, Work::Quote(*quote), Style::Chicago));
            assert!(shown.contains(&mention), "{mention} is not in: {shown}");
        }
        page.run_script("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })");
        page.click("[data-act=copy][data-of=mention]");
        page.wait_until("document.querySelector('[data-taken] textarea') !== null");
        let copied: String = page.eval("document.querySelector('[data-taken] textarea').value");
        assert_eq!(copied.split_whitespace().collect::<Vec<_>>().join(" "), shown);
    });

    let here = Arc::clone(lesson);
    suite.everywhere("a selection as a file is what the crate writes", move |page| {
        let cards: Vec<CardIx> = CardIx::all(&here.pack).take(3).collect();
        let ids: Vec<&str> = cards.iter().map(|at| here.pack[*at].id.as_str()).collect();
        for (word, style) in [("bibtex", Style::Bibtex), ("ris", Style::Ris)] {
            page.open("about:blank");
            here.open(page, &format!("view=cite&cards={}&style={word}", ids.join(",")));
            same(
                &page.eval::<String>(TAKEN),
                &cite::list(&here.pack, &here.digest, &works(&here.pack, &cards), style),
                word,
            );
        }
    });

    let here = Arc::clone(lesson);
    suite.everywhere("a text and a quote in it lead to their citations", move |page| {
        let quote = &here.contents.cards[0].quotes[0];
        page.open(&here.at(&format!("source={}&quote={}", quote.source, quote.id)));
        page.wait_live();
        assert_eq!(page.count(&format!("main a[href='#view=cite&source={}']", quote.source)), 1);
        page.click(&format!("main a[href='#view=cite&quote={}']", quote.id));
        shown(page);
        assert!(page.text(".annex").contains(&quote.shown), "{}", page.text(".annex"));
        assert!(page.text("[data-take=link]").ends_with(&format!("source={}&quote={}", quote.source, quote.id)));
    });

    let here = Arc::clone(lesson);
    suite.everywhere("a quote is drawn as a picture with who says it, in the browser, and offered as a file", move |page| {
        let quote = &here.contents.cards[0].quotes[0];
        here.open(page, &format!("view=cite&quote={}", quote.id));
        page.run_script("addEventListener('click', event => { if (event.target.download) { window.offered = event.target.download; event.preventDefault(); } }, true)");
        page.click("[data-act=picture]");
        page.wait_until("window.offered === 'quote.png'");
        assert_eq!(page.eval::<(u32, u32)>("(c => [c.width, c.height])(document.querySelector('[data-poster] canvas'))"), (1200, 630));
        let said = page.attribute("[data-poster] canvas", "aria-label").unwrap_or_default();
        assert!(said.contains(quote.shown.trim()) && said.contains("paragraph"), "{said}");
        // Words stand in their room, on paper, and nothing in the edge on the right.
        let dark = |x: u32, width: u32| {
            format!("(c => {{ const d = c.getContext('2d').getImageData({x}, 130, {width}, 360).data; let n = 0; for (let i = 0; i < d.length; i += 4) n += d[i] < 100; return n; }})(document.querySelector('[data-poster] canvas'))")
        };
        assert!(page.eval::<u32>(&dark(64, 1072)) > 1000);
        assert_eq!(page.eval::<u32>(&dark(1140, 60)), 0);
    });

    let here = Arc::clone(lesson);
    suite.everywhere("citations and code to embed fit a phone", move |page| {
        page.resize(320, 800);
        for address in [format!("view=cite&card={}", here.contents.cards[0].id), "view=embed".to_owned()] {
            page.open("about:blank");
            here.open(page, &address);
            assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"), "{address}");
        }
    });
}

/// The quotes of these cards, each once, and the explainer.
fn works(pack: &Pack, cards: &[CardIx]) -> Vec<Work> {
    let mut works = Vec::new();
    for quote in cards.iter().flat_map(|card| &pack[*card].quotes) {
        if !works.contains(&Work::Quote(*quote)) {
            works.push(Work::Quote(*quote));
        }
    }
    works.push(Work::Explainer);
    works
}
