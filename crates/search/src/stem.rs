//! The stem: what the inflections of one English word, and words derived from it, have in common.
//! Not a dictionary, and no word that anybody sees: a hit through it ranks after the written word.

/// Endings, longest first where one ends in another. Spellings are those of folded words: `independence` ends in `ense`.
const ENDINGS: &[u8] = b"isation ational ability ibility ation ition ative itive ement ment ness ence ense anse ance \
ings ship ing ians ian ally ely ly ful ible able ion ive ism ist ity ous ate ent ant al er or ed ic an at";

/// The shortest stem.
const SHORT: usize = 4;

/// The stem of a folded word: `refusal`, `refused` and `refuse` are `refus`; words that are short or not Latin stay as they are.
pub(crate) fn stem(folded: &str) -> &str {
    if !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return folded;
    }
    let mut stem = folded;
    // `militar-isation`, `neutr-al-ity`: more than two are rare.
    for _ in 0..3 {
        let ends = |ending: &&[u8]| stem.len() >= ending.len() + SHORT && stem.as_bytes().ends_with(ending);
        match ENDINGS.split(|byte| *byte == b' ').filter(|ending| !ending.is_empty()).find(ends) {
            Some(ending) => stem = &stem[..stem.len() - ending.len()],
            None => break,
        }
    }
    // `programm-ing`, `travell-er`
    if let [.., a, b] = stem.as_bytes()
        && a == b
        && stem.len() > SHORT
    {
        stem = &stem[..stem.len() - 1];
    }
    while stem.len() > SHORT + 1 && stem.ends_with(['a', 'e', 'i', 'y']) {
        stem = &stem[..stem.len() - 1];
    }
    stem
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    #[track_caller]
    fn same(words: &str) {
        let words: Vec<_> = words.split(' ').map(fold).collect();
        let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{stems:?}");
    }

    #[test]
    fn inflections_of_a_word_are_one() {
        same("refuse refused refuses refusing refusal");
        same("neutral neutrality");
        same("cooperate cooperation cooperative cooperating");
        same("independent independence");
        same("agree agreement agreements agreeing");
        same("alliance allied");
        same("join joined joining joins");
        same("danger dangerous");
        same("militarisation military");
        same("strengthen strengthening strengthened");
        same("secure security");
        same("Ukraine Ukrainian");
        same("travel travelled travelling");
    }

    #[test]
    fn other_words_stay_apart() {
        for (a, b) in [("state", "station"), ("danger", "damage"), ("nation", "nato"), ("minister", "minsk")] {
            assert_ne!(stem(&fold(a)), stem(&fold(b)));
        }
    }

    #[test]
    fn short_and_foreign_words_stay() {
        assert_eq!(stem("2017"), "2017");
        assert_eq!(stem("nato"), "nato");
        assert_eq!(stem("σοφια"), "σοφια");
    }
}
