//! `median`: the middle rating.

use std::borrow::Borrow;

use super::descriptor::{Descriptor, Retry, Running};
use super::mean_of;
use super::parameters::Parameters;
use super::writing::Worked;
use crate::base::Number;
use crate::policy::determine::candidate::Candidate;
use crate::policy::said::{Said, Value};
use crate::policy::written::list;

/// The method in the table.
pub(super) static METHOD: Descriptor = Descriptor {
    name: "median",
    alias: None,
    doc: "The middle rating; the mean of the middle two when their number is even.",
    keys: &[],
    start: |_, _| Box::new(Median::default()),
    arithmetic,
    sentence: |_| Said::new("rule-level-median"),
    retry: |_| Retry::Counts,
    places: false,
    pools: false,
    monotone: true,
    usual: || vec![("median", Parameters::default())],
};

fn arithmetic(worked: &Worked<'_>) -> Said {
    let mut sorted = worked.numbers();
    sorted.sort_unstable();
    Said::new("explain-in-order")
        .with("numbers", Value::Text(list(&sorted, ", ")))
        .with("number", Value::Number(worked.value.clone()))
}

/// The middle rating; the mean of the middle two when their number is even.
#[derive(Default)]
pub(super) struct Median {
    /// The numbers so far, lowest first.
    numbers: Vec<Number>,
}

impl<'a> Running<'a> for Median {
    fn take(&mut self, rating: &Candidate<'a>) {
        if let Some(number) = rating.number() {
            let at = self.numbers.partition_point(|one| one <= number);
            self.numbers.insert(at, number.clone());
        }
    }

    fn value(&self) -> Option<Number> {
        middle(&self.numbers)
    }
}

/// The middle one of numbers; the mean of the middle two when they are even in number.
pub(in crate::policy) fn median_of(mut numbers: Vec<&Number>) -> Option<Number> {
    numbers.sort_unstable();
    middle(&numbers)
}

fn middle<N: Borrow<Number>>(sorted: &[N]) -> Option<Number> {
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => None,
        odd if odd % 2 == 1 => Some(sorted[middle].borrow().clone()),
        _ => mean_of(sorted[middle - 1..=middle].iter().map(Borrow::borrow)),
    }
}
