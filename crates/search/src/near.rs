//! Typing errors: how many keys separate two words.
//! Not the full Damerau distance: a swapped pair is not edited again (optimal string alignment).

use crate::letters::LONGEST;

/// Longer than any plain word can be: the last letter that fits may be written with four.
const WIDE: usize = LONGEST + 8;

/// How many letters must be inserted, deleted, replaced or swapped with their neighbour to make `typed` out of `word`.
///
/// With `open`, out of the beginning of `word` that fits best. Bytes count, so one letter of another alphabet may count
/// twice. Words beyond the longest plain one are far from everything.
pub(crate) fn distance(typed: &[u8], word: &[u8], open: bool) -> usize {
    if typed.len() >= WIDE || word.len() >= WIDE {
        return usize::MAX;
    }
    let mut before = [0_u8; WIDE];
    let mut last = [0_u8; WIDE];
    let mut row = [0_u8; WIDE];
    for (j, cell) in last.iter_mut().enumerate() {
        *cell = j as u8;
    }
    for (i, a) in typed.iter().enumerate() {
        row[0] = i as u8 + 1;
        for (j, b) in word.iter().enumerate() {
            let mut best = (last[j] + u8::from(a != b)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == word[j - 1] && typed[i - 1] == *b {
                best = best.min(before[j - 1] + 1);
            }
            row[j + 1] = best;
        }
        before = last;
        last = row;
    }
    let ends = if open { &last[..=word.len()] } else { &last[word.len()..=word.len()] };
    ends.iter().min().map_or(usize::MAX, |least| *least as usize)
}

/// Which letters a word has, one bit each. Two words that are `n` errors apart differ in at most `n` bits either way.
pub(crate) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| bits | 1 << (byte & 31))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, word: &str, expected: usize) {
        assert_eq!(distance(typed.as_bytes(), word.as_bytes(), false), expected, "{typed} {word}");
    }

    #[test]
    fn one_key_is_one_error() {
        check("zapad", "zapad", 0);
        check("zpad", "zapad", 1);
        check("zappad", "zapad", 1);
        check("zapaf", "zapad", 1);
        check("azpad", "zapad", 1);
        check("apad", "zapad", 1);
        check("belrausian", "belarusian", 1);
        check("", "zapad", 5);
        check("ca", "abc", 3);
    }

    #[test]
    fn an_unfinished_word_is_compared_with_a_beginning() {
        assert_eq!(distance(b"lukasj", b"lukashenka", true), 1);
        assert_eq!(distance(b"lukasj", b"lukashenka", false), 5);
    }

    #[test]
    fn endless_words_are_far_from_everything() {
        assert_eq!(distance(&[b'a'; 500], &[b'a'; 500], true), usize::MAX);
    }
}
