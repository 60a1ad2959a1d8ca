//! The question: which words of the index each typed word may mean, and how surely.
//! Not ranking: what that is worth is said in `rank`.

use crate::fold::english;
use crate::index::Index;
use crate::letters::{Class, class};
use crate::near::{distance, letters};
use crate::sound::sound;
use crate::tokens::scan;

/// How many words of a question count.
const MOST_WORDS: usize = 12;
/// While the written word and what begins with it find fewer places than this, typing errors are looked for as well.
const ENOUGH: usize = 10;
/// Words that say nothing beside others.
const STOP: &[u8] =
    b"a about an and are at be by did do does for from has have how in into is it its of on or say says \
than that the their this to was were what when where which who why with";

/// How a word of the index was recognised, from worst to best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Likeness {
    /// Two typing errors, one in an unfinished word, or one in the sound.
    Far,
    /// One typing error.
    Near,
    /// Another spelling of the same sound.
    Sound,
    /// The beginning of the word, while it is typed.
    Prefix,
    /// The same folded word.
    Exact,
}

/// A word of the index that a typed word may mean.
#[derive(Clone, Copy)]
pub(crate) struct Alike {
    pub entry: u32,
    pub likeness: Likeness,
}

/// Everything that one typed word may mean.
pub(crate) type Slot = Vec<Alike>;

impl Index {
    /// One slot per typed word that is not a stop word; stop words too where there are no others.
    pub(crate) fn slots(&self, words: &str) -> Vec<Slot> {
        let mut typed: Vec<String> = Vec::new();
        scan(words, &mut |plain, _, tied| {
            if !tied {
                typed.push(plain.to_owned());
            }
            typed.len() < MOST_WORDS
        });
        let last = words.chars().next_back().map(class);
        let unfinished = matches!(last, Some(Class::Letter | Class::Digit | Class::Mark));
        let says = |word: &String| !STOP.split(|byte| *byte == b' ').any(|stop| stop == word.as_bytes());
        let all = !typed.iter().any(says);
        let mut slots = Vec::new();
        for (at, word) in typed.iter().enumerate() {
            if !all && !says(word) {
                continue;
            }
            let mut slot = self.alike(word, unfinished && at + 1 == typed.len());
            // `air base` also means `airbase`, and `co-operation` `cooperation`.
            for pair in typed[at.saturating_sub(1)..typed.len().min(at + 2)].windows(2) {
                slot.extend(self.written(&english(&pair.concat())));
            }
            if slot.is_empty() {
                slots.extend(self.halves(word).into_iter().flatten());
            } else {
                slots.push(slot);
            }
        }
        slots
    }

    /// Every word of the index that `word` may mean.
    fn alike(&self, word: &str, unfinished: bool) -> Slot {
        let folded = english(word);
        let sounds = sound(word);
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        // `nations` is no beginning of `nationality`, though `nation` is.
        let cut = word.ends_with('s') && folded.len() < word.len();
        let audible = word.len() > 3 && sounds.len() > 2 && !number;
        let mut slot = Slot::new();
        let mut places = 0;
        for (at, entry) in self.entries.iter().enumerate() {
            let begins = || entry.plain.starts_with(word) || (!cut && entry.folded.starts_with(&folded));
            let likeness = if entry.folded == folded {
                Likeness::Exact
            } else if unfinished && begins() {
                Likeness::Prefix
            } else if audible && entry.sound == sounds {
                Likeness::Sound
            } else {
                continue;
            };
            if likeness >= Likeness::Prefix {
                places += entry.postings.len();
            }
            slot.push(Alike { entry: at as u32, likeness });
        }
        let known = slot.iter().any(|alike| alike.likeness == Likeness::Exact);
        // Another year or article is no typing error. A word that the pack knows is trusted, unless it is long and rare.
        let errors = match word.len() {
            _ if number => 0,
            0..4 => 0,
            4 if known => 0,
            8.. if !known => 2,
            _ => 1,
        };
        if places < ENOUGH {
            self.mistyped(word, errors, false, &mut slot);
        }
        if slot.is_empty() && errors > 0 && word.len() > 4 {
            if unfinished {
                self.mistyped(word, 1, true, &mut slot);
            }
            for (at, entry) in self.entries.iter().enumerate() {
                let close = sounds.len() > 5 && entry.sound.len().abs_diff(sounds.len()) < 2;
                if close && distance(sounds.as_bytes(), entry.sound.as_bytes(), false) < 2 {
                    slot.push(Alike { entry: at as u32, likeness: Likeness::Far });
                }
            }
        }
        slot
    }

    /// Adds the words of the index that are `word` with up to `errors` errors, or, `open`, that so begin.
    fn mistyped(&self, word: &str, errors: usize, open: bool, slot: &mut Slot) {
        let has = letters(word);
        let few = |bits: u32| bits.count_ones() as usize <= errors;
        for (at, entry) in self.entries.iter().enumerate() {
            let (long, typed) = (entry.plain.len(), word.len());
            let lengths = if open { long + errors >= typed } else { long.abs_diff(typed) <= errors };
            if errors == 0 || !lengths || !few(has & !entry.letters) || !(open || few(entry.letters & !has)) {
                continue;
            }
            let apart = distance(word.as_bytes(), entry.plain.as_bytes(), open);
            if apart <= errors && !entry.plain.starts_with(|c: char| c.is_ascii_digit()) {
                let likeness = if apart > 1 || open { Likeness::Far } else { Likeness::Near };
                slot.push(Alike { entry: at as u32, likeness });
            }
        }
    }

    /// The words of the index that fold to `folded`.
    fn written(&self, folded: &str) -> impl Iterator<Item = Alike> {
        let same = move |(_, entry): &(usize, &crate::index::Entry)| entry.folded == folded;
        self.entries
            .iter()
            .enumerate()
            .filter(same)
            .map(|(at, _)| Alike { entry: at as u32, likeness: Likeness::Exact })
    }

    /// The two words of the index that `word` is when a space is put into it.
    fn halves(&self, word: &str) -> Option<[Slot; 2]> {
        (3..word.len().saturating_sub(2)).find_map(|at| {
            let (first, second) = word.split_at_checked(at)?;
            let slot = |half: &str| -> Slot { self.written(&english(half)).collect() };
            // Both must stand there as they are: a quick look before the slow one.
            (self.place(first).is_some() && self.place(second).is_some()).then(|| [slot(first), slot(second)])
        })
    }
}
