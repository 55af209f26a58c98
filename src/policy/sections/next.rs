//! `[next]`: what a student may begin.

use schemars::JsonSchema;
use serde::Deserialize;

/// The competencies that a student may begin, as written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NextRule {
    /// The condition before a competency can be begun, beside its prerequisites.
    pub opens: Opens,
}

/// The condition before a competency can be begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Opens {
    /// Its prerequisites.
    #[default]
    Prerequisites,
    /// Its prerequisites, and every competency of the subject at the stages before its own: a stage
    /// opens when the one before it is complete.
    StageComplete,
}
