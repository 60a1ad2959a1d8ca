//! What a frame's address may ask for: a mode, one place, a scheme, a colour, a font; and the host's own address.
//! Not where the frame stands: that is strange.rs and sandboxes.rs.

use std::sync::Arc;

use lab::{Engine, PATIENCE, Page, Setup, Suite};

use super::{Guest, enter, frame_until, host_until, origin, right_height};

const WHOLE: &str = "document.querySelector('[data-whole]')";

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.plain("the framed edition holds every word of the whole one, and nothing it could not have", move || {
        let html = here.dist.text("full.html")?;
        let missing =
            here.contents.missing_from(&html.replace("&amp;", "&").replace("&quot;", "\"").replace("&#x27;", "'"));
        assert!(missing.is_empty(), "not in full.html: {missing:?}");
        for word in
            ["localStorage", "sessionStorage", "document.cookie", "indexedDB", "serviceWorker", "http://", "https://"]
        {
            for file in ["frame.js", "embed.js"] {
                assert!(!here.dist.text(file)?.contains(word), "{file} names {word}");
            }
        }
        Ok(())
    });

    let here = Arc::clone(guest);
    suite.everywhere("a frame of one chapter or one card shows nothing else", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url(&format!("/full.html#{}", here.chapter)));
        page.wait_live();
        assert_eq!(
            (page.count_shown("[data-chapter]"), page.count_shown(".summary"), page.count_shown("[data-search]")),
            (1, 0, 0)
        );
        let link = "[...document.querySelectorAll('a[rel=next]')].find(e => e.getClientRects().length)";
        let next: String = page.eval(&format!("{link}.getAttribute('href').slice(1)"));
        // Not with a pointer: a page that has just become live may still move under it.
        page.run_script(&format!("{link}.click()"));
        page.wait_until(&format!("belarusExplainer.state() === '{next}'"));
        assert_eq!(page.count_shown("[data-chapter]"), 1);
        assert_eq!(page.count_shown(&format!("[data-{}\"]", next.replace('=', "=\""))), 1);
        page.refresh_window();
        page.open(&site.url(&format!("/full.html#{}", here.card)));
        page.wait_live();
        assert_eq!((page.count_shown("[data-card]"), page.count_shown(".views a")), (1, 0));
        page.refresh_window();
        page.open(&site.url(&format!("/full.html#{}&mode=full", here.card)));
        page.wait_live();
        assert!(page.count_shown(".views a") > 3, "the whole frame at a card keeps its views");
    });

    let here = Arc::clone(guest);
    suite.everywhere("a frame of one disagreement or one picture shows nothing else", move |page| {
        let site = here.site(&Vec::new());
        let one = &here.contents.disagreements[1];
        page.open(&site.url(&format!("/full.html#disagreement={}", one.id)));
        page.wait_live();
        page.wait_for("[data-annex=shown]", PATIENCE);
        assert_eq!(
            (page.count_shown(".disagreement"), page.count_shown(".views a"), page.count_shown("h2")),
            (1, 0, 0)
        );
        assert_eq!(page.text(&format!("[id=\"disagreement={}\"] h3", one.id)), one.topic);
        page.wait_until(&format!("{WHOLE}.getAttribute('href') === 'index.html#disagreement={}'", one.id));
        page.refresh_window();
        page.open(&site.url("/full.html#view=timeline&mode=single"));
        page.wait_live();
        page.wait_for("[data-annex=shown]", PATIENCE);
        assert_eq!(
            (page.count_shown(".timeline"), page.count_shown(".views a"), page.count_shown("[data-search]")),
            (1, 0, 0)
        );
        page.refresh_window();
        page.open(&site.url(&format!("/index.html#disagreement={}", one.id)));
        page.wait_live();
        page.wait_for("[data-annex=shown]", PATIENCE);
        assert_eq!(page.count("[data-notice]"), 0);
        assert!(page.count_shown(".disagreement") > 1, "the whole page has it among the others");
        page.wait_until(&format!(
            "Math.abs(document.getElementById('disagreement={}').getBoundingClientRect().top - 12) < 2",
            one.id
        ));
    });

    let here = Arc::clone(guest);
    suite.everywhere("headings begin at the level that the host names, also what is drawn later", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let host = Guest::host(&[Guest::link(&own, "data-heading=\"3\" data-mode=\"full\"", ""), Guest::script(&own)].concat());
        page.open(&host.url("/host.html"));
        enter(page, "iframe");
        page.wait_live();
        let levels = "[...document.querySelectorAll('h1, h2, h3, h4')].every(e => +e.ariaLevel === Math.min(6, +e.tagName[1] + 2))";
        page.wait_until(levels);
        page.run_script("belarusExplainer.go('view=cards')");
        page.wait_until(&format!("document.querySelectorAll('[data-card] h3').length > 0 && {levels}"));
        page.refresh_window();
        page.open(&site.url("/full.html#heading=7"));
        page.wait_live();
        assert_eq!(page.count("[aria-level]"), 0, "there is no seventh level");
    });

    let here = Arc::clone(guest);
    suite.everywhere("a language that is not there is named in the console, and English stays", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let host = |attributes: &str| Guest::host(&[Guest::link(&own, attributes, ""), Guest::script(&own)].concat());
        for (attributes, wanted) in [("lang=\"be\"", "lang=be"), ("lang=\"en-GB\" data-lang=\"pl\"", "lang=pl"), ("lang=\"en-GB\"", "lang=en-GB")] {
            let host = host(attributes);
            page.open(&host.url("/host.html"));
            enter(page, "iframe");
            page.wait_live();
            assert!(page.eval::<String>("location.hash").contains(wanted), "{attributes}: {}", page.eval::<String>("location.hash"));
            assert_eq!(page.attribute("html", "lang").as_deref(), Some("en"));
            assert_eq!(page.count("[data-notice]"), 0);
            // What it says when it is asked again, in a console that can be read.
            page.run_script("window.said = []; console.warn = words => said.push(words); location.hash = location.hash + '&theme=dark'");
            page.wait_until("document.documentElement.dataset.theme === 'dark'");
            let said: Vec<String> = page.eval("window.said");
            let expected = if attributes == "lang=\"en-GB\"" { vec![] } else { vec![format!("explainer: {wanted} is ignored: the explainer is in en")] };
            assert_eq!(said, expected, "{attributes}");
            page.leave_frame();
        }
    });

    let here = Arc::clone(guest);
    suite.everywhere("a single place is shown alone before the program runs, too", move |page| {
        let policy = "default-src 'none'; script-src 'self'; style-src 'self'";
        let site = super::started(
            lab::Site::build()
                .folder("/", here.dist.folder())
                .header("", "Content-Security-Policy", policy)
                .missing("explainer.js")
                .listening(),
        );
        page.open(&site.url(&format!("/full.html#{}&theme=dark", here.card)));
        page.wait_until("document.documentElement.hasAttribute('data-alone')");
        assert_eq!((page.count_shown("[data-card]"), page.count_shown("[data-chapter]")), (1, 0));
    });

    let here = Arc::clone(guest);
    suite.everywhere(
        "scheme, colour and font are taken from the address, and an unreadable colour is not",
        move |page| {
            let site = here.site(&Vec::new());
            let token = |page: &Page, name: &str| -> String {
                page.eval(&format!("getComputedStyle(document.documentElement).getPropertyValue('{name}').trim()"))
            };
            let paper = |page: &Page| token(page, "--paper");
            page.open(&site.url("/full.html"));
            page.wait_live();
            let (light, usual) = (paper(page), token(page, "--accent"));
            page.refresh_window();
            page.open(&site.url("/full.html#theme=dark&accent=ffb000&font=sans"));
            page.wait_live();
            assert_ne!(paper(page), light);
            assert_eq!(token(page, "--accent"), "#ffb000");
            assert!(token(page, "--serif").contains("Arial"), "{}", token(page, "--serif"));
            assert_eq!(page.count("[style]"), 0, "no element has a style attribute");
            page.refresh_window();
            page.open(&site.url("/full.html#theme=light&accent=ffb000&font=comic"));
            page.wait_live();
            assert_eq!((paper(page), token(page, "--accent")), (light, usual), "yellow on paper cannot be read");
            assert!(!page.eval::<bool>("document.documentElement.hasAttribute('data-font')"));
        },
    );

    let here = Arc::clone(guest);
    suite.everywhere("the framed edition fits 240 pixels", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let views = ["", "view=cards", "view=sources", "view=disagreements", "view=timeline", "view=about"];
        let frames = views.map(|view| format!("<iframe title=\"x\" style=\"width: 240px; height: 400px; border: 0\" src=\"{own}/full.html#{view}\"></iframe>"));
        let host = Guest::host(&frames.concat());
        page.open(&host.url("/host.html"));
        for n in 1..=views.len() {
            enter(page, &format!("iframe:nth-of-type({n})"));
            page.wait_live();
            let wide: f64 = page.eval("document.documentElement.scrollWidth - innerWidth");
            assert!(wide <= 0.0, "{} is {wide} px too wide", views[n - 1]);
        }
        page.leave_frame();
    });

    let here = Arc::clone(guest);
    // WebKit's driver (2.50) says "Window not found" of every frame in a page whose own address was changed by a script; the
    // next test asks nothing of the frame after that.
    suite.with(&[Engine::Chromium, Engine::Firefox], &Setup::default(), "a link to one claim opens it in the frame, and the host's address follows the reader", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let host = Guest::host(&format!("<p id=\"note\">x</p>{}{}", Guest::link(&own, "data-mirror data-mode=\"full\"", ""), Guest::script(&own)));
        let encoded = here.card.replace('=', "%3D");
        page.open(&host.url(&format!("/host.html#explainer={encoded}")));
        enter(page, "iframe");
        let shown = format!("document.documentElement.dataset.explainer === 'live' && belarusExplainer.state() === '{}&mode=full'", here.card);
        frame_until(page, "iframe", &shown);
        page.run_script(&format!("belarusExplainer.go('{}')", here.chapter));
        host_until(page, &format!("location.hash === '#explainer={}'", here.chapter.replace('=', "%3D")));
        let entries: usize = page.eval("history.length");
        page.run_script(&format!("location.hash = '#explainer={encoded}'"));
        frame_until(page, "iframe", &shown);
        page.leave_frame();
        assert!(page.eval::<usize>("history.length") >= entries);
        // The host's own fragment is never touched.
        page.run_script("location.hash = '#note'; window.moved = 0; addEventListener('explainer-navigate', () => window.moved++)");
        page.enter_frame("iframe");
        page.run_script("belarusExplainer.go('view=about')");
        host_until(page, "window.moved > 0");
        assert_eq!(page.fragment(), "note");
        right_height(page, "iframe");
        page.leave_frame();
    });

    let here = Arc::clone(guest);
    suite.everywhere("the host's address follows the reader, and leads them, as seen from the host", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let heard = "<script>window.went = []; addEventListener('explainer-navigate', e => went.push(e.detail.address));</script>";
        let link = Guest::link(&own, "data-mirror data-mode=\"full\"", "");
        let host = Guest::host(&[heard, &link, &Guest::script(&own)].concat());
        let encoded = |place: &str| place.replace('=', "%3D");
        page.open(&host.url("/host.html"));
        enter(page, "iframe");
        page.wait_live();
        page.run_script(&format!("belarusExplainer.go('{}')", here.card));
        host_until(page, &format!("location.hash === '#explainer={}'", encoded(&here.card)));
        page.run_script(&format!("location.hash = '#explainer={}'", encoded(&here.chapter)));
        page.wait_until(&format!("window.went.at(-1) === '{}'", here.chapter));
        page.refresh_window();
        page.open(&host.url(&format!("/host.html#explainer={}", encoded(&here.card))));
        page.wait_until(&format!("window.went.at(-1) === '{}'", here.card));
        assert_eq!(page.eval::<String>("location.hash"), format!("#explainer={}", encoded(&here.card)));
    });
}
