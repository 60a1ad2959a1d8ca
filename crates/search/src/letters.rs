//! Characters: which of them make words, and how each is written in plain lower-case Latin letters.
//! Not Unicode's tables, which would weigh more than the rest of the search: the alphabets of Europe and no more.

/// The longest plain word in bytes; what follows in a longer one does not count.
pub(crate) const LONGEST: usize = 64;

/// What a character does in running text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Part of a word.
    Letter,
    /// Part of a number.
    Digit,
    /// Accent or invisible mark: belongs to what stands before it.
    Mark,
    /// Straight, curly and modifier apostrophes: inside a word they vanish.
    Apostrophe,
    /// Hyphens that tie words together.
    Hyphen,
    /// A full stop, which abbreviations hold.
    Dot,
    /// Ends a word.
    Other,
}

/// The class of `c`. Symbols and punctuation beyond Latin-1 go by their blocks.
pub(crate) fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' => Class::Letter,
        '0'..='9' => Class::Digit,
        '.' => Class::Dot,
        '-' | '\u{2010}' | '\u{2011}' => Class::Hyphen,
        '\'' | '`' | '´' | '‘' | '’' | '′' | '\u{2b9}'..='\u{2bc}' | '\u{ff07}' => Class::Apostrophe,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Class::Mark,
        '\0'..'À' | '×' | '÷' => Class::Other,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{e000}'..='\u{f8ff}' | '\u{fe00}'..='\u{ff0f}' => {
            Class::Other
        }
        _ => Class::Letter,
    }
}

/// The base letters of U+00C0 to U+017F; `.` is none or more than one, see [`letter`].
const LATIN: &[u8; 192] = b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// U+0430 (а) to U+044F (я). Both signs vanish.
const CYRILLIC: [&str; 32] = [
    "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh",
    "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
];

/// The plain form of one word: lower case, no accents, no apostrophes, Cyrillic written in Latin letters, no possessive `’s`.
///
/// At most about [`LONGEST`] bytes. Letters of other alphabets stay as they are.
pub(crate) fn plain(word: &str) -> String {
    let mut out = String::new();
    plain_into(word, &mut out);
    out
}

/// Adds the plain form of `word` to `out`, which is empty: one buffer serves a whole text.
pub(crate) fn plain_into(word: &str, out: &mut String) {
    if word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        out.push_str(word);
        return out.make_ascii_lowercase();
    }
    let owner = word.strip_suffix(['s', 'S']).filter(|rest| rest.ends_with(|c| class(c) == Class::Apostrophe));
    for c in owner.unwrap_or(word).chars() {
        if out.len() >= LONGEST {
            break;
        }
        if matches!(class(c), Class::Letter | Class::Digit) {
            letter(c, out);
        }
    }
}

/// Writes the plain form of one letter or digit.
fn letter(c: char, out: &mut String) {
    let code = c as usize;
    let many = match c {
        'Æ' | 'æ' => "ae",
        'Œ' | 'œ' => "oe",
        'Ĳ' | 'ĳ' => "ij",
        'Þ' | 'þ' => "th",
        'ß' | 'ẞ' => "ss",
        'Ơ' | 'ơ' | '\u{1ecc}'..='\u{1ee3}' => "o",
        'Ư' | 'ư' | '\u{1ee4}'..='\u{1ef1}' => "u",
        '\u{1ea0}'..='\u{1eb7}' => "a",
        '\u{1eb8}'..='\u{1ec7}' => "e",
        '\u{1ec8}'..='\u{1ecb}' => "i",
        '\u{1ef2}'..='\u{1ef9}' => "y",
        'Ș' | 'ș' => "s",
        'Ț' | 'ț' => "t",
        'Ё' | 'ё' => "yo",
        'І' | 'і' => "i",
        'Ї' | 'ї' => "yi",
        'Є' | 'є' => "ye",
        'Ў' | 'ў' => "u",
        'Ґ' | 'ґ' => "g",
        'Ј' | 'ј' => "j",
        'А'..='Я' => CYRILLIC[code - 0x410],
        'а'..='я' => CYRILLIC[code - 0x430],
        'À'..='ſ' => return out.push(LATIN[code - 0xc0] as char),
        // Greek has its small letters 32 places after the great ones; a final sigma is a sigma.
        'Α'..='Ω' => return out.extend(char::from_u32(c as u32 + 32)),
        'ς' => "σ",
        _ => return out.push(c.to_ascii_lowercase()),
    };
    out.push_str(many);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: &str) {
        assert_eq!(plain(word), expected, "{word}");
    }

    #[test]
    fn accents_go() {
        check("Kłysiński", "klysinski");
        check("Jörg", "jorg");
        check("STRAẞE", "strasse");
        check("Łukašenka", "lukasenka");
        check("Žižek", "zizek");
        check("Phú", "phu");
        check("Nghệ", "nghe");
        check("Cafe\u{301}", "cafe");
        check("Œuvre", "oeuvre");
        check("ÞÆĲŻſŸ", "thaeijzsy");
    }

    #[test]
    fn every_latin_letter_has_one_case() {
        for code in 0xc0..0x180 {
            let c = char::from_u32(code).unwrap_or(' ');
            // ı, ŉ and ſ share no letter with their capitals in the table of a single character.
            if class(c) == Class::Letter && !"İıŉĸ".contains(c) {
                assert_eq!(plain(&c.to_string()), plain(&c.to_lowercase().to_string()), "{c}");
                assert!(plain(&c.to_string()).bytes().all(|b| b.is_ascii_lowercase()), "{c}");
            }
        }
    }

    #[test]
    fn cyrillic_is_written_in_latin_letters() {
        check("Лукашенко", "lukashenko");
        check("Лукашэнка", "lukashenka");
        check("КРАЎЧАНКА", "krauchanka");
        check("Лук’яненка", "lukyanenka");
        check("Беларусь", "belarus");
        check("НАТО", "nato");
    }

    #[test]
    fn apostrophes_and_possessives_go() {
        check("Russia’s", "russia");
        check("NATO'S", "nato");
        check("O'Neil", "oneil");
        check("U.S.", "us");
    }
}
