//! Who changes, from what to what, and why: two policies, two folders of data, or two days.
//!
//! Students, competencies, courses and requirements are matched by the codes they have in the
//! school's files, so that the two sides may come from different folders. What counts as a change
//! is what a document would print; why it changed is where the two traces part.

mod catalog;
mod cause;
mod change;
mod course;
mod level;
pub mod methods;
mod side;
mod standing;

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use crate::base::Idx;
use crate::model::people::Student;

pub use catalog::Edit;
pub use cause::Cause;
pub use change::{Change, ComparedValue, Only, What, Which};
pub use level::words as state_words;
pub use side::Side;

use side::Case;

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
    // A thing that has another code now is not missing.
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
