//! `recent`: the mean of the most recent ratings.

use super::{Figure, weighed_mean};
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The mean of the most recent `count` ratings, or of all when there are fewer. A missed occasion among
/// them takes its place and has no part in the mean.
pub(super) fn recent(count: usize, candidates: &[Candidate<'_>]) -> Figure {
    let first = candidates.len().saturating_sub(count);
    let mut figure = Figure::default();
    for (at, candidate) in candidates.iter().enumerate() {
        match (at >= first, candidate.number()) {
            (true, Some(_)) => figure.used.push(at),
            (false, Some(_)) => figure.left.push((at, Reason::NotRecent)),
            (true, None) => figure.left.push((at, Reason::MissedPlace)),
            (false, None) => figure.left.push((at, Reason::Missed)),
        }
    }
    figure.value = weighed_mean(figure.used.iter().map(|at| &candidates[*at]));
    figure
}
