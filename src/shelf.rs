//! The one explainer that a program shows: its pack, the bytes it came from, and the index that is built when first asked for.
//! Not what a reader does: nothing here depends on it.

use pack::{DecodeError, Pack};
use search::Index;
use state::Sets;
use std::cell::OnceCell;

/// A pack ready to be read and searched.
pub struct Shelf {
    /// The model.
    pub pack: Pack,
    /// The bytes that it was read from.
    pub bytes: &'static [u8],
    /// Which cards have which facets.
    pub sets: Sets,
    index: OnceCell<Index>,
}

impl Shelf {
    /// Reads the pack that the program was handed. It lives as long as the program.
    ///
    /// # Errors
    /// Where the bytes are no pack of this version.
    pub fn open(bytes: &'static [u8]) -> Result<&'static Self, DecodeError> {
        let pack = pack::decode(bytes)?;
        Ok(Box::leak(Box::new(Self { pack, bytes, sets: Sets::default(), index: OnceCell::new() })))
    }

    /// Reads a pack with the supplement that the page's own program leaves out, for whoever draws the guide.
    ///
    /// # Errors
    /// Where the bytes are no pack of this version, or the supplement is another's.
    pub fn supplemented(bytes: &'static [u8], supplement: &[u8]) -> Result<&'static Self, DecodeError> {
        let mut pack = pack::decode(bytes)?;
        pack::take_supplement(&mut pack, supplement)?;
        Ok(Box::leak(Box::new(Self { pack, bytes, sets: Sets::default(), index: OnceCell::new() })))
    }

    /// The index over our words and the sources' words.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::build(&self.pack))
    }
}
