//! `lowest`: the weakest part stands for all.

use super::descriptor::{Descriptor, Numbers, among_them};

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "lowest",
    doc: "The lowest of them.",
    keys: &[],
    whole: |parts| (parts.numbers().min().cloned(), None),
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-lowest",
    of_competencies: "rule-subject-lowest",
    arithmetic: among_them,
};
