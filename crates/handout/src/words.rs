//! The words of the sheets, in English. Not those that the page has too: these come from the pack's own list.
//!
//! They stand here and not in the pack, because sheets are a program of their own that few readers load, and the pack is loaded by
//! all. `{n}` stands for a number or a name; [`with`] puts it in.

/// Names of the kinds of sheet, in the order of `Kind::ALL`.
pub const KINDS: [&str; 7] = [
    "Reading sheet",
    "Student worksheet",
    "Teacher key",
    "Cards to cut out",
    "Evidence dossier",
    "Glossary sheet",
    "Timeline",
];

/// The title of a selection of cards.
pub const CARDS: &str = "A selection of {n} cards";
/// The title of a selection of one card.
pub const CARD: &str = "One card";
/// The title where nothing was chosen.
pub const NOTHING: &str = "Nothing is chosen yet";
/// What a sheet says where nothing was chosen.
pub const NOTHING_HOW: &str = "Choose a chapter, a path or some cards: they then stand in the address of this sheet.";
/// Which worksheet: the key of the same number belongs to it.
pub const SHEET_NUMBER: &str = "Sheet number {n}";

/// Before the line for a student's name.
pub const NAME: &str = "Name";
/// Before the line for the day.
pub const DAY: &str = "Date";
/// Before the line for the class.
pub const CLASS: &str = "Class";

/// Heading of numbered quotes.
pub const NOTES: &str = "Notes: the words of the sources";
/// Heading of the list of sources.
pub const TEXTS: &str = "The texts";
/// Heading of the answer to the self-check.
pub const ANSWER: &str = "Answer to the question to check yourself";

/// What a dossier marks and numbers.
pub const DOSSIER_LEAD: &str = "Each passage is a whole paragraph of its text. What the cards quote is marked. Lines have the same numbers on every paper.";
/// Before the titles of the cards that quote a passage.
pub const QUOTED_BY: &str = "Quoted by";
/// Where a source's words are not shipped.
pub const NOT_REPRODUCED: &str = "This passage is not reproduced here.";
/// On a card's back, where the words have no room there.
pub const WORDS_ELSEWHERE: &str = "Too long for this card: the words stand in the dossier and on the reading sheet.";
/// Where no term occurs.
pub const NO_TERMS: &str = "None of the explained terms occurs in this selection.";
/// Where no event is tied to the selection.
pub const NO_EVENTS: &str = "No dated event rests on the quotes of this selection.";

/// The foot: which edition, then its digest.
pub const DIGEST: &str = "digest {n}";
/// What the code is, for those who do not see it.
pub const CODE_NAME: &str = "QR code with the address of this sheet";
/// Before the address of the sheet.
pub const LINK: &str = "This sheet";
/// In the foot, where the address is long.
pub const LINK_LAST: &str = "Address and QR code of this sheet: last page";
/// How to find a sheet again where the page has no public address.
pub const NO_LINK: &str = "To open this sheet again, put this after the address of the explainer";
/// Where no code can hold the address.
pub const TOO_LONG: &str = "The address is too long for a QR code. It can be copied from the explainer.";
/// Heading of the block with a long address.
pub const BACK: &str = "Back to this sheet";

/// Heading of the exercises that a selection has no material for.
pub const LEFT_OUT: &str = "Not on this sheet";

/// The exercises: heading and what to do, in the order of `Exercise::ALL`.
pub const EXERCISES: [(&str, &str); 7] = [
    ("Who said it?", "Each of these is quoted in one of the texts. Tick who said it, as the text reports."),
    ("Put in order", "Number these from the earliest to the latest."),
    (
        "Fact, position or forecast?",
        "Tick what each claim is. A fact is something that is reported to have happened. A position is what somebody wants or proposes. A \
         forecast is what somebody expects.",
    ),
    (
        "Which text, and how do you know?",
        "Tick the text that holds these words, and write down what told you so. What the texts are stands below.",
    ),
    ("Where do these two part?", "Tick the question on which these two differ. Then write why they might differ."),
    (
        "One source or several?",
        "Tick on how many independent sources each claim rests. A text and its retelling count once, and so do two texts that retell the same third.",
    ),
    (
        "What did the card leave out?",
        "A card says what its quotes carry. Read the whole passage and underline what the card does not quote.",
    ),
];

/// The three answers to "fact, position or forecast".
pub const NATURES: [&str; 3] = ["Fact", "Position", "Forecast"];
/// The two answers to "one source or several".
pub const SOURCES: [&str; 2] = ["One source", "Several independent sources"];
/// Before a line to write on.
pub const HOW_KNOWN: &str = "How do you know?";
/// Before lines to write on.
pub const WHY_DIFFER: &str = "Why might they differ?";
/// Before the quotes of a claim.
pub const RESTS_ON: &str = "It rests on";
/// Before the claim of a card.
pub const CARD_SAYS: &str = "The card";
/// Before the passage.
pub const PASSAGE: &str = "The passage";
/// Before the texts that "which text" offers.
pub const OFFERED: &str = "The texts to choose from";
/// Before the parts that a card left out.
pub const LEFT_OUT_PARTS: &str = "Left out";
/// Before a line number.
pub const LINE: &str = "line {n}";

/// Why the key's answer is right, by exercise; `{n}` as each says.
pub const WHY_SPEAKER: &str = "The text reports these words as {n}’s; no text reports them as anybody else’s.";
/// Order: nothing to put in.
pub const WHY_ORDER: &str = "Every year is another one.";
/// Kind: the card's kind.
pub const WHY_KIND: &str = "Its card is filed under “{n}”.";
/// Source: its name.
pub const WHY_SOURCE: &str = "The words stand in {n} and in no other text offered here.";
/// Parting: nothing to put in.
pub const WHY_PARTING: &str = "Both quotes are evidence in this disagreement and in no other offered here.";
/// Single: the names of the texts.
pub const WHY_SINGLE: &str =
    "Its quotes stand in {n}: in one text, or in texts that retell one another or the same third.";
/// Several: the names of the texts.
pub const WHY_SEVERAL: &str = "Its quotes stand in {n}, and these do not all go back to one text.";

/// Why an exercise is not on a sheet, in the order of `Exercise::ALL`.
pub const TOO_LITTLE: [&str; 7] = [
    "no quote of this selection reports somebody whom its words do not give away",
    "fewer than three events of different, stated years rest on the quotes of this selection",
    "no card of this selection is an undisputed event, proposal or forecast",
    "no quote of this selection is long enough and only in one text that its words do not name",
    "no disagreement of the texts has two of its sides in this selection",
    "no undisputed card of this selection has two quotes and a title that does not count its texts",
    "no paragraph quoted in this selection leaves enough unquoted",
];

/// What the title of a card holds that says how many texts carry its claim.
pub const COUNTED: [&str; 4] = [" texts", " authors", "both", "Both"];

/// Why an exercise is not on a sheet although there is something for it.
pub const GIVES_AWAY: &str = "what this selection has for it would give away the answer to another item of this sheet";

/// `words` with `n` in place of `{n}`.
pub fn with(words: &str, n: &str) -> String {
    words.replace("{n}", n)
}
