//! The style sheets of all editions, made of the parts in `style/`, a file each.
//! Not their writing, and not which page loads which.

use crate::minify;

/// The colours, fonts and measures.
const TOKENS: &str = include_str!("../style/tokens.css");

/// What the first screen needs, in its order.
const FIRST: [&str; 5] = [
    TOKENS,
    include_str!("../style/base.css"),
    include_str!("../style/masthead.css"),
    include_str!("../style/evidence.css"),
    include_str!("../style/summary.css"),
];

/// What only later screens need.
const LATER: [&str; 8] = [
    include_str!("../style/states.css"),
    include_str!("../style/elements.css"),
    include_str!("../style/quotes.css"),
    include_str!("../style/guide.css"),
    include_str!("../style/cards.css"),
    include_str!("../style/source.css"),
    include_str!("../style/lists.css"),
    include_str!("../style/print.css"),
];

/// The style of what the annex draws, and of sheets wherever they stand.
const ANNEX: [&str; 4] = [
    include_str!("../style/annex.css"),
    include_str!("../style/snippets.css"),
    include_str!("../style/sheet.css"),
    include_str!("../style/paper.css"),
];

/// What only frames need.
const FRAME: &str = include_str!("../style/frame.css");

/// What only elements need.
const ELEMENT: &str = include_str!("../style/element.css");

/// The style sheets of the page.
pub struct Styles {
    /// Of the first screen.
    pub first: String,
    /// Of what follows.
    pub later: String,
    /// Of what the annex draws.
    pub annex: String,
}

impl Styles {
    /// Made from the parts.
    pub fn new() -> Self {
        let [first, later, annex] = [&FIRST[..], &LATER, &ANNEX].map(|parts| minify::style(&parts.concat()));
        Self { first, later, annex }
    }
}

/// What a frame adds to the style of the page.
pub fn frame(schemes: &Schemes) -> String {
    minify::style(&format!("{}{FRAME}", schemes.forced()))
}

/// The whole style of an element.
pub fn element(schemes: &Schemes) -> String {
    let page = [&FIRST[..], &LATER].concat().concat();
    minify::style(&format!("{ELEMENT}{}", inside(&format!("{page}{}{FRAME}", schemes.forced()))))
}

/// The style sheet for the inside of the element: its outermost part stands for the root, and its width for the window's.
fn inside(style: &str) -> String {
    let root = [(":root", ".page"), ("html[", ".page["), ("html {", ".page {")];
    let width = [
        ("@media (min-width:", "@container (min-width:"),
        ("@media (max-width:", "@container (max-width:"),
        ("vw,", "cqi,"),
    ];
    root.iter().chain(&width).fold(style.to_owned(), |style, (from, to)| style.replace(from, to))
}

/// The declarations of both colour schemes, and what follows them in the file.
pub struct Schemes {
    light: String,
    dark: String,
    rest: String,
}

impl Schemes {
    /// Those of `tokens.css`.
    ///
    /// # Errors
    /// Where it does not name both.
    pub fn of_tokens() -> Result<Self, String> {
        Self::read(TOKENS).ok_or_else(|| "tokens.css does not name the colours of both schemes".to_owned())
    }

    /// The paper's colour in the light and in the dark scheme.
    pub fn papers(&self) -> [&str; 2] {
        [self.paper(&self.light), self.paper(&self.dark)]
    }

    /// Finds them in `tokens.css`: the first `:root` block is light, that of the dark media query is dark.
    fn read(css: &str) -> Option<Self> {
        let block = |from: &str| Some(from.split_once(":root {")?.1.split_once('}')?.0.to_owned());
        let (before, after) = css.split_once("@media (prefers-color-scheme: dark)")?;
        let (_, rest) = after.split_once("@media")?;
        let rest = rest.trim_end().strip_suffix('}')?;
        let dark = block(after)?;
        let of_dark = |line: &&str| line.split_once(':').is_some_and(|(name, _)| dark.contains(&format!("{name}:")));
        let light = block(before)?.lines().filter(of_dark).collect::<Vec<_>>().join("\n");
        Some(Self { light, dark, rest: format!("@media{rest}") })
    }

    /// The paper's colour among these declarations.
    fn paper<'a>(&self, declarations: &'a str) -> &'a str {
        let value = declarations.split_once("--paper:").and_then(|(_, after)| after.split_once(';'));
        value.map_or("", |(value, _)| value.trim())
    }

    /// Each scheme where the frame's address asks for it, as weak as `:root`, so that what follows still counts.
    fn forced(&self) -> String {
        let rule =
            |name: &str, declarations: &str| format!(":root:where([data-theme=\"{name}\"]) {{{declarations}}}\n");
        format!("@layer tokens {{\n{}{}{}}}\n", rule("light", &self.light), rule("dark", &self.dark), self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schemes_are_read_from_the_tokens() {
        let Some(schemes) = Schemes::read(TOKENS) else { unreachable!("tokens.css has both schemes") };
        assert_ne!(schemes.paper(&schemes.light), schemes.paper(&schemes.dark));
        assert!([&schemes.light, &schemes.dark].iter().all(|one| schemes.paper(one).starts_with('#')));
        let forced = schemes.forced();
        assert_eq!(forced.matches('{').count(), forced.matches('}').count(), "{forced}");
        assert!(forced.contains("prefers-contrast"), "more contrast counts in a forced scheme, too: {forced}");
        assert!(!forced.contains("--serif"), "only what differs between schemes is said again: {forced}");
    }

    #[test]
    fn nothing_inside_speaks_of_the_page_or_the_window() {
        let Ok(schemes) = Schemes::of_tokens() else { unreachable!("tokens.css has both schemes") };
        let style = element(&schemes);
        for outside in [":root", "html", "vw", "@media (min", "@media (max", "rem;"] {
            assert!(!style.contains(outside), "{outside} is left in the element's style");
        }
        assert!(
            style.contains("@media print") && style.contains("@media (prefers-color-scheme"),
            "what is the reader's stays"
        );
        assert!(style.contains(".page{") && style.contains(".page[data-mode"), "{style}");
    }

    #[test]
    fn text_in_quotation_marks_stays_when_a_style_sheet_is_minified() {
        let quoted = |css: &str| css.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
        let all = [&FIRST[..], &LATER, &ANNEX].concat().concat();
        let before = quoted(&minify::uncommented(&all));
        assert!(before.len() > 5, "{before:?}");
        assert_eq!(quoted(&minify::style(&all)), before);
    }
}
