//! Levels set by professional judgement, and what students are excused from.

use super::attempts::Standing;
use super::calendar::Day;
use super::framework::Framework;
use super::learning::{self, Learning};
use super::roster::Case;
use super::staff;
use super::student::Student;

/// A level set by a person.
pub struct Override<'a> {
    /// Place of the competency.
    pub at: usize,
    /// Code of the competency.
    pub competency: &'a str,
    /// Code of the level.
    pub level: &'static str,
    /// Who judged.
    pub by: &'static str,
    /// When.
    pub date: Day,
    /// Last day it holds.
    pub until: Option<Day>,
    /// Why.
    pub reason: &'static str,
}

/// Something a student is excused from.
pub struct Exemption<'a> {
    /// Code of the competency.
    pub target: &'a str,
    /// Who excused.
    pub by: &'static str,
    /// Since when.
    pub date: Day,
    /// Why.
    pub reason: &'static str,
}

const REASONS: [&str; 2] = [
    "Explained and defended the work orally before two teachers; the written tasks understate what he can do",
    "Showed the skill while tutoring younger students, observed by the teacher on May 21",
];

/// The overrides of a student.
pub fn overrides<'a>(
    student: &Student,
    framework: &'a Framework,
    learning: &Learning,
) -> Vec<Override<'a>> {
    let open = framework.subjects.iter().filter_map(|subject| {
        subject.path.iter().copied().find(|&at| learning.standings[at] == Standing::Developing)
    });
    let judge = |at: usize, date, until, reason| {
        let competency = &framework.competencies[at];
        let by = staff::teacher(&framework.subjects[competency.subject].code, student.grade());
        Override { at, competency: &competency.code, level: "PR", by, date, until, reason }
    };
    match student.case {
        Case::Overridden => open
            .zip(REASONS)
            .map(|(at, reason)| judge(at, Day::new(2026, 6, 4), None, reason))
            .collect(),
        Case::OverrideExpired => {
            let reason = "Provisional while a broken wrist kept her from written work; to be confirmed by a new task";
            let (date, until) = (Day::new(2025, 10, 8), Some(Day::new(2026, 1, 30)));
            open.take(1).map(|at| judge(at, date, until, reason)).collect()
        }
        _ => Vec::new(),
    }
}

/// The exemptions of a student.
pub fn exemptions<'a>(student: &Student, framework: &'a Framework) -> Vec<Exemption<'a>> {
    let excuse = |at: usize| Exemption {
        target: &framework.competencies[at].code,
        by: "Siobhan Keane",
        date: Day::new(2024, 9, 3),
        reason: "Medical: physician's statement on file; alternative activity agreed with the family",
    };
    learning::exempt(student, framework).into_iter().map(excuse).collect()
}
