//! Levels alone.

use super::determine::determine;
use super::determine::rows::Rows;
use super::outcome::Determination;
use super::rules::Rules;
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
    let rows = Rows::new(model, student);
    let level = |competency: &Idx<Competency>| determine(rules, model, &rows, *competency, as_of);
    competencies.iter().map(level).collect()
}
