//! Files that are missing, cut, late, of another encoding, or run at another time: the text stays, and the page says why.

use std::sync::Arc;

use lab::{PATIENCE, Page, Suite};

use super::{AFTER, SETTLES, everywhere, site, text, with_script};
use crate::guest::Guest;

const REASON: &str = "document.documentElement.dataset.explainerReason !== undefined";

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    everywhere(
        suite,
        guest,
        &[
            ("ready settles, and a sentence says what is missing, whatever is wrong with the program", damaged),
            (
                "a program that does not come within ten seconds leaves the text with a sentence, and is taken when it comes",
                late,
            ),
            ("a browser that cannot unpack the one file says so", no_unpacking),
            ("scripts that are evaluated later start the page all the same", evaluated_later),
            ("a wrong header of the encoding changes no letter", encodings),
            ("a page that was saved while it was live begins anew, or is whole", saved),
            ("reload and the way back return to where the reader was", place_kept),
        ],
    );
}

fn said(page: &Page) {
    page.wait_until(REASON);
    page.wait_until("document.querySelector('[data-trouble]').getClientRects().length > 0");
    assert!(page.count_shown("[data-chapter]") > 0, "the text stays");
}

fn damaged(page: &mut Page, guest: &Guest) {
    let program = guest.dist.bytes("explainer_bg.wasm").unwrap_or_else(|trouble| page.fail(trouble));
    let half = program[..program.len() / 2].to_vec();
    for file in ["index.html", "full.html"] {
        for (wasm, carrier) in [
            (None, None),
            (Some(half.clone()), Some(b"document.currentScript.explainerCarried = 'H4sI".to_vec())),
            (Some(b"<!doctype html><title>Not found</title>".to_vec()), Some(b"<!doctype html>".to_vec())),
            (Some(Vec::new()), Some(Vec::new())),
            (Some(b"\0asm\x01\0\0\0".to_vec()), Some(b"document.currentScript.explainerCarried = 'AAAA'".to_vec())),
        ] {
            let here = site(guest, |site| match (&wasm, &carrier) {
                (Some(wasm), Some(carrier)) => {
                    site.page("/explainer_bg.wasm", wasm.clone()).page("/explainer_bytes.js", carrier.clone())
                }
                _ => site.missing(".wasm").missing("explainer_bytes.js"),
            });
            page.open(&here.url(&format!("/{file}")));
            said(page);
            page.wait_until(&format!("{SETTLES} === 'static'"));
            assert_eq!(page.attribute("html", "data-explainer").as_deref(), Some("static"), "{file}");
            assert!(page.count_shown("[data-trouble] button") > 0, "{file}: trying again can help");
        }
    }
}

fn late(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| site.hold(".wasm"));
    page.open(&here.url("/index.html"));
    said(page);
    page.wait_until(&format!("{SETTLES} === 'static'"));
    here.release();
    page.wait_live();
    assert!(!page.eval::<bool>(REASON), "what came late came");
    assert_eq!(page.count_shown("[data-trouble]"), 0);
}

fn no_unpacking(page: &mut Page, guest: &Guest) {
    let file = with_script(&text(page, guest, "explainer.html"), "delete window.DecompressionStream");
    let here = site(guest, |site| site.page("/explainer.html", file.clone()));
    page.open(&here.url("/explainer.html"));
    said(page);
    page.wait_until(&format!("{SETTLES} === 'static'"));
}

fn evaluated_later(page: &mut Page, guest: &Guest) {
    for (file, script) in [("index.html", "explainer.js"), ("full.html", "explainer.js"), ("full.html", "frame.js")] {
        // As an optimiser does: the element stays, of a type that no browser runs, and its text is evaluated on its own.
        let marked = format!("src=\"{script}");
        let html = text(page, guest, file).replacen(&marked, &format!("type=\"text/later\" src=\"{script}"), 1);
        let after = "<script src=\"/later.js\"></script></body>".to_owned();
        let html = html.replacen("</body>", &after, 1);
        let later = format!(
            "addEventListener('load', () => fetch('/{script}').then(one => one.text()).then(text => {{ (0, eval)(text); \
             document.dispatchEvent(new Event('DOMContentLoaded')); }}))"
        );
        let here = site(guest, |site| site.page(&format!("/{file}"), html.clone()).page("/later.js", later.clone()));
        page.open(&here.url(&format!("/{file}")));
        page.wait_live();
    }
    let html = text(page, guest, "embed.html").replacen("<script async", "<script type=\"text/later\" async", 1);
    let later =
        "addEventListener('load', () => fetch('/stack.js').then(one => one.text()).then(text => (0, eval)(text)))";
    let html = html.replacen("</body>", "<script src=\"/later.js\"></script></body>", 1);
    let here = site(guest, |site| site.page("/embed.html", html.clone()).page("/later.js", later));
    page.open(&here.url("/embed.html"));
    page.wait_until("document.documentElement.hasAttribute('data-stepping')");
}

fn encodings(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| {
        [("html", "text/html"), ("css", "text/css"), ("js", "text/javascript")]
            .iter()
            .fold(site, |site, (ending, kind)| {
                site.content_type(&format!(".{ending}"), &format!("{kind}; charset=windows-1251"))
            })
    });
    for file in ["index.html", "explainer.html", "embed.html", "full.html", "cards.html", "sources.html"] {
        page.open(&here.url(&format!("/{file}")));
        page.wait_until("document.readyState === 'complete'");
        assert_eq!(page.eval::<String>("document.characterSet"), "UTF-8", "{file}");
        let garbled: bool = page.eval("/\u{432}\u{402}|\u{420}\u{b0}|\u{413}\u{451}/.test(document.body.textContent)");
        assert!(!garbled, "{file}");
    }
    page.open(&here.url("/index.html"));
    page.wait_live();
    let marks: String = page.eval("getComputedStyle(document.querySelector('q:not(.outer)')).quotes");
    assert!(marks.contains('\u{201c}'), "the style's quotation marks are {marks}");
    for file in [
        "style.css",
        "later.css",
        "annex.css",
        "stack.css",
        "frame.css",
        "element.css",
        "explainer.js",
        "stack.js",
        "frame.js",
        "embed.js",
        "element.js",
    ] {
        assert!(text(page, guest, file).is_ascii(), "{file} holds letters that a wrong header would change");
    }
}

fn saved(page: &mut Page, guest: &Guest) {
    for (file, program, view) in [
        ("explainer.html", true, "view=guide"),
        ("explainer.html", true, "view=cards"),
        ("index.html", true, "view=cards"),
        ("index.html", false, "view=guide"),
        ("index.html", false, "view=cards"),
    ] {
        let here = site(guest, |site| site);
        page.open(&here.url(&format!("/{file}#{view}")));
        page.wait_live();
        page.wait_until(&format!(
            "document.getElementById('explainer-live').querySelector('[id=\"{view}\"], main') !== null"
        ));
        let html: String = page.eval("'<!doctype html>' + document.documentElement.outerHTML");
        let again = site(guest, |site| {
            let site = site.page(&format!("/{file}"), format!("\u{feff}{html}"));
            if program { site } else { site.missing(".wasm").missing("explainer_bytes.js") }
        });
        page.open(&again.url(&format!("/{file}")));
        if program {
            page.wait_live();
            // A page that was saved live says so before its script has read it.
            page.wait_until(
                "(() => { try { belarusExplainer.go('view=cards'); return true; } catch { return false; } })()",
            );
            page.wait_for("[data-view=cards] [data-card]", PATIENCE);
        } else {
            page.wait_until(REASON);
            assert_eq!(page.attribute("html", "data-explainer").as_deref(), Some("static"), "{file} at {view}");
        }
        if !program {
            let missing: Vec<_> = guest
                .contents
                .chapters
                .iter()
                .filter(|one| page.count(&format!("[data-chapter=\"{}\"]", one.id)) == 0)
                .collect();
            assert!(missing.is_empty(), "{file} at {view}: chapters are gone: {}", missing.len());
        }
    }
}

fn place_kept(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| site);
    for address in ["view=cards", "view=timeline", "view=guide"] {
        page.open(&here.url("/about.html"));
        page.open(&here.url(&format!("/index.html#{address}")));
        page.wait_live();
        page.wait_until("document.documentElement.scrollHeight > 9000");
        // The row that is read.
        let seen = "(() => { for (let y = 8; y < innerHeight; y += 40) { const e = document.elementFromPoint(innerWidth / 2, y)?.closest('[id], [data-event]'); \
            if (e && e.id !== 'explainer-live' && e.getBoundingClientRect().height < innerHeight) return e.id || e.dataset.event; } return ''; })()";
        // Scrolled to until it stays: what the address asks for may come into view after the page is live, and rows that come
        // near get their true height.
        page.run_script(&format!(
            "let still = 0, was = ''; (function look() {{ \
               const now = scrollY + {seen}; still = now === was ? still + 1 : 0; was = now; \
               window.calm = still > 20 && history.state?.explainer?.y === scrollY; requestAnimationFrame(look); }})()"
        ));
        page.wait_until("scrollY > 7000 ? window.calm : scrollTo(0, 8000)");
        let before: String = page.eval(seen);
        page.reload();
        page.wait_live();
        page.wait_until(&format!("scrollY > 4000 && ({seen}) === {}", serde_json::Value::from(before.as_str())));
        // Nobody leaves in the quarter of a second before the page's second script is there, which holds its place.
        page.wait_until(AFTER);
        page.open(&here.url("/about.html"));
        page.back();
        page.wait_until("location.pathname === '/index.html'");
        page.wait_live();
        page.wait_until(&format!("scrollY > 4000 && ({seen}) === {}", serde_json::Value::from(before.as_str())));
    }
}
