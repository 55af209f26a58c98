//! The number that each competency brings into the average of a course.

use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::AverageOf;
use crate::policy::outcome::State;
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
