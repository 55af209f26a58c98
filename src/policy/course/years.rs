//! Credit and averages of each school year.

use super::gpa;
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::outcome::{CourseOutcome, YearOutcome};
use crate::policy::rules::Rules;

/// One outcome a school year in which the student took a course, oldest first.
pub(crate) fn years(
    rules: &Rules,
    model: &Model,
    student: &Student,
    courses: &[CourseOutcome],
) -> Vec<YearOutcome> {
    let calendar = &rules.calendar;
    let mut years: Vec<YearOutcome> = Vec::new();
    for course in courses {
        if years.last().is_some_and(|last| last.year == course.year) {
            continue;
        }
        let year = &course.year;
        let of_year = |course: &CourseOutcome| course.year == *year;
        years.push(YearOutcome {
            year: year.clone(),
            grade: calendar
                .beginning(year)
                .and_then(|begun| calendar.grade_in(student, begun, rules.grades_as_of)),
            credits: courses.iter().filter(|one| of_year(one)).map(|one| &one.credit).sum(),
            gpa: gpa::gpa(rules, model, courses, of_year, &[]),
        });
    }
    years
}
