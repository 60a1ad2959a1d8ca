//! Scripts without what only their writers need: comments, white space, long local names.
//! Not a bundler, and not for style sheets, which `css.rs` reads and writes.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The language that scripts are written in: a browser too old for the program must still read what says so.
const LANGUAGE: &str = "es2018";

/// A classic script that does the same in fewer bytes. Names that other scripts can see stay, and text that would end the
/// script's element in a page is written with escapes.
///
/// # Errors
/// Where `text` is no script: the parser's first message.
pub fn script(text: &str) -> Result<String, String> {
    let arena = Allocator::default();
    let parsed = Parser::new(&arena, text, SourceType::script()).parse();
    if let Some(first) = parsed.diagnostics.first() {
        return Err(format!("a script cannot be read: {first}"));
    }
    let mut program = parsed.program;
    let target = EngineTargets::from_target(LANGUAGE)?;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions { target, ..CompressOptions::default() }),
        mangle_properties: None,
    };
    let minified = Minifier::new(options).minify(&arena, &mut program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(minified.scoping);
    Ok(ascii(&codegen.build(&program).code))
}

/// Letters outside ASCII, which stand in strings only, as escapes: a server that names another encoding cannot change
/// what they are.
fn ascii(script: &str) -> String {
    let mut units = [0; 2];
    script.chars().fold(String::with_capacity(script.len()), |mut out, letter| {
        match letter.is_ascii() {
            true => out.push(letter),
            false => letter.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}"))),
        }
        out
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;

    #[test]
    fn what_others_can_see_keeps_its_name() {
        let short = script("// why\n(function () { var lengthy = 1 + one(); window.given = lengthy; })();\n").unwrap();
        assert!(short.contains("window.given"), "{short}");
        assert!(!short.contains("why") && !short.contains("lengthy"), "{short}");
    }

    #[test]
    fn letters_outside_ascii_are_escapes() {
        assert_eq!(script("given('\u{201c}\u{1f600}');").unwrap(), "given(`\\u201c\\ud83d\\ude00`);");
    }

    #[test]
    fn a_script_never_ends_its_element() {
        assert!(!script("given('</script>', `</script>`);").unwrap().contains("</script"));
    }

    #[test]
    fn no_younger_syntax_is_written_than_the_sources_have() {
        let short = script("given(function (a) { return a === null || a === undefined ? one() : a; });").unwrap();
        assert!(!short.contains("??"), "{short}");
    }

    #[test]
    fn what_is_no_script_is_named() {
        let message = script("var = 1;").unwrap_err();
        assert!(message.starts_with("a script cannot be read: "), "{message}");
    }
}
