//! Who changes, from what to what, and why: two policies, two folders of data, or two days.
//!
//! Students, competencies, courses and requirements are matched by the codes they have in the
//! school's files, so that the two sides may come from different folders. What counts as a change
//! is what a document would print; why it changed is where the two traces part.

mod catalog;
mod cause;
mod course;
mod level;
pub mod methods;
mod standing;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::base::{Date, Idx};
use crate::model::Model;
use crate::model::people::Student;
use crate::policy::{self, Governing, Rulebook, Rules, StudentOutcome};
use crate::view::voice::{Language, Voice};

pub use catalog::Edit;
pub use cause::Cause;
pub use level::words as state_words;

/// A school by its rules on a day: one of the two sides of a comparison.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The school.
    pub model: &'a Model,
    /// Its rules, in all their versions.
    pub rules: &'a Rulebook,
    /// The day; what became known after it does not exist.
    pub as_of: Date,
    /// In which the causes are told.
    pub language: Language<'a>,
}

/// The result of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Students who are on both sides.
    pub compared: usize,
    /// Things that only one side has, ordered by kind, side and code.
    pub only: Vec<Only>,
    /// Changes of the framework and the courses.
    pub edits: Vec<Edit>,
    /// Changes, the gravest kind first, then by student and by what they are about.
    pub changes: Vec<Change>,
}

impl Comparison {
    /// True when both sides come to the same for everybody.
    pub fn is_empty(&self) -> bool {
        self.only.is_empty() && self.edits.is_empty() && self.changes.is_empty()
    }
}

/// Something that only one side has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Only {
    /// The kind of thing.
    pub what: What,
    /// Where it is.
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
    pub kind: Kind,
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
    /// The steps in which the two ways to the value part, the first one first.
    pub because: Vec<Cause>,
}

/// Kinds of values, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Whether everything is there for the diploma.
    Graduation,
    /// Whether a requirement of the diploma is met, or a seal is reached.
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

/// Compares two sides. `named` are the identifiers of the students to look at; when it is empty
/// these are all who attend on the side's day.
pub fn compare(from: &Side<'_>, to: &Side<'_>, named: &[String]) -> Comparison {
    let (before, after) = (students(from, named), students(to, named));
    let mut only = only(from, to);
    only.extend(one_sided(What::Student, &names(from, &before), &names(to, &after)));
    only.sort();
    let both: Vec<(Idx<Student>, Idx<Student>)> =
        after.iter().filter_map(|(id, student)| Some((*before.get(id)?, *student))).collect();
    let mut changes: Vec<Change> = both
        .par_iter()
        .flat_map_iter(|(earlier, student)| {
            of_student(&Case::new(from, *earlier), &Case::new(to, *student))
        })
        .collect();
    // The sort is stable: students and what is about them stay in the order of the school's files.
    changes.sort_by_key(|change| change.kind);
    let edits = catalog::edits(from, to);
    Comparison { compared: both.len(), only, edits, changes }
}

fn of_student(from: &Case<'_>, to: &Case<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    standing::changes(from, to, &mut changes);
    course::changes(from, to, &mut changes);
    level::changes(from, to, &mut changes);
    changes
}

/// One student on one side.
struct Case<'a> {
    model: &'a Model,
    governing: Governing<'a>,
    rules: &'a Rules,
    language: Language<'a>,
    student: &'a Student,
    outcome: StudentOutcome,
}

impl<'a> Case<'a> {
    fn new(side: &Side<'a>, student: Idx<Student>) -> Self {
        let Side { model, rules, as_of, language } = *side;
        let person = &model.students[student];
        let governing = rules.governing(person, as_of);
        let outcome = policy::assess(&governing, model, student, as_of);
        let rules = governing.rules();
        Case { model, governing, rules, language, student: person, outcome }
    }

    fn voice(&self) -> Voice<'a> {
        Voice { model: self.model, rules: self.rules, language: self.language }
    }

    /// A change of this student, as the side that is looked at.
    fn change(&self, kind: Kind, of: Option<&str>, from: String, to: String) -> Change {
        Change {
            kind,
            student: self.student.id.value.to_string(),
            name: self.student.name(),
            of: of.map(str::to_string),
            from,
            to,
            because: Vec::new(),
        }
    }
}

/// The students to look at, by identifier.
fn students<'a>(side: &Side<'a>, named: &[String]) -> BTreeMap<&'a str, Idx<Student>> {
    let wanted = |student: &Student| match named {
        [] => student.attends(side.as_of),
        named => named.iter().any(|id| **id == *student.id.value),
    };
    let students = side.model.students.iter().filter(|(_, student)| wanted(student));
    students.map(|(idx, student)| (&*student.id.value, idx)).collect()
}

type Names<'a> = BTreeMap<&'a str, String>;

fn names<'a>(side: &Side<'a>, students: &BTreeMap<&'a str, Idx<Student>>) -> Names<'a> {
    students.iter().map(|(id, idx)| (*id, side.model.students[*idx].name())).collect()
}

/// Things that are in only one of the two frameworks, course catalogs and diplomas.
fn only(from: &Side<'_>, to: &Side<'_>) -> Vec<Only> {
    // What has another code now is not missing.
    let now = |code: &str| catalog::renamed(to, code).to_string();
    let competencies = |side: &Side<'_>| -> BTreeMap<String, String> {
        let all = side.model.framework.competencies.values();
        all.map(|one| (now(&one.code.value), one.title.to_string())).collect()
    };
    let courses = |side: &Side<'_>| -> BTreeMap<String, String> {
        let all = side.model.courses.values();
        all.map(|one| (now(&one.code.value), one.title.to_string())).collect()
    };
    let requirements = |side: &Side<'_>| -> BTreeMap<String, String> {
        let all = side.rules.all().flat_map(|rules| &rules.graduation.requirements);
        all.map(|one| (one.code.value.clone(), one.title.clone())).collect()
    };
    let mut found = one_sided(What::Competency, &competencies(from), &competencies(to));
    found.extend(one_sided(What::Course, &courses(from), &courses(to)));
    found.extend(one_sided(What::Requirement, &requirements(from), &requirements(to)));
    found
}

fn one_sided<K: Ord + ToString>(
    what: What,
    from: &BTreeMap<K, String>,
    to: &BTreeMap<K, String>,
) -> Vec<Only> {
    let missing = |here: &BTreeMap<K, String>, there: &BTreeMap<K, String>, side| -> Vec<Only> {
        let alone = here.iter().filter(|(code, _)| !there.contains_key(*code));
        let only = |(code, title): (&K, &String)| Only {
            what,
            side,
            code: code.to_string(),
            title: title.clone(),
        };
        alone.map(only).collect()
    };
    let mut found = missing(from, to, Which::From);
    found.extend(missing(to, from, Which::To));
    found
}
