//! What the address bar, the history and the scroll position do after each change, with a browser of a few lines.
//! Not a real browser: those are driven from `tests/reader.rs`.

use crate::common::*;
use address::{AppState, Read, write};
use pack::{CardIx, Pack};
use state::navigation::{Cause, Entry, Intent, Navigation, Scroll, Shown};
use state::{Action, apply};
use std::cell::Cell;
use std::rc::Rc;

thread_local! {
    static PARSED: Cell<usize> = const { Cell::new(0) };
}

/// Reads an address and counts it.
fn parse(pack: &Pack, address: &str) -> Read {
    PARSED.set(PARSED.get() + 1);
    address::parse(pack, address)
}

/// A page: the reducer, what follows it, and the fragment that the address bar holds.
struct Page {
    held: Shown,
    navigation: Navigation<'static>,
    fragment: String,
    /// The browser refuses to write into the address bar.
    refuses: bool,
}

/// What a change did: the entry that was written and where the page was scrolled.
type Done = Option<(Option<Entry>, Scroll)>;

impl Page {
    fn with(navigation: Navigation<'static>, fragment: &str) -> Self {
        let held = Shown { state: Rc::clone(navigation.state()), cause: Cause::Reader };
        Self { held, navigation, fragment: fragment.to_owned(), refuses: false }
    }

    /// The explainer's own page, opened at this fragment.
    fn open(fragment: &str) -> Self {
        Self::with(Navigation::page(&PACK, parse, fragment, fragment.to_owned(), false), fragment)
    }

    /// The frame's edition, which keeps its options.
    fn framed(fragment: &str) -> Self {
        Self::with(Navigation::page(&PACK, parse, fragment, fragment.to_owned(), true), fragment)
    }

    /// A guest in somebody else's page.
    fn guest(address: &str) -> Self {
        Self::with(Navigation::guest(&PACK, parse, address), "#host")
    }

    fn reduce(&mut self, Intent { action, cause }: Intent) {
        if let Some(state) = apply(&PACK, &self.held.state, action) {
            self.held = Shown { state: Rc::new(state), cause };
        }
    }

    /// Draws what the reducer holds.
    fn draw(&mut self) -> Done {
        let change = self.navigation.drawn(self.held.clone())?;
        assert!(Rc::ptr_eq(self.navigation.state(), &self.held.state), "there is one state");
        if let Some(entry) = change.entry.as_ref().filter(|_| !self.refuses) {
            self.fragment = format!("#{}", entry.address);
            self.navigation.written(self.fragment.clone());
        }
        Some((change.entry, change.scroll))
    }

    fn go(&mut self, address: &str, cause: Cause, scrolled: f64) -> Done {
        let (intent, _) = self.navigation.leave(address, cause, scrolled);
        self.reduce(intent);
        self.draw()
    }

    fn act(&mut self, action: Action) -> Done {
        self.reduce(Intent { action, cause: Cause::Reader });
        self.draw()
    }

    /// The browser's event, which tells no address: it is asked for.
    fn hashchange(&mut self) -> bool {
        let news = self.navigation.reported(self.fragment.clone());
        let is_news = news.is_some();
        news.into_iter().for_each(|intent| self.reduce(intent));
        is_news
    }

    /// The reader goes back or forward to an entry, or types it.
    fn travel(&mut self, fragment: &str) -> Done {
        self.fragment = fragment.to_owned();
        assert!(self.hashchange(), "{fragment} is news");
        self.draw()
    }
}

fn new(address: &str) -> Option<Entry> {
    Some(Entry { address: address.to_owned(), replaces: false })
}

#[test]
fn an_address_is_parsed_once_per_change() {
    let mut page = Page::open("#view=cards");
    let mut check = |what: &str, expected: usize, change: &dyn Fn(&mut Page) -> Done| {
        PARSED.set(0);
        assert!(change(&mut page).is_some(), "{what} changes something");
        assert!(!page.hashchange(), "{what}: what the program wrote itself is no news");
        assert_eq!(PARSED.get(), expected, "{what}");
    };
    check("a link", 1, &|page| page.go("#view=sources", Cause::Reader, 0.0));
    check("a call of the host", 1, &|page| page.go("view=about", Cause::Host, 0.0));
    check("a step back", 1, &|page| page.travel("#view=sources"));
    check("an address that is not understood", 1, &|page| page.go("card=no-such", Cause::Reader, 0.0));
    check("a choice", 0, &|page| page.act(Action::Toggle(VALUES[0])));
    check("a search", 0, &|page| page.act(Action::Search("nato".to_owned())));
}

#[test]
fn a_link_is_a_new_entry_and_a_refined_search_is_none() {
    let mut page = Page::open("#view=timeline");
    assert_eq!(page.go("view=cards", Cause::Reader, 0.0), Some((new("view=cards"), Scroll::Reveal)));
    for words in ["n", "na", "nato"] {
        let address = format!("view=cards&q={words}");
        let entry = Some(Entry { address, replaces: true });
        assert_eq!(page.act(Action::Search(words.to_owned())), Some((entry, Scroll::Stay)));
    }
    page.go("view=sources", Cause::Reader, 0.0);
    let from_elsewhere = page.act(Action::Search("nato".to_owned()));
    assert_eq!(from_elsewhere, Some((new("view=cards&q=nato"), Scroll::Reveal)));
    assert_eq!(page.go("view=cards&q=nato", Cause::Reader, 0.0), None, "it is there already");
}

#[test]
fn back_and_forward_lead_to_where_the_reader_left_and_write_nothing() {
    let mut page = Page::open("#view=cards");
    page.go("view=sources", Cause::Reader, 700.0);
    page.go("view=about", Cause::Reader, 300.0);
    assert_eq!(page.travel("#view=sources"), Some((None, Scroll::To(300.0))));
    assert_eq!(page.travel("#view=cards"), Some((None, Scroll::To(700.0))));
    assert_eq!(page.travel("#view=glossary"), Some((None, Scroll::Reveal)), "nobody was there");
    let by_link = page.go("view=cards", Cause::Reader, 0.0);
    assert_eq!(by_link, Some((new("view=cards"), Scroll::Reveal)), "a link leads to the top");
}

#[test]
fn news_of_an_address_that_was_left_does_not_lead_back() {
    let mut page = Page::open("#view=cards");
    let (intent, _) = page.navigation.leave("view=sources", Cause::Host, 0.0);
    page.reduce(intent);
    assert!(!page.hashchange(), "the address bar holds the old address until the new state is drawn");
    assert_eq!(page.draw(), Some((new("view=sources"), Scroll::Reveal)));
    assert!(!page.hashchange());
}

#[test]
fn an_address_written_by_others_stays_as_it_is() {
    let quote = format!("#quote={}", PACK.quotes[0].id);
    let mut page = Page::open("#view=cards");
    assert_eq!(page.travel(&quote), Some((None, Scroll::Reveal)));
    assert_eq!(page.navigation.address(), write(&PACK, &page.held.state));
    assert_eq!(
        page.go("view=cards&x=y", Cause::Reader, 0.0).map(|(entry, _)| entry),
        Some(None),
        "so it can be mended"
    );
    assert_eq!(page.fragment, quote);
}

#[test]
fn picked_cards_that_an_address_leaves_out_are_added_to_it() {
    let mut page = Page::open("#view=cards");
    page.act(Action::Pick(CardIx(0)));
    let picked = format!("view=sources&cards={}", PACK[CardIx(0)].id);
    assert_eq!(page.travel("#view=sources"), Some((new(&picked), Scroll::Reveal)));
}

#[test]
fn a_refused_entry_is_tried_again_with_the_next_change() {
    let mut page = Page::open("");
    page.refuses = true;
    assert_eq!(page.go("view=cards", Cause::Reader, 0.0), Some((new("view=cards"), Scroll::Reveal)));
    assert!(!page.hashchange());
    assert_eq!(page.navigation.address(), "view=cards", "the state lives in memory");
    assert_eq!(page.go("view=about", Cause::Reader, 0.0), Some((new("view=about"), Scroll::Reveal)));
    assert_eq!(page.go("", Cause::Reader, 0.0), Some((None, Scroll::Reveal)), "the address bar says this still");
}

#[test]
fn a_guest_leaves_the_address_alone_and_its_reader_where_they_are() {
    let mut page = Page::guest("view=cards");
    assert_eq!(page.go("view=sources", Cause::Host, 0.0), Some((None, Scroll::Stay)));
    assert_eq!(page.go("view=about", Cause::Reader, 0.0), Some((None, Scroll::Reveal)));
    assert_eq!(page.go("view=about", Cause::Host, 0.0), None);
    assert_eq!(page.act(Action::Search("nato".to_owned())), Some((None, Scroll::Reveal)), "it was the reader");
    // The host's address names no picked card, and none is put back: nothing changes that could be the host's.
    page.act(Action::Pick(CardIx(0)));
    assert_eq!(page.go("view=cards&q=nato", Cause::Host, 0.0), None);
    assert_eq!(page.go("view=sources", Cause::Reader, 0.0), Some((None, Scroll::Reveal)), "it was the reader again");
    assert_eq!(page.fragment, "#host");
    assert!(!page.hashchange(), "the host's address is no news");
}

#[test]
fn a_frame_keeps_its_options_and_announces_its_mode() {
    let mut page = Page::framed("#view=cards&mode=brief&theme=dark");
    assert_eq!(page.navigation.address(), "view=cards&mode=brief");
    let entry = new("view=sources&mode=brief&theme=dark");
    assert_eq!(page.go("view=sources", Cause::Reader, 0.0), Some((entry, Scroll::Reveal)));
    assert_eq!(page.navigation.address(), "view=sources&mode=brief");
}

#[test]
fn a_page_that_starts_where_the_reader_stands_knows_what_its_address_says() {
    let navigation = Navigation::page(&PACK, parse, "view=timeline", String::new(), false);
    let mut page = Page::with(navigation, "");
    assert_eq!(page.go("", Cause::Reader, 0.0), Some((None, Scroll::Reveal)));
    assert_eq!(*page.held.state, AppState::default());
}
