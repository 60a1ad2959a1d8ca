//! What follows from a change: whether an address is news, what the address bar gets, what is scrolled to.
//! No window: the caller reads and writes it. No state of its own: [`Navigation`] points at the reducer's.

use crate::Action;
use address::options::frame_options;
use address::{AppState, Place, Read, View, write};
use pack::Pack;
use std::rc::Rc;

/// Who asked for a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cause {
    /// The reader, by a link or a control.
    Reader,
    /// A script of the page that the explainer stands in.
    Host,
    /// The browser: its back and forward, or an address that was typed.
    History,
}

/// An action with who asked for it: what the reducer takes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Intent {
    /// What to do.
    pub action: Action,
    /// Who wants it.
    pub cause: Cause,
}

/// A state with who asked for it: what the reducer holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// The state.
    pub state: Rc<AppState>,
    /// Who wanted it.
    pub cause: Cause,
}

/// What to do about a state that was drawn.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// The state that was drawn before.
    pub before: Rc<AppState>,
    /// What to write into the address bar, where it says something else.
    pub entry: Option<Entry>,
    /// Where to scroll, once the new state is announced.
    pub scroll: Scroll,
}

/// An entry of the browser's history.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The address, without `#`.
    pub address: String,
    /// In place of the present entry: the reader refines a search and would not step back through its letters.
    pub replaces: bool,
}

/// Where to scroll.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Scroll {
    /// Nowhere.
    Stay,
    /// To what the place names.
    Reveal,
    /// To where the reader left the same address, in CSS pixels from the top.
    To(f64),
}

/// The address bar of a page that is the explainer's own.
struct Bar {
    /// Its fragment as last seen. Comparing it tells what the program wrote itself from news, without reading either.
    fragment: String,
    /// The state that the fragment stands for.
    says: Rc<AppState>,
    /// What the first address said about the frame: every later one says it, too.
    options: String,
    /// How far each address was scrolled when the reader left it.
    left_at: Vec<(String, f64)>,
}

/// Reads an address: [`address::parse`], but for tests that count.
type Parse = fn(&Pack, &str) -> Read;

/// Where a running explainer is, and how it came there.
pub struct Navigation<'a> {
    pack: &'a Pack,
    parse: Parse,
    /// The reducer's state, as it was last drawn.
    state: Rc<AppState>,
    /// Nothing where the page is somebody else's: its address is left alone.
    bar: Option<Bar>,
}

impl<'a> Navigation<'a> {
    /// A guest in somebody else's page, starting at `address`.
    pub fn guest(pack: &'a Pack, parse: Parse, address: &str) -> Self {
        Self { pack, parse, state: Rc::new(parse(pack, address).into()), bar: None }
    }

    /// The explainer's own page, starting at `address`. `fragment` is what the address bar holds, with its `#`: it may
    /// say less. A framed edition keeps the options of its frame in the address (`framed`).
    pub fn page(pack: &'a Pack, parse: Parse, address: &str, fragment: String, framed: bool) -> Self {
        let mut navigation = Self::guest(pack, parse, address);
        let says =
            if fragment == address { Rc::clone(&navigation.state) } else { Rc::new(parse(pack, &fragment).into()) };
        let options = if framed { frame_options(address, None) } else { String::new() };
        navigation.bar = Some(Bar { fragment, says, options, left_at: Vec::new() });
        navigation
    }

    /// The state as it was last drawn, which the reducer begins with.
    pub fn state(&self) -> &Rc<AppState> {
        &self.state
    }

    /// The address of what is shown, without `#`, with the frame's mode where one was set.
    pub fn address(&self) -> String {
        let options = self.bar.as_ref().map_or("", |bar| &bar.options);
        joined(write(self.pack, &self.state), &frame_options(options, Some("mode")))
    }

    /// Somebody leaves for an address while the page is scrolled this far. Returns the intent, and whether all of the
    /// address is understood.
    pub fn leave(&mut self, address: &str, cause: Cause, scrolled: f64) -> (Intent, bool) {
        if let Some(bar) = &mut self.bar {
            let here = write(self.pack, &self.state);
            bar.left_at.retain(|(address, _)| *address != here);
            bar.left_at.push((here, scrolled));
        }
        let read = (self.parse)(self.pack, address);
        let understood = read.unknown.is_none();
        (Intent { action: Action::Follow(read), cause }, understood)
    }

    /// The browser reports another address. Returns what is asked for, and nothing where the program wrote it itself:
    /// such a report may come when the reader is on the way to another place.
    pub fn reported(&mut self, fragment: String) -> Option<Intent> {
        let bar = self.bar.as_mut().filter(|bar| bar.fragment != fragment)?;
        let read = (self.parse)(self.pack, &fragment);
        bar.fragment = fragment;
        bar.says = Rc::new(read.clone().into());
        Some(Intent { action: Action::Follow(read), cause: Cause::History })
    }

    /// A state was drawn. Returns what to do about it, and nothing where it is the one of before.
    pub fn drawn(&mut self, now: Shown) -> Option<Change> {
        let Shown { state, cause } = now;
        if state == self.state {
            return None;
        }
        let before = std::mem::replace(&mut self.state, state);
        Some(Change { entry: self.entry(&before), scroll: self.scroll(&before, cause), before })
    }

    /// The entry went into the history, and the address bar holds this fragment since.
    pub fn written(&mut self, fragment: String) {
        if let Some(bar) = &mut self.bar {
            bar.fragment = fragment;
            bar.says = Rc::clone(&self.state);
        }
    }

    fn entry(&self, before: &AppState) -> Option<Entry> {
        let now = &self.state;
        // An address that is not understood stays as it is, so that the reader can mend it.
        let bar = self.bar.as_ref().filter(|bar| now.unknown.is_none() && bar.says != *now)?;
        Some(Entry {
            address: joined(write(self.pack, now), &bar.options),
            // A card that was opened is a step of its own: back closes it.
            replaces: before.place == now.place
                && now.place == Place::View(View::Cards)
                && (now.open.is_none() || now.open == before.open),
        })
    }

    fn scroll(&self, before: &AppState, cause: Cause) -> Scroll {
        let opened = self.state.open.is_some() && self.state.open != before.open;
        // The reader of somebody else's page is only moved by what they do here.
        let moves = (before.place != self.state.place || opened) && (cause != Cause::Host || self.bar.is_some());
        let known = self.bar.as_ref().filter(|_| cause == Cause::History).and_then(|bar| {
            let here = write(self.pack, &self.state);
            bar.left_at.iter().find(|(address, _)| *address == here)
        });
        match known {
            Some((_, y)) => Scroll::To(*y),
            None if moves => Scroll::Reveal,
            None => Scroll::Stay,
        }
    }
}

/// An address with options after it.
fn joined(address: String, options: &str) -> String {
    match (address.is_empty(), options.is_empty()) {
        (_, true) => address,
        (true, false) => options.to_owned(),
        (false, false) => format!("{address}&{options}"),
    }
}
