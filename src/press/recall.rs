//! The grounds of a school's documents: a hash of all that a student's documents follow from, and
//! one of what all documents follow from.
//!
//! A student's documents follow from the student's own records, and from the school without any
//! students. The few that say something of others, such as a rank, add it to the ground.

use std::hash::Hash;
use std::sync::Arc;

use crate::base::{Ground, Idx, Memory};
use crate::model::people::Student;

/// A memory, and the grounds on which this school stands in it.
#[derive(Clone, Debug)]
pub(super) struct Recall {
    pub(super) memory: Arc<Memory>,
    /// The theme, the templates and the words.
    pub(super) looks: Ground,
    /// The school without its students.
    pub(super) school: Ground,
    /// Each student with all records, in the order of students.
    pub(super) students: Vec<Ground>,
    /// The words that no document of somebody else may say.
    pub(super) private: Ground,
}

impl Recall {
    /// The memory itself.
    pub(super) fn memory(&self) -> &Memory {
        &self.memory
    }

    /// The ground of what follows from the theme, the templates and the words.
    pub(super) fn of_looks(&self, facts: &impl Hash) -> Ground {
        Ground::of(&(self.looks, facts))
    }

    /// The ground of what is said of the school, students apart.
    pub(super) fn of_school(&self, facts: &impl Hash) -> Ground {
        Ground::of(&(self.school, facts))
    }

    /// The ground of what is worked out of a student's records.
    pub(super) fn of_student(&self, idx: Idx<Student>, facts: &impl Hash) -> Ground {
        Ground::of(&(self.school, self.students[idx.position()], facts))
    }

    /// The ground of a document of a student, which must not say a word of others.
    pub(super) fn of_document(&self, idx: Idx<Student>, facts: &impl Hash) -> Ground {
        self.of_student(idx, &(self.private, facts))
    }
}
