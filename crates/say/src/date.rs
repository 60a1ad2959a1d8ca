//! A date in words, as in "12 August 2019".

use pack::{Date, Pack, Precision, Word};

/// `date` in words, as exact as it is known.
pub fn date_words(pack: &Pack, date: Date) -> String {
    let months = pack.words.get(Word::Months);
    let month = months.split(' ').nth(usize::from(date.month).saturating_sub(1)).unwrap_or_default();
    let pattern = match date.precision() {
        Precision::Year => Word::DateYear,
        Precision::Month => Word::DateMonth,
        Precision::Day => Word::DateDay,
    };
    let (day, year) = (date.day.to_string(), date.year.to_string());
    pack.words.fill(pattern, &[("day", &day), ("month", month), ("year", &year)])
}
