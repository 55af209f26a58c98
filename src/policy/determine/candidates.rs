//! A piece of evidence as a rule sees it.

use crate::base::{Date, Number};
use crate::model::evidence::{Dates, Evidence, Rating, TimeOfDay};
use crate::model::scale::Scale;
use crate::policy::rules::DeterminationRule;
use crate::policy::{DateOf, Missed, SourceWeights};

/// A piece of evidence that a rule looks at.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'a> {
    /// Position in the student's evidence.
    pub(crate) row: u32,
    /// The day that orders it.
    pub(crate) date: Date,
    /// The time on that day, where it is known.
    pub(crate) time: Option<TimeOfDay>,
    /// The mark it gives.
    pub(crate) mark: Mark,
    /// How often it counts in a mean.
    pub(crate) weight: Number,
    /// The evidence.
    pub(crate) evidence: &'a Evidence,
}

/// The mark of a piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A number.
    Number(Number),
    /// The occasion was missed.
    Missed,
    /// The requirement is vouched for.
    Waived,
}

impl<'a> Candidate<'a> {
    /// The evidence in a row, as a rule sees it.
    pub(super) fn new(
        rule: &DeterminationRule,
        scale: &Scale,
        row: u32,
        evidence: &'a Evidence,
    ) -> Self {
        let mark = match &evidence.rating {
            Rating::Level(level) => Mark::Number(scale.get(*level).points.clone()),
            Rating::Points(points) => Mark::Number(Number::clone(points)),
            Rating::Missed if rule.missed == Missed::Lowest => Mark::Number(scale.lowest.clone()),
            Rating::Missed => Mark::Missed,
            Rating::Waived => Mark::Waived,
        };
        let weight = match rule.evidence_weights {
            SourceWeights::Used => evidence.weight().cloned().unwrap_or(Number::ONE),
            SourceWeights::Ignored => Number::ONE,
        };
        let (date, time) = moment_of(evidence.dates, &rule.order);
        Candidate { row, date, time, mark, weight, evidence }
    }

    pub(crate) fn number(&self) -> Option<&Number> {
        match &self.mark {
            Mark::Number(number) => Some(number),
            Mark::Missed | Mark::Waived => None,
        }
    }
}

/// The day that orders evidence, or since which it exists.
pub(crate) fn date_of(dates: Dates, wanted: &[DateOf]) -> Date {
    moment_of(dates, wanted).0
}

/// The day that orders evidence, and the time on that day where it is known.
pub(crate) fn moment_of(dates: Dates, wanted: &[DateOf]) -> (Date, Option<TimeOfDay>) {
    let get = |date: &DateOf| {
        let (day, time) = match date {
            DateOf::Performed => (dates.performed, dates.times.performed),
            DateOf::Submitted => (dates.submitted, dates.times.submitted),
            DateOf::Assessed => (dates.assessed, dates.times.assessed),
            DateOf::Recorded => (dates.recorded, dates.times.recorded),
        };
        day.map(|day| (day, time))
    };
    let usual = [DateOf::Performed, DateOf::Submitted, DateOf::Assessed, DateOf::Recorded];
    wanted.iter().chain(&usual).find_map(get).expect("a model's evidence has a date")
}
