//! Explained words where they are first used: which words of a text lead to the glossary.
//! Not inside quotation marks, whose words are somebody else's, but where they hold nothing but the term: “buffer”.

use pack::{Pack, TermIx};

/// A name of so many characters or fewer is looked for as it is written: "DW", "NATO".
pub const SHORT_NAME: usize = 5;

/// A part of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Linked<'a> {
    /// Words that lead nowhere.
    Text(&'a str),
    /// The first use of a term, as it is written there.
    Term(TermIx, &'a str),
}

/// Finds the first use of every term in texts that are read one after another, such as the sentences of a chapter.
pub struct Linker<'a> {
    /// Names and aliases with their terms, the longest first, by the lower-case first byte.
    names: Vec<Vec<(&'a str, TermIx)>>,
    used: Vec<TermIx>,
}

impl<'a> Linker<'a> {
    /// A linker that has read nothing yet.
    pub fn of(pack: &'a Pack) -> Self {
        let mut names = vec![Vec::new(); usize::from(u8::MAX) + 1];
        for at in TermIx::all(pack) {
            let term = &pack[at];
            for name in std::iter::once(&term.name).chain(&term.aliases) {
                if let Some(first) = name.bytes().next() {
                    names[usize::from(first.to_ascii_lowercase())].push((name.as_str(), at));
                }
            }
        }
        for list in &mut names {
            pack::sort_by_key(list, |(name, _)| std::cmp::Reverse(name.len()));
        }
        Self { names, used: Vec::new() }
    }

    /// The parts of the next text, in order; together they are the text.
    pub fn read<'t>(&mut self, text: &'t str) -> Vec<Linked<'t>> {
        let (mut parts, mut done, mut inside, mut before, mut skip) = (Vec::new(), 0, false, None, 0);
        for (at, c) in text.char_indices() {
            let (starts_word, starts_quotation) = (!before.is_some_and(part_of_a_word), before == Some('“'));
            before = Some(c);
            inside = c == '“' || (inside && c != '”');
            if (inside && !starts_quotation) || at < skip || !starts_word {
                continue;
            }
            let Some((len, term)) = self.name_at(&text[at..]) else {
                continue;
            };
            if inside && !text[at + len..].starts_with('”') {
                continue;
            }
            skip = at + len;
            if !self.used.contains(&term) {
                self.used.push(term);
                parts.extend((done < at).then(|| Linked::Text(&text[done..at])));
                parts.push(Linked::Term(term, &text[at..skip]));
                done = skip;
            }
        }
        parts.extend((done < text.len()).then(|| Linked::Text(&text[done..])));
        parts
    }

    /// The longest name that stands at the beginning of `text` as whole words: its length in bytes there, and its term.
    fn name_at(&self, text: &str) -> Option<(usize, TermIx)> {
        let first = text.bytes().next()?.to_ascii_lowercase();
        let stands = |name: &str| {
            text.get(..name.len()).is_some_and(|found| {
                found == name || (name.chars().count() > SHORT_NAME && found.eq_ignore_ascii_case(name))
            }) && !text[name.len()..].chars().next().is_some_and(part_of_a_word)
        };
        self.names[usize::from(first)].iter().find(|(name, _)| stands(name)).map(|(name, term)| (name.len(), *term))
    }
}

/// A hyphen makes one word: "NATO" is not used in "NATO-led".
pub fn part_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}
