//! The guide step by step on the explainer's own page: reached from a chapter, walked through, left again.
//! Not the framed edition, whose steps need no program: that is tests/guest/steps.rs.

use lab::{Key, Suite};

/// Adds the tests of the steps; `at` makes the page's address, and `first` is a chapter's id.
pub fn add(suite: &mut Suite, at: &(impl Fn(&str) -> String + Clone + Send + Sync + 'static), first: &str) {
    let (here, first) = (at.clone(), first.to_owned());
    suite.everywhere("a chapter is read step by step on the page, and each step has an address", move |page| {
        page.resize(1000, 700);
        let now = |n: usize| format!("document.querySelector('[data-step]')?.dataset.step === '{first}-{n}'");
        page.open(&here(&format!("chapter={first}&step=2")));
        page.wait_live();
        page.wait_until(&now(2));
        assert_eq!(page.count("[data-step]"), 1, "one step at a time");
        assert!(page.text("[data-progress]").starts_with("2 "), "{}", page.text("[data-progress]"));
        page.run_script("document.querySelector('[data-next]').focus()");
        page.press(Key::Enter);
        page.wait_until(&now(3));
        assert_eq!(page.fragment(), format!("chapter={first}&step=3"));
        page.wait_until("document.activeElement.matches('[data-next]')");
        page.click("[data-back]");
        page.wait_until(&now(2));
        page.back();
        page.wait_until(&now(3));
        page.click("[data-whole]");
        page.wait_until(&format!("document.querySelector('[data-chapter=\"{first}\"]')?.getClientRects().length > 0"));
        page.wait_until(&format!("location.hash === '#chapter={first}'"));
        page.click(&format!("[data-chapter=\"{first}\"] header a"));
        page.wait_until(&now(1));
        page.wait_until("(box => box.top >= 0 && box.bottom <= innerHeight + 1)(document.querySelector('.stack').getBoundingClientRect())");
    });
}
