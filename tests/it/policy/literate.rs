//! Runs the rules that `tests/policy/*.md` tell of.
//!
//! A file is prose with fenced blocks: `toml policy`, any number of `csv TABLE`, and `outcomes`.
//! The tables hold for the blocks after them until they are given again. Each line of `outcomes` is
//! `what | result`, or `student | what | result`, or `student | day | what | result`. A block
//! `trace WHAT` holds the explanation of a competency, of `course CODE`, of `gpa` or of
//! `graduation`, and a block `said` everything that is said about the policy; with `BLESS=1` these
//! are written again, to be read then.

use std::fs;
use std::path::{Path, PathBuf};

use gradus::base::{Date, Diagnostics, SourceMap};
use gradus::model::Model;
use gradus::policy::method::Retry;
use gradus::policy::need::{Key, NEEDS};
use gradus::policy::outcome::{CourseOutcome, Pace, RequirementState, State, StudentOutcome};
use gradus::policy::sections::{Policy, RawPolicy, resolve};
use gradus::policy::{Rules, assess, bind};
use gradus::view::explain;
use gradus::view::voice::{Language, Voice};

use super::school::Tables;
use crate::school::entries;

#[test]
fn rules_do_what_their_description_says() {
    let files = files();
    let mut wrong = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a rule test is text");
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let told = run(&text, &mut |line, message| wrong.push(format!("{name}:{line}: {message}")));
        if std::env::var_os("BLESS").is_some() && told != text {
            fs::write(&file, told).expect("a rule test can be written");
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_need_of_a_requirement_is_in_an_example() {
    let texts = files().into_iter().map(|file| fs::read_to_string(file).expect("text"));
    let tables: Vec<String> = texts
        .flat_map(|text| {
            let tables = text.split("[[graduation.requirements]]").skip(1);
            tables
                .map(|table| table.split("\n[").next().unwrap_or_default().to_string())
                .collect::<Vec<_>>()
        })
        .collect();
    for need in NEEDS {
        let gives = |table: &str, key: &Key| table.contains(&format!("\n{} = ", key.name()));
        for key in need.asks.iter().chain(need.beside) {
            let told = tables
                .iter()
                .any(|table| need.asks.iter().any(|asks| gives(table, asks)) && gives(table, key));
            assert!(told, "no example of `{}` has `{}`", need.name, key.name());
        }
    }
}

fn files() -> Vec<PathBuf> {
    let mut files = entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/policy"));
    files.retain(|path| path.extension().is_some_and(|extension| extension == "md"));
    assert!(files.len() >= 8, "rule tests are found");
    files
}

/// Checks every block of a text; returns the text with the explanations as they are.
fn run(text: &str, wrong: &mut dyn FnMut(usize, String)) -> String {
    let mut edits = Vec::new();
    let mut policy = "";
    let mut tables = Tables::default();
    let mut checked = 0;
    for (line, kind, body) in blocks(text) {
        match kind.split_once(' ') {
            Some(("toml", "policy")) => policy = body,
            Some(("csv", table)) => {
                tables.0.retain(|(name, _)| *name != table);
                tables.0.push((table, body));
            }
            Some(("trace", what)) => {
                let model = tables.school();
                checked += 1;
                let found = trace(&rules(policy, &model), &model, what);
                if found.trim_end() != body.trim_end() {
                    wrong(line, format!("the explanation of {what} is\n{found}"));
                    edits.push((body, found));
                }
            }
            None if kind == "said" => {
                checked += 1;
                let said = said_in(policy, &tables.school());
                let said = if said.is_empty() { vec!["nothing".to_string()] } else { said };
                let found = said.join("\n") + "\n";
                if found.trim_end() != body.trim_end() {
                    wrong(line, format!("what is said about the policy is\n{found}"));
                    edits.push((body, found));
                }
            }
            None if kind == "outcomes" => {
                let model = tables.school();
                let rules = rules(policy, &model);
                for (offset, row) in
                    body.lines().enumerate().filter(|(_, row)| !row.trim().is_empty())
                {
                    checked += 1;
                    if let Err(message) = check(&rules, &model, row) {
                        wrong(line + offset, message);
                    }
                }
            }
            _ => wrong(line, format!("unknown block `{kind}`")),
        }
    }
    if checked == 0 {
        wrong(1, "checks nothing".to_string());
    }
    edited(text, &edits)
}

/// A text in which some of its parts are others. Each is replaced where it stands: one that is empty
/// stands everywhere.
fn edited(text: &str, edits: &[(&str, String)]) -> String {
    let mut told = String::new();
    let mut done = 0;
    for (part, other) in edits {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        told.push_str(&text[done..start]);
        told.push_str(other);
        done = start + part.len();
    }
    told + &text[done..]
}

#[test]
fn a_block_is_written_where_it_stands() {
    let text = "a\n```said\n```\nb\n```said\nx\n```\n```said\nx\n```\n";
    let parts = blocks(text).into_iter().map(|(_, _, body)| body);
    let edits: Vec<(&str, String)> = parts.take(2).zip(["1\n".into(), "2\n".into()]).collect();
    let told = "a\n```said\n1\n```\nb\n```said\n2\n```\n```said\nx\n```\n";
    assert_eq!(edited(text, &edits), told);
}

/// The fenced blocks of a text: the line their content starts on, what they are, their content.
fn blocks(text: &str) -> Vec<(usize, &str, &str)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, &str, usize)> = None;
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        if let Some(kind) = line.trim_end().strip_prefix("```") {
            match open.take() {
                Some((first, kind, start)) => found.push((first, kind, &text[start..at])),
                None => open = Some((number + 2, kind, at + line.len())),
            }
        }
        at += line.len();
    }
    assert!(open.is_none(), "a block is not closed");
    found
}

/// Codes of what is said about a school too small to offer all that its policy speaks of, or to ask for
/// anything.
const OF_SMALL_SCHOOLS: [&str; 5] = [
    "policy/asks-for-nothing",
    "policy/credits-do-not-sum",
    "policy/requirement-out-of-reach",
    "policy/competency-without-course",
    "policy/kind-never-counts",
];

/// The rules of a policy in writing; anything said against it fails the test.
pub(super) fn rules(policy: &str, model: &Model) -> Rules {
    let (policy, mut diagnostics) = read(policy).unwrap_or_else(|error| panic!("{error}"));
    let (rules, more) = bind(&policy, model);
    diagnostics.append(more);
    let said: Vec<&str> = diagnostics
        .iter()
        .filter(|d| !OF_SMALL_SCHOOLS.contains(&d.code.id))
        .map(|d| d.message.as_str())
        .collect();
    assert!(said.is_empty(), "the policy is not in order: {said:#?}");
    rules
}

fn read(policy: &str) -> Result<(Policy, Diagnostics), toml::de::Error> {
    let mut sources = SourceMap::default();
    let source = sources.add("policy.toml", policy);
    let raw: RawPolicy = toml::from_str(policy)?;
    let mut diagnostics = Diagnostics::default();
    let policy = resolve(raw, source, &mut diagnostics);
    Ok((policy, diagnostics))
}

/// Everything that is said about a policy: what cannot be read, what cannot be meant, what is
/// doubtful in a school.
pub(super) fn said_in(policy: &str, model: &Model) -> Vec<String> {
    let (policy, mut diagnostics) = match read(policy) {
        Ok(read) => read,
        Err(error) => return vec![error.message().to_string()],
    };
    diagnostics.append(bind(&policy, model).1);
    let told = |d: &gradus::base::Diagnostic| {
        format!("{}: {}", d.code.id, [vec![d.message.clone()], d.help.clone()].concat().join("; "))
    };
    diagnostics.iter().map(told).collect()
}

/// The first policy that a rule test tells of.
pub(super) fn first_policy(text: &str) -> Policy {
    let all = blocks(text);
    let (_, _, body) = all.iter().find(|(_, kind, _)| *kind == "toml policy").expect("a policy");
    read(body).unwrap_or_else(|error| panic!("{error}")).0
}

fn check(rules: &Rules, model: &Model, row: &str) -> Result<(), String> {
    let cells: Vec<&str> = row.split('|').map(str::trim).collect();
    let (student, day, what, expected) = match cells[..] {
        [what, expected] => ("ana", "2026-06-30", what, expected),
        [student, what, expected] => (student, "2026-06-30", what, expected),
        [student, day, what, expected] => (student, day, what, expected),
        _ => return Err(format!("cannot read `{row}`")),
    };
    let idx = model.student(student).ok_or_else(|| format!("no student `{student}`"))?;
    let day: Date = day.parse().map_err(|_| format!("`{day}` is not a day"))?;
    let outcome = assess(rules, model, idx, day);
    let found = tell(rules, model, &outcome, what)?;
    if found == expected {
        return Ok(());
    }
    Err(format!("{student}, {day}, {what}: expected `{expected}`, found `{found}`"))
}

/// The explanation of a value, as text.
fn trace(rules: &Rules, model: &Model, what: &str) -> String {
    let student = model.student("ana").expect("the student");
    let outcome = assess(rules, model, student, "2026-06-30".parse().expect("a day"));
    let voice = &Voice { model, rules, language: Language::english() };
    let trace = match what.split_once(' ') {
        Some(("course", code)) => {
            let is = |one: &CourseOutcome| &*model.courses[one.course].code.value == code;
            let at = outcome.courses.iter().position(is).expect("the course");
            explain::course(voice, rules, &outcome, at)
        }
        _ if what == "gpa" => explain::gpa(voice, &outcome),
        _ if what == "graduation" => explain::graduation(voice, &outcome),
        _ => {
            let competency = model.framework.competency(what).expect("the competency");
            explain::competency(voice, &outcome, competency)
        }
    };
    let mut text = format!("{}: {}\n", trace.title, trace.result);
    for step in trace.steps {
        text += &format!("\n{}\n", step.title);
        for line in step.lines {
            text += &format!("  {line}\n");
        }
        for row in step.rows {
            let cells = [row.id, row.date, Some(row.what), row.value, row.note];
            let cells: Vec<String> = cells.into_iter().flatten().collect();
            text += &format!("  - {}\n", cells.join(" | "));
        }
    }
    text
}

/// One fact of an outcome, in the words of the tests.
fn tell(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    what: &str,
) -> Result<String, String> {
    let words: Vec<&str> = what.split_whitespace().collect();
    let or_none = |text: Option<String>| text.unwrap_or_else(|| "none".to_string());
    Ok(match words[..] {
        ["retry", "is", "free"] => (rules.retry() == Retry::Free).to_string(),
        ["credits"] => outcome.credits.to_string(),
        ["gpa"] => or_none(outcome.gpa.unweighted.value().map(|n| outcome.gpa.rounding.show(&n))),
        ["weighted", "gpa"] => {
            or_none(outcome.gpa.weighted.value().map(|n| outcome.gpa.rounding.show(&n)))
        }
        ["exact", "gpa"] => or_none(outcome.gpa.unweighted.value().map(|n| n.to_string())),
        ["year", year, "credits"] => {
            let found = outcome.years.iter().find(|one| &*one.year == year);
            or_none(found.map(|year| year.credits.to_string()))
        }
        ["graduation"] => match outcome.graduation.open {
            0 => "met".to_string(),
            open => format!("{open} open"),
        },
        ["requirement", code] => {
            let rows = &outcome.graduation.rows;
            let row = rows
                .iter()
                .find(|row| rules.graduation.requirements[row.requirement].code.value == code)
                .ok_or_else(|| format!("no requirement `{code}`"))?;
            let state = match row.state {
                RequirementState::Met => "met",
                RequirementState::Short => "short",
                RequirementState::Exempt => "exempt",
            };
            format!("{} of {}, {state}", row.earned, row.required)
        }
        ["pace", subject] => {
            let found = outcome
                .subjects
                .iter()
                .find(|one| &*model.framework.subjects[one.subject].code.value == subject)
                .ok_or_else(|| format!("no subject `{subject}`"))?;
            let pace = match found.pace {
                Pace::Ahead => "ahead",
                Pace::OnPace => "on pace",
                Pace::NeedsTime => "needs time",
                Pace::Unknown => "unknown",
            };
            format!("{pace}, {} of {}", found.proficient_of_expected, found.expected)
        }
        ["subject", subject] => {
            let subjects = &model.framework.subjects;
            let found = outcome
                .subjects
                .iter()
                .find(|one| &*subjects[one.subject].code.value == subject)
                .ok_or_else(|| format!("no subject `{subject}`"))?;
            let rounding = rules.subjects.as_ref().map(|rule| rule.rounding);
            or_none(found.level.as_ref().zip(rounding).map(|(found, rounding)| {
                let code = &model.academic_scale().get(found.level).code;
                format!("{code} {}", rounding.show(&found.value))
            }))
        }
        ["on", "track"] => format!("{} of {}", outcome.on_track.subjects, outcome.on_track.of),
        ["ready"] => codes(model, outcome.ready.iter().copied()),
        ["closest"] => codes(model, outcome.closest.iter().map(|one| one.competency)),
        ["course", code, fact] => course(model, outcome, code, fact)?,
        [code] => competency(rules, model, outcome, code, "state")?,
        [code, fact] => competency(rules, model, outcome, code, fact)?,
        _ => return Err(format!("no such fact: `{what}`")),
    })
}

fn codes(
    model: &Model,
    all: impl Iterator<Item = gradus::base::Idx<gradus::model::framework::Competency>>,
) -> String {
    let codes: Vec<&str> = all.map(|idx| &*model.framework.competencies[idx].code.value).collect();
    codes.join(" ")
}

fn competency(
    rules: &Rules,
    model: &Model,
    outcome: &StudentOutcome,
    code: &str,
    fact: &str,
) -> Result<String, String> {
    let idx = model.framework.competency(code).ok_or_else(|| format!("no competency `{code}`"))?;
    let found = outcome.of(idx);
    let scale = model.academic_scale();
    let none = || "none".to_string();
    Ok(match fact {
        "state" => match found.state {
            State::NotAssessed => "not assessed".to_string(),
            State::Insufficient { provisional: None } => "insufficient".to_string(),
            State::Insufficient { provisional: Some(level) } => {
                format!("insufficient, so far {}", scale.get(level).code)
            }
            State::NotYet(level) => format!("not yet {}", scale.get(level).code),
            State::Proficient(level) => format!("proficient {}", scale.get(level).code),
            State::Exempt => "exempt".to_string(),
        },
        "value" => found.value.as_ref().map_or_else(none, |n| n.to_string()),
        "shown" => {
            let rounding = rules.determination[found.basis.rule].rounding;
            found.value.as_ref().map_or_else(none, |n| rounding.show(n))
        }
        "evidence" => format!("{} of {}", found.evidence.have, found.evidence.need),
        "latest" => found.latest.map_or_else(none, |day| day.to_string()),
        "lacks" => format!("{:?}", found.basis.lacks),
        "growth" => found.growth.as_ref().map_or_else(none, |growth| {
            let sign = if growth.change.is_negative() { "" } else { "+" };
            let since = growth.since.map_or(String::new(), |day| format!(" since {day}"));
            format!("{sign}{}{since}", growth.change)
        }),
        "expected" => found.expected.to_string(),
        "aside" => {
            let evidence = &model.records(outcome.student).evidence;
            let aside = found.basis.set_aside.iter().map(|one| {
                let id = evidence[one.row as usize].id.as_deref().unwrap_or("?");
                format!("{id} {:?}", one.why)
            });
            aside.collect::<Vec<_>>().join(", ")
        }
        _ => return Err(format!("no such fact of a competency: `{fact}`")),
    })
}

fn course(
    model: &Model,
    outcome: &StudentOutcome,
    code: &str,
    fact: &str,
) -> Result<String, String> {
    let (code, attempt) = code.split_once('#').unwrap_or((code, "1"));
    let attempt: usize = attempt.parse().map_err(|_| format!("`{attempt}` is not an attempt"))?;
    let found: &CourseOutcome = outcome
        .courses
        .iter()
        .filter(|one| &*model.courses[one.course].code.value == code)
        .nth(attempt - 1)
        .ok_or_else(|| format!("no course `{code}`"))?;
    let none = || "none".to_string();
    Ok(match fact {
        "status" => format!("{:?}", found.status),
        "credit" => found.credit.to_string(),
        "earned" => found.earned.map_or_else(none, |day| day.to_string()),
        "level" => model.course_levels[found.level].code.to_string(),
        "count" => format!("{} of {}", found.proficient, found.of),
        "average" => found.average.as_ref().map_or_else(none, |n| n.to_string()),
        "letter" => found.grade.as_ref().map_or_else(none, |grade| grade.letter.to_string()),
        "points" => match found.grade.as_ref().and_then(|grade| grade.points.as_ref()) {
            Some((points, weighted)) => format!("{points} and {weighted}"),
            None => none(),
        },
        _ => return Err(format!("no such fact of a course: `{fact}`")),
    })
}
