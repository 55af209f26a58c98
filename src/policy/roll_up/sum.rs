//! `sum`: every part is needed, and their numbers are added.

use super::descriptor::{Descriptor, Numbers, of_numbers};

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "sum",
    doc: "Every part needs a number, and the sum of them counts.",
    keys: &[],
    whole: |parts| parts.complete(|| parts.numbers().next().map(|_| parts.numbers().sum())),
    numbers: Numbers::Added,
    pools: false,
    of_indicators: "rule-per-indicator-sum",
    of_competencies: "rule-subject-sum",
    arithmetic: of_numbers,
};
