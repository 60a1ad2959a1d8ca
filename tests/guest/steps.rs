//! The default embed: one step at a time in a frame of fixed height, light, and no program before a reader needs it.
//! Not the whole explainer in a frame, which the other modules have.

use std::sync::Arc;

use lab::{Engine, Key, Page, Setup, Site, Suite};
use serde_json::json;

use super::{Guest, enter, errors, frame_until, host_until, origin, page as host_page, started};

/// The height of a frame with steps, and with one card, in CSS pixels.
const STEPS_HEIGHT: f64 = 680.0;
const CARD_HEIGHTS: [(u32, f64); 2] = [(700, 480.0), (360, 640.0)];

/// What a frame may weigh before anybody touches it, compressed with brotli.
const LIGHT: usize = 45_000;

/// What the page of the steps may weigh on a host that compresses nothing.
const PLAIN: usize = 320_000;

/// The step that is shown: its id.
const NOW: &str =
    "[...document.querySelectorAll('[data-step]')].filter(e => e.getClientRects().length).map(e => e.dataset.step)";

/// Whether what a frame shows stands in its stage whole, without scrolling.
const WHOLE: &str = "(s => s.scrollHeight <= s.clientHeight + 1 && s.scrollWidth <= s.clientWidth + 1)(document.querySelector('.stage'))";

/// An article of this width with the frame after its first paragraph, and a record of every shift.
fn article(page: &mut Page, guest: &Guest, width: u32, address: &str) -> (Site, Site) {
    let site = guest.site(&Vec::new());
    let own = origin(&site);
    let record = "<script>window.shifts = 0; try { new PerformanceObserver(l => l.getEntries().forEach(e => shifts += e.value)).observe({type: 'layout-shift', buffered: true}) } catch {}</script>";
    let code = format!(
        "<iframe data-explainer src=\"{own}/embed.html{address}\" title=\"x\" width=\"100%\" height=\"680\" style=\"display:block;border:0\"></iframe>{}",
        Guest::script(&own)
    );
    let host = started(
        Site::build()
            .page(
                "/host.html",
                host_page(&format!(
                    "{record}<div style=\"width:{width}px\"><p>Before.</p>{code}<p id=after>After.</p></div>"
                )),
            )
            .listening(),
    );
    page.open(&host.url("/host.html"));
    enter(page, "iframe");
    page.wait_until("document.documentElement.hasAttribute('data-stepping')");
    (site, host)
}

/// What the host sees: the height of the frame and where the text below it begins.
fn outside(page: &Page) -> (f64, f64) {
    page.leave_frame();
    let seen = page.eval("[document.querySelector('iframe').clientHeight, document.querySelector('#after').getBoundingClientRect().top + scrollY]");
    page.enter_frame("iframe");
    seen
}

/// A page that measures the page of every third card in a frame of its own, one after the other.
fn guest_with_cards(page: &mut Page, guest: &Guest) -> Site {
    let mut names: Vec<String> = std::fs::read_dir(guest.dist.folder().join("cards"))
        .unwrap_or_else(|error| page.fail(error))
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".html"))
        .collect();
    names.sort();
    let names: Vec<String> = names.into_iter().step_by(3).collect();
    let script = format!(
        "<script>var cards = {}; async function measured(width, height) {{
           var tall = [], frame = document.createElement('iframe');
           frame.style = 'border:0;width:' + width + 'px;height:' + height + 'px';
           for (var name of cards) {{
             await new Promise(done => {{ frame.onload = done; frame.src = 'cards/' + name; document.body.append(frame); }});
             // The type is made to fit before the second picture of the page.
             for (var n = 0; n < 2; n++) await new Promise(done => {{ frame.contentWindow.requestAnimationFrame(done); }});
             var stage = frame.contentDocument.querySelector('.stage');
             if (stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1) tall.push(name);
           }}
           frame.remove();
           return tall;
         }}</script>",
        json!(names)
    );
    let site =
        started(Site::build().folder("/", guest.dist.folder()).page("/measure.html", host_page(&script)).listening());
    page.open(&site.url("/measure.html"));
    site
}

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    let here = Arc::clone(guest);
    suite.plain("the steps are light before anybody touches them, on a host that compresses nothing too", move || {
        let files = ["embed.html", "stack.css", "stack.js"];
        let mut weight = 0;
        for file in files {
            weight += lab::brotli_size(&here.dist.bytes(file)?);
        }
        let plain = here.dist.bytes("embed.html")?.len();
        if weight > LIGHT || plain > PLAIN {
            return Err(lab::Trouble::new(format!("{weight} bytes of {LIGHT}, plain {plain} of {PLAIN}")));
        }
        Ok(())
    });

    for width in [700, 360] {
        let here = Arc::clone(guest);
        let name = format!("at {width} px every step of every path fits its frame, which never changes its height");
        suite.with(&[Engine::Chromium], &Setup::default(), &name, move |page| {
            let _sites = article(page, &here, width, "");
            let before = outside(page);
            assert_eq!(before.0, STEPS_HEIGHT);
            let total: usize = page.eval("document.querySelectorAll('[data-step]').length");
            assert!(total > 100, "{total} steps");
            let paths: Vec<String> = page.eval("[...document.querySelectorAll('.courses a')].map(a => a.hash.slice(1))");
            let mut seen = std::collections::BTreeSet::new();
            let mut tall: Vec<String> = Vec::new();
            for path in paths.iter().filter(|path| !path.starts_with("path=")) {
                page.run_script(&format!("document.querySelector('.courses a[href=' + JSON.stringify('#' + {}) + ']').click()", json!(path)));
                page.wait_until("document.querySelector('[data-back]').disabled");
                loop {
                    let now: Vec<String> = page.eval(NOW);
                    assert_eq!(now.len(), 1, "one step at a time: {now:?}");
                    let (fits, last): (bool, bool) = page.eval(&format!("[{WHOLE}, document.querySelector('[data-next]').textContent === document.querySelector('[data-next]').dataset.again]"));
                    if !fits {
                        tall.extend(now.iter().cloned());
                    }
                    seen.extend(now);
                    if last {
                        break;
                    }
                    page.run_script("document.querySelector('[data-next]').click()");
                }
            }
            assert_eq!(seen.len(), total, "every step is reached");
            assert!(tall.len() * 20 <= total, "{} of {total} steps are too tall: {tall:?}", tall.len());
            assert_eq!(outside(page), before, "the article has not moved");
            page.leave_frame();
            assert_eq!(page.eval::<f64>("window.shifts"), 0.0);
            page.enter_frame("iframe");
            let asked: Vec<String> = page.requested();
            assert!(!asked.iter().any(|one| one.contains("wasm") || one.contains("explainer.js")), "{asked:?}");
            page.leave_frame();
            assert!(errors(page).is_empty(), "{:?}", errors(page));
        });
    }

    let here = Arc::clone(guest);
    suite.with(&[Engine::Chromium], &Setup::default(), "nearly every card stands whole in its frame", move |page| {
        let _site = guest_with_cards(page, &here);
        for (width, height) in CARD_HEIGHTS {
            page.run_script(&format!(
                "window.tall = null; measured({width}, {height}).then(tall => {{ window.tall = tall; }})"
            ));
            page.wait_until("window.tall !== null");
            let tall: Vec<String> = page.eval("window.tall");
            let cards: usize = page.eval("cards.length");
            assert!(cards > 90 && tall.len() * 10 <= cards, "{} of {cards} scroll at {width} px: {tall:?}", tall.len());
        }
    });

    let here = Arc::clone(guest);
    suite.everywhere("keys and buttons lead through the steps, the focus stays, and the host hears where the reader is", move |page| {
        let (site, _host) = article(page, &here, 700, "");
        page.leave_frame();
        page.run_script("window.heard = []; addEventListener('explainer-navigate', e => heard.push(e.detail.address))");
        page.enter_frame("iframe");
        let first: Vec<String> = page.eval(NOW);
        page.click("[data-next]");
        page.wait_until(&format!("{NOW}[0] !== {}", json!(first[0])));
        assert_eq!(page.text("[data-progress]").split(' ').next(), Some("2"));
        assert_eq!(page.fragment(), "view=summary&step=2");
        page.run_script("document.querySelector('[data-next]').focus()");
        page.press(Key::Right);
        page.wait_until("location.hash === '#view=summary&step=3'");
        page.press(Key::Left);
        page.wait_until("location.hash === '#view=summary&step=2'");
        assert!(page.eval::<bool>("document.activeElement.matches('[data-next]')"), "the focus stays on the button");
        page.click("[data-back]");
        page.wait_until("location.hash === '#view=summary'");
        assert!(page.eval::<bool>("document.querySelector('[data-back]').disabled"));
        page.run_script("location.hash = 'path=short&step=2'");
        page.wait_until("document.querySelector('[data-progress]').textContent.startsWith('2 ')");
        page.run_script("location.hash = 'chapter=no-such-chapter'");
        page.wait_until("!document.querySelector('[data-notice]').hidden && document.querySelector('[data-notice]').textContent.includes('no-such-chapter')");
        assert_eq!(page.count_shown("[data-step]"), 1, "the nearest place, never everything");
        page.click("[data-next]");
        page.wait_until("document.querySelector('[data-notice]').hidden");
        page.leave_frame();
        host_until(page, "window.heard.includes('view=summary&step=3')");
        drop(site);
    });

    let here = Arc::clone(guest);
    suite.everywhere("every mark of a step opens its quote whole, without changing the height", move |page| {
        let _sites = article(page, &here, 360, &format!("#{}", here.chapter));
        let before = outside(page);
        let marks: usize = page.eval("document.querySelectorAll('[data-now] [data-evidence]').length");
        for n in 0..marks {
            page.run_script(&format!("document.querySelectorAll('[data-now] [data-evidence]')[{n}].click()"));
            let shown: Vec<usize> = page.eval("[...document.querySelectorAll('[data-now] [data-note]')].map((e, n) => e.getClientRects().length ? n : -1).filter(n => n >= 0)");
            assert_eq!(shown, [n]);
            let cut: bool = page.eval("[...document.querySelectorAll('[data-now] [data-note] q')].some(q => q.scrollHeight > q.clientHeight + 1 && getComputedStyle(q).overflow !== 'visible')");
            assert!(!cut);
        }
        assert_eq!(outside(page), before);
        page.leave_frame();
    });

    let here = Arc::clone(guest);
    suite.everywhere("pictures stand among the steps, and their marks lead to the quotes in the program", move |page| {
        let _sites = article(page, &here, 360, "");
        let before = outside(page);
        let shown: Vec<String> = page.eval("[...document.querySelectorAll('[data-part=summary] .picture')].map(e => e.dataset.picture)");
        assert_eq!(shown, ["map", "joint-activities"]);
        page.run_script(
            "const steps = [...document.querySelectorAll('[data-part=summary] > [data-step]')];
             location.hash = 'view=summary&step=' + (steps.findIndex(step => step.querySelector('.picture-map')) + 1);",
        );
        page.wait_until("document.querySelector('[data-now] .picture-map img')?.naturalWidth > 0");
        let words: Vec<String> = page.eval("[...document.querySelectorAll('[data-now] .finding, [data-now] .limits')].map(e => e.textContent)");
        assert!(words.len() == 3 && words.iter().all(|words| words.len() > 20), "{words:?}");
        let quote: String = page.eval("document.querySelector('[data-now] .mark').dataset.quote");
        page.run_script("document.querySelector('[data-now] .mark').click()");
        frame_until(page, "iframe", &format!("document.documentElement.dataset.explainer === 'live' && belarusExplainer.state().includes('quote={quote}')"));
        assert_eq!(outside(page), before);
        page.leave_frame();
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    suite.everywhere("a quote leads into its source, in the program, in the same frame, which keeps its height", move |page| {
        let _sites = article(page, &here, 700, &format!("#{}", here.chapter));
        let before = outside(page);
        let quote: String = page.eval("[...document.querySelectorAll('[data-now] [data-note] q')].find(e => e.getClientRects().length).dataset.quote");
        page.run_script("[...document.querySelectorAll('[data-now] [data-note] a')].find(e => e.getClientRects().length).click()");
        frame_until(page, "iframe", &format!("document.documentElement.dataset.explainer === 'live' && belarusExplainer.state().includes('quote={quote}')"));
        assert_eq!(outside(page), before);
        page.leave_frame();
        assert!(errors(page).is_empty(), "{:?}", errors(page));
    });

    let here = Arc::clone(guest);
    suite.everywhere(
        "one card fits its frame, light, without a program; an id that names none gives a notice",
        move |page| {
            for (width, height) in CARD_HEIGHTS {
                let site = here.site(&Vec::new());
                let own = origin(&site);
                // As a link to the whole page, and as a frame whose code has the height of a wide column.
                let link = Guest::steps(&own, "", &here.card).replace("embed.html", "index.html");
                let frame = format!(
                    "<iframe data-explainer id=coded src=\"{own}/embed.html#{}\" height=480></iframe>",
                    here.card
                );
                let host =
                    Guest::host(&format!("<div style=\"width:{width}px\">{link}{frame}</div>{}", Guest::script(&own)));
                page.open(&host.url("/host.html"));
                enter(page, "iframe");
                frame_until(page, "iframe", "location.pathname.startsWith('/cards/')");
                page.wait_until("document.querySelector('[data-card] q') !== null");
                assert_eq!(page.eval::<f64>("innerHeight"), height);
                assert_eq!(page.eval::<usize>("document.querySelectorAll('[data-card]').length"), 1);
                assert!(!page.requested().iter().any(|one| one.contains("wasm")));
                page.leave_frame();
                assert_eq!(page.eval::<f64>("document.querySelector('#coded').clientHeight"), height);
            }
            let site = here.site(&Vec::new());
            page.open(&site.url("/embed.html#card=no-such-card"));
            page.wait_until("document.querySelector('[data-notice]').textContent.includes('no-such-card')");
            assert_eq!(page.count_shown("[data-step]"), 1);
        },
    );

    let here = Arc::clone(guest);
    suite.everywhere("a frame of WordPress tells its height with the secret, and its place counts", move |page| {
        let site = here.site(&Vec::new());
        let own = origin(&site);
        let heard = "<script>window.heard = []; addEventListener('message', e => heard.push(e.data))</script>";
        let frame = format!("<iframe sandbox=\"allow-scripts\" security=\"restricted\" src=\"{own}/embed.html#{}#?secret=Ab12cd34ef\" title=\"x\" width=\"600\" height=\"338\"></iframe>", here.chapter);
        let host = Guest::host(&format!("{heard}{frame}"));
        page.open(&host.url("/host.html"));
        host_until(page, "window.heard.some(m => m.message === 'height' && m.value === 680 && m.secret === 'Ab12cd34ef')");
        enter(page, "iframe");
        let id = here.chapter.trim_start_matches("chapter=");
        page.wait_until(&format!("document.querySelector('[data-now]')?.dataset.step === '{id}-1'"));
        assert_eq!(page.eval::<String>("document.querySelector('[data-whole]').target"), "", "no window opens there");
        page.leave_frame();
        // A script of WordPress that comes later asks for what it missed.
        page.run_script("heard.length = 0; document.querySelector('iframe').contentWindow.postMessage({message: 'ready', secret: 'Ab12cd34ef'}, '*')");
        host_until(page, "window.heard.some(m => m.message === 'height' && m.value === 680)");
        // The whole explainer is in the frame, and the whole page where the page of WordPress leads.
        enter(page, "iframe");
        page.run_script("document.querySelector('[data-elsewhere]').click()");
        frame_until(page, "iframe", "location.pathname === '/full.html' && document.documentElement.hasAttribute('data-placed')");
        page.run_script("document.querySelector('[data-whole]').click()");
        page.leave_frame();
        host_until(page, "window.heard.some(m => m.message === 'link' && m.value.includes('/index.html') && m.secret === 'Ab12cd34ef')");
    });

    let here = Arc::clone(guest);
    suite.everywhere(
        "without its script the steps are read one after the other, from the chapter that was asked for",
        move |page| {
            let site = started(
                Site::build()
                    .folder("/", here.dist.folder())
                    .header("/embed.html", "content-security-policy", "script-src 'none'")
                    .listening(),
            );
            page.open(&site.url(&format!("/embed.html#{}", here.chapter)));
            let all: usize = page.eval("document.querySelectorAll('[data-step]').length");
            assert_eq!(page.count_shown("[data-step]"), all);
            let id = here.chapter.trim_start_matches("chapter=");
            let top: f64 =
                page.eval(&format!("document.querySelector('[data-part=\"{id}\"]').getBoundingClientRect().top"));
            assert!((0.0..120.0).contains(&top), "{top}");
        },
    );

    let here = Arc::clone(guest);
    suite.everywhere("a mode that is asked for after the steps are there is obeyed", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url("/embed.html"));
        page.wait_until("document.documentElement.hasAttribute('data-stepping')");
        page.run_script("location.hash = 'mode=full'");
        page.wait_until("location.pathname === '/full.html'");
        page.wait_live();
        assert!(page.count_shown(".views a") > 3);
    });

    let here = Arc::clone(guest);
    suite.everywhere("options of the host count in the steps: scheme, colour, font, language", move |page| {
        let site = here.site(&Vec::new());
        page.open(&site.url("/embed.html#theme=dark&accent=ffb000&font=sans&lang=en-GB&mode=brief"));
        page.wait_until("document.documentElement.hasAttribute('data-stepping')");
        assert_eq!(page.attribute("html", "data-theme").as_deref(), Some("dark"));
        assert_eq!(
            page.eval::<String>("getComputedStyle(document.querySelector('[data-note] a')).color"),
            "rgb(255, 176, 0)"
        );
        page.click("[data-next]");
        page.wait_until("location.hash.includes('step=2') && location.hash.includes('theme=dark')");
        assert!(errors(page).is_empty(), "{:?}", errors(page));
        page.reload();
        page.wait_until("document.querySelector('[data-progress]').textContent.startsWith('2 ')");
    });
}
