//! `sustained`: a level reached again and again.

use std::collections::BTreeSet;

use super::descriptor::{Descriptor, Retry, Running};
use super::parameters::{Across, Key, Parameters};
use super::writing::reached;
use crate::base::{Date, Number};
use crate::model::scale::Scale;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "sustained",
    alias: None,
    doc: "The highest level reached in several distinct tasks, contexts or by several assessors.",
    keys: &[Key::CountUpTo(100), Key::Across, Key::OverDays],
    start: |with, given| {
        let count = given.count(with.count);
        Box::new(Sustained::new(count, with.across, with.over_days, given.scale))
    },
    arithmetic: reached,
    sentence: |with| {
        let across = match with.across {
            Across::Tasks => Said::new("rule-across-tasks"),
            Across::Contexts => Said::new("rule-across-contexts"),
            Across::Assessors => Said::new("rule-across-assessors"),
        };
        let across = Value::Said(across.with("count", Value::Count(with.count)));
        match with.over_days {
            0 => Said::new("rule-level-sustained").with("across", across),
            days => Said::new("rule-level-sustained-over")
                .with("across", across)
                .with("days", Value::Whole(days)),
        }
    },
    retry: |_| Retry::Free,
    places: false,
    pools: false,
    monotone: true,
    usual: || vec![("sustained 2", Parameters::of(2)), ("sustained 3", Parameters::of(3))],
};

/// The points of the highest level that is reached in so many distinct tasks, contexts or by so
/// many assessors, with so many days between the first and the last time. No number when not even
/// the lowest level is.
pub(super) struct Sustained<'a> {
    count: usize,
    across: Across,
    days: u32,
    scale: &'a Scale,
    /// The way each level was reached.
    reached: Vec<Reached<'a>>,
}

#[derive(Clone, Default)]
struct Reached<'a> {
    /// In what or by whom; what has no name is not told apart. No more than are asked for.
    names: BTreeSet<Option<&'a str>>,
    /// The first and the last time.
    span: Option<(Date, Date)>,
}

impl<'a> Sustained<'a> {
    pub(super) fn new(count: usize, across: Across, days: u32, scale: &'a Scale) -> Self {
        let reached = vec![Reached::default(); scale.levels.len()];
        Sustained { count, across, days, scale, reached }
    }
}

impl<'a> Running<'a> for Sustained<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        let Some(number) = rating.number() else { return };
        let evidence = rating.evidence;
        let name = match self.across {
            Across::Tasks => evidence.task.as_deref(),
            Across::Contexts => evidence.context.as_deref(),
            Across::Assessors => evidence.assessor.as_deref(),
        };
        for (level, reached) in self.scale.levels.iter().zip(&mut self.reached) {
            if *number >= level.points {
                if reached.names.len() < self.count {
                    reached.names.insert(name);
                }
                let first = reached.span.map_or(rating.date, |(first, _)| first);
                reached.span = Some((first, rating.date));
            }
        }
    }

    fn value(&self) -> Option<Number> {
        let holds = |reached: &Reached<'_>| {
            let days = reached.span.map_or(0, |(first, last)| (last - first).get_days());
            reached.names.len() >= self.count && i64::from(days) >= i64::from(self.days)
        };
        let level = self.reached.iter().rposition(holds)?;
        Some(self.scale.levels[level].points.clone())
    }
}
