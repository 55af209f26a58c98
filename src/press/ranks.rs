//! Class ranks, before the first document: they need everybody's averages, and only these.

use std::num::NonZeroUsize;

use super::loaded::Loaded;
use crate::base::Idx;
use crate::model::people::Student;
use crate::policy::outcome::Gpa;
use crate::policy::{self, ClassRanks};
use crate::render::pdf::pool;

/// The standing of some students in their classes, `jobs` averages at a time. All of a class is
/// looked at, whoever is asked for; nobody where no policy ranks.
pub fn of(school: &Loaded, students: &[Idx<Student>], jobs: NonZeroUsize) -> ClassRanks {
    let Loaded { model, rules, .. } = school;
    let as_of = school.occasion.as_of;
    let classmates = ClassRanks::classmates(rules, model, students, as_of);
    let mut averages: Vec<(Idx<Student>, Gpa)> = Vec::with_capacity(classmates.len());
    pool::each_in_parallel(
        jobs,
        &classmates,
        |student| {
            school.of_student(*student, &"averages", || {
                let governing = rules.governing(&model.students[*student], as_of);
                policy::averages(governing, model, *student, as_of)
            })
        },
        |index, gpa| averages.push((classmates[index], gpa)),
    );
    ClassRanks::new(rules, model, &averages, as_of)
}
