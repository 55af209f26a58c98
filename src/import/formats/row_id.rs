//! A row of a text, in the account of what became of it.

/// A row of a text, in the account of what became of it.
#[derive(Clone, Copy, Debug)]
pub(in crate::import) struct RowId {
    /// The number of the text among those that are read.
    pub(super) part: u32,
    /// The number of the row in it.
    pub(super) row: u32,
}
