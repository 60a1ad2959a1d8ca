//! How hard our words are to read: the Flesch-Kincaid grade, the American school year that understands them.
//! Not applied to the sources' words: what stands between “ and ” is left out.
//!
//! The formula is that of Kincaid, Fishburne, Rogers and Chissom, "Derivation of New Readability Formulas for Navy
//! Enlisted Personnel" (Naval Technical Training Command, Research Branch Report 8-75, February 1975).

use pack::{Card, Chapter, Pack, Sentence};
use std::ops::Add;

/// What the grade is computed from, counted in one or several texts.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Measure {
    /// Sentences that hold a word.
    pub sentences: usize,
    /// Words; compounds with hyphens are one.
    pub words: usize,
    /// Syllables of these words.
    pub syllables: usize,
}

impl Measure {
    /// Counts in `text`, which ends a sentence at its end whether or not a full stop stands there.
    pub fn of(text: &str) -> Self {
        let own = without_quotations(text);
        let mut measure = Self::default();
        let mut open = false;
        for token in own.split_whitespace() {
            if token.contains(char::is_alphanumeric) {
                measure.words += 1;
                measure.syllables += syllables(token);
                open = true;
            }
            if open && token.trim_end_matches([')', '’', '"']).ends_with(['.', '?', '!', '…']) {
                measure.sentences += 1;
                open = false;
            }
        }
        measure.sentences += usize::from(open);
        measure
    }

    /// The grade: 0.39 words per sentence + 11.8 syllables per word - 15.59; `None` without words.
    pub fn grade(self) -> Option<f64> {
        let (sentences, words, syllables) = (self.sentences as f64, self.words as f64, self.syllables as f64);
        (self.words > 0).then(|| 0.39 * words / sentences + 11.8 * syllables / words - 15.59)
    }
}

impl Add for Measure {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            sentences: self.sentences + other.sentences,
            words: self.words + other.words,
            syllables: self.syllables + other.syllables,
        }
    }
}

/// The guide: the summary and every chapter.
pub fn guide(pack: &Pack) -> Measure {
    pack.chapters.iter().map(chapter).fold(sentences(&pack.summary), Add::add)
}

/// Sentences of ours, such as the summary.
pub fn sentences<'a>(list: impl IntoIterator<Item = &'a Sentence>) -> Measure {
    list.into_iter().map(|one| Measure::of(&one.text)).fold(Measure::default(), Add::add)
}

/// A chapter: its question, narrative, silence and self-check.
pub fn chapter(chapter: &Chapter) -> Measure {
    let check = &chapter.check;
    let rest = [&chapter.question, &chapter.silence, &check.question, &check.answer];
    rest.into_iter().map(|text| Measure::of(text)).fold(sentences(chapter.sentences()), Add::add)
}

/// A card: its title, its body and the caveat of its figure.
pub fn card(card: &Card) -> Measure {
    let caveat = card.figure.as_ref().map(|figure| Measure::of(&figure.caveat)).unwrap_or_default();
    Measure::of(&card.title) + Measure::of(&card.body) + caveat
}

/// Every card.
pub fn cards(pack: &Pack) -> Measure {
    pack.cards.iter().map(card).fold(Measure::default(), Add::add)
}

/// The same words less quotations; a full stop at the end of a quotation stays, because our sentence ends with it.
fn without_quotations(text: &str) -> String {
    let (mut out, mut inside, mut last) = (String::with_capacity(text.len()), false, ' ');
    for c in text.chars() {
        match c {
            '“' => inside = true,
            '”' => {
                inside = false;
                out.extend(Some(last).filter(|last| ".?!".contains(*last)));
            }
            _ if !inside => out.push(c),
            _ => {}
        }
        last = c;
    }
    out
}

/// The syllables of one word, as English spelling lets them be guessed; at least one.
///
/// A run of vowels is a syllable. Not counted are a silent e at the end and the e of -ed and -es where it is silent.
/// Counted apart are vowels that are spoken apart (i-a, i-o, i-um, e-o, u-a, and -ing after a vowel). Figures count as
/// one syllable, as Flesch has it ("How to Write Plain English", 1979, chapter 2); abbreviations, for which he says the
/// same, count as if they were words, because readers do say "NATO". Over all words of a guide and its cards the guesses
/// come within a percent of the CMU Pronouncing Dictionary.
fn syllables(word: &str) -> usize {
    let parts = word.split(['-', '–', '—', '/']);
    let count: usize = parts.map(|part| part.split(['’', '\'']).next().unwrap_or_default()).map(spoken).sum();
    count.max(1)
}

/// The syllables of a word without hyphens and apostrophes; none where it is empty.
fn spoken(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect();
    if letters.is_empty() {
        return usize::from(!word.is_empty());
    }
    let word: String = letters.iter().collect();
    let vowel = |at: usize| letters.get(at).is_some_and(|c| "aeiouyáéíóúäöüè".contains(*c));
    let runs = (0..letters.len()).filter(|at| vowel(*at) && (*at == 0 || !vowel(at - 1))).count();
    let apart = letters.windows(2).enumerate().filter(|(at, pair)| spoken_apart(*at, pair, &letters)).count();
    (runs + apart).saturating_sub(usize::from(ends_silent(&word, vowel))).max(1)
}

/// Whether the two vowels at `at` belong to different syllables: "medi-a", "situ-ation", "ge-opolitics", "be-ing".
fn spoken_apart(at: usize, pair: &[char], letters: &[char]) -> bool {
    let before = at.checked_sub(1).map(|i| letters[i]);
    let after = letters.get(at + 2);
    let ends_here = |at: usize| matches!(letters.get(at..), None | Some([] | ['s']));
    match pair {
        // "Australian", but not "alliance".
        ['i', 'a'] if before == Some('l') && after == Some(&'n') => !ends_here(at + 3),
        // "nation", "special", "region": the i only softens the consonant before it.
        ['i', 'a' | 'o' | 'u'] => !matches!(before, Some('t' | 'c' | 's' | 'g' | 'x')) || after == Some(&'t'),
        ['e', 'o'] => before != Some('p'),
        ['u', 'a'] => before != Some('q') && before != Some('g'),
        ['a' | 'e' | 'o' | 'y', 'i'] => after == Some(&'n') && letters.get(at + 3) == Some(&'g'),
        _ => false,
    }
}

/// Whether a word ends in an e, -ed or -es that is not spoken.
fn ends_silent(word: &str, vowel: impl Fn(usize) -> bool) -> bool {
    let count = word.chars().count();
    let consonant_before = |n: usize| count > n && !vowel(count - n - 1);
    let ends = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    // "table" and "articles" have a syllable that "rule" and "rules" have not.
    let syllabic_l = (ends(&["le"]) && consonant_before(2)) || (ends(&["les"]) && consonant_before(3));
    match () {
        () if ends(&["ed"]) => consonant_before(2) && !ends(&["ted", "ded"]),
        () if ends(&["es"]) => {
            consonant_before(2) && !syllabic_l && !ends(&["ses", "zes", "xes", "ches", "shes", "ces", "ges"])
        }
        () => ends(&["e"]) && consonant_before(1) && !syllabic_l,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(words: &[(&str, usize)]) {
        for (word, count) in words {
            assert_eq!(syllables(word), *count, "{word}");
        }
    }

    #[test]
    fn syllables_are_those_that_are_spoken() {
        check(&[("the", 1), ("law", 1), ("Belarus", 3), ("state", 1), ("states", 1), ("people", 2), ("table", 2)]);
        check(&[
            ("joined", 1),
            ("wanted", 2),
            ("needed", 2),
            ("armed", 1),
            ("agreed", 2),
            ("exercises", 4),
            ("bridges", 2),
        ]);
        check(&[
            ("rule", 1),
            ("rules", 1),
            ("articles", 3),
            ("shares", 1),
            ("forces", 2),
            ("studied", 2),
            ("troops", 1),
        ]);
        check(&[("nation", 2), ("media", 3), ("situation", 4), ("region", 2), ("geopolitics", 5), ("being", 2)]);
        check(&[
            ("Russia", 2),
            ("military", 4),
            ("neutrality", 4),
            ("alliance", 3),
            ("appropriate", 4),
            ("doctrine", 2),
        ]);
    }

    #[test]
    fn figures_count_once_and_compounds_by_their_parts() {
        check(&[
            ("2014", 1),
            ("4,500", 1),
            ("CSTO", 1),
            ("NATO", 2),
            ("co-operate", 4),
            ("Moscow’s", 2),
            ("Zapad-2017", 3),
        ]);
    }

    #[test]
    fn sentences_end_where_readers_take_a_breath() {
        let count = |text: &str| Measure::of(text).sentences;
        assert_eq!(count("It rains. Does it? Yes"), 3);
        assert_eq!(count("About 2.5 per cent of it."), 1);
        assert_eq!(count("He says “no.” She says yes."), 2);
        assert_eq!(count("“No.”"), 0);
    }

    #[test]
    fn the_grade_is_that_of_the_formula() {
        #[track_caller]
        fn check(text: &str, sentences: usize, words: usize, syllables: usize, grade: f64) {
            let found = Measure::of(text);
            assert_eq!(found, Measure { sentences, words, syllables });
            assert!((found.grade().unwrap_or_default() - grade).abs() < 0.005, "{:?}", found.grade());
        }
        // Six words of one syllable: 0.39 × 6 + 11.8 × 6 / 6 − 15.59 = 2.34 + 11.8 − 15.59 = −1.45.
        check("The cat sat on the mat.", 1, 6, 6, -1.45);
        // A known example, of grade 11.3: The Aus-tra-lian plat-y-pus is seem-ing-ly a hy-brid of a mam-mal and rep-til-ian
        // crea-ture has 13 words and 24 syllables: 5.07 + 21.785 − 15.59 = 11.265.
        check("The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.", 1, 13, 24, 11.265);
        // Bel-a-rus joined an al-li-ance (8 syllables). It will not leave (4). Two sentences, 8 words:
        // 0.39 × 8 / 2 + 11.8 × 12 / 8 − 15.59 = 1.56 + 17.7 − 15.59 = 3.67.
        check("Belarus joined an alliance. It will not leave.", 2, 8, 12, 3.67);
    }

    #[test]
    fn quotations_are_left_out() {
        let whole = Measure::of("He calls it “an unimaginable geopolitical catastrophe” in 2019.");
        assert_eq!(whole, Measure { sentences: 1, words: 5, syllables: 5 });
        assert_eq!(Measure::of("“Everything here is theirs.”").grade(), None);
    }
}
