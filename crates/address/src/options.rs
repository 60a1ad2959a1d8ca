//! What a host can set about a frame or an element: the one table of options. A test compares the lists in the scripts,
//! the types and the documentation with it.
//! Not what an option does: that is the scripts' in `crates/publish/web`.

use crate::parts::{bare, written};

words! {
    /// How much is shown.
    pub enum Mode {
        /// One step of the guide at a time, in a frame of fixed height.
        #[default]
        Stack = "stack",
        /// Everything, scrolling inside.
        Full = "full",
        /// The older name of the steps.
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

/// The height of what grows with its text.
pub const GROWING: &str = "content";

/// The lowest and the highest frame, in CSS pixels.
pub const HEIGHTS: (u16, u16) = (120, 20_000);

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
    /// A height in CSS pixels, or [`GROWING`].
    Pixels,
    /// Words of any sort, which the script of the host checks.
    Text,
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
    /// What stands in the host's page: the host's script, and an element.
    Page,
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
}

const fn option(name: &'static str, values: Values, taker: Taker) -> HostOption {
    HostOption { name, values, taker }
}

/// Every option.
pub const OPTIONS: [HostOption; 11] = [
    option("address", Values::Address, Taker::Element),
    option("mode", Values::Mode, Taker::Both),
    option("theme", Values::Theme, Taker::Both),
    option("accent", Values::Colour, Taker::Both),
    option("font", Values::Font, Taker::Both),
    option("heading", Values::Level, Taker::Both),
    option("lang", Values::Language, Taker::Frame),
    option("height", Values::Pixels, Taker::Page),
    option("title", Values::Text, Taker::Script),
    option("sandbox", Values::Text, Taker::Script),
    option("mirror", Values::Text, Taker::Script),
];

impl HostOption {
    /// Whether a frame takes it from its address.
    pub fn of_frames(&self) -> bool {
        matches!(self.taker, Taker::Frame | Taker::Both)
    }

    /// Whether an element takes it.
    pub fn of_elements(&self) -> bool {
        matches!(self.taker, Taker::Element | Taker::Both | Taker::Page)
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
            Self::Address | Self::Colour | Self::Language | Self::Pixels | Self::Text => None,
        }
    }

    /// Whether a value may be.
    pub fn allow(self, value: &str) -> bool {
        let all = |of: fn(&u8) -> bool| !value.is_empty() && value.bytes().all(|byte| of(&byte));
        match self {
            Self::Colour => value.len() == DIGITS && all(u8::is_ascii_hexdigit),
            Self::Language => all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-'),
            Self::Pixels => {
                value == GROWING
                    || all(u8::is_ascii_digit)
                        && value.parse().is_ok_and(|pixels| (HEIGHTS.0..=HEIGHTS.1).contains(&pixels))
            }
            other => other.words().is_none_or(|words| words.contains(&value)),
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
