//! The texts of the corpus, their shown parts, and how places in them are named.
//! Not their words alone: a source is everything that is known about a text.

use crate::date::Date;
use crate::index::ActorIx;
use crate::text::{SourceText, Span};
use serde::{Deserialize, Serialize};

/// Whether a source's whole text may be shipped.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Rights {
    /// The whole text is shipped.
    Full,
    /// Only quoted passages with the paragraph around them are.
    Excerpts,
}

/// The marks that a stored file uses.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Markup {
    /// None: every character is text.
    None,
    /// `**bold**`, `*italic*`, `[words](#)`, `<sup>` and `<i>`.
    Markdown,
}

/// How a work is cited in one style. Places stay open (a paragraph, a speaker, the digest): crate `cite` fills them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Citation {
    /// The entry in a list of references, or the record in a data format.
    pub entry: String,
    /// What stands in the running text or its footnote; empty in data formats.
    pub mention: String,
}

/// A mistake or doubtful word of the source itself. Every quote that shows the place carries the note.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Flaw {
    /// Where.
    pub span: Span,
    /// What a reader should know.
    pub note: String,
}

/// One text of the corpus, with everything that is known about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Source {
    /// Name in addresses and data.
    pub id: String,
    /// Path of the stored file inside the seeds.
    pub file: String,
    /// SHA-256 of the stored file, lower-case hex.
    pub sha256: String,
    /// Title as described.
    pub title: String,
    /// A name of one or two words, for source lines.
    pub short: String,
    /// The author, if the file names one.
    pub author: Option<String>,
    /// The publisher, if the file names one.
    pub publisher: Option<String>,
    /// The place, if the file names one.
    pub place: Option<String>,
    /// The date that the file states.
    pub stated: Option<Date>,
    /// The date that we infer.
    pub inferred: Option<Date>,
    /// What the date was taken from. Like genre, perspective, and what it is silent on, only lists show it, and it is not part
    /// of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub date_from: String,
    /// What kind of text it is.
    #[serde(skip)]
    pub genre: String,
    /// Whose voice the narration is.
    pub voice: ActorIx,
    /// The outlet or source that this text retells, if it does.
    pub retells: Option<String>,
    /// Whom it quotes or reports.
    #[serde(skip)]
    pub quotes_whom: Vec<ActorIx>,
    /// From where it looks, and for whom.
    #[serde(skip)]
    pub perspective: String,
    /// What it does not say.
    #[serde(skip)]
    pub silent_on: Vec<String>,
    /// What may be shipped.
    pub rights: Rights,
    /// The marks its file uses.
    pub markup: Markup,
    /// The stored words.
    pub text: SourceText,
    /// Its mistakes and doubtful words, ascending by place.
    pub flaws: Vec<Flaw>,
    /// The shown parts in reading order.
    #[serde(with = "crate::near")]
    pub blocks: Vec<Block>,
    /// How it is cited, by style. Not part of the pack's bytes: see [`crate::encode_supplement`].
    #[serde(skip)]
    pub citations: Vec<Citation>,
}

/// What a block is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum BlockKind {
    /// The title line.
    Title,
    /// A byline, imprint or other line about the text itself.
    Note,
    /// A heading.
    Heading,
    /// A heading below a heading.
    Subheading,
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A footnote.
    Footnote,
}

/// How a place in a source is named to readers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub enum Locator {
    /// A title or heading: not numbered, not quotable.
    Unnumbered,
    /// Paragraphs, items and notes count together from 1.
    Paragraph(u16),
    /// Footnotes carry the number that the file prints.
    Footnote(u16),
}

impl Locator {
    /// `12`, `fn3`, or nothing.
    pub fn name(self) -> String {
        match self {
            Locator::Unnumbered => String::new(),
            Locator::Paragraph(n) => n.to_string(),
            Locator::Footnote(n) => format!("fn{n}"),
        }
    }

    /// Reads what `name` writes.
    pub fn parse(name: &str) -> Option<Self> {
        match name.strip_prefix("fn") {
            Some(n) => n.parse().ok().map(Locator::Footnote),
            None => name.parse().ok().map(Locator::Paragraph),
        }
    }
}

/// One shown part of a source.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// How it is named.
    pub locator: Locator,
    /// Where its words stand, list marks left out; more than one part where a page break tears it.
    pub parts: Vec<Span>,
}
