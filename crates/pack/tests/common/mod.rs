//! A little pack for the tests: two sources, one whole with markup and one in excerpts, and something in every list.
//! Not read from seeds. The real one is tested by the root package.
#![allow(dead_code, reason = "not every test file needs everything")]
#![allow(clippy::expect_used, reason = "a test may say what it counts on")]

use pack::*;

/// The whole source.
pub const WHOLE: &str = "# Łódź report

“We are **not** enemies”,<sup>1</sup> he said, and the *council*
agreed [at once](#).

- Costs rose six-fold, it writes, which is more then enough.

1 The Baltic desk, 😀 2018.
";

/// The source of which only two passages are shipped.
pub const CUT: &str = "Before. The neighbours met in Vilnius. Between. Nothing was signed. After.";

fn text(words: &str) -> String {
    words.to_owned()
}

/// Where `words` stand in `stored`.
pub fn span(stored: &str, words: &str) -> Span {
    let start = stored.find(words).expect("the words are there");
    Span::new(start, start + words.len())
}

fn date(iso: &str) -> Date {
    Date::parse(iso).expect("the date exists")
}

fn source(id: &str, stored: &str, markup: Markup, parts: &[(BlockKind, Locator, &str)]) -> Source {
    Source {
        id: text(id),
        file: format!("sources/{id}.txt"),
        sha256: sha256_hex(stored.as_bytes()),
        title: text("A report"),
        short: text("Report"),
        author: None,
        publisher: Some(text("A desk")),
        place: None,
        stated: Some(date("2018-03")),
        inferred: None,
        date_from: text("the last line"),
        genre: text("report"),
        voice: ActorIx(0),
        retells: None,
        quotes_whom: vec![ActorIx(0)],
        perspective: text("from afar"),
        silent_on: vec![text("prices")],
        rights: Rights::Full,
        markup,
        text: SourceText::whole(text(stored)),
        blocks: parts
            .iter()
            .map(|(kind, locator, words)| Block { kind: *kind, locator: *locator, parts: vec![span(stored, words)] })
            .collect(),
        flaws: Vec::new(),
        citations: Vec::new(),
    }
}

fn quote(id: &str, source: u16, stored: &str, words: &str) -> Quote {
    Quote {
        id: text(id),
        source: SourceIx(source),
        span: span(stored, words),
        omits: Vec::new(),
        locator: Locator::Paragraph(1),
        speaker: None,
        said: None,
        seal: [0; 2],
    }
}

/// The little pack, every quote sealed.
pub fn little_pack() -> Pack {
    let mut whole = source(
        "whole",
        WHOLE,
        Markup::Markdown,
        &[
            (BlockKind::Title, Locator::Unnumbered, "Łódź report"),
            (BlockKind::Paragraph, Locator::Paragraph(1), "“We are **not** enemies”"),
            (BlockKind::Item, Locator::Paragraph(2), "Costs rose six-fold"),
            (BlockKind::Footnote, Locator::Footnote(1), "The Baltic desk, 😀 2018."),
        ],
    );
    whole.flaws = vec![Flaw { span: span(WHOLE, "then"), note: text("than") }];
    let mut cut = source("cut", CUT, Markup::None, &[(BlockKind::Paragraph, Locator::Paragraph(1), CUT)]);
    cut.rights = Rights::Excerpts;
    let (met, signed) = ("The neighbours met in Vilnius.", "Nothing was signed.");
    cut.text = SourceText::excerpts(CUT, vec![span(CUT, signed), span(CUT, met)]);
    let mut torn = quote("torn", 0, WHOLE, "“We are **not** enemies”,<sup>1</sup> he said, and the *council*\nagreed");
    torn.omits = vec![Omit { span: span(WHOLE, "he said, "), why: Why::Omission }];
    torn.speaker = Some(ActorIx(0));
    torn.said = Some(date("2018-02-28"));
    let flawed = quote("flawed", 0, WHOLE, "Costs rose six-fold, it writes, which is more then enough");
    let quotes = vec![
        torn,
        flawed,
        quote("note", 0, WHOLE, "The Baltic desk, 😀 2018"),
        quote("met", 1, CUT, met),
        quote("signed", 1, CUT, signed),
    ];
    let all: Vec<QuoteIx> = (0..quotes.len() as u16).map(QuoteIx).collect();
    let sentence = Sentence { text: text("They talk."), cites: all.clone() };
    let mut pack = Pack {
        edition: Edition {
            supplement: String::new(),
            id: text("little"),
            title: text("Little"),
            description: text("A little pack"),
            version: text("1.0.0"),
            language: text("en"),
            host_name: text("little"),
            standing: text("Nothing after 2018."),
            home: Some(text("https://example.org/")),
            right_to_left: false,
            citations: vec![Citation { entry: text("An entry."), mention: String::new() }],
        },
        words: Words::new(
            SECTIONS.iter().flat_map(|(_, keys)| *keys).map(|key| text(key)).collect(),
            &[0; Words::PLURALS],
        ),
        sources: vec![whole, cut],
        quotes,
        cards: vec![Card {
            id: text("talks"),
            title: text("They talk"),
            body: text("And they agree."),
            kind: CardKind::Definition,
            status: Status::Disputed,
            as_of: date("2018"),
            actors: vec![ActorIx(0)],
            topics: vec![TopicIx(0)],
            quotes: all.clone(),
            figure: Some(Figure { value: text("2"), unit: text("talks"), caveat: text("Nobody counted.") }),
        }],
        chapters: vec![Chapter {
            id: text("one"),
            title: text("One"),
            question: text("Do they?"),
            blocks: vec![
                ChapterBlock::Heading(text("Talks")),
                ChapterBlock::Paragraph(vec![sentence.clone()]),
                ChapterBlock::List { numbered: true, items: vec![vec![sentence.clone()], vec![sentence.clone()]] },
                ChapterBlock::Quote(QuoteIx(1)),
            ],
            cards: vec![CardIx(0)],
            disagreements: vec![DisagreementIx(0)],
            silence: text("Why."),
            check: SelfCheck { question: text("Who?"), answer: text("They."), quote: QuoteIx(1) },
        }],
        paths: vec![Path { id: text("full"), title: text("Full"), chapters: vec![ChapterIx(0)] }],
        summary: vec![sentence],
        topics: vec![Topic { id: text("talk"), name: text("Talk") }],
        groups: vec![Group { id: text("press"), name: text("Press") }],
        actors: vec![Actor {
            id: text("desk"),
            name: text("A desk"),
            aliases: vec![text("Стол")],
            role: text("writes"),
            group: GroupIx(0),
        }],
        terms: vec![Term {
            id: text("talks"),
            name: text("Talks"),
            aliases: Vec::new(),
            definition: text("Words."),
            quotes: all.clone(),
        }],
        dated: true,
        events: vec![Event {
            id: text("met"),
            date: date("2018-03-01"),
            inferred: true,
            title: text("They met"),
            quotes: vec![QuoteIx(3)],
        }],
        disagreements: vec![Disagreement {
            id: text("signed"),
            topic: text("Signing"),
            kind: DisagreementKind::Emphasis,
            sides: vec![Side { position: text("No"), quotes: all.clone() }],
            note: text("Perhaps."),
        }],
        thesaurus: text("aircraft,plane,base of the air\npress,journal"),
        redirects: vec![(text("card=old"), text("card=talks"))],
        pictured: vec![PictureKind::Words],
        pictures: vec![Picture {
            id: text("words"),
            chapter: Some(ChapterIx(0)),
            title: text("One text says it"),
            caption: text("It says no more."),
            as_of: None,
            content: Content::Words(vec![Spoken { words: text("it"), quote: QuoteIx(0) }]),
        }],
    };
    for at in all {
        pack.quotes[at.0 as usize].seal = seal_of(&pack.shown(at));
    }
    pack
}
