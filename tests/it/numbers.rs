//! `gradus explain --format json`: every printed number as a field of its own.

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
        assert_eq!(gpa["unweighted"]["printed"], page["gpa"]["unweighted"], "{id}");
        assert_eq!(gpa["weighted"]["printed"], page["gpa"]["weighted"], "{id}");

        let diploma = numbers(&school, &[id, "graduation"]).remove(0);
        let credits = &diploma["credits"];
        let of = |key: &str| credits[key]["printed"].as_str().expect("a number").to_string();
        assert_eq!(
            page["credits"],
            format!("{} of {} credits earned", of("earned"), of("required")),
            "{id}"
        );

        let mut rows = 0;
        for row in page["years"].as_array().expect("years").iter().flat_map(|year| {
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
}

/// What `explain` says and what stands in the PDF is the same, on three days: credit and letter of every course,
/// how far a course has come that is not done, credit and average of every year, averages, the diploma.
#[test]
fn explain_says_what_the_pdf_prints_on_three_days() {
    let mut compared = 0;
    for (day, period) in
        [("2025-06-13", "2024-25.2"), ("2026-01-16", "2025-26.1"), ("2026-06-12", "2025-26.2")]
    {
        let school = School::sample().edit("gradus.toml", "2025-26.2", period);
        let build = ["build", "transcripts", "--student", "S1011", "--student", "S1027"];
        school.must(&build);
        for id in ["S1011", "S1027"] {
            let folder = school.out().join(format!("private/{period}/requested/transcripts"));
            let text = layout(&folder.join(format!("{id}.pdf")));
            let gpa = numbers(&school, &[id, "gpa", "--as-of", day]).remove(0);
            let has =
                |wanted: &str| assert!(text.contains(wanted), "{id}, {day}: {wanted}\n{text}");
            for average in ["unweighted", "weighted"] {
                has(gpa[average]["printed"].as_str().expect("an average"));
            }
            let diploma = numbers(&school, &[id, "graduation", "--as-of", day]).remove(0);
            let earned = diploma["credits"]["earned"]["printed"].as_str().expect("credits");
            has(&format!("{earned} of 24 credits earned"));
            let mut year = String::new();
            for line in text.lines() {
                let words: Vec<&str> = line.split_whitespace().collect();
                if let [name, "\u{b7}", "Grade", ..] = words[..] {
                    year = name.to_string();
                    let years = gpa["years"].as_array().expect("years");
                    let own = years.iter().find(|one| one["year"] == name).expect("the year");
                    let credits = own["credits"]["printed"].as_str().expect("credits");
                    let average = own["unweighted"]["printed"].as_str();
                    let average = average.map_or(String::new(), |one| format!(" \u{b7} GPA {one}"));
                    let printed = format!("{credits} credits{average}");
                    assert!(line.trim_end().ends_with(&printed), "{line}: {printed}");
                    compared += 1;
                    continue;
                }
                if line.starts_with("Graduation") && words.len() == 1 {
                    break;
                }
                let is_code = |word: &str| {
                    word.len() > 2
                        && word
                            .bytes()
                            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-')
                };
                let Some(code) = words.first().filter(|word| is_code(word) && !year.is_empty())
                else {
                    continue;
                };
                let told = numbers(&school, &[id, code, "--as-of", day]);
                let own = told.iter().find(|one| one["year"] == year.as_str());
                let own = own.unwrap_or_else(|| panic!("{id}, {day}, {year}: {line}\n{told:#?}"));
                let printed = |key: &str| own[key]["printed"].as_str().unwrap_or_default();
                let rest = match own["letter"].as_str() {
                    _ if line.contains("repeated attempt") => continue,
                    _ if line.contains(" of ") && line.contains("competencies") => {
                        let (have, of) = (&own["proficient"], &own["competencies"]);
                        assert!(line.contains(&format!("{have} of {of} competencies")), "{line}");
                        compared += 1;
                        continue;
                    }
                    Some(letter) => vec![printed("credit"), letter],
                    None => vec![printed("credit")],
                };
                let found = words.windows(rest.len()).any(|some| some == rest);
                assert!(found, "{id}, {day}: {line}\n{own:#}");
                compared += 1;
            }
        }
    }
    assert!(compared > 80, "only {compared} lines were compared");
}

/// The text of a PDF, each line as it stands on the page.
fn layout(file: &std::path::Path) -> String {
    let output = std::process::Command::new("pdftotext").arg("-layout").arg(file).arg("-").output();
    let output = output.expect("pdftotext runs");
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8(output.stdout).expect("text")
}
