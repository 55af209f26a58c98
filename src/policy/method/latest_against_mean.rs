//! `latest-against-mean`: the latest rating against all earlier ones. Canvas stores this method as
//! `decaying_average` and calls it "weighted average".

use super::descriptor::{Descriptor, Retry, Running};
use super::mean::Mean;
use super::parameters::{Key, Parameters};
use super::writing::{Worked, mean_of_terms};
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};
use crate::policy::written;

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "latest-against-mean",
    alias: None,
    doc: "The latest rating with `percent`, the mean of all earlier ones with the rest.",
    keys: &[Key::PercentFrom(1)],
    start: |with, _| Box::new(LatestAgainstMean::new(&with.percent)),
    arithmetic,
    sentence: |with| {
        let share = &with.percent / &Number::from(100i64);
        Said::new("rule-level-latest-against-mean").with("share", Value::Share(share))
    },
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    monotone: true,
    usual: || vec![("latest-against-mean 65", Parameters::default())],
};

fn arithmetic(worked: &Worked<'_>) -> Said {
    match worked.terms().split_last() {
        Some((latest, earlier)) if !earlier.is_empty() => {
            let before = mean_of_terms(earlier).unwrap_or(Number::ZERO);
            let share = &worked.with.percent / &Number::from(100i64);
            Said::new("explain-latest-and-rest")
                .with("share", Value::Share(share))
                .with("latest", Value::Number(latest.number.clone()))
                .with("earlier", Value::Text(written::weighted(earlier, &before)))
                .with("number", Value::Number(worked.value.clone()))
        }
        _ => Said::text(worked.value.to_string()),
    }
}

/// The latest rating with a percentage, the mean of all earlier ones with the rest.
pub(super) struct LatestAgainstMean<'a> {
    percent: &'a Number,
    earlier: Mean,
    latest: Option<Candidate<'a>>,
}

impl<'a> LatestAgainstMean<'a> {
    pub(super) fn new(percent: &'a Number) -> Self {
        LatestAgainstMean { percent, earlier: Mean::default(), latest: None }
    }
}

impl<'a> Running<'a> for LatestAgainstMean<'a> {
    fn take(&mut self, rating: &Candidate<'a>) {
        if let Some(before) = self.latest.replace(rating.clone()) {
            self.earlier.take(&before);
        }
    }

    fn value(&self) -> Option<Number> {
        let latest = self.latest.as_ref()?.number()?;
        Some(match self.earlier.value() {
            Some(mean) => weigh(latest, &mean, self.percent),
            None => latest.clone(),
        })
    }
}

/// The newer number with a percentage, the older with the rest.
pub(super) fn weigh(newer: &Number, older: &Number, percent: &Number) -> Number {
    let share = percent / &Number::from(100i64);
    &share * newer + &(&(&Number::ONE - &share) * older)
}
