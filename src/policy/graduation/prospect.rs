//! The diploma once everything that is under way is done.

use std::collections::BTreeSet;

use super::{Known, substitutions};
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::course::Course;
use crate::model::records::{EnrollmentStatus, Records};
use crate::policy::need::Facts;
use crate::policy::outcome::{CourseOutcome, CourseStatus, Prospect, State, StudentOutcome};
use crate::policy::rules::Rules;

/// The diploma of a student once every course under way has all of its credit, and its competencies
/// are proficient. What nobody is enrolled for is not foreseen.
pub fn prospect(rules: &Rules, model: &Model, outcome: &StudentOutcome) -> Prospect {
    let records = model.records(outcome.student);
    let mut courses = outcome.courses.clone();
    let mut states: Vec<State> = outcome.competencies.iter().map(|one| one.state).collect();
    let reached = model.academic_scale().lowest_proficient().map(State::Proficient);
    let mut credits = Number::ZERO;
    let mut settled = settled(model, records, outcome);
    for course in &mut courses {
        let of = &model.courses[course.course];
        if !is_under_way(records, course, outcome.as_of) || !settled.insert(of.learning) {
            continue;
        }
        credits = credits + &(&of.credits - &course.credit);
        course.credit = of.credits.clone();
        course.status = CourseStatus::Earned;
        for one in &course.basis.contributions {
            let state = &mut states[one.competency.position()];
            if let Some(reached) = reached.filter(|_| !state.is_done()) {
                *state = reached;
            }
        }
    }
    let substitutions = substitutions::of(&rules.graduation, outcome.student, outcome.as_of);
    let graduation = Known {
        diploma: &substitutions::applied(&rules.graduation, &substitutions),
        substitutions: &substitutions,
        credits: &(outcome.credits.clone() + &credits),
        facts: Facts {
            model,
            records,
            states: &states,
            courses: &courses,
            transfers: &outcome.transfers,
            as_of: outcome.as_of,
        },
    }
    .graduation();
    Prospect { credits, graduation }
}

/// The courses that the student has credit for already, other than by a course under way.
fn settled(model: &Model, records: &Records, outcome: &StudentOutcome) -> BTreeSet<Idx<Course>> {
    let here = outcome.courses.iter().filter(|one| !one.credit.is_zero());
    let here = here.filter(|one| !is_under_way(records, one, outcome.as_of));
    let given = outcome.transfers.iter().filter(|one| !one.credit.is_zero());
    let given = given.filter_map(|one| records.transfers[one.row].course);
    here.map(|one| one.course).chain(given).map(|course| model.courses[course].learning).collect()
}

/// True for a course that goes on after a day and has credit left to earn.
fn is_under_way(records: &Records, course: &CourseOutcome, day: Date) -> bool {
    let goes_on = course.enrollment.is_some_and(|at| {
        let enrollment = &records.enrollments[at];
        match enrollment.ends {
            Some(ends) => ends > day,
            None => enrollment.status == EnrollmentStatus::Active,
        }
    });
    goes_on
        && course.superseded_by.is_none()
        && matches!(course.status, CourseStatus::InProgress | CourseStatus::Partial)
}
