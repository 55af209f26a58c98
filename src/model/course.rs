//! Courses and the competencies they certify.

use super::Text;
use super::framework::{Competency, Subject};
use super::validity::Validity;
use crate::base::{Arena, At, Date, Idx, Number};

/// A course, or one of several versions of it: these have one code and hold in different times.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
    pub level: Idx<CourseLevel>,
    /// School Courses for the Exchange of Data code.
    pub sced: Option<Text>,
    /// The description for readers.
    pub description: Option<Text>,
    /// Competencies it certifies, in the framework's order.
    pub certifies: Vec<Certifies>,
    /// The days on which this version is offered.
    pub validity: Validity,
    /// The schools of a district that offer it, as the file calls them; all where it names none.
    pub schools: Vec<At<Text>>,
    /// Other schools of the district offer it, and this one does not.
    pub elsewhere: bool,
    /// The first of all courses that are the same learning: versions of one code, and codes that
    /// the school says are the same. Credit for them is given once.
    pub learning: Idx<Course>,
}

impl Course {
    /// True when students can take this version at the school on a day.
    pub fn is_offered(&self, day: Date) -> bool {
        self.validity.holds(day) && !self.elsewhere
    }
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Certifies {
    /// The competency.
    pub competency: Idx<Competency>,
    /// Its weight among the course's competencies; more than zero.
    pub weight: Number,
    /// The days on which it is a part of the course.
    pub validity: Validity,
}

/// A level of courses: honors, say, or one of two kinds of college course.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CourseLevel {
    /// The code used in files and policies.
    pub code: Text,
    /// The school's name for it; nothing for a level that is known everywhere and goes by its usual
    /// name.
    pub title: Option<Text>,
}

impl CourseLevel {
    /// Codes of the levels that every school has; the first one is that of courses without another.
    pub const USUAL: [&str; 5] = ["regular", "honors", "ap", "ib", "dual"];

    /// The levels that every school has.
    pub fn usual() -> Arena<CourseLevel> {
        Self::USUAL.into_iter().map(|code| CourseLevel { code: code.into(), title: None }).collect()
    }

    /// The code under which `translations` has its title.
    pub fn translated_as(&self) -> String {
        format!("course-level:{}", self.code)
    }
}
