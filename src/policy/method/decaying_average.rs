//! `decaying-average`: each rating in turn against the average before it. Canvas stores this method
//! as `standard_decaying_average` and calls it "decaying average".

use super::Running;
use super::latest_against_mean::weigh;
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;

/// The first rating stands; each later one counts a percentage against the average before it.
pub(super) struct DecayingAverage<'a> {
    percent: &'a Number,
    average: Option<Number>,
}

impl<'a> DecayingAverage<'a> {
    pub(super) fn new(percent: &'a Number) -> Self {
        DecayingAverage { percent, average: None }
    }
}

impl<'a> Running<'a> for DecayingAverage<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        let Some(number) = rating.number() else { return };
        self.average = Some(match &self.average {
            Some(average) => weigh(number, average, self.percent),
            None => number.clone(),
        });
    }

    fn value(&self) -> Option<Number> {
        self.average.clone()
    }
}
