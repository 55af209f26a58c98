//! `mean`: the mean of all ratings.

use super::descriptor::{Descriptor, Retry, Running};
use super::parameters::Parameters;
use super::writing::mean_of_used;
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::Said;

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "mean",
    alias: None,
    doc: "The mean.",
    keys: &[],
    start: |_, _| Box::new(Mean::default()),
    arithmetic: mean_of_used,
    sentence: |_| Said::new("rule-level-mean"),
    retry: |_| Retry::Counts,
    places: false,
    pools: true,
    monotone: true,
    usual: || vec![("mean", Parameters::default())],
};

/// The mean of ratings, each as often as its weight says; nothing when there are none.
#[derive(Default)]
pub(super) struct Mean {
    sum: Number,
    weights: Number,
}

impl Mean {
    /// The mean of some ratings.
    pub(super) fn of<'r, 'a: 'r>(
        ratings: impl Iterator<Item = &'r Candidate<'a>>,
    ) -> Option<Number> {
        let mut mean = Mean::default();
        ratings.for_each(|rating| mean.take(rating));
        mean.value()
    }
}

impl<'a> Running<'a> for Mean {
    fn take(&mut self, rating: &Candidate<'a>) {
        if let Some(number) = rating.number() {
            self.sum = &self.sum + &(number * &rating.weight);
            self.weights = &self.weights + &rating.weight;
        }
    }

    fn value(&self) -> Option<Number> {
        self.sum.checked_div(&self.weights)
    }
}

/// The mean of numbers; nothing when there are none.
pub(in crate::policy) fn mean_of<'a>(numbers: impl Iterator<Item = &'a Number>) -> Option<Number> {
    let mut count = 0usize;
    let sum: Number = numbers.inspect(|_| count += 1).sum();
    sum.checked_div(&Number::from(count))
}
