//! One student on one day.

use super::calendar::reached;
use super::course::{Courses, corrections, gpa, years};
use super::determine::rows::Rows;
use super::determine::{determine, determine_with_history};
use super::governing::Governing;
use super::graduation::{Known, substitutions};
use super::need::Facts;
use super::outcome::{Determination, State, StudentOutcome};
use super::{growth, next, pace};
use crate::base::{Date, Idx, Number};
use crate::model::Model;
use crate::model::people::Student;

/// The outcome of a student on a day. Depends on nothing but the rules, the student's records,
/// the framework and the day; what became known after the day does not exist.
/// Courses are looked at by the rules that held before, too.
pub fn assess<'a>(
    governing: impl Into<Governing<'a>>,
    model: &Model,
    student: Idx<Student>,
    as_of: Date,
) -> StudentOutcome {
    let governing = governing.into();
    let rules = governing.rules();
    let rows = Rows::new(model, student, as_of);
    let person = &model.students[student];
    let grade = person.years.grade(model.calendar.year_of(as_of), as_of);
    let reached = reached(&model.calendar, grade, as_of, rules.pace.expected);
    let mut histories = vec![None; model.framework.competencies.len()];
    let looks_back = Courses::look_back(rules, model, rows.records);
    let competencies: Vec<Determination> = model
        .framework
        .competencies
        .iter()
        .map(|(idx, competency)| {
            let found = match looks_back[idx.position()] {
                true => {
                    let (found, history) = determine_with_history(rules, model, &rows, idx, as_of);
                    histories[idx.position()] = Some(history);
                    found
                }
                false => determine(rules, model, &rows, idx, as_of),
            };
            let by_now = |(milestone, reached)| milestone <= reached;
            let in_force = competency.in_force(as_of);
            let asked = in_force && competency.is_for(grade);
            let counted = asked || in_force && found.state != State::NotAssessed;
            let expected = asked && competency.milestone.zip(reached).is_some_and(by_now);
            let growth = growth::growth(rules, model, &rows, &found, as_of);
            Determination { asked, counted, expected, growth, ..found }
        })
        .collect();
    let (mut courses, transfers) =
        Courses::new(&governing, model, &rows, histories, as_of).assess();
    corrections::note(&governing, model, student, as_of, &mut courses);
    let credits: Number = courses
        .iter()
        .map(|course| &course.credit)
        .chain(transfers.iter().map(|transfer| &transfer.credit))
        .sum();
    let states: Vec<State> = competencies.iter().map(|one| one.state).collect();
    let substitutions = substitutions::of(&rules.graduation, student, as_of);
    let graduation = Known {
        diploma: &substitutions::applied(&rules.graduation, &substitutions),
        substitutions: &substitutions,
        credits: &credits,
        facts: Facts {
            model,
            records: rows.records,
            states: &states,
            courses: &courses,
            transfers: &transfers,
            as_of,
        },
    }
    .graduation();
    let subjects = pace::subjects(rules, model, &competencies, reached.is_some());
    StudentOutcome {
        student,
        as_of,
        grade,
        on_track: pace::on_track(&subjects),
        subjects,
        gpa: gpa::gpa(rules, model, &courses, &transfers, None),
        years: years::years(rules, model, person, &courses, &transfers, as_of),
        graduation,
        ready: next::ready(rules, model, &competencies, grade),
        closest: next::closest(rules, model, &competencies),
        competencies,
        courses,
        transfers,
        credits,
    }
}
