//! Words of questions: those that say nothing of a subject, and those that say what kind of answer is wanted.
//! Not grammar: each word is looked at by itself, or with the one before it.

/// Words that weigh nothing beside others. `us` is not among them: it may be a country.
const FUNCTION: &[u8] = b"a about actually after again all also although am an and another any anybody anyone anything are as \
at be became because become been before being between both but by came can cannot come could did didnt do does doesnt doing \
done dont during each either else ever every exactly explain find for from get gets getting give given go goes going got \
had happen happened happens has have having he her here him his how i if in info information into is isnt it its itself \
just know let lets like long made make makes many maybe me mean means might more most much my of often on or other ought our \
out over please put puts really regarding same say saying says seem seems shall she should show since so some somebody \
someone something still such tell than that the their them themselves then there these they thing things think thinks this \
those though to too towards until up upon very want was we were what whats when where whether which while who whom whos \
whose why will with within would yes yet you your";

/// What kind of answer a question asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wants {
    /// Somebody: what is said by or about a person.
    Voice,
    /// A time: what happened on a day or in a year.
    Time,
    /// A number.
    Count,
}

impl Wants {
    /// One bit each.
    pub(crate) fn bit(self) -> u8 {
        1 << self as u8
    }
}

/// Whether a plain word says nothing of a subject.
pub(crate) fn says_nothing(plain: &str) -> bool {
    FUNCTION.split(|byte| *byte == b' ').any(|word| word == plain.as_bytes())
}

/// What kind of answer these plain words ask for, if one of them says so.
pub(crate) fn wants(words: &[String]) -> Option<Wants> {
    let after = |at: usize| words.get(at + 1).map_or("", String::as_str);
    words.iter().enumerate().find_map(|(at, word)| match word.as_str() {
        "who" | "whom" | "whose" => Some(Wants::Voice),
        "when" => Some(Wants::Time),
        "what" | "which" if after(at) == "year" || after(at) == "day" => Some(Wants::Time),
        "date" | "since" => Some(Wants::Time),
        "how" if ["many", "much", "long", "far", "strong", "big", "large", "often"].contains(&after(at)) => {
            Some(Wants::Count)
        }
        "number" => Some(Wants::Count),
        _ => None,
    })
}
