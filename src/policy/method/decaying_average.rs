//! `decaying-average`: each rating in turn against the average before it. Canvas stores this method
//! as `standard_decaying_average` and calls it "decaying average".

use super::Figure;
use super::latest_against_mean::weigh;
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;

/// The first rating stands; each later one counts a percentage against the average before it.
pub(super) fn decaying_average(percent: &Number, candidates: &[Candidate<'_>]) -> Figure {
    let numbers = candidates.iter().filter_map(|candidate| candidate.number());
    let step = |average: Option<Number>, number: &Number| match average {
        Some(average) => Some(weigh(number, &average, percent)),
        None => Some(number.clone()),
    };
    Figure::all(candidates, numbers.fold(None, step))
}
