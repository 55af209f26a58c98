//! People whom a roster has taken off: rows about them are passed over, and counted once a file.

use std::collections::{BTreeMap, BTreeSet};

use super::super::Text;
use super::super::draft::{RemovedStudentRow, StudentRow, System, Tables};
use super::asked::{NAMED, RowsOfRemoved};
use super::qualified::{bare, folded, is_of, own_names, qualified};
use crate::base::{At, Diagnostic, Diagnostics, Origin, SourceId, person, quoted};

crate::code!(
    REMOVED_STUDENT,
    "model/removed-student",
    "Rows are about a student whom the roster has taken off: a system marks people for deletion, and other \
     exports go on to tell of them.\n\nNothing is made of these rows, and there is no document of the student; `gradus explain` \
     still shows what they come to.\n\nNothing \
     needs to be done if the student has left. One who is still here is put on the roster again: in the system \
     that the roster comes from, or in a table `students` of your own."
);

/// Puts a student on the roster again whom it has taken off: what other files say of the student can be
/// looked at then.
pub fn put_back(tables: &mut Tables, student: &str) {
    let is_there = tables.students.iter().any(|row| &*row.id.value == student);
    let mut off = tables.removed_students.iter().filter(|row| &*row.id.value == student);
    let Some(row) = off.next().filter(|_| !is_there).cloned() else { return };
    let RemovedStudentRow { origin, id, given, family, preferred } = row;
    let given = given.unwrap_or_else(|| id.clone());
    let (legal, latin_name, pronouns, born, cohort, entered, left) = Default::default();
    let (year, as_of, grade, advisor, homeroom, program, school) = Default::default();
    let (also_at, groups) = Default::default();
    tables.students.push(StudentRow {
        origin,
        id,
        given,
        family,
        preferred,
        legal,
        latin_name,
        pronouns,
        born,
        cohort,
        entered,
        left,
        year,
        as_of,
        grade,
        advisor,
        homeroom,
        program,
        school,
        also_at,
        groups,
    });
}

/// The people whom a roster has taken off, by all that they are called.
#[derive(Debug, Default)]
pub(super) struct Removed {
    /// Their identifiers on the roster, and where it says that they are off.
    ids: BTreeMap<Text, Origin>,
    /// Their identifiers in other systems, with what these are identifiers in.
    qualified: BTreeSet<Text>,
    /// The identifiers that systems have for them themselves, by the system's rank.
    local: BTreeSet<(usize, Text)>,
    /// Rows of other rosters about them, which are taken out.
    pub(super) rows: Vec<At<Text>>,
    /// The ways in which their names may be written.
    ways: BTreeSet<(Text, String)>,
}

impl Removed {
    /// Those of the table `removed_students` who are on no roster.
    pub(super) fn of(tables: &Tables) -> Self {
        let there: BTreeSet<&Text> = tables.students.iter().map(|row| &row.id.value).collect();
        let mut removed = Removed::default();
        for row in tables.removed_students.iter().filter(|row| !there.contains(&row.id.value)) {
            let id = &row.id.value;
            removed.ids.entry(id.clone()).or_insert(row.id.origin);
            removed.qualified.extend(own_names(id));
            removed.ways.extend(ways(row).into_iter().map(|way| (id.clone(), way)));
        }
        let theirs =
            tables.identifiers.iter().filter(|row| removed.ids.contains_key(&row.student.value));
        let theirs: Vec<Text> =
            theirs.map(|row| qualified(&row.system.value, &row.id.value)).collect();
        removed.qualified.extend(theirs);
        removed
    }

    /// Notes what a system calls one of them, and where.
    pub(super) fn also(&mut self, local: (usize, Text), name: At<Text>) {
        self.local.insert(local);
        self.rows.push(name);
    }

    /// Is this the identifier of one of them, on the roster or as `email:a@b`?
    pub(super) fn has(&self, name: &Text) -> bool {
        !self.ids.is_empty() && (self.ids.contains_key(name) || self.qualified.contains(name))
    }

    /// The names that they have in the files of a system that has keys.
    pub(super) fn names_in(&self, system: &System) -> BTreeSet<Text> {
        let local = self.local.iter().filter(|(rank, _)| *rank == system.rank);
        let mut names: BTreeSet<Text> =
            local.map(|(_, name)| folded(name).unwrap_or_else(|| name.clone())).collect();
        for key in &system.keys {
            let of_key = self.qualified.iter().filter(|name| is_of(name, key));
            names.extend(of_key.map(|name| Text::from(bare(name, key))));
        }
        names
    }

    /// The ways in which the name of each may be written.
    pub(super) fn ways(&self) -> impl Iterator<Item = &str> {
        self.ways.iter().map(|(_, way)| way.as_str())
    }

    /// Says of each file how many rows are about them.
    pub(super) fn report(
        &self,
        files: &BTreeMap<SourceId, RowsOfRemoved>,
        diagnostics: &mut Diagnostics,
    ) {
        for of_file in files.values() {
            let names = quoted(&of_file.names, NAMED);
            let (are, rows) = match of_file.rows {
                1 => ("is", "1 row".to_string()),
                rows => ("are", format!("{rows} rows")),
            };
            let message = match of_file.names.len() {
                1 => format!("{rows} {are} about a student whom the roster has taken off: {names}"),
                all => {
                    format!(
                        "{rows} are about {all} students whom the roster has taken off: {names}"
                    )
                }
            };
            let off = of_file.names.iter().find_map(|name| self.ids.get(name));
            let off = off.or_else(|| self.ids.values().next().filter(|_| self.ids.len() == 1));
            let mut problem = Diagnostic::warning(&REMOVED_STUDENT, of_file.first, message)
                .label("passed over; the first of them");
            if let Some(off) = off {
                problem = problem.related(*off, "taken off here");
            }
            diagnostics.push(problem.help(
                "nothing, if the student has left; else put the student on the roster again",
            ));
        }
    }
}

/// The ways in which a name may be written; none without a name.
fn ways(row: &RemovedStudentRow) -> Vec<String> {
    let Some(given) = &row.given else { return Vec::new() };
    let family = row.family.as_ref().map_or("", |family| &*family.value);
    let preferred = row.preferred.as_ref().map(|preferred| &*preferred.value);
    person::ways(&given.value, preferred, family)
}
