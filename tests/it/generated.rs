//! The sample school is what its generator writes, so that whoever changes one changes the other.

use std::collections::BTreeMap;

use crate::generate;
use crate::school::{School, files};

/// The students and the seed of the sample school.
const STUDENTS: usize = 48;
const SEED: u64 = 7;

/// The files of the sample school that are others once they were generated again.
fn others(seed: u64) -> Vec<String> {
    let school = School::sample();
    let read = || files(school.path()).into_iter().collect::<BTreeMap<_, _>>();
    let before = read();
    generate::generate(school.path(), STUDENTS, seed).expect("the files can be written");
    let after = read();
    assert!(before.keys().eq(after.keys()), "files come or go");
    before.into_iter().filter(|(name, text)| after[name] != *text).map(|(name, _)| name).collect()
}

#[test]
fn the_sample_school_is_what_its_generator_writes() {
    assert_eq!(
        others(SEED),
        Vec::<String>::new(),
        "run `cargo run --example generate sample-data`"
    );
    // Another seed makes other people.
    assert!(others(SEED + 1).contains(&"evidence/evidence.csv".to_string()));
}
