//! The grounds of a school's documents: a hash of all that a student's documents follow from, and
//! one of what all documents follow from.
//!
//! A student's documents follow from the student's own records, and from the school without any
//! students. The few that say something of others, such as a rank, add it to the ground.

use std::convert::Infallible;
use std::hash::Hash;
use std::sync::Arc;

use super::assets;
use super::leaks;
use super::load::Loaded;
use super::memory::{Ground, Memory};
use crate::base::Idx;
use crate::model::Model;
use crate::model::people::Student;

/// A memory, and the grounds on which this school stands in it.
#[derive(Clone, Debug)]
pub(super) struct Recall {
    memory: Arc<Memory>,
    /// The theme, the templates and the words.
    looks: Ground,
    /// The school without its students.
    school: Ground,
    /// Each student with all records, in the order of students.
    students: Vec<Ground>,
    /// The words that no document of somebody else may say.
    private: Ground,
}

impl Recall {
    /// The grounds of a school; nothing when its theme or templates cannot be read, of which nothing
    /// is made.
    fn new(memory: &Arc<Memory>, school: &Loaded) -> Option<Self> {
        let model = &school.model;
        let looks = assets::fingerprint(&school.root, &school.project).ok()?;
        let own =
            (school.written.as_bytes(), looks.as_bytes(), school.occasion, &school.project.id);
        Some(Recall {
            memory: Arc::clone(memory),
            looks: Ground::of(looks.as_bytes()),
            school: Ground::of(&(own, without_students(model))),
            students: model.students.indices().map(|idx| of_student(model, idx)).collect(),
            private: leaks::ground(model, &school.project.documents),
        })
    }

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

impl Loaded {
    /// The same school, which remembers what was worked out of the same before. Another build begins.
    #[must_use]
    pub fn remembering(mut self, memory: &Arc<Memory>) -> Self {
        memory.begin();
        self.recall = Recall::new(memory, &self);
        self
    }

    /// The result of something that follows from a student's records, and not from other students;
    /// `facts` tell it from others.
    pub(super) fn of_student<T: Clone + Send + Sync + 'static>(
        &self,
        idx: Idx<Student>,
        facts: &impl Hash,
        make: impl FnOnce() -> T,
    ) -> T {
        let ground = |recall: &Recall| recall.of_student(idx, facts);
        let Ok(made) = self.remembered(ground, || Ok::<T, Infallible>(make()));
        Arc::unwrap_or_clone(made)
    }

    /// The result of something on a ground: as it was found before, or found now.
    ///
    /// # Errors
    /// Those of `make`.
    pub(super) fn remembered<T: Send + Sync + 'static, E>(
        &self,
        ground: impl FnOnce(&Recall) -> Ground,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let Some(recall) = &self.recall else { return make().map(Arc::new) };
        let ground = ground(recall);
        if let Some(found) = recall.memory.get::<T>(ground) {
            return Ok(found);
        }
        let made = Arc::new(make()?);
        recall.memory.keep(ground, Arc::clone(&made));
        Ok(made)
    }
}

/// Everything of a school that no student is part of.
fn without_students(model: &Model) -> Ground {
    let Model {
        school,
        scales,
        scale,
        habit_scale,
        framework,
        habits,
        course_levels,
        courses,
        periods,
        calendar,
        households: _,
        students: _,
        records: _,
        // Accounts of rows are on no document.
        rows_apart: _,
        outcomes,
        translations,
        renamed,
    } = model;
    let rating = (scales, scale, habit_scale, habits);
    let learning = (framework, course_levels, courses);
    Ground::of(&(school, rating, learning, periods, calendar, outcomes, translations, renamed))
}

/// A student with all records, and the households they are for.
fn of_student(model: &Model, idx: Idx<Student>) -> Ground {
    let records = model.records(idx);
    let homes = records.guardians.iter().map(|adult| &model.households[adult.household]);
    Ground::of(&(&model.students[idx], records, homes.collect::<Vec<_>>()))
}
