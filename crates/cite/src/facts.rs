//! What is known about a text, and the values that templates make of it, in the forms that the styles ask for.
//! Not the styles, and nothing that nobody said: such a value is missing.

use crate::Style;
use pack::{Date, Edition, Word, Words};

/// The months as BibTeX calls them.
const BIBTEX_MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// As what kind of publication a text is cited.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Form {
    /// Anything that is not described more closely.
    #[default]
    Document,
    /// A contribution to a newspaper, which is its publisher.
    Newspaper,
    /// A contribution to a magazine, which is its publisher.
    Magazine,
    /// A contribution to a periodical that counts volumes, which is its publisher.
    Journal,
    /// A study that its publisher issued by itself.
    Report,
}

impl Form {
    /// Every form with its name in the seeds.
    pub const ALL: [(Form, &'static str); 5] = [
        (Form::Document, "document"),
        (Form::Newspaper, "newspaper"),
        (Form::Magazine, "magazine"),
        (Form::Journal, "journal"),
        (Form::Report, "report"),
    ];
}

/// What only citations need of a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Imprint {
    /// As what it is cited.
    pub form: Form,
    /// The part of the author's name under which lists file it; without it the name is never turned round.
    pub family: Option<String>,
    /// The volume, if the file states one.
    pub volume: Option<String>,
    /// The issue, if the file states one.
    pub issue: Option<String>,
}

/// What is known about a text that is to be cited.
#[derive(Clone, Copy, Debug)]
pub struct Reference<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its author, if the file names one.
    pub author: Option<&'a str>,
    /// Its publisher, if the file names one.
    pub publisher: Option<&'a str>,
    /// What only citations need.
    pub imprint: &'a Imprint,
    /// The date that the file states, and the one that was inferred.
    pub dates: [Option<Date>; 2],
}

/// The value called `name`, if it is known. Some are empty: they only say that something is so.
pub fn value(of: &Reference<'_>, style: Style, words: &Words, name: &str) -> Option<String> {
    let imprint = of.imprint;
    let form = imprint.form;
    let periodical = matches!(form, Form::Newspaper | Form::Magazine | Form::Journal) && of.publisher.is_some();
    let [stated, inferred] = of.dates;
    let so = |so: bool| so.then(String::new);
    let text = |text: Option<&str>| text.map(str::to_owned);
    match name {
        "title" => text(Some(of.title)),
        "author" => text(of.author),
        "last" => imprint.family.clone(),
        "capitals" => imprint.family.as_deref().or(of.author).map(str::to_uppercase),
        "given" => text(given_names(of)),
        "initials" => given_names(of).map(initials),
        "container" => text(of.publisher).filter(|_| periodical),
        "publisher" => text(of.publisher).filter(|_| !periodical),
        "volume" => imprint.volume.clone(),
        "issue" => imprint.issue.clone(),
        "report" => so(form == Form::Report),
        "periodical" => so(periodical),
        "journal" => so(form == Form::Journal),
        "kind" => text(Some(kind(of, style))),
        "signed" => so(of.author.is_some()),
        "house" => text(of.publisher),
        "inferred" => so(stated.is_none()),
        _ => date(name, style, words, stated.or(inferred)?, stated.is_none()),
    }
}

/// The explainer's own value called `name`.
pub fn own(edition: &Edition, name: &str) -> Option<String> {
    match name {
        "key" => Some(edition.id.clone()),
        "title" => Some(edition.title.clone()),
        "version" => Some(edition.version.clone()),
        "home" => edition.home.clone(),
        _ => None,
    }
}

/// What kind of publication it is, as BibTeX, RIS and CSL name it. BibTeX has articles and reports only with an author and
/// a publisher.
fn kind(of: &Reference<'_>, style: Style) -> &'static str {
    let [bibtex, ris, csl] = match of.imprint.form {
        Form::Document => ["misc", "GEN", "document"],
        Form::Newspaper => ["article", "NEWS", "article-newspaper"],
        Form::Magazine => ["article", "MGZN", "article-magazine"],
        Form::Journal => ["article", "JOUR", "article-journal"],
        Form::Report => ["techreport", "RPRT", "report"],
    };
    match style {
        Style::Bibtex if of.author.is_none() || of.publisher.is_none() => "misc",
        Style::Bibtex => bibtex,
        Style::Ris => ris,
        _ => csl,
    }
}

/// The author's name without the part under which lists file it.
fn given_names<'a>(of: &Reference<'a>) -> Option<&'a str> {
    Some(of.author?.strip_suffix(of.imprint.family.as_deref()?)?.trim_end())
}

/// `A. B.` of `Anna Bella`.
fn initials(names: &str) -> String {
    let mut out = String::new();
    for letter in names.split_whitespace().filter_map(|name| name.chars().next()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push(letter);
        out.push('.');
    }
    out
}

/// The form of a date that is called `name`.
fn date(name: &str, style: Style, words: &Words, date: Date, inferred: bool) -> Option<String> {
    let year = date.year.to_string();
    let day = (date.day > 0).then(|| date.day.to_string());
    let number = usize::from(date.month).checked_sub(1);
    let month_of = |list: Word| words.get(list).split(' ').nth(number?);
    let month = month_of(Word::Months);
    let join = |parts: [Option<&str>; 3]| parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    match name {
        "number" => Some(year),
        "months" => number.map(|_| date.month.to_string()),
        "days" => day,
        "month" => BIBTEX_MONTHS.get(number?).map(|month| (*month).to_owned()),
        "slashes" => {
            let mut parts = date.iso().replace('-', "/");
            // RIS keeps a place for every part: 2019/03/08/ and what is special about the date.
            parts.extend(std::iter::repeat_n('/', 3 - parts.matches('/').count()));
            Some(parts)
        }
        // The day and month of a stated date, for the styles that put the year elsewhere.
        "day" => (!inferred && month.is_some()).then(|| join([day.as_deref(), month, None])),
        "year" => Some(marked(year, style, words, inferred)),
        "date" => {
            let text = match (style, month) {
                (_, None) => year,
                (Style::Chicago, Some(month)) => match day {
                    Some(day) => [month, " ", &day, ", ", &year].concat(),
                    None => [month, " ", &year].concat(),
                },
                (Style::Apa, Some(month)) => [&year, ", ", &join([Some(month), day.as_deref(), None])].concat(),
                (Style::Mla, Some(_)) => join([day.as_deref(), month_of(Word::CiteMonthsShort), Some(&year)]),
                (_, Some(month)) => join([day.as_deref(), Some(month), Some(&year)]),
            };
            Some(marked(text, style, words, inferred))
        }
        _ => None,
    }
}

/// A date that shows whether the file states it.
fn marked(text: String, style: Style, words: &Words, inferred: bool) -> String {
    match style {
        _ if !inferred => text,
        Style::Apa => [words.get(Word::CiteCirca), " ", &text].concat(),
        _ => ["[", &text, "?]"].concat(),
    }
}
