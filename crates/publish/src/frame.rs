//! The edition for other people's pages: the framed pages (the steps, and the whole explainer), their scripts and styles,
//! the host's script, and oEmbed.
//! Not the snippets that hosts paste, which the crate `snippet` makes.

use crate::head;
use crate::own_pages;
use crate::prerender::Prerender;
use crate::program::Program;
use crate::schemes::Schemes;
use crate::script::script;
use crate::style::{self, TOKENS};
use crate::versioned::versioned;
use address::CAMPAIGN;
use explainer::ui::{Mode, StaticFile};
use pack::{CardIx, Pack, Word};
use poster::Shared;
use serde_json::json;
use snippet::Snippet;
use tree::escaped;

/// The script of the steps.
const STACK: &str = include_str!("../web/stack.js");

/// The script of the whole explainer in a frame.
const FRAME: &str = include_str!("../web/frame.js");

/// What a host's page loads.
const EMBED: &str = include_str!("../web/embed.js");

/// The page of the whole explainer in a frame.
const FULL: &str = "full.html";

/// The page of the steps.
const STEPS: &str = "embed.html";

/// The width that oEmbed proposes, in CSS pixels: a column of text.
const PROPOSED_WIDTH: u32 = 640;

/// What both pages need to know.
struct Framed<'a> {
    pack: &'a Pack,
    program: &'a Program,
    schemes: Schemes,
}

/// Every file of this edition: its path in the output, and its bytes.
pub fn all(prerender: &Prerender, pack: &Pack, program: &Program) -> Result<Vec<(String, Vec<u8>)>, String> {
    let framed = Framed { pack, program, schemes: Schemes::of(TOKENS)? };
    let (stack_style, frame_style) = (style::stack(&framed.schemes)?, style::frame(&framed.schemes)?);
    let campaign = json!(CAMPAIGN).to_string();
    let campaign = ("/* CAMPAIGN */", campaign.as_str());
    let stack_script =
        script(STACK, &[campaign, ("/* CARDS */", &card_hashes(pack)), ("/* RENAMED */", &renamed_cards(pack))])?;
    let frame_script = script(FRAME, &[campaign])?;
    let alone = |file| framed.alone(&stack_style, &stack_script, file, &prerender.page(Mode::Page(file)));
    let steps = alone(StaticFile::Steps);
    let card = |file: StaticFile| (file.path(pack), alone(file).into_bytes());
    let cards: Vec<_> = CardIx::all(pack).map(StaticFile::Card).map(card).collect();
    let full = framed.full(&frame_style, &frame_script, &prerender.page(Mode::Frame));
    let files = [
        (STEPS, steps),
        (FULL, full),
        ("stack.css", stack_style),
        ("stack.js", stack_script),
        ("frame.css", frame_style),
        ("frame.js", frame_script),
        ("embed.js", script(EMBED, &[("/* SANDBOX */", &format!("{:?}", snippet::SANDBOX))])?),
        ("oembed.json", oembed(pack)),
    ];
    Ok(files.into_iter().map(|(name, text)| (name.to_owned(), text.into_bytes())).chain(cards).collect())
}

/// The cards by hashes of their ids, as a string of JavaScript: an address that names none of them must not lead to a page that
/// is not there.
fn card_hashes(pack: &Pack) -> String {
    let all: Vec<String> = pack.cards.iter().map(|card| format!("{:x}", hash(&card.id))).collect();
    json!(all.join(" ")).to_string()
}

/// FNV-1a of 32 bits, cut to 24, as `stack.js` has it: an id has only letters, digits and hyphens.
fn hash(id: &str) -> u32 {
    let whole = id.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    whole & 0x00ff_ffff
}

/// The ids that cards once had, with those that they have now, as a JavaScript object.
fn renamed_cards(pack: &Pack) -> String {
    let card = |address: &'_ str| address.strip_prefix("card=").map(str::to_owned);
    let all: serde_json::Map<_, _> =
        pack.redirects.iter().filter_map(|(old, new)| Some((card(old)?, json!(card(new)?)))).collect();
    serde_json::Value::from(all).to_string()
}

impl Framed<'_> {
    /// What the script of a frame is told: the name of the explainer, and both papers.
    fn told(&self) -> String {
        let [light, dark] = self.schemes.papers();
        format!(
            "data-name=\"{}\" data-light=\"{light}\" data-dark=\"{dark}\" data-full=\"{FULL}\"",
            escaped(&self.pack.edition.host_name)
        )
    }

    /// The steps, or one card. Nothing waits for the script: what is seen first is there without it, and where it never
    /// comes, all of it is.
    fn alone(&self, style: &str, script: &str, file: StaticFile, body: &str) -> String {
        let (pack, up, path) = (self.pack, file.up(), file.path(self.pack));
        let (height, shared) = match file {
            StaticFile::Card(at) => (snippet::CARD_HEIGHT, Shared::Card(at)),
            _ => (snippet::HEIGHT, Shared::Whole),
        };
        let head = format!(
            "{}{}{}<link rel=\"icon\" href=\"{up}icon.svg\">\n\
             <script async src=\"{up}{}\" {} data-up=\"{up}\" data-height=\"{height}\"></script>\n",
            head::about(pack, file.title(pack), &file.description(pack), &path, shared),
            head::discovery(pack),
            head::sheets(up, &[("stack.css", style)]),
            versioned("stack.js", script.as_bytes()),
            self.told(),
        );
        head::page(pack, &head, &format!("{body}\n"))
    }

    fn full(&self, style: &str, script: &str, body: &str) -> String {
        let pack = self.pack;
        // The frame's script runs before anything is drawn: it knows the scheme and what is to be shown.
        let head = format!(
            "{}{}<link rel=\"icon\" href=\"icon.svg\">\n<script src=\"{}\" {} data-steps=\"{STEPS}\" data-height=\"{}\"></script>\n",
            head::about(pack, &pack.edition.title, &pack.edition.description, "", Shared::Whole),
            head::sheets("", &[("style.css", &self.program.styles.first), ("frame.css", style)]),
            versioned("frame.js", script.as_bytes()),
            self.told(),
            snippet::HEIGHT,
        );
        let body = format!(
            "<div id=\"explainer-static\">{body}</div>\n{}<div class=\"explainer whole\">\
             <p><a data-whole href=\"index.html\" target=\"_blank\" rel=\"noopener\">{}</a></p></div>\n",
            own_pages::trouble(pack),
            escaped(pack.words.get(Word::OpenWhole)),
        );
        head::page(pack, &head, &body)
    }
}

/// oEmbed 1.0 (oembed.com): how a content system embeds the explainer, with its plain fallback before the frame.
fn oembed(pack: &Pack) -> String {
    let site = pack.edition.home.as_deref().unwrap_or_default();
    let mut answer = json!({
        "type": "rich",
        "version": "1.0",
        "title": pack.edition.title,
        "cache_age": 86_400,
        "html": Snippet::new(&pack.edition, site).oembed(),
        "width": PROPOSED_WIDTH,
        "height": snippet::HEIGHT,
    });
    if let Some(home) = &pack.edition.home {
        answer["provider_url"] = json!(home);
    }
    format!("{answer:#}\n")
}
