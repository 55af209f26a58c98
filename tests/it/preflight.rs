//! The checks before reports are sent: texts in the wrong row, what is missing and
//! whose it is to see to, who gets what; on the page, and in lines.

use serde_json::Value;

use crate::school::{School, files};

fn page(school: &School) -> String {
    school.must(&["build", "preflight"]);
    let all = files(&school.out());
    let found = all.iter().find(|(path, _)| path.ends_with("/preflight/index.html"));
    let (path, bytes) = found.expect("a page");
    assert!(path.starts_with("private/"), "{path}");
    String::from_utf8(bytes.clone()).expect("text")
}

fn facts(school: &School) -> Value {
    let run = school.run(&["check", "--format", "json"]);
    let all: Value = serde_json::from_str(&run.stdout).expect("JSON");
    all["preflight"].clone()
}

/// The codes of what is wrong with texts.
fn doubts(school: &School) -> Vec<String> {
    let facts = facts(school);
    let texts = facts["texts"].as_array().expect("a list");
    let one = |text: &Value| {
        format!("{} {}", text["student"]["id"].as_str().unwrap(), text["what"].as_str().unwrap())
    };
    texts.iter().map(one).collect()
}

fn school() -> School {
    School::from_dir("tests/gallery/base")
}

fn with_narratives(rows: &[(&str, &str)]) -> School {
    let mut table = "student,subject,period,by,date,text\n".to_string();
    for (student, text) in rows {
        table.push_str(&format!("{student},,p2,T. Lane,2026-06-01,\"{text}\"\n"));
    }
    school().write("narratives.csv", table)
}

#[test]
fn two_narratives_that_were_swapped_are_found() {
    let right = [("s-1", "Ana plans with care."), ("s-2", "Ben asks good questions.")];
    assert!(doubts(&with_narratives(&right)).is_empty());
    let swapped = with_narratives(&[("s-1", right[1].1), ("s-2", right[0].1)]);
    assert_eq!(doubts(&swapped), ["s-1 swapped", "s-2 swapped"]);
    let run = swapped.run(&["build", "--strict"]);
    assert_eq!(run.status, 1, "{}", run.stderr);
    assert!(!swapped.out().exists(), "nothing is built");
    assert!(page(&swapped).contains("they may have been swapped"));
}

#[test]
fn a_given_name_counts_where_it_is_one() {
    for (text, expected) in [
        ("In the spring Ben helped her.", true),
        ("Ben’s plan was hers.", true),
        ("With Ben Brown she built a bridge.", true),
        ("She read about Ben Franklin.", false),
        ("We asked Mr. Ben about it.", false),
        ("She ben it.", false),
        ("Benjamin was there.", false),
    ] {
        let found = doubts(&with_narratives(&[("s-1", text)]));
        assert_eq!(found.iter().any(|one| one == "s-1 other-name"), expected, "{text}: {found:?}");
    }
}

#[test]
fn names_that_are_other_words_count_with_care() {
    let roster = "id,given,family,grade,cohort,entered,year\n\
                  s-1,Ana,Alvarez,9,2029,2025-08-25,2025-26\n\
                  s-2,Grace,Brown,9,2029,2025-08-25,2025-26\n\
                  s-3,May,Cole,9,2029,2025-08-25,2025-26\n";
    for (text, expected) in [
        ("Grace under pressure is what Ana has.", false),
        ("Ana worked with Grace.", true),
        ("Grace works hard and reads much.", true),
        ("Ana began in May.", false),
    ] {
        let school = with_narratives(&[("s-1", text)]).write("students.csv", roster);
        let found = doubts(&school);
        assert_eq!(found.iter().any(|one| one == "s-1 other-name"), expected, "{text}: {found:?}");
    }
}

#[test]
fn students_may_be_named_together_where_the_school_says_so() {
    let text = [("s-1", "Ana and her partner Ben built a bridge.")];
    let school = with_narratives(&text);
    assert_eq!(doubts(&school), ["s-1 other-name"]);
    let settings = std::fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let allowed = format!("{settings}\n[documents.others]\ntogether = [[\"s-1\", \"s-2\"]]\n");
    assert!(doubts(&school.write("gradus.toml", allowed)).is_empty());
}

#[test]
fn what_is_missing_is_told_by_teacher() {
    let evidence = "student,target,performed,rating,kind,task,assessor\n\
                    s-1,MA.1.a,2025-10-01,DV,formative,Quiz,T. Lane\n\
                    s-2,MA.2,2026-03-03,PR,summative,Test,T. Lane\n";
    let school =
        with_narratives(&[("s-1", "Ana plans with care.")]).write("evidence.csv", evidence);
    let facts = facts(&school);
    let missing: Vec<String> = facts["missing"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|one| {
            let text = |key: &str| one[key].as_str().unwrap_or("-").to_string();
            let student = one["student"]["id"].as_str().expect("an identifier");
            format!("{}: {} {student}", text("teacher"), text("what"))
        })
        .collect();
    // Half of the students have a narrative and habits, so the other half lacks them.
    assert_eq!(missing, ["T. Lane: evidence s-1", "-: habits s-2", "-: narrative s-2"]);
    let printed = school.run(&["check"]).stdout;
    assert!(printed.contains("to see to, T. Lane: no new evidence in a subject of a student"));
    let page = page(&school);
    assert!(page.contains("T. Lane") && page.contains("1 narrative is missing"), "{page}");
}

#[test]
fn evidence_of_long_ago_is_named_as_such() {
    let evidence = "student,target,performed,rating,kind,task,assessor\n\
                    s-1,MA.1.a,2025-09-01,DV,formative,Quiz,T. Lane\n";
    let school = school().write("evidence.csv", evidence);
    let stale = |school: &School| {
        let facts = facts(school);
        facts["missing"].as_array().expect("a list").iter().any(|one| one["what"] == "stale")
    };
    assert!(!stale(&school));
    let settings = std::fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let strict = format!("{settings}\n[documents.preflight]\nstale_days = 90\n");
    assert!(stale(&school.write("gradus.toml", strict)));
}

#[test]
fn every_copy_is_told_with_its_way_and_language() {
    let school = School::sample();
    let facts = facts(&school);
    let copies = facts["copies"].as_array().expect("a list").len();
    let build = school.must(&["build"]);
    let reports = files(&school.out());
    let reports =
        reports.iter().filter(|(path, _)| path.contains("/reports/") && path.ends_with(".pdf"));
    assert_eq!(copies, reports.count(), "{build}");
    let printed = school.must(&["check"]);
    let lines =
        printed.lines().filter(|line| line.contains("copies") || line.contains("to see to"));
    assert!(lines.count() <= 16, "{printed}");
    assert_eq!(facts["texts"], serde_json::json!([]), "the sample's narratives are in their rows");
}

#[test]
fn who_gets_nothing_is_there_with_the_reason() {
    let guardians = "student,household,name,court_order\ns-1,h-1,Rosa Alvarez,true\n";
    let school = school().write("guardians.csv", guardians);
    let facts = facts(&school);
    let nothing: Vec<&str> = facts["nothing"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["why"].as_str())
        .collect();
    assert_eq!(nothing, ["court-order", "no-household"]);
    assert!(page(&school).contains("1 copy withheld: a court order"));
}

#[test]
fn documents_that_are_too_long_are_named() {
    let text = "Ana plans with care and finds the words for it. ".repeat(150);
    let school = with_narratives(&[("s-1", &text)]);
    let settings = std::fs::read_to_string(school.path().join("gradus.toml")).expect("settings");
    let school =
        school.write("gradus.toml", format!("{settings}\n[documents.report]\npages = 1\n"));
    school.run(&["build"]);
    let page = files(&school.out());
    let page =
        page.iter().find(|(path, _)| path.ends_with("/preflight/index.html")).expect("a page");
    assert!(String::from_utf8_lossy(&page.1).contains("reports/s-1.en.pdf"));
    assert!(school.run(&["check"]).stdout.contains("with too many pages: `private/"));
}
