//! A school with far more evidence than any has: three hundred ratings of each competency.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// Ratings of each competency by each student.
pub(crate) const RATINGS: usize = 300;

/// Replaces the evidence of a generated project: every student gets [`RATINGS`] ratings of every
/// competency, spread over its indicators and over two school years.
pub(crate) fn fill(root: &Path) -> io::Result<()> {
    let students = column(&root.join("school/students.csv"), "id")?;
    let indicators = column(&root.join("framework/indicators.csv"), "code")?;
    let parents = column(&root.join("framework/indicators.csv"), "competency")?;
    let file = fs::File::create(root.join("evidence/evidence.csv"))?;
    let mut out = BufWriter::new(file);
    writeln!(out, "student,target,performed,rating,kind,task")?;
    for student in &students {
        let mut start = 0;
        while start < indicators.len() {
            let same = |at: &&String| **at == parents[start];
            let count = parents[start..].iter().take_while(same).count();
            for rating in 0..RATINGS {
                let indicator = &indicators[start + rating % count];
                let (year, month, day) = (2024 + rating / 150, 1 + rating % 12, 1 + rating % 28);
                let level = ["BG", "DV", "PR", "PR", "EX"][(rating * 7 + start) % 5];
                writeln!(
                    out,
                    "{student},{indicator},{year}-{month:02}-{day:02},{level},summative,Task {rating}"
                )?;
            }
            start += count;
        }
    }
    out.flush()
}

fn column(path: &Path, name: &str) -> io::Result<Vec<String>> {
    let mut reader = csv::Reader::from_path(path)?;
    let at = reader.headers()?.iter().position(|header| header == name).expect("the column");
    reader.records().map(|row| Ok(row?[at].to_string())).collect()
}
