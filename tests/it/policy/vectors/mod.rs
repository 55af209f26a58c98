//! Numbers of other systems' own tests and documents, reproduced by policies alone.
//!
//! `tests/policy/vectors/*.json` holds the numbers, each with its source. A case that no policy can
//! reproduce stands in `ledger.toml` with the reason; one that is listed and holds fails the test
//! as well as one that is not listed and does not.

mod canvas;
mod credit;
mod determination;
mod files;
mod graduation;
mod moodle;
mod slate;

use std::collections::{BTreeMap, BTreeSet};

use gradus::base::{Date, Number, Rounding, RoundingMode};
use gradus::model::Model;
use gradus::policy::outcome::{Determination, StudentOutcome};
use gradus::policy::{Rules, assess};
use serde::Deserialize;
use serde_json::Value;

use super::literate::rules;
use super::school::Tables;

/// Whether a case is reproduced, and what came out instead.
type Found = Result<(), String>;

/// A file of cases: its name, its text, and how one of its cases is run.
type Suite = (&'static str, &'static str, fn(&Value) -> Found);

const CANVAS: &str = include_str!("../../../policy/vectors/canvas.json");
const SLATE: &str = include_str!("../../../policy/vectors/slate.json");
const MOODLE: &str = include_str!("../../../policy/vectors/moodle.json");

const SUITES: [Suite; 6] = [
    ("canvas", CANVAS, |case| canvas::run(case, from_tables)),
    ("slate", SLATE, |case| slate::run(case, from_tables)),
    ("moodle", MOODLE, |case| moodle::run(case, from_tables)),
    (
        "determination",
        include_str!("../../../policy/vectors/determination.json"),
        determination::run,
    ),
    ("credit_gpa", include_str!("../../../policy/vectors/credit_gpa.json"), credit::run),
    ("graduation", include_str!("../../../policy/vectors/graduation.json"), graduation::run),
];

/// A case that no policy reproduces, and why.
#[derive(Deserialize)]
struct Listed {
    id: String,
    reason: String,
}

#[derive(Deserialize)]
struct Ledger {
    case: Vec<Listed>,
}

#[test]
fn every_case_holds_or_is_in_the_ledger() {
    let ledger = listed(include_str!("../../../policy/vectors/ledger.toml"));
    let seen = check(&SUITES, &ledger);
    assert!(seen > 150, "only {seen} cases are found");
}

/// The cases that a ledger lists, with their reasons.
fn listed(ledger: &str) -> BTreeMap<String, String> {
    let ledger: Ledger = toml::from_str(ledger).expect("the ledger is in order");
    let mut listed = BTreeMap::new();
    for case in ledger.case {
        assert!(case.reason.len() > 20, "`{}` is listed without a reason", case.id);
        let before = listed.insert(case.id.clone(), case.reason);
        assert!(before.is_none(), "`{}` is listed twice", case.id);
    }
    listed
}

/// Runs the cases of suites: those that are listed have to fail, all others to hold. Says how many
/// there are.
fn check(suites: &[Suite], listed: &BTreeMap<String, String>) -> usize {
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (suite, text, run) in suites {
        let file: Value = serde_json::from_str(text).expect("a file of vectors");
        for case in file["cases"].as_array().expect("cases") {
            let id = case["id"].as_str().expect("an id").to_string();
            assert!(seen.insert(id.clone()), "two cases are called `{id}`");
            // A policy that is refused, or a school that is not in order, is a panic.
            let found = std::panic::catch_unwind(|| run(case))
                .unwrap_or_else(|_| Err("it cannot be written".to_string()));
            match (found, listed.get(id.as_str())) {
                (Ok(()), None) | (Err(_), Some(_)) => {}
                (Ok(()), Some(_)) => wrong.push(format!("{suite}: {id} holds and is listed")),
                (Err(found), None) => wrong.push(format!("{suite}: {id}: {found}")),
            }
        }
    }
    wrong.extend(
        listed.keys().filter(|id| !seen.contains(*id)).map(|id| format!("no case is called {id}")),
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    seen.len()
}

/// Makes a school of the tables of a case: the outcome of its one student under a policy.
type Assess = fn(policy: &str, tables: &Tables<'_>) -> StudentOutcome;

/// The tables as they are.
fn from_tables(policy: &str, tables: &Tables<'_>) -> StudentOutcome {
    let model = tables.school();
    outcome(&rules(policy, &model), &model)
}

/// The outcome of the one student of a school at the end of the year.
fn outcome(rules: &Rules, model: &Model) -> StudentOutcome {
    let student = model.student("ana").expect("the student");
    assess(rules, model, student, "2026-06-30".parse().expect("a day"))
}

/// The one competency of a school whose tables are given, under a policy.
fn competency(policy: &str, tables: Vec<(&str, &str)>) -> Determination {
    competency_by(from_tables, policy, tables)
}

fn competency_by(assess: Assess, policy: &str, tables: Vec<(&str, &str)>) -> Determination {
    let mut tables = tables;
    tables.extend([("students", "id\nana\n"), ("competencies", "code\nC\n")]);
    assess(policy, &Tables(tables)).competencies.remove(0)
}

/// Ratings of the competency, one a day, as a table.
fn ratings(scores: &[String]) -> String {
    let mut table = "id,target,performed,rating\n".to_string();
    for (at, score) in scores.iter().enumerate() {
        table += &format!("{at},C,{},{score}\n", day(at as i64));
    }
    table
}

fn day(after: i64) -> Date {
    let first: Date = "2026-01-15".parse().expect("a day");
    first.checked_add(jiff::Span::new().days(after)).expect("a day")
}

fn show(number: &Number, places: usize) -> String {
    Rounding { places, mode: RoundingMode::HalfUp }.apply(number).exact()
}

/// A number that a case writes as text or as a JSON number.
fn number(value: &Value) -> Option<Number> {
    let text = match value {
        Value::Null => return None,
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    match text.split_once('/') {
        Some((above, below)) => {
            let part = |text: &str| text.parse::<Number>().expect("a number");
            Some(&part(above) / &part(below))
        }
        None => Some(text.parse().unwrap_or_else(|_| panic!("`{text}` is not a number"))),
    }
}

fn texts(value: &Value) -> Vec<String> {
    let all = value.as_array().expect("a list").iter();
    all.filter_map(|one| number(one).map(|number| number.to_string())).collect()
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, found: &T, expected: &T) -> Found {
    if found == expected {
        return Ok(());
    }
    Err(format!("{what} is {found:?} and not {expected:?}"))
}
