//! The columns of a table with one row a student and competency, and ratings of each reporting period
//! side by side: `Student, Standard, Q1, Q2`.

use indexmap::IndexMap;

use super::code::code;
use super::target::Target;
use crate::propose::column::{Column, Columns};
use crate::propose::sheet::{self, Days};
use crate::propose::vocabulary::{Entity, Vocabulary};

/// The column of competencies, and the codes of its texts that are none themselves.
pub(super) fn competencies<'c>(
    columns: &'c Columns,
    known: &Vocabulary,
) -> Option<(&'c Column, IndexMap<String, String>)> {
    if !known.any(Entity::Target) {
        return None;
    }
    columns.columns.iter().filter(|column| !column.name.is_empty()).find_map(|column| {
        let codes: IndexMap<String, String> = column
            .values
            .keys()
            .filter_map(|text| Some((text.clone(), code(text, known)?)))
            .collect();
        let most = codes.len() * 2 > column.values.len();
        let others = codes.into_iter().filter(|(text, code)| text != code);
        most.then(|| (column, others.collect()))
    })
}

/// The columns whose headings name a reporting period, in the place of competencies.
pub(super) fn rated(columns: &Columns, of_target: &Column, days: &Days<'_>) -> Vec<Target> {
    let named = columns.columns.iter().enumerate();
    let of_period = named.filter(|(_, column)| {
        let period = || sheet::period(&column.name, days);
        let told = || period().is_some_and(|period| period.is_in_words(&column.name));
        column.name != of_target.name && !column.is_twice && column.filled > 0 && told()
    });
    let target = |(at, column): (usize, &Column)| Target {
        at,
        name: column.name.clone(),
        told: column.name.clone(),
        code: String::new(),
    };
    of_period.map(target).collect()
}
