//! The kinds of values that columns hold.

use std::fmt;

/// The kind of value in a column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Any text.
    Text,
    /// A day, with the time of day or without.
    Date,
    /// A number.
    Number,
    /// A whole number.
    WholeNumber,
    /// A year of school.
    Grade,
    /// Years of school from one to another.
    Grades,
    /// Yes or no.
    YesOrNo,
    /// A level, or points.
    Rating,
    /// Several texts.
    List,
    /// One of some words, in writing.
    OneOf(&'static str),
}

impl fmt::Display for ValueKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ValueKind::Text => "text",
            ValueKind::Date => "date",
            ValueKind::Number => "number",
            ValueKind::WholeNumber => "whole number",
            ValueKind::Grade => "grade",
            ValueKind::Grades => "grades, such as `K-5`",
            ValueKind::YesOrNo => "`yes` or `no`",
            ValueKind::Rating => "level code, number of points, `missed` or `waived`",
            ValueKind::List => "list, separated by `;`",
            ValueKind::OneOf(words) => words,
        })
    }
}
