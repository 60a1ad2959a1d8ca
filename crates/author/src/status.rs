//! On how many independent sources a claim rests, and whether one of them says otherwise.
//! Never typed by an editor.

use crate::sources::Described;
use pack::{Disagreement, Quote, QuoteIx, Status};
use std::collections::BTreeSet;

/// The status of a card whose claim these quotes carry.
///
/// A source that retells another (`retells` in its description) stands for that other, however many hands the words
/// went through: a text and its retelling, or two retellings of a third, stored or not, count once. Sources that quote
/// the same speaker, each for itself, count apart. A card is disputed where one of its quotes stands on a side of a
/// disagreement of fact or verdict; a difference of emphasis disputes nothing.
pub fn of(claim: &[QuoteIx], quotes: &[Quote], sources: &[Described], disagreements: &[Disagreement]) -> Status {
    if disagreements.iter().any(|one| one.disputes(claim)) {
        return Status::Disputed;
    }
    let retellings: Vec<_> = sources.iter().map(|one| (one.id.as_str(), one.retells.as_deref())).collect();
    let quoted = claim.iter().filter_map(|quote| quotes.get(usize::from(quote.0)));
    let sources = quoted.filter_map(|quote| sources.get(usize::from(quote.source.0)));
    let origins: BTreeSet<&str> = sources.map(|source| origin(&source.id, &retellings)).collect();
    if origins.len() > 1 { Status::Several } else { Status::Single }
}

/// Where the words of source `id` come from: what it retells, or what that retells in turn, or itself.
///
/// `retellings` gives each source's id and what it retells, which need not be a source. Sources that retell one another
/// in a circle share the least of their ids.
fn origin<'a>(id: &'a str, retellings: &[(&'a str, Option<&'a str>)]) -> &'a str {
    let mut path = vec![id];
    while let Some(next) = retellings.iter().find(|(one, _)| path.last() == Some(one)).and_then(|(_, retold)| *retold) {
        if let Some(at) = path.iter().position(|one| *one == next) {
            return path[at..].iter().min().copied().unwrap_or(id);
        }
        path.push(next);
    }
    path.last().copied().unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use pack::{DisagreementKind, Locator, Markup, Rights, Side, SourceIx, Span};

    /// A text, its retelling, the retelling of that, a text that stands alone, and two that retell an outlet not stored.
    const RETELLINGS: [(&str, Option<&str>); 6] = [
        ("report", None),
        ("retold", Some("report")),
        ("retold-again", Some("retold")),
        ("alone", None),
        ("from-radio", Some("Radio")),
        ("from-radio-too", Some("Radio")),
    ];

    fn described(id: &str, retells: Option<&str>) -> Described {
        let none = String::new;
        Described {
            id: id.to_owned(),
            file: none(),
            text_file: none(),
            text: none(),
            blocks: Vec::new(),
            markup: Markup::None,
            rights: Rights::Full,
            title: none(),
            short: none(),
            stated: [None, None, None],
            dates: [None, None],
            date_from: none(),
            imprint: cite::Imprint::default(),
            genre: none(),
            voice: None,
            quotes_whom: Vec::new(),
            retells: retells.map(str::to_owned),
            perspective: none(),
            silent_on: Vec::new(),
            furniture: Vec::new(),
            flaws: Vec::new(),
            unused: Vec::new(),
            readings: Vec::new(),
        }
    }

    /// The status of a card that quotes each of the named sources once, where `disagreements` name quotes by source.
    fn status(sources: &[&str], disagreements: &[(DisagreementKind, [&str; 2])]) -> Status {
        let place = |id: &str| RETELLINGS.iter().position(|(one, _)| *one == id).map_or(u16::MAX, |at| at as u16);
        let quote = |at: u16| Quote {
            id: at.to_string(),
            source: SourceIx(at),
            span: Span::new(0, 1),
            omits: Vec::new(),
            locator: Locator::Paragraph(1),
            speaker: None,
            said: None,
            seal: [0; 2],
        };
        // One quote of each source, so that a quote's place is its source's.
        let quotes: Vec<Quote> = (0..RETELLINGS.len() as u16).map(quote).collect();
        let claim: Vec<_> = sources.iter().map(|id| QuoteIx(place(id))).collect();
        let side = |id: &str| Side { position: String::new(), quotes: vec![QuoteIx(place(id))] };
        let disagreement = |(kind, sides): &(DisagreementKind, [&str; 2])| Disagreement {
            id: String::new(),
            topic: String::new(),
            kind: *kind,
            sides: sides.iter().map(|id| side(id)).collect(),
            note: String::new(),
        };
        let disagreements: Vec<_> = disagreements.iter().map(disagreement).collect();
        let sources: Vec<_> = RETELLINGS.iter().map(|(id, retells)| described(id, *retells)).collect();
        of(&claim, &quotes, &sources, &disagreements)
    }

    #[track_caller]
    fn check(sources: &[&str], expected: Status) {
        assert_eq!(status(sources, &[]), expected, "{sources:?}");
        let backwards: Vec<&str> = sources.iter().rev().copied().collect();
        assert_eq!(status(&backwards, &[]), expected, "{backwards:?}");
    }

    #[test]
    fn one_source_is_single_and_two_are_several() {
        check(&["report"], Status::Single);
        check(&["report", "report"], Status::Single);
        check(&["report", "alone"], Status::Several);
    }

    #[test]
    fn a_retelling_is_no_second_source() {
        check(&["report", "retold"], Status::Single);
        check(&["report", "retold-again"], Status::Single);
        check(&["report", "retold", "retold-again"], Status::Single);
        check(&["retold", "alone"], Status::Several);
    }

    #[test]
    fn retellings_of_the_same_third_are_one_source() {
        check(&["from-radio", "from-radio-too"], Status::Single);
        check(&["from-radio", "report"], Status::Several);
    }

    #[test]
    fn a_circle_of_retellings_is_one_source() {
        let circle = [("a", Some("b")), ("b", Some("c")), ("c", Some("a")), ("d", Some("b"))];
        for id in ["a", "b", "c", "d"] {
            assert_eq!(origin(id, &circle), "a", "{id}");
        }
    }

    #[test]
    fn a_disagreement_of_fact_or_verdict_disputes_every_side() {
        for kind in [DisagreementKind::Fact, DisagreementKind::Verdict] {
            for side in ["report", "alone"] {
                assert_eq!(status(&[side], &[(kind, ["report", "alone"])]), Status::Disputed, "{kind:?} {side}");
            }
            assert_eq!(status(&["from-radio"], &[(kind, ["report", "alone"])]), Status::Single, "{kind:?}");
        }
    }

    #[test]
    fn a_difference_of_emphasis_disputes_nothing() {
        let emphasis = (DisagreementKind::Emphasis, ["report", "alone"]);
        assert_eq!(status(&["report"], &[emphasis]), Status::Single);
        assert_eq!(status(&["report", "alone"], &[emphasis]), Status::Several);
        assert_eq!(status(&["report"], &[emphasis, (DisagreementKind::Fact, ["report", "alone"])]), Status::Disputed);
    }
}
