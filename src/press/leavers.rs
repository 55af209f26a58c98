//! Students who left, and of whom a build of everybody makes a transcript all the same.

use super::grades;
use super::loaded::Loaded;
use crate::base::Idx;
use crate::model::people::Student;
use crate::project::documents::Left;

/// Those of whom one is made, in the order of the roster.
pub fn leavers(school: &Loaded) -> Vec<Idx<Student>> {
    let Loaded { project, model, occasion, .. } = school;
    let documents = &project.documents;
    let has_one = |idx: Idx<Student>| {
        grades::without_transcript(documents, model, occasion.as_of, idx).is_none()
    };
    match documents.transcript.left {
        Left::None => Vec::new(),
        Left::ThisYear => {
            let students = model.students.indices();
            students.filter(|idx| left_this_year(school, *idx) && has_one(*idx)).collect()
        }
    }
}

/// True for a student of the school who left in the school year of the day, by that day.
pub(super) fn left_this_year(school: &Loaded, idx: Idx<Student>) -> bool {
    let (model, day) = (&school.model, school.occasion.as_of);
    let student = &model.students[idx];
    let year = |day| model.calendar.year_of(day);
    let left = student.stays.left_by(day).filter(|_| !student.guest);
    left.is_some_and(|left| year(left) == year(day))
}
