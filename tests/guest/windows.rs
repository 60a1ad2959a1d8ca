//! Hosts that are more than a page in front of a reader: in a hidden tab, on paper, and a page with a program of its own.
//! Not what a page's markup does: that is strange.rs.

use std::sync::Arc;

use lab::{Dist, Engine, Page, Setup, Site, Suite, Trouble};

use super::{Guest, enter, errors, frame_until, host_until, origin, page as whole, right_height, started};

/// Tells the window in front what happens in the host behind it.
const TOLD: &str = "<script>const told = new BroadcastChannel('host'), tell = () => told.postMessage([document.visibilityState, document.readyState]);
    addEventListener('load', tell); told.onmessage = tell;</script>";

/// Words before and after the guest in a host that is printed.
const AROUND: [&str; 2] = ["The host begins here.", "The host ends here."];

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    // WebKit's driver hides no window: the page behind another goes on saying that it is visible.
    suite.with(&[Engine::Chromium, Engine::Firefox], &Setup::default(), "a host that is loaded in a hidden tab has the right height when it is shown", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let host = [TOLD, &Guest::link(&own, "", &here.chapter), &Guest::script(&own)].concat();
        let waits = "<script>new BroadcastChannel('go').onmessage = () => location.replace('/host.html');</script>";
        let pages = started(
            Site::build().page("/waits.html", whole(waits)).page("/host.html", whole(&host)).page("/front.html", whole("")).listening(),
        );
        page.open(&pages.url("/waits.html"));
        let behind = page.in_front();
        page.open(&pages.url("/front.html"));
        page.run_script(
            "window.heard = []; window.channel = new BroadcastChannel('host'); channel.onmessage = e => heard.push(e.data.join()); \
             new BroadcastChannel('go').postMessage('');",
        );
        page.wait_until("window.heard.some(one => one.endsWith('complete'))");
        let heard: Vec<String> = page.eval("window.heard");
        assert!(heard.iter().all(|one| one.starts_with("hidden")), "it was not hidden: {heard:?}");
        page.go_back_to(behind);
        enter(page, "iframe");
        page.wait_live();
        let height = right_height(page, "iframe");
        assert!(height > 300.0, "{height} px");
        page.leave_frame();
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    // WebKit's driver cannot print.
    suite.with(
        &[Engine::Chromium, Engine::Firefox],
        &Setup::default(),
        "on paper the guest takes its box, and the host stays whole",
        move |page| {
            let site = here.site(&Vec::new());
            let own = origin(&site);
            let article = |guest: &str| format!("<h1>{}</h1>{guest}<p>{}</p>", AROUND[0], AROUND[1]);
            let host = Guest::host(&article(&[Guest::link(&own, "", &here.card), Guest::script(&own)].concat()));
            page.open(&host.url("/host.html"));
            enter(page, "iframe");
            page.wait_live();
            let height = right_height(page, "iframe");
            page.leave_frame();
            let printed = paper(page);
            let empty = Guest::host(&article(&format!("<div style=\"height: {height}px\"></div>")));
            page.open(&empty.url("/host.html"));
            let bare = paper(page);
            assert_eq!(printed.len(), bare.len(), "pages with the guest, and with an empty box of its height");
            let words = printed.concat();
            for part in AROUND {
                assert!(words.contains(&squeeze(part)), "not on paper: {part}");
            }
            let title = &here.contents.cards[0].title;
            assert!(words.contains(&squeeze(title)), "not on paper: {title}");
        },
    );

    let here = Arc::clone(guest);
    suite.everywhere("a page that is itself such a program holds the guest, and both work", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let mini = second().unwrap_or_else(|trouble| page.fail(trouble));
        let text = mini.text("index.html").unwrap_or_else(|trouble| page.fail(trouble));
        let ready = "<script>addEventListener('explainer-ready', () => { window.ready = 1; });</script>";
        let code = [ready, &Guest::link(&own, "", &here.card), &Guest::script(&own)].concat();
        let host = started(
            Site::build()
                .folder("/", mini.folder())
                .page("/host.html", text.replacen("</body>", &format!("{code}</body>"), 1))
                .listening(),
        );
        page.open(&host.url("/host.html"));
        page.wait_live();
        let frame = "body > iframe";
        // The host's own start may still move the page, as this is no reader's hand.
        page.wait_until("(document.querySelector('body > iframe').scrollIntoView(), window.ready === 1)");
        enter(page, frame);
        page.wait_live();
        right_height(page, frame);
        page.run_script(&format!("belarusExplainer.go('{}')", here.chapter));
        frame_until(page, frame, &format!("belarusExplainer.state() === '{}'", here.chapter));
        host_until(page, "window.bridgeExplainer.state() === ''");
        page.run_script("bridgeExplainer.go('view=cards')");
        page.wait_until(
            "bridgeExplainer.state() === 'view=cards' && document.querySelectorAll('[data-card]').length > 0",
        );
        page.run_script("scrollTo(0, 0)");
        page.type_into("[data-search]", "bridge");
        page.wait_until("bridgeExplainer.state() === 'view=cards&q=bridge'");
        page.enter_frame(frame);
        right_height(page, frame);
        assert!(page.eval::<bool>(&format!("belarusExplainer.state() === '{}'", here.chapter)));
        page.leave_frame();
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });
}

/// The second explainer, built from tests/mini/seeds.
fn second() -> Result<Dist, Trouble> {
    let usual = || lab::workspace().join("target/mini-dist");
    Dist::at(std::env::var_os("EXPLAINER_MINI_DIST").map_or_else(usual, Into::into))
}

/// The text of each printed page, without white space.
fn paper(page: &Page) -> Vec<String> {
    let pdf = page.print();
    let document = pdf_extract::Document::load_mem(&pdf).unwrap_or_else(|error| page.fail(format!("no PDF: {error}")));
    let pages: Vec<u32> = document.get_pages().into_keys().collect();
    pages.iter().map(|number| squeeze(&document.extract_text(&[*number]).unwrap_or_default())).collect()
}

fn squeeze(text: &str) -> String {
    text.split_whitespace().collect()
}
