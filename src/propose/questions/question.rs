//! A question, and all that it is about.

use super::comment::Comment;
use super::fields::Field;
use super::sheet::Sheet;

/// A point to look at.
#[derive(Debug)]
pub struct Question {
    /// A name that stays while other points are settled.
    pub id: String,
    /// The file of the project.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// The point, as the settings have it; nothing for what can be said without being asked.
    pub words: String,
    /// The settings that it is about.
    pub fields: Vec<Field>,
    /// The settings are those of a source, and are called as the columns of its table.
    pub of_source: bool,
    /// Small tables that it is about.
    pub sheets: Vec<Sheet>,
    /// The comment that asks.
    pub(super) comment: Option<Comment>,
}
