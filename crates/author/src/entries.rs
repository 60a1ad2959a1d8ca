//! The small seed files (cards, actors, topics, terms, events, disagreements, redirects) as editors wrote them.
//! Not yet checked against one another: references are still names with their places.

use crate::fields::{self, Fields, Placed};
use crate::figures::{self, FigureEntry};
use crate::files::Seeds;
use crate::quotes::{self, Typed};
use crate::report::{Problem, Report};
use pack::{CardKind, Date, DisagreementKind};

/// An entry with the file that holds it.
pub struct Entry<T> {
    /// The file's name without its ending: the id.
    pub id: String,
    /// The file, for messages.
    pub file: String,
    /// What it says.
    pub value: T,
}

/// Words of ours and where they stand, for the lint.
pub type Prose = Placed<String>;

/// A card as written.
pub struct CardEntry {
    /// The claim.
    pub title: Option<Prose>,
    /// Our sentences.
    pub body: Option<Prose>,
    /// What the claim is.
    pub kind: Option<CardKind>,
    /// Its date.
    pub as_of: Option<Date>,
    /// Ids of actors.
    pub actors: Vec<Placed<String>>,
    /// Ids of topics.
    pub topics: Vec<Placed<String>>,
    /// Its own quotes.
    pub quotes: Vec<Typed>,
    /// Ids of quotes that another card holds.
    pub shared: Vec<Placed<String>>,
    /// Ids of such quotes that give a date or the surroundings and carry nothing of the claim.
    pub context: Vec<Placed<String>>,
    /// What it counts, where it is a figure.
    pub figure: Option<FigureEntry>,
}

impl CardEntry {
    /// The ids of all that it quotes, in the order in which they are shown.
    pub fn cites(&self) -> impl Iterator<Item = &Placed<String>> {
        self.quotes.iter().map(|quote| &quote.id).chain(&self.shared).chain(&self.context)
    }
}

/// The cards as written, to ask which one a quote belongs to.
pub struct OwnCards<'a>(pub &'a [Entry<CardEntry>]);

impl OwnCards<'_> {
    /// The id of the card that holds a quote, and the quote as written there.
    pub fn owner(&self, quote: &str) -> Option<(&str, &Typed)> {
        let own = |card: &'_ Entry<CardEntry>| card.value.quotes.iter().position(|typed| typed.id.value == quote);
        self.0.iter().find_map(|card| Some((card.id.as_str(), &card.value.quotes[own(card)?])))
    }
}

/// An actor as written.
pub struct ActorEntry {
    /// The one spelling.
    pub name: String,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// What they are.
    pub role: String,
    /// Id of the group.
    pub group: Option<Placed<String>>,
}

/// A term as written.
pub struct TermEntry {
    /// The word.
    pub name: String,
    /// Other words for it.
    pub aliases: Vec<String>,
    /// What it means.
    pub definition: Option<Prose>,
    /// Ids of quotes.
    pub quotes: Vec<Placed<String>>,
}

/// An event as written.
pub struct EventEntry {
    /// When.
    pub date: Option<Date>,
    /// Whether we inferred the year.
    pub inferred: bool,
    /// What.
    pub title: Option<Prose>,
    /// Ids of quotes.
    pub quotes: Vec<Placed<String>>,
}

/// A disagreement as written.
pub struct DisagreementEntry {
    /// What it is about.
    pub topic: Option<Prose>,
    /// In what way.
    pub kind: Option<DisagreementKind>,
    /// Why they may differ.
    pub note: Option<Prose>,
    /// The sides: position and ids of quotes.
    pub sides: Vec<(Option<Prose>, Vec<Placed<String>>)>,
}

/// Reads every `.toml` file of `dir` with `read`.
pub fn read_dir<T>(
    seeds: &Seeds,
    dir: &str,
    report: &mut Report,
    read: impl Fn(&Fields<'_>, &mut Report) -> T,
) -> Vec<Entry<T>> {
    let mut entries = Vec::new();
    for (id, inside) in seeds.list(dir, "toml", report) {
        let file = seeds.name(&inside);
        if !is_id(&id) {
            report.push(bad_id(&file, &Placed { value: id.clone(), range: 0..0 }));
        }
        let Some(text) = seeds.read(&inside, report) else {
            continue;
        };
        match fields::parse(&file, &text, report, |fields, report| read(fields, report)) {
            Some(value) => entries.push(Entry { id, file, value }),
            None => report.spoil(format!("{dir}/{id}")),
        }
    }
    entries
}

/// The problem of an id that [`is_id`] refuses.
pub fn bad_id(file: &str, id: &Placed<String>) -> Problem {
    Problem::new(file, id.range.clone(), format!("\"{}\" cannot be an id", id.value))
        .help("use lower-case letters, digits and hyphens")
}

/// Whether a word can name a thing in an address.
pub fn is_id(word: &str) -> bool {
    !word.is_empty()
        && !word.starts_with('-')
        && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Reads a card.
pub fn card(fields: &Fields<'_>, report: &mut Report) -> CardEntry {
    let kinds = CardKind::ALL;
    let as_of = fields.date("as_of", report);
    if !fields.has("as_of") {
        report.push(
            Problem::new(fields.file(), 0..0, "`as_of` is missing")
                .help("every card says for which date it holds: as_of = \"2019-08\""),
        );
    }
    let card = CardEntry {
        title: fields.text("title", report),
        body: fields.text("body", report),
        kind: fields.choice("kind", &kinds, report),
        as_of,
        actors: fields.texts("actors", report),
        topics: fields.texts("topics", report),
        quotes: fields.tables("quote", report, quotes::read).into_iter().flatten().collect(),
        shared: fields.texts("shared_quotes", report),
        context: fields.texts("context_quotes", report),
        figure: fields.table("figure", report, figures::read),
    };
    figures::belongs(fields, &card, report);
    if fields.lacks("quote") && fields.lacks("shared_quotes") {
        report.push(
            Problem::new(fields.file(), 0..0, "this card shows no evidence")
                .help("add a [[quote]] with id, source and text"),
        );
    }
    if fields.lacks("topics") {
        report.push(
            Problem::new(fields.file(), 0..0, "this card has no topic")
                .help("add `topics = [\"…\"]` with ids of topics.toml"),
        );
    }
    card
}

/// Reads an actor.
pub fn actor(fields: &Fields<'_>, report: &mut Report) -> ActorEntry {
    ActorEntry {
        name: plain(fields.text("name", report)),
        aliases: fields.texts("aliases", report).into_iter().map(|alias| alias.value).collect(),
        role: plain(fields.text("role", report)),
        group: fields.text("group", report),
    }
}

/// Reads a term.
pub fn term(fields: &Fields<'_>, report: &mut Report) -> TermEntry {
    TermEntry {
        name: plain(fields.text("name", report)),
        aliases: fields.texts("aliases", report).into_iter().map(|alias| alias.value).collect(),
        definition: fields.text("definition", report),
        quotes: evidence(fields, report),
    }
}

/// Reads an event.
pub fn event(fields: &Fields<'_>, report: &mut Report) -> EventEntry {
    if !fields.has("date") {
        report.push(
            Problem::new(fields.file(), fields.range(), "an event has a date").help("add `date = \"2019-08-12\"`"),
        );
    }
    EventEntry {
        date: fields.date("date", report),
        inferred: fields.flag("inferred", report),
        title: fields.text("title", report),
        quotes: evidence(fields, report),
    }
}

/// Reads a disagreement.
pub fn disagreement(fields: &Fields<'_>, report: &mut Report) -> DisagreementEntry {
    let kinds = [
        (DisagreementKind::Fact, "fact"),
        (DisagreementKind::Verdict, "verdict"),
        (DisagreementKind::Emphasis, "emphasis"),
    ];
    let sides = fields.tables("side", report, |side, report| (side.text("position", report), evidence(side, report)));
    if sides.len() < 2 {
        report.push(Problem::new(fields.file(), 0..0, "a disagreement has two sides or more").help("add a [[side]]"));
    }
    DisagreementEntry {
        topic: fields.text("topic", report),
        kind: fields.choice("kind", &kinds, report),
        note: fields.text("note", report),
        sides,
    }
}

/// The `quotes` of a table, of which there must be one at least.
pub fn evidence(fields: &Fields<'_>, report: &mut Report) -> Vec<Placed<String>> {
    let quotes = fields.texts("quotes", report);
    if fields.lacks("quotes") {
        report.push(
            Problem::new(fields.file(), fields.range(), "no evidence is named")
                .help("add `quotes = [\"…\"]` with ids of quotes that cards hold"),
        );
    }
    quotes
}

fn plain(text: Option<Placed<String>>) -> String {
    text.map(|text| text.value).unwrap_or_default()
}
