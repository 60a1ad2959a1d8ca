//! From what editors wrote to the pack: names become places, words are linted, evidence is counted.
//! Not reading files, which is done before, and not writing them, which is done after.

use crate::chapters::{self, ChapterEntry};
use crate::entries::{self, CardEntry, Entry, OwnCards, Prose};
use crate::fields::Placed;
use crate::figures;
use crate::files::Seeds;
use crate::flaws;
use crate::interface;
use crate::lint;
use crate::lookup::{Lookup, unique};
use crate::pictures;
use crate::prose::{Written, WrittenBlock};
use crate::quotes::{self, Typed};
use crate::report::{Problem, Report};
use crate::settings::{self, Settings};
use crate::sources::{self, Described};
use crate::status;
use crate::structure::Furniture;
use crate::style;
use crate::thesaurus;
use crate::unused::{self, Unused};
use crate::voices::Voices;
use cite::Reference;
use pack::*;

/// Every list by name.
struct Names {
    actors: Lookup,
    topics: Lookup,
    groups: Lookup,
    quotes: Lookup,
    cards: Lookup,
    chapters: Lookup,
    disagreements: Lookup,
}

/// A stored text, whole even where only excerpts are shipped, with its lines that are not shown.
pub type Stored = (String, Vec<Furniture>);

/// The pack that the seeds describe, its sources as stored, and what of them is unused on purpose. Where anything is
/// wrong, `report` says so and the pack is not to be used.
pub fn assemble(seeds: &Seeds, report: &mut Report) -> (Pack, Vec<Stored>, Vec<Unused>) {
    let settings = settings::read(seeds, report);
    let known = settings.is_some();
    let mut settings = settings.unwrap_or_else(Settings::unread);
    let words = interface::words(seeds, &mut settings, report);
    settings.edition.citations = cite::draft_own(&settings.edition, &words);
    let described = sources::read_all(seeds, report);
    let topics = settings::named(seeds, "topics.toml", "topic", report);
    let groups = settings::named(seeds, "groups.toml", "group", report);
    let actors = entries::read_dir(seeds, "actors", report, entries::actor);
    let mut cards = entries::read_dir(seeds, "cards", report, entries::card);
    let terms = entries::read_dir(seeds, "terms", report, entries::term);
    let events = entries::read_dir(seeds, "events", report, entries::event);
    let disagreements = entries::read_dir(seeds, "disagreements", report, entries::disagreement);
    let drawn = entries::read_dir(seeds, "pictures", report, pictures::picture);
    let mut chapters = chapters::read_all(seeds, report);
    let summary = chapters::summary(seeds, report);
    let redirects = settings::redirects(seeds, report);
    let alike = thesaurus::read(seeds, report);

    chapters.iter().for_each(|one| style::chapter(one, report));
    style::cards(&cards, report);

    let order = |id: &str| settings.chapters.iter().position(|one| one.value == id);
    chapters.sort_by_key(|chapter| order(&chapter.id));
    if known {
        unlisted(&chapters, &settings, report);
    }
    let story: Vec<&str> = chapters.iter().flat_map(|c| &c.value.cards).map(|card| card.value.as_str()).collect();
    cards.sort_by_key(|card| story.iter().position(|id| *id == card.id).unwrap_or(usize::MAX));

    for (what, file, list) in [("topic", "topics.toml", &topics), ("group", "groups.toml", &groups)] {
        let file = seeds.name(file);
        unique(what, &list.iter().map(|(id, _)| (id, file.as_str())).collect::<Vec<_>>(), report);
    }
    let quotes = resolve(&cards, &described, report);
    let unused = unused::check(&described, &OwnCards(&cards), &quotes, report);
    let names = Names {
        actors: Lookup::new("actor", actors.iter().map(|one| one.id.as_str())),
        topics: Lookup::new("topic", topics.iter().map(|(id, _)| id.value.as_str())),
        groups: Lookup::new("group", groups.iter().map(|(id, _)| id.value.as_str())),
        quotes: Lookup::new("quote", quotes.iter().map(|one| one.id.as_str())),
        cards: Lookup::new("card", cards.iter().map(|one| one.id.as_str())),
        chapters: Lookup::new("chapter", chapters.iter().map(|one| one.id.as_str())),
        disagreements: Lookup::new("disagreement", disagreements.iter().map(|one| one.id.as_str())),
    };
    let quotes = speakers(&cards, quotes, &names, report);
    let voices = Voices::of(&quotes, &names.quotes, &described, &actors);
    chapters.iter().for_each(|one| voices.chapter(one, report));
    let minute: Vec<&Written> = summary.iter().collect();
    voices.narrative(&seeds.name("summary.md"), "summary", &[minute], report);
    cards.iter().for_each(|one| voices.card(one, report));
    terms.iter().for_each(|one| voices.term(one, report));
    disagreements.iter().for_each(|one| voices.disagreement(one, report));
    let disagreements: Vec<_> = disagreements.into_iter().map(|one| disagreement(one, &names, report)).collect();
    let mut built: Vec<_> = cards.iter().map(|one| card(one, &names, report)).collect();
    for (card, written) in built.iter_mut().zip(&cards) {
        let claim = card.quotes.len().saturating_sub(written.value.context.len());
        card.status = status::of(&card.quotes[..claim], &quotes, &described, &disagreements);
        figures::check(written, card, &quotes, &described, report);
    }
    let mut events: Vec<_> = events.into_iter().map(|one| event(one, &names, report)).collect();
    events.sort_by(|a, b| (a.date, &a.id).cmp(&(b.date, &b.id)));
    let event_names = Lookup::new("event", events.iter().map(|one| one.id.as_str()));
    let known = pictures::Known {
        events: &event_names,
        dated: &events,
        quotes: &names.quotes,
        cards: &names.cards,
        built: &built,
        chapters: &names.chapters,
        found: &quotes,
        sources: &described,
    };
    let pictures = pictures::all(&drawn, &known, report);
    let summary_file = seeds.name("summary.md");
    let pack = Pack {
        topics: topics.into_iter().map(|(id, name)| Topic { id: id.value, name }).collect(),
        groups: groups.into_iter().map(|(id, name)| Group { id: id.value, name }).collect(),
        actors: actors
            .into_iter()
            .map(|one| {
                let group = one.value.group.and_then(|group| names.groups.find(&one.file, &group, report));
                let (name, aliases, role) = (one.value.name, one.value.aliases, one.value.role);
                Actor { id: one.id, name, aliases, role, group: GroupIx(group.unwrap_or_default()) }
            })
            .collect(),
        terms: terms
            .into_iter()
            .map(|one| {
                let quotes = names.quotes.all(&one.file, &one.value.quotes, QuoteIx, report);
                let definition = ours(&one.file, one.value.definition, report);
                Term { id: one.id, name: one.value.name, aliases: one.value.aliases, definition, quotes }
            })
            .collect(),
        dated: !events.is_empty(),
        events,
        chapters: chapters.into_iter().map(|one| chapter(one, &names, report)).collect(),
        paths: settings
            .paths
            .iter()
            .map(|(id, title, chapters)| Path {
                id: id.clone(),
                title: title.clone(),
                chapters: names.chapters.all(&settings.file, chapters, ChapterIx, report),
            })
            .collect(),
        summary: sentences(&summary_file, summary, &names, report),
        sources: described
            .iter()
            .zip(0..)
            .map(|(one, at)| source(one, SourceIx(at), &quotes, &names, &words, report))
            .collect(),
        words,
        thesaurus: thesaurus::lines(&alike),
        redirects: redirects.iter().map(|(old, new)| (old.value.clone(), new.value.clone())).collect(),
        pictured: pictures::kinds(&pictures),
        pictures,
        edition: settings.edition,
        cards: built,
        disagreements,
        quotes,
    };
    crate::redirect::check(&redirects, &pack, &seeds.name("redirects.toml"), report);
    // What stands where is only known once everything else is.
    if report.is_empty() {
        thesaurus::check(&alike, &pack, seeds, report);
    }
    (pack, described.into_iter().map(|one| (one.text, one.furniture)).collect(), unused)
}

/// Every chapter is in the order of `explainer.toml`, and every name there is a chapter.
fn unlisted(chapters: &[Entry<ChapterEntry>], settings: &settings::Settings, report: &mut Report) {
    let lookup = Lookup::new("chapter", chapters.iter().map(|one| one.id.as_str()));
    lookup.all(&settings.file, &settings.chapters, |_| (), report);
    for one in chapters {
        if !settings.chapters.iter().any(|id| id.value == one.id) {
            report.push(
                Problem::new(&one.file, 0..0, "this chapter is in no order")
                    .help(format!("add \"{}\" to `chapters` in {}", one.id, settings.file)),
            );
        }
    }
}

/// Finds every typed quote in its source; ascending by source and place.
fn resolve(cards: &[Entry<CardEntry>], described: &[Described], report: &mut Report) -> Vec<Quote> {
    let typed: Vec<&Typed> = cards.iter().flat_map(|card| &card.value.quotes).collect();
    unique("quote", &typed.iter().map(|one| (&one.id, one.file.as_str())).collect::<Vec<_>>(), report);
    let sources = Lookup::new("source", described.iter().map(|one| one.id.as_str()));
    let mut quotes = Vec::new();
    for one in typed {
        if !entries::is_id(&one.id.value) {
            report.push(entries::bad_id(&one.file, &one.id));
        }
        let found = sources.find(&one.file, &one.source, report);
        let Some(at) = found.filter(|_| !report.is_spoilt(&format!("sources/{}", one.source.value))) else {
            report.spoil(format!("quotes/{}", one.id.value));
            continue;
        };
        match quotes::resolve(one, SourceIx(at), described, report) {
            Some(quote) => quotes.push(quote),
            None => report.spoil(format!("quotes/{}", one.id.value)),
        }
    }
    quotes.sort_by(|a, b| (a.source, a.span, &a.id).cmp(&(b.source, b.span, &b.id)));
    quotes
}

/// Gives quotes their speakers.
fn speakers(cards: &[Entry<CardEntry>], mut quotes: Vec<Quote>, names: &Names, report: &mut Report) -> Vec<Quote> {
    for typed in cards.iter().flat_map(|card| &card.value.quotes) {
        let Some(speaker) = &typed.speaker else {
            continue;
        };
        let found = names.actors.find(&typed.file, speaker, report).map(ActorIx);
        if let Some(at) = names.quotes.get(&typed.id.value) {
            quotes[usize::from(at)].speaker = found;
        }
    }
    quotes
}

/// Words of ours, linted.
fn ours(file: &str, prose: Option<Prose>, report: &mut Report) -> String {
    let Some(prose) = prose else {
        return String::new();
    };
    lint::check(file, &prose, report);
    quotes::one_line(&prose.value)
}

fn sentences(file: &str, written: Vec<Written>, names: &Names, report: &mut Report) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    for one in written {
        let text = ours(file, Some(Placed { value: one.text, range: one.range }), report);
        sentences.push(Sentence { text, cites: names.quotes.all(file, &one.cites, QuoteIx, report) });
    }
    sentences
}

fn card(one: &Entry<CardEntry>, names: &Names, report: &mut Report) -> Card {
    let (file, card) = (&one.file, &one.value);
    if let Some(title) = card.title.as_ref().filter(|title| title.value.ends_with('.')) {
        report.push(Problem::new(file, title.range.clone(), "a card's title has no full stop").help("remove it"));
    }
    if let Some(body) = card.body.as_ref().filter(|body| !body.value.ends_with(['.', '”', '?'])) {
        report.push(
            Problem::new(file, body.range.clone(), "a card's body is whole sentences").help("end it with a full stop"),
        );
    }
    let cites: Vec<_> = card.cites().cloned().collect();
    Card {
        id: one.id.clone(),
        title: ours(file, card.title.clone(), report),
        body: ours(file, card.body.clone(), report),
        kind: card.kind.unwrap_or(CardKind::Statement),
        status: Status::Single,
        as_of: card.as_of.unwrap_or(Date { year: 0, month: 0, day: 0 }),
        actors: names.actors.all(file, &card.actors, ActorIx, report),
        topics: names.topics.all(file, &card.topics, TopicIx, report),
        quotes: names.quotes.all(file, &cites, QuoteIx, report),
        figure: card.figure.as_ref().map(|one| Figure {
            value: ours(file, one.value.clone(), report),
            unit: ours(file, one.unit.clone(), report),
            caveat: ours(file, one.caveat.clone(), report),
        }),
    }
}

fn event(one: Entry<entries::EventEntry>, names: &Names, report: &mut Report) -> Event {
    Event {
        date: one.value.date.unwrap_or(Date { year: 0, month: 0, day: 0 }),
        inferred: one.value.inferred,
        title: ours(&one.file, one.value.title, report),
        quotes: names.quotes.all(&one.file, &one.value.quotes, QuoteIx, report),
        id: one.id,
    }
}

fn disagreement(one: Entry<entries::DisagreementEntry>, names: &Names, report: &mut Report) -> Disagreement {
    let file = one.file;
    let mut sides = Vec::new();
    for (position, quotes) in one.value.sides {
        sides.push(Side {
            position: ours(&file, position, report),
            quotes: names.quotes.all(&file, &quotes, QuoteIx, report),
        });
    }
    Disagreement {
        topic: ours(&file, one.value.topic, report),
        kind: one.value.kind.unwrap_or(DisagreementKind::Fact),
        note: ours(&file, one.value.note, report),
        sides,
        id: one.id,
    }
}

/// One part of a narrative; none where it is a quote that does not exist, which is reported.
fn block(file: &str, written: WrittenBlock, names: &Names, report: &mut Report) -> Option<ChapterBlock> {
    Some(match written {
        WrittenBlock::Paragraph(list) => ChapterBlock::Paragraph(sentences(file, list, names, report)),
        WrittenBlock::List { numbered, items } => {
            let items = items.into_iter().map(|item| sentences(file, item, names, report)).collect();
            ChapterBlock::List { numbered, items }
        }
        WrittenBlock::Heading(words) => ChapterBlock::Heading(ours(file, Some(words), report)),
        WrittenBlock::Quote(id) => ChapterBlock::Quote(QuoteIx(names.quotes.find(file, &id, report)?)),
    })
}

fn chapter(one: Entry<ChapterEntry>, names: &Names, report: &mut Report) -> Chapter {
    let (file, chapter) = (one.file, one.value);
    let (question, answer, quote) = chapter.check.unwrap_or_default();
    let quote = quote.and_then(|quote| names.quotes.find(&file, &quote, report));
    let mut blocks = Vec::new();
    for written in chapter.blocks {
        blocks.extend(block(&file, written, names, report));
    }
    Chapter {
        id: one.id,
        title: ours(&file, chapter.title, report),
        question: ours(&file, chapter.question, report),
        blocks,
        cards: names.cards.all(&file, &chapter.cards, CardIx, report),
        disagreements: names.disagreements.all(&file, &chapter.disagreements, DisagreementIx, report),
        silence: ours(&file, chapter.silence, report),
        check: SelfCheck {
            question: ours(&file, question, report),
            answer: ours(&file, answer, report),
            quote: QuoteIx(quote.unwrap_or_default()),
        },
    }
}

/// What may be shipped of a source: all of it, or its title, headings and the blocks that are quoted.
fn shipped(one: &Described, at: SourceIx, quotes: &[Quote]) -> SourceText {
    if one.rights == Rights::Full {
        return SourceText::whole(one.text.clone());
    }
    let quoted: Vec<Span> = quotes.iter().filter(|quote| quote.source == at).map(|quote| quote.span).collect();
    let blocks = one.blocks.iter().filter(|block| {
        block.locator == Locator::Unnumbered
            || block.parts.iter().any(|part| quoted.iter().any(|span| span.overlaps(*part)))
    });
    let keep = blocks.flat_map(|block| block.parts.iter().copied()).chain(quoted.iter().copied()).collect();
    SourceText::excerpts(&one.text, keep)
}

fn source(
    one: &Described,
    at: SourceIx,
    quotes: &[Quote],
    names: &Names,
    words: &Words,
    report: &mut Report,
) -> Source {
    let voice = one.voice.as_ref().and_then(|voice| names.actors.find(&one.file, voice, report));
    let text = shipped(one, at, quotes);
    let [author, publisher, place] = one.stated.clone();
    let [stated, inferred] = one.dates;
    let reference = Reference {
        title: &one.title,
        author: one.stated[0].as_deref(),
        publisher: one.stated[1].as_deref(),
        imprint: &one.imprint,
        dates: one.dates,
    };
    Source {
        id: one.id.clone(),
        file: format!("sources/{}.txt", one.id),
        sha256: sha256_hex(one.text.as_bytes()),
        title: one.title.clone(),
        short: one.short.clone(),
        author,
        publisher,
        place,
        stated,
        inferred,
        date_from: one.date_from.clone(),
        genre: one.genre.clone(),
        voice: ActorIx(voice.unwrap_or_default()),
        retells: one.retells.clone(),
        quotes_whom: names.actors.all(&one.file, &one.quotes_whom, ActorIx, report),
        perspective: one.perspective.clone(),
        silent_on: one.silent_on.clone(),
        rights: one.rights,
        markup: one.markup,
        text,
        flaws: flaws::resolve(one, report),
        blocks: one.blocks.clone(),
        citations: cite::draft(&reference, words),
    }
}
