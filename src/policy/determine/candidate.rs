//! A piece of evidence as a rule sees it.

use crate::base::{Date, Number};
use crate::model::evidence::{Evidence, TimeOfDay};

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
    /// Its weight in a mean.
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

impl Candidate<'_> {
    pub(crate) fn number(&self) -> Option<&Number> {
        match &self.mark {
            Mark::Number(number) => Some(number),
            Mark::Missed | Mark::Waived => None,
        }
    }
}
