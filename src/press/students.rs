//! The students a build is about.

use std::collections::BTreeSet;

use super::loaded::Loaded;
use crate::base::nearest::did_you_mean;
use crate::base::{Diagnostic, Diagnostics, Idx, Origin};
use crate::model::people::Student;

crate::code!(
    UNKNOWN_STUDENT,
    "press/unknown-student",
    "The command line names a student who is not on the roster.\n\nNothing would be built for \
     them, and nobody would notice.\n\nCorrect the identifier; it is the one in the column `id` of \
     the table `students`."
);
/// The students a build is about, in the order of the roster: those named, or else everybody of the
/// school who attends on the as-of day.
pub fn students(
    school: &Loaded,
    named: &[String],
    diagnostics: &mut Diagnostics,
) -> Vec<Idx<Student>> {
    let model = &school.model;
    if named.is_empty() {
        let day = school.occasion.as_of;
        let attending = model.students.iter().filter(|(_, student)| student.belongs(day));
        return attending.map(|(idx, _)| idx).collect();
    }
    let mut found = BTreeSet::new();
    for id in named {
        match model.student(id) {
            Some(idx) => {
                found.insert(idx);
            }
            None => {
                let known = model.students.values().map(|student| &*student.id.value);
                let message = format!("student `{id}` is not on the roster");
                diagnostics.push(
                    Diagnostic::error(&UNKNOWN_STUDENT, Origin::Nowhere, message)
                        .maybe_help(did_you_mean(id, known)),
                );
            }
        }
    }
    found.into_iter().collect()
}
