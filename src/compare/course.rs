//! Changes of credit and letters.

use std::collections::BTreeMap;

use super::cause::Cause;
use super::cause::causes;
use super::change::{Change, ComparedValue};
use super::side::Case;
use crate::base::Number;
use crate::model::Model;
use crate::view::explain::{self, Trace};

/// Courses whose credit or letter is not the same. One that the student takes on one side only has
/// no credit and no letter on the other.
pub(super) fn changes(from: &Case<'_>, to: &Case<'_>, changes: &mut Vec<Change>) {
    let (before, after) = (attempts(from, to.model), attempts(to, to.model));
    let mut keys: Vec<&Attempt> = before.keys().chain(after.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        let at = (before.get(key).copied(), after.get(key).copied());
        let values = [
            (ComparedValue::Credit, credit(from, at.0), credit(to, at.1)),
            (ComparedValue::Letter, letter(from, at.0), letter(to, at.1)),
        ];
        for (kind, earlier, later) in values {
            if earlier != later {
                let because = why(from, to, at);
                let lost = match kind {
                    ComparedValue::Credit => lost(from, to, at),
                    _ => Vec::new(),
                };
                let change = to.change(kind, Some(key.code), earlier, later);
                changes.push(Change { lost, because, ..change });
            }
        }
    }
}

/// The key of an attempt at a course, the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Attempt<'a> {
    year: &'a str,
    code: &'a str,
    /// Attempts at the same course in the same year that come before it.
    nth: usize,
}

/// The student's attempts at courses, by the codes that these have on the side that is looked at,
/// with their positions in the outcome.
fn attempts<'c>(case: &'c Case<'_>, to: &'c Model) -> BTreeMap<Attempt<'c>, usize> {
    let mut found = BTreeMap::new();
    for (at, course) in case.outcome.courses.iter().enumerate() {
        let code = to.now(&case.model.courses[course.course].code.value);
        let mut attempt = Attempt { year: &course.year, code, nth: 0 };
        while found.contains_key(&attempt) {
            attempt.nth += 1;
        }
        found.insert(attempt, at);
    }
    found
}

fn credit(case: &Case<'_>, at: Option<usize>) -> String {
    let credit = at.map(|at| &case.outcome.courses[at].credit);
    credit.unwrap_or(&Number::ZERO).to_string()
}

fn letter(case: &Case<'_>, at: Option<usize>) -> String {
    let grade = at.and_then(|at| case.outcome.courses[at].grade.as_ref());
    grade.map_or_else(|| "none".to_string(), |grade| grade.letter.to_string())
}

/// The loss of credit that only the side that is looked at knows.
fn lost(from: &Case<'_>, to: &Case<'_>, at: (Option<usize>, Option<usize>)) -> Vec<String> {
    let lost = |case: &Case<'_>, at: Option<usize>| {
        at.map_or_else(Vec::new, |at| explain::lost(&case.voice(), &case.outcome, at))
    };
    let (before, after) = (lost(from, at.0), lost(to, at.1));
    if before == after { Vec::new() } else { after }
}

fn why(from: &Case<'_>, to: &Case<'_>, at: (Option<usize>, Option<usize>)) -> Vec<Cause> {
    let trace = |case: &Case<'_>, at: usize| -> Trace {
        explain::course(&case.voice(), &case.governing, &case.outcome, at)
    };
    let taken = |case: &Case<'_>, at: usize| vec![trace(case, at).title];
    let cause = |from, to| Cause { requirement: None, step: "enrolment".to_string(), from, to };
    match at {
        (Some(before), Some(after)) => causes(&trace(from, before), &trace(to, after)),
        (None, Some(after)) => vec![cause(Vec::new(), taken(to, after))],
        (Some(before), None) => vec![cause(taken(from, before), Vec::new())],
        (None, None) => Vec::new(),
    }
}
