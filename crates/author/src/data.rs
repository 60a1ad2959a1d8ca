//! The types of `data/explainer.json`, whose comments are the descriptions in `data/schema.json`.
//! Not how they are filled: that is `export`.

use crate::picture_data::PictureData;
use schemars::JsonSchema;
use serde::Serialize;

/// Everything in `data/explainer.json`.
#[derive(Clone, Serialize, JsonSchema)]
pub struct Explainer {
    /// Which edition this is.
    pub edition: EditionData,
    /// The title of the explainer.
    pub title: String,
    /// What it is about, in a sentence.
    pub description: String,
    /// The language of its own words, as a BCP 47 tag.
    pub language: String,
    /// Where the corpus ends, and what is not said about later events.
    pub standing: String,
    /// The texts.
    pub sources: Vec<SourceData>,
    /// Every quote once.
    pub quotes: Vec<QuoteData>,
    /// The claims.
    pub cards: Vec<CardData>,
    /// The one-minute summary.
    pub summary: Vec<SentenceData>,
    /// The chapters in order.
    pub chapters: Vec<ChapterData>,
    /// Ways through the chapters.
    pub paths: Vec<PathData>,
    /// The glossary.
    pub terms: Vec<TermData>,
    /// The timeline, ascending.
    pub events: Vec<EventData>,
    /// Where the texts differ, with one another or with themselves.
    pub disagreements: Vec<DisagreementData>,
    /// Pictures, each with its marks.
    pub pictures: Vec<PictureData>,
    /// What cards are about.
    pub topics: Vec<NameData>,
    /// Kinds of actors.
    pub groups: Vec<NameData>,
    /// People and organisations.
    pub actors: Vec<ActorData>,
}

/// Which edition: the content's version and the digest of the whole pack.
#[derive(Clone, Serialize, JsonSchema)]
pub struct EditionData {
    /// The content's version.
    pub version: String,
    /// SHA-256 of the pack, in hexadecimal.
    pub sha256: String,
}

/// A stretch of the stored file that is not shown.
#[derive(Clone, Serialize, JsonSchema)]
pub struct OmitData {
    /// First code point of the stored file.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// `omission`, `page break` or `footnote`.
    pub why: &'static str,
}

/// A mistake or doubtful word of the source.
#[derive(Clone, Serialize, JsonSchema)]
pub struct FlawData {
    /// First code point of the stored file.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// What a reader should know.
    pub note: String,
    /// Whether the note rests on what no source says.
    pub outside: bool,
}

/// A passage that no card quotes on purpose.
#[derive(Clone, Serialize, JsonSchema)]
pub struct UnusedData {
    /// Where it stands.
    pub paragraph: Number,
    /// First code point of the stored file.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The reason.
    pub why: String,
}

/// One text. What its file does not state is null.
#[derive(Clone, Serialize, JsonSchema)]
pub struct SourceData {
    /// Name in addresses and data.
    pub id: String,
    /// The stored file, beside the seeds.
    pub file: String,
    /// SHA-256 of the stored file, in hexadecimal.
    pub sha256: String,
    /// Its title.
    pub title: String,
    /// Its name in marks and lists.
    pub short: String,
    /// Its author.
    pub author: Option<String>,
    /// Its publisher.
    pub publisher: Option<String>,
    /// Where it was published.
    pub place: Option<String>,
    /// The ISO date, month or year that the file states.
    pub date: Option<String>,
    /// The ISO date, month or year that we infer.
    pub date_inferred: Option<String>,
    /// Where the date is taken from.
    pub date_from: String,
    /// What kind of text it is.
    pub genre: String,
    /// Whose report it passes on.
    pub retells: Option<String>,
    /// Who speaks, to what end.
    pub perspective: String,
    /// What it does not tell.
    pub silent_on: Vec<String>,
    /// Ids of the actors whom it quotes or reports.
    pub quotes_whom: Vec<String>,
    /// `full` where the whole text is reproduced, `excerpts` where only quoted passages are.
    pub rights: &'static str,
    /// Its shown parts in reading order.
    pub paragraphs: Vec<ParagraphData>,
    /// Its mistakes and doubtful words, each once.
    pub flaws: Vec<FlawData>,
    /// What no card quotes on purpose.
    pub unused: Vec<UnusedData>,
}

/// One shown part of a text.
#[derive(Clone, Serialize, JsonSchema)]
pub struct ParagraphData {
    /// Its number; null on a heading.
    pub number: Option<Number>,
    /// What kind of part it is.
    pub kind: &'static str,
    /// Its words as readers see them; null where they may not be reproduced.
    pub text: Option<String>,
}

/// A place in a source.
#[derive(Clone, Serialize, JsonSchema)]
pub struct QuoteData {
    /// Name in addresses and data.
    pub id: String,
    /// Id of the text.
    pub source: String,
    /// The stored file's words between `start` and `end`, untouched.
    pub exact: String,
    /// What readers see: `exact` less what is omitted and less the file's markup.
    pub shown: String,
    /// First code point of the stored file.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// What inside is not shown.
    pub omits: Vec<OmitData>,
    /// Up to 32 code points before it on the same line.
    pub prefix: String,
    /// Up to 32 code points after it on the same line.
    pub suffix: String,
    /// Where it begins.
    pub paragraph: Number,
    /// The flaws of the source that it shows.
    pub flaws: Vec<FlawData>,
    /// Id of the actor whose words it reports; null where they are the text's own.
    pub speaker: Option<String>,
    /// The ISO date, month or year when that was said, where the text tells.
    pub said: Option<String>,
}

/// One claim.
#[derive(Clone, Serialize, JsonSchema)]
pub struct CardData {
    /// Name in addresses and data.
    pub id: String,
    /// The claim.
    pub title: String,
    /// Its context in our words.
    pub body: String,
    /// `law`, `event`, `figure`, `statement`, `position`, `proposal`, `assessment`, `forecast` or `definition`.
    pub kind: &'static str,
    /// `single`, `several` or `disputed`.
    pub status: &'static str,
    /// The ISO date, month or year for which it holds.
    pub as_of: String,
    /// Ids of the actors who say or report it, computed from its quotes and their texts.
    pub voices: Vec<String>,
    /// Ids of the actors whom it is about.
    pub actors: Vec<String>,
    /// Ids of its topics.
    pub topics: Vec<String>,
    /// What it rests on.
    pub quotes: Vec<QuoteData>,
    /// What it counts; null on cards of another kind.
    pub figure: Option<FigureData>,
}

/// What a card of kind figure counts.
#[derive(Clone, Serialize, JsonSchema)]
pub struct FigureData {
    /// The number as the quotes have it.
    pub value: String,
    /// Of what.
    pub unit: String,
    /// What its source says or leaves open about it.
    pub caveat: String,
}

/// A sentence of ours.
#[derive(Clone, Serialize, JsonSchema)]
pub struct SentenceData {
    /// Its words.
    pub text: String,
    /// Ids of the quotes that carry it.
    pub cites: Vec<String>,
}

/// A question that readers can ask themselves.
#[derive(Clone, Serialize, JsonSchema)]
pub struct CheckData {
    /// The question.
    pub question: String,
    /// Its answer.
    pub answer: String,
    /// Id of the quote that gives it.
    pub quote: String,
}

/// One part of a chapter's narrative. Sentences are named by their place in the chapter's `sentences`, from 0.
#[derive(Clone, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum ChapterBlockData {
    /// Sentences that read on from one another.
    Paragraph {
        /// Places of its sentences.
        sentences: Vec<usize>,
    },
    /// What is enumerated.
    List {
        /// Whether the order of the items matters.
        numbered: bool,
        /// Places of the sentences of each item.
        items: Vec<Vec<usize>>,
    },
    /// What the blocks below it are about.
    Heading {
        /// Its words.
        text: String,
    },
    /// A quote that stands alone.
    Quote {
        /// Its id.
        quote: String,
    },
}

/// One chapter.
#[derive(Clone, Serialize, JsonSchema)]
pub struct ChapterData {
    /// Name in addresses and data.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The question it answers.
    pub question: String,
    /// The narrative in reading order, the sentences of lists too.
    pub sentences: Vec<SentenceData>,
    /// How the narrative is set: every sentence stands in one of the blocks.
    pub blocks: Vec<ChapterBlockData>,
    /// Ids of its cards in reading order.
    pub cards: Vec<String>,
    /// Ids of the disagreements it touches.
    pub disagreements: Vec<String>,
    /// What the corpus cannot tell about it.
    pub silence: String,
    /// Its self-check.
    pub check: CheckData,
}

/// A way through the chapters.
#[derive(Clone, Serialize, JsonSchema)]
pub struct PathData {
    /// Name in addresses and data.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Ids of its chapters in order.
    pub chapters: Vec<String>,
}

/// An explained word.
#[derive(Clone, Serialize, JsonSchema)]
pub struct TermData {
    /// Name in data.
    pub id: String,
    /// The word.
    pub name: String,
    /// How else it is written.
    pub aliases: Vec<String>,
    /// What it means here.
    pub definition: String,
    /// Ids of the quotes that carry the definition.
    pub quotes: Vec<String>,
}

/// A dated happening.
#[derive(Clone, Serialize, JsonSchema)]
pub struct EventData {
    /// Name in data.
    pub id: String,
    /// An ISO date, month or year.
    pub date: String,
    /// `day`, `month`, `year` or `inferred`.
    pub precision: &'static str,
    /// What happened.
    pub title: String,
    /// Ids of the quotes that carry it.
    pub quotes: Vec<String>,
}

/// One side of a disagreement.
#[derive(Clone, Serialize, JsonSchema)]
pub struct SideData {
    /// What is held.
    pub position: String,
    /// Ids of the quotes that carry it.
    pub quotes: Vec<String>,
}

/// A place where the texts differ.
#[derive(Clone, Serialize, JsonSchema)]
pub struct DisagreementData {
    /// Name in addresses and data.
    pub id: String,
    /// The question.
    pub topic: String,
    /// `fact`, `verdict` or `emphasis`.
    pub kind: &'static str,
    /// The positions.
    pub sides: Vec<SideData>,
    /// Why they may differ.
    pub note: String,
}

/// An id with its name.
#[derive(Clone, Serialize, JsonSchema)]
pub struct NameData {
    /// Name in addresses and data.
    pub id: String,
    /// What readers see.
    pub name: String,
}

/// Somebody who acts or speaks.
#[derive(Clone, Serialize, JsonSchema)]
pub struct ActorData {
    /// Name in addresses and data.
    pub id: String,
    /// The one way in which our words spell it.
    pub name: String,
    /// How else the texts write it.
    pub aliases: Vec<String>,
    /// Office or kind.
    pub role: String,
    /// Id of the group.
    pub group: String,
}

/// A paragraph's number from 1, or `fn1` for a footnote.
#[derive(Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Number {
    /// Paragraphs, items and notes, counted together.
    Paragraph(u16),
    /// A footnote by the number that the file prints.
    Footnote(String),
}
