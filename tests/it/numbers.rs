//! `gradus explain --format json`: every printed number as a field of its own.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use gradus::press;
use gradus::view::transcript;
use gradus::view::voice::Catalog;
use serde_json::Value;

use crate::school::{School, entries, repository};

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

/// What `explain` says and what stands in the PDFs is the same for every student, on three days:
/// credit and letter of every course, how far a course has come that is not done, credit and
/// average of every year, averages, every requirement of the diploma, the standing in every
/// subject, and the level of every competency that a report names. Attendance is that of the table.
#[test]
fn explain_says_what_the_pdfs_print_on_three_days() {
    let mut compared = Compared::default();
    let attendance = attendance();
    for (day, period) in
        [("2025-06-13", "2024-25.2"), ("2026-01-16", "2025-26.1"), ("2026-06-12", "2025-26.2")]
    {
        let school = School::sample().edit("gradus.toml", "2025-26.2", period);
        school.must(&["build", "reports", "transcripts"]);
        let folder = school.out().join("private").join(period);
        for file in entries(&folder.join("transcripts")) {
            let id = file.file_stem().expect("a name").to_str().expect("text");
            let told = Explained::of(&school, id, day);
            compared.transcript(&told, &text(&file, &["-layout"]));
        }
        for file in entries(&folder.join("reports")) {
            let name = file.file_name().expect("a name").to_str().expect("text");
            if name.ends_with(".en.pdf") {
                let id = name.split('.').next().expect("an identifier");
                let text = text(&file, &["-raw"]);
                compared.report(&Explained::of(&school, id, day), &text);
                compared.attendance(attendance.get(&(id.to_string(), period.to_string())), &text);
            }
        }
    }
    assert!(compared.lines > 1500, "only {} lines of transcripts were compared", compared.lines);
    assert!(compared.requirements > 1000, "only {} requirements", compared.requirements);
    assert!(compared.subjects > 500, "only {} subjects of reports", compared.subjects);
    assert!(compared.attendance > 100, "only {} attendances", compared.attendance);
    assert!(compared.growth > 1, "only {} changes were compared", compared.growth);
    assert!(compared.levels > 1000, "only {} levels of reports were compared", compared.levels);
}

/// Everything that `explain` says of a student on a day.
struct Explained {
    /// Whose it is and when, for messages.
    who: String,
    numbers: Vec<Value>,
}

impl Explained {
    fn of(school: &School, id: &str, day: &str) -> Self {
        Explained { who: format!("{id} on {day}"), numbers: numbers(school, &[id, "--as-of", day]) }
    }

    fn one(&self, of: &str) -> &Value {
        self.numbers.iter().find(|one| one["of"] == of).expect("it is explained")
    }

    fn course(&self, code: &str, year: &str) -> Option<&Value> {
        self.numbers.iter().find(|one| one["course"] == code && one["year"] == year)
    }
}

/// Requirements of the sample school's distinctions.
const OF_DISTINCTIONS: [&str; 3] = [
    "Seal of science and mathematics",
    "Five competencies of mathematics at Extending",
    "Five competencies of science at Extending",
];

/// How much was compared, so that a page that is no longer understood does not pass.
#[derive(Default)]
struct Compared {
    lines: usize,
    levels: usize,
    growth: usize,
    requirements: usize,
    subjects: usize,
    attendance: usize,
}

impl Compared {
    fn transcript(&mut self, told: &Explained, text: &str) {
        let who = &told.who;
        let has = |wanted: &str| assert!(text.contains(wanted), "{who}: {wanted}\n{text}");
        let gpa = told.one("gpa");
        for average in ["unweighted", "weighted"] {
            if let Some(average) = gpa[average]["printed"].as_str() {
                has(average);
            }
        }
        let earned = &told.one("graduation")["credits"]["earned"]["printed"];
        has(&format!("{} of 24 credits earned", earned.as_str().expect("credits")));
        let lines: Vec<&str> = text.lines().collect();
        for one in told.one("graduation")["requirements"].as_array().expect("requirements") {
            let title = one["title"].as_str().expect("a title");
            // A distinction is on the page once it is reached, and its parts never are.
            if one["state"] == "exempt" || OF_DISTINCTIONS.contains(&title) {
                continue;
            }
            let printed = |key: &str| one[key]["printed"].as_str().expect("a number");
            let wanted = format!(" {} of {}", printed("earned"), printed("required"));
            let beside = |line: &&str| {
                let rest = line.split_once(title).map(|(_, rest)| squeezed(rest));
                rest.is_some_and(|rest| format!(" {rest} ").starts_with(&format!("{wanted} ")))
            };
            assert!(lines.iter().any(beside), "{who}: {title}{wanted}\n{text}");
            self.requirements += 1;
        }
        let mut year = String::new();
        for (at, line) in lines.iter().enumerate() {
            let words: Vec<&str> = line.split_whitespace().collect();
            if let [name, "\u{b7}", "Grade", ..] = words[..] {
                year = name.to_string();
                let years = gpa["years"].as_array().expect("years");
                let own = years.iter().find(|one| one["year"] == name).expect("the year");
                let credits = own["credits"]["printed"].as_str().expect("credits");
                let average = own["unweighted"]["printed"].as_str();
                let average = average.map_or(String::new(), |one| format!(" \u{b7} GPA {one}"));
                let printed = format!("{credits} credits{average}");
                // A year in which nothing was earned has no sum.
                assert!(
                    credits == "0.0" || line.trim_end().ends_with(&printed),
                    "{who}: {line}: {printed}"
                );
                self.lines += 1;
                continue;
            }
            // A page begins with a sign of its own.
            if line.trim_start_matches('\u{c}').starts_with("Graduation") && words.len() == 1 {
                break;
            }
            let is_sign = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
            let code =
                line.split(' ').next().filter(|word| word.len() > 2 && word.bytes().all(is_sign));
            let Some(own) = code.and_then(|code| told.course(code, &year)) else {
                assert!(code.is_none() || year.is_empty(), "{who}, {year}: {line}");
                continue;
            };
            let printed = |key: &str| own[key]["printed"].as_str().unwrap_or_default();
            // How a course stands may go on under its title.
            let rest = lines.get(at + 1).filter(|next| next.starts_with(' '));
            let rest = rest.map_or(Vec::new(), |rest| rest.split_whitespace().collect());
            let both = [&words[..], &rest[..]].concat().join(" ");
            let rest = match own["letter"].as_str() {
                _ if line.contains("repeated attempt") || line.contains("withdrawn") => continue,
                _ if own["status"] == "exempt" => {
                    assert!(words.contains(&"exempt"), "{who}: {both}");
                    self.lines += 1;
                    continue;
                }
                _ if ["in-progress", "not-yet", "partial"]
                    .iter()
                    .any(|one| own["status"] == *one) =>
                {
                    let (have, of) = (&own["proficient"], &own["competencies"]);
                    let wanted = format!(" {have} of {of}");
                    assert!(of == 0 || both.contains(&wanted), "{who}: {both}: {wanted}");
                    self.lines += 1;
                    continue;
                }
                Some(letter) => vec![printed("credit"), letter],
                None => vec![printed("credit")],
            };
            let found = words.windows(rest.len()).any(|some| some == rest);
            assert!(found, "{who}: {line}\n{own:#}");
            self.lines += 1;
        }
    }

    fn attendance(&mut self, told: Option<&[String; 3]>, text: &str) {
        let Some([present, absent, late]) = told else { return };
        let days =
            |count: &str| if count == "1" { "1 day".into() } else { format!("{count} days") };
        let late = if late == "1" { "once".into() } else { format!("{late} times") };
        let wanted = format!("Present {}, absent {}, late {late}.", days(present), days(absent));
        assert!(squeezed(text).contains(&wanted), "{wanted}\n{text}");
        self.attendance += 1;
    }

    fn report(&mut self, told: &Explained, text: &str) {
        let who = &told.who;
        let squeezed = squeezed(text);
        let has = |wanted: &str| assert!(squeezed.contains(wanted), "{who}: {wanted}\n{text}");
        let (mut reached, mut expected) = (0, 0);
        for one in told.numbers.iter().filter(|one| one["of"] == "subject") {
            let count = |key: &str| one[key].as_u64().expect("a count");
            let (own, all) = (count("proficient_of_expected"), count("expected"));
            (reached, expected) = (reached + own, expected + all);
            if one["pace"] != "unknown" {
                let pace = match one["pace"].as_str().expect("a word") {
                    "not-assessed" => "not yet assessed".to_string(),
                    pace => pace.replace('-', " "),
                };
                has(&format!("{} {own} of {all} {pace}", one["title"].as_str().expect("a title")));
                self.subjects += 1;
            }
        }
        if expected > 1 {
            has(&format!("{reached} of the {expected} competencies usually reached by now"));
        }
        let lines: Vec<&str> = text.lines().collect();
        let competencies = told.numbers.iter().filter(|one| one["of"] == "competency");
        let known: BTreeMap<&str, &Value> =
            competencies.map(|one| (one["competency"].as_str().expect("a code"), one)).collect();
        for (at, line) in lines.iter().enumerate() {
            let heading = line.split_whitespace().rev().take(4).find_map(|word| known.get(word));
            let Some(own) = heading.filter(|_| !line.contains(':')) else { continue };
            let word = match (own["state"].as_str(), own["level"].as_str()) {
                (_, Some("BG")) => "Beginning",
                (_, Some("DV")) => "Developing",
                (_, Some("PR")) => "Proficient",
                (_, Some("EX")) => "Extending",
                (Some("not-assessed"), _) => "not yet assessed",
                (Some("insufficient"), _) => "needs more evidence",
                (Some("exempt"), _) => "exempt",
                other => panic!("{who}: {other:?}"),
            };
            // The words beside a level, such as `new`, may come first.
            let near = &lines[at..lines.len().min(at + 3)];
            let ends = |line: &&str| line.trim().to_lowercase().ends_with(&word.to_lowercase());
            assert!(near.iter().any(ends), "{who}: {near:#?}: {word}");
            let beside = near.iter().take(2).find_map(|line| line.split_once("growth "));
            if let Some((_, rest)) = beside {
                let growth = rest.split_whitespace().next().expect("a number");
                let growth = growth.replace('\u{2212}', "-").replace('+', "");
                assert_eq!(own["growth"]["printed"], growth.as_str(), "{who}: {near:#?}");
                self.growth += 1;
            }
            self.levels += 1;
        }
    }
}

/// Days present, days absent and times late, by student and period, as the table has them.
fn attendance() -> BTreeMap<(String, String), [String; 3]> {
    let path = repository().join("sample-data/evidence/attendance.csv");
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        let cell = |at: usize| row[at].to_string();
        ((cell(0), cell(1)), [cell(2), cell(3), cell(4)])
    });
    rows.collect()
}

/// A text with one space in the place of many.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a PDF.
pub(crate) fn text(file: &Path, options: &[&str]) -> String {
    let output = Command::new("pdftotext").args(options).arg(file).arg("-").output();
    let output = output.expect("pdftotext runs");
    assert!(output.status.success(), "{}", file.display());
    String::from_utf8(output.stdout).expect("text")
}
