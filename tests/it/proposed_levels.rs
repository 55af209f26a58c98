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
        if !case.join("levels.csv").is_file() {
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
        let found = compare(&school, &case);
        wrong.extend(found.differences.into_iter().map(|one| format!("{name}: {one}")));
        compared += found.compared;
        // No rating of the files is missing from the list.
        let read = ratings_read(&school);
        if found.ratings != read {
            wrong.push(format!("{name}: {} ratings are listed, {read} are read", found.ratings));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 100, "{compared}");
}

/// One rating less, or one of another student, and the lists differ.
#[test]
fn a_rating_that_is_changed_or_moved_is_seen() {
    let case = repository().join("tests/new/days-under-competencies");
    let row = "\"Adeyemi, Tola\",2,4,3,2,1,3";
    for other in [
        "\"Adeyemi, Tola\",1,4,3,2,1,3",
        "\"Adeyemi, Tola\",2,4,3,,1,3",
        "\"Duarte, Miguel\",2,4,3,2,1,3",
    ] {
        let school = inputs_of(&case).edit("inputs/Castellan grade book.csv", row, other);
        school.must(&["new", "made", "--from", "inputs"]);
        assert!(!compare(&school, &case).differences.is_empty(), "{other}");
    }
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

/// Levels that were held against the list of a case.
struct Compared {
    differences: Vec<String>,
    /// Levels.
    compared: usize,
    /// Ratings that the list has.
    ratings: u64,
}

/// Holds the levels of a project against the list of a case.
fn compare(school: &School, case: &Path) -> Compared {
    let mut found = Compared { differences: Vec::new(), compared: 0, ratings: 0 };
    let mut told: Option<(String, Value)> = None;
    let list = csv::Reader::from_path(case.join("levels.csv"));
    for row in list.expect("levels").records() {
        let row = row.expect("a row");
        let [student, competency, level, ratings] = [0, 1, 2, 3].map(|at| row[at].to_string());
        if told.as_ref().is_none_or(|(known, _)| *known != student) {
            let json = school.must(&["explain", "made", &student, "--format", "json"]);
            told = Some((student.clone(), serde_json::from_str(&json).expect("JSON")));
        }
        let (_, all) = told.as_ref().expect("a student");
        let own = of_competency(all, &competency);
        found.compared += 1;
        found.ratings += ratings.split("; ").filter(|one| !one.is_empty()).count() as u64;
        if own != (level.clone(), ratings.clone()) {
            found.differences.push(format!(
                "{student} {competency}: {level} of {ratings}, not {} of {}",
                own.0, own.1
            ));
        }
    }
    found
}

/// Ratings that the project counts.
fn ratings_read(school: &School) -> u64 {
    let printed = school.run(&["check", "made", "--format", "json"]).stdout;
    let all: Value = serde_json::from_str(&printed).expect("JSON");
    let files = all["sources"].as_array().expect("files").iter();
    let of_evidence = files.filter(|file| {
        file["tables"].as_array().is_some_and(|tables| tables.iter().any(|one| one == "evidence"))
    });
    of_evidence.map(|file| file["used"].as_u64().expect("a count")).sum()
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
    let school = inputs_of(case);
    school.must(&["new", "made", "--from", "inputs"]);
    school
}

/// The files of a case, in the folder `inputs`.
fn inputs_of(case: &Path) -> School {
    let mut school = School::from_folder(tempfile::TempDir::new().expect("a folder"));
    for (name, bytes) in files(&case.join("inputs")) {
        school = school.write(&format!("inputs/{name}"), bytes);
    }
    school
}
