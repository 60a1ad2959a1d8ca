//! The edition for pages that want no frame: the script that defines the element, what carries its program, its style sheet
//! and its types.
//! Not the element's behaviour, which is crates/publish/web/element.js, and not the frame's edition.

use crate::program::{GLUE_HERE, Program, carried, carrier};
use crate::schemes::Schemes;
use crate::script::script;
use crate::style::{self, TOKENS};
use crate::versioned::versioned;
use pack::{Pack, Word};
use serde_json::json;

/// The element's script, with a place for what the build knows.
const ELEMENT: &str = include_str!("../web/element.js");
const MADE_HERE: &str = "/* MADE */";

/// The element's types, with its tag and the name of its class left open.
const TYPES: &str = include_str!("../web/element.d.ts");

/// Every file of this edition: its path in the output, and its bytes.
pub fn all(pack: &Pack, program: &Program) -> Result<Vec<(String, Vec<u8>)>, String> {
    let schemes = Schemes::of(TOKENS)?;
    let style = style::element(&schemes)?;
    let [light, dark] = schemes.papers();
    let (edition, words) = (&pack.edition, &pack.words);
    let tag = edition.tag();
    let made = json!({
        "tag": tag,
        "title": edition.title,
        "language": edition.language,
        "direction": if edition.right_to_left { "rtl" } else { "ltr" },
        "options": element::options::NAMES,
        "wasm": versioned("element_bg.wasm", &program.element.wasm),
        "bytes": versioned("element_bytes.js", &program.element.wasm),
        "style": versioned("element.css", style.as_bytes()),
        "light": light,
        "dark": dark,
        "whole": words.get(Word::OpenWhole),
        "elsewhere": words.get(Word::AnnexElsewhere),
        "refused": words.get(Word::CannotRun),
        "missing": words.get(Word::NotLoaded),
        "broken": words.get(Word::Stopped),
    });
    let glue = own(&program.element.glue, &edition.host_name);
    let script = script(ELEMENT, &[(MADE_HERE, &made.to_string()), (GLUE_HERE, &glue)])?;
    let types = TYPES.replace("TAG", &tag).replace("CLASS", &class(&edition.host_name));
    let carrier = carrier(&carried(&program.element.wasm)?);
    let files = [
        ("element.js", script.into_bytes()),
        ("element_bg.wasm", program.element.wasm.clone()),
        ("element_bytes.js", carrier.into_bytes()),
        ("element.css", style.into_bytes()),
        ("element.d.ts", types.into_bytes()),
    ];
    Ok(files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect())
}

/// The name of its class in the types.
fn class(host_name: &str) -> String {
    let mut letters = host_name.chars();
    letters.next().map(|first| format!("{}{}Element", first.to_ascii_uppercase(), letters.as_str())).unwrap_or_default()
}

/// The glue with names of its own for the marks that Yew leaves on elements: each Yew of a page counts from one, and
/// looks for its marks on everything that an event came through, the inside of an open shadow root too.
fn own(glue: &str, host_name: &str) -> String {
    glue.replace(".__yew_", &format!(".__{host_name}_"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::element::options::{Given, NAMES, read};
    use std::collections::BTreeMap;

    #[test]
    fn a_class_follows_from_the_name() {
        assert_eq!(class("belarusExplainer"), "BelarusExplainerElement");
    }

    #[test]
    fn the_types_name_the_options_and_the_values_that_are_read() {
        let options = TYPES.split_once("interface ExplainerOptions {").and_then(|(_, rest)| rest.split_once("\n}"));
        let lines = options.map_or("", |(options, _)| options).lines();
        let typed: Vec<_> = lines.filter_map(|line| line.trim().strip_suffix(';')?.split_once("?: ")).collect();
        assert_eq!(typed.iter().map(|(name, _)| *name).collect::<Vec<_>>(), NAMES);
        for (name, values) in typed {
            for value in values.split(" | ").map(|value| value.trim_matches('"')).filter(|value| *value != "string") {
                let given = BTreeMap::from([(name.to_owned(), Given::Text(value.to_owned()))]);
                assert_eq!(read(&given, |_| false).warnings, [""; 0], "{name} may be {value}");
            }
        }
    }

    #[test]
    fn the_marks_of_two_programs_differ() {
        assert_eq!(own("a.__yew_subtree_id = b", "x"), "a.__x_subtree_id = b");
        assert_eq!(
            own("__wbg_set___yew_listener_id_1: f", "x"),
            "__wbg_set___yew_listener_id_1: f",
            "the program's own imports keep their names"
        );
    }
}
