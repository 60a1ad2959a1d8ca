//! What a host asks of an element and is told: options, events, the text that stands where nothing runs, and that none of it
//! is taken for code. Not what a reader does in it.

use std::sync::Arc;

use lab::{Engine, Page, Setup, Site, Suite};
use serde_json::{Value, json};

use super::{EARS, all_live, host};
use crate::guest::elements::TAG;
use crate::guest::messages::{payloads, untouched};
use crate::guest::{Guest, errors, page as whole, started};

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.everywhere("options come as attributes or from a script, and may change", move |page| {
        let body = format!("<{TAG} mode=\"full\" height=\"content\" id=\"one\" theme=\"dark\" accent=\"#ffcc00\" font=\"sans\" heading=\"3\" address=\"{}\"></{TAG}>", here.card);
        let site = host(&here, &body);
        page.open(&site.url("/host.html"));
        all_live(page);
        let look = "(() => { const p = inside('one', '.page'), s = getComputedStyle(p); return [p.dataset.mode, p.dataset.theme || '', p.dataset.font,
            s.getPropertyValue('--paper').trim(), s.getPropertyValue('--accent').trim(), inside('one', 'h1').getAttribute('aria-level'),
            inside('one', 'main h2').getAttribute('aria-level')].join(' '); })()";
        assert_eq!(page.eval::<String>(look), "full dark sans #161614 #ffcc00 3 4");
        page.run_script("document.getElementById('one').options = { theme: 'light', font: 'system', accent: '0b4f6c', heading: 1, mode: 'full' };");
        assert_eq!(page.eval::<String>(look), "full light system #fdfcf9 #0b4f6c 1 2");
        page.run_script(&format!("document.getElementById('one').options = {{ address: '{}' }}", here.chapter));
        page.wait_until(&format!("document.getElementById('one').state() === '{}'", here.chapter));
        page.wait_until("inside('one', '[data-chapter] h2').getAttribute('aria-level') === '4'");
        assert_eq!(page.eval::<Vec<String>>("warned"), [""; 0]);
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.everywhere("a wrong or unknown option is warned of by its name, once, and the rest counts", move |page| {
        let body = format!(
            "<{TAG} id=\"one\" theme=\"drak\" thme=\"dark\" accent=\"red\" heading=\"9\" font=\"comic\" mode=\"tiny\" address=\"card=nope\" \
             class=\"c\" title=\"t\" data-x=\"y\" aria-hidden=\"false\" role=\"region\" tabindex=\"0\" itemprop=\"z\"></{TAG}>"
        );
        let site = host(&here, &body);
        page.open(&site.url("/host.html"));
        all_live(page);
        page.run_script("document.getElementById('one').options = { colour: 'x', font: 7, mode: null, theme: 'light', heading: Symbol(), \
             accent: { toString() { window.ran = true; return 'ffcc00'; } } }");
        page.run_script("document.getElementById('one').setAttribute('font', 'comic ')");
        let expected = [
            "there is no option thme: the options are address, mode, theme, accent, font, heading, height",
            "mode=tiny is passed over: it may be stack, full or single; the usual one is used",
            "theme=drak is passed over: it may be auto, light or dark; auto is used",
            "accent=red is passed over: it may be six hexadecimal digits, as 0b4f6c; the usual one is used",
            "font=comic is passed over: it may be serif, sans or system; serif is used",
            "heading=9 is passed over: it may be 1, 2, 3 or 4; 2 is used",
            "address=card=nope is passed over: it may be an address, as chapter=ID, card=ID or view=NAME; the nearest place is used",
            "there is no option colour: the options are address, mode, theme, accent, font, heading, height",
            "accent is passed over, being neither text nor a number: it may be six hexadecimal digits, as 0b4f6c; the usual one is used",
            "font=7 is passed over: it may be serif, sans or system; serif is used",
            "heading is passed over, being neither text nor a number: it may be 1, 2, 3 or 4; 2 is used",
        ];
        let said: Vec<String> = page.eval("warned");
        assert_eq!(said, expected.map(|sentence| format!("<{TAG}>: {sentence}")));
        let counts: Value = page.eval("document.getElementById('one').options");
        let all = json!({ "address": "card=nope", "mode": "stack", "theme": "light", "accent": "", "font": "serif", "heading": 2, "height": "" });
        assert_eq!(counts, all);
        assert!(page.eval::<bool>("window.ran === undefined"), "code of an option ran");
        page.run_script("document.getElementById('one').options = { theme: 'light', accent: 'eeeeee' }");
        assert!(page.eval::<String>("warned.at(-1)").contains("below 4.5:1"));
        assert_eq!(page.eval::<String>("document.getElementById('one').state()"), "view=cards", "the nearest place");
    });

    let here = Arc::clone(guest);
    suite.everywhere("options that were set before the script was there count", move |page| {
        let body =
            format!("<{TAG} mode=\"full\" height=\"content\" id=\"one\"></{TAG}><script src=\"/early.js\"></script>");
        let early = "document.getElementById('one').options = { address: 'view=about', theme: 'dark' };";
        let site = Site::build()
            .folder("/explainer/", here.dist.folder())
            .page("/ears.js", EARS)
            .page("/early.js", early)
            .listening();
        let script = "<script src=\"/explainer/element.js\"></script>";
        let site =
            started(site.page("/host.html", whole(&format!("<script src=\"/ears.js\"></script>{body}{script}"))));
        page.open(&site.url("/host.html"));
        all_live(page);
        assert_eq!(
            page.eval::<Value>("[document.getElementById('one').state(), inside('one', '.page').dataset.theme]"),
            json!(["view=about", "dark"])
        );
    });

    let here = Arc::clone(guest);
    suite.everywhere("the host hears what happens in an element", move |page| {
        let site = host(&here, &format!("<{TAG} mode=\"full\" height=\"content\" id=\"one\"></{TAG}>"));
        page.open(&site.url("/host.html"));
        all_live(page);
        let quote = &here.contents.cards[0].quotes[0];
        let place = format!("source={}&quote={}", quote.source, quote.id);
        page.run_script("document.getElementById('one').go('view=cards&kind=law')");
        page.wait_until("heard.some(one => one[0] === 'filter')");
        page.run_script(&format!("document.getElementById('one').go('{place}')"));
        page.wait_until("heard.some(one => one[0] === 'quote')");
        let expected = json!([
            ["ready", "one", { "state": "live", "address": "" }],
            ["navigate", "one", { "address": "view=cards&kind=law" }],
            ["filter", "one", { "filters": "kind=law" }],
            ["navigate", "one", { "address": place }],
            ["filter", "one", { "filters": "" }],
            ["quote", "one", { "source": quote.source, "quote": quote.id }],
        ]);
        assert_eq!(page.eval::<Value>("heard"), expected);
        let hits: Value = page.eval("document.getElementById('one').search('lukashneka', 1).map(hit => hit.kind)");
        assert!(hits.as_array().is_some_and(|hits| hits.contains(&json!("card"))), "{hits}");
        assert_eq!(page.eval::<usize>("document.getElementById('one').verify().failed"), 0);
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    let bare = Setup { wasm: false, ..Setup::default() };
    suite.with(
        &Engine::ALL,
        &bare,
        "without WebAssembly the text inside the tag stays, and a sentence tells readers why",
        move |page| {
            let body =
                format!("<{TAG} mode=\"full\" height=\"content\" id=\"one\"><p class=\"fallback\">Title</p></{TAG}>");
            let site = host(&here, &body);
            page.open(&site.url("/host.html"));
            page.wait_until("heard.length === 1");
            let told: (String, String, Value) = page.eval("heard[0]");
            assert_eq!((told.0.as_str(), told.1.as_str()), ("error", "one"));
            assert_eq!(told.2["message"], "no WebAssembly");
            assert_eq!(
                told.2["sentence"],
                "The explainer cannot run in this browser or on this page. Its text is at the link."
            );
            assert_eq!(page.count_shown(".fallback"), 1);
            assert_eq!(
                page.eval::<Value>("[document.getElementById('one').status, document.getElementById('one').state()]"),
                json!(["failed", ""])
            );
            assert_eq!(errors(page), [""; 0]);
        },
    );

    let here = Arc::clone(guest);
    suite.everywhere("where the program cannot be had the text stays, and the next element tries again", move |page| {
        let body =
            format!("<{TAG} mode=\"full\" height=\"content\" id=\"one\"><p class=\"fallback\">Title</p></{TAG}>");
        let site = Site::build().folder("/explainer/", here.dist.folder()).page("/ears.js", EARS).hold("never");
        let ways = ["element_bg.wasm", "element_bytes.js"];
        let site = ways.iter().fold(site, |site, way| site.missing(way));
        let away = started(site.page(
            "/host.html",
            whole(&format!("<script src=\"/ears.js\"></script>{body}<script src=\"/explainer/element.js\"></script>")),
        ));
        page.open(&away.url("/host.html"));
        page.wait_until("heard.length === 1 && heard[0][0] === 'error'");
        assert_eq!(
            page.eval::<String>("heard[0][2].sentence"),
            "The explainer could not be loaded. Its text is at the link."
        );
        assert_eq!(page.count_shown(".fallback"), 1);
        let asked = || away.asked().iter().filter(|one| one.path.ends_with("element_bytes.js")).count();
        assert_eq!(asked(), 1);
        page.run_script(&format!(
            "const e = document.createElement('{TAG}'); e.setAttribute('mode', 'full'); document.body.append(e)"
        ));
        page.wait_until("heard.length === 2");
        assert_eq!(asked(), 2);
    });

    let here = Arc::clone(guest);
    suite.everywhere("when the program breaks the text stands again everywhere, and readers are told", move |page| {
        let body: String = ["one", "two"].map(|id| format!("<{TAG} mode=\"full\" height=\"content\" id=\"{id}\"><p class=\"fallback\">Title</p></{TAG}>")).concat();
        let site = host(&here, &body);
        page.open(&site.url("/host.html"));
        all_live(page);
        // What the program asks of the page throws where nothing may.
        page.run_script(
            "heard.length = 0; addEventListener('error', e => e.preventDefault());
             const real = Node.prototype.insertBefore; Node.prototype.insertBefore = () => { Node.prototype.insertBefore = real; throw new Error('no'); };
             document.getElementById('one').go('view=about')",
        );
        page.wait_until("heard.filter(one => one[0] === 'error').length === 2");
        assert_eq!(page.count_shown(".fallback"), 2);
        let told: Value = page.eval("heard.map(one => [one[0], one[1], one[2].sentence])");
        let sentence = "The explainer stopped working. Its text is at the link.";
        assert_eq!(told, json!([["error", "one", sentence], ["error", "two", sentence]]));
        page.run_script(&format!("heard.length = 0; const e = document.createElement('{TAG}'); e.id = 'three'; e.setAttribute('mode', 'full'); document.body.append(e)"));
        page.wait_until("heard.length === 1 && heard[0][0] === 'error'");
    });

    let here = Arc::clone(guest);
    suite.everywhere("no option and no attribute of an element runs as code", move |page| {
        let site = host(&here, &format!("<{TAG} id=\"one\" address=\"view=about\"></{TAG}>"));
        page.open(&site.url("/host.html"));
        all_live(page);
        let names = ["address", "mode", "theme", "accent", "font", "heading", "height", "thme"];
        let tried = try_all(page, &names);
        assert!(tried >= 500, "{tried} payloads");
        page.wait_until(&format!("window.tried === {tried}"));
        untouched(page);
        let made: usize = page.eval("document.getElementById('one').shadowRoot.querySelectorAll('img, svg[onload], [onerror], [onload], [onclick], [srcdoc], script, style, iframe').length");
        assert_eq!(made, 0, "a payload became an element");
        assert_eq!(page.eval::<String>("document.getElementById('one').status"), "live");
        assert_eq!(errors(page), [""; 0]);
    });
}

/// Gives an element every payload in every option, as an attribute and from a script, and as an address; says how many.
fn try_all(page: &Page, names: &[&str]) -> usize {
    let payloads = payloads();
    page.run_script(&format!(
        "window.tried = 0;
         const e = document.getElementById('one');
         for (const payload of {}) {{
           for (const name of {}) {{
             e.setAttribute(name, payload); e.removeAttribute(name); window.tried++;
             e.options = {{ [name]: payload, ['x' + payload]: payload }}; window.tried++;
           }}
           for (const key of ['card=', 'q=', 'view=', '']) {{ e.go(key + payload); window.tried++; }}
         }}
         e.options = {{}};",
        json!(payloads),
        json!(names)
    ));
    payloads.len() * (names.len() * 2 + 4)
}
