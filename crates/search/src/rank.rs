//! Ranking: what a document is worth to a question.
//! Not recognising words: that is `query`'s.

use crate::index::{Document, Index};
use crate::query::{Likeness, Question, Slot};
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
    /// From 1 on; see [`Part`].
    pub score: f32,
}

/// The kinds of targets.
const KINDS: usize = 4;

/// How sure each [`Likeness`] is.
const CERTAINTY: [f32; 7] = [0.85, 0.4, 0.6, 0.7, 0.8, 0.9, 1.0];

/// How sure a word of the same meaning is where the typed word stands in the explainer itself.
const KNOWN: f32 = 0.6;

/// Where no document has this much of a question, nothing answers it.
const LEAST: f32 = 0.38;

/// A document with less than this share of what the best one has is left out.
const NEXT: f32 = 0.25;

/// How telling a word can be, and how sure it is at least, where it is asked whether a document has enough of a question:
/// one rare word does not make an answer.
const TELLING: f32 = 5.0;
const SURE: f32 = 0.6;

/// Scores are told apart to this part of one.
const GRAIN: f32 = 4096.0;

/// What a word is worth for standing in a document at all; the rest is for how often and where.
const ONCE: f32 = 0.25;

/// How much more a document counts that has the kind of answer that was asked for.
const ANSWER: f32 = 1.15;

/// What one word of a question adds to the score of a document. The whole ranking is this:
///
/// ```text
/// score = 1 + answer × Σ rarity × certainty × (0.25 + 0.75 × w / (w + k)) / Σ rarity
/// ```
///
/// over the telling words of the question, the lower sum over those that stand nowhere as well.
///
/// - `certainty`: how the word was recognised, from a word of the same meaning or with typing errors to the same word.
/// - `rarity`: halving the documents that have the word adds one.
/// - `w`: its occurrences in the document, each by the weight of its field (title, name, topic, text). `w / (w + k)` rises
///   as in BM25 (Robertson and Zaragoza, 2009): `k` grows with the document's length against the mean of its kind
///   (k1 = 4 for weights of 2 to 8, b = 0.5).
/// - `answer`: a little above one where the question asks who, when or how many, and the document has a speaker, a day or
///   a figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Part {
    /// The word as it was typed.
    pub word: String,
    /// How it was recognised in the document, if it was.
    pub likeness: Option<Likeness>,
    /// How telling it is.
    pub rarity: f32,
    /// `certainty × (0.25 + 0.75 × w / (w + k))`.
    pub worth: f32,
}

fn worth(certainty: f32, weight: u32, length: u32, mean: f32) -> f32 {
    let weight = weight as f32;
    let k = 4.0 * (0.5 + 0.5 * length as f32 / mean);
    certainty * (ONCE + (1.0 - ONCE) * weight / (weight + k))
}

/// How telling a word is that stands in `found` of `all` documents, in quarters.
fn rarity(found: usize, all: usize) -> f32 {
    let share = (1 + all / found.max(1)) as u64;
    // No logarithm: it would bring a table of its own.
    1.0 + share.saturating_pow(4).ilog2() as f32 / 4.0
}

/// What a document has of a question.
#[derive(Clone, Copy, Default)]
struct Total {
    /// Words that were recognised by how they are written.
    words: u8,
    /// Rarity by certainty.
    covered: f32,
    /// Rarity by worth.
    sum: f32,
}

/// The documents that answer a question, best first, by the score that [`Part`] explains, then in the pack's order. Where a
/// document of a kind has every word, those of its kind that lack one are left out.
pub(crate) fn best_first(index: &Index, question: &Question, limit: usize) -> Vec<Hit> {
    let means = means(&index.documents);
    let mut totals = vec![Total::default(); index.documents.len()];
    let mut standings = Standings::new(index.documents.len());
    let (mut weights, mut most, mut written) = (0.0, 0.0, 0);
    for slot in &question.slots {
        standings.fill(index, slot);
        let rarity = standings.rarity();
        weights += rarity;
        let telling = rarity.min(TELLING);
        most += telling;
        written += u8::from(slot.alike.iter().any(|alike| alike.likeness > Likeness::Meaning));
        for at in &standings.touched {
            let at = *at as usize;
            let (document, total) = (&index.documents[at], &mut totals[at]);
            if let Some((likeness, weight)) = standings.of[at] {
                total.words += u8::from(likeness > Likeness::Meaning);
                total.covered += telling * if likeness > Likeness::Near { standings.certainty(likeness) } else { SURE };
                total.sum += rarity
                    * worth(standings.certainty(likeness), weight, document.length, means[kind(document.target)]);
            }
        }
    }
    // Half a question about something else is another question.
    let unknown = question.slots.iter().filter(|slot| slot.alike.is_empty()).count();
    if unknown * 2 >= question.slots.len() {
        return Vec::new();
    }
    let (mut best, mut whole) = (0.0_f32, [false; KINDS]);
    let every = question.keywords && usize::from(written) == question.slots.len();
    for (total, document) in totals.iter().zip(&index.documents) {
        best = best.max(total.covered);
        whole[kind(document.target)] |= every && total.words == written;
    }
    let mut hits: Vec<Hit> = Vec::new();
    if best < LEAST * most {
        return hits;
    }
    for (total, document) in totals.iter().zip(&index.documents) {
        let enough = total.covered > 0.0 && total.covered >= NEXT * best;
        if enough && (total.words == written || !whole[kind(document.target)]) {
            let answers = question.wants.is_some_and(|wants| document.answers & wants.bit() != 0);
            let score = 1.0 + total.sum / weights * if answers { ANSWER } else { 1.0 };
            let score = (score * GRAIN) as u32 as f32 / GRAIN;
            hits.push(Hit { target: document.target, score });
        }
    }
    let mut given = [0; KINDS];
    let mut first = best_of(&hits);
    first.retain(|hit| {
        let given = &mut given[kind(hit.target)];
        *given += 1;
        *given <= limit
    });
    first
}

/// The hits, best first, equals in their order: counted into a drawer for each score, which takes a step for each hit
/// however many there are.
fn best_of(hits: &[Hit]) -> Vec<Hit> {
    let drawer = |hit: &Hit| ((2.5 - hit.score) * GRAIN).max(0.0) as usize;
    let mut starts: Vec<usize> = Vec::new();
    for hit in hits {
        let at = drawer(hit);
        starts.resize(starts.len().max(at + 1), 0);
        starts[at] += 1;
    }
    let mut places = 0;
    for start in &mut starts {
        places += std::mem::replace(start, places);
    }
    let mut sorted = hits.to_vec();
    for hit in hits {
        let place = &mut starts[drawer(hit)];
        sorted[*place] = *hit;
        *place += 1;
    }
    sorted
}

/// What each word of a question adds to one document.
pub(crate) fn parts(index: &Index, question: &Question, target: Target) -> Vec<Part> {
    let means = means(&index.documents);
    let mut standings = Standings::new(index.documents.len());
    let at = index.documents.iter().position(|document| document.target == target);
    let part = |slot: &Slot| {
        standings.fill(index, slot);
        let standing = at.and_then(|at| Some((standings.of[at]?, &index.documents[at])));
        let worth = standing.map_or(0.0, |((likeness, weight), document)| {
            worth(standings.certainty(likeness), weight, document.length, means[kind(document.target)])
        });
        let likeness = standing.map(|((likeness, _), _)| likeness);
        Part { word: slot.word.clone(), likeness, rarity: standings.rarity(), worth }
    };
    question.slots.iter().map(part).collect()
}

/// How one typed word stands in every document: its best likeness, and all occurrences, so that `Lukashenko` in an alias is
/// helped by `Lukashenka` in the title. What only means the same does not help what was typed.
struct Standings {
    of: Vec<Option<(Likeness, u32)>>,
    /// Where something stands.
    touched: Vec<u32>,
    /// In how many documents the word stands as it was typed.
    typed: usize,
}

impl Standings {
    fn new(documents: usize) -> Self {
        Self { of: vec![None; documents], touched: Vec::new(), typed: 0 }
    }

    fn fill(&mut self, index: &Index, slot: &Slot) {
        for at in self.touched.drain(..) {
            self.of[at as usize] = None;
        }
        for alike in &slot.alike {
            for posting in &index.entries[alike.entry as usize].postings {
                let standing = &mut self.of[posting.document as usize];
                *standing = Some(match *standing {
                    None => {
                        self.touched.push(posting.document);
                        (alike.likeness, posting.weight)
                    }
                    Some((Likeness::Meaning, _)) if alike.likeness > Likeness::Meaning => {
                        (alike.likeness, posting.weight)
                    }
                    Some((best, weight)) if best > Likeness::Meaning && alike.likeness == Likeness::Meaning => {
                        (best, weight)
                    }
                    Some((best, weight)) => (best.max(alike.likeness), weight.saturating_add(posting.weight)),
                });
            }
        }
        let typed = |at: &&u32| self.of[**at as usize].is_some_and(|(likeness, _)| likeness >= Likeness::Prefix);
        self.typed = self.touched.iter().filter(typed).count();
    }

    /// How sure this likeness is.
    fn certainty(&self, likeness: Likeness) -> f32 {
        match likeness {
            Likeness::Meaning if self.typed > 0 => KNOWN,
            _ => CERTAINTY.get(likeness as usize).copied().unwrap_or_default(),
        }
    }

    /// How telling the word is: by where it stands as typed, else by where it may be meant.
    fn rarity(&self) -> f32 {
        rarity(if self.typed > 0 { self.typed } else { self.touched.len() }, self.of.len())
    }
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
