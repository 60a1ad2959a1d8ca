//! The index: every word of the pack, and how heavily it stands in which document.
//! Not stored or shipped: it is made from the pack in the page, in milliseconds, when somebody first searches.

use crate::asked::Wants;
use crate::fold::{english, fold};
use crate::meaning::Thesaurus;
use crate::near::letters;
use crate::query::Slot;
use crate::rank::{Hit, Part, Target, best_first, parts};
use crate::sound::sound;
use crate::stem::stem;
use crate::tokens::scan;
use core::ops::Range;
use pack::{ActorIx, CardIx, CardKind, Locator, Pack, SourceIx, TermIx};

/// How much one occurrence counts, by where it stands.
const TITLE: u32 = 8;
const ALIAS: u32 = 6;
const ACTOR: u32 = 2;
const TOPIC: u32 = 4;
const ROLE: u32 = 2;
const TEXT: u32 = 2;
const ACTOR_ALIAS: u32 = 1;

/// A word of the pack.
pub(crate) struct Entry {
    pub plain: String,
    pub folded: String,
    /// How much of `folded` is its stem.
    stem: u8,
    pub sound: String,
    /// Which letters `plain` has, to leave out hopeless comparisons.
    pub letters: u32,
    pub postings: Vec<Posting>,
}

impl Entry {
    /// What it has in common with other forms of the word.
    pub fn stem(&self) -> &str {
        self.folded.get(..usize::from(self.stem)).unwrap_or(&self.folded)
    }
}

/// One document that holds a word, and the sum of what its occurrences count there.
#[derive(Clone, Copy)]
pub(crate) struct Posting {
    pub document: u32,
    pub weight: u32,
}

/// One thing that can be found.
pub(crate) struct Document {
    pub target: Target,
    /// Words in it, of all fields.
    pub length: u32,
    /// The answers it has, see [`Wants::bit`].
    pub answers: u8,
}

/// Words that were searched for, and what each may mean in one index.
pub struct Marker<'a> {
    pub(crate) index: &'a Index,
    pub(crate) slots: Vec<Slot>,
}

impl Marker<'_> {
    /// Which bytes of `text` (any text of the pack) the words would find, ascending, not touching one another's bytes.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        scan(text, &mut |plain, range, _| {
            let entry = self.index.place(plain);
            if self.slots.iter().flat_map(|slot| &slot.alike).any(|alike| Some(alike.entry) == entry) {
                // A hyphenated whole comes after its parts and swallows them.
                while marks.last().is_some_and(|mark| mark.start >= range.start) {
                    marks.pop();
                }
                marks.push(range);
            }
            true
        });
        marks
    }

    /// The passage of `text` around the first place that the words would find, whole words of about `length` bytes, and what
    /// they would find in it; nothing where they find nothing.
    pub fn passage(&self, text: &str, length: usize) -> Option<(Range<usize>, Vec<Range<usize>>)> {
        let mut marks = self.marks(text);
        let first = marks.first()?.clone();
        let space = |at: usize| text.as_bytes().get(at).is_none_or(u8::is_ascii_whitespace);
        // A third of it before the place: what follows explains more.
        let near = first.start.saturating_sub(length / 3);
        let start = (near..first.start).find(|at| *at == 0 || space(at - 1)).unwrap_or(first.start);
        let end = (first.end.max(start + length).min(text.len())..=text.len()).find(|at| space(*at))?;
        marks.retain(|mark| mark.end <= end);
        Some((start..end, marks))
    }
}

/// Everything that can be found in one pack.
pub struct Index {
    /// In the order of their first occurrence.
    pub(crate) entries: Vec<Entry>,
    /// Where the entry of a plain word is found: a table with open addressing, one more than the place, 0 where free.
    table: Vec<u32>,
    /// In the order of the pack; the order in which equals are given.
    pub(crate) documents: Vec<Document>,
    pub(crate) thesaurus: Thesaurus,
}

impl Index {
    /// Reads every card, numbered source block, term and actor of `pack`.
    pub fn build(pack: &Pack) -> Index {
        let thesaurus = Thesaurus::read(&pack.thesaurus);
        let mut index = Index { entries: Vec::new(), table: vec![0; 1 << 10], documents: Vec::new(), thesaurus };
        CardIx::all(pack).for_each(|at| index.card(pack, at));
        SourceIx::all(pack).for_each(|at| index.source(pack, at));
        for (at, term) in pack.terms.iter().enumerate() {
            index.open(Target::Term(TermIx(at as u16)));
            index.named(&term.name, &term.aliases);
            index.field(&term.definition, TEXT);
        }
        for (at, actor) in pack.actors.iter().enumerate() {
            index.open(Target::Person(ActorIx(at as u16)));
            index.named(&actor.name, &actor.aliases);
            index.field(&actor.role, ROLE);
        }
        index
    }

    /// What `words` find, best first, at most `limit` of each kind.
    ///
    /// Documents with every word are given; where a kind has none, those with much of the question. A last word without a
    /// space after it is taken for unfinished. Only the first 16 words count. No words, no hits; and none where too much of
    /// the question stands nowhere.
    pub fn search(&self, words: &str, limit: usize) -> Vec<Hit> {
        best_first(self, &self.question(words), limit)
    }

    /// What each telling word of a question adds to the score of one target.
    pub fn parts(&self, words: &str, target: Target) -> Vec<Part> {
        parts(self, &self.question(words), target)
    }

    /// Whether a form of `word` stands anywhere.
    pub fn has(&self, word: &str) -> bool {
        let folded = fold(word);
        self.entries.iter().any(|entry| entry.stem() == stem(&folded))
    }

    /// What `words` mean, for looking through many texts.
    pub fn marker(&self, words: &str) -> Marker<'_> {
        Marker { index: self, slots: self.question(words).slots }
    }

    /// Which bytes of `text` (any text of this pack) `words` would find, ascending, not touching one another's bytes.
    pub fn marks(&self, words: &str, text: &str) -> Vec<Range<usize>> {
        self.marker(words).marks(text)
    }

    /// The place of a plain word in `entries`.
    pub(crate) fn place(&self, plain: &str) -> Option<u32> {
        self.table[self.cell(plain)].checked_sub(1)
    }

    /// Where `plain` stands in the table, or would. At least half of the cells are free, so the search ends.
    fn cell(&self, plain: &str) -> usize {
        // FNV-1a: a few lines that spread short words well.
        let hash = plain.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mask = self.table.len() - 1;
        let mut cell = (hash ^ hash >> 15) as usize & mask;
        while let Some(at) = self.table[cell].checked_sub(1) {
            if self.entries[at as usize].plain == plain {
                break;
            }
            cell = (cell + 1) & mask;
        }
        cell
    }

    fn card(&mut self, pack: &Pack, at: CardIx) {
        let card = &pack[at];
        self.open(Target::Card(at));
        let mut answer = |wants: Wants, has: bool| {
            if let Some(document) = self.documents.last_mut().filter(|_| has) {
                document.answers |= wants.bit();
            }
        };
        answer(Wants::Count, card.figure.is_some());
        answer(Wants::Time, card.kind == CardKind::Event);
        answer(Wants::Voice, card.quotes.iter().any(|quote| pack[*quote].speaker.is_some()));
        self.field(&card.title, TITLE);
        // Whoever looks for a person wants what is said about them and what they said.
        let mut people = card.actors.clone();
        for speaker in card.quotes.iter().filter_map(|quote| pack[*quote].speaker) {
            if !people.contains(&speaker) {
                people.push(speaker);
            }
        }
        for actor in &people {
            let actor = &pack[*actor];
            self.field(&actor.name, ACTOR);
            actor.aliases.iter().for_each(|alias| self.field(alias, ACTOR_ALIAS));
        }
        card.topics.iter().for_each(|topic| self.field(&pack[*topic].name, TOPIC));
        self.field(&card.body, TEXT);
        if let Some(figure) = &card.figure {
            [&figure.value, &figure.unit, &figure.caveat].into_iter().for_each(|words| self.field(words, TEXT));
        }
        card.quotes.iter().for_each(|quote| self.field(&pack.shown(*quote), TEXT));
    }

    fn source(&mut self, pack: &Pack, at: SourceIx) {
        for block in &pack[at].blocks {
            if block.locator != Locator::Unnumbered {
                self.open(Target::Paragraph(at, block.locator));
                self.field(&pack.block_text(at, block).text, TEXT);
            }
        }
    }

    fn named(&mut self, name: &str, aliases: &[String]) {
        self.field(name, TITLE);
        aliases.iter().for_each(|alias| self.field(alias, ALIAS));
    }

    /// Starts the next document.
    fn open(&mut self, target: Target) {
        self.documents.push(Document { target, length: 0, answers: 0 });
    }

    /// Adds the words of `text` to the document that was opened last.
    fn field(&mut self, text: &str, weight: u32) {
        let document = self.documents.len() as u32 - 1;
        scan(text, &mut |plain, _, tied| {
            let entry = self.entry(plain);
            let postings = &mut self.entries[entry as usize].postings;
            match postings.last_mut().filter(|last| last.document == document) {
                Some(last) => last.weight += weight,
                None => postings.push(Posting { document, weight }),
            }
            self.documents[document as usize].length += u32::from(!tied);
            true
        });
    }

    /// The place of a word in `entries`, made where it is new.
    fn entry(&mut self, plain: &str) -> u32 {
        let cell = self.cell(plain);
        if let Some(at) = self.table[cell].checked_sub(1) {
            return at;
        }
        let folded = english(plain);
        self.entries.push(Entry {
            plain: plain.to_owned(),
            stem: stem(&folded).len() as u8,
            folded,
            sound: sound(plain),
            letters: letters(plain),
            postings: Vec::new(),
        });
        let count = self.entries.len();
        self.table[cell] = count as u32;
        if count * 2 > self.table.len() {
            self.table = vec![0; self.table.len() * 2];
            for at in 0..count {
                let cell = self.cell(&self.entries[at].plain);
                self.table[cell] = at as u32 + 1;
            }
        }
        count as u32 - 1
    }
}
