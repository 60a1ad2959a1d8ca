//! The question: which words of the index each typed word may mean, and how surely.
//! Not ranking: what that is worth is said in `rank`.

use crate::asked::{Wants, says_nothing, wants};
use crate::fold::english;
use crate::index::{Entry, Index, Marker};
use crate::letters::{Class, class};
use crate::near::{distance, letters};
use crate::sound::sound;
use crate::stem::stem;
use crate::tokens::scan;

/// How many words of a question count.
const MOST_WORDS: usize = 16;
/// While the written word and what begins with it find fewer places than this, typing errors are looked for as well.
const ENOUGH: usize = 10;

/// How a word of the index was recognised, from worst to best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Likeness {
    /// Another word that means the same, by the thesaurus.
    Meaning,
    /// Two typing errors, one in an unfinished word, or one in the sound.
    Far,
    /// One typing error.
    Near,
    /// Another spelling of the same sound.
    Sound,
    /// The beginning of the word, while it is typed.
    Prefix,
    /// Another form of the word.
    Stem,
    /// The same folded word.
    Exact,
}

/// A word of the index that a typed word may mean.
#[derive(Clone, Copy)]
pub(crate) struct Alike {
    pub entry: u32,
    pub likeness: Likeness,
}

/// Everything that one typed word may mean; nothing where the index has no such word.
#[derive(Default)]
pub(crate) struct Slot {
    /// As it was typed, plain.
    pub word: String,
    pub alike: Vec<Alike>,
}

/// A question as the index understands it.
#[derive(Default)]
pub(crate) struct Question {
    /// One per telling word.
    pub slots: Vec<Slot>,
    pub wants: Option<Wants>,
    /// Whether each word that was typed tells something: then a document is expected to have them all.
    pub keywords: bool,
}

impl<'a> Marker<'a> {
    /// The words of the question that say something and stand nowhere, each with the nearest word that does.
    pub fn unknown(&self) -> Vec<(String, Option<&'a str>)> {
        let slots = self.slots.iter().filter(|slot| slot.alike.is_empty());
        slots.map(|slot| (slot.word.clone(), self.index.nearest(&slot.word))).collect()
    }

    /// The words of the index that the question finds for what they mean, one form of each.
    pub fn also(&self) -> Vec<&'a str> {
        let mut also: Vec<&Entry> = Vec::new();
        for alike in self.slots.iter().flat_map(|slot| &slot.alike) {
            let entry = self.index.entries.get(alike.entry as usize).filter(|_| alike.likeness == Likeness::Meaning);
            also.extend(entry.filter(|entry| also.iter().all(|one| one.stem() != entry.stem())));
        }
        also.into_iter().map(|entry| entry.plain.as_str()).collect()
    }
}

impl Index {
    /// One slot per typed word that says something; function words too where there are no others.
    pub(crate) fn question(&self, words: &str) -> Question {
        let mut typed: Vec<String> = Vec::new();
        scan(words, &mut |plain, _, tied| {
            if !tied {
                typed.push(plain.to_owned());
            }
            typed.len() < MOST_WORDS
        });
        let last = words.chars().next_back().map(class);
        let unfinished = matches!(last, Some(Class::Letter | Class::Digit | Class::Mark));
        let all = typed.iter().all(|word| says_nothing(word));
        let stems: Vec<String> = typed.iter().map(|word| stem(&english(word)).to_owned()).collect();
        let mut slots: Vec<Slot> = Vec::new();
        // What a phrase means counts for each of its words.
        let mut meant: (usize, Vec<&str>) = (0, Vec::new());
        for (at, word) in typed.iter().enumerate() {
            if let Some(found) = self.thesaurus.meant(&stems[at..]).filter(|found| found.words > 1 || at >= meant.0) {
                meant = (at + found.words, found.stems);
            } else if at >= meant.0 {
                meant.1.clear();
            }
            if !all && says_nothing(word) || slots.iter().any(|slot| slot.word == *word) {
                continue;
            }
            let mut alike = self.alike(word, unfinished && at + 1 == typed.len(), &meant.1);
            // `air base` also means `airbase`, and `co-operation` `cooperation`.
            for pair in typed[at.saturating_sub(1)..typed.len().min(at + 2)].windows(2) {
                alike.extend(self.written(&english(&pair.concat())));
            }
            match alike.is_empty().then(|| self.halves(word)).flatten() {
                Some(halves) => slots.extend(halves),
                None => slots.push(Slot { word: word.clone(), alike }),
            }
        }
        let keywords = all || !typed.iter().any(|word| says_nothing(word));
        Question { slots, wants: wants(&typed), keywords }
    }

    /// The word of the index that is fewest errors away, if less than a third of the letters are wrong.
    pub fn nearest(&self, word: &str) -> Option<&str> {
        let apart = |entry: &Entry| distance(word.as_bytes(), entry.plain.as_bytes(), false);
        let words = self.entries.iter().filter(|entry| entry.plain.len().abs_diff(word.len()) < 3);
        let best = words.map(|entry| (apart(entry), entry)).min_by_key(|(apart, _)| *apart)?;
        (best.0 * 3 < word.len()).then_some(best.1.plain.as_str())
    }

    /// Every word of the index that `word` may mean.
    fn alike(&self, word: &str, unfinished: bool, meant: &[&str]) -> Vec<Alike> {
        let folded = english(word);
        let root = stem(&folded);
        let sounds = sound(word);
        let number = word.starts_with(|c: char| c.is_ascii_digit());
        // `nations` is no beginning of `nationality`, though `nation` is.
        let cut = word.ends_with('s') && folded.len() < word.len();
        let audible = word.len() > 3 && sounds.len() > 2 && !number;
        let mut slot = Vec::new();
        let mut places = 0;
        for (at, entry) in self.entries.iter().enumerate() {
            let begins = || entry.plain.starts_with(word) || (!cut && entry.folded.starts_with(&folded));
            let likeness = if entry.folded == folded {
                Likeness::Exact
            } else if unfinished && begins() {
                Likeness::Prefix
            } else if !number && entry.stem() == root {
                Likeness::Stem
            } else if audible && entry.sound == sounds {
                Likeness::Sound
            } else if meant.contains(&entry.stem()) {
                Likeness::Meaning
            } else {
                continue;
            };
            if likeness >= Likeness::Prefix {
                places += entry.postings.len();
            }
            slot.push(Alike { entry: at as u32, likeness });
        }
        let known = slot.iter().any(|alike: &Alike| alike.likeness >= Likeness::Stem);
        // Another year or article is no typing error. A word that the pack knows is trusted, unless it is long and rare.
        let errors = match word.len() {
            _ if number || !meant.is_empty() => 0,
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
    fn mistyped(&self, word: &str, errors: usize, open: bool, slot: &mut Vec<Alike>) {
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
            let slot = |half: &str| Slot { word: half.to_owned(), alike: self.written(&english(half)).collect() };
            // Both must stand there as they are: a quick look before the slow one.
            (self.place(first).is_some() && self.place(second).is_some()).then(|| [slot(first), slot(second)])
        })
    }
}
