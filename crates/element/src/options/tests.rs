//! What counts of options and what is said of the rest, as tables, and what holds whatever is given.
//! Not the border: that an attribute and a script's value arrive is tested in browsers.
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Options as a script would write them. A value that cannot be read is what it is at the border, too.
fn given(options: Value) -> BTreeMap<String, Given> {
    let options = options.as_object().cloned().expect("an object");
    let read = |value| serde_json::from_value(value).unwrap_or(Given::Other);
    options.into_iter().map(|(name, value)| (name, read(value))).collect()
}

/// The addresses of this test's explainer.
fn known(address: &str) -> bool {
    ["card=a", "chapter=b", "view=cards", "disagreement=c"].contains(&address.trim_start_matches('#'))
}

fn reads(options: Value) -> Read {
    read(&given(options), known)
}

/// The options count as `expected`, beside the usual ones, and nothing is said of them.
#[track_caller]
fn count(options: Value, expected: Value) {
    let read = reads(options);
    let usual = json!({ "address": "", "mode": "full", "theme": "auto", "accent": "", "font": "serif", "heading": 2 });
    let mut all = usual.as_object().cloned().expect("an object");
    all.extend(expected.as_object().cloned().expect("an object"));
    assert_eq!(serde_json::to_value(&read.counts).expect("JSON"), Value::Object(all));
    assert_eq!(read.warnings, [""; 0]);
}

/// This is said of the options, and what is not said to be wrong counts as usual.
#[track_caller]
fn said(options: Value, expected: &[&str]) -> Counts {
    let read = reads(options);
    assert_eq!(read.warnings, expected);
    read.counts
}

#[test]
fn the_names_are_those_of_the_table_of_options() {
    assert!(address::options::elements().map(|option| option.name).eq(NAMES));
}

#[test]
fn what_is_right_counts() {
    count(json!({}), json!({}));
    count(
        json!({ "theme": "dark", "font": "sans", "mode": "brief", "heading": "4" }),
        json!({ "theme": "dark", "font": "sans", "mode": "stack", "heading": 4 }),
    );
    count(json!({ "heading": 3, "accent": 123_456 }), json!({ "heading": 3, "accent": "123456" }));
    count(
        json!({ "accent": "#0B4f6c", "address": "#view=cards" }),
        json!({ "accent": "0B4f6c", "address": "view=cards" }),
    );
    count(json!({ "theme": " light ", "font": "system\n" }), json!({ "theme": "light", "font": "system" }));
    count(json!({ "theme": "", "address": " ", "mode": null, "heading": "" }), json!({}));
}

#[test]
fn one_place_is_shown_alone_unless_something_else_is_asked() {
    for address in ["card=a", "#chapter=b", "disagreement=c"] {
        count(json!({ "address": address }), json!({ "address": address.trim_start_matches('#'), "mode": "single" }));
        count(json!({ "address": address, "mode": "full" }), json!({ "address": address.trim_start_matches('#') }));
    }
}

#[test]
fn what_is_unknown_or_wrong_is_named_with_what_is_used_instead() {
    let counts = said(
        json!({ "thme": "dark", "address": "#card=nope", "mode": "tiny", "theme": "Dark", "accent": "red", "font": true, "heading": 2.5 }),
        &[
            "there is no option thme: the options are address, mode, theme, accent, font, heading",
            "address=#card=nope is passed over: it may be an address, as chapter=ID, card=ID or view=NAME; the nearest place is used",
            "mode=tiny is passed over: it may be stack, full or single; the usual one is used",
            "theme=Dark is passed over: it may be auto, light or dark; auto is used",
            "accent=red is passed over: it may be six hexadecimal digits, as 0b4f6c; the usual one is used",
            "font=true is passed over: it may be serif, sans or system; serif is used",
            "heading=2.5 is passed over: it may be 1, 2, 3 or 4; 2 is used",
        ],
    );
    assert_eq!((counts.address.as_str(), counts.mode), ("card=nope", Mode::Single), "the nearest place, shown alone");
    for wrong in ["0", "5", "+3", "03", "3 4", "three"] {
        let heading = format!("heading={wrong} is passed over: it may be 1, 2, 3 or 4; 2 is used");
        assert_eq!(said(json!({ "heading": wrong }), &[&heading]).heading, 2);
    }
}

#[test]
fn what_is_neither_text_nor_a_number_is_named_without_being_looked_into() {
    let counts = said(
        json!({ "address": ["card=a"], "theme": { "theme": "dark" } }),
        &[
            "address is passed over, being neither text nor a number: it may be an address, as chapter=ID, card=ID or view=NAME; the guide is used",
            "theme is passed over, being neither text nor a number: it may be auto, light or dark; auto is used",
        ],
    );
    assert_eq!((counts.address.as_str(), counts.theme), ("", Theme::Auto));
}

#[test]
fn a_long_value_is_said_in_short() {
    let long = "ж".repeat(10 * MOST);
    let read = reads(json!({ "theme": long.clone(), long: "dark" }));
    assert_eq!(read.warnings.len(), 2);
    for warning in read.warnings {
        assert_eq!(warning.chars().filter(|c| *c == 'ж').count(), MOST, "{warning}");
    }
}

/// Anything that JSON can say, and what it cannot.
fn anything() -> impl Strategy<Value = Given> {
    let text = prop_oneof![any::<String>(), "[#a-z0-9= ]{0,8}", Just("dark".to_owned()), Just("3".to_owned())];
    prop_oneof![8 => text.prop_map(Given::Text), 1 => Just(Given::Nothing), 1 => Just(Given::Other)]
}

proptest! {
    #[test]
    fn whatever_is_given_what_counts_is_allowed_and_each_fault_is_said_once(
        values in proptest::collection::vec(anything(), NAMES.len()),
        others in proptest::collection::btree_map(any::<String>(), anything(), 0..4),
        understood in any::<bool>(),
    ) {
        let mut given: BTreeMap<String, Given> = others;
        given.extend(NAMES.iter().map(|name| (*name).to_owned()).zip(values));
        let Read { counts, warnings } = read(&given, |_| understood);
        prop_assert!(counts.accent.is_empty() || colour(&counts.accent).as_ref() == Some(&counts.accent));
        prop_assert!((1..=4).contains(&counts.heading));
        // The enums hold the rest; what counts is itself right, and says the same again.
        let again: BTreeMap<String, Given> = serde_json::from_value(serde_json::to_value(&counts).expect("JSON")).expect("options");
        let twice = read(&again, |_| true);
        prop_assert_eq!(&twice.warnings, &[""; 0]);
        prop_assert_eq!(twice.counts.mode, counts.mode);
        prop_assert_eq!((twice.counts.theme, twice.counts.font, twice.counts.heading), (counts.theme, counts.font, counts.heading));
        let unknown = given.keys().filter(|name| !NAMES.contains(&name.as_str())).count();
        prop_assert!((unknown..=unknown + NAMES.len()).contains(&warnings.len()), "{warnings:?}");
    }

    #[test]
    fn numbers_and_truth_are_text(number in any::<f64>(), whole in any::<i64>(), truth in any::<bool>()) {
        for (value, text) in [(json!(whole), whole.to_string()), (json!(truth), truth.to_string())] {
            prop_assert_eq!(serde_json::from_value::<Given>(value).expect("text"), Given::Text(text));
        }
        if let Given::Text(text) = serde_json::from_value(json!(number)).expect("text or nothing") {
            prop_assert_eq!(text.parse::<f64>().expect("a number"), number);
        }
    }
}
