//! The `[figure]` of a card: what is counted, of what, and with which caveat; its numbers are those of the card's quotes.
//! Not arithmetic: a figure is repeated, never computed.

use crate::entries::{CardEntry, Entry, Prose};
use crate::fields::Fields;
use crate::quotes::one_line;
use crate::report::{Problem, Report};
use crate::sources::{Described, cut};
use pack::{Card, CardKind, Quote, read_span};
use std::ops::Range;

/// A figure as written.
pub struct FigureEntry {
    /// How much.
    pub value: Option<Prose>,
    /// Of what.
    pub unit: Option<Prose>,
    /// What its source says or leaves open about it.
    pub caveat: Option<Prose>,
    /// Where the table stands.
    pub range: Range<usize>,
}

/// Reads a `[figure]` table.
pub fn read(fields: &Fields<'_>, report: &mut Report) -> FigureEntry {
    FigureEntry {
        value: fields.text("value", report),
        unit: fields.text("unit", report),
        caveat: fields.text("caveat", report),
        range: fields.range(),
    }
}

/// A card of kind figure has the table, and no other card has it.
pub fn belongs(fields: &Fields<'_>, card: &CardEntry, report: &mut Report) {
    let is_figure = card.kind == Some(CardKind::Figure);
    if is_figure && !fields.has("figure") {
        report.push(
            Problem::new(fields.file(), 0..0, "this card is of kind figure and shows no figure")
                .help("add a [figure] with value, unit and the caveat that its source gives"),
        );
    }
    if let (Some(figure), Some(_), false) = (&card.figure, card.kind, is_figure) {
        report.push(
            Problem::new(fields.file(), figure.range.clone(), "only a card of kind figure shows a figure")
                .help("write kind = \"figure\", or remove this table"),
        );
    }
}

/// The caveat is whole sentences, and every number of value and unit stands in a quote of the card.
pub fn check(one: &Entry<CardEntry>, card: &Card, quotes: &[Quote], sources: &[Described], report: &mut Report) {
    let (Some(figure), written) = (&one.value.figure, &one.value) else {
        return;
    };
    if let Some(caveat) = figure.caveat.as_ref().filter(|caveat| !caveat.value.ends_with(['.', '”'])) {
        report.push(
            Problem::new(&one.file, caveat.range.clone(), "a figure's caveat is whole sentences")
                .help("end it with a full stop"),
        );
    }
    // A quote that was not found is reported where it stands; its numbers may be these.
    if card.quotes.len() < written.cites().count() {
        return;
    }
    let shown = card.quotes.iter().filter_map(|at| shown(quotes.get(usize::from(at.0))?, sources));
    let shown = shown.collect::<Vec<_>>().join(" ");
    for part in [&figure.value, &figure.unit].into_iter().flatten() {
        for number in numbers(&part.value).filter(|number| !numbers(&shown).any(|other| other == *number)) {
            report.push(
                Problem::new(&one.file, part.range.clone(), format!("no quote of this card says {number}"))
                    .help("write the number as a quote has it, or add the quote that says it"),
            );
        }
    }
}

/// The words of a quote as readers see them, on one line.
pub fn shown(quote: &Quote, sources: &[Described]) -> Option<String> {
    let source = sources.get(usize::from(quote.source.0))?;
    let stored = cut(&source.text, quote.span)?;
    Some(one_line(&read_span(stored, quote.span.start, &quote.omits, source.markup).text))
}

/// The numbers in a text: digits with the commas and full stops between them.
pub fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let part_of = |c: char| c.is_ascii_digit() || c == ',' || c == '.';
    text.split(move |c| !part_of(c)).map(|run| run.trim_matches([',', '.'])).filter(|run| !run.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_whole() {
        let found: Vec<_> = numbers("39th of 4,000, in 2018. About 1.5 (not 15)").collect();
        assert_eq!(found, ["39", "4,000", "2018", "1.5", "15"]);
    }
}
