//! A school that remembers: the grounds of its documents, worked out once a round.

use std::sync::Arc;

use rayon::prelude::*;

use super::assets;
use super::leaks;
use super::loaded::Loaded;
use super::recall::Recall;
use crate::base::{Ground, Idx, Memory};
use crate::model::Model;
use crate::model::people::Student;

/// The same school, which remembers what was worked out of the same before.
#[must_use]
pub fn remembering(school: Loaded, memory: &Arc<Memory>) -> Loaded {
    let recall = recall(memory, &school);
    Loaded { recall, ..school }
}

/// The grounds of a school; nothing when its theme or templates cannot be read, of which nothing
/// is made.
fn recall(memory: &Arc<Memory>, school: &Loaded) -> Option<Recall> {
    let model = &school.model;
    let looks = assets::fingerprint(&school.root, &school.project).ok()?;
    let own = (school.written.as_bytes(), looks.as_bytes(), school.occasion, &school.project.id);
    let indices: Vec<_> = model.students.indices().collect();
    Some(Recall {
        memory: Arc::clone(memory),
        looks: Ground::of(looks.as_bytes()),
        school: Ground::of(&(own, without_students(model))),
        students: indices.into_par_iter().map(|idx| of_student(model, idx)).collect(),
        private: leaks::ground(model, &school.project.documents),
    })
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
        tied: _,
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
