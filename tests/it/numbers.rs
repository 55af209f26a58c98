//! `gradus explain --format json`: every printed number as a field of its own.

use std::path::Path;
use std::process::Command;

use gradus::press;
use gradus::view::transcript;
use gradus::view::voice::Catalog;
use serde_json::Value;

use crate::school::{School, repository};

#[track_caller]
fn numbers(school: &School, words: &[&str]) -> Vec<Value> {
    let text = school.must(&[&["explain", "--format", "json"], words].concat());
    let told: Value = serde_json::from_str(&text).expect("JSON");
    told.as_array().expect("a list").iter().map(|one| one["numbers"].clone()).collect()
}

/// The fields say what the transcript prints.
#[test]
fn machines_read_what_the_transcript_prints() {
    let load = press::load(&repository().join("sample-data"), None);
    let loaded = load.school.expect("the sample school can be read");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let school = School::sample();
    for id in ["S1013", "S1015"] {
        let student = loaded.model.student(id).expect("a student");
        let page = transcript::make(&loaded.context(), student, catalog.language("en"), None);
        let page = serde_json::to_value(&page).expect("a page is plain data");

        let gpa = numbers(&school, &[id, "gpa"]).remove(0);
        for average in page["gpa"]["averages"].as_array().expect("averages") {
            let which = if average["weighted"] == true { "weighted" } else { "unweighted" };
            assert_eq!(gpa[which]["printed"], average["value"], "{id}: {which}");
        }

        let diploma = numbers(&school, &[id, "graduation"]).remove(0);
        let credits = &diploma["credits"];
        let of = |key: &str| credits[key]["printed"].as_str().expect("a number").to_string();
        assert_eq!(
            page["credits"],
            format!("{} of {} credits earned", of("earned"), of("required")),
            "{id}"
        );

        let mut rows = 0;
        for row in page["record"].as_array().expect("years").iter().flat_map(|year| {
            year["rows"].as_array().expect("rows").iter().filter(|row| !row["code"].is_null())
        }) {
            let code = row["code"].as_str().or_else(|| row["code"]["text"].as_str());
            let found = numbers(&school, &[id, code.expect("a code")]);
            let same = |one: &&Value| match row["credits"].as_str() {
                Some(credits) => one["credit"]["printed"] == credits,
                None => true,
            };
            let found = found.iter().find(same).unwrap_or_else(|| panic!("{id}: {row}"));
            assert_eq!(found["letter"], row["grade"], "{id}: {row}");
            assert_eq!(found["points"]["printed"], row["points"], "{id}: {row}");
            rows += 1;
        }
        assert!(rows > 2, "{id} took courses");
    }
}

#[test]
fn a_level_is_told_exactly_and_as_it_is_printed() {
    let school = School::from_dir("tests/gallery/base");
    let found = numbers(&school, &["s-1", "MA.1"]).remove(0);
    assert_eq!(found["of"], "competency");
    assert_eq!((&found["state"], &found["level"]), (&"proficient".into(), &"PR".into()));
    assert_eq!(found["number"], serde_json::json!({ "exact": "3", "printed": "3.00" }));
    assert_eq!((&found["ratings"], &found["ratings_needed"]), (&1.into(), &1.into()));
}

/// The sample school shows how school ends well, and what a transcript has to be able to say.
#[test]
fn the_sample_school_has_graduates_a_seal_and_a_repeated_year() {
    let school = School::sample();
    for graduate in ["S1005", "S1007", "S1011"] {
        let diploma = numbers(&school, &[graduate, "graduation"]).remove(0);
        assert_eq!(diploma["open"], 0, "{graduate}");
    }
    let load = press::load(&repository().join("sample-data"), None).school.expect("a school");
    let catalog = Catalog::new(&Default::default()).expect("the built-in words can be read");
    let page = |id: &str| {
        let student = load.model.student(id).expect("a student");
        let page = transcript::make(&load.context(), student, catalog.language("en"), None);
        serde_json::to_value(&page).expect("a page is plain data")
    };
    let seals = page("S1011")["distinctions"].to_string();
    assert!(seals.contains("Seal of science and mathematics"), "{seals}");
    let repeated = page("S1027").to_string();
    assert_eq!(repeated.matches("Grade 9").count(), 2, "{repeated}");
    assert!(repeated.contains("\"grade\":\"F\"") && repeated.contains("repeated"), "{repeated}");
    assert!(page("S1016").to_string().contains("in progress"));
    assert!(page("S1008").to_string().contains("withdrawn"));
}

/// The text of a PDF.
pub(crate) fn text(file: &Path, options: &[&str]) -> String {
    let output = Command::new("pdftotext").args(options).arg(file).arg("-").output();
    let output = output.expect("pdftotext runs");
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8(output.stdout).expect("text")
}
