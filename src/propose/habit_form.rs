//! Answers of a form about habits: one row an answer, one column a habit, as in
//! `Rate each habit [Perseverance]`.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use indexmap::IndexMap;
use regex::Regex;

use super::column::{Column, Columns, is_email};
use super::column_mapping::{ColumnMapping, Mapped, MappedFrom};
use super::dictionary::{contains, words};
use super::guess::{Guess, WideColumns};
use super::levels;
use super::plan::Keys;
use super::sheet::{self, Days};
use super::vocabulary::{Entity, Vocabulary};
use crate::base::Date;

/// A heading that ends in an answer's own name.
const PATTERN: &str = r"\[([^\[\]]+)\]\s*$";
static ANSWER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&format!("^(.*){PATTERN}")).expect("a pattern"));
/// Words of forms that are about habits.
const ABOUT: [&str; 8] = [
    "habit",
    "habits",
    "trait",
    "traits",
    "disposition",
    "dispositions",
    "work habits",
    "character",
];

/// A form about habits, as a source reads it.
pub(super) struct HabitForm {
    /// The ratings of habits.
    pub(super) guess: Guess,
    /// The keys of its students, when they are not the identifiers of the roster.
    pub(super) keys: Option<Keys>,
}

/// Words that the answers to one question are, at most, where not all of them are known.
const MOST_ANSWERS: usize = 7;
/// Letters of such an answer, at most.
const LONGEST: usize = 30;

/// The form that a table is; nothing when it is about something else, or no reporting period is
/// known that it could be of.
pub(super) fn habit_form(
    columns: &Columns,
    called: &str,
    known: &Vocabulary,
    days: &Days<'_>,
) -> Option<HabitForm> {
    let mut questions: IndexMap<String, Vec<(&str, String)>> = IndexMap::new();
    for column in &columns.columns {
        let Some(found) = ANSWER.captures(&column.name) else { continue };
        let part = |at| found.get(at).map_or("", |part: regex::Match<'_>| part.as_str().trim());
        let question = questions.entry(part(1).to_string()).or_default();
        question.push((&column.name, part(2).to_string()));
    }
    let about = |question: &str| {
        ABOUT.iter().any(|word| contains(&words(question), word) || contains(&words(called), word))
    };
    let (_, habits) = questions.iter().find(|(question, answers)| {
        let competencies = answers.iter().any(|(_, answer)| known.has(Entity::Target, answer));
        let columns = answers.iter().filter_map(|(name, _)| columns.get(name));
        about(question) && !competencies && are_ratings(&columns.collect::<Vec<_>>())
    })?;
    // The pattern is one for the whole table.
    let all = questions.values().map(Vec::len).sum::<usize>() == habits.len();
    let taken: BTreeSet<&str> = habits.iter().map(|(name, _)| *name).collect();
    let (student, keys) = sheet::student(columns, known, &taken)?;
    let dates: Vec<Date> = columns
        .columns
        .iter()
        .filter_map(|column| Some((column, column.dates.as_ref()?)))
        .take(1)
        .flat_map(|(column, forms)| column.values.keys().filter_map(|value| forms.read(value)))
        .collect();
    let period = sheet::period_of(&dates, days).or_else(|| sheet::period(called, days))?;
    let review = (!period.named).then(|| {
        format!(
            "the answers are of several periods or of none; `{}` is taken for all",
            period.title()
        )
    });
    let why = if period.named { "every answer was given in it" } else { "" };
    let mapped = |ours, mapping| Mapped { ours, mapping, why: String::new(), review: None };
    let mut made = vec![
        mapped("student", student),
        mapped("habit", ColumnMapping::column("heading")),
        Mapped {
            review,
            why: why.to_string(),
            ..mapped("period", ColumnMapping::value(&period.row.code.value))
        },
        mapped("level", ColumnMapping::column("cell")),
    ];
    let email = columns.columns.iter().find(|column| {
        ["email address", "email", "teacher", "rated by", "your name"]
            .contains(&column.words.as_str())
    });
    made.extend(email.map(|column| mapped("by", ColumnMapping::column(&column.name))));
    let mut guess = Guess::made("habit_ratings", made);
    (guess.ignore, guess.unread) = unread(columns, &guess, &taken);
    let names = habits.iter().map(|(name, _)| (*name).to_string()).collect();
    let map = habits.iter().map(|(name, habit)| ((*name).to_string(), habit.clone())).collect();
    guess.wide = Some(match all {
        true => WideColumns { pattern: Some(PATTERN), ..WideColumns::default() },
        false => WideColumns { names, map, ..WideColumns::default() },
    });
    Some(HabitForm { guess, keys })
}

/// Columns that nothing is read of, and the points to look at: answers to other questions.
fn unread(columns: &Columns, guess: &Guess, habits: &BTreeSet<&str>) -> (Vec<String>, Vec<String>) {
    let read = |name: &str| {
        let reads = |one: &Mapped| match &one.mapping.from {
            MappedFrom::Column(column) => column == name,
            MappedFrom::Template(text) => text.contains(&format!("{{{name}}}")),
            MappedFrom::Value(_) => false,
        };
        habits.contains(name) || guess.columns.iter().any(reads)
    };
    let left =
        columns.columns.iter().filter(|column| !column.name.is_empty() && !read(&column.name));
    let left: Vec<&Column> = left.collect();
    let is_answer = |column: &&&Column| {
        let known = column.dates.is_some() || column.all(is_email) || sheet::is_of_students(column);
        column.filled > 0 && !known
    };
    let asked = left.iter().filter(is_answer);
    let asked = asked.map(|column| format!("nothing is read of the answers to `{}`", column.name));
    (left.iter().map(|column| column.name.clone()).collect(), asked.collect())
}

/// True for answers that are words for habits, or few short words that come again.
fn are_ratings(columns: &[&Column]) -> bool {
    let answers: BTreeSet<&str> =
        columns.iter().flat_map(|column| column.values.keys().map(String::as_str)).collect();
    let filled = columns.iter().map(|column| column.filled).sum::<usize>();
    let are_few = answers.len() <= MOST_ANSWERS && answers.len() * 2 <= filled;
    answers.iter().all(|answer| levels::is_habit_rating(answer))
        || are_few && answers.iter().all(|answer| answer.chars().count() <= LONGEST)
}
