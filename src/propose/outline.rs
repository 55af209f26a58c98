//! A table that holds a whole framework: subjects, competencies and indicators, each row with what
//! it is.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, Columns};
use super::column_mapping::{ColumnMapping, Mapped};
use super::derive::{BEFORE_LAST, before_last};
use super::dictionary::{DICTIONARY, words};
use super::guess::Guess;
use crate::import::survey::Grid;

/// Rows of one kind: what they are, the column that says so, and what it says.
pub(super) type Branch = (Guess, String, Vec<String>);

/// The kinds of rows, from the top of the outline.
const KINDS: [&str; 3] = ["subjects", "competencies", "indicators"];

/// Takes a framework apart that was taken for a table of competencies; nothing when no column says
/// what a row is, or the codes do not tell what belongs to what.
pub(super) fn split(guess: &Guess, columns: &Columns, grid: &Grid) -> Option<Vec<Branch>> {
    let code = guess.column("code").filter(|_| guess.table == "competencies")?.mapping.reads()?;
    let (kind, values) = columns.columns.iter().find_map(|column| {
        let values = kinds(column)?;
        (column.name != code).then_some((column, values))
    })?;
    let position = |name: &str| grid.header.iter().position(|column| column == name);
    let (code_at, kind_at) = (position(code)?, position(&kind.name)?);
    let mut codes: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    grid.rows(|cells| {
        if let Some(kind) = kind_of(&cells[kind_at]) {
            codes.entry(kind).or_default().insert(cells[code_at].to_string());
        }
    });
    let belongs = |child: &str, parent: &str| {
        let (Some(children), Some(parents)) = (codes.get(child), codes.get(parent)) else {
            return !codes.contains_key(child) || child == "competencies";
        };
        children.iter().all(|code| before_last(code).is_some_and(|code| parents.contains(code)))
    };
    let whole = belongs("competencies", "subjects") && belongs("indicators", "competencies");
    if !whole || !codes.contains_key("competencies") {
        return None;
    }
    let branch = |table: &'static str| {
        let values = values.get(table)?.clone();
        let columns = match table {
            "subjects" => keep(guess, &[("code", "code"), ("title", "title")]),
            "competencies" => competencies(guess, code, codes.contains_key("subjects")),
            _ => indicators(guess, code, columns),
        };
        let mut branch = Guess::made(table, columns);
        branch.doubtful = guess.doubtful;
        Some((branch, kind.name.clone(), values))
    };
    Some(KINDS.into_iter().filter_map(branch).collect())
}

/// The kinds of rows by table, when a column says of every row which it is.
fn kinds(column: &Column) -> Option<BTreeMap<&'static str, Vec<String>>> {
    let mut kinds: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for value in column.values.keys() {
        kinds.entry(kind_of(value)?).or_default().push(value.clone());
    }
    (kinds.len() > 1).then_some(kinds)
}

fn kind_of(value: &str) -> Option<&'static str> {
    let value = words(value);
    let rows = &DICTIONARY.rows;
    KINDS.into_iter().find(|table| rows.get(*table).is_some_and(|names| names.contains(&value)))
}

/// Columns of a guess under the names of another table.
fn keep(guess: &Guess, names: &[(&str, &'static str)]) -> Vec<Mapped> {
    let column = |(from, to): &(&str, &'static str)| {
        Some(Mapped { ours: to, review: None, ..guess.column(from)?.clone() })
    };
    names.iter().filter_map(column).collect()
}

fn parent(ours: &'static str, code: &str, what: &str) -> Mapped {
    Mapped {
        ours,
        mapping: ColumnMapping::part(code, BEFORE_LAST),
        why: format!("the code without its last part is a {what} in every row"),
        review: None,
    }
}

fn competencies(guess: &Guess, code: &str, with_subjects: bool) -> Vec<Mapped> {
    let mut columns = guess.columns.clone();
    if with_subjects {
        columns.retain(|one| one.ours != "subject");
        columns.insert(1.min(columns.len()), parent("subject", code, "subject"));
    }
    columns
}

fn indicators(guess: &Guess, code: &str, columns: &Columns) -> Vec<Mapped> {
    let mut mapped = keep(guess, &[("code", "code"), ("title", "statement")]);
    mapped.insert(1, parent("competency", code, "competency"));
    let called = &DICTIONARY.tables["indicators"].columns["required"];
    let count = |value: &str| {
        let known = |letter: char| letter.is_ascii_alphanumeric() || ":,".contains(letter);
        value.chars().all(known)
    };
    let required =
        columns.columns.iter().find(|column| called.contains(&column.words) && column.all(count));
    mapped.extend(required.map(|column| Mapped {
        ours: "required",
        mapping: ColumnMapping::column(&column.name),
        why: "by its name".to_string(),
        review: None,
    }));
    mapped
}
