//! The words of the interface, by key: an editor writes them once per language in the seeds.
//! Not the explainer's content, and no grammar beyond a number put in place of `{n}`.

use serde::{Deserialize, Serialize, Serializer};

macro_rules! words {
    ($($name:ident = $key:literal,)+) => {
        /// What the interface can say.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        #[allow(missing_docs, reason = "the key beside each name is what editors see")]
        pub enum Word { $($name),+ }

        /// The keys of a words file, in the order of [`Word`].
        pub const WORD_KEYS: &[&str] = &[$($key),+];
    };
}

words! {
    Guide = "guide",
    Summary = "summary",
    Cards = "cards",
    Sources = "sources",
    Disagreements = "disagreements",
    Timeline = "timeline",
    Map = "map",
    Figures = "figures",
    Glossary = "glossary",
    Pictures = "pictures",
    Matrix = "matrix",
    WhoSaysWhat = "who_says_what",
    Positions = "positions",
    Voice = "voice",
    People = "people",
    Gaps = "gaps",
    Verify = "verify",
    About = "about",
    SkipToText = "skip_to_text",
    Views = "views",
    SearchLabel = "search_label",
    SearchPlaceholder = "search_placeholder",
    Paths = "paths",
    PathMinutes = "path_minutes",
    Chapters = "chapters",
    ChaptersMany = "chapters_many",
    ChapterNumber = "chapter_number",
    ReadingTime = "reading_time",
    NextChapter = "next_chapter",
    PreviousChapter = "previous_chapter",
    ChapterCards = "chapter_cards",
    ChapterDisagreements = "chapter_disagreements",
    SelfCheck = "self_check",
    ShowAnswer = "show_answer",
    StepByStep = "step_by_step",
    Steps = "steps",
    Start = "start",
    Opening = "opening",
    CannotTell = "cannot_tell",
    EvidenceKey = "evidence_key",
    ReadInContext = "read_in_context",
    ReadInContextWithNotes = "read_in_context_with_notes",
    Paragraph = "paragraph",
    Footnote = "footnote",
    ReportedBy = "reported_by",
    MarkParagraph = "mark_paragraph",
    MarkFootnote = "mark_footnote",
    MarkSpeaker = "mark_speaker",
    MarkLabel = "mark_label",
    DateInferred = "date_inferred",
    AsOf = "as_of",
    FlawNote = "flaw_note",
    KindLaw = "kind_law",
    KindEvent = "kind_event",
    KindFigure = "kind_figure",
    KindStatement = "kind_statement",
    KindPosition = "kind_position",
    KindProposal = "kind_proposal",
    KindAssessment = "kind_assessment",
    KindForecast = "kind_forecast",
    KindDefinition = "kind_definition",
    StatusSingle = "status_single",
    StatusOnly = "status_only",
    StatusSeveral = "status_several",
    StatusDisputed = "status_disputed",
    FacetTopic = "facet_topic",
    FacetKind = "facet_kind",
    FacetStatus = "facet_status",
    FacetVoice = "facet_voice",
    FacetActor = "facet_actor",
    FacetGroup = "facet_group",
    FacetYear = "facet_year",
    FacetChapter = "facet_chapter",
    SortBy = "sort_by",
    SortBest = "sort_best",
    SortGuide = "sort_guide",
    SortDate = "sort_date",
    SortSource = "sort_source",
    VoicesTexts = "voices_texts",
    VoicesPeople = "voices_people",
    ShowCards = "show_cards",
    Close = "close",
    InDispute = "in_dispute",
    SaidBy = "said_by",
    SaidAbout = "said_about",
    CopyLink = "copy_link",
    Copied = "copied",
    Filters = "filters",
    ClearFilters = "clear_filters",
    Drop = "drop",
    CardsOne = "cards_one",
    CardsMany = "cards_many",
    NoCards = "no_cards",
    Without = "without",
    FoundToo = "found_too",
    NotInTexts = "not_in_texts",
    NotInTextsNearest = "not_in_texts_nearest",
    MoreCards = "more_cards",
    InSources = "in_sources",
    InGlossary = "in_glossary",
    InPeople = "in_people",
    AllCards = "all_cards",
    NotStated = "not_stated",
    InferredDate = "inferred_date",
    QuotedBy = "quoted_by",
    NotShipped = "not_shipped",
    Footnotes = "footnotes",
    KindFact = "disagreement_fact",
    KindVerdict = "disagreement_verdict",
    KindEmphasis = "disagreement_emphasis",
    Claim = "claim",
    Caveat = "caveat",
    After = "after",
    VerifyLead = "verify_lead",
    VerifyNow = "verify_now",
    VerifyDone = "verify_done",
    VerifyFailed = "verify_failed",
    VerifyNeedsScripts = "verify_needs_scripts",
    DigestStored = "digest_stored",
    DigestFound = "digest_found",
    DigestExcerpts = "digest_excerpts",
    Edition = "edition",
    Use = "use",
    Handout = "handout",
    HandoutNeedsScripts = "handout_needs_scripts",
    HandoutReady = "handout_ready",
    HandoutOfThese = "handout_of_these",
    Cite = "cite",
    Embed = "embed",
    Pick = "pick",
    OpenCard = "open_card",
    AnnexFailed = "annex_failed",
    UnknownAddress = "unknown_address",
    Months = "months",
    AboutRights = "about_rights",
    KnownAboutText = "known_about_text",
    // From here on only what is drawn apart or put into pages while publishing: see `PAGE`.
    PictureAsOf = "picture_as_of",
    PictureAsOfSpan = "picture_as_of_span",
    SaysSo = "says_so",
    SaysOtherwise = "says_otherwise",
    SaysPartly = "says_partly",
    IsSilent = "is_silent",
    NotSaid = "not_said",
    MatrixFilled = "matrix_filled",
    SquareIs = "square_is",
    UsesNone = "uses_none",
    KeyDay = "key_day",
    KeyMonth = "key_month",
    KeyYear = "key_year",
    KeyAfter = "key_after",
    StepOf = "step_of",
    StepsMany = "steps_many",
    StartAgain = "start_again",
    Fullscreen = "fullscreen",
    WholePage = "whole_page",
    ChapterOf = "chapter_of",
    ChapterPage = "chapter_page",
    WhoSaysSo = "who_says_so",
    TextsDiffer = "texts_differ",
    LeaveOut = "leave_out",
    StatusHow = "status_how",
    FacetSource = "facet_source",
    OpenWhole = "open_whole",
    CannotRun = "cannot_run",
    NotLoaded = "not_loaded",
    Stopped = "stopped",
    BackToGuide = "back_to_guide",
    AsOfHeading = "as_of_heading",
    Through = "through",
    GapsTexts = "gaps_texts",
    GapsVoices = "gaps_voices",
    GapsVoicesLead = "gaps_voices_lead",
    GapsAlone = "gaps_alone",
    GapsQuoting = "gaps_quoting",
    GapsResting = "gaps_resting",
    GapsSecondHand = "gaps_second_hand",
    GapsAfter = "gaps_after",
    WhyDiffer = "why_differ",
    AlsoWritten = "also_written",
    ProgramMissing = "program_missing",
    Offline = "offline",
    OfflineRemove = "offline_remove",
    OfflineKeep = "offline_keep",
    EditionReady = "edition_ready",
    EditionShow = "edition_show",
    AnnexElsewhere = "annex_elsewhere",
    Author = "author",
    Publisher = "publisher",
    Place = "place",
    Genre = "genre",
    Retells = "retells",
    Perspective = "perspective",
    QuotesWhom = "quotes_whom",
    SilentOn = "silent_on",
    Digest = "digest",
    OpenSource = "open_source",
    Date = "date",
    AboutLead = "about_lead",
    AboutPrivacy = "about_privacy",
}

/// How many words the program that everybody loads needs: those before the first that others say. The rest is not part of the
/// pack's bytes: see [`crate::encode_supplement`].
const PAGE: usize = Word::PictureAsOf as usize;

/// One language's words.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
pub struct Words(Vec<String>);

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.get(..PAGE).unwrap_or(&self.0).serialize(to)
    }
}

impl Words {
    /// Words in the order of [`WORD_KEYS`].
    pub fn new(list: Vec<String>) -> Self {
        Self(list)
    }

    /// What is not part of the pack's bytes.
    pub(crate) fn rest(&self) -> &[String] {
        self.0.get(PAGE..).unwrap_or_default()
    }

    /// Takes the rest.
    pub(crate) fn take_rest(&mut self, rest: Vec<String>) {
        self.0.truncate(PAGE);
        self.0.extend(rest);
    }

    /// The words for `word`.
    pub fn get(&self, word: Word) -> &str {
        self.0.get(word as usize).map_or("", String::as_str)
    }

    /// The words for `word` with `n` in place of `{n}`.
    pub fn with(&self, word: Word, n: impl core::fmt::Display) -> String {
        self.get(word).replace("{n}", &n.to_string())
    }

    /// The words for `word` with each value in place of its name in braces.
    pub fn fill(&self, word: Word, values: &[(&str, &str)]) -> String {
        let fill = |words: String, (name, value): &(&str, &str)| words.replace(&format!("{{{name}}}"), value);
        values.iter().fold(self.get(word).to_owned(), fill)
    }
}
