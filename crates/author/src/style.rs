//! What makes our words tiring or unclear: too many speech tags, long sentences, titles that need their chapter.
//! Not support or fairness, which quotes and `lint` are for. Warnings, but for what is certain.

use crate::chapters::ChapterEntry;
use crate::entries::{CardEntry, Entry, Prose};
use crate::lint::{Own, without_quotations};
use crate::prose::{Written, WrittenBlock};
use crate::report::{Problem, Report};
use std::collections::HashSet;
use std::ops::RangeInclusive;

/// Verbs that tell who says it, where the mark beside the sentence does so already.
pub const SPEECH: [&str; 34] = [
    "add",
    "adds",
    "added",
    "argue",
    "argues",
    "argued",
    "believe",
    "believes",
    "comments",
    "concludes",
    "concluded",
    "declares",
    "declared",
    "emphasises",
    "emphasised",
    "expects",
    "explains",
    "explained",
    "finds",
    "infers",
    "note",
    "notes",
    "noted",
    "reports",
    "reported",
    "said",
    "say",
    "says",
    "stress",
    "stresses",
    "thinks",
    "warns",
    "writes",
    "wrote",
];
/// Of so many sentences of a chapter one may have a speech tag.
const SPEECH_SHARE: f64 = 0.35;
/// So many sentences with a speech tag one after another are a metronome.
const SPEECH_RUN: usize = 3;
/// How many words the narrative of a chapter has.
const CHAPTER_WORDS: RangeInclusive<usize> = 150..=420;
/// Words of a sentence, at most.
const SENTENCE_WORDS: usize = 36;
/// Words of a chapter's sentences, at most on average.
const MEAN_WORDS: usize = 18;
/// Characters of a card's title, at most.
const TITLE: usize = 110;
/// Characters of the title in the middle of all.
const MEDIAN_TITLE: usize = 70;
/// Words of a title that mean nothing away from its chapter.
const POINTERS: [&str; 6] = ["the study", "this study", "this text", "the text", "this approach", "that ranking"];
/// Words with which a title points at what stood before it, unless it says in the same breath what is meant.
const FIRST_POINTERS: [&str; 4] = ["Both", "These", "Those", "This"];
/// The share of a body's words that its title has too, from which the body restates it.
const RESTATED: f64 = 0.75;
/// Words of so many letters or fewer carry no meaning by themselves.
const SMALL_WORD: usize = 3;

/// Reports what is hard to read in the narrative of a chapter.
pub fn chapter(chapter: &Entry<ChapterEntry>, report: &mut Report) {
    let file = &chapter.file;
    let sentences: Vec<&Written> = chapter.value.blocks.iter().flat_map(WrittenBlock::sentences).collect();
    let lengths: Vec<usize> = sentences.iter().map(|one| words_in(&one.text)).collect();
    for (sentence, length) in sentences.iter().zip(&lengths).filter(|(_, length)| **length > SENTENCE_WORDS) {
        report.push(
            Problem::warning(file, sentence.range.clone(), format!("this sentence has {length} words"))
                .help(format!("say one thought in at most {SENTENCE_WORDS} words")),
        );
    }
    let words: usize = lengths.iter().sum();
    let (least, most) = CHAPTER_WORDS.into_inner();
    if !CHAPTER_WORDS.contains(&words) {
        let help = format!("a chapter is read in one go: {least} to {most} words");
        report.push(Problem::warning(file, 0..0, format!("this chapter has {words} words")).help(help));
    }
    if words > MEAN_WORDS * sentences.len() {
        let message = format!("the sentences of this chapter have more than {MEAN_WORDS} words on average");
        report.push(Problem::warning(file, 0..0, message).help("cut the longest in two"));
    }
    speech(file, &sentences, report);
}

/// Reports speech tags that come too often, or one after another.
fn speech(file: &str, sentences: &[&Written], report: &mut Report) {
    let tagged: Vec<bool> = sentences.iter().map(|one| tags(&one.text)).collect();
    let help = "name a voice where it enters and where two meet: the marks beside the sentences name it, too";
    let count = tagged.iter().filter(|tagged| **tagged).count();
    if count as f64 > SPEECH_SHARE * sentences.len() as f64 {
        let message = format!("{count} of {} sentences tell who says them", sentences.len());
        report.push(Problem::warning(file, 0..0, message).help(help));
    }
    let mut run = 0;
    for (sentence, tagged) in sentences.iter().zip(tagged) {
        run = if tagged { run + 1 } else { 0 };
        if run == SPEECH_RUN {
            let message = format!("the sentences up to here are {SPEECH_RUN} in a row that tell who says them");
            report.push(Problem::warning(file, sentence.range.clone(), message).help(help));
        }
    }
}

fn tags(text: &str) -> bool {
    let own = Own::of(text);
    SPEECH.iter().any(|verb| own.says(verb))
}

/// Reports titles that are long or not understood alone, and bodies that only restate them.
pub fn cards(cards: &[Entry<CardEntry>], report: &mut Report) {
    let mut lengths = Vec::new();
    for card in cards {
        let Some(title) = &card.value.title else {
            continue;
        };
        let length = title.value.chars().count();
        lengths.push(length);
        if length > TITLE {
            report.push(
                Problem::new(&card.file, title.range.clone(), format!("this title has {length} characters"))
                    .help(format!("say the claim in at most {TITLE}; the body can hold the rest")),
            );
        }
        points_away(&card.file, title, report);
        if let Some(body) = card.value.body.as_ref().filter(|body| restates(&title.value, &body.value)) {
            report.push(
                Problem::warning(&card.file, body.range.clone(), "this body says again what the title says")
                    .help("add context from the same paragraph, or leave the body out"),
            );
        }
    }
    lengths.sort_unstable();
    let median = lengths.get(lengths.len() / 2).copied().unwrap_or_default();
    if let Some(card) = cards.first().filter(|_| median > MEDIAN_TITLE) {
        let message = format!("half of the titles of cards have {median} characters or more");
        let help = format!("shorten the longest until half have at most {MEDIAN_TITLE}: the claim first");
        report.push(Problem::warning(&card.file, 0..0, message).help(help));
    }
}

fn points_away(file: &str, title: &Prose, report: &mut Report) {
    let own = Own::of(&title.value);
    let plain = without_quotations(&title.value);
    let begins = plain.split(' ').next().unwrap_or_default();
    let first = FIRST_POINTERS.iter().find(|word| **word == begins && !own.says("and"));
    let pointer = POINTERS.iter().find(|words| own.says(words)).or(first);
    if let Some(words) = pointer {
        report.push(
            Problem::warning(file, title.range.clone(), format!("\"{words}\" points at what stands elsewhere"))
                .help("name it: a title is read alone, in a list, a link or on a card"),
        );
    }
}

/// Whether nearly every word of `body` that carries meaning stands in `title`, too.
fn restates(title: &str, body: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let all = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > SMALL_WORD);
        all.map(str::to_lowercase).collect()
    };
    let (title, body): (HashSet<String>, Vec<String>) = (words(title).into_iter().collect(), words(body));
    let again = body.iter().filter(|word| title.contains(*word)).count();
    !body.is_empty() && again as f64 >= RESTATED * body.len() as f64
}

fn words_in(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}
