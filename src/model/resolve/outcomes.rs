//! Results of graduates, for the school profile.

use super::super::draft::OutcomeRow;
use super::super::school::{FEWEST, Outcome};
use super::fates::Fates;
use crate::base::{Diagnostic, Diagnostics};

crate::code!(
    FEW_STUDENTS,
    "model/few-students",
    "A figure of the table `outcomes` counts fewer than ten students.\n\nThe school profile is \
     public, and with so few students people who know them could tell who is meant. The figure is \
     left out.\n\nPut several graduating classes together, or leave the row as it is."
);
crate::code!(
    REPEATED,
    "model/repeated-outcome",
    "Two rows of the table `outcomes` give a figure for the same measure and class.\n\nThe profile has \
     one place for it. The first is printed.\n\nRemove one of the rows, or correct its class."
);

/// The figures that may be printed, in the order of their rows.
pub(super) fn resolve(
    rows: &[OutcomeRow],
    fates: &mut Fates,
    diagnostics: &mut Diagnostics,
) -> Vec<Outcome> {
    let mut kept: Vec<&OutcomeRow> = Vec::new();
    for row in rows {
        let same = |other: &&&OutcomeRow| {
            let key = |row: &OutcomeRow| {
                let school = row.school.as_ref().map(|school| school.value.clone());
                (row.code.value.clone(), row.class.value.clone(), school)
            };
            key(other) == key(row)
        };
        if let Some(first) = kept.iter().find(same) {
            let message = format!(
                "the outcome `{}` has a second figure for `{}`",
                row.code.value, row.class.value
            );
            diagnostics.push(
                Diagnostic::error(&REPEATED, row.value.origin, message)
                    .label("this row is left out")
                    .related(first.value.origin, "the first is here")
                    .help("remove one of the rows, or correct its class"),
            );
            fates.leave_out("outcomes", row.origin);
        } else if let Some(students) =
            row.students.as_ref().filter(|count| (count.value as usize) < FEWEST)
        {
            let message = format!("a figure of {} students cannot be published", students.value);
            diagnostics.push(
                Diagnostic::warning(&FEW_STUDENTS, students.origin, message)
                    .label(format!("the profile leaves out figures of fewer than {FEWEST}"))
                    .help("put several graduating classes together"),
            );
            fates.leave_out("outcomes", row.origin);
        } else {
            kept.push(row);
        }
    }
    let outcome = |row: &OutcomeRow| Outcome {
        code: row.code.value.clone(),
        title: row.title.value.clone(),
        class: row.class.value.clone(),
        value: row.value.value.clone(),
        school: row.school.clone(),
        origin: row.origin,
    };
    kept.into_iter().map(outcome).collect()
}
