//! The levels of a project that `gradus new` makes are those in the files it is made of.
//!
//! `tests/new/CASE/levels.csv` says of each student and competency the level, if the proposed rule
//! gives one, and every rating with its day and whoever gave it. Nothing of the proposal is corrected before they are compared.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::school::{School, entries, files, repository, text_of};

/// Lines that a registrar is asked to look at, at most.
const REVIEWS: usize = 10;

#[test]
fn levels_are_those_in_the_files() {
    let mut wrong = Vec::new();
    let mut compared = 0;
    for case in entries(&repository().join("tests/new")) {
        let levels = case.join("levels.csv");
        if !levels.is_file() {
            continue;
        }
        let name = case.file_name().expect("a name").to_string_lossy().into_owned();
        let school = made_of(&case);
        let settings = ["gradus.toml", "policy.toml"].map(|file| {
            let path = school.path().join("made").join(file);
            fs::read_to_string(path).expect("settings")
        });
        let reviews = settings.iter().map(|text| text.matches("# REVIEW:").count()).sum::<usize>();
        if reviews > REVIEWS {
            wrong.push(format!("{name}: {reviews} lines to review"));
        }
        let mut told: Option<(String, Value)> = None;
        for row in csv::Reader::from_path(&levels).expect("levels").records() {
            let row = row.expect("a row");
            let [student, competency, level, ratings] = [0, 1, 2, 3].map(|at| row[at].to_string());
            if told.as_ref().is_none_or(|(known, _)| *known != student) {
                let json = school.must(&["explain", "made", &student, "--format", "json"]);
                told = Some((student.clone(), serde_json::from_str(&json).expect("JSON")));
            }
            let (_, all) = told.as_ref().expect("a student");
            let found = of_competency(all, &competency);
            compared += 1;
            if found != (level.clone(), ratings.clone()) {
                wrong.push(format!(
                    "{name}: {student} {competency}: {level} of {ratings}, not {} of {}",
                    found.0, found.1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 100, "{compared}");
}

/// Nine files of a small school: what they say besides levels stands on its documents.
#[test]
fn a_first_week_is_there_whole() {
    let school = made_of(&repository().join("tests/new/nine-files"));
    let check = school.run(&["check", "made"]);
    assert_eq!(check.status, 0, "{}", check.stderr);
    // Whom the roster has taken off is in six of the files.
    assert!(check.stdout.contains("model/removed-student"), "{}", check.stdout);
    school.must(&["build", "made", "reports", "transcripts", "--student", "7102"]);
    let made = files(&school.path().join("made/out"));
    let text = |part: &str| {
        let found = made.iter().filter(|(name, _)| name.contains(part) && name.ends_with(".pdf"));
        let texts: Vec<String> = found.map(|(_, pdf)| text_of(pdf)).collect();
        assert!(!texts.is_empty(), "no {part} among {:?}", names(&made));
        texts.join("\n")
    };
    let transcript = text("/transcripts/");
    for year in ["2022-2023", "2023-2024", "2024-2025"] {
        assert!(transcript.contains(year), "{year}: {transcript}");
    }
    for course in ["Géométrie I", "Literature III", "B+", "A-"] {
        assert!(transcript.contains(course), "{course}: {transcript}");
    }
    let report = text("/reports/");
    let comment = "Bastien asks good questions and helps others to find theirs.";
    for part in ["Noor Lefèvre", comment, "Moreau", "Persistence", "Generosity", "Sometimes"] {
        assert!(report.contains(part), "{part}: {report}");
    }
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&str> {
    files.iter().map(|(name, _)| name.as_str()).collect()
}

/// The level of a competency and all that it was rated, in the order of their days.
fn of_competency(all: &Value, competency: &str) -> (String, String) {
    let mut all = all.as_array().expect("explanations").iter();
    let found = all.find(|one| one["numbers"]["competency"] == competency).expect("a competency");
    let level = found["numbers"]["level"].as_str().unwrap_or_default().to_string();
    let steps = found["steps"].as_array().expect("steps").iter();
    let rows = steps
        .filter(|step| ["ratings", "set-aside"].iter().any(|topic| step["topic"] == *topic))
        .flat_map(|step| step["rows"].as_array().expect("rows"));
    let mut ratings: Vec<String> = rows
        .map(|row| {
            let text = |key: &str| row[key].as_str().unwrap_or_default();
            let rated = text("value").split(' ').next().unwrap_or_default();
            let by = text("what").strip_prefix("rated by ").map(|by| format!(" {by}"));
            format!("{} {rated}{}", text("date"), by.unwrap_or_default())
        })
        .collect();
    ratings.sort();
    (level, ratings.join("; "))
}

fn made_of(case: &Path) -> School {
    let school = School::from_folder(tempfile::TempDir::new().expect("a folder"));
    for (name, bytes) in files(&case.join("inputs")) {
        let path = school.path().join("inputs").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }
    school.must(&["new", "made", "--from", "inputs"]);
    school
}
