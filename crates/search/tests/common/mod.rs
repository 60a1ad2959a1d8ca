//! A little pack for the tests: the shape of a real one, on few words.
//! Not read from seeds: what is searched stands here, beside what is expected.
#![allow(dead_code, reason = "not every test file needs everything")]

use pack::*;
use search::{Hit, Index, Target};

/// Each card: id, title, body, actors, topic.
const CARDS: &[(&str, &str, &str, &[u16], u16)] = &[
    (
        "kremlin-will-not-forgive",
        "Kłysiński says the Kremlin will not forgive Minsk",
        "The analyst argues that Moscow wanted an air base.",
        &[1],
        0,
    ),
    (
        "zapad-2017",
        "Belarus invited NATO observers to Zapad-2017",
        "The joint exercise was observed by seven states.",
        &[2],
        1,
    ),
    (
        "confidence",
        "Confidence-building measures with Lithuania",
        "Belarus’s neighbours exchange visits of inspectors; co-operation continues.",
        &[],
        1,
    ),
    (
        "doctrine",
        "The Military Doctrine calls coalitions a danger, not a threat",
        "Defence of the centre of the country comes first.",
        &[],
        2,
    ),
    (
        "programme",
        "An individual partnership programme was agreed in 2013",
        "The organisation of peacekeeping training is its core.",
        &[2],
        3,
    ),
    ("lukashenka-peace", "Lukashenka calls NATO no enemy", "He spoke to the U.S. press.", &[0], 3),
    ("makei-visit", "Makei visited Brussels", "The minister said “we don’t choose”.", &[3], 3),
];

/// Each actor: id, name, aliases, role.
const ACTORS: &[(&str, &str, &[&str], &str)] = &[
    ("lukashenka", "Alyaksandr Lukashenka", &["Alexander Lukashenko"], "President of Belarus"),
    ("klysinski", "Kamil Kłysiński", &[], "analyst in Warsaw"),
    ("nato", "NATO", &["North Atlantic Treaty Organization", "НАТО"], "military alliance"),
    ("makei", "Vladimir Makei", &["Uladzimir Makei"], "Foreign Minister"),
    ("csto", "CSTO", &["Collective Security Treaty Organization", "ОДКБ"], "military alliance led by Russia"),
    ("yakauleuski", "Aliaksandr Yakauleuski", &[], "colonel, head of department"),
];

const TERMS: &[(&str, &str, &[&str], &str)] = &[
    ("danger", "Military danger", &["voyennaya opasnost"], "A state of relations that may become a threat."),
    ("union-state", "Union State", &[], "The union of Belarus and Russia, agreed in 1999."),
];

/// Each line is a numbered paragraph, but the first.
const TEXT: &str = "A study of neutrality
Lukashenko said that neutrality is declared in the constitution.
The regional grouping of forces exists since 1999 and defends the western border.
Battalions of the Baltic states received manoeuvre training in 2016.
The cost of the airfield at Babruysk was never published.";

fn strings(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

/// Seven cards, six actors, two terms, one source of four paragraphs.
pub fn little_pack() -> Pack {
    let text = |words: &str| words.to_owned();
    let mut start = 0;
    let mut blocks = Vec::new();
    for (at, line) in TEXT.lines().enumerate() {
        let locator = if at == 0 { Locator::Unnumbered } else { Locator::Paragraph(at as u16) };
        let kind = if at == 0 { BlockKind::Title } else { BlockKind::Paragraph };
        blocks.push(Block { kind, locator, parts: vec![Span::new(start, start + line.len())] });
        start += line.len() + 1;
    }
    let source = Source {
        id: text("study"),
        file: text("study.txt"),
        sha256: String::new(),
        title: text("A study"),
        short: text("Study"),
        author: None,
        publisher: None,
        place: None,
        stated: None,
        inferred: None,
        date_from: String::new(),
        genre: String::new(),
        voice: ActorIx(1),
        retells: None,
        quotes_whom: Vec::new(),
        perspective: String::new(),
        silent_on: Vec::new(),
        rights: Rights::Full,
        markup: Markup::None,
        text: SourceText::whole(text(TEXT)),
        blocks,
        flaws: Vec::new(),
        citations: Vec::new(),
    };
    let place = TEXT.find("airfield").unwrap_or_default();
    let quote = Quote {
        id: text("q"),
        source: SourceIx(0),
        span: Span::new(place, place + 20),
        omits: Vec::new(),
        locator: Locator::Paragraph(4),
        speaker: None,
        said: None,
        seal: [0; 2],
    };
    let cards = CARDS.iter().map(|(id, title, body, actors, topic)| Card {
        id: text(id),
        title: text(title),
        body: text(body),
        kind: CardKind::Event,
        status: Status::Single,
        as_of: Date { year: 2019, month: 0, day: 0 },
        actors: actors.iter().map(|at| ActorIx(*at)).collect(),
        topics: vec![TopicIx(*topic)],
        quotes: if *id == "kremlin-will-not-forgive" { vec![QuoteIx(0)] } else { Vec::new() },
        figure: None,
    });
    let actors = ACTORS.iter().map(|(id, name, aliases, role)| Actor {
        id: text(id),
        name: text(name),
        aliases: strings(aliases),
        role: text(role),
        group: GroupIx(0),
    });
    let terms = TERMS.iter().map(|(id, name, aliases, definition)| Term {
        id: text(id),
        name: text(name),
        aliases: strings(aliases),
        definition: text(definition),
        quotes: Vec::new(),
    });
    let topics = ["Bond with Russia", "Exercises", "Law", "Work with the West"];
    Pack {
        edition: Edition {
            supplement: String::new(),
            id: text("little"),
            title: text("Little"),
            description: String::new(),
            version: text("1.0.0"),
            language: text("en"),
            host_name: text("little"),
            standing: String::new(),
            home: None,
            right_to_left: false,
            citations: Vec::new(),
        },
        words: Words::default(),
        sources: vec![source],
        quotes: vec![quote],
        cards: cards.collect(),
        chapters: Vec::new(),
        paths: Vec::new(),
        summary: Vec::new(),
        topics: topics.iter().map(|name| Topic { id: name.to_lowercase(), name: text(name) }).collect(),
        groups: vec![Group { id: text("all"), name: text("All") }],
        actors: actors.collect(),
        terms: terms.collect(),
        dated: false,
        events: Vec::new(),
        disagreements: Vec::new(),
        thesaurus: text("aircraft,plane,base of the air\npress,journal"),
        redirects: Vec::new(),
        pictured: Vec::new(),
        pictures: Vec::new(),
    }
}

/// A target as addresses write it.
pub fn name(pack: &Pack, hit: &Hit) -> String {
    match hit.target {
        Target::Card(at) => pack[at].id.clone(),
        Target::Paragraph(at, locator) => format!("{}#{}", pack[at].id, locator.name()),
        Target::Term(at) => format!("term:{}", pack[at].id),
        Target::Person(at) => format!("person:{}", pack[at].id),
    }
}

/// The names of what `words` find, best first.
pub fn found(words: &str, limit: usize) -> Vec<String> {
    let pack = little_pack();
    Index::build(&pack).search(words, limit).iter().map(|hit| name(&pack, hit)).collect()
}
