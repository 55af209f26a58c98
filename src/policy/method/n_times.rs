//! `n-times`: a level shown so many times.

use super::descriptor::{Descriptor, MadeOf, Retry, Running};
use super::mean::Mean;
use super::parameters::{Key, Parameters};
use super::writing::mean_of_used;
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::outcome::Reason;
use crate::policy::said::{Said, Value};

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "n-times",
    alias: None,
    doc: "The mean of the ratings at or above a level, once there are `count` of them.",
    keys: &[Key::CountUpTo(10), Key::At],
    start: |with, given| {
        let at = with.at.or_else(|| given.scale.lowest_proficient());
        let at = at.map(|at| &given.scale.get(at).points);
        Box::new(NTimes::new(given.count(with.count), at))
    },
    arithmetic: mean_of_used,
    sentence: |with| {
        let level = Value::Level(with.at);
        Said::new("rule-level-n-times").with("count", Value::Count(with.count)).with("level", level)
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    // One more rating just above the line lowers the mean of those above it.
    monotone: false,
    usual: || vec![("n-times 3", Parameters::of(3))],
};

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
