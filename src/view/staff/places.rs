//! The places of pages in an edition of the staff site. No two pages have one, whatever the school
//! calls its students and subjects.

use crate::base::{FileNames, OutPath};
use crate::model::Model;

/// The places of all pages about students and graduating classes.
pub(super) struct Places {
    students: FileNames,
    classes: FileNames,
}

/// The paths of the pages of a student, from the root of the edition.
pub(super) struct StudentPlaces {
    /// The page for teachers.
    pub(super) person: String,
    /// The explanation of every value.
    pub(super) explained: String,
    /// The page for the student.
    pub(super) own: String,
}

/// The ends of the names of a student's pages.
const ENDS: [&str; 3] = ["", "-explained", "-own"];

impl Places {
    /// For the students and subjects of a school.
    pub(super) fn new(model: &Model) -> Self {
        let ids = model.students.values().map(|student| &*student.id.value);
        let students = ids.flat_map(|id| ENDS.map(|end| format!("{id}{end}")));
        let subjects = model.framework.subjects.values();
        Places {
            students: FileNames::new(students),
            classes: FileNames::new(subjects.map(|subject| &*subject.code.value)),
        }
    }

    /// The pages of a student.
    pub(super) fn of_student(&self, id: &str) -> StudentPlaces {
        let [person, explained, own] = ENDS.map(|end| {
            let name = self.students.of(&format!("{id}{end}"), &format!("{id}\n{end}"));
            path("students", &name)
        });
        StudentPlaces { person, explained, own }
    }

    /// The page of a graduating class in a subject.
    pub(super) fn of_class(&self, year: u16, subject: &str) -> String {
        path("classes", &format!("{year}-{}", self.classes.of(subject, subject)))
    }
}

/// The path of a page in a folder.
pub(super) fn path(folder: &str, name: &str) -> String {
    OutPath::new([folder, &format!("{name}.html")]).as_str().to_string()
}
