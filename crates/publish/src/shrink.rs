//! Scripts without what only their writers need: comments, white space, long local names.
//! Not a bundler, and not for style sheets, whose few kilobytes need no parser.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// A classic script that does the same in fewer bytes. Names that other scripts can see stay.
///
/// # Errors
/// Where `text` is no script: the parser's first message.
pub fn script(text: &str) -> Result<String, String> {
    let arena = Allocator::default();
    let parsed = Parser::new(&arena, text, SourceType::script()).parse();
    if let Some(first) = parsed.diagnostics.first() {
        return Err(format!("the start script cannot be read: {first}"));
    }
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions::default()),
        mangle_properties: None,
    };
    let shrunk = Minifier::new(options).minify(&arena, &mut program);
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(shrunk.scoping).build(&program).code)
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
    fn what_is_no_script_is_named() {
        let message = script("var = 1;").unwrap_err();
        assert!(message.starts_with("the start script cannot be read: "), "{message}");
    }
}
