//! `decaying-average`: each rating in turn against the average before it. Canvas stores this method
//! as `standard_decaying_average` and calls it "decaying average".

use super::descriptor::{Descriptor, Retry, Running};
use super::latest_against_mean::weigh;
use super::parameters::{Key, Parameters};
use super::writing::Worked;
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "decaying-average",
    alias: Some("decaying_average"),
    doc: "Two formulas bear this name; `formula` says which one is meant.",
    keys: &[Key::PercentFrom(50), Key::Formula],
    start: |with, _| Box::new(DecayingAverage::new(&with.percent)),
    arithmetic,
    sentence: |with| {
        let share = &with.percent / &Number::from(100i64);
        Said::new("rule-level-decaying-average").with("share", Value::Share(share))
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    monotone: true,
    usual: || vec![("decaying-average 65", Parameters::default())],
};

fn arithmetic(worked: &Worked<'_>) -> Said {
    let mut told: Vec<String> = Vec::new();
    let mut average: Option<Number> = None;
    for number in worked.numbers() {
        let next = match &average {
            Some(before) => weigh(number, before, &worked.with.percent),
            None => number.clone(),
        };
        told.push(next.to_string());
        average = Some(next);
    }
    Said::new("explain-averages-so-far").with("averages", Value::Text(told.join(", ")))
}

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
