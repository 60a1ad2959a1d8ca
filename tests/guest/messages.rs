//! Messages between frame and host: the true ones are told as events, forged and random ones do nothing, and no
//! address, option or attribute runs as code. Not the heights, which have their own file.

use std::sync::Arc;

use lab::{Engine, Page, Setup, Suite};
use serde_json::json;

use super::{Guest, enter, errors, host_until, origin};

const FORGED: usize = 200;
const RANDOM: usize = 1_000;

/// What would run if it were taken for markup, style or script. `HIT` notes that it did.
const HIT: &str = "(window.top.hit=1,window.hit=1)";

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.everywhere("the host hears what happens in the frame", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let heard = "<script>window.heard = {}; ['ready', 'height', 'navigate', 'filter', 'quote', 'error'].forEach(name => \
            addEventListener('explainer-' + name, e => (heard[name] = heard[name] || []).push(e.detail)));</script>";
        let host = Guest::host(&format!("{heard}{}{}", Guest::link(&own, "data-mode=\"full\"", ""), Guest::script(&own)));
        page.open(&host.url("/host.html"));
        enter(page, "iframe");
        page.wait_live();
        host_until(page, "window.heard.ready?.length >= 1 && window.heard.height?.length >= 1");
        assert_eq!(page.eval::<(String, String)>("[heard.ready[0].state, heard.ready[0].address]"), ("live".into(), String::new()));
        let quote = &here.contents.cards[0].quotes[0];
        let place = format!("source={}&quote={}", quote.source, quote.id);
        page.enter_frame("iframe");
        page.run_script("belarusExplainer.go('view=cards&kind=law')");
        host_until(page, "window.heard.filter?.length === 1");
        // Picking a card wants no others, and the kind of a sheet is no kind of card.
        let picked = format!("cards={}", here.contents.cards[0].id);
        let picking = format!("view=cards&kind=law&{picked}");
        let sheet = format!("view=handout&{picked}&kind=key");
        for (said, address) in [&picking, &sheet, &place].into_iter().enumerate() {
            page.enter_frame("iframe");
            page.run_script(&format!("belarusExplainer.go('{address}')"));
            host_until(page, &format!("window.heard.navigate?.length === {}", said + 2));
        }
        host_until(page, "window.heard.quote?.length === 1");
        let told: serde_json::Value = page.eval("[heard.navigate.map(e => e.address), heard.filter.map(e => e.filters), heard.quote[0], heard.error || null]");
        let expected = json!([["view=cards&kind=law", picking, sheet, format!("{place}&{picked}")], ["kind=law", ""], { "source": quote.source, "quote": quote.id }, null]);
        assert_eq!(told, expected);
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    suite.everywhere("forged and random messages have no effect", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let stranger = "<iframe class=\"stranger\" title=\"stranger\" srcdoc=\"<p>x</p>\"></iframe>";
        let heard = "<script>window.heard = []; ['ready', 'height', 'navigate', 'filter', 'quote', 'error'].forEach(name => \
            addEventListener('explainer-' + name, e => heard.push(name)));</script>";
        let host = Guest::host(&format!("{heard}{}{stranger}{}", Guest::link(&own, "", &here.card), Guest::script(&own)));
        page.open(&host.url("/host.html"));
        enter(page, "iframe[data-explainer]");
        page.wait_live();
        super::right_height(page, "iframe[data-explainer]");
        let inside = "[belarusExplainer.state(), document.documentElement.dataset.theme || '', location.hash]";
        let before: Vec<String> = page.eval(inside);
        host_until(page, "window.heard.includes('ready')");
        let height: f64 = page.eval("document.querySelector('iframe').clientHeight");
        page.run_script(&format!(
            "window.heard.length = 0;
             const frame = document.querySelector('iframe').contentWindow, stranger = document.querySelector('.stranger').contentWindow;
             let seed = 11;
             const random = most => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
             const one = list => list[random(list.length)];
             const types = ['ready', 'height', 'navigate', 'filter', 'quote', 'error', 'hello', 'go', 'theme', 'toString', '__proto__', '', 7, null];
             const values = [0, -1, 1e9, NaN, Infinity, '', 'x', 'card=x', '#view=about', 'dark', 'x'.repeat(9000), null, undefined, [], {{}}, true, '<img src=x>', new Date()];
             const fields = ['height', 'address', 'state', 'filters', 'source', 'quote', 'message', 'theme', 'accent', 'font', 'mode', '__proto__', 'constructor'];
             const message = () => {{
               const made = {{ explainer: one([1, 1, 1, 0, '1', true]), token: one(['', 'x', 'abcdefgh-abcdefgh-x', null, 7, {{}}]), type: one(types) }};
               for (let n = random(5); n > 0; n--) Object.defineProperty(made, one(fields), {{ value: one(values), enumerable: true, configurable: true, writable: true }});
               return made;
             }};
             const forge = stranger.Function('target', 'message', 'target.postMessage(message, \"*\")');
             for (let n = 0; n < {FORGED}; n++) {{ forge(window, {{ ...message(), height: 50 + n }}); forge(frame, {{ ...message(), address: 'view=about', theme: 'dark' }}); }}
             // The host itself may greet only once: these tokens are not the one it was greeted with.
             for (let n = 0; n < {RANDOM}; n++) {{ window.postMessage(one([message(), one(values)]), '*'); frame.postMessage(one([message(), one(values)]), '*'); }}
             window.postMessage('the last', '*'); addEventListener('message', e => {{ if (e.data === 'the last') window.last = true; }});"
        ));
        host_until(page, "window.last === true");
        assert_eq!(page.eval::<Vec<String>>("window.heard"), [""; 0], "no event was told");
        assert_eq!(page.eval::<f64>("document.querySelector('iframe').clientHeight"), height);
        page.enter_frame("iframe");
        // A message of ours after all the others: when it has an effect, the others had their turn.
        page.run_script("window.addEventListener('message', e => { if (e.data === 'done') window.done = true; }); window.postMessage('done', '*')");
        page.wait_until("window.done === true");
        assert_eq!(page.eval::<Vec<String>>(inside), before);
        page.leave_frame();
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium, Engine::Firefox], &Setup::default(), "no address runs as code", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url("/full.html"));
        page.wait_live();
        let addresses: Vec<String> = payloads()
            .iter()
            .flat_map(|payload| {
                ["card", "chapter", "disagreement", "q", "mode", "theme", "accent", "font", "heading", "lang", "view"]
                    .map(|key| format!("{key}={payload}"))
            })
            .collect();
        assert!(addresses.len() >= 250, "{} addresses", addresses.len());
        page.run_script(&format!(
            "window.tried = 0;
             for (const address of {}) {{
               belarusExplainer.go(address); belarusExplainer.go(encodeURIComponent(address));
               try {{ location.hash = address; }} catch (error) {{}}
               window.tried++;
             }}",
            json!(addresses)
        ));
        page.wait_until(&format!("window.tried === {}", addresses.len()));
        untouched(page);
        page.wait_state("live");
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium, Engine::Firefox], &Setup::default(), "no address of a handout, a citation or a snippet runs as code", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url("/full.html#view=embed"));
        page.wait_for("[data-annex=shown]", lab::PATIENCE);
        let views = [
            "view=embed&way=P",
            "view=embed&show=P",
            "view=embed&way=frame&show=card&of=P",
            "view=embed&scheme=P&height=P",
            "view=cite&style=P",
            "view=cite&card=P&source=P",
            "view=cite&cards=P,P&quote=P",
            "view=handout&kind=P&paper=P",
            "view=handout&cards=P&seed=P",
            "view=handout&chapter=P&size=P",
        ];
        let addresses: Vec<String> =
            payloads().iter().flat_map(|payload| views.map(|view| view.replace('P', payload))).collect();
        assert!(addresses.len() >= 400, "{} addresses", addresses.len());
        // Each is drawn before the next is asked for: a view says what it did not understand, or that it is there. A busy
        // machine may need more frames than one for that.
        page.run_script(&format!(
            "window.tried = 0; window.bad = [];
             const bad = 'img, svg[onload], [onerror], [onload], [onclick], [ontoggle], [onfocus], [srcdoc], [style], script:not([src]):not([type])';
             const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
             (async () => {{
               for (const address of {}) {{
                 belarusExplainer.go(address);
                 let place = null;
                 for (let frame = 0; frame < 1000 && !place; frame++) {{ await drawn(); place = document.querySelector('[data-annex=shown]'); }}
                 const links = place ? [...place.querySelectorAll('[href], [src]')] : [];
                 if (!place || place.querySelector(bad) || links.some(e => !/^(https?|file):/.test(e.href || e.src))) window.bad.push(address);
                 window.tried++;
               }}
             }})().catch(error => window.bad.push(String(error)));",
            json!(addresses)
        ));
        for part in 1..=4 {
            page.wait_until(&format!("window.tried >= {} || window.bad.length > 0", addresses.len() * part / 4));
        }
        assert_eq!(page.eval::<Vec<String>>("window.bad"), [""; 0]);
        untouched(page);
        page.wait_state("live");
    });

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium, Engine::Firefox], &Setup::default(), "no attribute of a host runs as code", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let names = ["data-theme", "data-accent", "data-font", "data-mode", "data-mirror", "data-height", "data-title", "title"];
        let host = Guest::host(&format!("<section></section>{}", Guest::script(&own)));
        page.open(&host.url("/host.html"));
        page.run_script(&format!(
            "window.frames_before = 0;
             for (const payload of {}) for (const name of {}) {{
               const link = document.createElement('a');
               link.setAttribute('data-explainer', '');
               for (const one of [name, 'data-heading', 'data-lang', 'lang']) link.setAttribute(one, payload);
               link.href = '{own}/nothing.html#' + payload;
               document.querySelector('section').append(link);
             }}
             for (const payload of {}) {{
               const link = document.createElement('a');
               link.setAttribute('data-explainer', ''); link.setAttribute('href', payload);
               document.querySelector('section').append(link);
             }}",
            json!(payloads()), json!(names), json!(payloads()),
        ));
        page.wait_until("document.querySelectorAll('iframe').length > 200");
        untouched(page);
        let wild: usize = page.eval("[...document.querySelectorAll('iframe')].filter(e => !/^http:/.test(e.src) || e.srcdoc || !e.sandbox.contains('allow-scripts')).length");
        assert_eq!(wild, 0, "every frame leads to a web address, in a sandbox");
        assert_eq!(page.count("section a[href^='javascript:']"), payloads().iter().filter(|one| one.starts_with("javascript:")).count());
    });
}

/// Nothing ran that was not ours, and nothing of it became an element.
pub fn untouched(page: &Page) {
    assert!(!page.eval::<bool>("'hit' in window || 'hit' in window.top"), "a payload ran");
    assert_eq!(
        page.count("img:not([src='map.svg']), svg[onload], [onerror], [onload], [onclick], [srcdoc], script:not([src]):not([type])"),
        0,
        "a payload became an element"
    );
}

/// Some forty strings, each a known way from text to code.
pub fn payloads() -> Vec<String> {
    let ways = [
        "<img src=x onerror=HIT>",
        "<svg onload=HIT>",
        "<script>HIT</script>",
        "\"><script>HIT</script>",
        "'><img src=x onerror=HIT>",
        "javascript:HIT",
        "javascript://%0aHIT",
        " javascript:HIT",
        "jAvAsCrIpT:HIT",
        "data:text/html,<script>HIT</script>",
        "vbscript:HIT",
        "\" onload=\"HIT",
        "' onfocus='HIT' autofocus='",
        "` onload=HIT",
        "</title><script>HIT</script>",
        "</script><script>HIT</script>",
        "--><script>HIT</script>",
        "]]><script>HIT</script>",
        "{{HIT}}",
        "${HIT}",
        "<iframe srcdoc='<script>HIT</script>'>",
        "<a href=javascript:HIT>x</a>",
        "<body onload=HIT>",
        "<details open ontoggle=HIT>",
        "<math><mtext><img src=x onerror=HIT>",
        "%3Cimg%20src%3Dx%20onerror%3DHIT%3E",
        "\u{0}<img src=x onerror=HIT>",
        "\u{202e}<svg onload=HIT>",
        "000000;}body{background:url(javascript:HIT)}",
        "000000}</style><script>HIT</script>",
        "red;--x:url(javascript:HIT)",
        "expression(HIT)",
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "../../etc",
        "//evil.example/x",
        "\\\\evil.example\\x",
        "a&mode=<script>HIT</script>",
    ];
    ways.iter().map(|way| way.replace("HIT", HIT)).collect()
}
