//! A student as the pre-flight names them.

use crate::base::Idx;
use crate::model::Model;
use crate::model::people::Student;
use crate::view::preflight::Person;

/// The name and identifier of a student.
pub(super) fn person(model: &Model, student: Idx<Student>) -> Person {
    let student = &model.students[student];
    Person { name: student.name(), id: student.id.value.to_string() }
}
