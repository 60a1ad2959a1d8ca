//! The sound key: what several transliterations of one name have in common.
//! Not a phonetic dictionary, and too coarse for words below four letters: a hit through it ranks after the written word.

/// What is heard for what is written; the first that fits counts, other letters stand for themselves.
const HEARD: [(&str, &str); 31] = [
    ("shch", "s"),
    ("tsch", "C"),
    ("sch", "s"),
    ("tch", "C"),
    ("sh", "s"),
    ("sz", "s"),
    ("zh", "s"),
    ("ch", "C"),
    ("cz", "C"),
    ("rz", "s"),
    ("kh", "h"),
    ("gh", "h"),
    ("ph", "f"),
    ("dz", "d"),
    ("ck", "k"),
    ("qu", "kv"),
    ("q", "k"),
    ("x", "ks"),
    ("ce", "si"),
    ("ci", "si"),
    ("cy", "si"),
    ("c", "k"),
    ("ou", "v"),
    ("g", "h"),
    ("w", "v"),
    ("u", "v"),
    ("o", "a"),
    ("y", "i"),
    ("j", "i"),
    ("e", "i"),
    ("z", "s"),
];

/// The sound of a plain word: Aliaksandr, Alyaksandr and Aleksandr are one; so are Yakauleuski and Yakovlevsky, Homel and Gomel.
pub(crate) fn sound(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain;
    while let Some(c) = rest.chars().next() {
        let first = rest.as_bytes()[0];
        // The first letter is looked at by itself because nearly always it settles the matter.
        let fits = |(written, _): &&(&str, &str)| written.as_bytes()[0] == first && rest.starts_with(written);
        match HEARD.iter().find(fits) {
            Some((written, codes)) => {
                codes.chars().for_each(|code| hear(code, &mut out));
                rest = &rest[written.len()..];
            }
            None => {
                hear(c, &mut out);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    out
}

/// Adds a code; the same twice is heard once, and so is the glide of `ya`, `ia`, `ja`.
fn hear(code: char, out: &mut String) {
    let last = out.chars().next_back();
    if last != Some(code) && !(last == Some('i') && code == 'a') {
        out.push(code);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letters::plain;

    #[track_caller]
    fn same(words: &str) {
        let keys: Vec<_> = words.split(' ').map(|word| sound(&plain(word))).collect();
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{keys:?}");
    }

    #[test]
    fn transliterations_of_one_name_sound_alike() {
        same("Lukashenko Lukashenka Łukašenka Лукашенко Lukaschenko");
        same("Makei Makey Makej Макей");
        same("Aliaksandr Alyaksandr Aleksandr Aliaxandr");
        same("Yakauleuski Iakauleuski Yakovlevsky Jakovlevskij Яковлевский");
        same("Shkliarov Shklyarov Shklyarau Шкляров");
        same("Kłysiński Klysinsky Клысинский");
        same("Belokonev Belakoneu Bielakonieu");
        same("Uladzimir Vladimir Wladimir");
        same("Kharkiv Harkiv");
        same("Homel Gomel");
        same("Mikhnevich Mihnevich Михневич");
        same("Kravchanka Krauchanka");
    }

    #[test]
    fn words_with_other_consonants_do_not() {
        assert_ne!(sound("state"), sound("statute"));
        assert_ne!(sound("latvia"), sound("lithuania"));
    }
}
