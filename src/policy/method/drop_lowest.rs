//! `drop-lowest`: the mean without the lowest ratings.

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
    name: "drop-lowest",
    alias: None,
    doc: "The mean of all ratings but the lowest `count`; one rating always stays.",
    keys: &[Key::CountUpTo(100)],
    start: |with, given| {
        Box::new(DropLowest { count: given.count(with.count), ratings: Vec::new() })
    },
    arithmetic: mean_of_used,
    sentence: |with| Said::new("rule-level-drop-lowest").with("count", Value::Count(with.count)),
    retry: |_| Retry::Counts,
    places: false,
    pools: true,
    monotone: true,
    usual: || vec![("drop-lowest 1", Parameters::of(1))],
};

/// The mean of all ratings but the lowest `count`. At least one rating stays: the highest, where
/// there are no more than are dropped. Of equals the later ones stay.
struct DropLowest<'a> {
    count: usize,
    ratings: Vec<Candidate<'a>>,
}

impl<'a> DropLowest<'a> {
    /// Positions of the ratings, those that are dropped first; and how many those are.
    fn order(&self, ratings: &[Candidate<'a>]) -> (Vec<usize>, usize) {
        let rated = (0..ratings.len()).filter(|at| ratings[*at].number().is_some());
        let mut order: Vec<usize> = rated.collect();
        // The sort is stable: ratings stay in the order of time among equals.
        order.sort_by(|a, b| ratings[*a].number().cmp(&ratings[*b].number()));
        let dropped = self.count.min(order.len().saturating_sub(1));
        (order, dropped)
    }
}

impl<'a> Running<'a> for DropLowest<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        self.ratings.push(rating.clone());
    }

    fn value(&self) -> Option<Number> {
        let (order, dropped) = self.order(&self.ratings);
        Mean::of(order[dropped..].iter().map(|at| &self.ratings[*at]))
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let (order, dropped) = self.order(ratings);
        let mut used = order[dropped..].to_vec();
        used.sort_unstable();
        let left = order[..dropped].iter().map(|at| (*at, Reason::NotAmongBest)).collect();
        MadeOf { used, left }
    }
}
