//! Everything that is recorded about one student.

use std::collections::BTreeMap;

use super::Text;
use super::calendar::Period;
use super::course::{Course, CourseLevel};
use super::evidence::{Evidence, Exemption, Override, Placement};
use super::framework::{Competency, Habit, Subject};
use super::people::Guardian;
use super::scale::LevelIdx;
use crate::base::{At, Date, Idx, Number, Origin, SourceId};

/// One student's records. Lists are in an order that does not depend on the order of input
/// rows: by date, then by what they are about, then by their content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Records {
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// Ratings that were corrected: each earlier row, oldest first.
    pub corrections: Vec<Correction>,
    /// Professional judgements.
    pub overrides: Vec<Override>,
    /// Exemptions.
    pub exemptions: Vec<Exemption>,
    /// Stages the student works at.
    pub placements: Vec<Placement>,
    /// Courses taken.
    pub enrollments: Vec<Enrollment>,
    /// Credit from elsewhere.
    pub transfers: Vec<Transfer>,
    /// Graduation items that are not credit.
    pub achievements: Vec<Achievement>,
    /// Habits of work.
    pub habits: Vec<HabitRating>,
    /// Narratives.
    pub narratives: Vec<Narrative>,
    /// Goals and reflections.
    pub goals: Vec<Goal>,
    /// Supports.
    pub supports: Vec<Support>,
    /// Attendance by period.
    pub attendance: Vec<Attendance>,
    /// Adults and their households.
    pub guardians: Vec<Guardian>,
    /// Rows about the student that were reported and could not be used.
    pub left_out: usize,
}

impl Records {
    /// Adds a correction in its place.
    pub(super) fn add_correction(&mut self, one: Correction) {
        self.corrections.push(one);
        self.corrections.sort_by_key(|one| (one.on, one.row));
    }

    /// Leaves out evidence that was entered after a day, and says how much. What corrects another
    /// row stays: it counts since it was recorded, and not from the day of the work.
    pub(crate) fn leave_out_entered_after(&mut self, day: Date) -> usize {
        let corrects = |row: u32| self.corrections.iter().any(|one| one.by == Some(row));
        let is_late = |evidence: &Evidence| evidence.dates.recorded.is_some_and(|on| on > day);
        let before = self.evidence.len();
        // The place of each row that stays.
        let mut places: Vec<Option<u32>> = Vec::with_capacity(before);
        let mut next = 0;
        for (row, evidence) in (0..).zip(&self.evidence) {
            let stays = !is_late(evidence) || corrects(row);
            places.push(stays.then_some(next));
            next += u32::from(stays);
        }
        let place = |row: u32| places[row as usize];
        self.corrections.retain_mut(|one| {
            one.row = one.row.and_then(place);
            one.by = one.by.and_then(place);
            match place(one.first).or(one.by) {
                Some(first) => one.first = first,
                None => return false,
            }
            true
        });
        let mut stay = places.iter().map(Option::is_some);
        self.evidence.retain(|_| stay.next().is_some_and(|stays| stays));
        before - self.evidence.len()
    }
}

/// The fates of rows that do not count, by the source that they stand in and by their table.
pub type Apart = BTreeMap<(SourceId, &'static str), RowsApart>;

/// The fates of the rows of one table in one source, besides those that count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RowsApart {
    /// Rows that were reported and could not be used.
    pub left_out: usize,
    /// Rows in whose place those of a more trusted or a later source stand.
    pub replaced: usize,
    /// Rows that say what a row of another source says.
    pub repeated: usize,
    /// Rows about people whom the roster has taken off.
    pub of_removed: usize,
}

/// A rating that was corrected: until the day on which that was recorded it was as it stands, and
/// since then it is as corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Correction {
    /// Position of the row that was wrong; nothing when that was of another student.
    pub row: Option<u32>,
    /// Position of the row that corrects it; nothing when that is of another student.
    pub by: Option<u32>,
    /// Position of the first row of all that say the same piece of evidence of the student.
    pub first: u32,
    /// The day on which the correction was recorded.
    pub on: Date,
    /// The row that corrects, whoever it is of.
    pub origin: Origin,
}

impl Correction {
    /// Position of the row that it takes from the student or gives to the student.
    pub fn about(&self) -> u32 {
        self.row.or(self.by).unwrap_or(self.first)
    }
}

/// A student takes a course in a year.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Enrollment {
    /// The row it was read from.
    pub origin: Origin,
    /// Course.
    pub course: Idx<Course>,
    /// School year, "2025-26".
    pub year: Text,
    /// First day.
    pub starts: Option<Date>,
    /// Last day.
    pub ends: Option<Date>,
    /// Its state.
    pub status: EnrollmentStatus,
    /// The level at which it is taken, where that is not the course's.
    pub level: Option<Idx<CourseLevel>>,
}

/// The state of an enrolment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EnrollmentStatus {
    /// Under way.
    #[default]
    Active,
    /// Over.
    Completed,
    /// Given up.
    Withdrawn,
}

/// A course whose result is taken as it was given: at another institution, or at this school in an
/// earlier system or by letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Transfer {
    /// The row it was read from.
    pub origin: Origin,
    /// Title of the course.
    pub title: Text,
    /// The school where it was taken.
    pub place: Place,
    /// The course here that it is the same as.
    pub course: Option<Idx<Course>>,
    /// Codes of the credit areas it counts in, in order of preference.
    pub areas: Vec<Text>,
    /// Credit it is worth here.
    pub credits: Number,
    /// Credit it would have been worth; no less than `credits`.
    pub attempted: Number,
    /// Grade as it was given.
    pub grade: Option<At<Text>>,
    /// Level.
    pub level: Idx<CourseLevel>,
    /// The day on which it was earned, or since when it is known.
    pub earned: Date,
}

/// The school where a course was taken.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At another institution.
    Elsewhere(Text),
    /// At this school.
    Here(Taken),
}

/// The year and term of a course that was taken at this school, and its name then.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Taken {
    /// School year.
    pub year: Text,
    /// Term.
    pub term: Option<Text>,
    /// Code.
    pub code: Option<Text>,
    /// The day on which it was earned is known.
    pub dated: bool,
}

impl Transfer {
    /// The course of this school as it is printed; nothing for one from elsewhere.
    pub fn here(&self) -> Option<&Taken> {
        match &self.place {
            Place::Here(taken) => Some(taken),
            Place::Elsewhere(_) => None,
        }
    }
}

/// A graduation item that is not credit: hours served, a capstone done.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Achievement {
    /// The row it was read from.
    pub origin: Origin,
    /// Code that the policy gives the requirement.
    pub requirement: Text,
    /// The amount; 1 where there is nothing to count.
    pub amount: Number,
    /// The day.
    pub date: Date,
    /// A remark.
    pub note: Option<Text>,
}

/// A rating of a habit of work.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HabitRating {
    /// The row it was read from, or its remark.
    pub origin: Origin,
    /// Habit.
    pub habit: Idx<Habit>,
    /// Reporting period.
    pub period: Idx<Period>,
    /// Level on the scale of habits.
    pub level: LevelIdx,
    /// Who rated.
    pub by: Option<Text>,
    /// A remark.
    pub comment: Option<Text>,
}

/// A teacher's words about a student.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Narrative {
    /// The file and line that its text is from.
    pub origin: Origin,
    /// Subject, or nothing when it is about the whole student.
    pub subject: Option<Idx<Subject>>,
    /// Reporting period.
    pub period: Idx<Period>,
    /// Who wrote it.
    pub by: Text,
    /// The day.
    pub date: Date,
    /// Language it is written in; nothing means the school's.
    pub language: Option<Text>,
    /// Markdown.
    pub text: Text,
}

/// A student's own words.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Goal {
    /// The file and line that its text is from.
    pub origin: Origin,
    /// A goal or a reflection.
    pub kind: GoalKind,
    /// The day.
    pub date: Date,
    /// Competency it is about.
    pub competency: Option<Idx<Competency>>,
    /// Markdown.
    pub text: Text,
    /// Its state, in the school's words.
    pub status: Option<Text>,
}

/// The kinds of a student's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoalKind {
    /// An aim of the student.
    Goal,
    /// A thought of the student about the way so far.
    Reflection,
}

/// An intervention that is in place.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Support {
    /// The row it was read from.
    pub origin: Origin,
    /// Subject, or nothing when it is for all.
    pub subject: Option<Idx<Subject>>,
    /// The help that is given.
    pub description: Text,
    /// Since when.
    pub starts: Option<Date>,
    /// Until when.
    pub ends: Option<Date>,
}

/// Days of a reporting period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Attendance {
    /// The row it was read from.
    pub origin: Origin,
    /// Reporting period.
    pub period: Idx<Period>,
    /// Days present.
    pub present: Number,
    /// Days absent.
    pub absent: Number,
    /// Times late.
    pub tardy: Number,
}
