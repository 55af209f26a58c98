//! `highest`: the best part stands for all.

use super::descriptor::{Descriptor, Numbers, among_them};

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "highest",
    doc: "The highest of them.",
    keys: &[],
    whole: |parts| (parts.numbers().max().cloned(), None),
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-highest",
    of_competencies: "rule-subject-highest",
    arithmetic: among_them,
};
