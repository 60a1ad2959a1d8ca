//! Pseudo-languages: the tiny explainer with every word of its interface written in letters that no English word has, so that
//! a word which stands nowhere in the word files is seen at once. One is longer than English and has three plural forms; one is
//! written from right to left and has six.

use std::fs;
use std::path::{Path, PathBuf};

use crate::run::{Failure, Result};

/// One made-up language.
#[derive(Clone, Copy)]
pub struct Pseudo {
    /// The name of its folders.
    pub name: &'static str,
    /// Its tag, which decides on plurals and direction.
    tag: &'static str,
    /// The letters that stand for a to z.
    small: &'static str,
    /// The letters that stand for A to Z.
    large: &'static str,
    /// Whether vowels are doubled.
    longer: bool,
    /// The plural categories of whole numbers.
    categories: &'static [&'static str],
}

/// Both of them.
pub const ALL: [Pseudo; 2] = [
    Pseudo {
        name: "accented",
        tag: "be-x-pseudo",
        small: "åƀçđéƒğĥîĵķļɱñöþɋŕšţûṽŵẋýž",
        large: "ÅƁÇÐÉƑĞĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ",
        longer: true,
        categories: &["one", "few", "many"],
    },
    Pseudo {
        name: "right-to-left",
        tag: "ar-x-pseudo",
        small: "ابتثجحخدذرزسشصضطظعغفقكلمنه",
        large: "ابتثجحخدذرزسشصضطظعغفقكلمنه",
        longer: false,
        categories: &["zero", "one", "two", "few", "many", "other"],
    },
];

impl Pseudo {
    /// Writes seeds that speak this language into `folder`, in place of what was there, from those of the tiny explainer and the
    /// English word files.
    ///
    /// # Errors
    /// Where a file cannot be read or written.
    pub fn write(&self, seeds: &Path, words: &Path, folder: &Path) -> Result<()> {
        let failed = |what: &Path, error: std::io::Error| Failure(format!("{}: {error}", what.display()));
        if folder.exists() {
            fs::remove_dir_all(folder).map_err(|error| failed(folder, error))?;
        }
        copy(seeds, folder).map_err(|error| failed(folder, error))?;
        let own = folder.join("words/pseudo");
        fs::create_dir_all(&own).map_err(|error| failed(&own, error))?;
        for file in files(words).map_err(|error| failed(words, error))? {
            let text = fs::read_to_string(&file).map_err(|error| failed(&file, error))?;
            let to = own.join(file.file_name().unwrap_or_default());
            fs::write(&to, self.file(&text)).map_err(|error| failed(&to, error))?;
        }
        let settings = folder.join("explainer.toml");
        let text = fs::read_to_string(&settings).map_err(|error| failed(&settings, error))?;
        let own = format!("language = \"{}\"\nwords = \"words/pseudo\"", self.tag);
        fs::write(&settings, text.replace("language = \"en\"", &own)).map_err(|error| failed(&settings, error))
    }

    /// A word file in this language.
    fn file(&self, english: &str) -> String {
        english.lines().map(|line| self.line(line) + "\n").collect()
    }

    fn line(&self, line: &str) -> String {
        let Some((key, value)) = line.split_once(" = ").filter(|_| !line.starts_with('#')) else {
            return line.to_owned();
        };
        let Some((_, other)) = value.split_once("other = ") else {
            return format!("{key} = {}", self.words(value));
        };
        let other = self.words(other.trim_end_matches(" }"));
        let forms: Vec<String> = self.categories.iter().map(|one| format!("{one} = {other}")).collect();
        format!("{key} = {{ {} }}", forms.join(", "))
    }

    /// Words with every letter changed but those of places in braces.
    fn words(&self, english: &str) -> String {
        let mut out = String::new();
        let (mut place, mut escaped) = (false, false);
        for c in english.chars() {
            place = (place || c == '{') && c != '}';
            let letter = self.letter(c).filter(|_| !place && !escaped);
            escaped = c == '\\' && !escaped;
            out.push(letter.unwrap_or(c));
            if self.longer && matches!(c, 'a' | 'e' | 'i' | 'o' | 'u') {
                out.extend(letter);
            }
        }
        out
    }

    fn letter(&self, c: char) -> Option<char> {
        let (list, first) = if c.is_ascii_uppercase() { (self.large, 'A') } else { (self.small, 'a') };
        list.chars().nth((c as usize).checked_sub(first as usize)?).filter(|_| c.is_ascii_alphabetic())
    }
}

/// The files in a folder.
fn files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder)? {
        all.push(entry?.path());
    }
    Ok(all)
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for path in files(from)? {
        let to = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &to)?;
        } else {
            fs::copy(&path, &to)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_changes_but_those_of_places() {
        for pseudo in ALL {
            assert_eq!(pseudo.small.chars().count(), 26);
            assert_eq!(pseudo.large.chars().count(), 26);
            assert!(
                !pseudo
                    .file("key = \"The quick {n} of “{word}”\"")
                    .split_once(" = ")
                    .unwrap_or_default()
                    .1
                    .contains("quick")
            );
        }
        assert_eq!(ALL[0].line("key = \"Cards of {n}\""), "key = \"Çååŕđš ööƒ {n}\"");
        assert_eq!(ALL[0].line("# A note."), "# A note.");
        assert_eq!(
            ALL[0].line("key = { one = \"{n} card\", other = \"{n} cards\" }"),
            "key = { one = \"{n} çååŕđš\", few = \"{n} çååŕđš\", many = \"{n} çååŕđš\" }"
        );
    }
}
