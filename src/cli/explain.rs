//! `gradus explain`: how a value came about, or what a diagnostic means.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::{ExplainArgs, Format};
use super::methods;
use super::numbers::{self, Numbers};
use super::output::{self, complain, say};
use super::trace;
use super::{Exit, failed, project_root};
use crate::base::nearest::did_you_mean;
use crate::base::{Code, Idx};
use crate::model::Model;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::policy::explain::{self, Trace};
use crate::policy::outcome::CreditSource;
use crate::policy::{self, About, Rules, StudentOutcome};
use crate::press::{self, Loaded, ranks};
use crate::project;

pub(super) fn run(args: &ExplainArgs) -> Exit {
    let (dir, words) = split(&args.what);
    let codes = press::all_codes();
    match words {
        [_] | [_, _] if args.methods => methods(dir.as_ref(), words, args),
        [word] if word.contains('/') => code(word, &codes),
        [student] => value(dir.as_ref(), student, None, args),
        [student, about] => value(dir.as_ref(), student, Some(about), args),
        _ => {
            complain!("error: say which student, and which of their values");
            complain!("help: gradus explain S1001 MA.07");
            Exit::Failed
        }
    }
}

/// The folder of a project, if the first word is one, and the other words.
fn split(words: &[String]) -> (Option<PathBuf>, &[String]) {
    match words {
        [first, rest @ ..] if Path::new(first).join(project::FILE_NAME).is_file() => {
            (Some(PathBuf::from(first)), rest)
        }
        _ => (None, words),
    }
}

fn code(id: &str, codes: &[&'static Code]) -> Exit {
    if let Some(code) = codes.iter().find(|code| code.id == id) {
        say!("{}\n\n{}", code.id, trace::wrap(code.explanation, 0));
        return Exit::Done;
    }
    let help = did_you_mean(id, codes.iter().map(|code| code.id));
    failed(&format!("no diagnostic has the code `{id}`"), help)
}

fn methods(dir: Option<&PathBuf>, words: &[String], args: &ExplainArgs) -> Exit {
    let Some(school) = school(dir, args) else { return Exit::Failed };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match methods::print(&school, &words, args.format) {
        Ok(()) => Exit::Done,
        Err((message, help)) => failed(&message, help),
    }
}

/// The school of a folder; nothing, and what is wrong on standard error, when it cannot be read.
fn school(dir: Option<&PathBuf>, args: &ExplainArgs) -> Option<Loaded> {
    let root = project_root(dir)?;
    let load = press::load(&root, args.as_of);
    if load.school.is_none() {
        output::diagnostics(&load.diagnostics, &load.sources);
        failed("the project cannot be read as a whole, so nothing can be explained", None);
    }
    load.school
}

fn value(dir: Option<&PathBuf>, id: &str, about: Option<&String>, args: &ExplainArgs) -> Exit {
    let Some(school) = school(dir, args) else { return Exit::Failed };
    let model = &school.model;
    let Some(student) = model.student(id) else {
        let known = model.students.values().map(|student| &*student.id.value);
        let help = did_you_mean(id, known);
        return failed(&format!("student `{id}` is not on the roster"), help);
    };
    let governing = school.rules.governing(&model.students[student], school.occasion.as_of);
    let rules = governing.rules();
    let outcome = policy::assess(&governing, model, student, school.occasion.as_of);
    let told = match about.map(String::as_str) {
        None => {
            summary(&school, student, &outcome, args.format);
            return Exit::Done;
        }
        Some("gpa") => {
            let rank = ranks::of(&school, &[student], NonZeroUsize::MIN);
            let rank = rank.of(student);
            let trace = explain::rank(rules, model, &outcome, rank);
            let rank = trace.map(|trace| Told { trace, numbers: numbers::rank(rank) });
            [gpa(&school, rules, &outcome)].into_iter().chain(rank).collect()
        }
        Some("graduation") => vec![graduation(&school, rules, &outcome)],
        Some(code) => match about_code(&school, &outcome, code) {
            Ok(told) => told,
            Err((message, help)) => return failed(&message, help),
        },
    };
    match args.format {
        Format::Json => output::json(&told),
        Format::Human => {
            let texts: Vec<String> = told.iter().map(|told| trace::text(&told.trace)).collect();
            output::text(&texts.join("\n"));
            if school.rules.all().len() > 1 {
                say!("\n{}", version(rules));
            }
        }
    }
    let rows = model.records(student).left_out;
    if rows > 0 && args.format == Format::Human {
        let rows = output::count_of(rows, "row");
        say!("\n{rows} about this student could not be used; `gradus check` says which and why");
    }
    Exit::Done
}

/// Which of the school's policies holds.
fn version(rules: &Rules) -> String {
    let About { title, since, .. } = &rules.about;
    let since = since.map_or(String::new(), |since| format!(", in force since {since}"));
    format!("by the policy `{title}`{since}")
}

/// How something came about, and its numbers.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    trace: Trace,
    numbers: Numbers,
}

fn level(
    school: &Loaded,
    rules: &Rules,
    outcome: &StudentOutcome,
    competency: Idx<Competency>,
) -> Told {
    Told {
        trace: explain::competency(rules, &school.model, outcome, competency),
        numbers: numbers::competency(school, rules, outcome, competency),
    }
}

fn gpa(school: &Loaded, rules: &Rules, outcome: &StudentOutcome) -> Told {
    Told {
        trace: explain::gpa(rules, &school.model, outcome),
        numbers: numbers::gpa(school, outcome),
    }
}

fn graduation(school: &Loaded, rules: &Rules, outcome: &StudentOutcome) -> Told {
    Told {
        trace: explain::graduation(rules, &school.model, outcome),
        numbers: numbers::graduation(school, rules, outcome),
    }
}

/// A competency, or every attempt at a course.
fn about_code(
    school: &Loaded,
    outcome: &StudentOutcome,
    code: &str,
) -> Result<Vec<Told>, (String, Option<String>)> {
    let model = &school.model;
    let rules = school.rules.choose(&model.students[outcome.student], outcome.as_of);
    if let Some(competency) = model.framework.competency(code) {
        return Ok(vec![level(school, rules, outcome, competency)]);
    }
    let transfers = &model.records(outcome.student).transfers;
    let told = courses(school, outcome, |row| match row {
        CreditSource::Course(at) => *model.courses[outcome.courses[at].course].code.value == *code,
        CreditSource::Transfer(at) => {
            let row = &transfers[outcome.transfers[at].row];
            let own = row.here().and_then(|taken| taken.code.as_deref());
            let same = row.course.map(|course| &*model.courses[course].code.value);
            own.or(same) == Some(code)
        }
    });
    let known = model.courses.values().any(|course| *course.code.value == *code);
    if !known && told.is_empty() {
        let competencies = model.framework.competencies.values().map(|one| &*one.code.value);
        let courses = model.courses.values().map(|one| &*one.code.value);
        let known = competencies.chain(courses).chain(["gpa", "graduation"]);
        let help = did_you_mean(code, known);
        return Err((format!("`{code}` is neither a competency nor a course"), help));
    }
    if told.is_empty() {
        let name = model.students[outcome.student].name();
        return Err((format!("{name} does not take the course `{code}`"), None));
    }
    Ok(told)
}

/// The courses of a student that are asked for, those of earlier records first.
fn courses(
    school: &Loaded,
    outcome: &StudentOutcome,
    wanted: impl Fn(CreditSource) -> bool,
) -> Vec<Told> {
    let model = &school.model;
    let student = &model.students[outcome.student];
    let rules = school.rules.choose(student, outcome.as_of);
    let governing = school.rules.governing(student, outcome.as_of);
    let before = (0..outcome.transfers.len()).filter(|at| wanted(CreditSource::Transfer(*at)));
    let before = before.map(|at| Told {
        trace: explain::given(rules, model, outcome, at),
        numbers: numbers::given(school, outcome, at),
    });
    let attempts = outcome.courses.iter().enumerate();
    let attempts = attempts.filter(|(at, _)| wanted(CreditSource::Course(*at)));
    let attempts = attempts.map(|(at, one)| Told {
        trace: explain::course(&governing, model, outcome, at),
        numbers: numbers::course(school, governing.at(one.basis.version), outcome, at),
    });
    before.chain(attempts).collect()
}

/// Every level and course of a student in a line, and what else can be asked.
fn summary(school: &Loaded, student: Idx<Student>, outcome: &StudentOutcome, format: Format) {
    let model = &school.model;
    let rules = school.rules.choose(&model.students[student], outcome.as_of);
    let told: Vec<Told> = model
        .framework
        .competencies
        .indices()
        .map(|competency| level(school, rules, outcome, competency))
        .chain(courses(school, outcome, |_| true))
        .chain([gpa(school, rules, outcome), graduation(school, rules, outcome)])
        .collect();
    match format {
        Format::Json => output::json(&told),
        Format::Human => {
            for Told { trace, .. } in &told {
                say!("{}: {}", trace.title, trace.result);
            }
            say_later(model, rules, outcome);
            let id = &model.students[student].id.value;
            say!("\nhow a value came about: gradus explain {id} COMPETENCY|COURSE|gpa|graduation");
        }
    }
}

/// Says how much about the student is of a day to come, and in which competencies.
fn say_later(model: &Model, rules: &Rules, outcome: &StudentOutcome) {
    let mut codes = Vec::new();
    let mut rows = 0;
    for (idx, competency) in model.framework.competencies.iter() {
        let later = explain::later(rules, model, outcome, idx).len();
        if later > 0 {
            codes.push(competency.code.value.to_string());
        }
        rows += later;
    }
    if rows > 0 {
        let (rows, day) = (output::count_of(rows, "row"), outcome.as_of);
        say!("\n{rows} later than {day}, so not looked at: {}", codes.join(", "));
    }
}
