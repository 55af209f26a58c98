//! The memory of the rows of a file, from one round of reading to the next.

use std::ops::Range;

use crate::base::{Ground, Memory};

/// The memory of the rows of a file.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct Kept<'a> {
    /// The memory.
    pub(in crate::import) memory: &'a Memory,
    /// The ground of how the rows are read: the settings, the header, the place of the text.
    pub(in crate::import) ground: Ground,
}

impl Kept<'_> {
    /// The ground of the rows of a part of the file.
    pub(super) fn of_part(&self, text: &str, part: &Range<usize>) -> Ground {
        let own = Ground::of_bytes(&text.as_bytes()[part.clone()]);
        Ground::of(&("rows", self.ground, part.start, own))
    }
}
