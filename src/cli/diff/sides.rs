//! The two sides of a comparison, as they are told.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::base::Date;
use crate::compare::Change;

/// The two sides of a comparison.
pub(super) struct Sides {
    pub(super) from: About,
    pub(super) to: About,
}

/// One side in a few words.
#[derive(PartialEq, Eq, Serialize)]
pub(super) struct About {
    pub(super) school: String,
    /// Folder of the project.
    pub(super) folder: String,
    /// The policy file that stands in for the project's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) policy_file: Option<String>,
    /// Titles of the policies.
    pub(super) policies: Vec<String>,
    pub(super) as_of: Date,
}

/// The number of students whom some changes are about.
pub(super) fn students<'a>(changes: impl Iterator<Item = &'a Change>) -> usize {
    changes.map(|change| &change.student).collect::<BTreeSet<_>>().len()
}
