//! Who speaks in our words, and when: in a chapter every text is named, an older one with its year, and nobody is named as
//! speaker whom no quote holds. Not how often voices are named, which is `style`. Warnings: an editor may know better.

use crate::chapters::ChapterEntry;
use crate::entries::{ActorEntry, CardEntry, DisagreementEntry, Entry, Prose, TermEntry};
use crate::fields::Placed;
use crate::lint::without_quotations;
use crate::lookup::Lookup;
use crate::prose::{Written, WrittenBlock};
use crate::report::{Problem, Report};
use crate::sources::Described;
use crate::style::SPEECH;
use pack::Quote;
use std::ops::Range;

/// Whose words a quote holds.
#[derive(Clone)]
struct Witness<'a> {
    source: usize,
    year: u16,
    /// Places in the list of actors: the speaker, and the voice of the text that reports them.
    actors: Vec<usize>,
    short: &'a str,
}

/// Everybody who speaks in a quote.
pub struct Voices<'a> {
    lookup: &'a Lookup,
    witnesses: Vec<Witness<'a>>,
    actors: &'a [Entry<ActorEntry>],
}

/// Words of ours with what carries them.
struct Told<'a> {
    text: String,
    range: Range<usize>,
    by: Vec<&'a Witness<'a>>,
}

impl<'a> Voices<'a> {
    /// The voices of `quotes`, which `lookup` finds by their ids.
    pub fn of(quotes: &[Quote], lookup: &'a Lookup, sources: &'a [Described], actors: &'a [Entry<ActorEntry>]) -> Self {
        let witness = |quote: &Quote| {
            let at = usize::from(quote.source.0);
            let source = sources.get(at)?;
            let voice = source.voice.as_ref().and_then(|id| actors.iter().position(|one| one.id == id.value));
            let speaker = quote.speaker.map(|one| usize::from(one.0));
            let year = source.dates.into_iter().flatten().next().map_or(0, |date| date.year);
            Some(Witness { source: at, year, actors: speaker.into_iter().chain(voice).collect(), short: &source.short })
        };
        Self { lookup, witnesses: quotes.iter().filter_map(witness).collect(), actors }
    }

    /// Reports what a narrative leaves unsaid of those who speak in it; `part` is what it is called.
    pub fn narrative(&self, file: &str, part: &str, blocks: &[Vec<&Written>], report: &mut Report) {
        let blocks: Vec<Vec<Told>> =
            blocks.iter().map(|block| block.iter().map(|one| self.sentence(one)).collect()).collect();
        let all = || blocks.iter().flatten();
        all().for_each(|one| self.heard(file, one, report));
        let newest = all().flat_map(|one| &one.by).map(|one| one.year).max().unwrap_or_default();
        let mut met: Vec<usize> = all().filter_map(Told::alone).map(|one| one.source).collect();
        met.sort_unstable();
        met.dedup();
        for source in met {
            let of = |one: &&Told| one.alone().is_some_and(|witness| witness.source == source);
            let Some((first, witness)) = all().find(of).and_then(|one| Some((one, one.alone()?))) else {
                continue;
            };
            if !all().filter(of).any(|one| self.names(one)) {
                report.push(
                    Problem::warning(file, first.range.clone(), format!("this {part} never names who speaks here"))
                        .help(format!("introduce \"{}\" once, where it enters", witness.short)),
                );
            }
            let year = witness.year.to_string();
            let enters = blocks.iter().find(|block| block.iter().any(|one| of(&one)));
            let dated = enters.is_some_and(|block| block.iter().filter(of).any(|one| one.text.contains(&year)));
            if witness.year < newest && !dated {
                report.push(undated(file, first.range.clone(), witness, newest));
            }
        }
    }

    /// The same of a chapter.
    pub fn chapter(&self, one: &Entry<ChapterEntry>, report: &mut Report) {
        let blocks: Vec<Vec<&Written>> =
            one.value.blocks.iter().map(|block| WrittenBlock::sentences(block).collect()).collect();
        self.narrative(&one.file, "chapter", &blocks, report);
    }

    /// Reports what a card leaves unsaid.
    pub fn card(&self, one: &Entry<CardEntry>, report: &mut Report) {
        let card = &one.value;
        let caveat = card.figure.as_ref().and_then(|figure| figure.caveat.as_ref());
        let words = [card.title.as_ref(), card.body.as_ref(), caveat];
        self.entry(&one.file, &words, card.cites(), report);
    }

    /// Reports what a definition leaves unsaid.
    pub fn term(&self, one: &Entry<TermEntry>, report: &mut Report) {
        self.entry(&one.file, &[one.value.definition.as_ref()], one.value.quotes.iter(), report);
    }

    /// Reports what a disagreement leaves unsaid: its note speaks for all sides.
    pub fn disagreement(&self, one: &Entry<DisagreementEntry>, report: &mut Report) {
        let note = one.value.note.as_ref().map_or("", |note| note.value.as_str());
        let sides: Vec<Told> =
            one.value.sides.iter().map(|(position, quotes)| self.told(&[position.as_ref()], quotes.iter())).collect();
        let newest = sides.iter().flat_map(|side| &side.by).map(|one| one.year).max().unwrap_or_default();
        for side in &sides {
            self.heard(&one.file, side, report);
            let older = side.by.iter().find(|witness| {
                let year = witness.year.to_string();
                witness.year < newest && !side.text.contains(&year) && !note.contains(&year)
            });
            if let Some(witness) = older {
                report.push(undated(&one.file, side.range.clone(), witness, newest));
            }
        }
    }

    /// Words that are read at once: each text in them that is older than another one has its year.
    fn entry<'b>(
        &self,
        file: &str,
        words: &[Option<&Prose>],
        cites: impl Iterator<Item = &'b Placed<String>>,
        report: &mut Report,
    ) {
        let told = self.told(words, cites);
        self.heard(file, &told, report);
        let newest = told.by.iter().map(|one| one.year).max().unwrap_or_default();
        let older = told.by.iter().find(|one| one.year < newest && !told.text.contains(&one.year.to_string()));
        if let Some(witness) = older {
            report.push(undated(file, told.range.clone(), witness, newest));
        }
    }

    fn sentence(&self, one: &Written) -> Told<'_> {
        Told { text: one.text.clone(), range: one.range.clone(), by: self.carriers(one.cites.iter()) }
    }

    fn told<'b>(&self, words: &[Option<&Prose>], cites: impl Iterator<Item = &'b Placed<String>>) -> Told<'_> {
        let words: Vec<&Prose> = words.iter().flatten().copied().collect();
        let text: Vec<&str> = words.iter().map(|one| one.value.as_str()).collect();
        // The line break keeps the end of a title from reading on in the body.
        let range = words.first().map_or(0..0, |one| one.range.clone());
        Told { text: text.join("\n"), range, by: self.carriers(cites) }
    }

    fn carriers<'b>(&self, cites: impl Iterator<Item = &'b Placed<String>>) -> Vec<&Witness<'_>> {
        let at = |id: &Placed<String>| self.lookup.get(&id.value);
        cites.filter_map(at).filter_map(|at| self.witnesses.get(usize::from(at))).collect()
    }

    /// Reports somebody who is said to say it ("Reed writes", "says Reed"), though no quote holds words of theirs.
    fn heard(&self, file: &str, told: &Told, report: &mut Report) {
        let own = without_quotations(&told.text).to_lowercase();
        let speaks = |at: &usize| self.witnesses.iter().any(|one| one.actors.contains(at));
        let is_cited = |at: &usize| told.by.iter().any(|one| one.actors.contains(at));
        for at in (0..self.actors.len()).filter(speaks).filter(|at| !is_cited(at)) {
            let tagged = |name: &str| {
                let name = name.to_lowercase();
                let said =
                    |verb: &&str| stands(&own, &format!("{name} {verb}")) || stands(&own, &format!("{verb} {name}"));
                // Most names stand nowhere: the verbs need not be tried.
                own.contains(&name) && SPEECH.iter().any(said)
            };
            if self.called(at).any(tagged) {
                let name = &self.actors[at].value.name;
                report.push(
                    Problem::warning(file, told.range.clone(), format!("no quote here holds words of {name}"))
                        .help("cite one, or name those whose words the quotes are"),
                );
            }
        }
    }

    /// Whether a sentence names one of those whose words carry it.
    fn names(&self, told: &Told) -> bool {
        let text = told.text.to_lowercase();
        let mut names =
            told.by.iter().flat_map(|one| one.actors.iter().flat_map(|at| self.called(*at)).chain([one.short]));
        names.any(|name| stands(&text, &name.to_lowercase()))
    }

    fn called(&self, at: usize) -> impl Iterator<Item = &str> {
        let actor = self.actors.get(at).map(|one| &one.value);
        actor.into_iter().flat_map(|one| one.aliases.iter().chain([&one.name])).map(String::as_str)
    }
}

impl Told<'_> {
    /// The witness, where all that carries the words stands in one text.
    fn alone(&self) -> Option<&Witness<'_>> {
        let (first, rest) = self.by.split_first()?;
        rest.iter().all(|one| one.source == first.source).then_some(*first)
    }
}

fn undated(file: &str, range: Range<usize>, witness: &Witness, newest: u16) -> Problem {
    let message = format!("\"{}\", of {}, is not dated here", witness.short, witness.year);
    Problem::warning(file, range, message)
        .help(format!("say the year: beside words of {newest} it reads as an answer to them"))
}

/// Whether `words` stand in `text` as whole words.
fn stands(text: &str, words: &str) -> bool {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(words)
        .any(|(at, found)| !letter(text[..at].chars().next_back()) && !letter(text[at + found.len()..].chars().next()))
}
