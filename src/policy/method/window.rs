//! The most recent ratings alone: a window that goes with any method.

use std::collections::VecDeque;

use super::descriptor::{DeterminationMethod, Given, MadeOf, Running};
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::outcome::Reason;

/// A method that is given the most recent `count` ratings alone, or all when there are fewer. A
/// missed occasion among them takes its place, and the method sees it only if it has places itself.
pub(in crate::policy) struct Window<'a> {
    count: usize,
    recent: VecDeque<Candidate<'a>>,
    places: bool,
    start: Box<dyn Fn() -> Box<dyn Running<'a> + 'a> + 'a>,
}

impl<'a> Window<'a> {
    /// A window of so many ratings before a method.
    pub(in crate::policy) fn new(
        count: usize,
        method: &'a DeterminationMethod,
        given: Given<'a>,
    ) -> Self {
        let start = Box::new(move || method.start(&given));
        Window { count, recent: VecDeque::new(), places: method.of.places, start }
    }

    /// A window before a method of which nothing but its beginning is known.
    pub(super) fn before(count: usize, start: fn() -> Box<dyn Running<'a> + 'a>) -> Self {
        Window { count, recent: VecDeque::new(), places: false, start: Box::new(start) }
    }

    /// The method with what is in the window.
    fn method<'r>(
        &self,
        ratings: impl Iterator<Item = &'r Candidate<'a>>,
    ) -> Box<dyn Running<'a> + 'a>
    where
        'a: 'r,
    {
        let mut method = (self.start)();
        for rating in ratings.filter(|one| self.places || one.number().is_some()) {
            method.take(rating);
        }
        method
    }
}

impl<'a> Running<'a> for Window<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        self.recent.push_back(rating.clone());
        if self.recent.len() > self.count {
            self.recent.pop_front();
        }
    }

    fn value(&self) -> Option<Number> {
        self.method(self.recent.iter()).value()
    }

    fn made_of(&self, ratings: &[Candidate<'a>]) -> MadeOf {
        let first = ratings.len().saturating_sub(self.count);
        let mut made_of = MadeOf::default();
        let mut seen = Vec::new();
        for (at, rating) in ratings.iter().enumerate() {
            match (at >= first, rating.number()) {
                (true, Some(_)) => seen.push(at),
                (true, None) if self.places => seen.push(at),
                (true, None) => made_of.left.push((at, Reason::MissedPlace)),
                (false, Some(_)) => made_of.left.push((at, Reason::NotRecent)),
                (false, None) => made_of.left.push((at, Reason::Missed)),
            }
        }
        let given: Vec<Candidate<'a>> = seen.iter().map(|at| ratings[*at].clone()).collect();
        let inner = self.method(given.iter()).made_of(&given);
        made_of.used.extend(inner.used.into_iter().map(|at| seen[at]));
        made_of.left.extend(inner.left.into_iter().map(|(at, why)| (seen[at], why)));
        made_of
    }
}
