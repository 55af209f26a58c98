//! Several attempts at one course.

use std::cmp::Reverse;

use crate::base::Number;
use crate::model::Model;
use crate::policy::Repeats;
use crate::policy::outcome::{CourseOutcome, CourseStatus};

/// Lets one attempt at each course count: the others give up their credit and name it. Attempts that
/// have neither credit nor letter stay as they are.
pub(super) fn settle(repeats: Repeats, model: &Model, courses: &mut [CourseOutcome]) {
    for at in 0..courses.len() {
        let learning = |one: &CourseOutcome| model.courses[one.course].learning;
        let course = learning(&courses[at]);
        let first = courses.iter().position(|one| learning(one) == course) == Some(at);
        if !first {
            continue;
        }
        let attempts: Vec<usize> = (at..courses.len())
            .filter(|other| learning(&courses[*other]) == course && has_result(&courses[*other]))
            .collect();
        let Some(counts) = chosen(repeats, courses, &attempts) else { continue };
        for other in attempts.into_iter().filter(|other| *other != counts) {
            courses[other].superseded_by = Some(counts);
            courses[other].credit = Number::ZERO;
        }
    }
}

fn has_result(course: &CourseOutcome) -> bool {
    let has_credit = matches!(course.status, CourseStatus::Earned | CourseStatus::Partial);
    has_credit || course.grade.is_some()
}

fn chosen(repeats: Repeats, courses: &[CourseOutcome], attempts: &[usize]) -> Option<usize> {
    let has_band = |course: &CourseOutcome| course.grade.as_ref().is_some_and(|g| g.band.is_some());
    match repeats {
        Repeats::Highest | Repeats::All => attempts.iter().copied().max_by_key(|at| {
            let course = &courses[*at];
            let band = course.grade.as_ref().and_then(|grade| grade.band);
            (
                course.credit.clone(),
                has_band(course),
                Reverse(band),
                course.average.clone(),
                Reverse(*at),
            )
        }),
        Repeats::Last => attempts.last().copied(),
    }
}
