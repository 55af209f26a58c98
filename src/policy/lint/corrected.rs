//! Credit that fell because a rating was corrected.

use super::codes::CREDIT_CORRECTED;
use crate::base::{Date, Diagnostic, Diagnostics};
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::outcome::LossCause;
use crate::policy::{Governing, assess};

/// A diagnostic for each course of a student that had more credit until a correction.
pub(in crate::policy) fn credit<'r>(
    model: &Model,
    day: Date,
    governing: impl Fn(&Student) -> Governing<'r>,
    diags: &mut Diagnostics,
) {
    for (idx, student) in model.students.iter() {
        let records = model.records(idx);
        if !records.corrections.iter().any(|one| one.on <= day) {
            continue;
        }
        let outcome = assess(governing(student), model, idx, day);
        for course in &outcome.courses {
            let Some(lost) = &course.basis.lost else { continue };
            let LossCause::Correction(rows) = &lost.cause else { continue };
            let by = records.corrections.iter().find(|one| rows.contains(&one.about()));
            let Some(by) = by else { continue };
            let evidence = |row: u32| &records.evidence[row as usize];
            let code = &model.courses[course.course].code.value;
            let message = format!(
                "the credit of student `{}` in `{code}` falls from {} to {} by a correction",
                student.id.value, lost.credit, course.credit
            );
            diags.push(
                Diagnostic::warning(&CREDIT_CORRECTED, by.origin, message)
                    .label(format!("recorded on {}", by.on))
                    .related(
                        evidence(by.about()).origin,
                        format!("earned by this on {}", lost.earned),
                    )
                    .help("if a transcript was sent with the credit, send a corrected one"),
            );
        }
    }
}
