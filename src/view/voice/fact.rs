//! Facts in a table: a labelled value, a letter with what it asks for.

use serde::Serialize;

/// A labelled value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// Label.
    pub label: String,
    /// Value.
    pub value: String,
}

/// One letter band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BandRow {
    /// "3.50 to 4.00".
    pub range: String,
    /// "A".
    pub letter: String,
    /// "4.0".
    pub points: String,
}
