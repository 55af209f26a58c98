//! `gradus explain --methods`: what each method would give.

use serde::Serialize;

use super::args::Format;
use super::output::{self, count_of, say};
use super::trace::wrap;
use crate::base::nearest::did_you_mean;
use crate::base::{Date, Idx};
use crate::compare::methods::{self, Cell, MethodResult, Row, Spread};
use crate::compare::state_words;
use crate::model::Model;
use crate::model::course::Course;
use crate::model::framework::Competency;
use crate::model::people::Student;
use crate::policy::Rules;
use crate::press::Loaded;
use crate::view::explain::Applied;

/// Prints what each method would give for what the words name: a student's competency, or the
/// competencies of a course, of all students or of one.
pub(super) fn print(
    school: &Loaded,
    words: &[&str],
    format: Format,
) -> Result<(), (String, Option<String>)> {
    let (about, cells) = meant(school, words)?;
    let (model, as_of) = (&school.model, school.occasion.as_of);
    let rows = methods::table(school, &cells);
    let spreads: Vec<Spread> =
        rows.iter().map(|row| methods::spread(row, &rows[0], model)).collect();
    match (&cells[..], format) {
        ([cell], Format::Human) => one(school, &about, *cell, &rows),
        ([_], Format::Json) => {
            let methods = rows.iter().map(|row| json_one(row, model)).collect();
            output::json(&Json { about, as_of, policies: policies(school, &cells), methods });
        }
        (_, Format::Human) => many(&format!("{about}, on {as_of}"), &rows, &spreads),
        (_, Format::Json) => {
            let pairs = rows.iter().zip(&spreads);
            let methods = pairs.map(|(row, spread)| json_many(row, spread)).collect();
            output::json(&Json { about, as_of, policies: policies(school, &cells), methods });
        }
    }
    Ok(())
}

/// The competencies that are looked at, in words and as cells.
fn meant(school: &Loaded, words: &[&str]) -> Result<(String, Vec<Cell>), (String, Option<String>)> {
    let model = &school.model;
    let (student, code) = match words {
        [id, code] => (Some(*id), Some(*code)),
        [word] if model.student(word).is_some() => (Some(*word), None),
        _ => (None, words.first().copied()),
    };
    let student = match student.map(|id| (id, model.student(id))) {
        Some((id, None)) => {
            let roster = model.students.values().map(|student| &*student.id.value);
            return Err((format!("student `{id}` is not on the roster"), did_you_mean(id, roster)));
        }
        Some((_, found)) => found,
        None => None,
    };
    let (about, competencies, course) = named(model, code)?;
    let takes = |student: &Idx<Student>| {
        let enrollments = &model.records(*student).enrollments;
        course.is_none_or(|course| enrollments.iter().any(|one| one.course == course))
    };
    let students: Vec<Idx<Student>> = match student {
        Some(student) => vec![student],
        None => {
            let day = school.occasion.as_of;
            let attending = model.students.iter().filter(|(_, student)| student.attends(day));
            attending.map(|(idx, _)| idx).filter(takes).collect()
        }
    };
    let whom = match student {
        Some(student) => model.students[student].name(),
        None => count_of(students.len(), "student"),
    };
    let cells: Vec<Cell> = students
        .iter()
        .flat_map(|student| competencies.iter().map(|competency| (*student, *competency)))
        .collect();
    if cells.is_empty() {
        return Err((format!("there is nobody to look at for {about}"), None));
    }
    Ok((format!("{about}, {whom}"), cells))
}

type Named = (String, Vec<Idx<Competency>>, Option<Idx<Course>>);

/// The competencies that a code names; without one, all that are in force.
fn named(model: &Model, code: Option<&str>) -> Result<Named, (String, Option<String>)> {
    let framework = &model.framework;
    let Some(code) = code else {
        let all = framework.competencies.indices().collect();
        return Ok(("every competency".to_string(), all, None));
    };
    if let Some(idx) = framework.competency(code) {
        let title = &framework.competencies[idx].title;
        return Ok((format!("{code} {title}"), vec![idx], None));
    }
    let course = model.courses.iter().find(|(_, course)| *course.code.value == *code);
    if let Some((idx, course)) = course {
        let certifies = course.certifies.iter().map(|one| one.competency).collect();
        let about = format!("the competencies of {code} {}", course.title);
        return Ok((about, certifies, Some(idx)));
    }
    let competencies = framework.competencies.values().map(|one| &*one.code.value);
    let known = competencies.chain(model.courses.values().map(|one| &*one.code.value));
    let help = did_you_mean(code, known);
    Err((format!("`{code}` is neither a competency nor a course"), help))
}

/// One competency of one student.
fn one(school: &Loaded, title: &str, (student, competency): Cell, rows: &[Row]) {
    let rules = school.rules.choose(&school.model.students[student], school.occasion.as_of);
    let rule = rules.determination_of(competency);
    say!("{title}, on {}: what each method would give", school.occasion.as_of);
    say!("everything else is as the school's rule `{}` says\n", rule.name);
    let none = || "none".to_string();
    let mut table = vec![["method", "level", "rounded", "exact"].map(str::to_string).to_vec()];
    for row in rows {
        let Some(MethodResult { state, exact, rounded }) = &row.found[0] else {
            table.push(vec![row.method.clone(), NOT_POOLED.to_string()]);
            continue;
        };
        table.push(vec![
            row.method.clone(),
            state_words(*state, &school.model),
            rounded.clone().unwrap_or_else(none),
            exact.as_ref().map_or_else(none, |exact| exact.to_string()),
        ]);
    }
    aligned(&table, false);
    legend(rows);
}

fn many(title: &str, rows: &[Row], spreads: &[Spread]) {
    say!("{title}: what each method would give");
    say!("everything else is as the school's own rules say\n");
    let used = |code: &&String| spreads.iter().any(|spread| spread.levels[*code] > 0);
    let columns: Vec<&String> = spreads[0].levels.keys().filter(used).collect();
    let mut table = vec![vec!["method".to_string()]];
    table[0].extend(columns.iter().map(|code| code.to_string()));
    table[0].extend(["proficient", "changed"].map(str::to_string));
    for (row, spread) in rows.iter().zip(spreads) {
        let mut line = vec![row.method.clone()];
        line.extend(columns.iter().map(|code| spread.levels[*code].to_string()));
        line.extend([spread.proficient, spread.changed].map(|count| count.to_string()));
        if spread.left_out > 0 {
            line.push(format!("{} left out: {NOT_POOLED}", spread.left_out));
        }
        table.push(line);
    }
    aligned(&table, true);
    legend(rows);
}

/// Why a method cannot be tried.
const NOT_POOLED: &str = "does not go with the roll-up `pool`";

/// Prints the cells of a table under each other; numbers end in the same column.
fn aligned(table: &[Vec<String>], numbers: bool) {
    let length = |line: &Vec<String>, at: usize| line.get(at).map_or(0, |c| c.chars().count());
    let widths: Vec<usize> = (0..table[0].len())
        .map(|at| table.iter().map(|line| length(line, at)).max().unwrap_or(0))
        .collect();
    for line in table {
        let mut out = String::new();
        for (at, cell) in line.iter().enumerate() {
            let width = widths.get(at).copied().unwrap_or(0);
            out += &match numbers && at > 0 && at < widths.len() {
                true => format!("  {cell:>width$}"),
                false => format!("  {cell:width$}"),
            };
        }
        say!("{}", out.trim_end());
    }
}

/// Prints a sentence for each method.
fn legend(rows: &[Row]) {
    say!("");
    let width = rows.iter().map(|row| row.method.chars().count()).max().unwrap_or(0);
    for row in rows {
        let words = wrap(&row.words, width + 4);
        say!("  {:width$}  {}", row.method, words.trim_start());
    }
}

/// The versions of the school's rules that hold for some students, in the order of the school's
/// list.
fn policies(school: &Loaded, cells: &[Cell]) -> Vec<Applied> {
    let mut students: Vec<Idx<Student>> = cells.iter().map(|(student, _)| *student).collect();
    students.dedup();
    let own: Vec<&Rules> = students
        .into_iter()
        .map(|idx| school.rules.choose(&school.model.students[idx], school.occasion.as_of))
        .collect();
    let holds = |rules: &&Rules| own.iter().any(|own| std::ptr::eq(*own, *rules));
    school.rules.all().filter(holds).map(Applied::of).collect()
}

#[derive(Serialize)]
struct Json<T> {
    about: String,
    as_of: Date,
    /// The versions of the school's rules that hold for those who are looked at.
    policies: Vec<Applied>,
    methods: Vec<T>,
}

#[derive(Serialize)]
struct JsonOne<'r> {
    method: &'r str,
    words: &'r str,
    /// Nothing where the method does not go with the roll-up.
    level: Option<String>,
    exact: Option<String>,
    rounded: Option<&'r str>,
}

fn json_one<'r>(row: &'r Row, model: &Model) -> JsonOne<'r> {
    let found = row.found.first().and_then(Option::as_ref);
    JsonOne {
        method: &row.method,
        words: &row.words,
        level: found.map(|found| state_words(found.state, model)),
        exact: found.and_then(|found| found.exact.as_ref().map(|exact| exact.to_string())),
        rounded: found.and_then(|found| found.rounded.as_deref()),
    }
}

#[derive(Serialize)]
struct JsonMany<'r> {
    method: &'r str,
    words: &'r str,
    #[serde(flatten)]
    spread: &'r Spread,
}

fn json_many<'r>(row: &'r Row, spread: &'r Spread) -> JsonMany<'r> {
    JsonMany { method: &row.method, words: &row.words, spread }
}
