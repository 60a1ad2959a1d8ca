//! The colour schemes of `tokens.css`, each also where a host asks for it instead of the reader's.
//! Not their colours: `tokens.css` has them.

use crate::css::{Part, Sheet, read};
use lightningcss::printer::PrinterOptions;
use lightningcss::properties::Property;
use lightningcss::rules::CssRule;
use lightningcss::rules::style::StyleRule;
use lightningcss::traits::ToCss;

/// A name of `tokens.css`, and its value as CSS.
type Token = (String, String);

/// Both schemes, and what else depends on the reader.
pub struct Schemes {
    light: Vec<Token>,
    dark: Vec<Token>,
    rest: String,
}

impl Schemes {
    /// Those of the part: the style of the root is light, that of the query for the dark scheme is dark.
    ///
    /// # Errors
    /// Where it does not name the colours of both.
    pub fn of(tokens: Part) -> Result<Self, String> {
        let sheet = read(&[tokens])?;
        let (mut light, mut dark, mut rest) = (Vec::new(), Vec::new(), String::new());
        for rule in layered(&sheet) {
            match rule {
                CssRule::Style(root) => light.extend(named(root)?),
                CssRule::Media(media) if css(&media.query)?.contains("prefers-color-scheme") => {
                    for rule in &media.rules.0 {
                        if let CssRule::Style(root) = rule {
                            dark.extend(named(root)?);
                        }
                    }
                }
                other => rest.push_str(&css(other)?),
            }
        }
        // Only what differs between schemes is said again.
        light.retain(|(name, _)| dark.iter().any(|(other, _)| other == name));
        if paper(&light).is_empty() || paper(&dark).is_empty() {
            return Err(format!("{} does not name the colours of both schemes", tokens.0));
        }
        Ok(Self { light, dark, rest })
    }

    /// The paper's colour in the light and in the dark scheme.
    pub fn papers(&self) -> [&str; 2] {
        [paper(&self.light), paper(&self.dark)]
    }

    /// Each scheme where a host asks for it, as CSS: as weak as `:root`, so that what follows still counts.
    pub fn forced(&self) -> String {
        let rule = |name: &str, tokens: &[Token]| {
            let all: String = tokens.iter().map(|(name, value)| format!("{name}:{value};")).collect();
            format!(":root:where([data-theme=\"{name}\"]){{{all}}}")
        };
        format!("@layer tokens{{{}{}{}}}", rule("light", &self.light), rule("dark", &self.dark), self.rest)
    }
}

/// The rules inside the layers of a style sheet.
fn layered<'a, 'i>(sheet: &'a Sheet<'i>) -> impl Iterator<Item = &'a CssRule<'i>> {
    let inside = |rule: &'a CssRule<'i>| match rule {
        CssRule::LayerBlock(layer) => layer.rules.0.as_slice(),
        _ => &[],
    };
    sheet.rules.0.iter().flat_map(inside)
}

/// What a rule gives a name.
fn named(rule: &StyleRule) -> Result<Vec<Token>, String> {
    let mut all = Vec::new();
    for property in &rule.declarations.declarations {
        if let Property::Custom(one) = property {
            all.push((one.name.as_ref().to_owned(), value(property)?));
        }
    }
    Ok(all)
}

fn value(property: &Property) -> Result<String, String> {
    property.value_to_css_string(brief()).map_err(|error| error.to_string())
}

fn css(of: &impl ToCss) -> Result<String, String> {
    of.to_css_string(brief()).map_err(|error| error.to_string())
}

fn brief() -> PrinterOptions<'static> {
    PrinterOptions { minify: true, ..PrinterOptions::default() }
}

/// The paper's colour among these.
fn paper(tokens: &[Token]) -> &str {
    tokens.iter().find(|(name, _)| name == "--paper").map_or("", |(_, value)| value)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
mod tests {
    use super::*;
    use crate::style::TOKENS;

    #[test]
    fn both_schemes_are_read_from_the_tokens() {
        let schemes = Schemes::of(TOKENS).unwrap();
        let [light, dark] = schemes.papers();
        assert_ne!(light, dark);
        assert!(light.starts_with('#') && dark.starts_with('#'), "scripts count with {light} and {dark}");
        let forced = schemes.forced();
        assert!(forced.contains("prefers-contrast"), "more contrast counts in a forced scheme, too: {forced}");
        assert!(!forced.contains("--serif"), "only what differs between schemes is said again: {forced}");
    }

    #[test]
    fn a_missing_scheme_is_named() {
        let alone = Schemes::of(("test.css", "@layer tokens { :root { --paper: #fff; } }"));
        assert!(alone.err().unwrap().starts_with("test.css does not name"));
    }
}
