//! The code that other people paste into their pages, each kind with its plain fallback: title, sentence and link.
//! Not the choice of kind, place and options, and not what a page does with the code: that is `crates/publish/web/`.

use pack::Edition;
use tree::escaped;

/// The height of a frame that cannot tell its own, in CSS pixels.
pub const SET_HEIGHT: &str = "700";

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
    /// A fixed height in CSS pixels.
    pub height: Option<&'a str>,
}

impl<'a> Snippet<'a> {
    /// Everything, from the beginning, with no option set.
    pub fn new(edition: &'a Edition, site: &'a str) -> Self {
        Self { edition, site, place: "", mode: None, theme: None, height: None }
    }

    /// A link that the host's script turns into a frame of the right height.
    pub fn script(&self) -> String {
        let Self { mode, theme, height, .. } = *self;
        let options = attributes(&[("data-mode", mode), ("data-theme", theme), ("data-height", height)]);
        let (href, site) = (escaped(&self.address("embed.html")), escaped(self.site));
        format!(
            "<a data-explainer{options} href=\"{href}\">{}</a>\n<script async src=\"{site}embed.js\"></script>",
            self.words()
        )
    }

    /// A frame of fixed height in the barest sandbox that works, for systems that take no scripts.
    pub fn frame(&self) -> String {
        let (title, height) = (escaped(&self.edition.title), self.height.unwrap_or(SET_HEIGHT));
        format!(
            "<iframe src=\"{}\" title=\"{title}\" width=\"100%\" height=\"{height}\" frameborder=\"0\"\n  \
             loading=\"lazy\" sandbox=\"allow-scripts allow-popups\"></iframe>\n{}",
            escaped(&self.frame_address()),
            self.link(),
        )
    }

    /// The custom element, which takes the fallback's place.
    pub fn element(&self) -> String {
        let place = Some(self.place).filter(|place| !place.is_empty());
        let options = attributes(&[("address", place), ("mode", self.mode), ("theme", self.theme)]);
        let (tag, site) = (self.edition.tag(), escaped(self.site));
        format!("<{tag}{options}>{}</{tag}>\n<script async src=\"{site}element.js\"></script>", self.anchor())
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
        format!("<b>{}</b> {}", escaped(&self.edition.title), escaped(&self.edition.description))
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
