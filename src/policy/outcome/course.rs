//! Courses, letters, credit and grade point averages.

use super::State;
use crate::base::{Date, Idx, Number, Rounding};
use crate::model::Text;
use crate::model::course::{Course, CourseLevel};
use crate::model::framework::Competency;
use crate::model::grade::Grade as SchoolGrade;

/// A course that a student took or takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseOutcome {
    /// Position in the student's enrolments; nothing for credit that competencies earned without
    /// one.
    pub enrollment: Option<usize>,
    /// The course.
    pub course: Idx<Course>,
    /// School year.
    pub year: Text,
    /// The level at which it was taken.
    pub level: Idx<CourseLevel>,
    /// Its state.
    pub status: CourseStatus,
    /// Credit earned, exactly; zero when another attempt has the credit.
    pub credit: Number,
    /// The first day on which the rule held.
    pub earned: Option<Date>,
    /// Proficient competencies of the course.
    pub proficient: usize,
    /// Competencies of the course that the student is not excused from.
    pub of: usize,
    /// The exact average over the competencies that have a level.
    pub average: Option<Number>,
    /// The letter and its points, once there is credit or the course is over.
    pub grade: Option<Grade>,
    /// The attempt that counts instead of this one.
    pub superseded_by: Option<CreditSource>,
    /// The ground of the outcome.
    pub basis: CourseBasis,
}

/// The state of a course.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CourseStatus {
    /// All of its credit is earned.
    Earned,
    /// A part of its credit is earned.
    Partial,
    /// Under way, nothing earned yet.
    InProgress,
    /// Over, nothing earned yet.
    NotYet,
    /// Excused.
    Exempt,
    /// Given up.
    Withdrawn,
}

/// The ground of a course's outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CourseBasis {
    /// Position of the rules that it is by among those the student was under.
    pub version: usize,
    /// Position of the credit rule that was applied.
    pub rule: usize,
    /// The day whose levels count: the build's, or the end of the course.
    pub levels_on: Date,
    /// Each competency of the course.
    pub contributions: Vec<Contribution>,
    /// Position in the student's exemptions, when excused.
    pub exemption: Option<usize>,
    /// Position of the policy's level that was given for the results.
    pub earned_level: Option<usize>,
    /// Credit that was earned and is there no longer.
    pub lost: Option<Loss>,
    /// The first day of the next attempt at the course, where that ended this one.
    pub taken_again: Option<Date>,
}

/// Credit that was earned and is there no longer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The credit there was.
    pub credit: Number,
    /// The day on which it was earned.
    pub earned: Date,
    /// The day on which it was lost.
    pub on: Date,
    /// Why.
    pub cause: LossCause,
}

/// Why credit was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LossCause {
    /// Levels changed: each competency with its state before and after.
    Levels(Vec<(Idx<Competency>, State, State)>),
    /// The course was given up, and the policy takes its credit back.
    Withdrawn,
    /// Ratings were corrected: positions of the rows that were wrong in the student's evidence.
    Correction(Vec<u32>),
    /// Other rules came into force, and those before let credit be taken back.
    Policy,
}

/// The contribution of one competency to a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// The competency.
    pub competency: Idx<Competency>,
    /// Its state on the day that counts.
    pub state: State,
    /// Its weight.
    pub weight: Number,
    /// The number that enters the average.
    pub number: Option<Number>,
}

impl Contribution {
    /// The exact weighted average over the competencies that have a number.
    pub(in crate::policy) fn average(of: &[Contribution]) -> Option<Number> {
        let (mut sum, mut weights) = (Number::ZERO, Number::ZERO);
        for contribution in of {
            if let Some(number) = &contribution.number {
                sum = sum + &(number * &contribution.weight);
                weights = weights + &contribution.weight;
            }
        }
        sum.checked_div(&weights)
    }
}

/// A letter and what it is worth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grade {
    /// The letter.
    pub letter: Text,
    /// Position of its band in the policy; nothing for a letter of another school that has no
    /// counterpart, and for that of a course without credit.
    pub band: Option<usize>,
    /// Grade points and weighted grade points; nothing for a letter outside of the averages.
    pub points: Option<(Number, Number)>,
}

/// A course whose result is taken as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferOutcome {
    /// Position in the student's transfers.
    pub row: usize,
    /// The school year: that of a course of this school, or else that of the day on which it was
    /// earned.
    pub year: Text,
    /// It was taken at this school.
    pub here: bool,
    /// The level of the course.
    pub level: Idx<CourseLevel>,
    /// Credit it is worth here; zero when another attempt has the credit.
    pub credit: Number,
    /// Credit that it would have been worth here.
    pub attempted: Number,
    /// The letter here, and its points; nothing when it came without a grade.
    pub grade: Option<Grade>,
    /// The policy has a letter for the grade.
    pub known: bool,
    /// The attempt that counts instead of this one.
    pub superseded_by: Option<CreditSource>,
}

/// The origin of credit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CreditSource {
    /// A course, by position in the outcome's courses.
    Course(usize),
    /// Credit from elsewhere, by position in the outcome's transfers.
    Transfer(usize),
}

/// Grade point averages and every row that was looked at for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gpa {
    /// Unweighted.
    pub unweighted: Average,
    /// Weighted.
    pub weighted: Average,
    /// The way an average is rounded when it is shown.
    pub rounding: Rounding,
    /// Every row.
    pub rows: Vec<GpaRow>,
}

/// An average as the two sums it is made of, and what is added once it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Average {
    /// Sum of points times credits.
    pub points: Number,
    /// Sum of credits.
    pub credits: Number,
    /// The bonus that certain courses add to the quotient.
    pub bonus: Number,
}

impl Average {
    /// The exact average; nothing when no credit counts.
    pub fn value(&self) -> Option<Number> {
        Some(self.points.checked_div(&self.credits)? + &self.bonus)
    }
}

/// A row that was looked at for an average.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GpaRow {
    /// The origin.
    pub source: CreditSource,
    /// Credits it counts with, or why it does not count.
    pub counted: Result<Number, NotCounted>,
}

/// Why a row does not count in an average.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotCounted {
    /// There is no letter yet.
    NoLetter,
    /// Its letter takes no part in averages.
    NoPoints,
    /// Another attempt at the course counts.
    Repeated,
    /// The policy leaves other schools' letters out.
    Transfer,
    /// The policy knows no counterpart for the other school's letter.
    UnknownLetter,
    /// It is worth no credit.
    NoCredit,
}

/// Credit and averages of one school year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOutcome {
    /// School year.
    pub year: Text,
    /// Grade (year of school) the student was in.
    pub grade: Option<SchoolGrade>,
    /// Credit earned in courses of the year.
    pub credits: Number,
    /// Averages over courses of the year.
    pub gpa: Gpa,
}
