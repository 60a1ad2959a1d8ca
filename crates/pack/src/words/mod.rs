//! The words of the interface, by key: an editor writes them once per language in the seeds.
//! Not the explainer's content, and no grammar beyond a value put in place of its name in braces and the form that a number asks
//! for.

mod keys;

pub use keys::{COUNTED, SECTIONS, Word};

use serde::{Deserialize, Serialize, Serializer};

/// How many words the program that everybody loads needs: those of the section "page". The rest is not part of the pack's
/// bytes: see [`crate::encode_supplement`].
const PAGE: usize = words_of(1);
/// How many words an element needs: those up to the section "pages". The others are said by sheets, citations and snippets alone.
const GUIDE: usize = words_of(5);

/// How many words the first sections have.
const fn words_of(sections: usize) -> usize {
    let (mut count, mut at) = (0, 0);
    while at < sections {
        count += SECTIONS[at].1.len();
        at += 1;
    }
    count
}

/// Stands between the forms of a word that counts.
const FORM: char = '\u{1f}';

/// Below this each number has an entry of its own in [`Words::plurals`]; from there on its last two digits decide.
const SMALL: usize = 100;

/// One language's words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
pub struct Words {
    list: Vec<String>,
    /// Which form of a word that counts is for 0, 1, 2 … 199, a digit each: the language's plural rule (CLDR), written out, so
    /// that the page needs none.
    plurals: String,
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.list.get(..PAGE).unwrap_or(&self.list), &self.plurals).serialize(to)
    }
}

impl Words {
    /// How many numbers a plural rule is written out for.
    pub const PLURALS: usize = 2 * SMALL;

    /// Words in the order of [`SECTIONS`], and for each number below [`Self::PLURALS`] which of a word's forms is for it.
    pub fn new(list: Vec<String>, plurals: &[u8; Self::PLURALS]) -> Self {
        Self { list, plurals: plurals.iter().map(|form| char::from(b'0' + form % 10)).collect() }
    }

    /// The forms of a word that counts, as one word for [`Self::new`].
    pub fn forms(forms: &[String]) -> String {
        forms.join(&FORM.to_string())
    }

    /// What only the guide says, which is not part of the pack's bytes.
    pub(crate) fn of_guide(&self) -> &[String] {
        self.list.get(PAGE..GUIDE).unwrap_or_default()
    }

    /// What only sheets, citations and snippets say.
    pub(crate) fn apart(&self) -> &[String] {
        self.list.get(GUIDE..).unwrap_or_default()
    }

    /// Takes what follows the words that are there.
    pub(crate) fn take(&mut self, more: Vec<String>) {
        self.list.extend(more);
    }

    /// The words for `word`.
    // Asked for in hundreds of places: inlined, each would carry the check of the list's length.
    #[inline(never)]
    pub fn get(&self, word: Word) -> &str {
        self.list.get(word as usize).map_or("", String::as_str)
    }

    /// The words for `word` with `n` in place of `{n}`.
    pub fn with(&self, word: Word, n: impl core::fmt::Display) -> String {
        numbered(self.get(word), &n.to_string())
    }

    /// The words for `n` things: of the forms of `word`, which is one of [`COUNTED`], the one that the language has for this
    /// number, with the number in place of `{n}`.
    pub fn count(&self, word: Word, n: usize) -> String {
        let asked = if n < SMALL { n } else { SMALL + n % SMALL };
        let form = self.plurals.as_bytes().get(asked).map_or(0, |digit| usize::from(digit - b'0'));
        let words = self.get(word);
        numbered(words.split(FORM).nth(form).unwrap_or(words), &n.to_string())
    }

    /// The words for `word` with each value in place of its name in braces.
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        let fill = |words: String, (name, value): &(&str, &str)| words.replace(&format!("{{{name}}}"), value);
        values.iter().fold(self.get(word).to_owned(), fill)
    }
}

// One function for whatever is put in, as `get` is one for whoever asks.
#[inline(never)]
fn numbered(words: &str, n: &str) -> String {
    words.replace("{n}", n)
}
