//! The edition for other people's pages: the framed page, its script and style, the host's script, and oEmbed.
//! Not the snippets that hosts paste, which docs/embedding.md lists.

use crate::head;
use crate::pages::{marked, opening};
use crate::program::{Program, TOKENS, squeezed};
use pack::{Pack, Word};
use serde_json::json;

/// The frame's own script, with a place for what it has in common with the element's.
const FRAME: &str = include_str!("../web/frame.js");

/// What frames and elements have in common, and where it goes.
pub const LOOKS: &str = include_str!("../web/looks.js");
pub const LOOKS_HERE: &str = "/* LOOKS */";

/// What a host's page loads.
const EMBED: &str = include_str!("../web/embed.js");

/// The style that only frames need.
const FRAMED: &str = include_str!("../style/framed.css");

/// The size that oEmbed proposes, in CSS pixels: a column of text, and the frame before it knows its height.
const PROPOSED: (u32, u32) = (640, 600);

/// Every file of this edition: its path in the output, and its bytes.
pub fn all(pack: &Pack, program: &Program, body: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    let schemes = Schemes::of_tokens()?;
    let style = squeezed(&schemes.style());
    let script = spare(&FRAME.replacen(LOOKS_HERE, LOOKS, 1));
    let files = [
        ("embed.html", page(pack, program, &schemes, &style, &script, body)),
        ("frame.css", style),
        ("frame.js", script),
        ("embed.js", spare(EMBED)),
        ("oembed.json", oembed(pack)),
    ];
    Ok(files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect())
}

/// The link by which a site's editor finds oEmbed. An explainer that does not know its address cannot offer a snippet
/// that would work elsewhere.
pub fn discovery(pack: &Pack) -> String {
    let title = head::escaped(&pack.edition.title);
    let link =
        format!("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"oembed.json\" title=\"{title}\">\n");
    pack.edition.home.as_ref().map(|_| link).unwrap_or_default()
}

fn page(pack: &Pack, program: &Program, schemes: &Schemes, style: &str, script: &str, body: &str) -> String {
    let sheets = [("style.css", program.style.as_str()), ("frame.css", style)]
        .map(|(name, text)| format!("<link rel=\"stylesheet\" href=\"{}\">\n", marked(name, text.as_bytes())));
    let name = head::escaped(&pack.edition.host_name);
    // The frame's script runs before anything is drawn: it knows the scheme and what is to be shown.
    let head = format!(
        "{}{}{}<link rel=\"icon\" href=\"icon.svg\">\n\
         <script src=\"{}\" data-name=\"{name}\" data-light=\"{}\" data-dark=\"{}\"></script>\n",
        head::about(pack, &pack.edition.title, ""),
        discovery(pack),
        sheets.concat(),
        marked("frame.js", script.as_bytes()),
        schemes.papers()[0],
        schemes.papers()[1],
    );
    format!(
        "{}<body>\n<div id=\"explainer-static\">{body}</div>\n\
         <div class=\"explainer whole\"><p><a data-whole href=\"index.html\" target=\"_blank\" rel=\"noopener\">{}</a></p></div>\n\
         </body>\n</html>\n",
        opening(pack, "static", &head),
        head::escaped(pack.words.get(Word::OpenWhole)),
    )
}

/// The recommended snippet. Until the script runs, and where it never does, a title, a sentence and a link stand there.
pub fn snippet(pack: &Pack) -> String {
    let home = head::escaped(pack.edition.home.as_deref().unwrap_or_default());
    format!(
        "<a data-explainer href=\"{home}embed.html\"><b>{}</b> {}</a>\n<script async src=\"{home}embed.js\"></script>",
        head::escaped(&pack.edition.title),
        head::escaped(&pack.edition.description),
    )
}

/// oEmbed 1.0 (oembed.com): how a content system embeds the explainer.
fn oembed(pack: &Pack) -> String {
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": pack.edition.title,
        "cache_age": 86_400,
        "html": snippet(pack),
        "width": PROPOSED.0,
        "height": PROPOSED.1,
    });
    if let Some(home) = &pack.edition.home {
        answer["provider_url"] = json!(home);
    }
    format!("{answer:#}\n")
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

    /// What a frame or an element adds to the style of the page.
    pub fn style(&self) -> String {
        format!("{}{FRAMED}", self.forced())
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

/// A script without indentation and without the lines that are comments only.
fn spare(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.fold(String::new(), |out, line| out + line + "\n")
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
    fn a_spared_script_keeps_its_code() {
        assert_eq!(spare("// what\n\n  var a = \"//b\"; // c\n"), "var a = \"//b\"; // c\n");
    }
}
