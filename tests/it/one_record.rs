//! One record, told in many places: for every student of the sample school the official transcript,
//! the QR code on it, the file inside it, the graduation audit and `gradus explain` have the same
//! numbers.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use gradus::ledger::key::PublicKey;
use gradus::ledger::{Folder, Seal};
use rqrr::PreparedImage;
use serde_json::Value;

use crate::issue::{attached, text};
use crate::school::School;

#[test]
fn the_page_the_code_the_data_the_audit_and_the_explanation_say_the_same() {
    let school = School::sample();
    school.must(&["key", "new"]);
    let load = gradus::press::load(school.path(), None);
    let students = load.school.expect("the sample school").model.students;
    let ids: Vec<&str> = students.values().map(|student| &*student.id.value).collect();
    let order = ["--to", "Bay College", "--purpose", "application"];
    school.must(&[&["issue"], &ids[..], &order].concat());
    let named = ids.iter().flat_map(|id| ["--student", *id]).collect::<Vec<_>>();
    school.must(&[&["build", "audits"], &named[..]].concat());
    let key = Folder::of(school.path()).read().expect("a ledger").key();

    for (id, number) in ids.iter().zip(2..) {
        let file = school.path().join(format!("ledger/documents/{number:06}.pdf"));
        let record: Value = serde_json::from_slice(&attached(&file)).expect("JSON");
        assert_eq!(record["student"]["id"], *id);
        let page = text(&file);
        the_page_says(&page, &record, id);
        the_code_says(&file, key, &record, id);
        let audit = format!("private/2025-26.2/requested/audits/{id}.pdf");
        the_audit_says(&text(&school.out().join(audit)), &record, id);
        let told = school.must(&["explain", id, "--format", "json"]);
        let told: Vec<Value> = serde_json::from_str(&told).expect("JSON");
        the_explanation_says(&told, &record, id);
    }
}

/// Every course, average and requirement of the record stands on the page.
fn the_page_says(page: &str, record: &Value, id: &str) {
    for course in courses(record).map(|(_, course)| course) {
        for field in ["code", "title", "grade", "credits", "earned"] {
            let Some(value) = course[field].as_str() else { continue };
            assert!(page.contains(value), "{id}: the page lacks {field} {value}");
        }
    }
    let averages = ["weighted", "unweighted"].map(|which| record["averages"][which].as_str());
    let sums = [record["credits"].as_str(), record["graduation"]["status"].as_str()];
    for value in averages.into_iter().chain(sums).flatten() {
        assert!(page.contains(value), "{id}: the page lacks {value}");
    }
    requirements_stand_in(page, record, id);
}

/// The QR code on the page, which has two sides at most, leads to the verification page with the signed figures of the record.
fn the_code_says(file: &Path, key: PublicKey, record: &Value, id: &str) {
    let info = Command::new("pdfinfo").arg(file).output().expect("pdfinfo runs");
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    let seal = info.split_whitespace().find_map(|word| word.split_once("gradus-seal:"));
    let (_, seal) = seal.unwrap_or_else(|| panic!("{id}: no seal in {info}"));
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).expect("pages").trim();
    assert_eq!(pages, "2", "{id}: pages");
    let link = format!("https://harborpoint.example.org/learning/verify/#{seal}");
    assert_eq!(scanned(file, pages, id), link, "{id}");
    let seal = Seal::read(seal, [key]).expect("it is signed");
    let expected = [
        record["student"]["name"].as_str(),
        record["credits"].as_str(),
        record["averages"]["weighted"].as_str().or(Some("–")),
        record["averages"]["unweighted"].as_str().or(Some("–")),
        record["graduation"]["status"].as_str(),
        record["as_of"].as_str(),
    ];
    let facts: Vec<Option<&str>> = seal.facts.iter().map(|(_, value)| Some(&**value)).collect();
    assert_eq!(facts, expected, "{id}");
}

/// The audit shows the sums and every requirement as the record does.
fn the_audit_says(audit: &str, record: &Value, id: &str) {
    for value in [&record["credits"], &record["graduation"]["status"]] {
        let value = value.as_str().expect("text");
        assert!(audit.contains(value), "{id}: the audit lacks {value}");
    }
    requirements_stand_in(audit, record, id);
}

/// An explanation comes to what the record says.
fn the_explanation_says(told: &[Value], record: &Value, id: &str) {
    let of = |kind: &'static str| told.iter().filter(move |one| one["numbers"]["of"] == kind);
    let gpa = &of("gpa").next().expect("averages")["numbers"];
    for which in ["weighted", "unweighted"] {
        assert_eq!(gpa[which]["printed"], record["averages"][which], "{id}: {which}");
    }

    let graduation = of("graduation").next().expect("a diploma");
    let numbers = &graduation["numbers"];
    let (earned, required) =
        (printed(&numbers["credits"]["earned"]), printed(&numbers["credits"]["required"]));
    assert_eq!(record["credits"], format!("{earned} of {required} credits earned"), "{id}");
    let rows = record["graduation"]["requirements"].as_array().expect("requirements");
    let (total, rows) = rows.split_last().expect("the credits in all");
    assert_eq!(total["progress"], format!("{earned} of {required}"), "{id}");
    for row in rows {
        let title = row["title"].as_str().expect("a title");
        let steps = graduation["steps"].as_array().expect("steps");
        let code = steps.iter().find_map(|step| {
            let code = step["topic"]["requirement"].as_str()?;
            (step["title"] == format!("{code} {title}")).then_some(code)
        });
        let code = code.unwrap_or_else(|| panic!("{id}: nothing explains {title}"));
        let all = numbers["requirements"].as_array().expect("requirements");
        let own = all.iter().find(|one| one["requirement"] == code).expect("its numbers");
        let progress = format!("{} of {}", printed(&own["earned"]), printed(&own["required"]));
        let said = row["progress"].as_str().expect("progress");
        assert!(said.starts_with(&progress), "{id}: {title}: {said} is not {progress}");
        let met = own["state"] != "short";
        assert_eq!(row["met"], met, "{id}: {title}");
    }

    for course in of("course").map(|one| &one["numbers"]) {
        let same = |(year, row): &(&str, &Value)| {
            row["code"] == course["course"] && year.starts_with(course["year"].as_str().unwrap())
        };
        let rows: Vec<(&str, &Value)> = courses(record).filter(same).collect();
        let [(_, row)] = rows[..] else { panic!("{id}: {} rows of {course}", rows.len()) };
        assert_eq!(row["grade"], course["letter"], "{id}: {course}");
        if let Some(credits) = row["credits"].as_str() {
            assert_eq!(credits, printed(&course["credit"]), "{id}: {course}");
        } else {
            assert_eq!(course["credit"]["exact"], "0", "{id}: {course}");
        }
        if let Some(attempted) = row["attempted"].as_str() {
            assert_eq!(attempted, printed(&course["credit_offered"]), "{id}: {course}");
        }
    }

    let shown = record["competencies"].as_array().expect("competencies");
    let levels = of("competency").filter(|one| one["numbers"]["level"].is_string());
    let levels: Vec<&Value> = levels.collect();
    assert_eq!(levels.len(), shown.len(), "{id}: competencies with a level");
    for one in levels {
        let code = &one["numbers"]["competency"];
        let row = shown.iter().find(|row| row["code"] == *code);
        let row = row.unwrap_or_else(|| panic!("{id}: the record lacks {code}"));
        let said = format!(
            "{} ({})",
            row["level"].as_str().unwrap(),
            one["numbers"]["level"].as_str().unwrap()
        );
        let result = one["result"].as_str().expect("a result");
        assert!(result.ends_with(&said), "{id}: {code}: {result} is not {said}");
    }
}

fn requirements_stand_in(text: &str, record: &Value, id: &str) {
    for row in record["graduation"]["requirements"].as_array().expect("requirements") {
        for field in ["title", "progress", "state"] {
            let value = row[field].as_str().expect("text");
            assert!(text.contains(value), "{id}: {field} {value} is missing");
        }
    }
}

/// The courses of a record, each with the title of its block.
fn courses(record: &Value) -> impl Iterator<Item = (&str, &Value)> {
    let blocks = record["academic_record"].as_array().expect("blocks").iter();
    blocks.flat_map(|block| {
        let title = block["title"].as_str().expect("a title");
        block["courses"].as_array().expect("courses").iter().map(move |course| (title, course))
    })
}

fn printed(number: &Value) -> &str {
    number["printed"].as_str().expect("a number")
}

/// The text of the QR code on the last page, as a decoder reads it that knows nothing of Gradus.
fn scanned(file: &Path, pages: &str, id: &str) -> String {
    // Like a telephone, it may need another look.
    let found = [300, 400, 450, 350].into_iter().find_map(|dots| look(file, pages, dots));
    found.unwrap_or_else(|| panic!("{id}: no code can be read"))
}

/// Looks at the lower right of a page, drawn with so many dots an inch.
fn look(file: &Path, page: &str, dots: usize) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    // In tenths of an inch.
    let [left, top, width, height] = [64, 88, 17, 19].map(|tenths| tenths * dots / 10);
    let mut draw = Command::new("pdftoppm");
    draw.args(["-gray", "-r", &dots.to_string(), "-f", page, "-l", page, "-singlefile"]);
    for (option, value) in [("-x", left), ("-y", top), ("-W", width), ("-H", height)] {
        draw.args([option, &value.to_string()]);
    }
    draw.arg(file).arg(folder.path().join("code")).stderr(Stdio::null());
    assert!(draw.status().expect("pdftoppm runs").success());
    let bytes = fs::read(folder.path().join("code.pgm")).expect("a picture");
    let drawn = &bytes[bytes.len() - width * height..];
    let mut picture =
        PreparedImage::prepare_from_greyscale(width, height, |x, y| drawn[y * width + x]);
    let code = picture.detect_grids().into_iter().next()?;
    code.decode().ok().map(|(_, text)| text)
}
