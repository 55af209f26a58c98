//! The rows of each table. Every row knows its own place; references are still in writing.

use crate::base::{At, Date, Number, Origin};
use crate::model::Text;
use crate::model::grade::{Grade, Grades};
use crate::model::people::Delivery;
use crate::model::records::{EnrollmentStatus, GoalKind};

/// A system that files come from: a `[[source]]` of the project.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct System {
    /// Its place in the order of trust, from 1; the school's own files come before all.
    pub rank: usize,
    /// Its place in `precedence`, when it is named there.
    pub named: Option<usize>,
    /// The name in messages.
    pub name: Text,
    /// By which identifiers it knows students, tried in order; none means by ours.
    pub keys: Vec<Text>,
}

/// A level band.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct BandRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: Option<At<Text>>,
}

/// A subject.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct SubjectRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: Option<At<Text>>,
    pub description: Option<At<Text>>,
}

/// A competency.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct CompetencyRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub subject: At<Text>,
    pub title: At<Text>,
    pub statement: Option<At<Text>>,
    pub band: Option<At<Text>>,
    /// `GRADE.PERIOD`.
    pub milestone: Option<At<Text>>,
    pub grades: Option<At<Grades>>,
    pub home: Option<At<Text>>,
    pub extension: Option<At<Text>>,
    pub version: Option<At<Text>>,
    pub valid_from: Option<At<Date>>,
    pub valid_until: Option<At<Date>>,
}

/// An indicator.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct IndicatorRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub competency: At<Text>,
    pub statement: Option<At<Text>>,
    /// A count, or counts by stage: `9:3,10:3,default:1`.
    pub required: Option<At<Text>>,
    pub valid_from: Option<At<Date>>,
    pub valid_until: Option<At<Date>>,
}

/// A rubric's descriptor.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct RubricRow {
    pub origin: Origin,
    pub competency: At<Text>,
    pub level: At<Text>,
    pub descriptor: At<Text>,
    pub valid_from: Option<At<Date>>,
    pub valid_until: Option<At<Date>>,
}

/// A prerequisite.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct PrerequisiteRow {
    pub origin: Origin,
    pub competency: At<Text>,
    pub requires: At<Text>,
}

/// An alignment to an external standard.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct AlignmentRow {
    pub origin: Origin,
    pub competency: At<Text>,
    pub standard: At<Text>,
    pub title: Option<At<Text>>,
    pub uri: Option<At<Text>>,
}

/// The name of a competency or an indicator in another system.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct AliasRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub alias: At<Text>,
    pub valid_until: Option<At<Date>>,
}

/// A framework text in another language.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct TranslationRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub field: At<Text>,
    pub language: At<Text>,
    pub text: At<Text>,
    pub valid_from: Option<At<Date>>,
    pub valid_until: Option<At<Date>>,
}

/// A level of courses.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct CourseLevelRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: At<Text>,
}

/// A course.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct CourseRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: At<Text>,
    pub subject: Option<At<Text>>,
    pub credits: At<Number>,
    pub areas: Vec<At<Text>>,
    pub level: Option<At<Text>>,
    pub sced: Option<At<Text>>,
    pub description: Option<At<Text>>,
    pub valid_from: Option<At<Date>>,
    pub valid_until: Option<At<Date>>,
    pub same_as: Vec<At<Text>>,
    pub schools: Vec<At<Text>>,
}

/// A competency of a course.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct CourseCompetencyRow {
    pub origin: Origin,
    pub course: At<Text>,
    pub competency: At<Text>,
    pub weight: Option<At<Number>>,
    pub valid_from: Option<At<Date>>,
    pub valid_until: Option<At<Date>>,
}

/// A habit of work.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct HabitRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: At<Text>,
    pub description: Option<At<Text>>,
}

/// A reporting period.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct PeriodRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: Option<At<Text>>,
    pub year: At<Text>,
    pub starts: At<Date>,
    pub ends: At<Date>,
}

/// A student.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct StudentRow {
    pub origin: Origin,
    pub id: At<Text>,
    pub given: At<Text>,
    pub family: Option<At<Text>>,
    pub preferred: Option<At<Text>>,
    pub legal: Option<At<Text>>,
    pub latin_name: Option<At<Text>>,
    pub pronouns: Option<At<Text>>,
    pub born: Option<At<Date>>,
    pub cohort: Option<At<u32>>,
    pub entered: Option<At<Date>>,
    pub left: Option<At<Date>>,
    pub year: Option<At<Text>>,
    pub as_of: Option<At<Date>>,
    pub grade: Option<At<Grade>>,
    pub advisor: Option<At<Text>>,
    pub homeroom: Option<At<Text>>,
    pub program: Option<At<Text>>,
    pub school: Option<At<Text>>,
    pub also_at: Vec<At<Text>>,
    pub groups: Vec<At<Text>>,
}

/// A student in a school year.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct StudentYearRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub year: Option<At<Text>>,
    pub as_of: Option<At<Date>>,
    pub grade: Option<At<Grade>>,
    pub cohort: Option<At<u32>>,
    pub advisor: Option<At<Text>>,
    pub homeroom: Option<At<Text>>,
    pub program: Option<At<Text>>,
    pub school: Option<At<Text>>,
    pub also_at: Vec<At<Text>>,
    pub groups: Vec<At<Text>>,
    pub entered: Option<At<Date>>,
    pub left: Option<At<Date>>,
}

/// Somebody whom a roster has taken off.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct RemovedStudentRow {
    pub origin: Origin,
    pub id: At<Text>,
    pub given: Option<At<Text>>,
    pub family: Option<At<Text>>,
    pub preferred: Option<At<Text>>,
}

/// The name of a student in another system.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct IdentifierRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub system: At<Text>,
    pub id: At<Text>,
}

/// A household.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct HouseholdRow {
    pub origin: Origin,
    pub id: At<Text>,
    pub addressee: At<Text>,
    pub street: Option<At<Text>>,
    pub city: Option<At<Text>>,
    pub region: Option<At<Text>>,
    pub postcode: Option<At<Text>>,
    pub country: Option<At<Text>>,
    pub language: Option<At<Text>>,
    pub delivery: Option<At<Delivery>>,
    pub no_contact: Option<At<bool>>,
    pub paper_waiver: Option<At<bool>>,
}

/// An adult's tie to a student and a household.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct GuardianRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub household: At<Text>,
    pub name: At<Text>,
    pub relation: Option<At<Text>>,
    pub email: Option<At<Text>>,
    pub phone: Option<At<Text>>,
    pub court_order: Option<At<bool>>,
}

/// An enrolment in a course.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct EnrollmentRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub course: At<Text>,
    pub year: At<Text>,
    pub starts: Option<At<Date>>,
    pub ends: Option<At<Date>>,
    pub status: Option<At<EnrollmentStatus>>,
    pub level: Option<At<Text>>,
}

/// The stage a student works at in a competency.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct PlacementRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub competency: At<Text>,
    pub stage: At<Text>,
    pub baseline: Option<At<Number>>,
    pub starts: Option<At<Date>>,
}

/// A professional judgement.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct OverrideRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub competency: At<Text>,
    pub level: At<Text>,
    pub by: At<Text>,
    pub date: At<Date>,
    pub until: Option<At<Date>>,
    pub reason: At<Text>,
}

/// An exemption.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct ExemptionRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub target: At<Text>,
    pub by: At<Text>,
    pub date: At<Date>,
    pub reason: At<Text>,
}

/// A rating of a habit.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct HabitRatingRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub habit: At<Text>,
    pub period: At<Text>,
    pub level: At<Text>,
    pub by: Option<At<Text>>,
    pub comment: Option<At<Text>>,
}

/// A narrative.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct NarrativeRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub subject: Option<At<Text>>,
    pub period: At<Text>,
    pub by: At<Text>,
    pub date: At<Date>,
    pub language: Option<At<Text>>,
    pub text: At<Text>,
}

/// A goal or a reflection.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct GoalRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub kind: At<GoalKind>,
    pub date: At<Date>,
    pub competency: Option<At<Text>>,
    pub text: At<Text>,
    pub status: Option<At<Text>>,
}

/// A support.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct SupportRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub subject: Option<At<Text>>,
    pub description: At<Text>,
    pub starts: Option<At<Date>>,
    pub ends: Option<At<Date>>,
}

/// Attendance.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct AttendanceRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub period: At<Text>,
    pub present: At<Number>,
    pub absent: At<Number>,
    pub tardy: Option<At<Number>>,
}

/// Credit from elsewhere.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct TransferRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub title: At<Text>,
    pub institution: At<Text>,
    pub areas: Vec<At<Text>>,
    pub credits: At<Number>,
    pub grade: Option<At<Text>>,
    pub level: Option<At<Text>>,
    pub earned: At<Date>,
    pub course: Option<At<Text>>,
    pub attempted: Option<At<Number>>,
}

/// A course of this school whose result was made elsewhere than here: in an earlier system, or by
/// letter.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct PastCourseRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub year: At<Text>,
    pub term: Option<At<Text>>,
    pub code: Option<At<Text>>,
    pub title: At<Text>,
    pub areas: Vec<At<Text>>,
    pub level: Option<At<Text>>,
    pub attempted: Option<At<Number>>,
    pub credits: At<Number>,
    pub grade: Option<At<Text>>,
    pub earned: Option<At<Date>>,
    pub course: Option<At<Text>>,
}

/// A graduation item that is not credit.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct AchievementRow {
    pub origin: Origin,
    pub student: At<Text>,
    pub requirement: At<Text>,
    pub amount: Option<At<Number>>,
    pub date: At<Date>,
    pub note: Option<At<Text>>,
}

/// A result of graduates.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "fields are the columns of the table")]
pub struct OutcomeRow {
    pub origin: Origin,
    pub code: At<Text>,
    pub title: At<Text>,
    pub class: At<Text>,
    pub value: At<Text>,
    pub students: Option<At<u32>>,
    pub school: Option<At<Text>>,
}
