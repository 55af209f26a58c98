//! The ground that every document of a build is made from.

use super::occasion::Occasion;
use crate::model::Model;
use crate::policy::Rulebook;

/// The school, its rules, and the day and period that documents look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The school.
    pub model: &'a Model,
    /// Its rules, in all their versions.
    pub rulebook: &'a Rulebook,
    /// The day and the period.
    pub occasion: Occasion,
}
