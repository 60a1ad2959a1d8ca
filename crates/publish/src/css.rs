//! Style sheets by their meaning: read from their parts, and written as briefly as browsers understand them.
//! Not what stands in them.

use lightningcss::printer::PrinterOptions;
use lightningcss::rules::CssRuleList;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

/// A style sheet that was read.
pub type Sheet<'a> = StyleSheet<'a>;

/// A part of a style sheet: its file in `style/`, and the text of it.
pub type Part<'a> = (&'a str, &'a str);

/// The parts as one style sheet, in their order.
///
/// # Errors
/// Where a part cannot be read: its file and line, and what was expected.
pub fn read<'a>(parts: &[Part<'a>]) -> Result<Sheet<'a>, String> {
    let mut rules = Vec::new();
    for (name, text) in parts {
        let options = ParserOptions { filename: format!("crates/publish/style/{name}"), ..ParserOptions::default() };
        rules.extend(StyleSheet::parse(text, options).map_err(|error| error.to_string())?.rules.0);
    }
    Ok(StyleSheet::new(Vec::new(), CssRuleList(rules), ParserOptions::default()))
}

/// The style sheet in as few bytes as say the same.
pub fn minified(mut sheet: Sheet) -> Result<String, String> {
    sheet
        .minify(MinifyOptions { targets: targets(), ..MinifyOptions::default() })
        .map_err(|error| error.to_string())?;
    let printed = sheet.to_css(PrinterOptions { minify: true, targets: targets(), ..PrinterOptions::default() });
    printed.map(|css| ascii(&css.code)).map_err(|error| error.to_string())
}

/// Letters outside ASCII as escapes: a server that names another encoding cannot change what they are.
fn ascii(css: &str) -> String {
    css.chars().fold(String::with_capacity(css.len()), |mut out, letter| {
        match letter.is_ascii() {
            true => out.push(letter),
            false => out.push_str(&format!("\\{:x} ", letter as u32)),
        }
        out
    })
}

/// What is written in its older form, because browsers that run the program need it: nested rules and ranges in media
/// queries. Everything else is used as it stands.
fn targets() -> Targets {
    Targets { browsers: None, include: Features::Nesting | Features::MediaQueries, exclude: Features::empty() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[track_caller]
    fn check(written: &'static str, expected: &str) {
        assert_eq!(minified(read(&[("test.css", written)]).unwrap()).unwrap(), expected);
    }

    #[test]
    fn comments_and_white_space_go_and_quoted_text_stays() {
        check("/* why */ q { quotes: \"a, b\" \"c: d\"; }\n", "q{quotes:\"a, b\" \"c: d\"}");
    }

    #[test]
    fn letters_outside_ascii_are_escapes() {
        check("q { quotes: \"“\" \"”\"; }", "q{quotes:\"\\201c \" \"\\201d \"}");
    }

    #[test]
    fn nested_rules_stand_by_themselves() {
        check(".a { .b { color: red; } &.c { margin: 0; } }", ".a .b{color:red}.a.c{margin:0}");
    }

    #[test]
    fn width_is_asked_for_in_the_older_form() {
        check("@media (max-width: 9px) { a { margin: 0; } }", "@media (max-width:9px){a{margin:0}}");
    }

    #[test]
    fn what_is_no_style_is_named_with_its_place() {
        let message = read(&[("test.css", "a { margin: 0; }\n} b")]).unwrap_err();
        assert!(message.contains("style/test.css:"), "{message}");
    }
}
