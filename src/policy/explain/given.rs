//! How a course counts whose result is taken as it was given.

use super::{Row, Trace, words};
use crate::model::Model;
use crate::model::records::{Place, Transfer};
use crate::policy::outcome::{StudentOutcome, TransferOutcome};
use crate::policy::rules::Rules;

/// How credit from elsewhere, or a course of the record before, counts; `at` is its position in the outcome's
/// transfers.
pub fn given(rules: &Rules, model: &Model, outcome: &StudentOutcome, at: usize) -> Trace {
    let found = &outcome.transfers[at];
    let row = &model.records(outcome.student).transfers[found.row];
    let taken = row.here();
    let code = taken.and_then(|taken| taken.code.as_deref());
    let named = code.map_or_else(|| row.title.to_string(), |code| words::named(code, &row.title));
    let place = match &row.place {
        Place::Elsewhere(institution) => institution.to_string(),
        Place::Here(taken) => taken.year.to_string(),
    };
    let name = model.students[outcome.student].name();
    let title = format!("{named}, {place}, {name}, on {}", outcome.as_of);
    let letter = found.grade.as_ref().map_or(String::new(), |grade| format!(", {}", grade.letter));
    let result = format!("taken as it was given: {} credits{letter}", found.credit);
    let mut trace = Trace::new(rules, title, result);
    trace.step("as it was entered", Vec::new(), vec![entered(row)]);
    trace.step("credit", credit(model, outcome, found, row), Vec::new());
    trace.step("letter", letters(model, found, row), Vec::new());
    trace
}

fn entered(row: &Transfer) -> Row {
    let attempted = (row.attempted != row.credits).then(|| format!("{} attempted", row.attempted));
    Row {
        date: Some(row.earned.to_string()),
        what: format!("{} credits", row.credits),
        value: row.grade.as_ref().map(|grade| grade.value.to_string()),
        note: attempted,
        id: None,
    }
}

fn credit(
    model: &Model,
    outcome: &StudentOutcome,
    found: &TransferOutcome,
    row: &Transfer,
) -> Vec<String> {
    let mut lines = Vec::new();
    match row.course {
        Some(course) => {
            let course = &model.courses[course];
            let named = words::named(&course.code.value, &course.title);
            lines.push(format!("it is the same as the course {named}"));
        }
        None => lines.push("it is tied to no course of the school".to_string()),
    }
    if let Some(other) = found.superseded_by {
        let (other, _, _) = super::gpa::source(model, outcome, other);
        lines.push(format!("another attempt counts instead, so this one has no credit: {other}"));
    } else if row.credits != found.credit {
        lines.push(format!(
            "{} credits of a college are worth {} here, as the policy converts them",
            row.credits, found.credit
        ));
    } else {
        lines.push("it is worth the credit that was entered".to_string());
    }
    lines
}

fn letters(model: &Model, found: &TransferOutcome, row: &Transfer) -> Vec<String> {
    let Some(grade) = &found.grade else { return vec!["it came without a mark".to_string()] };
    let mut lines = Vec::new();
    let given = row.grade.as_ref().map_or("", |grade| &grade.value);
    if !found.known {
        lines.push(format!("the policy has no letter for the mark {given}: it has no points"));
    } else if *given == *grade.letter {
        lines.push(format!("{given} is a letter of the policy"));
    } else {
        lines.push(format!("the policy has {} for the mark {given}", grade.letter));
    }
    match &grade.points {
        Some((points, weighted)) if points == weighted => lines.push(format!("{points} points")),
        Some((points, weighted)) => lines.push(format!(
            "{points} points, {weighted} with the weight of a course of level {}",
            model.course_levels[found.level].code
        )),
        None if found.known => {
            lines.push("it has no points and takes no part in averages".to_string());
        }
        None => {}
    }
    lines
}
