//! The table of options: what each may be. Not what they do.

use address::options::{OPTIONS, Values};

/// These values may be, and those may not.
#[track_caller]
fn check(values: Values, may: &[&str], may_not: &[&str]) {
    for value in may {
        assert!(values.allow(value), "{value} is a {values:?}");
    }
    for value in may_not {
        assert!(!values.allow(value), "{value} is no {values:?}");
    }
}

#[test]
fn a_value_is_what_the_table_says() {
    check(Values::Theme, &["auto", "light", "dark"], &["", "Dark", "dark light", "light|dark"]);
    check(Values::Colour, &["0b4f6c", "ABCDEF"], &["", "red", "#0b4f6c", "0b4f6", "0b4f6cc", "0b4f6ж"]);
    check(Values::Level, &["1", "4"], &["", "0", "5", "03"]);
    check(Values::Language, &["en", "en-GB"], &["", "en_GB", "<b>", "en GB"]);
}

#[test]
fn every_option_has_a_name_of_its_own_and_a_sentence() {
    for (at, option) in OPTIONS.iter().enumerate() {
        assert!(OPTIONS[..at].iter().all(|other| other.name != option.name), "{} stands twice", option.name);
        assert!(!option.means().is_empty() && !option.means().contains('|'), "{}", option.name);
    }
}
