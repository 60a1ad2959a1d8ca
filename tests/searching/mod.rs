//! What helps whoever searches: suggestions, the passage, other words of the same meaning, a way out of nothing.
//! Not what is found: `search_quality.rs` measures that.

use lab::{Key, Page, Suite};

/// What is typed, who is meant, and how the text spells the name.
const BEGUN: (&str, &str) = ("lukash", "Alyaksandr Lukashenka");

const BOX: &str = "input[data-search]";

fn marked(page: &Page) -> Option<String> {
    page.eval(
        "(id => id && document.getElementById(id).dataset.suggestion)(document.querySelector('input[data-search]').getAttribute('aria-activedescendant'))",
    )
}

/// Waits for the script that suggests, which nobody else waits for: a page that is not typed into takes `/` for a search.
fn ready(page: &mut Page, address: &str) {
    page.open(address);
    page.wait_live();
    page.wait_until(&format!(
        "(document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: '/', bubbles: true }})), document.activeElement.matches('{BOX}'))"
    ));
}

/// Types into the box, over what was there.
fn suggested(page: &Page, words: &str) {
    page.run_script(&format!("document.querySelector('{BOX}').focus(); document.querySelector('{BOX}').select()"));
    page.press(words);
    page.wait_for("#suggestions", lab::PATIENCE);
}

/// Adds the tests; `at` makes the page's address.
pub fn add(suite: &mut Suite, at: &(impl Fn(&str) -> String + Clone + Send + Sync + 'static)) {
    let here = at.clone();
    suite.everywhere("suggestions are moved through and taken with the keyboard", move |page| {
        ready(page, &here("view=cards"));
        suggested(page, BEGUN.0);
        let says = |name: &str| -> Option<String> {
            page.eval(&format!("document.querySelector('{BOX}').getAttribute('{name}')"))
        };
        assert_eq!(says("role").as_deref(), Some("combobox"));
        assert_eq!(says("aria-expanded").as_deref(), Some("true"));
        assert_eq!(says("aria-controls").as_deref(), Some("suggestions"));
        assert_eq!(marked(page), None, "nothing is taken that nobody chose");
        page.press(Key::Down);
        assert_eq!(marked(page).as_deref(), Some(BEGUN.1));
        let right: f64 = page.eval("document.getElementById('suggestions').getBoundingClientRect().right - innerWidth");
        assert!(right <= 0.0, "the list sticks out by {right} px");
        page.press(Key::Escape);
        assert_eq!(page.count("#suggestions"), 0);
        assert_eq!(
            page.eval::<String>(&format!("document.querySelector('{BOX}').value")),
            BEGUN.0,
            "closing takes no letter away"
        );
        suggested(page, BEGUN.0);
        page.press(Key::Down);
        page.press(Key::Enter);
        page.wait_until(&format!(
            "document.querySelector('{BOX}').value === '{}' && document.querySelectorAll('[data-hit]').length > 5",
            BEGUN.1
        ));
        assert_eq!(page.count("#suggestions"), 0);
        assert!(page.fragment().contains("q="), "{}", page.fragment());
    });

    let here = at.clone();
    suite.everywhere("a suggestion is taken with a press, and one left alone goes", move |page| {
        ready(page, &here("view=cards"));
        suggested(page, BEGUN.0);
        page.click("#suggestions li");
        page.wait_until(&format!("document.querySelector('{BOX}').value === '{}'", BEGUN.1));
        suggested(page, BEGUN.0);
        page.run_script("document.querySelector('a[href]').focus()");
        page.wait_until("document.getElementById('suggestions') === null");
    });

    let here = at.clone();
    suite.everywhere("a search shows the passage, and what else it looked for", move |page| {
        page.open(&here("view=cards&q=army"));
        page.wait_live();
        page.wait_until("document.querySelector('.passage mark') !== null");
        // Where the title has the words, they need no passage.
        assert_eq!(page.count(".card.row:has(h3 mark) .passage"), 0);
        let also: String = page.eval("document.querySelector('[data-also]').textContent");
        assert!(also.contains("forces"), "{also}");
        page.open(&here("view=cards&q=dinosaur%20soldiers%20poland"));
        page.wait_until("document.querySelector('[data-also]').textContent.includes('“dinosaur” is not in the texts')");
    });

    let here = at.clone();
    suite.everywhere("where nothing fits, the filter that hides most is offered to be dropped", move |page| {
        page.open(&here("view=cards&q=zakharova&kind=law&status=single"));
        page.wait_live();
        page.wait_for("[data-without]", lab::PATIENCE);
        assert_eq!(page.count(".card.row"), 0);
        let offer: String = page.eval("document.querySelector('[data-without]').textContent");
        let promised: String =
            offer.chars().rev().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).collect();
        let promised: usize = promised.chars().rev().collect::<String>().parse().unwrap_or_else(|_| panic!("{offer}"));
        page.click("[data-without]");
        page.wait_until(&format!("document.querySelectorAll('.card.row').length === {promised}"));
    });
}
