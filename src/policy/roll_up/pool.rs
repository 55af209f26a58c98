//! `pool`: the mean of all ratings, whatever part they are about.

use super::descriptor::{Descriptor, Numbers, Worked};
use crate::policy::method::mean_of;
use crate::policy::said::Said;
use crate::policy::written;

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "pool",
    doc: "The mean of all ratings that the method keeps, whatever indicator they are about.",
    keys: &[],
    whole: |parts| (mean_of(parts.numbers()), None),
    numbers: Numbers::OfScale,
    pools: true,
    of_indicators: "rule-per-indicator-pool",
    of_competencies: "rule-subject-mean",
    arithmetic,
};

fn arithmetic(worked: &Worked<'_>) -> Option<Said> {
    Some(Said::text(written::weighted(worked.terms, worked.value)))
}
