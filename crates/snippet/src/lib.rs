//! The code that other people paste into their pages, each kind with its plain fallback: title, sentence and link.
//! Not the choice of kind, place and options, and not what a page does with the code: that is `crates/publish/web/`.

use pack::Edition;
use tree::escaped;

/// The height of a frame, in CSS pixels: known before anything is loaded, so that the article never moves.
pub const HEIGHT: u16 = 680;

/// The height of a frame with one card alone, in CSS pixels.
pub const CARD_HEIGHT: u16 = 480;

/// What a frame looks like wherever it stands: in the column of the text, without a border.
const LOOK: &str = "display:block;width:100%;border:0";

/// What a frame with one card looks like besides: higher where the window is narrow, and so the column.
const CARD_LOOK: &str = ";height:clamp(480px,(600px - 100vw)*999,640px)";

/// What a frame may do: run its scripts, and open a window that is as free as any.
pub const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox";

/// What a snippet shows, and how. Values are written as they are given, escaped.
#[derive(Clone, Copy, Debug)]
pub struct Snippet<'a> {
    /// Whose title, description and tag stand in it.
    pub edition: &'a Edition,
    /// The address of the folder that holds the published files, with its last `/`, or nothing beside them.
    pub site: &'a str,
    /// The fragment of what is shown, without `#`; empty for the beginning.
    pub place: &'a str,
    /// How much is shown, where it is not everything.
    pub mode: Option<&'a str>,
    /// The colour scheme, where it is not the reader's.
    pub theme: Option<&'a str>,
    /// A height in CSS pixels, where it is not the usual one.
    pub height: Option<&'a str>,
}

impl<'a> Snippet<'a> {
    /// Everything, from the beginning, with no option set.
    pub fn new(edition: &'a Edition, site: &'a str) -> Self {
        Self { edition, site, place: "", mode: None, theme: None, height: None }
    }

    /// A frame, its plain link below, and the script that tells the page what happens in the frame. On one line: content
    /// systems make breaks of others.
    pub fn script(&self) -> String {
        let options = attributes(&[("data-mode", self.mode), ("data-theme", self.theme)]);
        let site = escaped(self.site);
        // All of it stands in the address, too: the frame is right before the script comes, and where it never does.
        let frame = self.iframe(&format!(" data-explainer{options}"), &self.frame_address());
        format!("<div>{frame}</div>{}<script async src=\"{site}embed.js\"></script>", self.link())
    }

    /// A frame and its plain link below, for systems that take no scripts. The frame stands in an element of its own: themes
    /// widen a frame that is a part of the article itself.
    pub fn frame(&self) -> String {
        format!("<div>{}</div>{}", self.iframe("", &self.frame_address()), self.link())
    }

    /// A frame behind its plain link, which content systems show until the frame tells its height, and where they refuse it.
    pub fn oembed(&self) -> String {
        // WordPress takes the style away and keeps this: without it the frame has a border and is too wide.
        let frame = self.iframe(" frameborder=\"0\"", &self.frame_address());
        format!("<blockquote>{}</blockquote>{frame}", self.anchor())
    }

    fn iframe(&self, options: &str, src: &str) -> String {
        let [src, title, height] = [src, &self.edition.title, &self.height()].map(escaped);
        let look = if self.is_card() && self.height.is_none() { CARD_LOOK } else { "" };
        format!(
            "<iframe{options} src=\"{src}\" title=\"{title}\" width=\"100%\" height=\"{height}\" style=\"{LOOK}{look}\" \
             loading=\"lazy\" allow=\"fullscreen\" sandbox=\"{SANDBOX}\"></iframe>"
        )
    }

    /// The height of the frame in CSS pixels: the one that was asked for, or the one that what is shown needs.
    pub fn height(&self) -> String {
        let usual = if self.is_card() { CARD_HEIGHT } else { HEIGHT };
        self.height.map_or_else(|| usual.to_string(), str::to_owned)
    }

    fn is_card(&self) -> bool {
        self.place.starts_with("card=")
    }

    /// The custom element, which takes the fallback's place. Its room is kept before any script runs.
    pub fn element(&self) -> String {
        let place = Some(self.place).filter(|place| !place.is_empty());
        let options = [("address", place), ("mode", self.mode), ("theme", self.theme), ("height", self.height)];
        let options = attributes(&options);
        let (tag, site, height) = (self.edition.tag(), escaped(self.site), escaped(&self.height()));
        let look = format!("style=\"display:block;min-height:{height}px\"");
        format!("<{tag} {look}{options}>{}</{tag}>\n<script async src=\"{site}element.js\"></script>", self.anchor())
    }

    /// A paragraph with a link.
    pub fn link(&self) -> String {
        format!("<p>{}</p>", self.anchor())
    }

    /// The address of the frame, with all that an address can say.
    pub fn frame_address(&self) -> String {
        let place = Some(self.place.to_owned()).filter(|place| !place.is_empty());
        let options = [("mode", self.mode), ("theme", self.theme)];
        let options = options.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?)));
        let parts: Vec<_> = place.into_iter().chain(options).collect();
        let hash = if parts.is_empty() { "" } else { "#" };
        format!("{}embed.html{hash}{}", self.site, parts.join("&"))
    }

    fn address(&self, file: &str) -> String {
        let hash = if self.place.is_empty() { "" } else { "#" };
        format!("{}{file}{hash}{}", self.site, self.place)
    }

    fn anchor(&self) -> String {
        format!("<a href=\"{}\">{}</a>", escaped(&self.address("index.html")), self.words())
    }

    fn words(&self) -> String {
        // Where the emphasis is taken away the full stop still parts the title from the sentence.
        format!("<b>{}</b>. {}", escaped(&self.edition.title), escaped(&self.edition.description))
    }
}

/// The link in a page's head by which content systems find `oembed.json` (oembed.com, section 4) below `site`.
pub fn discovery(edition: &Edition, site: &str) -> String {
    format!(
        "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}oembed.json\" title=\"{}\">",
        escaped(site),
        escaped(&edition.title)
    )
}

/// Those that have a value, each after a space.
fn attributes(all: &[(&str, Option<&str>)]) -> String {
    all.iter().filter_map(|(name, value)| Some(format!(" {name}=\"{}\"", escaped((*value)?)))).collect()
}
