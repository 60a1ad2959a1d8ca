//! Thousands of random steps by one reader: no error, and no more left in memory than after the first ones.
//! Not what each step does: the other suites say that.

use lab::{Engine, Page, Setup, Suite};

/// The views whose first drawing loads something or listens for good.
const VIEWS: [&str; 8] = ["cards", "sources", "timeline", "map", "handout", "cite", "embed", "glossary"];

/// How many steps fill what is kept for good: the programs, each view's first drawing.
const WARM: usize = 200;

/// How many steps in all.
const ALL: usize = 2_000;

/// What may be left more of, as a share.
const GROWTH: f64 = 0.05;

/// The same of the heap of scripts, in which the browser also keeps what it compiles anew meanwhile.
const HEAP_GROWTH: f64 = 0.25;

/// How many steps the page takes by itself before it is asked again: a driver waits only so long for an answer.
const AT_ONCE: usize = 10;

/// The steps, from a seed: links and buttons that have a box, words, back.
const STEPS: &str = "
  let seed = 20190812;
  const random = n => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const rest = () => new Promise(then => setTimeout(then));
  const words = ['nato', 'lukashneka', 'air base', 'treaty', ''];
  // Never back to where the browser was before this page.
  const first = navigation.currentEntry.index;
  window.taken = 0;
  window.step = async () => {
    const all = [...document.querySelectorAll('#explainer-live a[href^=\"#\"], #explainer-live button, #explainer-live summary, #explainer-live input')]
      .filter(e => e.getClientRects().length && !['print', 'save-html', 'save'].includes(e.dataset.act));
    const one = all[random(all.length)];
    if (random(20) === 0 && navigation.currentEntry.index > first) {
      // Two at once could lead past the first; one may be given up where the page goes on meanwhile.
      const here = navigation.currentEntry.index;
      history.back();
      for (let round = 0; navigation.currentEntry.index === here && round < 400; round++) await rest();
    }
    else if (one.type === 'search') {
      one.value = words[random(words.length)];
      one.dispatchEvent(new InputEvent('input', { bubbles: true }));
    } else if (one.click) one.click();
    // A link in a drawing has no such function.
    else one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    await rest();
    const annex = document.querySelector('section[data-annex]');
    for (let round = 0; annex?.isConnected && annex.dataset.annex !== 'shown' && round < 400; round++) await rest();
    taken++;
  };
  window.walk = async count => { for (let i = 0; i < count; i++) await step(); };";

pub fn add(suite: &mut Suite, start: String) {
    suite.with(&[Engine::Chromium], &Setup::default(), "2,000 random steps leave nothing behind", move |page| {
        page.open(&start);
        page.wait_live();
        page.run_script(STEPS);
        let counted_after = |page: &mut Page, steps: usize| {
            walk(page, steps);
            // Counted at the same place: views differ in their size. Asked for until it stands: the last step back may come late.
            page.wait_until(
                "belarusExplainer.go('view=about'), document.querySelector('main').dataset.view === 'about'",
            );
            page.left_behind()
        };
        // Chance may pass by a view in the first steps; what its first drawing leaves for good is nothing left behind.
        for view in VIEWS {
            page.wait_until(&format!(
                "belarusExplainer.go('view={view}'), document.querySelector('main').dataset.view === '{view}'
                 && document.querySelector('section[data-annex]:not([data-annex=shown])') === null"
            ));
        }
        let before = counted_after(page, WARM);
        let after = counted_after(page, ALL - WARM);
        assert_eq!(page.eval::<usize>("taken"), ALL);
        after.assert_grown_at_most("nodes listeners", &before, GROWTH);
        after.assert_grown_at_most("heap", &before, HEAP_GROWTH);
        assert_eq!(page.console().errors(), [""; 0]);
    });
}

fn walk(page: &Page, steps: usize) {
    for _ in 0..steps / AT_ONCE {
        page.run_script(&format!(
            "window.done = false; walk({AT_ONCE}).catch(error => {{ window.failed = String(error); }}).then(() => {{ done = true; }})"
        ));
        page.wait_until("done");
        assert_eq!(page.eval::<Option<String>>("window.failed ?? null"), None);
    }
}
