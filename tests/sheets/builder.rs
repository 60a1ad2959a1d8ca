//! The builder in the page: picking, choosing, coming back, taking away.
//! Not printing.

use super::{Lesson, choose, nodes, same, shown};
use lab::{Page, Suite};
use std::sync::Arc;

/// How many cards a link must be able to carry.
const MANY: usize = 25;

/// The exercises on the sheet with their numbers, in order.
const ITEMS: &str = "[...document.querySelectorAll('.page ol.items')].map(list => `${list.getAttribute('start')} ${list.dataset.exercise}`)";

/// Opens a card of the list and picks it.
#[track_caller]
fn pick(page: &Page, card: &str) {
    page.click(&format!("[data-card='{card}'] [data-open]"));
    page.click(&format!("[data-card='{card}'] [data-pick]"));
}

pub fn add(suite: &mut Suite, lesson: &Arc<Lesson>) {
    let here = Arc::clone(lesson);
    suite.everywhere("picked cards become a worksheet with its key", move |page| {
        page.open(&here.at("view=cards"));
        page.wait_live();
        for card in &here.contents.cards[..3] {
            pick(page, &card.id);
        }
        page.wait_until("document.querySelector('[data-go=handout]').textContent.trim() === 'Use (3)'");
        page.click("[data-go=handout]");
        shown(page);
        assert_eq!(page.count(".page article.card"), 3);
        page.click(".what summary");
        page.click(".what ol li:first-child a");
        page.wait_until("document.querySelectorAll('.page article.card').length === 2");
        page.wait_until("document.querySelector('[data-go=handout]').textContent.trim() === 'Use (2)'");
        choose(page, "Student worksheet");
        let questions: Vec<String> = page.eval(ITEMS);
        assert!(!questions.is_empty());
        choose(page, "Their key");
        assert_eq!(page.eval::<Vec<String>>(ITEMS), questions, "the key's items are those of the worksheet");
    });

    let here = Arc::clone(lesson);
    suite.everywhere("whoever removes a picked card goes on at the same place of the list", move |page| {
        let cards: Vec<&str> = here.contents.cards.iter().take(4).map(|card| card.id.as_str()).collect();
        here.open(page, &format!("view=handout&cards={}", cards.join(",")));
        page.click(".what summary");
        let remove = |page: &Page, at: usize, left: usize| {
            page.run_script(&format!("document.querySelectorAll('.what ol li a')[{at}].focus()"));
            page.run_script("document.activeElement.click()");
            page.wait_until(&format!("document.querySelectorAll('.what ol li').length === {left}"));
            page.eval::<String>(
                "[...document.querySelectorAll('.what ol li a'), document.querySelector('.what summary')]
                   .indexOf(document.activeElement).toString()",
            )
        };
        assert_eq!(remove(page, 2, 3), "2", "the next card takes the place of the removed one");
        assert_eq!(remove(page, 2, 2), "1", "there is no next one");
        assert_eq!(remove(page, 0, 1), "0");
        assert_eq!(remove(page, 0, 0), "0", "the list is folded into the summary");
    });

    let here = Arc::clone(lesson);
    suite.everywhere("picked cards outlast a reload while the sheet is another's", move |page| {
        page.open(&here.at("view=cards"));
        page.wait_live();
        let picked = [&here.contents.cards[2], &here.contents.cards[0]].map(|card| card.id.as_str());
        for card in picked {
            pick(page, card);
        }
        page.click("[data-go=handout]");
        shown(page);
        page.click(".what summary");
        choose(page, &here.contents.chapters[0].title);
        let address = format!("{}&cards={}", here.first(), picked.join(","));
        page.wait_until(&format!("location.hash === '#{address}'"));
        // On paper the address is that of the sheet alone.
        assert_eq!(page.attribute(".page .foot-of-page a", "href"), Some(here.at(&here.first())));
        page.reload();
        page.wait_live();
        shown(page);
        assert_eq!(page.fragment(), address);
        assert_eq!((page.count(".annex [data-notice]"), page.count(".what ol li")), (0, 2));
        page.click(".what summary");
        choose(page, "Picked cards");
        let on_sheet: Vec<String> =
            page.eval("[...document.querySelectorAll('.page article.card')].map(card => card.dataset.card)");
        assert_eq!(on_sheet, picked);
        for left in [1, 0] {
            page.click(".what ol li:first-child a");
            page.wait_until(&format!("document.querySelectorAll('.page article.card').length === {left}"));
        }
        assert_eq!(page.text("[data-go=handout]"), "Use", "the last one can be put back, too");
    });

    let here = Arc::clone(lesson);
    suite.everywhere("what a filter leaves becomes a handout, and back gives the filter again", move |page| {
        let topic = here
            .contents
            .cards
            .iter()
            .flat_map(|card| &card.topics)
            .min_by_key(|topic| here.contents.cards.iter().filter(|card| card.topics.contains(topic)).count());
        let topic = topic.map_or_else(|| page.fail("no card has a topic"), String::clone);
        for filter in [format!("topic={topic}"), "q=neutrality".to_owned(), format!("topic={topic}&q=nato")] {
            page.open("about:blank");
            page.open(&here.at(&format!("view=cards&{filter}")));
            page.wait_live();
            let found = "[...document.querySelectorAll('.finder [data-card]')].map(card => card.dataset.card)";
            let sheet = "[...document.querySelectorAll('.page [data-card]')].map(card => card.dataset.card)";
            let cards: Vec<String> = page.eval(found);
            assert!((1..here.contents.cards.len()).contains(&cards.len()), "{filter}: {} cards", cards.len());
            page.click(".result a");
            shown(page);
            assert_eq!(page.eval::<Vec<String>>(sheet), cards, "{filter}");
            page.back();
            page.wait_until("document.querySelector('.result a') !== null");
            assert_eq!(page.eval::<Vec<String>>(found), cards, "{filter}");
            assert!(page.fragment().starts_with(&format!("view=cards&{filter}")), "{}", page.fragment());
        }
        page.click("[data-clear]");
        page.wait_until("document.querySelector('.result a') === null");
    });

    let here = Arc::clone(lesson);
    suite.everywhere(
        "a chapter's worksheet and its key have the same numbers, other exercises have others",
        move |page| {
            here.open(page, &format!("{}&kind=worksheet", here.first()));
            let (questions, words): (Vec<String>, String) = (page.eval(ITEMS), page.text(".pages"));
            choose(page, "Their key");
            assert_eq!(page.eval::<Vec<String>>(ITEMS), questions);
            page.back();
            page.wait_until(&format!("{ITEMS}.length > 0 && document.querySelector('.page.worksheet') !== null"));
            choose(page, "Other exercises");
            assert_ne!(page.text(".pages"), words);
        },
    );

    let here = Arc::clone(lesson);
    suite.everywhere("a link alone restores a handout of many cards with its settings", move |page| {
        let cards: Vec<&str> = here.contents.cards.iter().take(MANY).map(|card| card.id.as_str()).collect();
        let address = format!(
            "view=handout&cards={}&kind=dossier&paper=letter&turn=landscape&size=large&ink=save",
            cards.join(",")
        );
        here.open(page, &address);
        let stands = |page: &Page| {
            assert_eq!(page.fragment(), address);
            assert_eq!(
                page.attribute(".page", "class").as_deref(),
                Some("page sheet dossier letter landscape large save")
            );
            assert_eq!(page.count(".what ol li"), MANY);
            assert_eq!(page.text("[data-go=handout]"), format!("Use ({MANY})"));
            page.count(".page")
        };
        let pages = stands(page);
        page.reload();
        page.wait_live();
        shown(page);
        assert_eq!(stands(page), pages);
        choose(page, "Timeline");
        page.back();
        page.wait_until("document.querySelector('.page.dossier') !== null");
        assert_eq!(stands(page), pages);
    });

    let here = Arc::clone(lesson);
    suite.everywhere("where copying is refused the words stand in the page", move |page| {
        let address = here.first();
        here.open(page, &address);
        page.run_script("Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })");
        let whole = nodes(&here.sheet(&address));
        for (act, words) in [("copy-text", tree::text(&whole)), ("copy-html", tree::html(&whole)), ("copy-link", here.at(&address))] {
            page.click(&format!("[data-act={act}]"));
            page.wait_until("document.querySelector('[data-taken] textarea') !== null");
            same(&page.eval::<String>("document.querySelector('[data-taken] textarea').value"), &words, act);
            assert!(page.text("[data-taken] p").starts_with("This browser does not let"), "{}", page.text("[data-taken]"));
            assert!(page.in_view("[data-taken] textarea"), "{act}: the words are out of view");
        }
    });

    let here = Arc::clone(lesson);
    suite.everywhere("parts of an address that mean nothing are named, and the rest holds", move |page| {
        here.open(page, &format!("{}&kind=poster&paper=letter&cards=nobody", here.first()));
        let notice = page.text(".annex [data-notice]");
        for part in ["kind=poster", "cards=nobody"] {
            assert!(notice.contains(part), "{notice}");
        }
        assert_eq!(page.attribute(".page", "class").as_deref(), Some("page sheet reading letter"));
    });

    for width in [320, 768] {
        let here = Arc::clone(lesson);
        suite.everywhere(&format!("on a page {width} wide only the paper itself scrolls sideways"), move |page| {
            page.resize(width, 800);
            here.open(page, &format!("{}&kind=worksheet", here.first()));
            assert!(page.eval::<bool>("document.documentElement.scrollWidth <= innerWidth"));
            assert!(page.eval::<bool>(
                "(box => box.scrollWidth >= box.clientWidth && box.tabIndex === 0)(document.querySelector('.pages'))"
            ));
        });
    }
}
