//! The steps in an element, as a frame shows them and without the program. Not the program in an element.

use std::sync::Arc;

use lab::{Dist, Engine, Page, Setup, Suite, Trouble, brotli_size};
use serde_json::{Value, json};

use super::host;
use crate::guest::elements::{SHOWN, TAG};
use crate::guest::{Guest, errors};

/// What an element may ask for before anybody touches it, in bytes after brotli.
const BEFORE_USE: usize = 46_000;

/// Files that belong to the program.
const PROGRAM: [&str; 4] = ["element_program.js", "element_bg.wasm", "element_bytes.js", "element.css"];

/// How high the first element is and how far its step goes on below its frame.
const SEEN: &str = "(e => { const stage = e.shadowRoot.querySelector('.stage');
    return [e.getBoundingClientRect().height, stage.scrollHeight - stage.clientHeight]; })(document.getElementById('one'))";

/// A page with an element, an article of this width around it, and the host's words below.
fn article(attributes: &str, width: u32) -> String {
    format!(
        "<div style=\"width: {width}px\"><{TAG} id=\"one\" {attributes}><p class=\"fallback\">Title</p></{TAG}></div><p>Below.</p>"
    )
}

/// Presses "Next" as a reader does, and waits for the step after.
fn next(page: &Page) {
    let before: String = page.eval("inside('one', '[data-now]').dataset.step");
    page.run_script("inside('one', '[data-next]').click()");
    page.wait_until(&format!("inside('one', '[data-now]').dataset.step !== '{before}'"));
}

pub fn add(suite: &mut Suite, guest: &Arc<Guest>) {
    for width in [700, 360] {
        let here = Arc::clone(guest);
        let name = format!("at {width} px an element goes by steps of one height, and asks for no program");
        suite.everywhere(&name, move |page| {
            let site = host(&here, &article("", width));
            page.open(&site.url("/host.html#article"));
            page.wait_until(SHOWN);
            let place = "[location.href, history.length, scrollY]";
            let before: Value = page.eval(place);
            let steps: usize = page.eval("inside('one', '[data-part=\"summary\"]').children.length");
            for number in 1..steps {
                assert_eq!(page.eval::<(f64, f64)>(SEEN), (680.0, 0.0), "step {number}");
                next(page);
            }
            assert_eq!(page.eval::<String>("document.getElementById('one').state()"), format!("view=summary&step={steps}"));
            // Arrows lead back, and the page does not hear of them.
            page.run_script(
                "window.keys = 0; addEventListener('keydown', () => keys++);
                 inside('one', '[data-now]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true, cancelable: true }))",
            );
            let back = format!("view=summary&step={}", steps - 1);
            page.wait_until(&format!("document.getElementById('one').state() === '{back}'"));
            assert_eq!(page.eval::<usize>("keys"), 0);
            let told: Vec<Value> = page.eval("heard.map(one => [one[0], one[2]])");
            assert_eq!(told.first(), Some(&json!(["ready", { "state": "static", "address": "view=summary" }])));
            assert_eq!(told.last(), Some(&json!(["navigate", { "address": back }])));
            assert_eq!(page.eval::<Value>(place), before);
            let asked: Vec<String> = site.asked().into_iter().map(|one| one.path).collect();
            assert!(!asked.iter().any(|path| PROGRAM.iter().any(|file| path.ends_with(file))), "{asked:?}");
            assert_eq!(page.count_shown(".fallback"), 0);
            assert_eq!(errors(page), [""; 0]);
        });
    }

    let here = Arc::clone(guest);
    suite.everywhere("what the steps of an element do not have opens in their place, as high as they were", move |page| {
        let site = host(&here, &article(&format!("address=\"{}\"", here.chapter), 700));
        page.open(&site.url("/host.html"));
        page.wait_until(SHOWN);
        assert_eq!(page.eval::<String>("document.getElementById('one').state()"), here.chapter);
        page.run_script("inside('one', '[data-now] [data-note] a').click()");
        page.wait_until("document.getElementById('one').status === 'live'");
        let state: String = page.eval("document.getElementById('one').state()");
        assert!(state.starts_with("source=") && state.contains("&quote="), "{state}");
        let seen: (f64, usize) = page.eval(
            "[document.getElementById('one').getBoundingClientRect().height, document.getElementById('one').shadowRoot.querySelectorAll('[data-stack]').length]",
        );
        assert_eq!(seen, (680.0, 0));
        // The reader who pressed is led to the words.
        page.wait_until(
            "(mark => { const box = mark?.getBoundingClientRect(), around = inside('one', '.page').getBoundingClientRect();
               return mark && box.top >= around.top && box.bottom <= around.bottom && mark.getRootNode().activeElement !== null; })(inside('one', 'mark'))",
        );
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.everywhere("an element with one card is as high as a frame with one, and needs no program", move |page| {
        for (width, height) in [(700, 480.0), (360, 640.0)] {
            let site = host(&here, &article(&format!("address=\"{}\"", here.card), width));
            page.open(&site.url("/host.html"));
            page.wait_until(SHOWN);
            assert_eq!(page.eval::<(f64, f64)>(SEEN), (height, 0.0));
            assert_eq!(page.eval::<String>("document.getElementById('one').state()"), here.card);
            assert_eq!(page.eval::<String>("document.getElementById('one').status"), "static");
            page.run_script("inside('one', '[data-note] a').click()");
            page.wait_until("document.getElementById('one').status === 'live'");
            assert_eq!(page.eval::<f64>("document.getElementById('one').getBoundingClientRect().height"), height);
        }
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    suite.everywhere("an element follows its options whenever they come, and says what is not among its steps", move |page| {
        let site = host(&here, &article("theme=\"Dark\" accent=\"0b4f6c\"", 700));
        page.open(&site.url("/host.html"));
        page.wait_until(SHOWN);
        assert_eq!(page.eval::<usize>("warned.filter(said => said.includes('theme=Dark')).length"), 1);
        // Before it shows anything.
        page.run_script(&format!(
            "window.two = document.createElement('{TAG}'); document.body.append(two); two.options = {{ address: '{}' }}",
            here.chapter
        ));
        page.wait_until(&format!("two.state() === '{}'", here.chapter));
        page.run_script("two.remove()");
        // What no step shows, and what is nowhere.
        let led = |page: &Page, address: &str| page.eval::<bool>(&format!("document.getElementById('one').go('{address}')"));
        assert!(led(page, &format!("#{}", here.chapter)));
        assert!(!led(page, "chapter=no-such"));
        next(page);
        next(page);
        // A step that the program does not draw: it shows the page instead.
        page.run_script("document.getElementById('one').options = { mode: 'full' }");
        page.wait_until("document.getElementById('one').status === 'live'");
        page.wait_until("inside('one', '[data-annex]') === null");
        page.run_script(&format!("document.getElementById('one').options = {{ mode: 'stack', address: '{}' }}", here.chapter));
        page.wait_until(&format!("inside('one', '[data-now]') !== null && document.getElementById('one').state() === '{}'", here.chapter));
        let term: String = page.eval("inside('one', '[data-step] a[href*=\"#term=\"]').hash.slice(1)");
        assert!(!led(page, &term));
        page.wait_until(&format!("document.getElementById('one').status === 'live' && document.getElementById('one').state() === '{term}'"));
        assert_eq!(errors(page), [""; 0]);
    });

    let here = Arc::clone(guest);
    let bare = Setup { wasm: false, ..Setup::default() };
    suite.with(
        &Engine::ALL,
        &bare,
        "without WebAssembly the steps of an element stay, and say what is missing",
        move |page| {
            let site = host(&here, &article("", 700));
            page.open(&site.url("/host.html"));
            page.wait_until(SHOWN);
            page.run_script("inside('one', '[data-elsewhere]').click()");
            page.wait_until("heard.some(one => one[0] === 'error')");
            let notice: String = page.eval("inside('one', '[data-notice]').textContent");
            assert_eq!(notice, "The explainer cannot run in this browser or on this page. Its text is at the link.");
            let credit: String = page.eval("inside('one', '[data-credit]').textContent");
            assert!(credit.starts_with("Edition"), "what was being opened is not any more: {credit}");
            next(page);
            assert!(page.eval::<bool>("inside('one', '[data-notice]').hidden"));
            assert_eq!(
                page.eval::<Value>("[document.getElementById('one').status, document.getElementById('one').state()]"),
                json!(["static", "view=summary&step=2"])
            );
        },
    );

    let here = Arc::clone(guest);
    suite.everywhere("an element that comes back goes on at its step", move |page| {
        let site = host(&here, &article("mode=\"stack\"", 700));
        page.open(&site.url("/host.html"));
        page.wait_until(SHOWN);
        next(page);
        page.run_script("window.kept = document.getElementById('one'); kept.remove()");
        page.wait_until("kept.shadowRoot.querySelector('.page') === null");
        assert_eq!(page.eval::<String>("kept.state()"), "view=summary&step=2");
        page.run_script("document.body.append(kept)");
        page.wait_until("inside('one', '[data-now]')?.dataset.step === 'summary-2'");
        assert_eq!(errors(page), [""; 0]);
    });

    suite.plain("what an element asks for before anybody touches it is light", || {
        let dist = Dist::find()?;
        let mut sum = 0;
        for file in ["element.js", "element_steps.css", "embed.html"] {
            sum += brotli_size(&dist.bytes(file)?);
        }
        if sum <= BEFORE_USE {
            return Ok(());
        }
        Err(Trouble::new(format!("{sum} bytes of {BEFORE_USE}")))
    });
}
