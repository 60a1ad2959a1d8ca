//! What a reader does in an element: read, follow links, search, in one of several. Not what its host asks of it.

use std::sync::Arc;

use lab::{Engine, Key, Setup, Suite};
use serde_json::{Value, json};

use super::{all_live, host};
use crate::guest::elements::TAG;
use crate::guest::{Guest, errors};

/// A host's page far below whose beginning two elements stand.
fn two(guest: &Guest) -> String {
    let space = "<div style=\"height: 1500px\"></div>";
    format!(
        "{space}<{TAG} mode=\"full\" height=\"content\" id=\"one\" address=\"{}\"></{TAG}><{TAG} mode=\"full\" height=\"content\" id=\"two\" address=\"view=cards\"></{TAG}>{space}",
        guest.chapter
    )
}

/// A click as a reader makes it: in view, at the middle of what matches.
fn click(css: &str, id: &str) -> String {
    format!("inside('{id}', '{css}').click()")
}

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.everywhere("links in an element lead inside it, and the page's address and history stay", move |page| {
        let site = host(&here, &two(&here));
        page.open(&site.url("/host.html#article"));
        all_live(page);
        let place = "[location.href, history.length]";
        let before: Value = page.eval(place);
        page.run_script(&click("[data-go=\"timeline\"]", "one"));
        page.wait_until("document.getElementById('one').state() === 'view=timeline' && inside('one', '[data-view=\"timeline\"]') !== null");
        page.run_script(&click("[data-go=\"sources\"]", "two"));
        page.wait_until("document.getElementById('two').state() === 'view=sources'");
        let both: Vec<String> = page.eval("['one', 'two'].map(id => document.getElementById(id).state())");
        assert_eq!(both, ["view=timeline", "view=sources"], "each has its own place");
        assert_eq!(page.eval::<Value>(place), before);
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.everywhere("only what a reader does in it moves the page", move |page| {
        let site = host(&here, &two(&here));
        page.open(&site.url("/host.html"));
        all_live(page);
        page.run_script(&format!("document.getElementById('one').go('{}')", here.card));
        page.wait_until(&format!("document.getElementById('one').state() === '{}'", here.card));
        assert_eq!(page.eval::<(f64, bool)>("[scrollY, document.activeElement === document.body]"), (0.0, true));
        let other = format!("chapter={}", here.contents.chapters[2].id);
        page.run_script(&format!("document.getElementById('one').go('{}')", here.chapter));
        page.wait_until(&format!("inside('one', 'a[href=\"#{other}\"]') !== null"));
        page.run_script(&format!(
            "const link = inside('one', 'a[href=\"#{other}\"]'); link.scrollIntoView(); link.click();"
        ));
        page.wait_until(&format!("document.getElementById('one').state() === '{other}' && scrollY > 0"));
        let title = format!("inside('one', '[data-chapter=\"{}\"] h2')", here.contents.chapters[2].id);
        page.wait_until(&format!("(box => box.bottom > 0 && box.top < innerHeight)({title}.getBoundingClientRect())"));
        page.wait_until("document.getElementById('one').shadowRoot.activeElement?.tagName === 'H2'");
    });

    let here = Arc::clone(guest);
    suite.everywhere("each click is handled once, and each search is the element's own", move |page| {
        // The cards of one chapter: few enough to be drawn twenty times.
        let many: String =
            (0..20).map(|n| format!("<{TAG} mode=\"full\" height=\"content\" id=\"e{n}\" address=\"view=cards&{}\"></{TAG}>", here.chapter)).collect();
        let site = host(&here, &many);
        page.open(&site.url("/host.html"));
        all_live(page);
        page.run_script("heard.length = 0; for (let n = 0; n < 20; n++) inside('e' + n, '[data-facet^=\"kind:\"]:enabled').click();");
        page.wait_until("heard.filter(one => one[0] === 'filter').length >= 20");
        let told: Value = page.eval("heard.map(one => one[0] + ' ' + one[1]).sort()");
        let mut expected: Vec<String> = (0..20).flat_map(|n| [format!("navigate e{n}"), format!("filter e{n}")]).collect();
        expected.sort();
        assert_eq!(told, json!(expected));
        page.wait_until("heard.every(one => (one[2].filters || one[2].address).includes('kind='))");
        page.run_script(
            "const input = inside('e7', 'input[data-search]'); input.focus(); input.value = 'Minsk'; input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));",
        );
        page.wait_until("document.getElementById('e7').state().includes('q=Minsk')");
        assert_eq!(page.eval::<usize>(&format!("[...document.querySelectorAll('{TAG}')].filter(e => e.state().includes('Minsk')).length")), 1);
        page.wait_until("document.getElementById('e7').shadowRoot.activeElement === inside('e7', 'input[data-search]')");
    });

    let here = Arc::clone(guest);
    suite.everywhere("typing in an element's search box keeps the focus there", move |page| {
        let site = host(&here, &two(&here));
        page.open(&site.url("/host.html"));
        all_live(page);
        // The first letter leads to another view, and the focus stays.
        page.run_script("document.getElementById('two').go('view=about')");
        page.wait_until("document.getElementById('two').state() === 'view=about'");
        page.run_script("inside('two', 'input[data-search]').focus()");
        if page.engine() == Engine::WebKit {
            // Its driver's keys do not reach into a shadow root.
            page.run_script("const input = inside('two', 'input[data-search]'); input.value = 'Mi'; input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));");
        } else {
            page.press("Mi");
        }
        page.wait_until("document.getElementById('two').state() === 'view=cards&q=Mi'");
        assert!(page.eval::<bool>("document.getElementById('two').shadowRoot.activeElement.matches('input')"));
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium], &Setup::default(), "the keyboard reaches into an element and out of it", move |page| {
        let body = format!("<a id=\"before\" href=\"#x\">x</a><{TAG} mode=\"full\" height=\"content\" id=\"one\" address=\"view=about\"></{TAG}><a id=\"after\" href=\"#y\">y</a>");
        let site = host(&here, &body);
        page.open(&site.url("/host.html"));
        all_live(page);
        page.run_script("document.getElementById('before').focus()");
        page.press(Key::Tab + "");
        assert_eq!(page.eval::<String>("document.activeElement.id"), "one");
        page.run_script("document.getElementById('one').shadowRoot.querySelector('[data-whole]').focus()");
        page.press(Key::Tab + "");
        assert_eq!(page.eval::<String>("document.activeElement.id"), "after");
    });

    let here = Arc::clone(guest);
    suite.everywhere("a link opened in a new tab leads to the whole explainer", move |page| {
        let site = host(&here, &two(&here));
        page.open(&site.url("/host.html"));
        all_live(page);
        page.run_script(
            "window.opened = []; window.open = (...words) => { opened.push(words); };
             inside('one', '[data-go=\"timeline\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ctrlKey: true }));",
        );
        page.wait_until("opened.length === 1");
        let expected = json!([site.url("/explainer/index.html#view=timeline"), "_blank", "noopener"]);
        assert_eq!(page.eval::<Value>("opened[0]"), expected);
        assert_eq!(page.eval::<String>("document.getElementById('one').state()"), here.chapter);
    });

    let here = Arc::clone(guest);
    suite.everywhere("in a page that is drawn by the same program, each hears its own clicks", move |page| {
        let index = here.dist.text("index.html").unwrap_or_else(|trouble| page.fail(trouble));
        let site = crate::guest::started(
            lab::Site::build().folder("/", here.dist.folder()).listening().page(
                "/host.html",
                index.replace("</body>", "<script src=\"element.js\"></script></body>"),
            ),
        );
        page.open(&site.url("/host.html#view=cards"));
        page.wait_live();
        // One beside what the page's program drew, and one inside.
        page.run_script(&format!(
            "for (const [id, where] of [['in', 'main'], ['beside', 'body']]) {{
               const e = document.createElement('{TAG}'); e.id = id; e.setAttribute('address', 'view=cards'); document.querySelector(where).prepend(e); }}
             window.heard = []; addEventListener('explainer-filter', e => heard.push(e.target.id + ' ' + e.detail.filters));"
        ));
        all_live(page);
        for id in ["in", "beside"] {
            page.run_script(&format!(
                "for (const chip of document.getElementById('{id}').shadowRoot.querySelectorAll('[data-facet=\"kind:law\"]')) chip.click();"
            ));
            page.wait_until(&format!("document.getElementById('{id}').state() === 'view=cards&kind=law'"));
        }
        assert_eq!(page.eval::<Vec<String>>("heard"), ["in kind=law", "beside kind=law"]);
        assert_eq!(page.eval::<String>("belarusExplainer.state()"), "view=cards", "the page heard nothing of it");
        page.run_script("document.querySelector('main [data-facet=\"kind:event\"]').click()");
        page.wait_until("belarusExplainer.state() === 'view=cards&kind=event'");
        assert_eq!(page.eval::<usize>("heard.length"), 2, "and the elements nothing of the page");
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium], &Setup::default(), "printed with its page, its evidence stands open", move |page| {
        let site = host(&here, &two(&here));
        page.open(&site.url("/host.html"));
        all_live(page);
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let shown: (String, String, String) = page.eval(
            "[getComputedStyle(inside('one', '.bar')).display, getComputedStyle(inside('one', '.note')).display, getComputedStyle(inside('one', '.explainer')).color]",
        );
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
        assert_eq!(shown, ("none".into(), "block".into(), "rgb(0, 0, 0)".into()));
    });
}
