//! The data that others take away: `data/explainer.json`, with offsets in Unicode code points of the stored files.
//! Not the pack that the program reads; the two say the same in different forms.

use crate::data::{
    ActorData, CardData, ChapterBlockData, ChapterData, CheckData, DisagreementData, EditionData, EventData, Explainer,
    FigureData, FlawData, NameData, Number, OmitData, ParagraphData, PathData, QuoteData, SentenceData, SideData,
    SourceData, TermData, UnusedData,
};
use crate::lint::OUTSIDE;
use crate::picture_data;
use crate::unused::Unused;
use pack::{
    ActorIx, Block, Chapter, ChapterBlock, Date, Flaw, Locator, Pack, Precision, QuoteIx, Sentence, SourceIx, Why,
};
use std::collections::HashMap;

/// The schema that describes the data.
pub fn schema() -> serde_json::Result<String> {
    let mut schema = schemars::schema_for!(Explainer);
    schema.insert("title".to_owned(), "The data of an explainer".into());
    serde_json::to_string_pretty(&schema)
}

/// The data of a pack. `texts` are the stored files by source, `unused` is what no card quotes on purpose.
pub fn explainer(pack: &Pack, digest: &str, texts: &[String], unused: &[Unused]) -> Explainer {
    let counts: Vec<CodePoints> = texts.iter().map(|text| CodePoints::of(text)).collect();
    let quotes: Vec<QuoteData> = QuoteIx::all(pack).map(|at| quote(pack, at, texts, &counts)).collect();
    let ids = |list: &[QuoteIx]| list.iter().map(|at| pack[*at].id.clone()).collect::<Vec<_>>();
    let actor_ids = |list: &[ActorIx]| list.iter().map(|at| pack[*at].id.clone()).collect::<Vec<_>>();
    let names = |id: &String, name: &String| NameData { id: id.clone(), name: name.clone() };
    Explainer {
        edition: EditionData { version: pack.edition.version.clone(), sha256: digest.to_owned() },
        title: pack.edition.title.clone(),
        description: pack.edition.description.clone(),
        language: pack.edition.language.clone(),
        standing: pack.edition.standing.clone(),
        sources: SourceIx::all(pack).map(|at| source(pack, at, unused, &counts[usize::from(at.0)])).collect(),
        cards: pack
            .cards
            .iter()
            .map(|card| CardData {
                id: card.id.clone(),
                title: card.title.clone(),
                body: card.body.clone(),
                kind: card.kind.name(),
                status: card.status.name(),
                as_of: card.as_of.iso(),
                voices: actor_ids(&pack.voices(card)),
                actors: actor_ids(&card.actors),
                topics: card.topics.iter().map(|at| pack[*at].id.clone()).collect(),
                quotes: card.quotes.iter().map(|at| quotes[usize::from(at.0)].clone()).collect(),
                figure: card.figure.as_ref().map(|one| FigureData {
                    value: one.value.clone(),
                    unit: one.unit.clone(),
                    caveat: one.caveat.clone(),
                }),
            })
            .collect(),
        summary: pack.summary.iter().map(|one| sentence(pack, one)).collect(),
        chapters: pack
            .chapters
            .iter()
            .map(|chapter| ChapterData {
                id: chapter.id.clone(),
                title: chapter.title.clone(),
                question: chapter.question.clone(),
                sentences: chapter.sentences().map(|one| sentence(pack, one)).collect(),
                blocks: blocks(pack, chapter),
                cards: chapter.cards.iter().map(|at| pack[*at].id.clone()).collect(),
                disagreements: chapter.disagreements.iter().map(|at| pack[*at].id.clone()).collect(),
                silence: chapter.silence.clone(),
                check: CheckData {
                    question: chapter.check.question.clone(),
                    answer: chapter.check.answer.clone(),
                    quote: pack[chapter.check.quote].id.clone(),
                },
            })
            .collect(),
        paths: pack
            .paths
            .iter()
            .map(|path| PathData {
                id: path.id.clone(),
                title: path.title.clone(),
                chapters: path.chapters.iter().map(|at| pack[*at].id.clone()).collect(),
            })
            .collect(),
        terms: pack
            .terms
            .iter()
            .map(|term| TermData {
                id: term.id.clone(),
                name: term.name.clone(),
                aliases: term.aliases.clone(),
                definition: term.definition.clone(),
                quotes: ids(&term.quotes),
            })
            .collect(),
        events: pack
            .events
            .iter()
            .map(|event| EventData {
                id: event.id.clone(),
                date: event.date.iso(),
                precision: if event.inferred { "inferred" } else { precision(event.date) },
                title: event.title.clone(),
                quotes: ids(&event.quotes),
            })
            .collect(),
        pictures: pack.pictures.iter().map(|one| picture_data::picture(pack, one)).collect(),
        disagreements: pack
            .disagreements
            .iter()
            .map(|one| DisagreementData {
                id: one.id.clone(),
                topic: one.topic.clone(),
                kind: ["fact", "verdict", "emphasis"][one.kind as usize],
                sides: one
                    .sides
                    .iter()
                    .map(|side| SideData { position: side.position.clone(), quotes: ids(&side.quotes) })
                    .collect(),
                note: one.note.clone(),
            })
            .collect(),
        topics: pack.topics.iter().map(|one| names(&one.id, &one.name)).collect(),
        groups: pack.groups.iter().map(|one| names(&one.id, &one.name)).collect(),
        actors: pack
            .actors
            .iter()
            .map(|actor| ActorData {
                id: actor.id.clone(),
                name: actor.name.clone(),
                aliases: actor.aliases.clone(),
                role: actor.role.clone(),
                group: pack[actor.group].id.clone(),
            })
            .collect(),
        quotes,
    }
}

fn blocks(pack: &Pack, chapter: &Chapter) -> Vec<ChapterBlockData> {
    let mut next = 0..;
    let mut places = |sentences: &[Sentence]| next.by_ref().take(sentences.len()).collect();
    let block = |block: &ChapterBlock| match block {
        ChapterBlock::Paragraph(list) => ChapterBlockData::Paragraph { sentences: places(list) },
        ChapterBlock::List { numbered, items } => {
            ChapterBlockData::List { numbered: *numbered, items: items.iter().map(|item| places(item)).collect() }
        }
        ChapterBlock::Heading(text) => ChapterBlockData::Heading { text: text.clone() },
        ChapterBlock::Quote(at) => ChapterBlockData::Quote { quote: pack[*at].id.clone() },
    };
    chapter.blocks.iter().map(block).collect()
}

fn sentence(pack: &Pack, one: &Sentence) -> SentenceData {
    SentenceData { text: one.text.clone(), cites: one.cites.iter().map(|at| pack[*at].id.clone()).collect() }
}

fn precision(date: Date) -> &'static str {
    match date.precision() {
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Year => "year",
    }
}

fn source(pack: &Pack, at: SourceIx, unused: &[Unused], count: &CodePoints) -> SourceData {
    let one = &pack[at];
    let paragraph = |block: &Block| {
        let text = pack.block_text(at, block).text;
        ParagraphData {
            number: (block.locator != Locator::Unnumbered).then(|| number(block.locator)),
            kind: ["title", "note", "heading", "subheading", "paragraph", "item", "footnote"][block.kind as usize],
            text: (!text.is_empty()).then_some(text),
        }
    };
    SourceData {
        id: one.id.clone(),
        file: one.file.clone(),
        sha256: one.sha256.clone(),
        title: one.title.clone(),
        short: one.short.clone(),
        author: one.author.clone(),
        publisher: one.publisher.clone(),
        place: one.place.clone(),
        date: one.stated.map(Date::iso),
        date_inferred: one.inferred.map(Date::iso),
        date_from: one.date_from.clone(),
        genre: one.genre.clone(),
        retells: one.retells.clone(),
        perspective: one.perspective.clone(),
        silent_on: one.silent_on.clone(),
        quotes_whom: one.quotes_whom.iter().map(|actor| pack[*actor].id.clone()).collect(),
        rights: if one.rights == pack::Rights::Full { "full" } else { "excerpts" },
        paragraphs: one.blocks.iter().map(paragraph).collect(),
        flaws: one.flaws.iter().map(|flaw| flaw_data(flaw, count)).collect(),
        unused: unused
            .iter()
            .filter(|passage| passage.source == at)
            .map(|passage| UnusedData {
                paragraph: number(passage.locator),
                start: count.at(passage.span.start),
                end: count.at(passage.span.end),
                why: passage.why.clone(),
            })
            .collect(),
    }
}

fn flaw_data(flaw: &Flaw, count: &CodePoints) -> FlawData {
    FlawData {
        start: count.at(flaw.span.start),
        end: count.at(flaw.span.end),
        note: flaw.note.clone(),
        outside: flaw.note.starts_with(OUTSIDE),
    }
}

fn number(locator: Locator) -> Number {
    match locator {
        Locator::Paragraph(n) => Number::Paragraph(n),
        other => Number::Footnote(other.name()),
    }
}

/// Bytes to code points of one stored file.
struct CodePoints(HashMap<u32, usize>);

impl CodePoints {
    fn of(text: &str) -> Self {
        let ends = std::iter::once(text.len());
        Self(text.char_indices().map(|(at, _)| at).chain(ends).enumerate().map(|(n, at)| (at as u32, n)).collect())
    }

    fn at(&self, byte: u32) -> usize {
        self.0.get(&byte).copied().unwrap_or_default()
    }
}

fn quote(pack: &Pack, at: QuoteIx, texts: &[String], counts: &[CodePoints]) -> QuoteData {
    let one = &pack[at];
    let text = texts[usize::from(one.source.0)].as_str();
    let count = &counts[usize::from(one.source.0)];
    let (start, end) = (one.span.start as usize, one.span.end as usize);
    let before = text[..start].rsplit('\n').next().unwrap_or_default();
    let after = text[end..].split('\n').next().unwrap_or_default();
    QuoteData {
        id: one.id.clone(),
        source: pack[one.source].id.clone(),
        exact: text[start..end].to_owned(),
        shown: pack.shown(at),
        start: count.at(one.span.start),
        end: count.at(one.span.end),
        omits: one
            .omits
            .iter()
            .map(|omit| OmitData {
                start: count.at(omit.span.start),
                end: count.at(omit.span.end),
                why: match omit.why {
                    Why::Omission => "omission",
                    Why::PageBreak => "page break",
                    Why::Footnote => "footnote",
                },
            })
            .collect(),
        prefix: before.chars().skip(before.chars().count().saturating_sub(32)).collect(),
        suffix: after.chars().take(32).collect(),
        paragraph: number(one.locator),
        flaws: pack.flaws(at).map(|flaw| flaw_data(flaw, count)).collect(),
        speaker: one.speaker.map(|actor| pack[actor].id.clone()),
        said: one.said.map(Date::iso),
    }
}
