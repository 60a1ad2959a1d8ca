//! What a host can set about a frame or an element: the one table of options. The scripts have their lists from it when
//! they are published, and the types and the documentation are compared with it. Not what an option does: that is the
//! scripts' in `crates/publish/web`.

use crate::parts::{bare, written};

words! {
    /// How much is shown.
    pub enum Mode {
        /// The whole explainer.
        #[default]
        Full = "full",
        /// The summary and some cards.
        Brief = "brief",
        /// One place alone.
        Single = "single",
    }
}

words! {
    /// The scheme.
    pub enum Theme {
        /// The reader's own.
        #[default]
        Auto = "auto",
        /// Dark on light.
        Light = "light",
        /// Light on dark.
        Dark = "dark",
    }
}

words! {
    /// The type.
    pub enum Font {
        /// With serifs.
        #[default]
        Serif = "serif",
        /// Without.
        Sans = "sans",
        /// The reader's system's.
        System = "system",
    }
}

/// Levels of headings.
const LEVELS: [&str; 4] = ["1", "2", "3", "4"];

/// How many hexadecimal digits a colour has.
const DIGITS: usize = 6;

/// What an option may be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Values {
    /// An address, of which each explainer says itself whether it understands it.
    Address,
    /// One of a [`Mode`]'s words.
    Mode,
    /// One of a [`Theme`]'s words.
    Theme,
    /// One of a [`Font`]'s words.
    Font,
    /// Six hexadecimal digits.
    Colour,
    /// A level of headings, 1 to 4.
    Level,
    /// A BCP 47 language tag; each explainer says itself whether it has the language.
    Language,
    /// A height in CSS pixels, which the script of the host checks.
    Pixels,
    /// Words of any sort, which the script of the host checks.
    Text(&'static str),
}

/// Who takes an option.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taker {
    /// A frame, from its address; the host's script writes it there.
    Frame,
    /// An element.
    Element,
    /// Both.
    Both,
    /// The host's script itself.
    Script,
}

/// One option.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HostOption {
    /// Its name: as an attribute of an element, in a frame's address, and after `data-` for the host's script.
    pub name: &'static str,
    /// What it may be.
    pub values: Values,
    /// Who takes it.
    pub taker: Taker,
    /// When it is read.
    pub read: When,
    /// What counts where none, or a wrong one, was given, as an element's warning says it.
    pub usual: &'static str,
}

/// When a frame reads an option. An element follows all of its options later, too.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// When it is loaded.
    Once,
    /// Whenever the host changes it.
    Later,
}

macro_rules! options {
    ($($name:literal: $values:expr, $taker:ident, $read:ident, usually $usual:literal, means $means:literal;)+) => {
        /// Every option, in the order in which they are listed everywhere.
        pub const OPTIONS: &[HostOption] = &[$(HostOption {
            name: $name,
            values: $values,
            taker: Taker::$taker,
            read: When::$read,
            usual: $usual,
        }),+];

        /// What each means, for the documentation. A list of its own, which no program holds.
        const MEANS: &[&str] = &[$($means),+];
    };
}

// An option is an entry: its name and what it may be, who takes it and when, what counts without it, and its sentence
// in the documentation.
options! {
    "address": Values::Address, Element, Later,
        usually "the nearest place",
        means "where it begins: `chapter=ID`, `card=ID`, `view=timeline`; a later one leads there";
    "mode": Values::Mode, Both, Once,
        usually "the usual one",
        means "how much is shown; without it one chapter, card or disagreement is `single`, the rest `full`";
    "theme": Values::Theme, Both, Later,
        usually "auto",
        means "the scheme; `auto`, the usual one, is the reader's own";
    "accent": Values::Colour, Both, Later,
        usually "the usual one",
        means "the colour of links; passed over where its contrast with the paper is below 4.5:1";
    "font": Values::Font, Both, Later,
        usually "serif",
        means "the type; usually `serif`";
    "heading": Values::Level, Both, Once,
        usually "2",
        means "the level that its first heading counts as for screen readers; usually 1 in a frame and 2 in an element";
    "lang": Values::Language, Frame, Once,
        usually "the explainer's",
        means "the language that is wanted; without it the `lang` of the link. There is one, English: another is named in the console of the frame and passed over";
    "height": Values::Pixels, Script, Once,
        usually "the height that is needed",
        means "a set height in pixels; the frame scrolls inside";
    "title": Values::Text("text"), Script, Once,
        usually "the link's bold text",
        means "the frame's name for those who do not see it; without it the link's bold text";
    "sandbox": Values::Text("sandbox flags"), Script, Once,
        usually "`allow-scripts allow-popups`",
        means "instead of `allow-scripts allow-popups`; only on links";
    "mirror": Values::Text("nothing, or a name"), Script, Once,
        usually "none",
        means "the page's own address follows the reader: `#explainer=card%3DID` opens that card in the frame";
}

impl HostOption {
    /// Whether a frame takes it from its address.
    pub fn of_frames(&self) -> bool {
        matches!(self.taker, Taker::Frame | Taker::Both)
    }

    /// What it means, in Markdown, for the documentation.
    pub fn means(&self) -> &'static str {
        OPTIONS.iter().zip(MEANS).find(|(option, _)| option.name == self.name).map_or("", |(_, means)| means)
    }

    /// Whether an element takes it.
    pub fn of_elements(&self) -> bool {
        matches!(self.taker, Taker::Element | Taker::Both)
    }
}

/// The options that an element takes.
pub fn elements() -> impl Iterator<Item = &'static HostOption> {
    OPTIONS.iter().filter(|option| option.of_elements())
}

/// The options that a frame takes from its address.
pub fn frames() -> impl Iterator<Item = &'static HostOption> {
    OPTIONS.iter().filter(|option| option.of_frames())
}

/// Whether an address may say this about the frame that it stands in, beside the place.
pub(crate) fn of_frames(name: &str) -> bool {
    frames().any(|option| option.name == name)
}

impl Values {
    /// The words, where it is one of several.
    pub fn words(self) -> Option<Vec<&'static str>> {
        let words = |all: &mut dyn Iterator<Item = &'static str>| Some(all.collect());
        match self {
            Self::Mode => words(&mut Mode::ALL.iter().map(|(_, word)| *word)),
            Self::Theme => words(&mut Theme::ALL.iter().map(|(_, word)| *word)),
            Self::Font => words(&mut Font::ALL.iter().map(|(_, word)| *word)),
            Self::Level => words(&mut LEVELS.into_iter()),
            Self::Address | Self::Colour | Self::Language | Self::Pixels | Self::Text(_) => None,
        }
    }

    /// A regular expression for scripts, of the whole value.
    pub fn pattern(self) -> String {
        match self {
            Self::Colour => format!("[0-9a-fA-F]{{{DIGITS}}}"),
            Self::Language => "[0-9A-Za-z-]+".to_owned(),
            Self::Pixels => "[0-9]+".to_owned(),
            other => other.words().map_or_else(|| ".*".to_owned(), |words| words.join("|")),
        }
    }

    /// Whether a value is what [`Values::pattern`] says.
    pub fn allow(self, value: &str) -> bool {
        let all = |of: fn(&u8) -> bool| !value.is_empty() && value.bytes().all(|byte| of(&byte));
        match self {
            Self::Colour => value.len() == DIGITS && all(u8::is_ascii_hexdigit),
            Self::Language => all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-'),
            Self::Pixels => all(u8::is_ascii_digit),
            other => other.words().is_none_or(|words| words.contains(&value)),
        }
    }

    /// What it may be, for developers: "light or dark".
    pub fn said(self) -> String {
        match (self, self.words()) {
            (Self::Address, _) => "an address, as chapter=ID, card=ID or view=NAME".to_owned(),
            (Self::Colour, _) => "six hexadecimal digits, as 0b4f6c".to_owned(),
            (Self::Language, _) => "a language tag, as en".to_owned(),
            (Self::Pixels, _) => "120 to 20000".to_owned(),
            (Self::Text(what), _) => what.to_owned(),
            (_, words) => match words.unwrap_or_default().as_slice() {
                [all @ .., last] => format!("{} or {last}", all.join(", ")),
                [] => String::new(),
            },
        }
    }
}

/// The parts of an address that are about the frame and not about the place: `mode=brief&theme=dark`. `only` leaves one
/// of them. What could not be a value of theirs is left out.
pub fn frame_options(address: &str, only: Option<&str>) -> String {
    let option = |part: &str| {
        let (key, value) = part.split_once('=')?;
        let option = frames().find(|option| option.name == key && only.is_none_or(|only| only == key))?;
        option.values.allow(value).then(|| written(key, value))
    };
    bare(address).split('&').filter_map(option).collect::<Vec<_>>().join("&")
}
