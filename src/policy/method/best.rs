//! `best`: the mean of the best ratings.

use super::{Figure, weighed_mean};
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The mean of the best `count` ratings; of equals the earlier ones. Missed occasions take the places
/// that ratings leave, and have no part in the mean.
pub(super) fn best(count: usize, candidates: &[Candidate<'_>]) -> Figure {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    // The sort is stable: ratings stay in the order of time among equals. A missed occasion has no
    // number and so comes after all that have.
    order.sort_by(|a, b| candidates[*b].number().cmp(&candidates[*a].number()));
    let mut figure = Figure::default();
    for (place, at) in order.into_iter().enumerate() {
        match (place < count, candidates[at].number()) {
            (true, Some(_)) => figure.used.push(at),
            (false, Some(_)) => figure.left.push((at, Reason::NotAmongBest)),
            (true, None) => figure.left.push((at, Reason::MissedPlace)),
            (false, None) => figure.left.push((at, Reason::Missed)),
        }
    }
    figure.value = weighed_mean(figure.used.iter().map(|at| &candidates[*at]));
    figure
}
