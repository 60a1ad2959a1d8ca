//! The table of options: what each may be, and that scripts, types and documentation list the same. Not what they do.

use address::options::{GROWING, HEIGHTS, HostOption, OPTIONS, Taker, Values};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

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
    check(Values::Pixels, &["120", "20000", GROWING], &["", "119", "20001", "1e3", "auto"]);
    check(Values::Language, &["en", "en-GB"], &["", "en_GB", "<b>", "en GB"]);
}

#[test]
fn every_option_has_a_name_of_its_own() {
    for (at, option) in OPTIONS.iter().enumerate() {
        assert!(OPTIONS[..at].iter().all(|other| other.name != option.name), "{} stands twice", option.name);
    }
}

fn file(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What stands between two marks of a text.
#[track_caller]
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).unwrap_or_else(|| panic!("no {from}")).0
}

fn names(of: impl Fn(&HostOption) -> bool) -> BTreeSet<&'static str> {
    OPTIONS.iter().filter(|option| of(option)).map(|option| option.name).collect()
}

/// The names and the patterns that a script lists as `name: /^(pattern)$/`.
fn patterns(script: &str) -> BTreeMap<String, String> {
    let list = between(script, "var OPTIONS = {", "};");
    let parts = list.split(": ").zip(list.split(": ").skip(1));
    parts
        .filter_map(|(before, after)| {
            let before = before.trim_end_matches(|c: char| !c.is_ascii_alphabetic());
            let pattern = after.strip_prefix("/^").and_then(|after| after.split_once("$/")).map_or("", |(one, _)| one);
            let name = before.rsplit(|c: char| !c.is_ascii_alphabetic()).find(|word| !word.is_empty())?;
            Some((name.to_owned(), pattern.trim_matches(['(', ')']).to_owned()))
        })
        .collect()
}

#[test]
fn the_scripts_of_frames_list_the_same_options_and_values() {
    for path in ["crates/publish/web/embed.js", "crates/publish/web/guest.js"] {
        let listed = patterns(&file(path));
        let all: BTreeSet<&str> = listed.keys().map(String::as_str).collect();
        assert_eq!(all, names(HostOption::of_frames), "{path}");
        for option in OPTIONS.iter().filter(|option| option.of_frames()) {
            // A frame without a theme has the reader's own: the word for it is an element's.
            let words = option.values.words().map(|mut words| {
                words.retain(|word| *word != "auto");
                words
            });
            let expected = match (option.values, words) {
                (Values::Level, _) => "[1-4]".to_owned(),
                (_, Some(words)) => words.join("|"),
                (_, None) => continue,
            };
            assert_eq!(listed[option.name], expected, "{} in {path}", option.name);
        }
    }
}

#[test]
fn the_host_script_hands_on_every_attribute() {
    let script = file("crates/publish/web/embed.js");
    let list = between(&script, "[\"id\", \"class\", \"lang\", ", "]");
    let handed_on: BTreeSet<&str> =
        list.split(", ").filter_map(|name| name.trim_matches('"').strip_prefix("data-")).collect();
    assert_eq!(handed_on, names(|option| option.taker != Taker::Element));
}

#[test]
fn the_host_script_has_the_same_bounds_of_a_height() {
    let (least, most) = HEIGHTS;
    assert!(file("crates/publish/web/embed.js").contains(&format!("LEAST = {least}, MOST = {most};")));
}

#[test]
fn the_types_of_elements_list_the_same_options_and_values() {
    let types = file("crates/publish/web/element.d.ts");
    let lines = between(&types, "interface ExplainerOptions {", "\n}").lines();
    let typed: BTreeMap<&str, &str> =
        lines.filter_map(|line| line.trim().strip_suffix(';')?.split_once("?: ")).collect();
    assert_eq!(typed.keys().copied().collect::<BTreeSet<_>>(), names(HostOption::of_elements));
    for option in OPTIONS.iter().filter(|option| option.of_elements()) {
        let listed: BTreeSet<&str> = typed[option.name].split(" | ").map(|value| value.trim_matches('"')).collect();
        let expected = option.values.words().unwrap_or_else(|| match option.values {
            Values::Pixels => vec!["number", GROWING],
            _ => vec!["string"],
        });
        assert_eq!(listed, expected.into_iter().collect(), "{}", option.name);
    }
}

/// The names and the words in the first two columns of the table below `head`.
#[track_caller]
fn documented(path: &str, head: &str) -> Vec<(String, BTreeSet<String>)> {
    let text = file(path);
    let rows = between(&text, &format!("{head}\n| --- | --- | --- |\n"), "\n\n").lines();
    let words = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<BTreeSet<_>>();
    rows.map(|row| {
        let mut cells = row.split('|').skip(1);
        let name = words(cells.next().unwrap_or_default()).into_iter().collect();
        (name, words(cells.next().unwrap_or_default()))
    })
    .collect()
}

#[test]
fn the_documentation_lists_the_same_options_and_values() {
    let frames = documented("docs/embedding.md", "| attribute | values | means |");
    let elements = documented("docs/element.md", "| option | values | means |");
    let of = |rows: &[(String, BTreeSet<String>)], prefix: &str| -> BTreeSet<String> {
        rows.iter().map(|(name, _)| name.strip_prefix(prefix).unwrap_or_default().to_owned()).collect()
    };
    let owned = |names: BTreeSet<&str>| names.into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(of(&frames, "data-"), owned(names(|option| option.taker != Taker::Element)));
    assert_eq!(of(&elements, ""), owned(names(HostOption::of_elements)));
    for (name, mut values) in frames.into_iter().chain(elements) {
        let name = name.strip_prefix("data-").unwrap_or(&name).to_owned();
        let Some(option) = OPTIONS.iter().find(|option| option.name == name) else { unreachable!("checked above") };
        let Some(words) = option.values.words().filter(|_| option.values != Values::Level) else { continue };
        if name == "theme" {
            values.insert("auto".to_owned());
        }
        assert_eq!(values, words.into_iter().map(str::to_owned).collect(), "{name}");
    }
}
