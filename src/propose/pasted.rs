//! Frameworks pasted into a sheet: a code and a statement a row, and headings for the subjects.

use std::sync::LazyLock;

use indexmap::IndexMap;
use regex::Regex;

use super::column::Columns;
use super::column_mapping::{ColumnMapping, Mapped};
use super::guess::Guess;
use super::plan::Rows;
use crate::import::survey::Grid;

/// A code as it begins a cell.
const CODE: &str = r"^([A-Za-z]{1,8}[-. ]?\d+(?:\.\d+)*)";
/// The subject in it.
const SUBJECT: &str = r"^([A-Za-z]{1,8})[-. ]?\d";
/// A statement without a bullet before it.
const STATEMENT: &str = r"(?s)^[^\p{L}\p{N}]*(.*\S)";

static PATTERNS: LazyLock<[Regex; 3]> =
    LazyLock::new(|| [CODE, SUBJECT, STATEMENT].map(|text| Regex::new(text).expect("a pattern")));

/// A framework that was pasted.
pub(super) struct Pasted {
    /// The competencies.
    pub(super) guess: Guess,
    /// Rows that are not headings.
    pub(super) only: (String, Rows),
    /// Titles of subjects by their codes, from the headings.
    pub(super) subjects: IndexMap<String, String>,
    /// Statements by the codes of their competencies.
    pub(super) statements: IndexMap<String, String>,
}

/// The framework that a table is: every row is a heading alone in its row, or a code with its
/// statement; the letters of the codes are those of one subject under each heading.
pub(super) fn pasted(columns: &Columns, grid: &Grid) -> Option<Pasted> {
    let [code, subject, statement] = &*PATTERNS;
    let part =
        |pattern: &Regex, text: &str| Some(pattern.captures(text)?.get(1)?.as_str().to_string());
    let at = columns.columns.iter().position(|column| column.filled > 0)?;
    let text_at = (0..columns.columns.len()).filter(|other| *other != at).find(|other| {
        let column = &columns.columns[*other];
        let long = column.values.keys().filter(|value| value.chars().count() >= 12).count();
        long * 2 > column.values.len() && column.is_unique()
    })?;
    let (mut subjects, mut statements) = (IndexMap::new(), IndexMap::new());
    let mut heading: Option<String> = None;
    let mut fits = true;
    grid.rows(|cells| {
        let alone = cells.iter().enumerate().all(|(other, cell)| other == at || cell.is_empty());
        let first = cells[at].as_ref();
        match (part(code, first), part(subject, first)) {
            (Some(code), Some(subject)) if !alone && !cells[text_at].is_empty() => {
                let Some(title) = &heading else {
                    fits = false;
                    return;
                };
                let same = subjects.entry(subject).or_insert_with(|| title.clone()) == title;
                let text = part(statement, &cells[text_at]).unwrap_or_default();
                fits = fits && same && statements.insert(code, text).is_none();
            }
            _ if alone && !first.is_empty() => heading = Some(capitals(first)),
            _ => fits = false,
        }
    });
    if !fits || statements.len() < 2 {
        return None;
    }
    let (code_name, text_name) = (&columns.columns[at].name, &columns.columns[text_at].name);
    let mapped = |ours, mapping| Mapped { ours, mapping, why: String::new(), review: None };
    let mut guess = Guess::made(
        "competencies",
        vec![
            mapped("code", ColumnMapping::part(code_name, CODE)),
            mapped("subject", ColumnMapping::part(code_name, SUBJECT)),
            mapped("title", ColumnMapping::part(text_name, STATEMENT)),
            mapped("statement", ColumnMapping::part(text_name, STATEMENT)),
        ],
    );
    guess.doubtful = true;
    let only = (code_name.clone(), Rows::Like(SUBJECT.to_string()));
    Some(Pasted { guess, only, subjects, statements })
}

/// `SOCIAL STUDIES` as `Social Studies`.
fn capitals(heading: &str) -> String {
    let heading = heading.trim();
    if heading.chars().any(char::is_lowercase) {
        return heading.to_string();
    }
    let word = |(at, word): (usize, &str)| {
        if !word.chars().all(char::is_alphabetic) {
            return word.to_string();
        }
        let lower = word.to_lowercase();
        if at > 0 && ["and", "of", "the", "for", "in"].contains(&lower.as_str()) {
            return lower;
        }
        let mut letters = lower.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    heading.split_whitespace().enumerate().map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_capitals_become_titles() {
        assert_eq!(capitals("ARTS AND CRAFTS"), "Arts and Crafts");
        assert_eq!(capitals("FOUNDATIONS (K–5)"), "Foundations (K–5)");
        assert_eq!(capitals("World languages"), "World languages");
    }
}
