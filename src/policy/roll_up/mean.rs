//! `mean`: the mean of the parts.

use super::descriptor::{Descriptor, Numbers, Worked};
use crate::policy::method::mean_of;
use crate::policy::said::Said;
use crate::policy::written;

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "mean",
    doc: "The mean of the parts that have a number.",
    keys: &[],
    whole: |parts| (mean_of(parts.numbers()), None),
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-mean",
    of_competencies: "rule-subject-mean",
    arithmetic,
};

fn arithmetic(worked: &Worked<'_>) -> Option<Said> {
    Some(Said::text(written::mean(worked.numbers, worked.value)))
}
