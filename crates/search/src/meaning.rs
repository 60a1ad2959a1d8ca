//! The thesaurus: words and phrases that mean the same for the topic of a pack, as its editor wrote them.
//! Not a dictionary of English, and never stronger than what was typed.

use crate::fold::fold;
use crate::stem::stem;

/// Groups of stems that mean the same; a phrase is several stems.
pub(crate) struct Thesaurus {
    groups: Vec<Vec<Vec<String>>>,
}

/// What a place in a question may mean besides what is written there.
pub(crate) struct Meant<'a> {
    /// How many words of the question it takes.
    pub words: usize,
    /// The stems of the single words that mean the same.
    pub stems: Vec<&'a str>,
}

/// Words and phrases of one meaning as a pack holds them, and [`crate::Index`] reads them: their stems between commas, those of
/// several forms of a word once.
pub fn group<'a>(phrases: impl IntoIterator<Item = &'a str>) -> String {
    let mut stems: Vec<String> = Vec::new();
    for phrase in phrases {
        let words: Vec<_> = phrase.split_whitespace().map(|word| stem(&fold(word)).to_owned()).collect();
        let phrase = words.join(" ");
        if !stems.contains(&phrase) {
            stems.push(phrase);
        }
    }
    stems.join(",")
}

impl Thesaurus {
    /// Reads groups, one a line.
    pub fn read(lines: &str) -> Self {
        let stems = |phrase: &str| -> Vec<String> { phrase.split(' ').map(str::to_owned).collect() };
        let groups = lines.lines().map(|line| line.split(',').map(stems).collect()).collect();
        Self { groups }
    }

    /// What the words at the beginning of `stems` mean. The longest phrase of a group counts.
    pub fn meant(&self, stems: &[String]) -> Option<Meant<'_>> {
        let begins = |phrase: &Vec<String>| !phrase.is_empty() && stems.starts_with(phrase);
        let taken = |group: &Vec<Vec<String>>| group.iter().filter(|phrase| begins(phrase)).map(Vec::len).max();
        let words = self.groups.iter().filter_map(taken).max()?;
        let groups = self.groups.iter().filter(|group| taken(group) == Some(words));
        let single = groups.flatten().filter(|phrase| phrase.len() == 1 && !begins(phrase)).flatten();
        Some(Meant { words, stems: single.map(String::as_str).collect() })
    }
}
