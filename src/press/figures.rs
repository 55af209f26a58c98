//! The figures of the school profile: they need everybody's outcome, and nothing else of them.

use std::num::NonZeroUsize;

use super::loaded::Loaded;
use crate::policy;
use crate::policy::distribution::{Counted, Distribution, Population, Standing};
use crate::render::pdf::pool;

/// The numbers of students by where they stand, `jobs` students at a time; nothing while no school year has
/// ended, or with too few students.
pub fn of(school: &Loaded, counted: Counted, jobs: NonZeroUsize) -> Option<Distribution> {
    let Loaded { model, rules, occasion, .. } = school;
    let population = Population::new(model, counted, occasion.as_of)?;
    let day = population.day;
    let letters = &rules.newest(day).grades.letters;
    let top = letters.iter().filter_map(|letter| letter.points.clone()).max().unwrap_or_default();
    let mut standings = Vec::with_capacity(population.students.len());
    pool::each_in_parallel(
        jobs,
        &population.students,
        |student| {
            school.of_student(*student, &("standing", day), || {
                let governing = rules.governing(&model.students[*student], day);
                Standing::new(&policy::assess(&governing, model, *student, day))
            })
        },
        |_, standing| standings.push(standing),
    );
    Distribution::new(model, &population, &standings, &top)
}
