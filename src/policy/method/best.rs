//! `best`: the mean of the best ratings.

use super::Count;
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
    name: "best",
    alias: None,
    doc: "The mean of the best `count` ratings.",
    keys: &[Key::Count],
    start: |with, given| Box::new(Best::new(given.count(with.count))),
    arithmetic: mean_of_used,
    sentence: |with| Said::new("rule-level-best").with("count", Value::Count(with.count)),
    retry: |with| match with.count {
        Count::Fixed(1) => Retry::Free,
        Count::Fixed(_) | Count::Required => Retry::Counts,
    },
    places: true,
    pools: true,
    monotone: true,
    usual: || vec![("best 2", Parameters::of(2)), ("best 3", Parameters::of(3))],
};

/// The mean of the best `count` ratings; of equals the earlier ones. Missed occasions take the
/// places that ratings leave, and have no part in the mean.
pub(super) struct Best<'a> {
    count: usize,
    /// The best ratings so far, the best first.
    best: Vec<Candidate<'a>>,
}

impl Best<'_> {
    pub(super) fn new(count: usize) -> Self {
        Best { count, best: Vec::new() }
    }
}

impl<'a> Running<'a> for Best<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        // A missed occasion has no number and so comes after all that have.
        let place = self.best.partition_point(|other| other.number() >= rating.number());
        if place < self.count {
            self.best.truncate(self.count - 1);
            self.best.insert(place, rating.clone());
        }
    }

    fn value(&self) -> Option<Number> {
        Mean::of(self.best.iter())
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let mut order: Vec<usize> = (0..ratings.len()).collect();
        // The sort is stable: ratings stay in the order of time among equals.
        order.sort_by(|a, b| ratings[*b].number().cmp(&ratings[*a].number()));
        let mut made_of = MadeOf::default();
        for (place, at) in order.into_iter().enumerate() {
            match (place < self.count, ratings[at].number()) {
                (true, Some(_)) => made_of.used.push(at),
                (false, Some(_)) => made_of.left.push((at, Reason::NotAmongBest)),
                (true, None) => made_of.left.push((at, Reason::MissedPlace)),
                (false, None) => made_of.left.push((at, Reason::Missed)),
            }
        }
        made_of
    }
}
