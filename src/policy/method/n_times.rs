//! `n-times`: a level shown so many times.

use super::{Figure, weighed_mean};
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The mean of all ratings at or above a number, once there are `count` of them; no number before.
pub(super) fn n_times(count: usize, at: Option<&Number>, candidates: &[Candidate<'_>]) -> Figure {
    let mut figure = Figure::default();
    for (position, candidate) in candidates.iter().enumerate() {
        if at.is_none_or(|at| candidate.number() >= Some(at)) {
            figure.used.push(position);
        } else {
            figure.left.push((position, Reason::BelowLevel));
        }
    }
    if figure.used.len() >= count {
        figure.value = weighed_mean(figure.used.iter().map(|at| &candidates[*at]));
    }
    figure
}
