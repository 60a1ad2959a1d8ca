//! The edition for other people's pages: the framed page, its script and style, the host's script, and oEmbed.
//! Not the snippets that hosts paste, which the crate `snippet` makes.

use crate::head;
use crate::program::Program;
use crate::schemes::Schemes;
use crate::script::script;
use crate::style::{self, TOKENS};
use crate::versioned::versioned;
use pack::{Pack, Word};
use serde_json::json;
use snippet::Snippet;
use tree::escaped;

/// The frame's own script.
const FRAME: &str = include_str!("../web/frame.js");

/// What a host's page loads.
const EMBED: &str = include_str!("../web/embed.js");

/// The size that oEmbed proposes, in CSS pixels: a column of text, and the frame before it knows its height.
const PROPOSED: (u32, u32) = (640, 600);

/// Every file of this edition: its path in the output, and its bytes. `body` is the framed page's content.
pub fn all(pack: &Pack, program: &Program, body: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    let schemes = Schemes::of(TOKENS)?;
    let style = style::frame(&schemes)?;
    let script_of_frame = script(FRAME, &[])?;
    let files = [
        ("embed.html", page(pack, program, &schemes, &style, &script_of_frame, body)),
        ("frame.css", style),
        ("frame.js", script_of_frame),
        ("embed.js", script(EMBED, &[])?),
        ("oembed.json", oembed(pack)),
    ];
    Ok(files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).collect())
}

fn page(pack: &Pack, program: &Program, schemes: &Schemes, style: &str, script: &str, body: &str) -> String {
    let name = escaped(&pack.edition.host_name);
    let [light, dark] = schemes.papers();
    // The frame's script runs before anything is drawn: it knows the scheme and what is to be shown.
    let head = format!(
        "{}{}{}<link rel=\"icon\" href=\"icon.svg\">\n\
         <script src=\"{}\" data-name=\"{name}\" data-light=\"{light}\" data-dark=\"{dark}\"></script>\n",
        head::about(pack, &pack.edition.title, &pack.edition.description, ""),
        head::discovery(pack),
        head::sheets("", &[("style.css", &program.styles.first), ("frame.css", style)]),
        versioned("frame.js", script.as_bytes()),
    );
    let body = format!(
        "<div id=\"explainer-static\">{body}</div>\n<div class=\"explainer whole\">\
         <p><a data-whole href=\"index.html\" target=\"_blank\" rel=\"noopener\">{}</a></p></div>\n",
        escaped(pack.words.get(Word::OpenWhole)),
    );
    head::page(pack, &head, &body)
}

/// oEmbed 1.0 (oembed.com): how a content system embeds the explainer. Until the snippet's script runs, and where it never
/// does, a title, a sentence and a link stand there.
fn oembed(pack: &Pack) -> String {
    let site = pack.edition.home.as_deref().unwrap_or_default();
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": pack.edition.title,
        "cache_age": 86_400,
        "html": Snippet::new(&pack.edition, site).script(),
        "width": PROPOSED.0,
        "height": PROPOSED.1,
    });
    if let Some(home) = &pack.edition.home {
        answer["provider_url"] = json!(home);
    }
    format!("{answer:#}\n")
}
