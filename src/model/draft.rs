//! Rows as they were read: values have their type, references are still in writing.
//!
//! A field is an [`At`] where a later stage may have to point at it. Every row knows its
//! own place. Nothing here is checked against anything else; [`super::resolve`] does that.

mod evidence;
mod rows;
mod tables;

use super::Text;
use super::grade::Grade;
use super::scale::Scale;
use super::school::School;
use crate::base::At;

pub use evidence::{EvidenceRow, EvidenceRows, Written};
pub use rows::{
    AchievementRow, AliasRow, AlignmentRow, AttendanceRow, BandRow, CompetencyRow,
    CourseCompetencyRow, CourseLevelRow, CourseRow, EnrollmentRow, ExemptionRow, GoalRow,
    GuardianRow, HabitRatingRow, HabitRow, HouseholdRow, IdentifierRow, IndicatorRow, NarrativeRow,
    OutcomeRow, OverrideRow, PastCourseRow, PeriodRow, PlacementRow, PrerequisiteRow,
    RemovedStudentRow, RubricRow, StudentRow, StudentYearRow, SubjectRow, SupportRow, System,
    TransferRow, TranslationRow,
};
pub use tables::{Table, Tables};

/// A school as read from all of its sources.
#[derive(Debug, Default)]
pub struct Draft {
    /// The school's facts.
    pub school: School,
    /// Scales, at least one; the first is the one competencies are rated on unless the
    /// project says otherwise.
    pub scales: Vec<Scale>,
    /// Identifier of the scale of competencies.
    pub scale: Option<At<Text>>,
    /// Identifier of the scale of habits.
    pub habit_scale: Option<At<Text>>,
    /// The grades that the graduating class tells.
    pub classes: Classes,
    /// Rows of every table.
    pub tables: Tables,
}

/// Grades as told by the graduating class of students.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Classes {
    /// The trust in it.
    pub say: ClassSays,
    /// The grade in which a class graduates.
    pub last_grade: Grade,
}

impl Default for Classes {
    fn default() -> Self {
        let last_grade = Grade::numbered(12).expect("12 is a grade");
        Classes { say: ClassSays::default(), last_grade }
    }
}

/// The trust in the graduating class where it tells of grades.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ClassSays {
    /// It confirms the grade of the newest roster, or contradicts it.
    #[default]
    Confirms,
    /// Nobody repeats or skips a grade: it tells the grade of every year.
    Fills,
    /// It has nothing to do with grades.
    Nothing,
}
