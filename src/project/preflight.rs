//! `[documents.preflight]`: what is looked at before anything is sent.

use schemars::JsonSchema;
use serde::Deserialize;

/// The pre-flight as it is written.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub(super) struct RawPreflight {
    /// Texts that every student should have in the reporting period: `narrative` (of the whole
    /// student), `subject-narrative`, `habits` and `evidence` (in every subject they take).
    /// Default: each of them that at least half of the students have in this period or had in the
    /// one before.
    expect: Option<Vec<Expect>>,
    /// Characters a narrative should not exceed. 0 is no limit.
    narrative: usize,
    /// Characters a remark beside a habit should not exceed. 0 is no limit.
    comment: usize,
    /// Characters a goal or a reflection should not exceed. 0 is no limit.
    goal: usize,
    /// Days after which a subject in which a student has no newer evidence is named as stale.
    stale_days: u16,
}

impl Default for RawPreflight {
    fn default() -> Self {
        RawPreflight { expect: None, narrative: 1200, comment: 200, goal: 400, stale_days: 365 }
    }
}

/// A text that a student is expected to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Expect {
    /// A narrative of the whole student.
    Narrative,
    /// A narrative in every subject with evidence in the period.
    SubjectNarrative,
    /// Ratings of habits.
    Habits,
    /// Evidence in every subject that the student takes.
    Evidence,
}

/// The pre-flight, resolved.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are those of the file, documented there")]
pub struct PreflightConfig {
    pub expect: Option<Vec<Expect>>,
    pub narrative: Option<usize>,
    pub comment: Option<usize>,
    pub goal: Option<usize>,
    pub stale_days: u16,
}

impl RawPreflight {
    pub(super) fn resolve(self) -> PreflightConfig {
        let limit = |limit: usize| (limit > 0).then_some(limit);
        PreflightConfig {
            expect: self.expect,
            narrative: limit(self.narrative),
            comment: limit(self.comment),
            goal: limit(self.goal),
            stale_days: self.stale_days,
        }
    }
}
