//! Points of the settings that a person has to look at.

use serde::Serialize;

/// The beginning of a comment that asks for a look.
pub(super) const MARK: &str = "REVIEW:";

/// Something that was guessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Review {
    /// The file of the project.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// The point to look at.
    pub words: String,
}
