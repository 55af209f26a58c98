//! How the credit and the letter of a course came about.

use super::{Row, Trace, words};
use crate::base::Number;
use crate::model::Model;
use crate::policy::RoundWhen;
use crate::policy::outcome::{CourseOutcome, State, StudentOutcome};
use crate::policy::rules::Rules;

/// How a course's outcome came about; `at` is its position in the outcome's courses.
pub fn course(rules: &Rules, model: &Model, outcome: &StudentOutcome, at: usize) -> Trace {
    let found = &outcome.courses[at];
    let named = &model.courses[found.course];
    let title = format!(
        "{}, {}, {}, on {}",
        words::named(&named.code.value, &named.title),
        found.year,
        model.students[outcome.student].name(),
        outcome.as_of
    );
    let letter = found.grade.as_ref().map_or(String::new(), |grade| format!(", {}", grade.letter));
    let result = format!(
        "{}: {} of {} credits{letter}",
        words::status(found.status),
        found.credit,
        named.credits
    );
    let mut trace = Trace::new(rules, title, result);
    let rule = &rules.credit[found.basis.rule];
    trace.step(format!("rule `{}`", rule.name), vec![words::credit_rule(rule, model)], Vec::new());
    trace.step(
        format!("competencies of the course on {}", found.basis.levels_on),
        vec![format!("proficient: {} of {}", found.proficient, found.of)],
        contributions(model, found),
    );
    trace.step("credit", credit(model, outcome, found), Vec::new());
    trace.step("letter", letter_steps(rules, model, found), Vec::new());
    trace
}

fn contributions(model: &Model, found: &CourseOutcome) -> Vec<Row> {
    let rows = found.basis.contributions.iter().map(|one| {
        let competency = &model.framework.competencies[one.competency];
        let left_out = (one.state == State::Exempt).then(|| "excused, so left out".to_string());
        let weight = (one.weight != Number::ONE).then(|| format!("weight {}", one.weight));
        Row {
            date: None,
            what: words::named(&competency.code.value, &competency.title),
            value: Some(words::state(one.state, model)),
            note: left_out.or(weight),
            id: None,
        }
    });
    rows.collect()
}

fn credit(model: &Model, outcome: &StudentOutcome, found: &CourseOutcome) -> Vec<String> {
    let records = model.records(outcome.student);
    let mut lines = Vec::new();
    match found.earned {
        Some(day) => lines.push(format!("the rule held for the first time on {day}")),
        None => lines.push("the rule has not held so far".to_string()),
    }
    if let Some(exemption) = found.basis.exemption {
        let row = &records.exemptions[exemption];
        lines.push(format!("excused by {} on {}: {}", row.by, row.date, row.reason));
    }
    if let Some(other) = found.superseded_by {
        let year = &outcome.courses[other].year;
        lines.push(format!("the attempt of {year} counts instead, so this one has no credit"));
    }
    lines
}

fn letter_steps(rules: &Rules, model: &Model, found: &CourseOutcome) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(average) = &found.average {
        let with_number = found.basis.contributions.iter();
        let terms = with_number.filter_map(|one| {
            let number = one.number.as_ref()?;
            Some(if one.weight == Number::ONE {
                number.to_string()
            } else {
                format!("{} x {number}", one.weight)
            })
        });
        let weights = found.basis.contributions.iter().filter(|one| one.number.is_some());
        let weights: Number = weights.map(|one| &one.weight).sum();
        let sum = terms.collect::<Vec<_>>().join(" + ");
        lines.push(words::average_of(rules.grades.average).to_string());
        lines.push(format!("({sum}) / {weights} = {average}"));
        if rules.grades.round == RoundWhen::Banded {
            lines.extend(words::rounded(average, rules.grades.rounding));
        }
    }
    let Some(grade) = &found.grade else { return lines };
    match grade.band {
        Some(band) => {
            let asks = words::letter_rule(&rules.grades.letters[band], model);
            lines.push(format!("{} is the first letter that fits: {asks}", grade.letter));
        }
        None => lines.push(format!("{} is the letter of a course without credit", grade.letter)),
    }
    match &grade.points {
        Some((points, weighted)) if points == weighted => lines.push(format!("{points} points")),
        Some((points, weighted)) => {
            let level = model.courses[found.course].level.code();
            lines.push(format!(
                "{points} points, {weighted} with the weight of a course of level {level}"
            ));
        }
        None => lines.push("it has no points and takes no part in averages".to_string()),
    }
    lines
}
