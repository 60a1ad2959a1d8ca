//! Which of the language's words go with each kind of sheet, exercise and answer.

use pack::Word;

/// Names of the kinds of sheet, in the order of `Kind::ALL`.
pub const KINDS: [Word; 7] = [
    Word::SheetKindReading,
    Word::SheetKindWorksheet,
    Word::SheetKindKey,
    Word::SheetKindCutOut,
    Word::SheetKindDossier,
    Word::SheetKindGlossary,
    Word::SheetKindTimeline,
];

/// What is said of an exercise.
pub struct ExerciseWords {
    /// Its heading.
    pub title: Word,
    /// What to do.
    pub how: Word,
    /// Why it is not on a sheet.
    pub too_little: Word,
}

/// The words of each exercise, in the order of `Exercise::ALL`.
pub const EXERCISES: [ExerciseWords; 7] = [
    ExerciseWords {
        title: Word::SheetExerciseSpeaker,
        how: Word::SheetHowSpeaker,
        too_little: Word::SheetTooLittleSpeaker,
    },
    ExerciseWords { title: Word::SheetExerciseOrder, how: Word::SheetHowOrder, too_little: Word::SheetTooLittleOrder },
    ExerciseWords {
        title: Word::SheetExerciseNature,
        how: Word::SheetHowNature,
        too_little: Word::SheetTooLittleNature,
    },
    ExerciseWords {
        title: Word::SheetExerciseSource,
        how: Word::SheetHowSource,
        too_little: Word::SheetTooLittleSource,
    },
    ExerciseWords {
        title: Word::SheetExerciseParting,
        how: Word::SheetHowParting,
        too_little: Word::SheetTooLittleParting,
    },
    ExerciseWords {
        title: Word::SheetExerciseSureness,
        how: Word::SheetHowSureness,
        too_little: Word::SheetTooLittleSureness,
    },
    ExerciseWords {
        title: Word::SheetExerciseLeftOut,
        how: Word::SheetHowLeftOut,
        too_little: Word::SheetTooLittleLeftOut,
    },
];

/// The three answers to "fact, position or forecast".
pub const NATURES: [Word; 3] = [Word::SheetNatureFact, Word::SheetNaturePosition, Word::SheetNatureForecast];
/// The two answers to "one source or several".
pub const SOURCES: [Word; 2] = [Word::SheetSourcesSingle, Word::SheetSourcesSeveral];
