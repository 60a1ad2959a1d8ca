//! Places in a stored text as a pack writes them: each counted from the one before it, which is smaller than from the start.
//! Not how they are used: what is read counts from the start again.

use crate::model::{Block, Quote};
use crate::text::Span;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Things with places, one after another.
pub trait Places: Clone {
    /// Their places, in order.
    fn places(&mut self) -> &mut [Span];
}

impl Places for Quote {
    fn places(&mut self) -> &mut [Span] {
        core::slice::from_mut(&mut self.span)
    }
}

impl Places for Block {
    fn places(&mut self) -> &mut [Span] {
        &mut self.parts
    }
}

/// Writes them.
pub fn serialize<T: Places + Serialize, S: Serializer>(list: &[T], serializer: S) -> Result<S::Ok, S::Error> {
    let mut list = list.to_vec();
    let mut last = 0_u32;
    for place in list.iter_mut().flat_map(Places::places) {
        let start = place.start;
        *place = place.moved(last.wrapping_neg());
        last = start;
    }
    list.serialize(serializer)
}

/// Reads them.
pub fn deserialize<'de, T: Places + Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Vec<T>, D::Error> {
    let mut list: Vec<T> = Deserialize::deserialize(deserializer)?;
    let mut last = 0_u32;
    for place in list.iter_mut().flat_map(Places::places) {
        *place = place.moved(last);
        last = place.start;
    }
    Ok(list)
}
