//! `n-times`: a level shown so many times.

use super::mean::Mean;
use super::{MadeOf, Running};
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The mean of all ratings at or above a number, once there are `count` of them; no number before.
pub(super) struct NTimes<'a> {
    count: usize,
    at: Option<&'a Number>,
    times: usize,
    mean: Mean,
}

impl<'a> NTimes<'a> {
    pub(super) fn new(count: usize, at: Option<&'a Number>) -> Self {
        NTimes { count, at, times: 0, mean: Mean::default() }
    }

    fn counts(&self, rating: &Candidate<'a>) -> bool {
        self.at.is_none_or(|at| rating.number() >= Some(at))
    }
}

impl<'a> Running<'a> for NTimes<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        if self.counts(rating) {
            self.times += 1;
            self.mean.take(rating);
        }
    }

    fn value(&self) -> Option<Number> {
        (self.times >= self.count).then(|| self.mean.value()).flatten()
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let (used, left): (Vec<_>, Vec<_>) =
            (0..ratings.len()).partition(|at| self.counts(&ratings[*at]));
        MadeOf { used, left: left.into_iter().map(|at| (at, Reason::BelowLevel)).collect() }
    }
}
