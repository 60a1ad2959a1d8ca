//! The words of the annex, in English. Those of the sheets are the crate `handout`'s, those of the page the pack's.
//! They are no part of the pack, which every reader loads.

/// Before what an address said that means nothing here.
pub const UNKNOWN: &str = "Not understood in this address and passed over: {n}.";
/// Copies what is named.
pub const COPY: &str = "Copy";

/// The handout's own heading.
pub const HANDOUT: &str = "Handout";
/// What a handout is.
pub const HANDOUT_LEAD: &str = "Choose what goes in and which sheet it becomes. The choice stands in the address of this page: a link is a handout.";
/// What goes in.
pub const WHAT: &str = "What goes in";
/// Heading of the picked cards.
pub const PICKED: &str = "Picked cards";
/// Where the sheet is not made of picked cards.
pub const PICK: &str = "Every card in the view of cards has “Add to handout”.";
/// Puts a card back.
pub const REMOVE: &str = "Remove";
/// Rows of choices.
pub const KIND: &str = "Sheet";
/// The paper.
pub const PAPER: &str = "Paper";
/// How it lies.
pub const TURN: &str = "Turned";
/// The letters.
pub const SIZE: &str = "Letters";
/// The ink.
pub const INK: &str = "Ink";
/// Cards on a page.
pub const PER: &str = "Cards on a page";
/// The exercises.
pub const SEED: &str = "Exercises";
/// Another choice of exercises.
pub const OTHER: &str = "Other exercises";
/// The same exercises with their answers.
pub const ITS_KEY: &str = "Their key";
/// The exercises of this key.
pub const ITS_SHEET: &str = "Their worksheet";
/// Which exercises.
pub const NUMBER: &str = "number {n}";
/// Papers in the order of `Paper::ALL`.
pub const PAPERS: [&str; 2] = ["A4", "Letter"];
/// Ways of lying in the order of `Turn::ALL`.
pub const TURNS: [&str; 2] = ["upright", "sideways"];
/// Sizes in the order of `Size::ALL`.
pub const SIZES: [&str; 2] = ["as a book", "large"];
/// Inks in the order of `Ink::ALL`.
pub const INKS: [&str; 2] = ["usual", "sparing"];
/// Prints.
pub const PRINT: &str = "Print";
/// Copies the sheet.
pub const COPY_TEXT: &str = "Copy as text";
/// Copies the sheet.
pub const COPY_HTML: &str = "Copy as HTML";
/// Saves the sheet.
pub const SAVE_HTML: &str = "Save as HTML";
/// Copies the address.
pub const COPY_LINK: &str = "Copy the link";
/// Said where browsers may refuse it.
pub const FRAMED: &str = "In a frame printing may do nothing. Then open this sheet by itself, or copy it as text.";
/// Opens the sheet outside the frame.
pub const BY_ITSELF: &str = "Open this sheet by itself";
/// The sheet itself, for those who do not see it.
pub const PAGES: &str = "The pages of the sheet";
/// Under a page.
pub const PAGE_OF: &str = "page {n} of {m}";
/// After copying.
pub const COPIED: &str = "Copied. The same stands below.";
/// Where copying was refused.
pub const NOT_COPIED: &str = "This browser does not let the page copy. Select the words below and copy them.";

/// The heading of citations.
pub const CITE: &str = "Cite";
/// What can be cited.
pub const CITE_ALL: &str = "This explainer and its texts";
/// The style.
pub const STYLE: &str = "Style";
/// In the running text.
pub const MENTION: &str = "In the text or its footnote";
/// In the list.
pub const ENTRY: &str = "In the list of references";
/// A whole file.
pub const RECORD: &str = "As a file";
/// Saves it.
pub const SAVE: &str = "Save";
/// A picture of a quote.
pub const PICTURE: &str = "As a picture";
/// Draws and saves it.
pub const DRAW: &str = "Make a picture";
/// The address of what is cited.
pub const LINK: &str = "Link to it";
/// What a link without a public address is.
pub const LINK_ALONE: &str =
    "This copy has no public address. Put this after the address at which the explainer is published:";

/// The heading of snippets.
pub const EMBED: &str = "Embed";
/// What embedding costs.
pub const EMBED_LEAD: &str =
    "A frame for an article. It asks nobody but the site that holds these files, sets no cookie and stores nothing.";
/// Where the site is not known.
pub const EMBED_SITE: &str =
    "This copy does not know where it will be published: put your own address in place of {n}.";
/// Rows of choices.
pub const WAY: &str = "Way";
/// Ways in the order of `Way::ALL`.
pub const WAYS: [&str; 5] = ["link and script", "frame only", "custom element", "link alone", "oEmbed"];
/// What each way is for.
pub const WAY_WHY: [&str; 5] = [
    "The usual way. The link is what feeds, mail and blocked scripts show; the script makes it a frame of the right height.",
    "For editors that take no script: the height is set, and the frame scrolls inside.",
    "For sites that want no frame: the page's own script policy must allow WebAssembly.",
    "For newsletters, mail and editors that take neither scripts nor frames.",
    "For systems that make an embed of a pasted address. Title, sentence and link stand in the file that they ask for.",
];
/// What is shown.
pub const SHOW: &str = "Shows";
/// What is shown, in the order of `Show::ALL`.
pub const SHOWS: [&str; 6] = ["the steps", "everything", "a chapter", "a card", "a picture", "a disagreement"];
/// Which one.
pub const WHICH: &str = "Which";
/// The scheme.
pub const THEME: &str = "Colours";
/// Schemes.
pub const THEMES: [&str; 3] = ["as the reader's", "light", "dark"];
/// The height.
pub const HEIGHT: &str = "Height";
/// Heights.
pub const USUAL_HEIGHT: &str = "as it is made for";
/// The code.
pub const CODE: &str = "Code to paste";
/// A live look.
pub const PREVIEW: &str = "As it will look, in the barest sandbox";
/// Why there is none.
pub const NO_PREVIEW: &str = "A look at it needs the published files beside this page; this copy stands alone.";
/// Heading of what editors keep.
pub const EDITORS: &str = "What editors of pages keep";
/// The language.
pub const LANGUAGE: &str = "Language";
/// Languages by their codes (BCP 47); one that is not here is called by its code.
pub const LANGUAGES: [(&str, &str); 1] = [("en", "English")];
/// The file that systems ask for.
pub const OEMBED_FILE: &str = "The file that systems ask for";
/// Where it does not know its address.
pub const OEMBED_HOME: &str = "This edition was built without its address: the code in this file has none, either. Name it as `home` and build again.";
/// How a page names it.
pub const OEMBED_LINK: &str = "For the head of a page of your own, so that systems find the file";
/// What each editor keeps of the code: its name, what to do, and the ways that fit.
pub const EDITORS_KEEP: [(&str, &str, &[&str]); 5] = [
    (
        "WordPress",
        "A “Custom HTML” block keeps everything where the author may write unfiltered HTML. Elsewhere scripts and frames are taken out and the link stays.",
        &["script", "frame"],
    ),
    (
        "Drupal",
        "A text format without the filter for HTML keeps everything. “Limited HTML” keeps the link.",
        &["script", "frame"],
    ),
    ("Ghost", "An “HTML” card keeps everything on the page. In mail the link stays.", &["script"]),
    (
        "Substack and other newsletters, mail",
        "Neither scripts nor frames. Paste the link: its words say what it is.",
        &["link"],
    ),
    ("Systems that ask for oEmbed", "Paste the address. The page names its oEmbed file.", &["oembed"]),
];

/// `words` with `n` in place of `{n}`.
pub fn with(words: &str, n: &str) -> String {
    words.replace("{n}", n)
}
