//! Frames in pages that copy, delay, mistype or refuse them, and what a click in a grown frame shows.

use std::sync::Arc;

use lab::{Page, Suite};

use super::{everywhere, site, text, with_script};
use crate::guest::elements::TAG;
use crate::guest::{Guest, enter, frame_until, host_until, origin, page as whole, right_height, started};
use lab::Site;

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    everywhere(
        suite,
        guest,
        &[
            (
                "a loader that gives the address later gets the frame with its options, as often as it gives one",
                given_later,
            ),
            ("a copy of a frame is looked after like the frame", copied),
            ("a mistyped place leaves a frame of the usual height with a notice", mistyped),
            ("what a click shows in a grown frame is in the window, below a host's scrolling part too", revealed),
            ("the host moves for nobody who did not act in the frame", not_moved),
            ("a frame that the host's policy refuses leaves the link in its place", refused),
            ("a link in the text of a frame leads to its place there, and never to the host", srcdoc),
            ("frames read addresses as messengers leave them", sent_around),
            ("what is typed in an element is no shortcut of its page", typed),
        ],
    );
}

fn given_later(page: &mut Page, guest: &Guest) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    let frames = ["", "src=\"about:blank\"", "src=\"data:text/html,wait\""]
        .map(|src| format!("<iframe data-explainer data-theme=\"dark\" {src} title=\"Explainer\" width=\"600\" height=\"680\"></iframe>"));
    let link = "<a data-explainer data-theme=\"dark\"><b>Title</b></a>";
    let host = Guest::host(&format!("{}{link}{}", frames.concat(), Guest::script(&own)));
    page.open(&host.url("/host.html"));
    page.wait_until("document.readyState === 'complete'");
    assert_eq!(page.count("iframe[src^='#'], iframe[src*='host.html']"), 0, "no frame loads the host");
    page.run_script(&format!("document.querySelectorAll('iframe').forEach(one => {{ one.src = '{own}/embed.html'; }}); document.querySelector('a').href = '{own}/embed.html'"));
    page.wait_until("document.querySelectorAll('iframe[src$=\"embed.html#theme=dark\"]').length === 4");
    frame_until(page, "iframe", "document.documentElement.dataset.theme === 'dark'");
    page.leave_frame();
    page.run_script(&format!("document.querySelector('iframe').src = '{own}/embed.html#{}'", guest.chapter));
    page.wait_until(&format!("document.querySelector('iframe').src.endsWith('#{}&theme=dark')", guest.chapter));
}

fn copied(page: &mut Page, guest: &Guest) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    let heard = "<script>window.heard = []; addEventListener('explainer-ready', e => heard.push(e.target));</script>";
    let host = Guest::host(&format!(
        "{heard}<section>{}</section>{}",
        Guest::link(&own, "", &guest.chapter),
        Guest::script(&own)
    ));
    page.open(&host.url("/host.html"));
    host_until(page, "window.heard.length === 1");
    page.run_script("const old = document.querySelector('section'), fresh = old.cloneNode(true); window.heard.length = 0; old.replaceWith(fresh)");
    host_until(page, "window.heard.includes(document.querySelector('iframe'))");
    right_height(page, "iframe");
    // As text, which is how some keep pages.
    page.leave_frame();
    page.run_script(
        "const old = document.querySelector('section'); window.heard.length = 0; old.innerHTML = old.innerHTML + ''",
    );
    host_until(page, "window.heard.includes(document.querySelector('iframe'))");
    right_height(page, "iframe");
}

fn mistyped(page: &mut Page, guest: &Guest) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    for address in [
        "embed.html#card=no-such-card",
        "embed.html#chapter=no-such",
        "embed.html#disagreement=no-such",
        "full.html#mode=single&card=no-such-card",
        "full.html#chapter=no-such",
        "full.html#mode=single&disagreement=no-such",
        "full.html#mode=single&quote=no-such",
        "full.html#mode=single&term=no-such&theme=dark",
    ] {
        let link = format!("<a data-explainer data-height=\"content\" href=\"{own}/{address}\"><b>Title</b></a>");
        let host = Guest::host(&format!("{link}{}", Guest::script(&own)));
        page.open(&host.url("/host.html"));
        frame_until(
            page,
            "iframe",
            "document.querySelector('[data-notice]:not([hidden])')?.textContent.includes('no-such') === true",
        );
        page.leave_frame();
        let height: f64 = page.eval("document.querySelector('iframe').clientHeight");
        assert!(height <= 700.0, "{address}: {height} px");
    }
}

/// Follows the link to a quote's place inside the frame, as a reader does.
fn follow(page: &Page, guest: &Guest) {
    enter(page, "iframe");
    page.wait_live();
    right_height(page, "iframe");
    page.leave_frame();
    page.enter_frame("iframe");
    let chapter = format!("[data-{}\"]", guest.chapter.replace('=', "=\""));
    page.click(&format!("{chapter} .mark"));
    page.click(&format!("{chapter} [data-note] a"));
    page.wait_until("document.querySelector('[data-current]') !== null");
}

fn revealed(page: &mut Page, guest: &Guest) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    let below = "<div><canvas width=\"1\" height=\"3000\"></canvas></div>";
    for around in ["", "style=\"height: 90vh; overflow: auto\""] {
        let link = Guest::link(&own, "", &guest.chapter);
        let host = Guest::host(&format!("<div {around}>{link}{below}</div>{below}{}", Guest::script(&own)));
        page.open(&host.url("/host.html"));
        follow(page, guest);
        let top = "document.querySelector('[data-current]').getBoundingClientRect().top";
        let seen = lab::eventually(lab::PATIENCE, || {
            page.leave_frame();
            let frame: f64 = page.glance("document.querySelector('iframe').getBoundingClientRect().top")?;
            let window: f64 = page.glance("innerHeight")?;
            page.try_enter("iframe")?;
            let mark: f64 = page.glance(top)?;
            (0.0..window - 20.0).contains(&(frame + mark)).then_some(())
        });
        assert!(seen.is_some(), "the mark is not in the window: {around}");
    }
}

fn not_moved(page: &mut Page, guest: &Guest) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    let heard =
        "<input id=\"mine\"><script>window.asked = 0; addEventListener('explainer-reveal', () => asked++);</script>";
    let host = Guest::host(&format!("{heard}{}{}", Guest::link(&own, "", &guest.chapter), Guest::script(&own)));
    page.open(&host.url("/host.html"));
    enter(page, "iframe");
    page.wait_live();
    right_height(page, "iframe");
    page.leave_frame();
    page.run_script("document.getElementById('mine').focus()");
    page.enter_frame("iframe");
    let quote = &guest.contents.cards[0].quotes[0];
    page.run_script(&format!("belarusExplainer.go('source={}&quote={}')", quote.source, quote.id));
    host_until(page, "window.asked > 0");
    assert_eq!(page.eval::<f64>("scrollY"), 0.0);
}

fn refused(page: &mut Page, guest: &Guest) {
    let explainer = guest.site(&Vec::new());
    let own = origin(&explainer);
    for policy in [
        "frame-src 'none'",
        "child-src 'self'",
        "default-src 'self' {own} 'unsafe-inline'; frame-src https://elsewhere.example",
    ] {
        let body = whole(&format!("{}{}", Guest::steps(&own, "", ""), Guest::script(&own)));
        let policy = policy.replace("{own}", &own);
        let host = started(Site::build().page("/host.html", body).header(".html", "Content-Security-Policy", &policy));
        page.open(&host.url("/host.html"));
        page.wait_until(
            "document.querySelector('a[href*=\"embed.html\"]') !== null && document.querySelector('iframe') === null",
        );
    }
}

fn srcdoc(page: &mut Page, guest: &Guest) {
    let file = with_script(&text(page, guest, "explainer.html"), "delete window.DecompressionStream");
    let escaped = file.replace('&', "&amp;").replace('"', "&quot;");
    let host = Guest::host(&format!(
        "<iframe sandbox=\"allow-scripts\" width=\"800\" height=\"600\" srcdoc=\"{escaped}\"></iframe>"
    ));
    page.open(&host.url("/host.html"));
    frame_until(page, "iframe", "document.documentElement.dataset.explainerReason !== undefined");
    page.click("a[href='#view=cards']");
    page.wait_until(
        "scrollY > 500 && location.protocol === 'about:' && document.querySelector('[data-chapter]') !== null",
    );
}

fn sent_around(page: &mut Page, guest: &Guest) {
    let here = site(guest, |site| site);
    let id = guest.card.trim_start_matches("card=");
    for address in [
        format!("card%3D{id}"),
        format!("card%253D{id}"),
        format!("card={id}&utm_source=x&utm_medium=mail"),
        format!("card={id}?fbclid=abc"),
        format!("card={id}."),
        format!("card%3D{id}%26theme%3Ddark)."),
        format!("card={id}&amp;theme=dark"),
    ] {
        page.open(&here.url("/about.html"));
        page.open(&here.url(&format!("/embed.html#{address}")));
        page.wait_until(&format!(
            "location.pathname.endsWith('/cards/{id}.html') && document.readyState === 'complete'"
        ));
        if address.contains("theme") {
            page.wait_until("document.documentElement.dataset.theme === 'dark'");
        }
        page.open(&here.url("/about.html"));
        page.open(&here.url(&format!("/index.html#{address}")));
        page.wait_live();
        page.wait_until(&format!("belarusExplainer.state() === 'card={id}'"));
    }
    page.open(&here.url(&format!("/embed.html#{}.", guest.chapter)));
    page.wait_until(
        "document.documentElement.hasAttribute('data-stepping') && document.querySelector('[data-notice]').hidden",
    );
}

fn typed(page: &mut Page, guest: &Guest) {
    let keys = "<script>window.jumps = 0; addEventListener('keydown', e => { if (!/INPUT|TEXTAREA/.test(e.target.tagName) && 'n.jk '.includes(e.key)) { jumps++; e.preventDefault(); } });</script>";
    let body = format!("{keys}<{TAG} address=\"view=cards\"></{TAG}><script src=\"/explainer/element.js\"></script>");
    let host =
        started(Site::build().page("/host.html", whole(&body)).folder("/explainer/", guest.dist.folder()).listening());
    page.open(&host.url("/host.html"));
    page.wait_until(&format!("document.querySelector('{TAG}').status === 'live'"));
    let field =
        format!("document.querySelector('{TAG}').shadowRoot.querySelector('input[type=search], [data-search]')");
    page.wait_until(&format!("{field} !== null"));
    page.run_script(&format!("{field}.focus()"));
    page.press("join n. k");
    page.wait_until(&format!("{field}.value === 'join n. k'"));
    assert_eq!(page.eval::<u32>("jumps"), 0);
    page.run_script(&format!(
        "{field}.blur(); document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'n', bubbles: true }}))"
    ));
    assert_eq!(page.eval::<u32>("jumps"), 1, "the host's keys are its own elsewhere");
}
