//! How sure a reader can be: the gaps, the figures with their caveats, and cards that name the one text they rest on.
//! Not the counting, which is tested natively in crates/state.

use std::sync::Arc;

use crate::contents::{Contents, number, squeeze};
use lab::{Page, Suite};

/// Adds the behaviours. `at` makes an address of the page.
pub fn add(
    suite: &mut Suite,
    at: &(impl Fn(&str) -> String + Clone + Send + Sync + 'static),
    contents: &Arc<Contents>,
) {
    let (here, whole) = (at.clone(), Arc::clone(contents));
    suite.everywhere("the gaps are one link away and name every text", move |page| {
        page.open(&here(""));
        page.wait_live();
        page.click("nav a[data-go=sources]");
        page.wait_until("document.querySelector('nav a[data-go=gaps]') !== null");
        page.click("nav a[data-go=gaps]");
        page.wait_for("[data-view=gaps] [data-annex=shown]", lab::PATIENCE);
        let text = squeeze(&page.text("[data-view=gaps]"));
        for source in &whole.sources {
            assert!(text.contains(&squeeze(&source.title)), "{} is not named", source.id);
        }
    });

    let (here, whole) = (at.clone(), Arc::clone(contents));
    suite.everywhere("a text's number of cards is what its link shows", move |page| {
        let source = &whole.sources[0];
        let alone = whole
            .cards
            .iter()
            .filter(|card| card.status == "single" && card.quotes.iter().any(|quote| quote.source == source.id));
        let expected = alone.count();
        page.open(&here("view=gaps"));
        page.wait_live();
        let link = format!("[data-view=gaps] a[href*='status=single'][href*='source={}']", source.id);
        page.wait_until(&format!("document.querySelector(\"{link}\") !== null"));
        assert_eq!(number(page, &link), expected, "{}", source.id);
        page.click(&link);
        page.wait_until("document.querySelector('[data-view=cards] [data-result-count]') !== null");
        assert_eq!(number(page, "[data-result-count]"), expected, "{}", source.id);
    });

    let (here, whole) = (at.clone(), Arc::clone(contents));
    suite.everywhere("each figure stands with its unit, date and caveat", move |page| {
        page.open(&here("view=figures"));
        page.wait_live();
        page.wait_until("document.querySelector('[data-view=figures] table') !== null");
        let mut figures = 0;
        for card in &whole.cards {
            let Some(figure) = &card.figure else { continue };
            figures += 1;
            let row = row(page, &card.id);
            for part in [&figure.value, &figure.unit, &figure.caveat, &card.title] {
                assert!(row.0.contains(&squeeze(part)), "{}: {part} is not in {}", card.id, row.0);
            }
            assert_eq!(row.1, card.as_of, "{}", card.id);
        }
        assert_eq!(page.eval::<usize>("document.querySelectorAll('[data-view=figures] tbody tr').length"), figures);
    });

    let here = at.clone();
    suite.everywhere("tables fit a phone", move |page| {
        page.resize(320, 800);
        for view in ["figures", "gaps"] {
            page.open("about:blank");
            page.open(&here(&format!("view={view}")));
            page.wait_live();
            page.wait_until(&format!("document.querySelector('[data-view={view}] table') !== null"));
            assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"), "{view} is too wide");
        }
    });

    let (here, whole) = (at.clone(), Arc::clone(contents));
    suite.everywhere("a card that rests on one text says which", move |page| {
        let Some(card) = whole.cards.iter().find(|card| card.status == "single") else { return };
        let source = whole.sources.iter().find(|source| source.id == card.quotes[0].source);
        let short = &source.unwrap_or_else(|| page.fail(format!("{} has no source", card.id))).short;
        page.open(&here(&format!("card={}", card.id)));
        page.wait_live();
        let status = format!("[data-view=cards] [data-card='{}'] .status", card.id);
        page.wait_until(&format!("document.querySelector(\"{status}\") !== null"));
        let words = page.text(&status);
        assert!(words.contains(short.as_str()), "{}: {words}", card.id);
    });
}

/// The words of the figure's row, squeezed, and its date for machines.
fn row(page: &Page, card: &str) -> (String, String) {
    let row = format!("document.querySelector(\"[data-view=figures] a[href$='card={card}']\").closest('tr')");
    let (words, date): (String, String) = page.eval(&format!(
        "[{row}.textContent, (time => time.dateTime || time.textContent)({row}.querySelector('time'))]"
    ));
    (squeeze(&words), date)
}
