//! Levels alone: on a day, and over time.

use super::determine::rows::Rows;
use super::determine::{determine, determine_with_history};
use super::outcome::{Determination, Moment};
use super::rules::{DeterminationRule, Rules};
use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::framework::Competency;
use crate::model::people::Student;

/// A student's levels in some competencies on a day: what [`assess`](super::assess()) says of them,
/// but for whether their milestones have passed, without the work of everything that follows.
pub fn levels(
    rules: &Rules,
    model: &Model,
    student: Idx<Student>,
    competencies: &[Idx<Competency>],
    as_of: Date,
) -> Vec<Determination> {
    let rows = Rows::new(model, student, as_of);
    let level = |competency: &Idx<Competency>| determine(rules, model, &rows, *competency, as_of);
    competencies.iter().map(level).collect()
}

/// The way of a student's level in a competency: every change up to a day, oldest first.
/// Between two changes, and on each of them, [`levels`] says the same.
pub fn history(
    rules: &Rules,
    model: &Model,
    student: Idx<Student>,
    competency: Idx<Competency>,
    as_of: Date,
) -> Vec<Moment> {
    determine_with_history(rules, model, &Rows::new(model, student, as_of), competency, as_of).1
}

/// Evidence about a competency that a rule does not know yet on a day, as positions in the
/// student's records, in their order.
pub fn later(
    model: &Model,
    student: Idx<Student>,
    competency: Idx<Competency>,
    rule: &DeterminationRule,
    as_of: Date,
) -> Vec<u32> {
    Rows::new(model, student, as_of).later(model, competency, &rule.known).collect()
}
