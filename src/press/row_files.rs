//! The files that the rows about each student come from.

use std::collections::{BTreeMap, BTreeSet};

use super::loaded::Loaded;
use crate::base::{Idx, Origin, SourceId};
use crate::model::draft::Table;
use crate::model::people::Student;
use crate::model::records::Records;

/// Paths of files by the name of the table that the rows are of.
pub type RowFiles = BTreeMap<String, BTreeSet<String>>;

/// The files of all students, by the identifier of the student.
pub(super) fn row_files(school: &Loaded) -> BTreeMap<String, RowFiles> {
    let mut files: BTreeMap<(SourceId, &str), &str> = BTreeMap::new();
    for file in &school.reading.files {
        let Some(source) = file.source else { continue };
        files.extend(file.tables.iter().map(|table| ((source, *table), &*file.path)));
    }
    let of = |idx: Idx<Student>| {
        let seen: BTreeSet<(SourceId, &str)> = origins(school.model.records(idx))
            .filter_map(|(table, origin)| Some((origin.source()?, table.name())))
            .collect();
        let mut own = RowFiles::new();
        for (source, table) in seen {
            if let Some(path) = files.get(&(source, table)) {
                own.entry(table.to_string()).or_default().insert((*path).to_string());
            }
        }
        own
    };
    let students = school.model.students.iter();
    students.map(|(idx, student)| (student.id.value.to_string(), of(idx))).collect()
}

/// The rows of a student, and the tables that they may be of.
fn origins(records: &Records) -> impl Iterator<Item = (Table, Origin)> {
    macro_rules! rows {
        ($($list:ident: $($table:ident),+;)*) => {
            std::iter::empty()$($(.chain(
                records.$list.iter().map(|row| (Table::$table, row.origin))
            ))+)*
        };
    }
    rows! {
        evidence: Evidence;
        overrides: Overrides;
        exemptions: Exemptions;
        placements: Placements;
        enrollments: Enrollments;
        transfers: TransferCredits, PastCourses;
        achievements: Achievements;
        habits: HabitRatings;
        narratives: Narratives;
        goals: Goals;
        supports: Supports;
        attendance: Attendance;
    }
}
