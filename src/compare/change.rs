//! Values that are not the same on both sides of a comparison, and what only one side has.

use serde::Serialize;

use super::cause::Cause;

/// Something that only one side has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Only {
    /// The kind of thing.
    pub what: What,
    /// Its place.
    pub side: Which,
    /// Its code.
    pub code: String,
    /// Its title or name.
    pub title: String,
}

/// A kind of thing that can be missing on a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// A student.
    Student,
    /// A competency.
    Competency,
    /// A course.
    Course,
    /// A graduation requirement.
    Requirement,
}

/// One of the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Which {
    /// The one that is compared with.
    From,
    /// The one that is looked at.
    To,
}

/// A value of a student that is not the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The kind of value.
    pub kind: ComparedValue,
    /// The student's identifier.
    pub student: String,
    /// The student's name.
    pub name: String,
    /// Code of the competency, course or requirement; nothing for what there is once a student.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The value on the side that is compared with.
    pub from: String,
    /// The value on the side that is looked at.
    pub to: String,
    /// The day and the cause of credit that was lost in between, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
    /// The steps in which the two ways to the value part, the first one first.
    pub because: Vec<Cause>,
}

/// Kinds of values, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ComparedValue {
    /// The standing for the diploma: everything is there, or not.
    Graduation,
    /// A requirement of the diploma that is met or not, or a seal.
    Requirement,
    /// Grade point averages.
    Gpa,
    /// The credit of a course.
    Credit,
    /// The letter of a course.
    Letter,
    /// The level in a competency.
    Level,
}
