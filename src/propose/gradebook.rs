//! Gradebooks with one row a student and one column a competency.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use indexmap::IndexMap;
use regex::Regex;

use super::column::Columns;
use super::column_mapping::{ColumnMapping, Mapped};
use super::dictionary::words;
use super::guess::{Guess, WideColumns};
use super::levels;
use super::plan::{Keys, Rows};
use super::sheet::{self, Days};
use super::vocabulary::{Entity, Vocabulary};
use crate::import::survey::Grid;

/// Distinct ratings that a column has at most.
const MOST_LEVELS: usize = 24;
/// Letters of a heading that are enough to know a title by.
const ENOUGH: usize = 10;

/// The pattern of a code at the beginning of a heading.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^([A-Za-z]{1,8}(?:[-.][A-Za-z]{1,8})*[-. ]?\d+(?:[-.][A-Za-z0-9]+)*)(?:[:.)\s–—-]|$)",
    )
    .expect("a pattern")
});
/// Names of rows that are of no student, such as class averages.
static SUMMARY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)^\s*(?:(?:class|group|section|column)\s+)?(?:average|avg\.?|mean|median|totals?|points possible)\s*:?\s*$")
        .expect("a pattern")
});

/// A gradebook, as a source reads it.
pub(super) struct Gradebook {
    /// Rows of evidence.
    pub(super) guess: Guess,
    /// The keys to its students, when they are not the identifiers of the roster.
    pub(super) keys: Option<Keys>,
    /// Rows that are of students.
    pub(super) only: Option<(String, Rows)>,
}

/// A column of a gradebook and the competency it is of.
struct Target {
    name: String,
    code: String,
}

/// The gradebook that a table is; nothing when no column is one of a competency, or no column
/// tells the student.
pub(super) fn gradebook(
    columns: &Columns,
    grid: &Grid,
    called: &str,
    known: &Vocabulary,
    days: &Days<'_>,
) -> Option<Gradebook> {
    let candidates = candidates(columns, known);
    if candidates.len() < 2 {
        return None;
    }
    let looked = Look::at(columns, grid, &candidates);
    let targets: Vec<Target> = candidates
        .into_iter()
        .enumerate()
        .filter(|(at, _)| looked.rated[*at])
        .map(|(_, (_, target))| target)
        .collect();
    let distinct: BTreeSet<&str> = targets.iter().map(|target| target.code.as_str()).collect();
    if targets.len() < 2 || distinct.len() < targets.len() || looked.ratings == 0 {
        return None;
    }
    let taken: BTreeSet<&str> = targets.iter().map(|target| target.name.as_str()).collect();
    let (student, keys) = sheet::student(columns, known, &taken)?;
    let (day, why, review) = sheet::day(called, days)?;
    let mapped = |ours, mapping, why: &str, review: Option<String>| Mapped {
        ours,
        mapping,
        why: why.to_string(),
        review,
    };
    let mut made = vec![
        mapped("student", student, "", None),
        mapped("target", ColumnMapping::column("heading"), "", None),
        mapped("rating", ColumnMapping::column("cell"), "", None),
        mapped("performed", ColumnMapping::value(&day.to_string()), &why, review),
    ];
    if let Some(teacher) = sheet::teacher(grid) {
        made.push(mapped("assessor", ColumnMapping::value(&teacher), "above the table", None));
    }
    let map: IndexMap<String, String> = targets
        .iter()
        .filter(|target| target.name != target.code)
        .map(|target| (target.name.clone(), target.code.clone()))
        .collect();
    let names = targets.into_iter().map(|target| target.name).collect();
    let mut guess = Guess::made("evidence", made);
    guess.wide = Some(WideColumns { names, map, pattern: None });
    let only = looked.summaries.map(|(column, values)| (column, Rows::Not(values)));
    Some(Gradebook { guess, keys, only })
}

/// Columns whose headings are of competencies, with their positions.
fn candidates(columns: &Columns, known: &Vocabulary) -> Vec<(usize, Target)> {
    let named = columns.columns.iter().enumerate();
    named
        .filter_map(|(at, column)| {
            let code = code(&column.name, known)?;
            Some((at, Target { name: column.name.clone(), code }))
        })
        .collect()
}

/// The competency that a heading is of.
fn code(heading: &str, known: &Vocabulary) -> Option<String> {
    if known.has(Entity::Target, heading) {
        return Some(heading.to_string());
    }
    let lead = LEAD.captures(heading).and_then(|found| found.get(1)).map(|found| found.as_str());
    if !known.any(Entity::Target) {
        // `S1` and `Q1` alone are parts of a year rather than competencies.
        let tells = |lead: &&str| lead.len() < heading.trim().len() || lead.contains(['.', '-']);
        return lead.filter(tells).map(str::to_string);
    }
    let of_lead = lead.filter(|lead| known.has(Entity::Target, lead)).map(str::to_string);
    of_lead.or_else(|| by_title(heading, known))
}

/// The competency whose title a heading is, or begins to be.
fn by_title(heading: &str, known: &Vocabulary) -> Option<String> {
    let begun = words(heading);
    if begun.len() < ENOUGH {
        return known.titles.get(&begun).cloned();
    }
    let mut found =
        known.titles.range(begun.clone()..).take_while(|(title, _)| title.starts_with(&begun));
    let (_, code) = found.next()?;
    found.all(|(_, other)| other == code).then(|| code.clone())
}

/// The kind of rows in a table.
struct Look {
    /// Whether each column has nothing but ratings.
    rated: Vec<bool>,
    /// The number of ratings.
    ratings: usize,
    /// The column in which rows say that they are of no student, and what it says there.
    summaries: Option<(String, Vec<String>)>,
}

impl Look {
    fn at(columns: &Columns, grid: &Grid, candidates: &[(usize, Target)]) -> Look {
        let of_target: BTreeSet<usize> = candidates.iter().map(|(at, _)| *at).collect();
        let others: Vec<usize> =
            (0..columns.columns.len()).filter(|at| !of_target.contains(at)).collect();
        let mut values: Vec<BTreeSet<String>> = vec![BTreeSet::new(); candidates.len()];
        let mut counts = vec![(0_usize, 0_usize); candidates.len()];
        let mut summaries: Option<(usize, Vec<String>)> = None;
        grid.rows(|cells| {
            if let Some(at) = others.iter().find(|at| SUMMARY.is_match(&cells[**at])) {
                let (known, said) = summaries.get_or_insert_with(|| (*at, Vec::new()));
                let said_here = cells[*at].to_string();
                if known == at && !said.contains(&said_here) {
                    said.push(said_here);
                }
                return;
            }
            for (nth, (at, _)) in candidates.iter().enumerate() {
                let cell = &cells[*at];
                if cell.is_empty() {
                    continue;
                }
                counts[nth].0 += 1;
                counts[nth].1 += usize::from(levels::is_rating(cell));
                if values[nth].len() <= MOST_LEVELS && !values[nth].contains(&**cell) {
                    values[nth].insert(cell.to_string());
                }
            }
        });
        let rated = |(values, (filled, ratings)): (&BTreeSet<String>, &(usize, usize))| {
            let numbers = values.iter().all(|value| super::column::is_number(value));
            (values.len() <= MOST_LEVELS || numbers) && ratings * 10 >= filled * 9
        };
        Look {
            rated: values.iter().zip(&counts).map(rated).collect(),
            ratings: counts.iter().map(|(_, ratings)| ratings).sum(),
            summaries: summaries.map(|(at, said)| (columns.columns[at].name.clone(), said)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_with_codes() {
        let none = Vocabulary::default();
        let cases = [
            ("M1: model relationships", Some("M1")),
            ("H1 I can analyze causes", Some("H1")),
            ("MA.1.2", Some("MA.1.2")),
            ("A-CED.2", Some("A-CED.2")),
            ("S1", None),
            ("Comment", None),
            ("Quiz", None),
        ];
        for (heading, expected) in cases {
            assert_eq!(code(heading, &none).as_deref(), expected, "{heading}");
        }
        let mut known = Vocabulary::default();
        known.define_target("S1", &["I can plan an investigation".to_string()]);
        assert_eq!(code("S1", &known).as_deref(), Some("S1"));
        assert_eq!(code("I can plan an inv", &known).as_deref(), Some("S1"));
        assert_eq!(code("Q1", &known), None);
    }

    #[test]
    fn averages_are_of_no_student() {
        for text in ["Class average", "AVERAGE:", "Mean", "Points Possible"] {
            assert!(SUMMARY.is_match(text), "{text}");
        }
        for text in ["Mean, Ann", "Avery Total", ""] {
            assert!(!SUMMARY.is_match(text), "{text}");
        }
    }
}
