//! On how many independent sources a claim rests, and whether one of them says otherwise.
//! Never typed by an editor.

use crate::sources::Described;
use pack::{Card, Disagreement, DisagreementKind, Quote, Status};

/// The status of a card.
///
/// Two sources are independent unless one retells the other or both retell the same third. A card is disputed where
/// one of its quotes stands on a side of a disagreement of fact or verdict; a difference of emphasis disputes nothing.
pub fn of(card: &Card, quotes: &[Quote], sources: &[Described], disagreements: &[Disagreement]) -> Status {
    let disputed = disagreements
        .iter()
        .filter(|one| one.kind != DisagreementKind::Emphasis)
        .flat_map(|one| &one.sides)
        .any(|side| side.quotes.iter().any(|quote| card.quotes.contains(quote)));
    if disputed {
        return Status::Disputed;
    }
    let mut independent: Vec<&Described> = Vec::new();
    for quote in &card.quotes {
        let Some(source) = quotes.get(usize::from(quote.0)).and_then(|quote| sources.get(usize::from(quote.source.0)))
        else {
            continue;
        };
        if !independent.iter().any(|other| depends(source, other)) {
            independent.push(source);
        }
    }
    if independent.len() > 1 { Status::Several } else { Status::Single }
}

fn depends(a: &Described, b: &Described) -> bool {
    let retells = |x: &Described, y: &Described| x.retells.as_deref() == Some(y.id.as_str());
    a.id == b.id || retells(a, b) || retells(b, a) || (a.retells.is_some() && a.retells == b.retells)
}
