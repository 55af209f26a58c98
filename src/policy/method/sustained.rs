//! `sustained`: a level reached again and again.

use super::Figure;
use crate::model::scale::Scale;
use crate::policy::Across;
use crate::policy::determine::candidates::Candidate;
use crate::policy::determine::needs::distinct;

/// The points of the highest level that is reached in so many distinct tasks, contexts or by so many
/// assessors, with so many days between the first and the last time. No number when not even the
/// lowest level is.
pub(super) fn sustained(
    count: usize,
    across: Across,
    days: u32,
    scale: &Scale,
    candidates: &[Candidate<'_>],
) -> Figure {
    let holds = |at: &usize| {
        let points = &scale.levels[*at].points;
        let reached: Vec<&Candidate<'_>> =
            candidates.iter().filter(|candidate| candidate.number() >= Some(points)).collect();
        let names = reached.iter().map(|candidate| match across {
            Across::Tasks => candidate.evidence.task.as_deref(),
            Across::Contexts => candidate.evidence.context.as_deref(),
            Across::Assessors => candidate.evidence.assessor.as_deref(),
        });
        let span = match (reached.first(), reached.last()) {
            (Some(first), Some(last)) => (last.date - first.date).get_days(),
            _ => 0,
        };
        distinct(names) >= count && i64::from(span) >= i64::from(days)
    };
    let level = (0..scale.levels.len()).rev().find(holds);
    Figure::all(candidates, level.map(|at| scale.levels[at].points.clone()))
}
