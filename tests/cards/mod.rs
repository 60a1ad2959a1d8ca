//! The cards: how many stand on the first screen, the bar, the panels and the sheet, and the row that an address opens.
//! Not what facets count: that is tested natively.

use lab::{Key, Page, Suite};

/// How far down the first card of a search may begin, and how many titles a screen holds whole, by its size in pixels.
const SCREENS: [((u32, u32), f64, usize); 2] = [((1280, 800), 300.0, 6), ((390, 844), 380.0, 4)];

/// The most that the bar may take of the screen, in pixels.
const BAR: f64 = 56.0;

/// Adds the tests of the cards; `at` makes the page's address.
pub fn add(suite: &mut Suite, at: &(impl Fn(&str) -> String + Clone + Send + Sync + 'static)) {
    for ((width, height), top, titles) in SCREENS {
        let here = at.clone();
        suite.everywhere(&format!("cards scan on a screen of {width} by {height}"), move |page| {
            page.resize(width, height);
            for address in ["view=cards", "view=cards&q=air%20base"] {
                page.open("about:blank");
                page.open(&here(address));
                page.wait_live();
                page.wait_until("document.querySelector('.card.row h3') !== null");
                let first: f64 = page.eval("document.querySelector('.card.row').getBoundingClientRect().top + scrollY");
                assert!(first <= top, "{address}: the first card begins {first} px down");
                let whole: usize = page.eval(
                    "[...document.querySelectorAll('.card.row h3')].filter(e => e.getBoundingClientRect().bottom + scrollY <= innerHeight).length",
                );
                assert!(whole >= titles, "{address}: {whole} titles");
                assert!(page.count_shown("input[data-search]") == 1, "{address}: one search box");
                assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"), "{address} is too wide");
            }
            assert!(page.count_shown(".card.row h3 mark") > 0, "what was found is marked");
            page.open(&here("view=cards"));
            page.wait_until("document.querySelectorAll('.card.row').length > 100");
            page.run_script("scrollTo({ top: 2000, behavior: 'instant' })");
            page.wait_until("scrollY > 500");
            let bar: (f64, f64) = page.eval("(r => [r.top, r.height])(document.querySelector('.tools').getBoundingClientRect())");
            assert!(bar.0.abs() < 1.0 && bar.1 <= BAR, "the bar stays: {bar:?}");
        });
    }

    let here = at.clone();
    suite.everywhere("a panel of values opens, closes with Escape and returns the focus", move |page| {
        page.resize(1280, 800);
        page.open(&here("view=cards"));
        page.wait_live();
        let button = "[aria-controls=facet-voice]";
        page.click(button);
        page.wait_until(&expanded(button, true));
        assert!(page.count_shown("#facet-voice [data-facet^='voice:']") > 5);
        page.run_script("document.querySelector('#facet-voice button').focus()");
        page.press(Key::Escape);
        page.wait_until(&expanded(button, false));
        assert!(page.eval::<bool>(&format!("document.activeElement.matches('{button}')")));
        page.click(button);
        page.wait_until(&expanded(button, true));
        page.click(".finder h2");
        page.wait_until(&expanded(button, false));
    });

    let here = at.clone();
    suite.everywhere("on a phone one sheet holds the facets and says how many cards it shows", move |page| {
        page.resize(390, 844);
        page.open(&here("view=cards"));
        page.wait_live();
        page.click("[data-sheet]");
        page.wait_until("document.querySelector('[role=dialog]') !== null");
        page.wait_until("document.activeElement.closest('[role=dialog]') !== null");
        page.click("[data-facet^='topic:']:enabled");
        page.wait_until("location.hash.includes('topic=')");
        let count: String = page.eval("document.querySelector('[data-result-count]').dataset.resultCount");
        let said: String = page.eval("document.querySelector('[data-show]').textContent");
        assert!(said.contains(&count), "{said:?} for {count} cards");
        page.run_script("document.querySelector('[data-show]').focus()");
        page.press(Key::Tab);
        assert!(
            page.eval::<bool>("document.activeElement.closest('[role=dialog]') !== null"),
            "the focus stays inside"
        );
        page.press(Key::Escape);
        page.wait_until("document.querySelector('[role=dialog]') === null");
        assert!(page.eval::<bool>("document.activeElement.matches('[data-sheet]')"), "the focus returns");
    });

    let here = at.clone();
    suite.everywhere("an opened card is in the address, and back closes it", move |page| {
        page.open(&here("view=cards"));
        page.wait_live();
        let card: String = page.eval("document.querySelector('.card.row').dataset.card");
        page.click(&format!("[data-card='{card}'] [data-open]"));
        page.wait_until(&format!("location.hash === '#view=cards&open={card}'"));
        assert!(page.count_shown(&format!("[data-card='{card}'] [data-quote]")) > 0);
        page.reload();
        page.wait_live();
        page.wait_until(&format!("document.querySelector('[data-card=\"{card}\"] details').open"));
        page.click(&format!("[data-card='{card}'] [data-open]"));
        page.wait_until("location.hash === '#view=cards'");
        page.click(&format!("[data-card='{card}'] [data-open]"));
        page.wait_until(&format!("location.hash === '#view=cards&open={card}'"));
        page.back();
        page.wait_until(&format!("!document.querySelector('[data-card=\"{card}\"] details').open"));
    });

    let here = at.clone();
    suite.everywhere("the order of the cards is in the address", move |page| {
        page.open(&here("view=cards&sort=date"));
        page.wait_live();
        page.wait_until("document.querySelector('[data-sort]').value === 'date'");
        let dates: Vec<String> =
            page.eval("[...document.querySelectorAll('.card.row .as-of time')].map(e => e.dateTime || e.textContent)");
        assert!(dates.is_sorted_by(|a, b| a[..4] >= b[..4]), "{dates:?}");
        page.run_script(
            "const sort = document.querySelector('[data-sort]'); sort.value = 'source'; sort.dispatchEvent(new Event('change', { bubbles: true }));",
        );
        page.wait_until("location.hash === '#view=cards&sort=source'");
    });

    let here = at.clone();
    suite.everywhere("whoever types in the masthead goes on there among the cards", move |page| {
        page.open(&here(""));
        page.wait_live();
        page.type_into("input[data-search]", "air base");
        page.wait_until("document.querySelector('input[data-search]')?.value === 'air base'");
        assert!(page.eval::<bool>("document.activeElement.matches('input[data-search]')"));
    });

    let here = at.clone();
    suite.everywhere("nothing of the cards is wider than a narrow phone", move |page| {
        page.resize(320, 640);
        page.open(&here("view=cards&q=air%20base"));
        page.wait_live();
        wide_enough(page);
        page.click("[data-sheet]");
        page.wait_until("document.querySelector('[role=dialog]') !== null");
        wide_enough(page);
    });
}

fn expanded(button: &str, now: bool) -> String {
    format!("document.querySelector('{button}').getAttribute('aria-expanded') === '{now}'")
}

#[track_caller]
fn wide_enough(page: &Page) {
    assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"), "something is too wide");
}
