//! The edition for pages that want no frame: the script that defines the element, what carries its program, its style sheets
//! and its types.
//! Not the element's behaviour, which is crates/publish/web/element.js, and not the frame's edition.

use crate::program::{GLUE_HERE, Program, carried, carrier};
use crate::schemes::Schemes;
use crate::script::script;
use crate::style::{self, TOKENS};
use crate::versioned::versioned;
use address::options::{GROWING, HEIGHTS, HostOption, Values, elements};
use pack::{Pack, Word};
use serde_json::{Value, json};

/// The element's script, with a place for what the build knows.
const ELEMENT: &str = include_str!("../web/element.js");
const MADE_HERE: &str = "/* MADE */";

/// What it loads where a reader needs more than the steps.
const PROGRAM: &str = include_str!("../web/element_program.js");

/// The element's types, with its tag and the name of its class left open.
const TYPES: &str = include_str!("../web/element.d.ts");

/// Every file of this edition: its path in the output, and its bytes.
pub fn all(pack: &Pack, program: &Program) -> Result<Vec<(String, Vec<u8>)>, String> {
    let schemes = Schemes::of(TOKENS)?;
    let (style, steps) = (style::element(&schemes)?, style::element_steps(&schemes)?);
    let glue = own(&program.element.glue, &pack.edition.host_name);
    let loaded = script(PROGRAM, &[(GLUE_HERE, &glue)])?;
    let [light, dark] = schemes.papers();
    let (edition, words) = (&pack.edition, &pack.words);
    let tag = edition.tag();
    let made = json!({
        "tag": tag,
        "title": edition.title,
        "language": edition.language,
        "direction": if edition.right_to_left { "rtl" } else { "ltr" },
        "options": elements().map(|one| json!([one.name, told(one)])).collect::<Vec<_>>(),
        "program": versioned("element_program.js", loaded.as_bytes()),
        "wasm": versioned("element_bg.wasm", &program.element.wasm),
        "bytes": versioned("element_bytes.js", &program.element.wasm),
        "style": versioned("element.css", style.as_bytes()),
        "steps": versioned("element_steps.css", steps.as_bytes()),
        "light": light,
        "dark": dark,
        "whole": words.get(Word::OpenWhole),
        "elsewhere": words.get(Word::AnnexElsewhere),
        "refused": words.get(Word::CannotRun),
        "missing": words.get(Word::NotLoaded),
        "broken": words.get(Word::Stopped),
    });
    let script = script(ELEMENT, &[(MADE_HERE, &made.to_string())])?;
    let types = TYPES.replace("TAG", &tag).replace("CLASS", &class(&edition.host_name));
    let carrier = carrier(&carried(&program.element.wasm)?);
    let files = [
        ("element.js", script.into_bytes()),
        ("element_program.js", loaded.into_bytes()),
        ("element_bg.wasm", program.element.wasm.clone()),
        ("element_bytes.js", carrier.into_bytes()),
        ("element.css", style.into_bytes()),
        ("element_steps.css", steps.into_bytes()),
        ("element.d.ts", types.into_bytes()),
    ];
    Ok(files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect())
}

/// What the script is told of an option: the pattern of what it may be, or the bounds of a number, and the same in words; what
/// counts where it is not given, and how a warning calls that.
fn told(option: &HostOption) -> Value {
    let words = option.values.words().unwrap_or_default();
    let told = |pattern: String, may: String, usual: &str, otherwise: &str| json!({ "pattern": pattern, "may": may, "usual": usual, "otherwise": otherwise });
    let number = |(least, most): (u16, u16), told: Value| {
        let mut told = told;
        told["bounds"] = json!([least, most]);
        told
    };
    match option.values {
        Values::Address | Values::Text | Values::Language => {
            told(".*".into(), "an address, as chapter=ID, card=ID or view=NAME".into(), "", "the nearest place")
        }
        Values::Mode => told(words.join("|"), "stack, full or single".into(), "stack", "the usual one"),
        Values::Theme => told(words.join("|"), listed(&words), "auto", "auto"),
        Values::Font => told(words.join("|"), listed(&words), "serif", "serif"),
        Values::Colour => {
            told("#?[0-9a-fA-F]{6}".into(), "six hexadecimal digits, as 0b4f6c".into(), "", "the usual one")
        }
        // An element stands below the title of its page.
        Values::Level => number((1, 4), told("\\d+".into(), listed(&words), "2", "2")),
        Values::Pixels => {
            let may = format!("{} to {} or {GROWING}", HEIGHTS.0, HEIGHTS.1);
            number(HEIGHTS, told(format!("\\d+|{GROWING}"), may, "", "the usual one"))
        }
    }
}

/// "a, b or c".
fn listed(words: &[&str]) -> String {
    words.split_last().map_or_else(String::new, |(last, others)| format!("{} or {last}", others.join(", ")))
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

    #[test]
    fn a_class_follows_from_the_name() {
        assert_eq!(class("belarusExplainer"), "BelarusExplainerElement");
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
