//! Code from the documentation and from the view "Embed", pasted into a plain article as a newcomer would.
//! Not strange pages: those are in tests/hosts/.

use std::sync::Arc;

use lab::{Engine, Page, Site, Suite, article};

use super::elements::{SHOWN, TAG};
use super::{Guest, enter, errors, frame_until, origin, started};

/// The view that makes code, with these choices.
const VIEW: &str = "view=embed";

/// What a newcomer may choose to show, and what then stands in the address of the frame.
const SHOWS: [&str; 6] = ["steps", "full", "chapter", "card", "picture", "disagreement"];

/// An article with this code on a site of its own.
fn pasted(code: &str, home: &str) -> Site {
    let page = article::article(code, home).unwrap_or_else(|trouble| panic!("{trouble}"));
    started(Site::build().page("/article.html", page).listening())
}

/// Where a piece of code leads beside `embed.html` or `index.html`: the place in its address.
fn place(code: &str) -> String {
    let fragment = code.split_once(".html#").map_or("", |(_, rest)| rest.split('"').next().unwrap_or_default());
    let parts = fragment
        .split("&amp;")
        .filter(|part| !["mode=", "theme=", "heading="].iter().any(|option| part.starts_with(option)));
    parts.collect::<Vec<_>>().join("&")
}

/// The code works in the article: what it names is shown, live, without errors; a link leads there.
fn works(page: &mut Page, guest: &Guest, code: &str, home: &str) {
    let host = pasted(code, home);
    page.forget_console();
    page.open(&host.url("/article.html"));
    let (framed, element) = (code.contains("<iframe"), code.contains("/element.js"));
    let script = code.contains("<script") && !element;
    assert_eq!(page.count("h1"), 1, "the article keeps its title: {code}");
    let place = place(code);
    if element {
        in_element(page, code, &place);
    } else if script || framed {
        enter(page, "iframe");
        let whole = code.contains("mode=full")
            || code.contains("mode=\"full")
            || !code.contains("embed.html")
            || ["disagreement=", "view="].iter().any(|way| place.starts_with(way));
        let there = match whole {
            true => {
                let state = "belarusExplainer.state().split('&').filter(part => !part.startsWith('mode=')).join('&')";
                format!("document.documentElement.dataset.explainer === 'live' && {state} === '{place}'")
            }
            false if place.starts_with("card=") => {
                format!("'card=' + document.querySelector('[data-card]')?.dataset.card === '{place}'")
            }
            false => format!(
                "document.documentElement.hasAttribute('data-stepping') && (location.hash || '#').includes('{place}')"
            ),
        };
        frame_until(page, "iframe", &there);
        assert_eq!(page.count_shown("[data-notice]"), 0, "not understood: {code}");
        let told = code.split(" height=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("680");
        assert_eq!(page.eval::<f64>("innerHeight"), told.parse::<f64>().unwrap_or_default(), "{code}");
        page.leave_frame();
    }
    if !element {
        fallback(page, guest, "document");
    }
    assert!(errors(page).is_empty(), "{}: {:?} of {code}", page.engine(), errors(page));
}

/// The element of the page shows this place as its code says, as high as a frame, and hides the text that stood for it.
fn in_element(page: &Page, code: &str, place: &str) {
    page.wait_until(SHOWN);
    let attribute =
        |name: &str| code.split_once(&format!(" {name}=\"")).and_then(|(_, rest)| Some(rest.split_once('"')?.0));
    let counts: (String, String, String) =
        page.eval(&format!("(e => [e.state(), e.options.mode, e.options.theme])(document.querySelector('{TAG}'))"));
    let told = |name, usual| attribute(name).unwrap_or(usual).to_owned();
    // The article is another site, to which the files are not shared: the program shows the place, not the steps.
    assert_eq!(counts, (place.to_owned(), told("mode", "stack"), told("theme", "auto")), "{code}");
    let inside = |css: &str| format!("document.querySelector('{TAG}').shadowRoot.querySelectorAll('{css}').length");
    assert_eq!(page.eval::<usize>(&inside("[data-notice]:not([hidden])")), 0, "not understood: {code}");
    assert_eq!(page.eval::<usize>(&inside("h1")), 1, "nothing is drawn: {code}");
    assert_eq!(
        page.count_shown(&format!("{TAG} > a, {TAG} > p")),
        0,
        "the text inside the tag stands beside it: {code}"
    );
    let height: f64 = page.eval(&format!("document.querySelector('{TAG}').getBoundingClientRect().height"));
    let usual = if place.starts_with("card=") { [480.0, 640.0] } else { [680.0; 2] };
    assert!(usual.contains(&height), "{height} px: {code}");
}

/// Title, sentence and link are what is left of `root` (JavaScript).
fn fallback(page: &Page, guest: &Guest, root: &str) {
    let left: (String, String) = page.eval(&format!(
        "[...({root}).querySelectorAll('a[href]')].map(a => [a.textContent.replace(/\\s+/g, ' ').trim(), a.href]).at(0) || ['', '']"
    ));
    for words in [&guest.title, &guest.description] {
        assert!(left.0.contains(words.as_str()), "{words:?} is not in {:?}", left.0);
    }
    assert!(left.1.contains(".html"), "the link leads to {:?}", left.1);
}

/// What editors leave of a piece of code that keep neither scripts nor frames nor tags and attributes that they do not know.
fn survives(page: &Page, guest: &Guest, code: &str) {
    let cleaned = format!(
        "(() => {{ const left = new DOMParser().parseFromString({}, 'text/html');
           left.querySelectorAll('script, iframe').forEach(e => e.remove());
           left.body.querySelectorAll('*').forEach(e => {{
             if (!['A', 'B', 'P', 'STRONG'].includes(e.tagName)) e.replaceWith(...e.childNodes);
             else [...e.attributes].forEach(a => a.name === 'href' || e.removeAttribute(a.name)); }});
           return left; }})()",
        serde_json::Value::from(code)
    );
    fallback(page, guest, &cleaned);
}

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    for (name, picture) in article::PAGES {
        let here = Arc::clone(guest);
        suite.everywhere(&format!("the code of docs/embed/{name}.md works in a plain article"), move |page| {
            let text = article::page(name).unwrap_or_else(|trouble| page.fail(trouble));
            let code = article::code(&text);
            assert!(!code.is_empty(), "no code on the page");
            let shown = format!("../pictures/{picture}.png");
            assert!(text.contains(&shown) && lab::workspace().join("docs/embed").join(&shown).is_file(), "{shown}");
            let site = here.site(&Vec::new());
            for one in &code {
                works(page, &here, one, &site.url("/"));
                survives(page, &here, one);
            }
        });
    }

    let here = Arc::clone(guest);
    suite.everywhere("the code of docs/element.md works in a plain article", move |page| {
        let text = std::fs::read_to_string(lab::workspace().join("docs/element.md"))
            .unwrap_or_else(|trouble| page.fail(trouble));
        let code = article::code(&text);
        assert_eq!(code.len(), 1);
        let site = here.site(&Vec::new());
        works(page, &here, &code[0], &site.url("/"));
    });

    let here = Arc::clone(guest);
    suite.everywhere("the code that the view of snippets makes works in a plain article", move |page| {
        let site = here.site(&Vec::new());
        for (at, way) in ["script", "frame", "element", "link"].into_iter().enumerate() {
            // One engine tries all pairs, the others each way and each show.
            let all = page.engine() == Engine::Chromium;
            let tried = |show: &usize| all || show % 4 == at;
            for show in (0..SHOWS.len()).filter(tried).map(|show| SHOWS[show]) {
                page.refresh_window();
                page.open(&site.url(&format!("/index.html#{VIEW}&way={way}&show={show}")));
                page.wait_for("[data-annex=shown]", lab::PATIENCE);
                let code: String = page.eval("document.querySelector('[data-take=code]').textContent");
                survives(page, &here, &code);
                works(page, &here, &code, "");
            }
        }
    });

    let here = Arc::clone(guest);
    suite.everywhere("the view of snippets shows what it will be, in the barest sandbox, and copies the code", move |page| {
        let site = here.site(&Vec::new());
        let card = here.card.trim_start_matches("card=");
        page.open(&site.url(&format!("/index.html#{VIEW}&way=frame&show=card&of={card}&scheme=dark&height=500")));
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        assert_eq!(page.attribute("[data-preview]", "sandbox").as_deref(), Some("allow-scripts"));
        page.run_script("document.querySelector('[data-preview]').scrollIntoView()");
        frame_until(page, "[data-preview]", "document.querySelector('[data-card]') !== null");
        page.wait_for("[data-card]", lab::PATIENCE);
        assert_eq!(page.eval::<String>("self.origin"), "null");
        assert_eq!(page.eval::<f64>("innerHeight"), 500.0);
        assert_eq!(page.attribute("html", "data-theme").as_deref(), Some("dark"));
        assert_eq!(page.count_shown(&format!("[data-card=\"{card}\"]")), 1);
        page.leave_frame();
        // The same words as the code, whether the browser lets the page copy or not.
        page.click("[data-act=copy][data-of=code]");
        page.wait_until("document.querySelector('[data-taken] textarea')?.value === document.querySelector('[data-take=code]').textContent");
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    suite.everywhere("a choice in the view of snippets changes code and look, and keeps the focus", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url(&format!("/index.html#{VIEW}")));
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        // By keyboard: a click gives no link the focus in WebKit.
        page.run_script("document.querySelector('a[href$=\"scheme=dark\"]').focus()");
        page.press(lab::Key::Enter);
        page.wait_until("document.querySelector('[data-take=code]').textContent.includes('data-theme=\"dark\"')");
        page.wait_until("document.querySelector('[data-preview]').getAttribute('src').includes('theme=dark')");
        assert!(
            page.eval::<bool>("document.activeElement.getAttribute('aria-current') === 'true'"),
            "the choice has the focus"
        );
        assert_eq!(page.fragment(), format!("{VIEW}&scheme=dark"));
    });

    let here = Arc::clone(guest);
    suite.everywhere("in one file the view of snippets says why there is no look", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url(&format!("/explainer.html#{VIEW}")));
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        assert_eq!(page.count("[data-annex] iframe"), 0);
        assert!(page.text("[data-annex]").contains("this copy stands alone"), "{}", page.text("[data-annex]"));
    });

    let here = Arc::clone(guest);
    suite.everywhere("a link copied from a frame opens its card without the host", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let host = Guest::host(
            &[
                Guest::link(&own, "data-mirror data-mode=\"full\"", &format!("view=cite&{}", here.card)),
                Guest::script(&own),
            ]
            .concat(),
        );
        page.open(&host.url("/host.html"));
        enter(page, "iframe");
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        let link: String = page.eval("document.querySelector('[data-take=link]').textContent");
        page.run_script("document.querySelector('[data-act=copy][data-of=link]').click()");
        page.wait_until(&format!("document.querySelector('[data-taken] textarea')?.value === '{link}'"));
        page.leave_frame();
        assert_eq!(link, format!("{own}/index.html#{}", here.card));
        page.open(&link);
        page.wait_live();
        assert_eq!(page.eval::<String>("belarusExplainer.state()"), here.card);
        assert_eq!(page.count_shown("[data-card]"), 1);
    });
}
