//! `mean`: the mean of all ratings.

use super::{Figure, weighed_mean};
use crate::policy::determine::candidates::Candidate;

/// The mean.
pub(super) fn mean(candidates: &[Candidate<'_>]) -> Figure {
    Figure::all(candidates, weighed_mean(candidates.iter()))
}
