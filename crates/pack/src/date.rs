//! A calendar date of day, month or year precision, written as in ISO 8601 (`2019-08-12`, `2019-08`, `2019`).
//! Not a clock: nothing here knows what day it is.

use serde::{Deserialize, Serialize};

/// How exact a date is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Precision {
    /// Year, month and day are known.
    Day,
    /// Year and month are known.
    Month,
    /// Only the year is known.
    Year,
}

/// A date that exists in the Gregorian calendar; absent parts are unknown, never guessed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct Date {
    /// The year, 1000 to 9999.
    pub year: u16,
    /// 1 to 12, or 0 where the month is unknown.
    pub month: u8,
    /// 1 to 31, or 0 where the day is unknown.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` where the form is another or the day does not exist.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, len: usize| {
            (part.len() == len && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse::<u16>().ok()).flatten()
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|year| *year >= 1000)?;
        let month = parts.next().map(|part| digits(part, 2)).map_or(Some(0), |m| m.filter(|m| (1..=12).contains(m)))?;
        let day = match parts.next() {
            None => 0,
            Some(part) => digits(part, 2).filter(|day| (1..=days_in(year, month)).contains(day))?,
        };
        parts.next().is_none().then_some(Self { year, month: month as u8, day: day as u8 })
    }

    /// How exact this date is.
    pub fn precision(self) -> Precision {
        match (self.month, self.day) {
            (0, _) => Precision::Year,
            (_, 0) => Precision::Month,
            _ => Precision::Day,
        }
    }

    /// The ISO form that `parse` reads.
    pub fn iso(self) -> String {
        match self.precision() {
            Precision::Year => format!("{:04}", self.year),
            Precision::Month => format!("{:04}-{:02}", self.year, self.month),
            Precision::Day => format!("{:04}-{:02}-{:02}", self.year, self.month, self.day),
        }
    }
}

fn days_in(year: u16, month: u16) -> u16 {
    match month {
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_precision_is_read_and_written_alike() {
        for text in ["2019", "2019-08", "2019-08-12", "2016-02-29", "2000-02-29"] {
            assert_eq!(Date::parse(text).map(Date::iso).as_deref(), Some(text));
        }
    }

    #[test]
    fn dates_that_do_not_exist_are_refused() {
        for text in [
            "2019-02-29",
            "1900-02-29",
            "2019-13",
            "2019-00",
            "2019-06-31",
            "19",
            "2019-8",
            "2019-08-12-1",
            "",
            "0999",
            "+201",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
