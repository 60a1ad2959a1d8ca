//! What strangers send: bytes and texts from outside, given to whatever reads them.
//! Not how inputs are thought up: that is libFuzzer's work (`cargo xtask fuzz`); found ones stand in `inputs/` and are met
//! in every test run.
//!
//! ```
//! fuzz::Target::Address.meet(b"view=cards&q=%ff");
//! ```
#![allow(clippy::expect_used, clippy::panic, reason = "a target stops where a promise is broken")]

mod seeds;

use address::{AppState, LONGEST, Request, options, parse, write};
use search::Index;
use std::sync::LazyLock;

/// What reads something from outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// Addresses, as the page, the annex and the sheets read them.
    Address,
    /// Options of frames and elements.
    Options,
    /// The bytes of a pack and of its supplement.
    Pack,
    /// One file of an explainer's seeds.
    Seeds,
    /// What a reader searches for.
    Search,
}

/// The tiny explainer, whose ids inputs can hit.
static MINI: LazyLock<author::Built> =
    LazyLock::new(|| author::build(&seeds::mini()).expect("the tiny explainer is sound"));

static INDEX: LazyLock<Index> = LazyLock::new(|| Index::build(&MINI.pack));

impl Target {
    /// Every target.
    pub const ALL: [Self; 5] = [Self::Address, Self::Options, Self::Pack, Self::Seeds, Self::Search];

    /// Its name, for the command and for the folder of its inputs.
    pub fn name(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Options => "options",
            Self::Pack => "pack",
            Self::Seeds => "seeds",
            Self::Search => "search",
        }
    }

    /// The target of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|target| target.name() == name)
    }

    /// Inputs to begin with, beside the stored ones: what is right changes into what is nearly right.
    pub fn beginnings(self) -> Vec<Vec<u8>> {
        match self {
            Self::Pack => vec![MINI.bytes.clone(), MINI.supplement.guide.clone()],
            Self::Seeds => seeds::beginnings(),
            Self::Address | Self::Options | Self::Search => Vec::new(),
        }
    }

    /// Gives it the input. Panics where a promise of the reader is broken.
    pub fn meet(self, input: &[u8]) {
        let text = || String::from_utf8_lossy(input);
        match self {
            Self::Address => meet_address(&text()),
            Self::Options => meet_options(&text()),
            Self::Pack => meet_pack(input),
            Self::Seeds => seeds::meet(input),
            Self::Search => meet_search(&text()),
        }
    }
}

/// Nothing fails, what is written is short and is read back to the same.
fn meet_address(text: &str) {
    let pack = &MINI.pack;
    let state = AppState::from(parse(pack, text));
    let written = write(pack, &state);
    assert!(written.chars().count() <= LONGEST, "{written}");
    let again = AppState::from(parse(pack, &written));
    assert_eq!(again, AppState { unknown: again.unknown.clone(), ..state }, "{written}");

    let (request, _) = Request::parse(pack, text);
    let own = request.write(pack);
    let (again, unknown) = Request::parse(pack, &own);
    assert_eq!(unknown, [], "{own}");
    assert_eq!(again.write(pack), own);
    if let Request::Sheet(sheet, _) = request {
        handout::sheet(pack, &MINI.digest, &sheet, None);
    }
}

/// What is kept of an address for the frame is kept again; a value is allowed or not, and nothing fails.
fn meet_options(text: &str) {
    let kept = options::frame_options(text, None);
    assert_eq!(options::frame_options(&kept, None), kept);
    for option in &options::OPTIONS {
        option.values.allow(text);
    }
}

/// Bytes are a pack or are refused, and what was read is written to be read as the same. What a pack's indices name is not
/// tried: a pack stands inside the program's own file, and whoever forges the one can forge the other.
fn meet_pack(bytes: &[u8]) {
    pack::digest_of(bytes);
    pack::payload_matches(bytes);
    if let Ok(read) = pack::decode(bytes) {
        let written = pack::encode(&read).expect("what was read can be written");
        assert!(pack::payload_matches(&written));
        // A pack is written without the words of its supplement: what was written once is written the same again.
        let again = pack::decode(&written).expect("what was written can be read");
        assert_eq!(pack::encode(&again), Ok(written));
    }
    let mut pack = MINI.pack.clone();
    let _ = pack::take_supplement(&mut pack, bytes);
}

/// Marks and passages lie in the text, on whole letters, one behind the other.
fn meet_search(words: &str) {
    let pack = &MINI.pack;
    INDEX.search(words, 5);
    for card in &pack.cards {
        for text in [card.title.as_str(), words] {
            let mut end = 0;
            for mark in INDEX.marks(words, text) {
                assert!(
                    end <= mark.start && mark.start < mark.end && text.get(mark.clone()).is_some(),
                    "{text:?}: {mark:?}"
                );
                end = mark.end;
            }
            if let Some((passage, _)) = INDEX.marker(words).passage(text, 80) {
                assert!(text.get(passage).is_some(), "{text:?}");
            }
        }
    }
}
