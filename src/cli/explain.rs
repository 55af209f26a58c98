//! `gradus explain`: how a value came about, or what a diagnostic means.

use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::{ExplainArgs, Format};
use super::methods;
use super::numbers::Numbers;
use super::output::{self, complain, say};
use super::trace;
use super::{Exit, failed, only, project_root};
use crate::base::Code;
use crate::base::nearest::did_you_mean;
use crate::policy::StudentOutcome;
use crate::press::asked::{Asked, Person};
use crate::press::{self, Instead, Loaded, load};
use crate::view::explain::{self, Applied, Trace};
use crate::view::overall::Overall;
use crate::view::voice::{Language, Voice};

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
        [first, rest @ ..] if load::is_project(Path::new(first)) => {
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
    let Some(school) = school(dir, args, None) else { return Exit::Failed };
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match methods::print(&school, &words, args.format) {
        Ok(()) => Exit::Done,
        Err((message, help)) => failed(&message, help),
    }
}

/// The school of a folder; nothing, and what is wrong on standard error, when it cannot be read.
fn school(dir: Option<&PathBuf>, args: &ExplainArgs, taken_off: Option<&str>) -> Option<Loaded> {
    let root = project_root(dir)?;
    let school = only(args.school.as_ref());
    let taken_off = taken_off.map(str::to_string);
    let instead = Instead { as_of: args.as_of, school, taken_off, ..Instead::default() };
    let load = press::load_with(&root, &instead);
    if load.school.is_none() {
        output::diagnostics(&load.diagnostics, &load.sources);
        failed("the project cannot be read as a whole, so nothing can be explained", None);
    }
    load.school
}

fn value(dir: Option<&PathBuf>, id: &str, about: Option<&String>, args: &ExplainArgs) -> Exit {
    let Some(mut school) = self::school(dir, args, None) else { return Exit::Failed };
    if school.model.student(id).is_none()
        && let Some(with) = self::school(dir, args, Some(id))
        && with.model.student(id).is_some()
    {
        complain!(
            "note: the roster has taken `{id}` off; no document is made of what other files say"
        );
        school = with;
    }
    let catalog = press::languages(&school);
    if !catalog.has(&args.lang) {
        let known: Vec<String> = catalog.tags().map(|tag| format!("`{tag}`")).collect();
        let message = format!("there are no words in the language `{}`", args.lang);
        return failed(&message, Some(format!("the languages there are: {}", known.join(", "))));
    }
    let language = catalog.language(&args.lang);
    let person = match Person::find(&school, id) {
        Ok(person) => person,
        Err((message, help)) => return failed(&message, help),
    };
    let Some(about) = about else {
        summary(&school, &person, language, args.format);
        return Exit::Done;
    };
    let told = match person.about(about) {
        Ok(asked) => told(&school, &person, language, asked),
        Err((message, help)) => return failed(&message, help),
    };
    match args.format {
        Format::Json => output::json(&told),
        Format::Human => {
            let several = school.rules.all().len() > 1;
            let text = |told: &Told| {
                let version = several.then(|| format!("\n{}\n", version(&told.trace.policy)));
                trace::text(&told.trace) + &version.unwrap_or_default()
            };
            output::text(&told.iter().map(text).collect::<Vec<String>>().join("\n"));
        }
    }
    let rows = school.model.records(person.student()).left_out;
    if rows > 0 && args.format == Format::Human {
        let rows = output::count_of(rows, "row");
        say!("\n{rows} about this student could not be used; `gradus check` says which and why");
    }
    Exit::Done
}

/// Which of the school's policies was applied.
fn version(policy: &Applied) -> String {
    let Applied { title, since } = policy;
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

/// The answer about a student: how it came about, and its numbers.
fn told(
    school: &Loaded,
    person: &Person<'_>,
    language: Language<'_>,
    asked: Vec<Asked>,
) -> Vec<Told> {
    let (outcome, rules) = (person.outcome(), person.rules());
    let voice = Voice { model: &school.model, rules, language };
    let overall = Overall { voice: &voice, now: outcome, before: person.before() };
    let numbers = |asked| Numbers::of(school, person, &overall, asked);
    let told = asked.into_iter();
    told.filter_map(|asked| {
        Some(Told { trace: person.trace(asked, language)?, numbers: numbers(asked) })
    })
    .collect()
}

/// Every level and course of a student in a line, and what else can be asked.
fn summary(school: &Loaded, person: &Person<'_>, language: Language<'_>, format: Format) {
    let (model, rules, outcome) = (&school.model, person.rules(), person.outcome());
    let told = told(school, person, language, person.everything());
    match format {
        Format::Json => output::json(&told),
        Format::Human => {
            for Told { trace, .. } in &told {
                say!("{}: {}", trace.title, trace.result);
            }
            say_later(&Voice { model, rules, language }, outcome);
            let id = &model.students[person.student()].id.value;
            say!(
                "\nhow a value came about: gradus explain {id} COMPETENCY|SUBJECT|COURSE|overall|gpa|graduation"
            );
        }
    }
}

/// Says how much about the student is of a day to come, and in which competencies.
fn say_later(voice: &Voice<'_>, outcome: &StudentOutcome) {
    let mut codes = Vec::new();
    let mut rows = 0;
    for (idx, competency) in voice.model.framework.competencies.iter() {
        let later = explain::later(voice, outcome, idx).len();
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
