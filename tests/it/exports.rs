//! Exports as teachers and offices keep them, and what becomes of their rows.
//!
//! `tests/exports/CASE` holds the files that differ from the school of the gallery; a file whose
//! name ends in `.append` is added to the school's own. `commands.txt` has a command a line, and
//! `expected.txt` what they print. Run the tests with `BLESS=1` to write what is printed now; then
//! read it as a registrar would.

use std::fs;
use std::path::Path;

use crate::gallery::append;
use crate::school::{School, folders, repository};

#[test]
fn exports_are_read_as_they_are_meant() {
    let mut wrong = Vec::new();
    for case in folders(&repository().join("tests/exports")) {
        let printed = run(&case);
        let path = case.join("expected.txt");
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &printed).expect("the expectation can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if expected != printed {
            let case = case.display();
            wrong.push(format!("{case}:\n--- expected\n{expected}\n--- printed\n{printed}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The school of the gallery with the files of a case.
pub(crate) fn school(case: &Path) -> School {
    let school = School::from_dir("tests/gallery/base").overlay(case);
    for name in ["expected.txt", "commands.txt"] {
        let _ = fs::remove_file(school.path().join(name));
    }
    append(school.path());
    school
}

/// The output of the commands of a case.
fn run(case: &Path) -> String {
    let school = school(case);
    let mut printed = String::new();
    for line in fs::read_to_string(case.join("commands.txt")).expect("commands").lines() {
        let run = school.run(&line.split_whitespace().collect::<Vec<_>>());
        let told: String = run.stdout.lines().filter(|line| tells(line)).map(own_line).collect();
        printed += &format!("$ gradus {line}\n{}{told}exit status {}\n\n", run.stderr, run.status);
    }
    printed
}

/// Whether a line is about the case: a file in a folder, a level and its ratings, a sum.
fn tells(line: &str) -> bool {
    let rating = line.get(..5).is_some_and(|start| start.starts_with("  20"));
    let level = line.contains("proficient: ") || line.starts_with("  no level");
    let file = line.contains('/') && line.contains(": ") || line.contains("gradus.toml: ");
    rating || level || file || line.contains("explain CODE") || line == "nothing is wrong"
}

fn own_line(line: &str) -> String {
    format!("{line}\n")
}
