//! Sheets of comments: one row a student, with what a teacher writes for the family.

use std::collections::BTreeSet;

use super::column::{Column, Columns};
use super::column_mapping::{ColumnMapping, Mapped};
use super::dictionary::DICTIONARY;
use super::guess::Guess;
use super::plan::{Keys, Rows};
use super::sheet::{self, Days};
use super::vocabulary::Vocabulary;

/// Sheets of comments, as a source reads them.
pub(super) struct Comments {
    /// The narratives.
    pub(super) guess: Guess,
    /// The keys of its students, when they are not the identifiers of the roster.
    pub(super) keys: Option<Keys>,
    /// Rows that have a comment.
    pub(super) only: Option<(String, Rows)>,
}

/// The comments that a table is, when it has nothing but students and a text; `by` is whoever
/// wrote them. Nothing when no reporting period is known that they could be of.
pub(super) fn comments(
    columns: &Columns,
    called: &str,
    by: Option<String>,
    known: &Vocabulary,
    days: &Days<'_>,
) -> Option<Comments> {
    let names = &DICTIONARY.tables["narratives"].columns["text"];
    let filled = || columns.columns.iter().filter(|column| column.filled > 0);
    let mut texts = filled().filter(|column| names.contains(&column.words));
    let (text, None) = (texts.next()?, texts.next()) else { return None };
    let alone = filled().all(|column| column.name == text.name || sheet::is_of_students(column));
    if !alone || text.is_twice || !is_prose(text) {
        return None;
    }
    let (student, keys) = sheet::student(columns, known, &BTreeSet::from([text.name.as_str()]))?;
    let period = sheet::period(called, days)?;
    let why = match period.named {
        true => "the file names it",
        false => "the last one there is",
    };
    let mapped =
        |ours, mapping, why: &str| Mapped { ours, mapping, why: why.to_string(), review: None };
    let ends = period.row.ends.value.to_string();
    let columns_made = vec![
        mapped("student", student, ""),
        mapped("period", ColumnMapping::value(&period.row.code.value), why),
        mapped(
            "by",
            ColumnMapping::value(&by?),
            "as the file or a line above its table names them",
        ),
        mapped("date", ColumnMapping::value(&ends), "the last day of the period"),
        mapped("text", ColumnMapping::column(&text.name), "by its name"),
    ];
    let blank = text.filled < columns.rows;
    let only = blank.then(|| (text.name.clone(), Rows::Filled));
    Some(Comments { guess: Guess::made("narratives", columns_made), keys, only })
}

/// True for texts of several words, most of them.
fn is_prose(column: &Column) -> bool {
    column.count(|text| text.split_whitespace().count() >= 3) * 2 > column.filled
}
