//! Text that others change or take away: page translation, and what is copied.

use std::sync::Arc;

use lab::{PATIENCE, Page, Suite};

use super::{AFTER, everywhere, site};
use crate::guest::Guest;

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    everywhere(
        suite,
        guest,
        &[
            ("a translated page goes on counting", translated),
            ("quotes are copied with quotation marks and their source", copied),
            ("a reader view keeps every paragraph", reader_view),
        ],
    );
}

fn translated(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| site);
    let counts =
        "[...document.querySelectorAll('[data-facet], [data-count]')].map(one => one.textContent.trim()).join('|')";
    let choose = "document.querySelectorAll('[data-facet]')[3].click()";
    let open = "document.querySelectorAll('[data-panel]')[0]?.click()";
    page.open(&here.url("/index.html#view=cards"));
    page.wait_live();
    page.wait_for("[data-view=cards]", PATIENCE);
    page.run_script(open);
    page.wait_until("document.querySelectorAll('[data-facet]').length > 3");
    page.run_script(choose);
    page.wait_until("/topic=|voice=|kind=|status=|source=|actor=/.test(belarusExplainer.state())");
    let expected: String = page.eval(counts);
    assert!(expected.len() > 100, "counts are looked at: {expected}");
    page.open(&here.url("/about.html"));
    page.open(&here.url("/index.html#view=cards"));
    page.wait_live();
    page.run_script(open);
    page.wait_until("document.querySelectorAll('[data-facet]').length > 3");
    let before: String = page.eval(counts);
    page.wait_until(AFTER);
    page.run_script(
        "const walk = document.createTreeWalker(document.getElementById('explainer-live'), NodeFilter.SHOW_TEXT), all = []; \
         while (walk.nextNode()) if (walk.currentNode.data.trim()) all.push(walk.currentNode); \
         all.forEach(text => { const outer = document.createElement('font'), inner = document.createElement('font'); \
         inner.textContent = text.data; outer.append(inner); text.replaceWith(outer); })",
    );
    assert_eq!(page.eval::<String>(counts), before);
    page.run_script(choose);
    page.wait_until(&format!("({counts}) === {}", serde_json::Value::from(expected.as_str())));
}

/// The reader view that Firefox has, run over pages as they stand without scripts.
fn reader_view(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| site);
    let program = lab::workspace().join("target/tools/npm/node_modules/@mozilla/readability/Readability.js");
    let program = std::fs::read_to_string(program).unwrap_or_else(|error| page.fail(error));
    let card = format!("cards/{}.html", guest.card.trim_start_matches("card="));
    let mut pages = guest.dist.html_files().unwrap_or_else(|trouble| page.fail(trouble));
    pages.retain(|name| name.starts_with("sources/"));
    assert_eq!(pages.len(), 5, "{pages:?}");
    pages.push(card);
    for name in pages {
        page.open(&here.url(&format!("/{name}")));
        page.run_script(&format!("{program}\nwindow.Readability = Readability;"));
        let (lost, kept): (Vec<String>, usize) = page.eval(
            "(() => {
               const plain = text => text.replace(/\\s+/g, ' ').trim();
               const parts = [...document.querySelectorAll('.block p, q')].map(e => plain(e.textContent)).filter(text => text.length > 20);
               const view = plain(new Readability(document.cloneNode(true)).parse().textContent);
               return [parts.filter(part => !view.includes(part)), parts.length];
             })()",
        );
        assert!(kept > 0 && lost.is_empty(), "{name}: of {kept} paragraphs {lost:?} are lost");
    }
}

/// Copies a selection as a reader does: the words, and the HTML.
fn copy(page: &Page, select: &str) -> (String, String) {
    page.eval(&format!(
        "(() => {{ const range = document.createRange(); {select}; const chosen = getSelection(); chosen.removeAllRanges(); chosen.addRange(range); \
         const event = new ClipboardEvent('copy', {{ clipboardData: new DataTransfer(), bubbles: true, cancelable: true }}); \
         (range.startContainer.parentElement || document.body).dispatchEvent(event); \
         return [event.clipboardData.getData('text/plain'), event.clipboardData.getData('text/html')]; }})()"
    ))
}

fn copied(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| site);
    page.open(&here.url(&format!("/index.html#{}", guest.card)));
    page.wait_live();
    page.wait_for("figure.quote q", PATIENCE);
    page.wait_until(AFTER);
    let words: String = page.eval("document.querySelector('figure.quote q').innerText");
    let (plain, html) = copy(page, "range.selectNodeContents(document.querySelector('figure.quote q'))");
    let source: String =
        page.eval("document.querySelector('figure.quote figcaption').textContent.trim().replace(/\\s+/g, ' ')");
    assert_eq!(plain, format!("\u{201c}{words}\u{201d} ({source})"));
    assert!(html.contains('\u{201c}') && !html.contains("<q"), "{html}");
    let (plain, _) = copy(page, "range.selectNode(document.querySelector('figure.quote'))");
    assert!(plain.contains(&format!("\u{201c}{words}\u{201d}")) && plain.contains(&source), "{plain}");
    assert_eq!(plain.matches(&source).count(), 1, "{plain}");
    // Words that begin with a quotation mark have the other ones around them, on the screen and when copied.
    page.open(&here.url("/index.html#q=front+line"));
    page.wait_for("[data-open]", PATIENCE);
    page.click("[data-hit] [data-open]");
    page.wait_for("figure.quote q.outer", PATIENCE);
    let (plain, _) = copy(page, "range.selectNodeContents(document.querySelector('figure.quote q.outer'))");
    assert!(plain.starts_with("\u{2018}\u{201c}We are on the front line") && plain.contains(".\u{2019} ("), "{plain}");
    page.open(&here.url(&format!("/index.html#{}", guest.card)));
    page.wait_for("h1", PATIENCE);
    // Words without a quote are the browser's own affair.
    assert_eq!(copy(page, "range.selectNodeContents(document.querySelector('h1'))").0, "");
    page.open(&here.url("/embed.html"));
    page.wait_until("document.documentElement.hasAttribute('data-stepping')");
    page.click("[data-next]");
    let shown = "[...document.querySelectorAll('[data-now] q')].find(one => one.getClientRects().length)";
    if page.eval::<bool>(&format!("Boolean({shown})")) {
        let (plain, _) = copy(page, &format!("range.selectNodeContents({shown})"));
        assert!(plain.starts_with('\u{201c}'), "{plain}");
    }
}
