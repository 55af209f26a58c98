//! Credit that falls because a rating was wrong.

use super::Courses;
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::people::Student;
use crate::model::records::Correction;
use crate::policy::determine::rows::Rows;
use crate::policy::governing::Governing;
use crate::policy::outcome::{CourseOutcome, Loss, LossCause};

/// Says of each course whose credit fell on a day on which ratings were corrected, and has not come
/// back, that this is why.
pub(crate) fn note(
    governing: &Governing<'_>,
    model: &Model,
    student: Idx<Student>,
    as_of: Date,
    courses: &mut [CourseOutcome],
) {
    let all = &model.records(student).corrections;
    let mut days: Vec<Date> = all.iter().map(|one| one.on).filter(|on| *on <= as_of).collect();
    days.dedup();
    let outcomes = |day: Date| {
        let rows = Rows::new(model, student, day);
        let histories = vec![None; model.framework.competencies.len()];
        Courses::new(governing, model, &rows, histories, day).assess().0
    };
    for on in days {
        let Ok(eve) = on.yesterday() else { continue };
        let (before, after) = (outcomes(eve), outcomes(on));
        for course in courses.iter_mut().filter(|one| one.superseded_by.is_none()) {
            let same = |one: &&CourseOutcome| {
                one.enrollment == course.enrollment && one.course == course.course
            };
            let Some(had) = before.iter().find(same) else { continue };
            let Some(earned) = had.earned.filter(|_| had.credit > course.credit) else { continue };
            if after.iter().find(same).is_some_and(|has| has.credit >= had.credit) {
                continue;
            }
            let rows = all.iter().filter(|one| one.on == on).map(Correction::about).collect();
            let cause = LossCause::Correction(rows);
            course.basis.lost = Some(Loss { credit: had.credit.clone(), earned, on, cause });
        }
    }
}
