//! The columns of a gradebook that have ratings.

use std::collections::BTreeSet;

/// A column of a gradebook and the competency it is of.
pub(super) struct Target {
    /// Its position.
    pub(super) at: usize,
    /// Its heading, as it stands.
    pub(super) name: String,
    /// The text that tells its competency.
    pub(super) told: String,
    /// The competency.
    pub(super) code: String,
}

/// True where headings and competencies together tell the columns apart.
pub(super) fn are_told_apart(targets: &[Target]) -> bool {
    let mut seen = BTreeSet::new();
    targets.iter().all(|target| seen.insert((&target.name, &target.code)))
}
