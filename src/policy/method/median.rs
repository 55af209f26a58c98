//! `median`: the middle rating.

use super::{Figure, mean_of};
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;

/// The middle rating; the mean of the middle two when their number is even.
pub(super) fn median(candidates: &[Candidate<'_>]) -> Figure {
    let numbers = candidates.iter().filter_map(|candidate| candidate.number());
    Figure::all(candidates, median_of(numbers.collect()))
}

/// The middle one of numbers; the mean of the middle two when they are even in number.
pub(in crate::policy) fn median_of(mut numbers: Vec<&Number>) -> Option<Number> {
    numbers.sort_unstable();
    let middle = numbers.len() / 2;
    match numbers.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(numbers[middle].clone()),
        _ => mean_of(numbers[middle - 1..=middle].iter().copied()),
    }
}
