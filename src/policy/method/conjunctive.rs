//! `conjunctive`: a level that enough of the ratings reach.

use super::descriptor::{Descriptor, Retry, Running};
use super::parameters::{Key, Parameters};
use super::writing::reached;
use crate::base::Number;
use crate::model::scale::Scale;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "conjunctive",
    alias: None,
    doc: "A share of the ratings at or above a level, and none below another.",
    keys: &[Key::Share, Key::Slack],
    start: |with, given| Box::new(Conjunctive::new(&with.share, with.slack, given.scale)),
    arithmetic: reached,
    sentence: |with| {
        let share = Value::Share(with.share.clone());
        match with.slack {
            Some(slack) => Said::new("rule-level-conjunctive-slack")
                .with("share", share)
                .with("count", Value::Whole(slack)),
            None => Said::new("rule-level-conjunctive").with("share", share),
        }
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    monotone: true,
    usual: || {
        let with =
            Parameters { share: Number::ratio(3, 4), slack: Some(1), ..Parameters::default() };
        vec![("conjunctive 3/4", with)]
    },
};

/// The points of the highest level that a share of the ratings reach while none lies more than
/// `slack` levels below it; those of the lowest level when there is none.
pub(super) struct Conjunctive<'a> {
    share: &'a Number,
    slack: Option<u32>,
    scale: &'a Scale,
    /// The number of ratings that reach each level.
    reached: Vec<usize>,
    ratings: usize,
    lowest: Option<Number>,
}

impl<'a> Conjunctive<'a> {
    pub(super) fn new(share: &'a Number, slack: Option<u32>, scale: &'a Scale) -> Self {
        let reached = vec![0; scale.levels.len()];
        Conjunctive { share, slack, scale, reached, ratings: 0, lowest: None }
    }
}

impl<'a> Running<'a> for Conjunctive<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        let Some(number) = rating.number() else { return };
        for (level, reached) in self.scale.levels.iter().zip(&mut self.reached) {
            *reached += usize::from(*number >= level.points);
        }
        self.ratings += 1;
        if self.lowest.as_ref().is_none_or(|lowest| number < lowest) {
            self.lowest = Some(number.clone());
        }
    }

    fn value(&self) -> Option<Number> {
        let lowest = self.lowest.as_ref()?;
        let needed = self.share * &Number::from(self.ratings);
        let levels = &self.scale.levels;
        let holds = |at: &usize| {
            let limit = self.slack.map(|slack| &levels[at.saturating_sub(slack as usize)].points);
            Number::from(self.reached[*at]) >= needed && limit.is_none_or(|limit| lowest >= limit)
        };
        let level = (0..levels.len()).rev().find(holds).unwrap_or(0);
        Some(levels[level].points.clone())
    }
}
