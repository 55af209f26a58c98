//! Generates a school: people, households, courses and evidence.
//!
//! The first 48 students are those of the sample school; any further ones are
//! made up. Students are drawn and written one by one, so that memory does not
//! grow with their number, and each from a stream of random numbers of its own,
//! so that nothing about a student depends on how many there are.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

mod attempts;
mod calendar;
mod courses;
mod daybook;
mod endings;
mod evidence;
mod framework;
mod judgements;
mod learning;
mod moderation;
mod names;
mod narratives;
mod people;
mod picture;
mod prose;
mod rng;
mod roster;
mod school_life;
mod sittings;
mod staff;
mod student;
mod student_voice;
mod tables;
mod tasks;
mod transfer;
mod writing;

/// Reads `dir/framework` and writes the tables of `dir/school`, `dir/evidence` and `dir/moderation`.
///
/// The same framework, number of students and seed give the same bytes.
pub fn generate(dir: &Path, students: usize, seed: u64) -> io::Result<()> {
    let framework = framework::Framework::read(&dir.join("framework"))?;
    let mut tables = tables::Tables::create(dir)?;
    let mut daybook = daybook::Daybook::new(&dir.join("evidence/.unsorted"))?;

    for period in &calendar::PERIODS {
        let (starts, ends) = (period.starts.to_string(), period.ends.to_string());
        tables.periods.row(&[period.code, period.title, period.year, &starts, &ends])?;
    }
    for index in 0..students {
        let student = student::Student::at(index, seed);
        // Apart from the stream that drew the person.
        let mut rng = rng::Rng::new(seed ^ 0x5ca1_ab1e, index as u64);
        let learning = learning::Learning::of(&student, &framework, &mut rng);
        people::write(&student, &framework, &mut tables, &mut rng)?;
        evidence::write(&student, &learning, &mut daybook)?;
        school_life::write(&student, &framework, &learning, &mut tables, &mut rng)?;
        endings::write(&student, &framework, &mut tables, &mut daybook)?;
    }
    tables.finish()?;

    let mut out = BufWriter::new(File::create(dir.join("evidence/evidence.csv"))?);
    writeln!(out, "{}", tables::EVIDENCE)?;
    daybook.write(&mut out)?;
    out.flush()?;
    moderation::write(dir, seed)
}
