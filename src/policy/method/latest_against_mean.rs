//! `latest-against-mean`: the latest rating against all earlier ones. Canvas stores this method as
//! `decaying_average` and calls it "weighted average".

use super::Running;
use super::mean::Mean;
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;

/// The latest rating with a percentage, the mean of all earlier ones with the rest.
pub(super) struct LatestAgainstMean<'a> {
    percent: &'a Number,
    earlier: Mean,
    latest: Option<Candidate<'a>>,
}

impl<'a> LatestAgainstMean<'a> {
    pub(super) fn new(percent: &'a Number) -> Self {
        LatestAgainstMean { percent, earlier: Mean::default(), latest: None }
    }
}

impl<'a> Running<'a> for LatestAgainstMean<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        if let Some(before) = self.latest.replace(rating.clone()) {
            self.earlier.take(&before);
        }
    }

    fn value(&self) -> Option<Number> {
        let latest = self.latest.as_ref()?.number()?;
        Some(match self.earlier.value() {
            Some(mean) => weigh(latest, &mean, self.percent),
            None => latest.clone(),
        })
    }
}

/// The newer number with a percentage, the older with the rest.
pub(in crate::policy) fn weigh(newer: &Number, older: &Number, percent: &Number) -> Number {
    let share = percent / &Number::from(100i64);
    &share * newer + &(&(&Number::ONE - &share) * older)
}
