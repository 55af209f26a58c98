//! The occasion of a document: the day it looks at, the reporting period, the report before.

use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::calendar::Period;

/// The day and the period that a build looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Occasion {
    /// Evidence after this day does not exist.
    pub as_of: Date,
    /// The reporting period: the one being built, or else the last to have begun by `as_of`.
    pub period: Option<Idx<Period>>,
    /// The day of the report before: the last day of the period before this one.
    pub previous: Option<Date>,
}

impl Occasion {
    /// The occasion of a day; `period` when the school says which one it builds.
    pub fn new(model: &Model, as_of: Date, period: Option<Idx<Period>>) -> Self {
        let mut latest_first = model.periods.iter().rev();
        let begun = latest_first.find(|(_, period)| period.starts <= as_of);
        let period = period.or(begun.map(|(idx, _)| idx));
        let mut earlier = model.periods.iter().rev().filter(|(idx, _)| Some(*idx) < period);
        let previous = earlier.next().map(|(_, period)| period.ends);
        Occasion { as_of, period, previous }
    }
}
