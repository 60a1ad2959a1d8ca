//! Elements that are moved, taken out and put back: the reader's place stays, and nothing of them is left behind.
//! Not what is done while they stand.

use std::sync::Arc;

use lab::{Engine, Page, Setup, Suite};

use super::{all_live, host};
use crate::guest::elements::TAG;
use crate::guest::{Guest, errors};

/// Elements on the page, and how often each of them is put in and taken out.
const ELEMENTS: usize = 20;
const ROUNDS: usize = 50;

/// Rounds before the heap is measured: until then the browser goes on compiling.
const WARM: usize = 25;

/// What the heap may be larger by after all of it, as a share of what it was.
const GROWTH: f64 = 0.05;

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.everywhere("an element that is moved goes on, and one that comes back is where it was", move |page| {
        let body = format!("<{TAG} mode=\"full\" height=\"content\" id=\"one\" address=\"view=cards\"><p class=\"fallback\">Title</p></{TAG}><div id=\"place\"></div>");
        let site = host(&here, &body);
        page.open(&site.url("/host.html"));
        all_live(page);
        page.run_script("document.getElementById('one').go('view=about')");
        page.wait_until("inside('one', '[data-view=\"about\"]') !== null");
        page.run_script("window.drawn = inside('one', 'main'); document.getElementById('place').append(document.getElementById('one'))");
        assert!(page.eval::<bool>("inside('one', 'main') === drawn && document.getElementById('one').status === 'live'"));
        assert_eq!(page.eval::<usize>("heard.filter(one => one[0] === 'ready').length"), 1);
        page.run_script("window.kept = document.getElementById('one'); kept.remove()");
        page.wait_until("kept.status === 'static' && kept.shadowRoot.querySelector('.page') === null");
        assert_eq!(page.eval::<String>("kept.state()"), "view=about");
        page.run_script("document.body.append(kept)");
        page.wait_until("kept.status === 'live' && kept.state() === 'view=about'");
        page.run_script("inside('one', '[data-go=\"timeline\"]').click()");
        page.wait_until("kept.state() === 'view=timeline'");
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.everywhere("an element that is taken out in the midst of its own work is gone in peace", move |page| {
        let site = host(&here, "");
        page.open(&site.url("/host.html"));
        // Before it was drawn; while it tells that it was; while it tells of a click.
        page.run_script(&format!(
            "window.gone = [];
             const put = () => {{ const e = document.createElement('{TAG}'); e.id = 'x'; e.setAttribute('mode', 'full'); document.body.append(e); gone.push(e); return e; }};
             put().remove();
             put().addEventListener('explainer-ready', e => e.target.remove());
             const last = put();
             last.addEventListener('explainer-ready', () => last.shadowRoot.querySelector('[data-go=\"sources\"]').click());
             last.addEventListener('explainer-navigate', () => last.remove());"
        ));
        page.wait_until("gone[1].status === 'static' && !gone[1].isConnected && !gone[2].isConnected && gone[2].status === 'static'");
        page.wait_until("gone.every(e => e.shadowRoot.querySelector('.page') === null)");
        page.run_script("document.body.append(gone[0], gone[1])");
        page.wait_until("gone[0].status === 'live'");
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium], &Setup::default(), "after 1,000 comings and goings nothing is left behind", move |page| {
        let site = host(&here, "<div id=\"place\"></div>");
        page.open(&site.url("/host.html"));
        page.run_script(&format!(
            "// What is told is not kept, or the test would measure itself.
             Object.defineProperty(window, 'heard', {{ value: {{ push() {{}} }} }});
             const place = document.getElementById('place');
             window.rounds = 0;
             window.round = async () => {{
               const all = Array.from({{ length: {ELEMENTS} }}, () => document.createElement('{TAG}'));
               for (const e of all) {{
                 e.setAttribute('address', 'view=verify'); e.setAttribute('mode', 'full');
                 const ready = new Promise(then => e.addEventListener('explainer-ready', then, {{ once: true }}));
                 place.append(e);
                 await ready;
               }}
               let told = 0;
               all.forEach(e => e.addEventListener('explainer-navigate', () => told++));
               const clicked = all.map(e => new Promise(then => e.addEventListener('explainer-navigate', then, {{ once: true }})));
               all.forEach(e => e.shadowRoot.querySelector('[data-go=\"sources\"]').click());
               await Promise.all(clicked);
               if (told !== {ELEMENTS}) throw new Error(told + ' clicks were handled');
               all.forEach(e => e.remove());
               await new Promise(then => setTimeout(then));
               window.rounds++;
             }};"
        ));
        // The first round fills what is kept for good: the program, its style sheet, an element of each name to copy.
        turn(page, 1);
        let fresh = page.left_behind();
        turn(page, WARM);
        let before = page.left_behind();
        turn(page, ROUNDS);
        let after = page.left_behind();
        after.assert_grown_at_most("nodes listeners documents", &fresh, 0.0);
        after.assert_grown_at_most("heap memory", &before, GROWTH);
        assert_eq!(errors(page), [""; 0]);
    });
}

/// Puts all elements in, clicks in each, and takes them out, `rounds` times.
fn turn(page: &Page, rounds: usize) {
    let before: usize = page.eval("rounds");
    // One at a time: a driver waits only so long for an answer.
    for _ in 0..rounds {
        page.run_script("window.done = false; round().catch(error => { window.failed = String(error); }).then(() => { done = true; })");
        page.wait_until("done");
        assert_eq!(page.eval::<Option<String>>("window.failed ?? null"), None);
    }
    assert_eq!(page.eval::<usize>("rounds"), before + rounds);
}
