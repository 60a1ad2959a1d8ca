//! Proves items anew from the pack: exactly one option is supported, and every other is shown to be wrong.
//! Not the rules by which items are drawn: nothing of them is used here, and what they leave out for taste is not asked.

use handout::{Item, Task};
use pack::{CardIx, DisagreementIx, DisagreementKind, Pack, QuoteIx, SourceIx};
use std::collections::BTreeSet;

/// A pack with its words in letters, made once for many items.
pub struct Checker<'a> {
    pack: &'a Pack,
    /// The shown words of each quote.
    quotes: Vec<String>,
    /// All shown words of each text, with a bar between blocks.
    texts: Vec<String>,
}

impl<'a> Checker<'a> {
    pub fn new(pack: &'a Pack) -> Self {
        let text = |at: SourceIx| {
            let blocks = pack[at].blocks.iter().map(|block| letters(&pack.block_text(at, block).text));
            blocks.collect::<Vec<_>>().join("|")
        };
        Self {
            pack,
            quotes: QuoteIx::all(pack).map(|at| letters(&pack.shown(at))).collect(),
            texts: SourceIx::all(pack).map(text).collect(),
        }
    }

    /// Whether two quotes share stored bytes, or one repeats the other's words.
    pub fn shares(&self, one: QuoteIx, other: QuoteIx) -> bool {
        let (a, b) = (&self.pack[one], &self.pack[other]);
        if a.source == b.source {
            return a.span.start < b.span.end && b.span.start < a.span.end;
        }
        self.quotes[usize::from(one.0)] == self.quotes[usize::from(other.0)]
    }

    /// What is wrong with an item; nothing where it is proven.
    pub fn check(&self, item: &Item) -> Vec<String> {
        let pack = self.pack;
        let mut found = Vec::new();
        let mut must = |so: bool, what: &str| {
            if !so {
                found.push(format!("{what}: {item:?}"));
            }
        };
        match &item.task {
            Task::Speaker { quote, options } => {
                must(distinct(options), "an option stands twice");
                must(options.len() >= 3, "too few options");
                let words = letters(&pack.shown(*quote));
                let holders: Vec<QuoteIx> = QuoteIx::all(pack).filter(|other| self.shares(*quote, *other)).collect();
                // Supported: a quote with these words has the option as its speaker, or as the voice of its text where it has none.
                let supports = |at: &pack::ActorIx| {
                    holders.iter().any(|other| pack[*other].speaker.unwrap_or(pack[pack[*other].source].voice) == *at)
                };
                let right: Vec<usize> = (0..options.len()).filter(|at| supports(&options[*at])).collect();
                must(right == item.answer, "not exactly the answer is supported");
                let voices = SourceIx::all(pack)
                    .filter(|at| self.texts[usize::from(at.0)].contains(&words))
                    .map(|at| pack[at].voice);
                let voices: Vec<_> = voices.collect();
                let of_cards: Vec<_> =
                    cards_of(pack, *quote).iter().flat_map(|card| pack[*card].actors.clone()).collect();
                for (at, option) in options.iter().enumerate() {
                    let last = pack[*option].name.split(' ').next_back().map(letters).unwrap_or_default();
                    must(!words.contains(&last), "the words name an option");
                    if item.answer != [at] {
                        must(!voices.contains(option), "a wrong option is the voice of a text with these words");
                        must(!of_cards.contains(option), "a card with this quote is about a wrong option");
                        must(
                            pack[*option].group == pack[options[item.answer[0]]].group,
                            "an option is of another kind",
                        );
                    }
                }
            }
            Task::Source { quote, options } => {
                must(distinct(options), "an option stands twice");
                must(options.len() >= 3, "too few options");
                let shown = pack.shown(*quote);
                let parts: Vec<String> = shown.split("[…]").map(letters).filter(|part| !part.is_empty()).collect();
                let holds = |at: &SourceIx| parts.iter().any(|part| self.texts[usize::from(at.0)].contains(part));
                let right: Vec<usize> = (0..options.len()).filter(|at| holds(&options[*at])).collect();
                must(right == item.answer, "not exactly the answer holds the words");
                must(options.get(item.answer[0]) == Some(&pack[*quote].source), "the answer is another text");
                for card in cards_of(pack, *quote) {
                    let beside = pack[card].quotes.iter().map(|other| pack[*other].source);
                    let beside: Vec<SourceIx> = beside.filter(|at| *at != pack[*quote].source).collect();
                    must(beside.iter().all(|at| !options.contains(at)), "a card says that a wrong text says the same");
                }
                let words: Vec<String> = shown.split(|c: char| !c.is_alphanumeric()).map(letters).collect();
                for at in SourceIx::all(pack) {
                    let source = &pack[at];
                    let names = [Some(&source.short), source.author.as_ref(), source.publisher.as_ref()];
                    let last = names.into_iter().flatten().filter_map(|name| name.split(' ').next_back());
                    must(!last.map(letters).any(|name| words.contains(&name)), "the words name a text");
                }
            }
            Task::Order { events } => {
                must(events.len() >= 3, "too few events");
                must(distinct(events), "an event stands twice");
                let years: Vec<u16> = item.answer.iter().map(|at| pack[events[*at]].date.year).collect();
                must(years.len() == events.len(), "not every event has a place");
                must(years.windows(2).all(|pair| pair[0] < pair[1]), "the years do not ascend");
                must(events.iter().all(|at| !pack[*at].inferred), "a date is inferred");
                must((0..events.len()).any(|at| item.answer[at] != at), "they stand in order already");
                let tells = |at: &pack::EventIx| pack[*at].title.contains(&pack[*at].date.year.to_string());
                must(!events.iter().any(tells), "a title tells its year");
            }
            Task::Nature { card } => {
                let is = match pack[*card].kind.name() {
                    "event" => 0,
                    "proposal" => 1,
                    "forecast" => 2,
                    _ => usize::MAX,
                };
                must(item.answer == [is], "the kind is another one");
                must(!disputed(pack, *card), "the claim is disputed");
            }
            Task::Parting { quotes, options } => {
                must(options.len() >= 3, "too few options");
                must(distinct(options), "an option stands twice");
                // Supported: the two quotes, or quotes that share words with them, are evidence of two sides.
                let sides = |at: DisagreementIx, quote: QuoteIx| -> BTreeSet<usize> {
                    let sides = pack[at].sides.iter().enumerate();
                    sides
                        .filter(|(_, side)| side.quotes.iter().any(|other| self.shares(quote, *other)))
                        .map(|(n, _)| n)
                        .collect()
                };
                let supports = |at: DisagreementIx| {
                    let [one, other] = quotes.map(|quote| sides(at, quote));
                    !one.is_empty() && !other.is_empty() && one.union(&other).count() > 1
                };
                let right: Vec<usize> = (0..options.len()).filter(|at| supports(options[*at])).collect();
                must(right == item.answer, "not exactly the answer is supported");
                for (at, option) in options.iter().enumerate().filter(|(at, _)| item.answer != [*at]) {
                    let touched = quotes.iter().any(|quote| !sides(*option, *quote).is_empty());
                    must(!touched, &format!("wrong option {at} rests on a shown quote too"));
                }
                must(pack[quotes[0]].span != pack[quotes[1]].span, "both quotes are one");
            }
            Task::Sureness { card } => {
                must(!disputed(pack, *card), "the claim is disputed");
                let origins: BTreeSet<String> =
                    pack[*card].quotes.iter().map(|quote| origin(pack, pack[*quote].source)).collect();
                must(
                    item.answer == [usize::from(origins.len() > 1)],
                    "the number of independent sources is another one",
                );
            }
            Task::LeftOut { card, quote, source, block, parts } => {
                must(
                    pack[*card].quotes.contains(quote) && pack[*quote].source == *source,
                    "the quote is not the card's",
                );
                let read = pack.block_text(*source, &pack[*source].blocks[*block]);
                let covered = |at: usize| {
                    let at = read.at[at];
                    pack[*card].quotes.iter().map(|quote| &pack[*quote]).filter(|quote| quote.source == *source).any(
                        |quote| {
                            (quote.span.start..quote.span.end).contains(&at)
                                && !quote.omits.iter().any(|omit| (omit.span.start..omit.span.end).contains(&at))
                        },
                    )
                };
                let mut quoted = 0;
                for (at, c) in read.text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
                    let marked = parts.iter().filter(|(start, end)| (*start..*end).contains(&at)).count();
                    must(marked == usize::from(!covered(at)), &format!("{c:?} at {at} is in the key {marked} times"));
                    quoted += usize::from(covered(at));
                }
                must(quoted > 0, "the card quotes nothing of the passage");
                must(!parts.is_empty(), "nothing is left out");
            }
        }
        found
    }
}

fn distinct<T: PartialEq>(list: &[T]) -> bool {
    (0..list.len()).all(|at| !list[..at].contains(&list[at]))
}

/// Letters and digits only, in small letters.
pub fn letters(words: &str) -> String {
    words.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn cards_of(pack: &Pack, quote: QuoteIx) -> Vec<CardIx> {
    CardIx::all(pack).filter(|card| pack[*card].quotes.contains(&quote)).collect()
}

fn disputed(pack: &Pack, card: CardIx) -> bool {
    let serious = pack.disagreements.iter().filter(|one| one.kind != DisagreementKind::Emphasis);
    let mut quotes = serious.flat_map(|one| &one.sides).flat_map(|side| &side.quotes);
    quotes.any(|quote| pack[card].quotes.contains(quote))
}

/// What a text goes back to, however many hands its words went through.
fn origin(pack: &Pack, at: SourceIx) -> String {
    let mut id = pack[at].id.clone();
    for _ in 0..pack.sources.len() {
        match pack.sources.iter().find(|source| source.id == id).and_then(|source| source.retells.clone()) {
            Some(other) => id = other,
            None => break,
        }
    }
    id
}
