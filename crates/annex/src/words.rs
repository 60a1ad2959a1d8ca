//! Which of the language's words go with each choice, in the order in which the crate `address` lists the choices.

use pack::Word;

/// Of `Paper::ALL`.
pub const PAPERS: [Word; 2] = [Word::AnnexPaperA4, Word::AnnexPaperLetter];
/// Of `Turn::ALL`.
pub const TURNS: [Word; 2] = [Word::AnnexTurnUpright, Word::AnnexTurnSideways];
/// Of `Size::ALL`.
pub const SIZES: [Word; 2] = [Word::AnnexSizeBook, Word::AnnexSizeLarge];
/// Of `Ink::ALL`.
pub const INKS: [Word; 2] = [Word::AnnexInkUsual, Word::AnnexInkSparing];
/// Of `Way::ALL`: its name, and what it is for.
pub const WAYS: [(Word, Word); 5] = [
    (Word::AnnexWayScript, Word::AnnexWhyScript),
    (Word::AnnexWayFrame, Word::AnnexWhyFrame),
    (Word::AnnexWayElement, Word::AnnexWhyElement),
    (Word::AnnexWayLink, Word::AnnexWhyLink),
    (Word::AnnexWayOembed, Word::AnnexWhyOembed),
];
/// Of `Show::ALL`.
pub const SHOWS: [Word; 6] = [
    Word::AnnexShowSteps,
    Word::AnnexShowEverything,
    Word::AnnexShowChapter,
    Word::AnnexShowCard,
    Word::AnnexShowPicture,
    Word::AnnexShowDisagreement,
];
/// Of `Theme::ALL`.
pub const THEMES: [Word; 3] = [Word::AnnexThemeReader, Word::AnnexThemeLight, Word::AnnexThemeDark];
/// What each editor of pages keeps of the code: its name, what to do, and the ways that fit.
pub const EDITORS_KEEP: [(Word, Word, &[&str]); 5] = [
    (Word::AnnexEditorWordpress, Word::AnnexKeepsWordpress, &["script", "frame"]),
    (Word::AnnexEditorDrupal, Word::AnnexKeepsDrupal, &["script", "frame"]),
    (Word::AnnexEditorGhost, Word::AnnexKeepsGhost, &["script"]),
    (Word::AnnexEditorMail, Word::AnnexKeepsMail, &["link"]),
    (Word::AnnexEditorOembed, Word::AnnexKeepsOembed, &["oembed"]),
];
