//! The plan of a proposed project.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::guess::{Guess, NoGuess};
use super::levels::Proposal;
use super::placeholders::Placeholders;
use super::schools::School;
use crate::base::Date;

/// A proposed project.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Schools that the inputs name, the likelier first.
    pub(super) schools: Vec<String>,
    /// The schools of a district that students are of.
    pub(super) district: Vec<School>,
    /// The occasion that is looked at.
    pub(super) occasion: Option<Occasion>,
    /// The scale of competencies; nothing when no rating was seen.
    pub(super) scale: Option<Proposal>,
    /// The scale of habits; nothing when none was rated.
    pub(super) habits: Option<Proposal>,
    /// The origin of data.
    pub(super) sources: Vec<Source>,
    /// Tables that are written beside the exports.
    pub(super) placeholders: Placeholders,
}

/// The day that is looked at, and how it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Occasion {
    /// The end of a reporting period, by its code; why it is this one.
    Period(String, &'static str),
    /// A day; why it is this one.
    Day(Date, &'static str),
}

/// A `[[source]]`.
#[derive(Clone, Debug)]
pub(super) struct Source {
    /// The name in messages.
    pub(super) name: String,
    /// Files and folders.
    pub(super) files: Vec<String>,
    /// The sheet of a workbook.
    pub(super) sheet: Option<String>,
    /// Lines before the header.
    pub(super) skip_lines: usize,
    /// Only rows in which a column is as it must be.
    pub(super) only: Option<(String, Rows)>,
    /// Rows that are the same count as one.
    pub(super) distinct: bool,
    /// The kind of source.
    pub(super) kind: SourceKind,
    /// By which identifiers it knows students; nothing means by those of the roster.
    pub(super) keys: Option<Keys>,
    /// Assumptions where its format leaves something open, and how to say otherwise.
    pub(super) assumed: Vec<String>,
    /// The school year that its rows are taken to be of, where it does not say.
    pub(super) year: Option<AssumedYear>,
    /// The translations of its ratings, by `table.column`.
    pub(super) ratings: IndexMap<&'static str, IndexMap<String, String>>,
}

/// The column for the year of a roster.
pub(super) const ROSTER_YEAR: &str = "students.year";
/// The column for the year of classes.
pub(super) const CLASSES_YEAR: &str = "enrollments.year";

/// A school year that a source does not say.
#[derive(Clone, Debug)]
pub(super) struct AssumedYear {
    /// The year.
    pub(super) year: String,
    /// The columns that it is put into, by `table.column`.
    pub(super) columns: BTreeSet<&'static str>,
}

/// A condition on a column in the rows that are read.
#[derive(Clone, Debug)]
pub(super) enum Rows {
    /// One of some values.
    Values(Vec<String>),
    /// None of some values.
    Not(Vec<String>),
    /// Matched by a regular expression.
    Like(String),
    /// Anything at all.
    Filled,
}

/// By which identifiers a source knows students.
#[derive(Clone, Debug)]
pub(super) struct Keys {
    /// The systems, tried in order.
    pub(super) systems: Vec<String>,
    /// The way that was found.
    pub(super) why: String,
}

/// The kinds of sources.
#[derive(Clone, Debug)]
pub(super) enum SourceKind {
    /// Files in a known format: its name in gradus.toml, and what people call it.
    Format {
        /// Its name in gradus.toml.
        name: &'static str,
        /// The name that people know it by.
        title: &'static str,
    },
    /// A table that was guessed.
    Table {
        /// The table it was taken for.
        guess: Box<Guess>,
        /// Its columns have our names.
        native: bool,
    },
    /// A table that could not be guessed: its columns, and what is missing.
    Unknown(Vec<String>, NoGuess),
    /// No table at all.
    Unreadable(String),
}

impl Source {
    /// True when a text with a path, as messages show it, is read by this source.
    pub(super) fn reads(&self, path: &str) -> bool {
        self.files.iter().any(|file| match path.strip_prefix(file.as_str()) {
            Some("") => true,
            Some(rest) => match (&self.sheet, rest.strip_prefix('[')) {
                (Some(sheet), Some(rest)) => rest.strip_suffix(']') == Some(sheet),
                _ => rest.starts_with(['/', '[']),
            },
            None => false,
        })
    }

    /// Rows are read from it.
    pub(super) fn is_read(&self) -> bool {
        matches!(self.kind, SourceKind::Format { .. } | SourceKind::Table { .. })
    }

    /// The guess, when it is one.
    pub(super) fn guess(&self) -> Option<&Guess> {
        match &self.kind {
            SourceKind::Table { guess, .. } => Some(guess),
            SourceKind::Format { .. } | SourceKind::Unknown(..) | SourceKind::Unreadable(_) => None,
        }
    }
}
