//! Second ratings: three times a year, teachers rate samples of each other's students.

use std::fs;
use std::io;
use std::path::Path;

use super::attempts::LEVELS;
use super::rng::Rng;
use super::staff;

/// The days on which they sit together; what was recorded before the first of them, and since the
/// summer, is sampled there, and so on.
const DAYS: [(&str, &str); 3] =
    [("2025-09-01", "2025-12-04"), ("2025-12-04", "2026-03-12"), ("2026-03-12", "2026-05-28")];

/// Who sits with a teacher that has nobody else for the subject.
const HEAD: &str = "Ingrid Solheim";

/// How many works of a hundred are sampled.
const SAMPLED: i32 = 6;

/// Reads the evidence of a folder and writes the second ratings of it beside it.
pub fn write(dir: &Path, seed: u64) -> io::Result<()> {
    fs::create_dir_all(dir.join("moderation"))?;
    let mut rows = csv::Reader::from_path(dir.join("evidence/evidence.csv"))?;
    let mut out = csv::Writer::from_path(dir.join("moderation/evidence.csv"))?;
    let header =
        "id,student,target,performed,assessed,recorded,rating,kind,task,assessor,moderates";
    out.write_record(header.split(','))?;
    let at = |name: &str| {
        let mut names = super::tables::EVIDENCE.split(',');
        names.position(|other| other == name).expect("a column of evidence")
    };
    let columns =
        ["id", "student", "target", "performed", "recorded", "rating", "kind", "task", "assessor"];
    let columns = columns.map(at);
    let mut number = 0;
    for (index, row) in rows.records().enumerate() {
        let row = row?;
        let [id, student, target, performed, recorded, rating, kind, task, assessor] =
            columns.map(|at| &row[at]);
        let mut rng = Rng::new(seed ^ 0x006d_6f64_6572_6174, index as u64);
        let level = LEVELS.iter().position(|code| *code == rating);
        let day = DAYS.iter().find(|(since, day)| *since <= recorded && recorded < *day);
        let final_work = matches!(kind, "summative" | "performance");
        let (Some(level), Some((_, day)), true) = (level, day, final_work) else { continue };
        if !rng.chance(SAMPLED) {
            continue;
        }
        let subject = target.split('.').next().unwrap_or_default();
        let others = [staff::teacher(subject, 9), staff::teacher(subject, 12), HEAD];
        let second = others.into_iter().find(|name| *name != assessor).unwrap_or(HEAD);
        number += 1;
        let own = format!("m{number:05}");
        let rating = LEVELS[again(level, &mut rng)];
        out.write_record([
            own.as_str(),
            student,
            target,
            performed,
            day,
            day,
            rating,
            kind,
            task,
            second,
            id,
        ])?;
    }
    out.flush()
}

/// The level that a second teacher gives: mostly the same, and seldom more than one step away.
fn again(level: usize, rng: &mut Rng) -> usize {
    match rng.between(0, 99) {
        0..=75 => level,
        76..=88 => level.saturating_sub(1),
        _ => (level + 1).min(LEVELS.len() - 1),
    }
}
