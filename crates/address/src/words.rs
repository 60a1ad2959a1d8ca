//! Enumerations whose values have a word each in addresses. Not what the values mean.

/// An enumeration with the word of each value: `ALL`, `word` and `find`. One value is its `#[default]`.
macro_rules! words {
    ($(#[$about:meta])* pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every value with its word in addresses.
            pub const ALL: &'static [(Self, &'static str)] = &[$((Self::$variant, $word)),+];

            /// Its word in addresses.
            pub fn word(self) -> &'static str {
                Self::ALL[self as usize].1
            }

            /// The value of this word.
            pub fn find(word: &str) -> Option<Self> {
                Self::ALL.iter().find(|(_, name)| *name == word).map(|(value, _)| *value)
            }
        }
    };
}
