//! Policy beside reading: what is read once has to be judged again whenever a rule is tried.

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use gradus::base::SourceMap;
use gradus::import;
use gradus::policy;
use gradus::press::Loaded;
use rayon::prelude::*;

use super::{best_of, per_second};

/// The number of times that each is measured, in turns; the fastest time counts.
const ROUNDS: usize = 5;

/// Prints how long it takes to read the evidence of a school, and how long to determine everything
/// that follows from it: on one core, and on as many as the command uses.
pub(crate) fn beside_reading(root: &Path, school: &Loaded) {
    let read: usize = school.reading.files.iter().map(|file| file.counts.rows).sum();
    let judged: usize = school.model.records.iter().map(|records| records.evidence.len()).sum();
    let (mut reading, mut one, mut all) = (Duration::MAX, Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        reading = reading.min(best_of(1, || {
            import::read(root, &school.project.sources, &mut SourceMap::default())
        }));
        let students = || school.model.students.indices();
        one = one.min(best_of(1, || students().for_each(|student| assess(school, student))));
        let students: Vec<_> = students().collect();
        all = all.min(best_of(1, || students.par_iter().for_each(|one| assess(school, *one))));
    }
    println!("  reading:             {} rows a second", per_second(read, reading));
    for (name, time) in [("on one core: ", one), ("on all cores:", all)] {
        println!(
            "  policy {name} {} ratings a second, {:.2} times as fast as reading",
            per_second(judged, time),
            (judged as f64 / time.as_secs_f64()) / (read as f64 / reading.as_secs_f64()),
        );
    }
}

fn assess(school: &Loaded, student: gradus::base::Idx<gradus::model::people::Student>) {
    let day = school.occasion.as_of;
    let rules = school.rules.choose(&school.model.students[student], day);
    black_box(policy::assess(rules, &school.model, student, day));
}
