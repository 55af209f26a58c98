//! Every number that a report or a transcript prints is a field of `gradus explain --format json`,
//! read out of the finished PDFs of the sample school on three days.
//!
//! A page is read as one line of words. Each field that the page has to print is looked for in its
//! place and in its words, and taken off. What is left may hold no digit, but for what [`OTHERS`]
//! names: dates, names, addresses, the policy's own figures, and figures about the paper.

mod report;
mod sheet;
mod transcript;

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde_json::Value;

use crate::numbers::text;
use crate::school::{School, entries, files, repository};
use sheet::Sheet;

/// Numbers of a page that say nothing of what the student has learned. `explain` need not have them.
const OTHERS: [(&str, &str); 14] = [
    ("a date", r"\b\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d{4}\b"),
    ("a reporting period", r"\b(?:Fall|Spring) \d{4}\b"),
    ("the class, and when it graduates", r"\b(?:Class of|expected|expected June) \d{4}\b"),
    ("a grade, which is a fact of the roster", r"\bGrade \d{1,2}\b"),
    ("the name of a band", r"\bBand \d+-\d+\b"),
    ("an identifier", r"\bS\d{4}\b"),
    ("a telephone number", r"\b207-555-\d{4}\b"),
    ("a town", r"\bME \d{5}\b"),
    ("a street", r"\b\d+ (?:[A-Z][a-z]+ )+(?:Road|Street|Lane|Drive|Court|Landing|Way|Avenue)\b"),
    ("the school's code", r"\bCEEB \d+\b"),
    ("the name of the policy", r"\badopted June \d{4}\b"),
    ("a rule of the policy", r"\b(?:2 decimals|at least \d+% of|at least \d+ ratings count)"),
    ("a page", r"\bPage \d of \d\b"),
    ("lines that did not fit the page", r"\b\d+ more not listed\b"),
];

#[test]
fn explain_has_every_number_of_june_2025() {
    compare("2025-06-13", "2024-25.2");
}

#[test]
fn explain_has_every_number_of_january_2026() {
    compare("2026-01-16", "2025-26.1");
}

#[test]
fn explain_has_every_number_of_june_2026() {
    compare("2026-06-12", "2025-26.2");
}

/// The comparison can fail: a page with any one of its figures changed is refused.
#[test]
fn a_changed_figure_is_noticed() {
    let (day, period) = ("2026-06-12", "2025-26.2");
    let school = School::sample();
    school.must(&["build", "reports", "transcripts", "--student", "S1015"]);
    let told = Explained::of(&school, "S1015", day);
    let private = school.out().join("private");
    let built = files(&private);
    let file = |ending: &str| {
        let found = built.iter().find(|(name, _)| name.ends_with(ending));
        let (name, _) = found.expect("it is built");
        squeezed(&text(&private.join(name), &["-raw"]))
    };
    let transcript = file("S1015.pdf");
    let report = file("S1015.en.pdf");
    let attendance = attendance().remove(&("S1015".to_string(), period.to_string()));
    let whole = transcript::compare(&told, &transcript).expect("the page is as it was built");
    each_changed(&transcript[..whole.legend], |text| transcript::compare(&told, text).is_err());
    report::compare(&told, attendance.as_ref(), &report).expect("the page is as it was built");
    each_changed(&report, |text| report::compare(&told, attendance.as_ref(), text).is_err());
}

/// Changes each figure of a text, one at a time.
#[track_caller]
fn each_changed(text: &str, is_noticed: impl Fn(&str) -> bool) {
    let others: Vec<_> = OTHERS.iter().map(|(_, words)| pattern(words)).collect();
    let others: Vec<_> = others.iter().flat_map(|words| words.find_iter(text)).collect();
    let codes = pattern(r"\b[A-Z]+\.?\d+\b|English \d+|\d{4}-\d{2}| [123] [A-Z]");
    let codes: Vec<_> = codes.find_iter(text).collect();
    let mut changed = 0;
    for number in pattern(r"\d+(?:\.\d+)?").find_iter(text) {
        if others.iter().chain(&codes).any(|one| one.range().contains(&number.start())) {
            continue;
        }
        let last = number.as_str().chars().last().and_then(|digit| digit.to_digit(10));
        let other = (last.expect("a digit") + 1) % 10;
        let at = number.end() - 1;
        let text = format!("{}{other}{}", &text[..at], &text[number.end()..]);
        let around: String = text.chars().skip(at.saturating_sub(30)).take(60).collect();
        assert!(is_noticed(&text), "nobody noticed: {around}");
        changed += 1;
    }
    assert!(changed > 30, "only {changed} figures were changed");
}

/// Compares each report in English, and each transcript, of a day.
fn compare(day: &str, period: &str) {
    let school = School::sample().edit("gradus.toml", "2025-26.2", period);
    school.must(&["build", "reports", "transcripts"]);
    let folder = school.out().join("private").join(period);
    let attendance = attendance();
    let mut known: BTreeMap<String, Explained> = BTreeMap::new();
    // The foot of a page, and the name of the policy.
    let paper = pattern(r"\bS\d{4}\b.*|adopted June 2024|\b1 July 2024\b");
    let mut figures = 0;
    let policy = of_policy();
    let mut wrong = Vec::new();
    for file in entries(&folder.join("transcripts")) {
        let id = file.file_stem().expect("a name").to_str().expect("text");
        let told = Explained::of(&school, id, day);
        let text = squeezed(&text(&file, &["-raw"]));
        match transcript::compare(&told, &text) {
            Ok(found) => {
                figures += found.figures;
                let legend = paper.replace_all(&text[found.legend..], "");
                let mut rest = numbers_of(&legend).filter(|number| !policy.contains(number));
                let rest = rest.next().map(|number| format!("{}: {number}: {legend}", told.who));
                wrong.extend(rest);
            }
            Err(message) => wrong.push(message),
        }
        known.insert(id.to_string(), told);
    }
    for file in entries(&folder.join("reports")) {
        let name = file.file_name().expect("a name").to_str().expect("text");
        if name.ends_with(".en.pdf") {
            let id = name.split('.').next().expect("an identifier");
            let told =
                known.entry(id.to_string()).or_insert_with(|| Explained::of(&school, id, day));
            let text = squeezed(&text(&file, &["-raw"]));
            let days = attendance.get(&(id.to_string(), period.to_string()));
            match report::compare(told, days, &text) {
                Ok(count) => figures += count,
                Err(message) => wrong.push(message),
            }
        }
    }
    assert!(wrong.is_empty(), "{} pages:\n{}", wrong.len(), wrong.join("\n\n"));
    assert!(figures > 2000, "only {figures} figures were compared");
}

/// The numbers of the policy. The legend of a transcript is made of them alone.
fn of_policy() -> BTreeSet<String> {
    let policy = std::fs::read_to_string(repository().join("sample-data/policy.toml"));
    numbers_of(&policy.expect("the policy")).collect()
}

/// The numbers of a text, written alike: 4.0 is 4, and 75% is 0.75.
fn numbers_of(text: &str) -> impl Iterator<Item = String> {
    let found: Vec<String> = pattern(r"(\d+)(?:\.(\d+))?(%)?")
        .captures_iter(text)
        .map(|found| {
            let (whole, rest) = (&found[1], found.get(2).map_or("", |rest| rest.as_str()));
            let (whole, rest) = match found.get(3) {
                Some(_) => ("0", format!("{whole:0>2}{rest}")),
                None => (whole, rest.to_string()),
            };
            format!("{whole}.{rest}").trim_end_matches('0').trim_end_matches('.').to_string()
        })
        .collect();
    found.into_iter()
}

/// Everything that `explain` says of a student on a day.
struct Explained {
    /// Whose it is and when, for messages.
    who: String,
    all: Vec<Value>,
}

impl Explained {
    fn of(school: &School, id: &str, day: &str) -> Self {
        let told = school.must(&["explain", "--format", "json", id, "--as-of", day]);
        let all = serde_json::from_str(&told).expect("a list in JSON");
        Explained { who: format!("{id} on {day}"), all }
    }

    fn numbers(&self, of: &'static str) -> impl Iterator<Item = &Value> {
        self.all.iter().map(|one| &one["numbers"]).filter(move |one| one["of"] == of)
    }

    fn one(&self, of: &'static str) -> &Value {
        self.numbers(of).next().expect("it is explained")
    }

    /// The competencies of a subject, each with its title.
    fn competencies<'a>(&'a self, subject: &str) -> Vec<(&'a Value, &'a str)> {
        let of_subject = |one: &&Value| {
            let code = one["numbers"]["competency"].as_str();
            code.is_some_and(|code| code.split('.').next() == Some(subject))
        };
        let titled = |one: &'a Value| {
            let title = one["title"].as_str().expect("a title");
            // Its code, its title, the student, the day.
            let title = title.rsplitn(3, ", ").last().expect("a title");
            (&one["numbers"], title.split_once(' ').expect("a code").1)
        };
        self.all.iter().filter(of_subject).map(titled).collect()
    }
}

/// The word for a level of the sample school.
fn level_word(code: &str) -> &'static str {
    match code {
        "BG" => "Beginning",
        "DV" => "Developing",
        "PR" => "Proficient",
        "EX" => "Extending",
        other => panic!("{other}"),
    }
}

/// A number as documents print it.
fn printed(value: &Value) -> &str {
    value["printed"].as_str().expect("a number")
}

/// A count.
fn count(value: &Value) -> u64 {
    value.as_u64().expect("a count")
}

/// A date in short words: `2026-06-02` is `2 Jun 2026`.
fn short_date(value: &Value) -> Option<String> {
    let (year, rest) = value.as_str()?.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let month = months[month.parse::<usize>().ok()? - 1];
    Some(format!("{} {month} {year}", day.trim_start_matches('0')))
}

fn pattern(words: &str) -> Regex {
    Regex::new(words).expect("a pattern")
}

/// Days present, days absent and times late.
type Attendance = [String; 3];

/// The attendance by student and period, as the table has it.
fn attendance() -> BTreeMap<(String, String), Attendance> {
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
