//! A frame is as high as what it shows, whatever happens in it and around it, and no higher.
//! Not the frames without the host script, which scroll inside.

use std::sync::Arc;

use lab::{Engine, Page, Setup, Suite};
use serde_json::json;

use super::{Guest, enter, errors, host_until, origin, right_height};

/// Random widths that a frame goes through; the height must be right after the last, and be told no more often.
const RESIZES: usize = 1_000;

/// A host with one frame at this address, live.
fn hosted(page: &mut Page, guest: &Guest, attributes: &str, address: &str) -> (lab::Site, lab::Site) {
    let site = guest.site(&Vec::new());
    let own = origin(&site);
    let told =
        "<script>window.told = []; addEventListener('explainer-height', e => told.push(e.detail.height));</script>";
    let host =
        Guest::host(&format!("{told}<div>{}</div>{}", Guest::link(&own, attributes, address), Guest::script(&own)));
    page.open(&host.url("/host.html"));
    enter(page, "iframe");
    page.wait_live();
    (site, host)
}

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.everywhere("the height follows evidence, a filter, a width and a font", move |page| {
        let _sites = hosted(page, &here, "", &here.chapter);
        let closed = right_height(page, "iframe");
        page.run_script("document.querySelectorAll('[data-here] details').forEach(e => { e.open = true; })");
        page.leave_frame();
        host_until(page, &format!("document.querySelector('iframe').clientHeight > {closed}"));
        right_height(page, "iframe");
        page.leave_frame();
        page.run_script("document.querySelector('div').style.width = '320px'");
        page.enter_frame("iframe");
        page.wait_until("innerWidth === 320");
        let narrow = right_height(page, "iframe");
        assert!(narrow > closed, "{narrow} px at 320, {closed} before");
        page.leave_frame();
        page.run_script("document.querySelector('iframe').setAttribute('data-font', 'sans')");
        page.enter_frame("iframe");
        page.wait_until("document.documentElement.dataset.font === 'sans'");
        right_height(page, "iframe");
        // The cards under a filter are fewer than all of them.
        page.run_script("belarusExplainer.go('view=cards&kind=law')");
        page.wait_until("belarusExplainer.state().includes('kind=law')");
        right_height(page, "iframe");
        page.run_script("belarusExplainer.go('view=cards&kind=law&status=disputed&q=zzzz')");
        page.wait_until("belarusExplainer.state().includes('zzzz')");
        right_height(page, "iframe");
        page.leave_frame();
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    suite.everywhere("a frame that is hidden and shown again has its height", move |page| {
        let _sites = hosted(page, &here, "", &here.card);
        let before = right_height(page, "iframe");
        page.leave_frame();
        page.run_script("document.querySelector('div').hidden = true");
        page.run_script("document.querySelector('div').style.width = '400px'");
        page.wait_until("document.querySelector('iframe').clientHeight === 0");
        page.run_script("document.querySelector('div').hidden = false");
        page.wait_until("document.querySelector('iframe').clientWidth === 400");
        page.enter_frame("iframe");
        page.wait_until("innerWidth === 400");
        let after = right_height(page, "iframe");
        assert!(after > before, "{after} px at 400, {before} before");
        page.leave_frame();
        let told: Vec<f64> = page.eval("window.told");
        assert!(told.iter().all(|height| *height > 0.0), "{told:?}");
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium], &Setup::default(), "a thousand random widths make no frame grow", move |page| {
        let _sites = hosted(page, &here, "", &here.chapter);
        let first = right_height(page, "iframe");
        page.leave_frame();
        page.run_script(&format!(
            "window.told.length = 0; window.rounds = 0;
             const box = document.querySelector('div'), start = box.clientWidth;
             let seed = 7;
             const next = () => {{
               seed = (seed * 1103515245 + 12345) % 2147483648;
               box.style.width = window.rounds < {RESIZES} ? 240 + seed % 1000 + 'px' : start + 'px';
               if (window.rounds++ < {RESIZES}) requestAnimationFrame(next);
             }};
             next();"
        ));
        for part in 1..=4 {
            page.wait_until(&format!("window.rounds > {}", RESIZES * part / 4));
        }
        page.enter_frame("iframe");
        let last = right_height(page, "iframe");
        assert!((last - first).abs() <= 1.0, "{last} px after, {first} before");
        page.leave_frame();
        let told: usize = page.eval("window.told.length");
        assert!(told <= RESIZES + 5, "{told} heights for {RESIZES} widths");
    });

    let here = Arc::clone(guest);
    suite.everywhere("a frame of a set height keeps it and scrolls inside", move |page| {
        let _sites = hosted(page, &here, "data-height=\"500\" data-mode=\"full\"", "");
        let (inner, all): (f64, f64) = page.eval("[innerHeight, document.documentElement.scrollHeight]");
        assert_eq!(inner, 500.0);
        assert!(all > 2_000.0, "{all}");
        page.leave_frame();
    });

    let here = Arc::clone(guest);
    suite.everywhere("many frames on a page come and go, and each is told apart", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let cards: Vec<String> = here.contents.cards.iter().take(6).map(|card| format!("card={}", card.id)).collect();
        let links: String = cards.iter().map(|card| Guest::link(&own, "", card)).collect();
        let heard = "<script>window.ready = []; addEventListener('explainer-ready', e => ready.push([e.target.src.split('#')[1], e.detail.address]));</script>";
        let host = Guest::host(&format!("{heard}<section>{links}</section>{}", Guest::script(&own)));
        page.open(&host.url("/host.html"));
        // Frames far below are loaded when they come near.
        for (n, card) in cards.iter().enumerate() {
            page.wait_until(&format!(
                "(document.querySelectorAll('iframe')[{n}].scrollIntoView(), window.ready.some(one => one[0] === {0} && one[1] === {0}))",
                json!(card)
            ));
        }
        page.run_script(
            "const all = document.querySelector('section'), link = document.createElement('a'); const old = all.querySelector('iframe').src;
             all.textContent = ''; window.ready.length = 0;
             link.href = old; link.setAttribute('data-explainer', ''); link.setAttribute('data-height', 'content'); all.append(link);",
        );
        page.wait_until("window.ready.length === 1 && document.querySelectorAll('iframe').length === 1");
        page.enter_frame("iframe");
        right_height(page, "iframe");
        page.leave_frame();
    });
}
