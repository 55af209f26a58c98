//! `median`: the middle part.

use super::descriptor::{Descriptor, Numbers, of_numbers};
use crate::policy::method::median_of;

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "median",
    doc: "The middle one of them.",
    keys: &[],
    whole: |parts| (median_of(parts.numbers().collect()), None),
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-median",
    of_competencies: "rule-subject-median",
    arithmetic: of_numbers,
};
