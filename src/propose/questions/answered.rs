//! The result of answers.

use serde::Serialize;

/// Something that was answered.
#[derive(Debug, Default)]
pub struct Answered {
    /// Files as they will be: path in the project, and text.
    pub files: Vec<(String, String)>,
    /// Values that change.
    pub changed: Vec<Changed>,
    /// Questions that are settled.
    pub settled: usize,
}

/// A value that changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// Its name.
    pub name: String,
    /// The value before.
    pub before: String,
    /// The value after.
    pub after: String,
}

/// An answer that cannot be written: to what, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoAnswer {
    /// The name of the setting.
    pub of: String,
    /// The value that cannot be.
    pub value: String,
}
