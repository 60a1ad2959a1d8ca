//! The corpus: each description in `seeds/sources/` with its stored text.
//! Not the quotes, which come later and are looked up in what is read here.

use crate::fields::{self, Fields, Placed};
use crate::files::Seeds;
use crate::flaws::{self, FlawEntry};
use crate::lint;
use crate::report::{Problem, Report, line_column};
use crate::structure::{self, Furniture};
use crate::unused::{self, Declared};
use cite::{Form, Imprint};
use pack::{Block, Date, Locator, Markup, Reading, Rights, Span};

/// A source as described, with the names of actors still to be looked up.
pub struct Described {
    /// Name in addresses and data.
    pub id: String,
    /// The description's file, for messages.
    pub file: String,
    /// The stored text's file, for messages.
    pub text_file: String,
    /// The stored text.
    pub text: String,
    /// The shown blocks.
    pub blocks: Vec<Block>,
    /// The marks its file uses.
    pub markup: Markup,
    /// What may be shipped.
    pub rights: Rights,
    /// Title as described.
    pub title: String,
    /// A name of one or two words.
    pub short: String,
    /// Author, publisher and place, where the file names them.
    pub stated: [Option<String>; 3],
    /// How it is cited.
    pub imprint: Imprint,
    /// The date that the file states, and the one that we infer.
    pub dates: [Option<Date>; 2],
    /// What the date was taken from.
    pub date_from: String,
    /// What kind of text it is.
    pub genre: String,
    /// Whose voice the narration is.
    pub voice: Option<Placed<String>>,
    /// Whom it quotes.
    pub quotes_whom: Vec<Placed<String>>,
    /// What it retells.
    pub retells: Option<String>,
    /// From where it looks.
    pub perspective: String,
    /// What it does not say.
    pub silent_on: Vec<String>,
    /// Lines that are not shown.
    pub furniture: Vec<Furniture>,
    /// Mistakes and doubtful words of the text.
    pub flaws: Vec<FlawEntry>,
    /// Passages that no card quotes on purpose.
    pub unused: Vec<Declared>,
    /// The shown words of every block that can be quoted.
    pub readings: Vec<(Locator, Reading)>,
}

impl Described {
    /// The place of byte `at` of a block's shown words: `file:line:column (paragraph N)`.
    pub fn place(&self, locator: Locator, reading: &Reading, at: usize) -> String {
        let stored = reading.at.get(at).or(reading.at.last()).map_or(0, |at| *at as usize);
        let (line, column) = line_column(&self.text, stored);
        let named = match locator {
            Locator::Unnumbered => "a title or heading".to_owned(),
            other => format!("paragraph {}", other.name()),
        };
        format!("{}:{line}:{column} ({named})", self.text_file)
    }
}

/// Reads every description in `sources/`.
pub fn read_all(seeds: &Seeds, report: &mut Report) -> Vec<Described> {
    let mut all = Vec::new();
    for (id, inside) in seeds.list("sources", "toml", report) {
        let Some(description) = seeds.read(&inside, report) else {
            continue;
        };
        let text_inside = format!("sources/{id}.txt");
        let Some(text) = seeds.read(&text_inside, report) else {
            continue;
        };
        let file = seeds.name(&inside);
        let text_file = seeds.name(&text_inside);
        let described = fields::parse(&file, &description, report, |fields, report| {
            describe(fields, &id, &text_file, text, report)
        });
        // Without its structure and markup nothing can be found in a text.
        if described.as_ref().is_none_or(|one| one.blocks.is_empty()) {
            report.spoil(format!("sources/{id}"));
        }
        all.extend(described);
    }
    for (id, inside) in seeds.list("sources", "txt", report) {
        if !seeds.has(&format!("sources/{id}.toml")) {
            report.push(
                Problem::new(&seeds.name(&inside), 0..0, "this text has no description")
                    .help(format!("describe it in sources/{id}.toml, as the other texts are")),
            );
        }
    }
    if all.is_empty() && !seeds.has("sources") {
        report.push(
            Problem::new(&seeds.name("sources"), 0..0, "there is no source")
                .help("store a text as sources/ID.txt and describe it in sources/ID.toml"),
        );
    }
    all
}

fn describe(fields: &Fields<'_>, id: &str, text_file: &str, text: String, report: &mut Report) -> Described {
    let value = |text: Option<Placed<String>>| text.map(|text| text.value);
    let known = fields.choice("markup", &[(Markup::None, "none"), (Markup::Markdown, "markdown")], report);
    let markup = known.unwrap_or(Markup::None);
    check_length(fields, &text, report);
    check_digest(fields, text_file, &text, report);
    let (blocks, furniture) = fields
        .table("structure", report, |fields, report| structure::read(fields, text_file, &text, markup, report))
        .unwrap_or_else(|| {
            report.push(
                Problem::new(fields.file(), 0..0, "[structure] is missing").help("say which line of the text is what"),
            );
            Default::default()
        });
    let blocks = if known.is_some() { blocks } else { Vec::new() };
    structure::contradictions(&blocks, &text, text_file, markup, report);
    let dates = fields.table("date", report, |date, report| {
        let found = [date.date("stated", report), date.date("inferred", report)];
        if !date.has("stated") && !date.has("inferred") {
            report.push(
                Problem::new(date.file(), date.range(), "neither `stated` nor `inferred` gives a date")
                    .help("add `stated = \"2019\"` where the text says so, or `inferred = \"2019\"`"),
            );
        }
        (found, value(date.text("from", report)).unwrap_or_default())
    });
    if dates.is_none() {
        report.push(
            Problem::new(fields.file(), 0..0, "[date] is missing").help("give `stated` or `inferred`, and `from`"),
        );
    }
    let (dates, date_from) = dates.unwrap_or_default();
    let place = fields.table("place", report, |place, report| value(place.text("stated", report))).flatten();
    let author = fields.optional_text("author", report);
    let imprint = fields.table("imprint", report, |fields, report| imprint(fields, author.as_ref(), report));
    let readings = blocks
        .iter()
        .filter(|block| block.locator != Locator::Unnumbered)
        .map(|block| (block.locator, pack::reading_of(&block.parts, markup, |part| cut(&text, part))))
        .collect();
    let perspective = fields.text("perspective", report);
    if let Some(perspective) = &perspective {
        lint::check_perspective(fields.file(), perspective, report);
    }
    Described {
        id: id.to_owned(),
        file: fields.file().to_owned(),
        text_file: text_file.to_owned(),
        markup,
        rights: fields
            .choice("rights", &[(Rights::Full, "full"), (Rights::Excerpts, "excerpts")], report)
            .unwrap_or(Rights::Excerpts),
        title: value(fields.text("title", report)).unwrap_or_default(),
        short: value(fields.text("short", report)).unwrap_or_default(),
        stated: [value(author), value(fields.optional_text("publisher", report)), place],
        imprint: imprint.unwrap_or_default(),
        dates,
        date_from,
        genre: value(fields.text("genre", report)).unwrap_or_default(),
        voice: fields.text("voice", report),
        quotes_whom: fields.texts("quotes_whom", report),
        retells: value(fields.optional_text("retells", report)),
        perspective: value(perspective).unwrap_or_default(),
        silent_on: fields.texts("silent_on", report).into_iter().map(|text| text.value).collect(),
        flaws: fields.tables("flaw", report, flaws::read).into_iter().flatten().collect(),
        unused: fields.tables("unused", report, unused::read).into_iter().flatten().collect(),
        furniture,
        readings,
        blocks,
        text,
    }
}

fn imprint(fields: &Fields<'_>, author: Option<&Placed<String>>, report: &mut Report) -> Imprint {
    let value = |text: Option<Placed<String>>| text.map(|text| text.value);
    let family = fields.optional_text("family", report);
    if let Some(family) = &family
        && !author.is_some_and(|author| author.value.ends_with(&format!(" {}", family.value)))
    {
        report.push(
            Problem::new(fields.file(), family.range.clone(), "the author's name does not end with this `family`")
                .help("write the last part of `author`, or remove the line: the name is then never turned round"),
        );
    }
    let form = fields.has("form").then(|| fields.choice("form", &Form::ALL, report)).flatten();
    Imprint {
        form: form.unwrap_or_default(),
        family: value(family),
        volume: value(fields.optional_text("volume", report)),
        issue: value(fields.optional_text("issue", report)),
    }
}

fn check_length(fields: &Fields<'_>, text: &str, report: &mut Report) {
    let lines = text.split('\n').count();
    match fields.number("lines", report) {
        Some(declared) if declared.value as usize == lines => {}
        Some(declared) => report.push(
            Problem::new(
                fields.file(),
                declared.range,
                format!("the stored text has {lines} lines, not {}", declared.value),
            )
            .help("restore the text; if it was changed on purpose, describe its lines anew"),
        ),
        None if fields.has("lines") => {}
        None => report.push(
            Problem::new(fields.file(), 0..0, "`lines` is missing")
                .help(format!("add `lines = {lines}` before the first table")),
        ),
    }
}

fn check_digest(fields: &Fields<'_>, text_file: &str, text: &str, report: &mut Report) {
    let found = pack::sha256_hex(text.as_bytes());
    match fields.text("sha256", report) {
        Some(declared) if declared.value != found => report.push(
            Problem::new(fields.file(), declared.range, format!("{text_file} is not the text that was described"))
                .label("the digest of the described text")
                .note(format!("found   : {found}"))
                .help("restore the text byte for byte; if it was replaced on purpose, write the new digest here"),
        ),
        _ => {}
    }
}

/// The words of `text` at `span`.
pub fn cut(text: &str, span: Span) -> Option<&str> {
    text.get(span.start as usize..span.end as usize)
}
