//! The columns that a table has.

use super::kind::ValueKind;

/// A table: its name and its columns.
#[derive(Debug)]
pub(in crate::import) struct Schema {
    /// Its name, which is the name of its file in the native layout.
    pub(in crate::import) name: &'static str,
    /// The contents in a sentence, for users.
    pub(in crate::import) doc: &'static str,
    /// Its columns, in the order they are read.
    pub(in crate::import) columns: &'static [Column],
}

/// A column of a table.
#[derive(Debug)]
pub(in crate::import) struct Column {
    /// Its name.
    pub(in crate::import) name: &'static str,
    /// A source must have it.
    pub(in crate::import) required: bool,
    /// The kind of value.
    pub(in crate::import) kind: ValueKind,
    /// The meaning, for users.
    pub(in crate::import) doc: &'static str,
}

impl Schema {
    /// The position of a column, without regard to case.
    pub(in crate::import) fn position(&self, name: &str) -> Option<usize> {
        let name = name.trim();
        self.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))
    }
}
