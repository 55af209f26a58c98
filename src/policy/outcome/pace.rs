//! The standing of a student against the milestones, and what comes next.

use crate::base::{Idx, Number};
use crate::model::framework::{Band, Competency, Subject};
use crate::model::scale::LevelIdx;

/// A student in one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectOutcome {
    /// The subject.
    pub subject: Idx<Subject>,
    /// Proficient competencies.
    pub proficient: usize,
    /// Competencies in force that the student is not excused from.
    pub total: usize,
    /// Those of them that are expected by now.
    pub expected: usize,
    /// Those expected by now that are proficient.
    pub proficient_of_expected: usize,
    /// The standing of the student against the milestones.
    pub pace: Pace,
    /// The stage the student works at.
    pub band: Option<Idx<Band>>,
    /// The level of the subject, where the policy rolls competencies up and there are enough.
    pub level: Option<SubjectLevel>,
}

/// The level of a subject and the number behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectLevel {
    /// The level.
    pub level: LevelIdx,
    /// The exact number.
    pub value: Number,
}

/// The standing of a student against the milestones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// More is proficient than is expected.
    Ahead,
    /// As much is proficient as is expected.
    OnPace,
    /// Less is proficient than is expected.
    NeedsTime,
    /// Nothing is expected yet, or nobody knows what is.
    Unknown,
}

impl Pace {
    /// Its name for programs.
    pub fn name(self) -> &'static str {
        match self {
            Pace::Ahead => "ahead",
            Pace::OnPace => "on-pace",
            Pace::NeedsTime => "needs-time",
            Pace::Unknown => "unknown",
        }
    }
}

/// In how many subjects a student is on track: ahead or on pace, by the policy's rule on pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnTrack {
    /// Subjects on track.
    pub subjects: usize,
    /// Subjects in which something is expected.
    pub of: usize,
}

/// A competency that is not far from proficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closest {
    /// The competency.
    pub competency: Idx<Competency>,
    /// Levels below the lowest proficient one.
    pub levels: u8,
    /// Ratings that are missing.
    pub missing: u32,
}
