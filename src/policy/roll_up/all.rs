//! `all`: every part is needed, and the weakest stands for them.

use super::descriptor::{Descriptor, Numbers, among_them};

/// The roll-up in the table.
pub(super) static ROLL_UP: Descriptor = Descriptor {
    name: "all",
    doc: "Every part needs a number, and the lowest of them counts.",
    keys: &[],
    whole: |parts| parts.complete(|| parts.numbers().min().cloned()),
    numbers: Numbers::OfScale,
    pools: false,
    of_indicators: "rule-per-indicator-all",
    of_competencies: "rule-subject-all",
    arithmetic: among_them,
};
