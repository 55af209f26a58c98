//! `recent`: the mean of the most recent ratings.

use std::collections::VecDeque;

use super::mean::Mean;
use super::{MadeOf, Running};
use crate::base::Number;
use crate::policy::determine::candidates::Candidate;
use crate::policy::outcome::Reason;

/// The mean of the most recent `count` ratings, or of all when there are fewer. A missed occasion among
/// them takes its place and has no part in the mean.
pub(super) struct Recent<'a> {
    count: usize,
    recent: VecDeque<Candidate<'a>>,
}

impl Recent<'_> {
    pub(super) fn new(count: usize) -> Self {
        Recent { count, recent: VecDeque::new() }
    }
}

impl<'a> Running<'a> for Recent<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        self.recent.push_back(rating.clone());
        if self.recent.len() > self.count {
            self.recent.pop_front();
        }
    }

    fn value(&self) -> Option<Number> {
        Mean::of(self.recent.iter())
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let first = ratings.len().saturating_sub(self.count);
        let mut made_of = MadeOf::default();
        for (at, rating) in ratings.iter().enumerate() {
            match (at >= first, rating.number()) {
                (true, Some(_)) => made_of.used.push(at),
                (false, Some(_)) => made_of.left.push((at, Reason::NotRecent)),
                (true, None) => made_of.left.push((at, Reason::MissedPlace)),
                (false, None) => made_of.left.push((at, Reason::Missed)),
            }
        }
        made_of
    }
}
