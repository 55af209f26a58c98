//! Rosters of several years: what they tell of a year is kept with its year, and one row of each
//! student is left.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::super::Text;
use super::super::draft::{StudentRow, StudentYearRow, Tables};
use super::merge::{DIFFERENT_FACTS, Facts, rank};
use crate::base::{Date, Diagnostic, Diagnostics, Origin};

/// Copies what rosters tell of a school year to the table of school years.
pub(super) fn tell_years(tables: &mut Tables) {
    let told = tables.students.iter().filter_map(year_row);
    tables.student_years.extend(told);
}

fn year_row(row: &StudentRow) -> Option<StudentYearRow> {
    let dated = row.year.is_some() || row.as_of.is_some();
    let facts = [&row.advisor, &row.homeroom, &row.program, &row.school];
    let says = row.grade.is_some() || facts.iter().any(|fact| fact.is_some());
    let says = says || !row.groups.is_empty();
    (dated || says).then(|| StudentYearRow {
        origin: row.origin,
        student: row.id.clone(),
        year: row.year.clone(),
        as_of: row.as_of,
        grade: row.grade,
        cohort: row.cohort,
        advisor: row.advisor.clone(),
        homeroom: row.homeroom.clone(),
        program: row.program.clone(),
        school: row.school.clone(),
        also_at: row.also_at.clone(),
        groups: row.groups.clone(),
        entered: row.entered,
        left: row.left,
    })
}

/// Makes one row of those that yearly rosters of one system have of a student: the newest, filled
/// from the older ones. Two rows of one roster, or of none that says its year, stay two, and are
/// reported as such.
pub(super) fn one_row_each(tables: &mut Tables, diagnostics: &mut Diagnostics) {
    let mut rows: Vec<StudentRow> = std::mem::take(&mut tables.students);
    rows.sort_by_key(|row| Reverse(age(row)));
    let mut first: BTreeMap<(usize, Text), usize> = BTreeMap::new();
    let mut kept: Vec<StudentRow> = Vec::with_capacity(rows.len());
    for row in rows {
        let key = (rank(&tables.systems, row.origin), row.id.value.clone());
        match first.get(&key) {
            Some(at) if other_roster(&kept[*at], &row) => {
                let mut differ = |column: &'static str, here: Origin, there: Origin| {
                    if column == "born" {
                        diagnostics.push(two_births(&key.1, here, there));
                    }
                };
                kept[*at].fill(row, &mut differ);
            }
            Some(_) => kept.push(row),
            None => {
                first.insert(key, kept.len());
                kept.push(row);
            }
        }
    }
    tables.students = kept;
}

/// Are two rows of rosters of different years or days? A row that has neither is of no other
/// roster.
fn other_roster(one: &StudentRow, other: &StudentRow) -> bool {
    let (one, other) = (age(one).0, age(other).0);
    one.is_some() && other.is_some() && one != other
}

fn two_births(id: &Text, here: Origin, there: Origin) -> Diagnostic {
    let message = format!("rosters of two years tell different dates of birth of student `{id}`");
    Diagnostic::warning(&DIFFERENT_FACTS, here, message)
        .label("this is believed")
        .related(there, "this is not")
        .help("correct the one that is wrong; if it is another child, give each an identifier of its own")
}

/// The roster that a row is of, the newest last: by its day, or by its year; and, for rows that
/// have neither, that which was read first.
fn age(row: &StudentRow) -> (Option<(i32, Option<Date>)>, Reverse<Origin>) {
    let day = row.as_of.as_ref().map(|day| day.value);
    let begun = |day: Date| i32::from(day.year()) - i32::from(day.month() < 7);
    let year = row.year.as_ref().and_then(|year| year.value.get(..4)?.parse().ok());
    let roster = year.or(day.map(begun)).map(|year| (year, day));
    (roster, Reverse(row.origin))
}
