//! Credit and averages of each school year.

use super::gpa;
use crate::base::Date;
use crate::model::people::Student;
use crate::model::{Model, Text};
use crate::policy::outcome::{CourseOutcome, TransferOutcome, YearOutcome};
use crate::policy::rules::Rules;

/// One outcome a school year in which the student took a course or earned credit elsewhere, oldest
/// first.
pub(crate) fn years(
    rules: &Rules,
    model: &Model,
    student: &Student,
    courses: &[CourseOutcome],
    transfers: &[TransferOutcome],
    as_of: Date,
) -> Vec<YearOutcome> {
    let calendar = &model.calendar;
    let past = transfers.iter().map(|one| &one.year);
    let mut years: Vec<&Text> = courses.iter().map(|one| &one.year).chain(past).collect();
    years.sort_by_key(|year| (calendar.beginning(year), *year));
    years.dedup();
    let outcome = |year: &Text| {
        let own = courses.iter().filter(|one| one.year == *year).map(|one| &one.credit);
        let past = transfers.iter().filter(|one| one.year == *year);
        YearOutcome {
            year: year.clone(),
            grade: model
                .calendar
                .beginning(year)
                .and_then(|begun| student.years.grade(begun, as_of)),
            credits: own.chain(past.map(|one| &one.credit)).sum(),
            gpa: gpa::gpa(rules, model, courses, transfers, Some(year)),
        }
    };
    years.into_iter().map(outcome).collect()
}
