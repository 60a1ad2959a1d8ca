//! The scripts of all editions, made of the sources in `web/`.
//! Not their behaviour, and not which page loads which.

use crate::minify;
use address::beyond_steps;
use serde_json::json;

/// What several scripts have in common, by the comment that stands in its place.
const SHARED: [(&str, &str); 12] = [
    ("/* ALONE */", include_str!("../web/alone.js")),
    ("/* COPY */", include_str!("../web/copy.js")),
    ("/* GUEST */", include_str!("../web/guest.js")),
    ("/* LOAD */", include_str!("../web/load.js")),
    ("/* CARRY */", include_str!("../web/carry.js")),
    ("/* KEYS */", include_str!("../web/keys.js")),
    ("/* LOOKS */", include_str!("../web/looks.js")),
    ("/* ELEMENT OPTIONS */", include_str!("../web/element_options.js")),
    ("/* ELEMENT LOADED */", include_str!("../web/element_loaded.js")),
    ("/* ELEMENT FILES */", include_str!("../web/element_files.js")),
    ("/* STEPS */", include_str!("../web/steps.js")),
    ("/* READING */", include_str!("../web/reading.js")),
];

/// Where a script has the names of the parts of an address that no step shows.
const BEYOND: &str = "/* BEYOND */";

/// A script, minified, with what is shared and with `parts` in their places: each a comment of the source and what stands
/// there instead.
///
/// # Errors
/// Where `source` has no place for one of the parts, or the whole is no script.
pub fn script(source: &str, parts: &[(&str, &str)]) -> Result<String, String> {
    let mut text = SHARED.iter().fold(source.to_owned(), |text, (place, part)| text.replacen(place, part, 1));
    text = text.replacen(BEYOND, &json!(beyond_steps().collect::<Vec<_>>()).to_string(), 1);
    for (place, part) in parts {
        if !text.contains(place) {
            return Err(format!("a script in crates/publish/web has no place for {place}: put the comment back"));
        }
        text = text.replacen(place, part, 1);
    }
    minify::script(&text)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_their_places() {
        assert_eq!(script("given(/* MADE */);", &[("/* MADE */", "1 + one()")]).unwrap(), "given(1+one());");
        let shared = script("(function () { /* CARRY */ window.carry = carry; })();", &[]).unwrap();
        assert!(shared.contains("explainerCarried"), "{shared}");
    }

    #[test]
    fn a_part_without_a_place_is_named() {
        assert!(script("f();", &[("/* MADE */", "1")]).unwrap_err().contains("no place for /* MADE */"));
    }
}
