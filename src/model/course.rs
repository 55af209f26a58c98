//! Courses and the competencies they certify.

use super::Text;
use super::framework::{Competency, Subject};
use super::validity::Validity;
use crate::base::{Arena, At, Date, Idx, Number};

/// A course, or one of several versions of it: these have one code and hold in different times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    /// Code.
    pub code: At<Text>,
    /// Title.
    pub title: Text,
    /// Subject it is listed under.
    pub subject: Option<Idx<Subject>>,
    /// Credit for the whole course; zero or more.
    pub credits: Number,
    /// Codes of the credit areas it counts in, in order of preference.
    pub areas: Vec<At<Text>>,
    /// Level.
    pub level: CourseLevel,
    /// School Courses for the Exchange of Data code.
    pub sced: Option<Text>,
    /// What it is about.
    pub description: Option<Text>,
    /// Competencies it certifies, in the framework's order.
    pub certifies: Vec<Certifies>,
    /// The days on which this version is offered.
    pub validity: Validity,
    /// The first of all courses that are the same learning: versions of one code, and codes that
    /// the school says are the same. Credit for them is given once.
    pub learning: Idx<Course>,
}

/// The version of a course that holds on a day, by any of its versions.
pub fn version_on(courses: &Arena<Course>, course: Idx<Course>, day: Date) -> Option<Idx<Course>> {
    versions(courses, course).find(|idx| courses[*idx].validity.holds(day))
}

/// All versions of a course, in the order of their rows.
pub fn versions(courses: &Arena<Course>, course: Idx<Course>) -> impl Iterator<Item = Idx<Course>> {
    let code = &courses[course].code.value;
    courses.iter().filter(move |(_, one)| one.code.value == *code).map(|(idx, _)| idx)
}

/// One competency of a course.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certifies {
    /// The competency.
    pub competency: Idx<Competency>,
    /// Its weight among the course's competencies; more than zero.
    pub weight: Number,
    /// The days on which it is a part of the course.
    pub validity: Validity,
}

/// The level of a course, as colleges know it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CourseLevel {
    /// Regular.
    #[default]
    Regular,
    /// Honors.
    Honors,
    /// Advanced Placement.
    Ap,
    /// International Baccalaureate.
    Ib,
    /// Dual enrolment with a college.
    Dual,
}

impl CourseLevel {
    /// Every level.
    pub const ALL: [CourseLevel; 5] = [
        CourseLevel::Regular,
        CourseLevel::Honors,
        CourseLevel::Ap,
        CourseLevel::Ib,
        CourseLevel::Dual,
    ];

    /// The code used in files.
    pub fn code(self) -> &'static str {
        match self {
            CourseLevel::Regular => "regular",
            CourseLevel::Honors => "honors",
            CourseLevel::Ap => "ap",
            CourseLevel::Ib => "ib",
            CourseLevel::Dual => "dual",
        }
    }

    /// The level of a code, ignoring case.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code().eq_ignore_ascii_case(code))
    }
}
