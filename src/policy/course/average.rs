//! The average of a course, and what each competency brings into it.

use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::AverageOf;
use crate::policy::outcome::{Contribution, State};
use crate::policy::rules::Rules;

/// The number with which a state enters an average.
pub(super) fn number(
    rules: &Rules,
    scale: &Scale,
    state: State,
    value: Option<&Number>,
) -> Option<Number> {
    let points = &scale.get(state.level()?).points;
    match rules.grades.average {
        AverageOf::Levels => Some(points.clone()),
        AverageOf::Values => Some(value.unwrap_or(points).clone()),
    }
}

/// The exact weighted average over the competencies that have a number.
pub(super) fn average(contributions: &[Contribution]) -> Option<Number> {
    let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
    for contribution in contributions {
        if let Some(number) = &contribution.number {
            sum = sum + &(number * &contribution.weight);
            weights = weights + &contribution.weight;
        }
    }
    sum.checked_div(&weights)
}
