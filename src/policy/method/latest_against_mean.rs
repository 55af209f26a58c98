//! `latest-against-mean`: the latest rating against all earlier ones. Canvas stores this method as
//! `decaying_average` and calls it "weighted average".

use super::{Figure, weighed_mean};
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;

/// The latest rating with a percentage, the mean of all earlier ones with the rest.
pub(super) fn latest_against_mean(percent: &Number, candidates: &[Candidate<'_>]) -> Figure {
    let value = candidates.split_last().and_then(|(latest, earlier)| {
        let latest = latest.number()?;
        Some(match weighed_mean(earlier.iter()) {
            Some(mean) => weigh(latest, &mean, percent),
            None => latest.clone(),
        })
    });
    Figure::all(candidates, value)
}

/// The newer number with a percentage, the older with the rest.
pub(in crate::policy) fn weigh(newer: &Number, older: &Number, percent: &Number) -> Number {
    let share = percent / &Number::from(100i64);
    &share * newer + &(&(&Number::ONE - &share) * older)
}
