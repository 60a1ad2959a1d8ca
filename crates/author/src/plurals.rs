//! Which form of a word a number asks for, by the plural rules of CLDR. Runs while authoring: the page gets a table.

use icu_locale::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use pack::Words;

/// The categories in CLDR's order, which is the order of a word's forms.
const ORDER: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// The plural rule of one language, for whole numbers.
pub struct Plurals {
    /// The category of 0, 1, 2 … From 100 on the last two digits decide, as in every language but for round millions.
    of: Vec<&'static str>,
    /// The categories that these numbers have, in CLDR's order.
    categories: Vec<&'static str>,
}

impl Plurals {
    /// The rule of a language; one that CLDR does not know has one form.
    pub fn of(locale: &Locale) -> Self {
        let rules = PluralRules::try_new_cardinal(locale.into()).ok();
        let category = |n: usize| rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(n));
        let of: Vec<&'static str> = (0..Words::PLURALS).map(|n| name(category(n))).collect();
        let categories = ORDER.iter().copied().filter(|name| of.contains(name)).collect();
        Self { of, categories }
    }

    /// The categories of the language, in CLDR's order.
    pub fn categories(&self) -> &[&'static str] {
        &self.categories
    }

    /// Whether a category is that of a single number, as `one` is in English.
    pub fn is_of_one_number(&self, category: &str) -> bool {
        self.of.iter().filter(|one| **one == category).count() == 1
    }

    /// For each number, which of [`Self::categories`] it has.
    pub fn table(&self) -> [u8; Words::PLURALS] {
        let mut table = [0; Words::PLURALS];
        for (place, category) in table.iter_mut().zip(&self.of) {
            let form = self.categories.iter().position(|one| one == category);
            *place = form.and_then(|form| u8::try_from(form).ok()).unwrap_or_default();
        }
        table
    }
}

/// What CLDR calls a category.
fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used, reason = "a test may say what it counts on")]
    use super::*;

    fn of(tag: &str) -> Plurals {
        Plurals::of(&tag.parse().expect("it is a tag"))
    }

    #[test]
    fn each_language_has_the_forms_that_cldr_gives_it() {
        assert_eq!(of("en").categories(), ["one", "other"]);
        assert_eq!(of("be").categories(), ["one", "few", "many"]);
        assert_eq!(of("ar").categories(), ["zero", "one", "two", "few", "many", "other"]);
        assert_eq!(of("ja").categories(), ["other"]);
        assert_eq!(of("xx").categories(), ["other"], "a language that nobody knows");
    }

    #[test]
    fn a_number_finds_its_form_whatever_its_size() {
        let said = |tag: &str, n: usize| {
            let plurals = of(tag);
            let words =
                Words::forms(&plurals.categories().iter().map(|one| format!("{{n}} {one}")).collect::<Vec<_>>());
            let mut list = vec![String::new(); pack::Word::CardCount as usize];
            list.push(words);
            Words::new(list, &plurals.table()).count(pack::Word::CardCount, n)
        };
        for (n, category) in [(1, "one"), (0, "other"), (2, "other"), (21, "other"), (101, "other"), (1001, "other")] {
            assert_eq!(said("en", n), format!("{n} {category}"));
        }
        for (n, category) in
            [(1, "one"), (3, "few"), (11, "many"), (21, "one"), (111, "many"), (1_021, "one"), (1_212, "many")]
        {
            assert_eq!(said("be", n), format!("{n} {category}"));
        }
        assert_eq!(said("ar", 202), "202 other");
    }

    #[test]
    fn one_stands_for_a_single_number_where_it_does() {
        assert!(of("en").is_of_one_number("one"));
        assert!(!of("be").is_of_one_number("one"), "21, 31 and so on have it, too");
    }
}
