//! Ranking: what a document is worth to a question.
//! Not recognising words: that is `query`'s.

use crate::index::{Document, Index};
use crate::query::{Likeness, Slot};
use pack::{ActorIx, CardIx, Locator, SourceIx, TermIx};

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// A claim.
    Card(CardIx),
    /// A numbered part of a source.
    Paragraph(SourceIx, Locator),
    /// An explained word.
    Term(TermIx),
    /// Somebody who acts or speaks.
    Person(ActorIx),
}

/// One thing found.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hit {
    /// What.
    pub target: Target,
    /// The number of typed words found in it, and after the point how well, from 0 to 1.
    pub score: f32,
}

/// The kinds of targets.
const KINDS: usize = 4;

/// How one typed word stands in one document: recognised how, and with what weight altogether.
type Standing = Option<(Likeness, u32)>;

/// What one typed word adds to a document, from 0 to 1, before the word's rarity.
///
/// Likeness decides first: exact, beginning, sound, one error, two errors each have a fifth of the scale to themselves, so
/// that no number of worse matches outweighs one better. Within its fifth a document rises as in BM25 (Robertson and
/// Zaragoza, 2009): `w / (w + k)`, where `w` sums the occurrences by the weight of their field, and `k` grows with the
/// document's length against the mean `mean` of its kind (k1 = 4 for weights of 2 to 8, b = 0.5).
fn worth(likeness: Likeness, weight: u32, length: u32, mean: f32) -> f32 {
    let weight = weight as f32;
    let k = 4.0 * (0.5 + 0.5 * length as f32 / mean);
    (likeness as u8 as f32 + weight / (weight + k)) / 5.0
}

/// How telling a word is that stands in `found` of `all` documents: halving the documents adds one.
fn rarity(found: usize, all: usize) -> f32 {
    1.0 + (1 + all / found.max(1)).ilog2() as f32
}

/// The documents that the slots find, best first: more words before fewer, then the mean [`worth`] of the words weighted
/// by [`rarity`], then the pack's order. Where a document of a kind has every word, those of its kind that lack one are
/// left out. A word that is nowhere does not count.
pub(crate) fn best_first(index: &Index, slots: &[Slot], limit: usize) -> Vec<Hit> {
    let means = means(&index.documents);
    let mut totals = vec![(0_u8, 0.0_f32); index.documents.len()];
    let (mut asked, mut weights) = (0, 0.0);
    for slot in slots {
        let standings = standings(index, slot);
        let found = standings.iter().flatten().count();
        if found == 0 {
            continue;
        }
        let rarity = rarity(found, totals.len());
        asked += 1;
        weights += rarity;
        for ((total, standing), document) in totals.iter_mut().zip(&standings).zip(&index.documents) {
            if let Some((likeness, weight)) = *standing {
                total.0 += 1;
                total.1 += rarity * worth(likeness, weight, document.length, means[kind(document.target)]);
            }
        }
    }
    let mut whole = [false; KINDS];
    for (total, document) in totals.iter().zip(&index.documents) {
        whole[kind(document.target)] |= total.0 == asked;
    }
    let mut hits: Vec<Hit> = Vec::new();
    for ((count, sum), document) in totals.into_iter().zip(&index.documents) {
        if count > 0 && (count == asked || !whole[kind(document.target)]) {
            let score = f32::from(count) + sum / weights;
            let at = hits.partition_point(|hit| hit.score >= score);
            hits.insert(at, Hit { target: document.target, score });
        }
    }
    let mut given = [0; KINDS];
    hits.retain(|hit| {
        let given = &mut given[kind(hit.target)];
        *given += 1;
        *given <= limit
    });
    hits
}

/// How a slot stands in every document: its best likeness, and all occurrences, so that `Lukashenko` in an alias is helped
/// by `Lukashenka` in the title.
fn standings(index: &Index, slot: &Slot) -> Vec<Standing> {
    let mut standings: Vec<Standing> = vec![None; index.documents.len()];
    for alike in slot {
        for posting in &index.entries[alike.entry as usize].postings {
            let standing = &mut standings[posting.document as usize];
            let (best, weight) = standing.unwrap_or((alike.likeness, 0));
            *standing = Some((best.max(alike.likeness), weight.saturating_add(posting.weight)));
        }
    }
    standings
}

/// The mean length of each kind's documents.
fn means(documents: &[Document]) -> [f32; KINDS] {
    let mut sums = [(1_u32, 1_u32); KINDS];
    for document in documents {
        let sum = &mut sums[kind(document.target)];
        *sum = (sum.0 + document.length, sum.1 + 1);
    }
    sums.map(|(length, count)| length as f32 / count as f32)
}

fn kind(target: Target) -> usize {
    match target {
        Target::Card(_) => 0,
        Target::Paragraph(..) => 1,
        Target::Term(_) => 2,
        Target::Person(_) => 3,
    }
}
