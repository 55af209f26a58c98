//! `conjunctive`: a level that enough of the ratings reach.

use super::Figure;
use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::determine::candidates::Candidate;

/// The points of the highest level that a share of the ratings reach while none lies more than `slack`
/// levels below it; those of the lowest level when there is none.
pub(super) fn conjunctive(
    share: &Number,
    slack: Option<u32>,
    scale: &Scale,
    candidates: &[Candidate<'_>],
) -> Figure {
    let numbers: Vec<&Number> = candidates.iter().filter_map(|c| c.number()).collect();
    let needed = share * &Number::from(numbers.len());
    let holds = |at: usize| {
        let points = &scale.levels[at].points;
        let reached = numbers.iter().filter(|number| **number >= points).count();
        let limit = slack.map(|slack| &scale.levels[at.saturating_sub(slack as usize)].points);
        Number::from(reached) >= needed
            && limit.is_none_or(|limit| numbers.iter().all(|number| *number >= limit))
    };
    let level = (0..scale.levels.len()).rev().find(|at| holds(*at)).unwrap_or(0);
    let value = (!numbers.is_empty()).then(|| scale.levels[level].points.clone());
    Figure::all(candidates, value)
}
